"""`trayapp doctor` in real sessions: what it finds is what is there, and its exit code fits."""

from __future__ import annotations

import pytest

from tests.desktop.equity_tray import COMMAND, add_account, start_exchange, trayapp
from tests.desktop.session import DesktopSession

pytestmark = pytest.mark.desktop


def test_a_whole_desktop_is_fine(session: DesktopSession) -> None:
    dunst = session.start(["dunst"])
    exchange = start_exchange(session)
    add_account(session, exchange, "Whale fund")
    done = trayapp(session, "doctor")
    assert (done.returncode, done.stderr) == (0, "")
    assert "(StatusNotifierItem)" in done.stdout
    assert "SecretService.Keyring is unlocked" in done.stdout
    assert "Everything needed is fine." in done.stdout
    assert "Whale" not in done.stdout
    dunst.end()


def test_a_locked_keyring_is_told_without_asking_for_its_password() -> None:
    with DesktopSession(panel="trayer", keyring="locked") as session:
        done = trayapp(session, "doctor")
        assert done.returncode == 6
        assert "(XEmbed)" in done.stdout
        assert "ok    display" in done.stdout
        assert done.stderr == "trayapp: The keyring is locked: unlock it, then try again.\n"
        assert session.keyring
        assert session.keyring.is_locked()


def test_a_keyring_that_hangs_is_waited_for_some_seconds_only(session: DesktopSession) -> None:
    assert session.keyring
    session.keyring.freeze()
    done = session.run([*COMMAND, "doctor"], timeout_s=30)
    session.keyring.thaw()
    assert done.returncode == 6
    assert "has not answered yet" in done.stderr


def test_a_desktop_without_a_tray_is_noted_and_one_without_a_screen_is_bad() -> None:
    with DesktopSession(panel=None, keyring=True) as session:
        done = trayapp(session, "doctor")
        assert done.returncode == 0
        assert "note  tray host: nobody shows tray icons" in done.stdout
        blind = session.run([*COMMAND, "doctor"], env={"DISPLAY": ":999"})
        assert blind.returncode == 7
        assert "BAD   display" in blind.stdout
