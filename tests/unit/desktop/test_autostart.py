"""Starting with the session: the file that a desktop reads, made, judged, followed and removed."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from trayapp.desktop import autostart
from trayapp.desktop.autostart import Autostart
from trayapp.desktop.autostart_file import AutostartFile
from trayapp.desktop.autostart_linux import DesktopEntry, place
from trayapp.desktop.autostart_macos import LaunchAgent
from trayapp.errors import StorageError

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="XDG's folders")

HERE, BEFORE = ("/opt/Equity Tray/trayapp",), ("/old/place/trayapp",)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "autostart" / "trayapp.desktop"


@pytest.fixture
def start(tmp_path: Path) -> Callable[..., Autostart]:
    """The autostart of the program at some place."""

    def started(*command: str) -> Autostart:
        return autostart.of_user(command, {"XDG_CONFIG_HOME": str(tmp_path / "config")}, tmp_path)

    return started


Start = Callable[..., Autostart]


def edited(file: Path, old: str, new: str) -> str:
    text = file.read_text("utf-8").replace(old, new)
    file.write_text(text, "utf-8")
    return text


def test_it_is_off_at_first_and_looking_makes_nothing(start: Start, tmp_path: Path) -> None:
    ours = start(*HERE)
    ours.repair()
    assert not ours.is_on()
    assert list(tmp_path.iterdir()) == []


def test_it_is_made_and_removed_exactly(start: Start, file: Path) -> None:
    file.parent.mkdir(parents=True)
    other = file.with_name("other.desktop")
    other.write_text("[Desktop Entry]\n", "utf-8")
    ours = start(*HERE)
    ours.switch(True)
    assert ours.is_on()
    assert {path.name for path in file.parent.iterdir()} == {"other.desktop", "trayapp.desktop"}
    ours.switch(False)
    assert not ours.is_on()
    assert list(file.parent.iterdir()) == [other]
    ours.switch(False)  # twice does no harm


def test_the_folder_is_the_one_that_the_session_reads(tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert place({}, home).name == str(home / ".config/autostart/trayapp.desktop")
    assert place({"XDG_CONFIG_HOME": "relative"}, home).name == str(
        home / ".config/autostart/trayapp.desktop"
    )
    assert place({"XDG_CONFIG_HOME": "/x/y"}, home).name == "/x/y/autostart/trayapp.desktop"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("[Desktop Entry]\n", "[Desktop Entry]\nHidden=true\n"),
        ("X-GNOME-Autostart-enabled=true", "X-GNOME-Autostart-enabled=false"),
        ("\nExec=", "\nExec=sh -c 'sleep 9' "),
        ("[Desktop Entry]\n", "[Desktop Entry]\nOnlyShowIn=KDE;\n"),
        ("[Desktop Entry]\n", "[Desktop Entry]\nTryExec=/gone\n"),
        ("Type=Application", "Type=Link"),
        ("[Desktop Entry]", "[Another Group]"),
    ],
)
def test_what_the_user_switched_off_or_edited_is_off_until_he_switches_it_on(
    start: Start, file: Path, old: str, new: str
) -> None:
    ours = start(*HERE)
    ours.switch(True)
    before = edited(file, old, new)
    for one in (ours, start(*BEFORE)):
        one.repair()
        assert not one.is_on()
    assert file.read_text("utf-8") == before, "a start changes nothing that the user did"
    ours.switch(True)
    assert ours.is_on()
    assert file.read_text("utf-8") == DesktopEntry().text(HERE)


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe", b"[Desktop Entry]\nType=Application\n", b"Exec=trayapp\n"]
)
def test_a_file_that_says_nothing_is_off(start: Start, file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True)
    file.write_bytes(content)
    ours = start(*HERE)
    ours.repair()
    assert not ours.is_on()
    assert file.read_bytes() == content
    ours.switch(True)
    assert ours.is_on()


def test_it_follows_a_program_that_has_moved_and_keeps_what_others_added(start: Start, file: Path) -> None:
    start(*BEFORE).switch(True)
    edited(file, "Terminal=false\n", "Terminal=false\nX-GNOME-Autostart-Delay=20\n# mine\n")
    ours = start(*HERE)
    assert not ours.is_on(), "it would start another program"
    ours.repair()
    assert ours.is_on()
    text = file.read_text("utf-8")
    assert "/old/place" not in text
    assert "X-GNOME-Autostart-Delay=20\n# mine\n" in text
    assert text.count('"/opt/Equity Tray/trayapp"') == 2


def test_what_another_group_starts_stays(start: Start, file: Path) -> None:
    start(*BEFORE).switch(True)
    other = "\n[Desktop Action Mine]\nName=Mine\nExec=/usr/bin/mine\n"
    edited(file, "[Desktop Entry]\n", "# mine\n[Desktop Entry]\n")
    file.write_text(file.read_text("utf-8") + other, "utf-8")
    start(*HERE).repair()
    assert start(*HERE).is_on()
    assert file.read_text("utf-8") == "# mine\n" + DesktopEntry().text(HERE) + other


@pytest.mark.parametrize("sign", ["\u2028", "\x85", "\x0b", "\x1c"])
def test_a_path_with_what_python_takes_for_the_end_of_a_line(start: Start, file: Path, sign: str) -> None:
    odd = start(f"/opt/a{sign}b/trayapp")
    start(*BEFORE).switch(True)
    odd.repair()
    assert odd.is_on()
    before = file.read_text("utf-8")
    odd.repair()
    assert file.read_text("utf-8") == before


def test_an_entry_that_is_right_is_not_written_again(start: Start, file: Path) -> None:
    start(*HERE).switch(True)
    before = file.stat().st_ino
    start(*HERE).repair()
    start(*HERE).switch(True)
    assert file.stat().st_ino == before


def test_a_link_into_a_repository_of_dotfiles_stays_one(start: Start, file: Path, tmp_path: Path) -> None:
    kept = tmp_path / "dotfiles.desktop"
    kept.write_text("", "utf-8")
    file.parent.mkdir(parents=True)
    file.symlink_to(kept)
    start(*HERE).switch(True)
    assert file.is_symlink()
    assert kept.read_text("utf-8") == DesktopEntry().text(HERE)
    start(*HERE).switch(False)
    assert not file.is_symlink()


@pytest.mark.parametrize("is_link", [False, True])
def test_what_a_killed_writer_left_is_in_nobodys_way(
    start: Start, file: Path, tmp_path: Path, *, is_link: bool
) -> None:
    file.parent.mkdir(parents=True)
    kept = tmp_path / "dotfiles" / "kept.desktop" if is_link else file
    if is_link:
        kept.parent.mkdir()
        kept.write_text("", "utf-8")
        file.symlink_to(kept)
    kept.with_name(".trayapp.desktop.new").write_text("half", "utf-8")
    start(*HERE).switch(True)
    assert start(*HERE).is_on()
    assert list(kept.parent.iterdir()) == [kept]


def test_a_folder_that_cannot_be_written_is_told_in_one_sentence(start: Start, tmp_path: Path) -> None:
    (tmp_path / "config").write_text("a file where a folder should be", "utf-8")
    with pytest.raises(
        StorageError, match=r"cannot be changed in .*trayapp\.desktop \(.+\): give permission"
    ):
        start(*HERE).switch(True)
    start(*HERE).repair()
    assert not start(*HERE).is_on()


def test_a_path_that_is_no_text_is_told_and_leaves_nothing(start: Start, file: Path) -> None:
    with pytest.raises(StorageError, match="path cannot be written down"):
        start(os.fsdecode(b"/opt/\xff/trayapp")).switch(True)
    assert not file.parent.exists()


def test_what_is_switched_off_while_a_slow_repair_is_under_way_stays_off(file: Path) -> None:
    read, go_on = threading.Event(), threading.Event()

    class SlowPlace(AutostartFile):
        """As a home in a network."""

        def write(self, text: str) -> None:
            read.set()
            assert go_on.wait(30)
            super().write(text)

    Autostart(DesktopEntry(), AutostartFile(file), BEFORE).switch(True)
    ours = Autostart(DesktopEntry(), SlowPlace(file), HERE)
    calls = [threading.Thread(target=ours.repair), threading.Thread(target=ours.switch, args=(False,))]
    calls[0].start()
    assert read.wait(30)
    calls[1].start()
    calls[1].join(0.2)  # it has had its chance to be too early
    go_on.set()
    for call in calls:
        call.join(30)
    assert not file.exists()


def test_a_launch_agent_follows_too(tmp_path: Path) -> None:
    agents = AutostartFile(tmp_path / "LaunchAgents" / "trayapp.autostart.plist")
    Autostart(LaunchAgent(), agents, BEFORE).switch(True)
    ours = Autostart(LaunchAgent(), agents, HERE)
    assert not ours.is_on()
    ours.repair()
    assert ours.is_on()
    ours.switch(False)
    assert agents.read() is None
