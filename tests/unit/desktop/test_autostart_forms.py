"""How each system is told what to start; on Linux as GLib reads it, by which GNOME and XFCE start things."""

from __future__ import annotations

import json
import plistlib
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.desktop.waiting import wait_until
from trayapp.desktop.autostart_linux import DesktopEntry, exec_line
from trayapp.desktop.autostart_macos import LABEL, LaunchAgent
from trayapp.desktop.autostart_windows import RunValue, is_approved
from trayapp.desktop.own_command import own_command
from trayapp.paths import resource

TELLS = f"""#!{sys.executable}
import json, os, sys
told = __file__ + ".told"
with open(told + ".new", "w") as file:
    json.dump(sys.argv, file)
os.replace(told + ".new", told)
"""
ODD = [
    "-P",
    "",
    "a b",
    '"',
    "'",
    "\\",
    "\\\\n",
    "$HOME",
    "`id`",
    "100%",
    "%f %U",
    "中",
    "~",
    "a=b",
    "x\ty\nz",
]


@pytest.mark.parametrize(
    ("command", "line"),
    [
        (("/usr/bin/trayapp",), "/usr/bin/trayapp"),
        (("/opt/Equity Tray/trayapp",), '"/opt/Equity Tray/trayapp"'),
        (("/a", "50%"), '/a "50%%"'),
        (('/a"b',), r'"/a\\"b"'),
        (("/a$b",), r'"/a\\$b"'),  # so the specification has it
        (("/a\\b",), r'"/a\\\\b"'),
        (("/usr/bin/python3", "-P", "-m", "trayapp"), "/usr/bin/python3 -P -m trayapp"),
    ],
)
def test_a_command_is_quoted_as_the_specification_says(command: tuple[str, ...], line: str) -> None:
    assert exec_line(command) == line


@pytest.mark.skipif(shutil.which("gio") is None, reason="needs gio")
@pytest.mark.parametrize(
    "folder", ["plain", "with a space", "odd \" ' \\ $HOME `id` 中 (x) & ; #", "100% %f", "a=b"]
)
def test_glib_starts_just_what_was_meant(tmp_path: Path, folder: str) -> None:
    program = tmp_path / folder / "trayapp"
    program.parent.mkdir()
    program.write_text(TELLS, "utf-8")
    program.chmod(0o755)
    entry = tmp_path / "trayapp.desktop"
    entry.write_text(DesktopEntry().text([str(program), *ODD]), "utf-8")
    subprocess.run(["gio", "launch", str(entry)], check=True, timeout=30)
    told = Path(f"{program}.told")
    wait_until(lambda: told.exists() and told.read_text(), "a program that was started")
    assert json.loads(told.read_text()) == [str(program), *ODD]


def test_name_and_icon_are_those_of_the_menu() -> None:
    menu = resource("trayapp.desktop").read_text("utf-8").splitlines()
    ours = DesktopEntry().text(["trayapp"]).splitlines()
    same = [line for line in menu if line.partition("=")[0] in ("Type", "Name", "Exec", "Icon", "Terminal")]
    assert len(same) == 5
    assert set(same) <= set(ours)


def test_a_launch_agent_starts_it_at_log_in() -> None:
    form, command = LaunchAgent(), ("/Applications/Equity Tray.app/Contents/MacOS/trayapp", "a & b")
    agent = plistlib.loads(form.text(command).encode())
    assert agent["Label"] == LABEL
    assert agent["ProgramArguments"] == list(command)
    assert agent["RunAtLoad"] is True
    assert "KeepAlive" not in agent, "who quits it wants it to be gone"


@pytest.mark.parametrize("change", [{"Disabled": True}, {"RunAtLoad": False}, {"ProgramArguments": "sh"}])
def test_an_agent_that_was_edited_is_off(change: dict[str, object]) -> None:
    form = LaunchAgent()
    text = form.text(("/x",))
    assert form.is_in_force(text)
    assert form.moved(text, ("/x",)) == text
    assert not form.is_in_force(plistlib.dumps({**plistlib.loads(text.encode()), **change}).decode())
    for broken in ("", "<plist>", "no xml", "[]"):
        assert not form.is_in_force(broken)


def test_a_run_value_is_a_command_line() -> None:
    assert RunValue().text((r"C:\Program Files\Equity Tray\trayapp.exe",)) == (
        r'"C:\Program Files\Equity Tray\trayapp.exe"'
    )
    assert RunValue().moved("old.exe", (r"C:\trayapp.exe",)) == r"C:\trayapp.exe"
    assert not RunValue().is_in_force(" ")


def test_what_the_task_manager_switched_off_is_off() -> None:
    assert is_approved(None)
    assert is_approved(bytes([2, *[0] * 11]))
    assert not is_approved(bytes([3, *[0] * 11]))


def test_an_installed_script_is_what_starts_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = tmp_path / "bin" / "trayapp"
    script.parent.mkdir()
    script.write_text("", "utf-8")
    script.chmod(0o755)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", ["bin/trayapp", "--interval", "9"])
    assert own_command() == (str(script),)
    script.chmod(0o644)
    assert own_command()[-2:] == ("-m", "trayapp")
