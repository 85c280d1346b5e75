"""Whose the shared libraries of a Debian system are, and on which terms."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

from trayapp.about.licence import Licence

_LICENCE = re.compile(r"^License:[ \t]*(\S.*)$", re.MULTILINE)


def licences_of(files: Iterable[Path]) -> Iterator[Licence]:
    """The licence of each package that these files belong to; without a text where there is none.

    A file of no package is listed by its own name, without a text.
    """
    packages: set[str] = set()
    for file in files:
        if package := _package_of(file):
            packages.add(package)
        else:
            yield Licence(str(file), "", "", ())
    for package in sorted(packages):
        text = Path("/usr/share/doc") / package.partition(":")[0] / "copyright"
        there = text.is_file()
        terms = _terms(text.read_text("utf-8", errors="replace")) if there else ""
        yield Licence(package.partition(":")[0], _version(package), terms, (text,) if there else ())


def _package_of(file: Path) -> str:
    """Ask for the file as it is named, as it is, and where it was before /lib was merged into /usr."""
    real = file.resolve()
    names = {str(file), str(real)}
    names |= {name.removeprefix("/usr") for name in names}
    done = subprocess.run(["dpkg", "-S", *sorted(names)], capture_output=True, text=True, check=False)
    owners = [
        line.rpartition(": ")[0] for line in done.stdout.splitlines() if not line.startswith("diversion")
    ]
    return owners[0].split(", ")[0] if owners else ""


def _version(package: str) -> str:
    asked = ["dpkg-query", "--show", "--showformat", "${Version}", package]
    return subprocess.run(asked, capture_output=True, text=True, check=True).stdout


def _terms(copyright_file: str) -> str:
    """The first licence, which is that of most files; nothing where the file is no list of them."""
    named = _LICENCE.search(copyright_file)
    return named[1].strip() if named else ""
