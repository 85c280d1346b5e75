"""Packs a folder into a .tar.xz: the same bytes from the same files, wherever and by whomever it is made."""

from __future__ import annotations

import lzma
import platform
import tarfile
from pathlib import Path

import commit_time
from places import ROOT

#: A minute's work. The filter for the code of x86 makes it smaller than the highest preset does.
PRESET = 6
X86 = ("x86_64", "amd64")


def write(folder: Path, archive: Path) -> None:
    """Pack a settled folder under its own name, and say so.

    Raises:
        OSError: it cannot be written.
    """
    seconds = commit_time.seconds()
    with (
        lzma.open(archive, "wb", format=lzma.FORMAT_XZ, filters=_filters()) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.GNU_FORMAT) as file,
    ):
        for path in (folder, *sorted(folder.rglob("*"))):
            entry = file.gettarinfo(path, path.relative_to(folder.parent).as_posix())
            _strike_out_who_and_when(entry, seconds)
            if entry.isreg():
                with path.open("rb") as content:
                    file.addfile(entry, content)
            else:
                file.addfile(entry)
    print(f"Archive: {archive.relative_to(ROOT)}  ({archive.stat().st_size / 1e6:.0f} MB)")


def _filters() -> list[dict[str, int]]:
    last = {"id": lzma.FILTER_LZMA2, "preset": PRESET}
    return [{"id": lzma.FILTER_X86}, last] if platform.machine().lower() in X86 else [last]


def _strike_out_who_and_when(entry: tarfile.TarInfo, seconds: int) -> None:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    entry.mtime = seconds
    if entry.islnk():  # two names of one file, where the system shares them: each is packed
        raise RuntimeError(f"{entry.name} is a hard link")
