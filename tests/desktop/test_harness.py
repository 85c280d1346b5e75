"""The harness itself: what it says about a bare tray program is true."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import pytest
from jeepney import DBusErrorResponse

from tests.desktop import secret_service
from tests.desktop.picture import colours
from tests.desktop.session import DesktopSession
from tests.desktop.waiting import wait_until

pytestmark = pytest.mark.desktop

BARE_TRAY = [sys.executable, str(Path(__file__).with_name("bare_tray.py"))]
GREEN = "#00c853"
STORE_AND_READ = """
import keyring
print(type(keyring.get_keyring()).__module__)
keyring.set_password("service", "user", "päss")
print(keyring.get_password("service", "user"))
"""
READ = "import keyring; print(keyring.get_password('service', 'user'))"


def test_a_tray_item_is_read_and_used(session: DesktopSession, tmp_path: Path) -> None:
    program = session.start(BARE_TRAY)
    item = session.tray.wait_for_item()
    assert session.tray.wait_for_tooltip(item, "bare") == "bare tooltip"
    assert session.tray.title(item)
    assert {(p.width, p.height) for p in session.tray.icon_pixmaps(item)} >= {(32, 32)}

    menu = session.tray.menu(item)
    assert [entry.label for entry in menu] == ["Show it", "", "More"]
    assert [entry.label for entry in menu[2].children] == ["Quit"]

    session.tray.activate(item)
    window = session.screen.wait_for_window("Bare window")
    assert (window.width, window.height) > (0, 0)
    wait_until(lambda: shows_green(session, tmp_path / "screen.png"), "the green icon in the panel")
    assert len(colours(session.screen.settled_screenshot(tmp_path / "window.png", window))) > 1

    session.tray.click_menu(item, "Quit")
    session.tray.wait_for_no_item()
    assert program.process.wait(10) == 0


def test_a_program_is_told_to_stop(session: DesktopSession) -> None:
    program = session.start(BARE_TRAY)
    session.tray.wait_for_item()
    assert program.stop(signal.SIGTERM) == -signal.SIGTERM


def test_a_secret_goes_round_through_the_keyring(session: DesktopSession) -> None:
    done = session.run([sys.executable, "-c", STORE_AND_READ])
    assert done.stdout.splitlines() == ["keyring.backends.SecretService", "päss"], done.stderr


def test_a_locked_keyring_asks_for_its_password(session: DesktopSession) -> None:
    assert session.run([sys.executable, "-c", STORE_AND_READ]).returncode == 0
    assert session.keyring is not None
    session.keyring.lock()
    reader = session.start([sys.executable, "-c", READ])
    prompt = session.screen.wait_for_window("Unlock Login Keyring")
    session.screen.wait_for_focus(prompt)
    assert reader.is_running
    session.screen.type(secret_service.PASSWORD)
    session.screen.key("Return")
    assert reader.wait_for_output("\n") == "päss\n"


def test_a_locked_keyring_gives_nothing_away() -> None:
    with DesktopSession(panel=None, keyring="locked") as session:
        reader = session.start([sys.executable, "-c", READ])
        prompt = session.screen.wait_for_window("Unlock Login Keyring")
        session.screen.wait_for_focus(prompt)
        session.screen.key("Escape")
        reader.wait_for_output("KeyringLocked")


def test_a_frozen_keyring_answers_nobody() -> None:
    with DesktopSession(panel=None) as session:
        assert session.keyring is not None
        session.keyring.freeze()
        reader = session.start([sys.executable, "-X", "importtime", "-c", READ])
        reader.wait_for_output("secretstorage")
        assert reader.is_running
        session.keyring.thaw()
        assert reader.process.wait(10) == 0


def test_there_may_be_no_keyring_and_no_tray() -> None:
    with DesktopSession(panel=None, keyring=False) as session:
        assert not session.tray.has_host()
        assert "NoKeyringError" in session.run([sys.executable, "-c", READ]).stderr


def test_trayer_embeds_an_icon_without_a_bus(tmp_path: Path) -> None:
    with DesktopSession(panel="trayer", keyring=False) as session:
        session.start(BARE_TRAY)
        wait_until(lambda: shows_green(session, tmp_path / "screen.png"), "the green icon in trayer")
        assert not session.tray.items()


def test_a_session_leaves_nothing_behind() -> None:
    with DesktopSession() as session:
        session.start(BARE_TRAY)
        item = session.tray.wait_for_item()
        runtime = session.env["XDG_RUNTIME_DIR"]
        assert processes_of(runtime)
    assert not processes_of(runtime)
    assert not Path(runtime).exists()
    with pytest.raises((DBusErrorResponse, OSError)):
        session.tray.tooltip(item)


def shows_green(session: DesktopSession, path: Path) -> bool:
    """Tell whether the bare program's colour is somewhere in the panel at the foot of the screen."""
    return GREEN in colours(session.screen.screenshot(path), foot_px=40)


def processes_of(runtime: str) -> list[int]:
    """The processes whose environment names this runtime folder."""
    found = []
    for entry in Path("/proc").iterdir():
        try:
            if entry.name.isdigit() and runtime.encode() in (entry / "environ").read_bytes():
                found.append(int(entry.name))
        except OSError:
            continue
    return [pid for pid in found if pid != os.getpid()]
