"""What the program's binaries are linked with (Linux): read by objdump, never by loading them."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

NEEDED = re.compile(r"^ +NEEDED +(\S+)$", re.MULTILINE)
GLIBC = re.compile(r"\bGLIBC_(\d+)\.(\d+)")
ELF = b"\x7fELF"


def needed_of_others(folder: Path) -> set[str]:
    """The libraries that some file in the folder needs and none in it is."""
    names = {path.name for path in folder.rglob("*")}
    return {name for told in _headers(folder) for name in NEEDED.findall(told)} - names


def oldest_glibc(folder: Path) -> str:
    """The version of the C library that all of it needs, e.g. "2.35"."""
    wanted = {(int(a), int(b)) for told in _headers(folder) for a, b in GLIBC.findall(told)}
    return "{}.{}".format(*max(wanted))


def _headers(folder: Path) -> Iterator[str]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink() and _begins(path) == ELF:
            yield subprocess.run(["objdump", "-p", path], capture_output=True, text=True, check=True).stdout


def _begins(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(len(ELF))
