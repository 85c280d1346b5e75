"""Starting with the session on Linux: a file by the Desktop Application Autostart Specification."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from trayapp.desktop.autostart_file import AutostartFile

_GROUP = "[Desktop Entry]"
#: Holds Exec once more: where the two differ, somebody else decided what is started.
_OURS = "X-EquityTray-Exec"
_ENTRY = """\
[Desktop Entry]
Type=Application
Version=1.5
Name=Equity Tray
Comment=Total equity and margin risk of an OKX account, in the tray
Comment[zh_CN]=在托盘中显示 OKX 账户的总权益和保证金风险
Exec={command}
X-EquityTray-Exec={command}
Icon=trayapp
Terminal=false
StartupNotify=false
X-GNOME-Autostart-enabled=true
"""
#: Whoever writes one of these limits where it is started; we never do, and judge no such entry.
_LIMITS = ("TryExec", "OnlyShowIn", "NotShowIn")
#: What a shell would understand, which stands for itself between quotes after a backslash.
_ESCAPED_IN_QUOTES = str.maketrans({sign: f"\\{sign}" for sign in '"`$\\'})
#: How a text is written in such a file, whatever it means.
_ESCAPED_IN_FILE = str.maketrans({"\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"})
#: What starts a program whose path holds what the specification forbids there, or GLib looks for in vain.
_BY_SHELL, _UNFIT = ("/bin/sh", "-c", 'exec "$0" "$@"'), frozenset("%=")
#: Where a group begins; what stands before the first one are remarks.
_GROUP_BEGINS = re.compile(r"^(?=[ \t]*\[)", re.MULTILINE)
_BARE = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-+,:@")


def place(environment: Mapping[str, str], home: Path) -> AutostartFile:
    """Where the desktop looks for it."""
    named = Path(environment.get("XDG_CONFIG_HOME", ""))
    config = named if named.is_absolute() else home / ".config"  # a relative one counts as not set
    return AutostartFile(config / "autostart" / "trayapp.desktop")


class DesktopEntry:
    """A desktop file for one program."""

    def text(self, command: Sequence[str]) -> str:
        return _ENTRY.format(command=exec_line(command))

    def is_in_force(self, text: str) -> bool:
        keys = dict(_keys(text))
        if "Exec" not in keys or keys["Exec"] != keys.get(_OURS):
            return False
        is_off = keys.get("Hidden") == "true" or keys.get("X-GNOME-Autostart-enabled", "true") != "true"
        return not is_off and keys.get("Type") == "Application" and not keys.keys() & set(_LIMITS)

    def moved(self, text: str, command: Sequence[str]) -> str:
        remarks, first, *others = _GROUP_BEGINS.split(text, maxsplit=2)
        line = exec_line(command)
        moved = "\n".join(
            f"{name}={line}" if (name := _name(written)) in ("Exec", _OURS) else written
            for written in first.split("\n")  # no other sign ends a line there: a path may hold those
        )
        return "".join((remarks, moved, *others))


def exec_line(command: Sequence[str]) -> str:
    """The value of Exec that starts `command`, by the Desktop Entry Specification."""
    whole = command if _UNFIT.isdisjoint(command[0]) else (*_BY_SHELL, *command)
    return " ".join(map(_quoted, whole)).replace("%", "%%")  # else it is one of the field codes


def _quoted(argument: str) -> str:
    if argument and _BARE.issuperset(argument):
        return argument
    # first between quotes, then as any text of such a file: a backslash comes out as four
    return f'"{argument.translate(_ESCAPED_IN_QUOTES)}"'.translate(_ESCAPED_IN_FILE)


def _keys(text: str) -> Iterator[tuple[str, str]]:
    """Name and value of each line of the first group; that one alone tells what is started."""
    lines = [line.strip(" \t") for line in text.split("\n")]
    lines = [line for line in lines if line and not line.startswith("#")]
    if not lines or lines[0] != _GROUP:
        return
    for line in lines[1:]:
        if line.startswith("["):
            return
        yield _name(line), line.partition("=")[2].strip()


def _name(line: str) -> str:
    return line.partition("=")[0].strip()
