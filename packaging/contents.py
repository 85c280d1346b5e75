"""Lists what the standalone program holds, and compares it with contents.txt: `make package`.

Nothing gets in or out of it unnoticed: a line that is new has to be added on purpose, or kept out by
unwanted.py. Python's own modules are not listed, they differ with its version; nor are the system's small
libraries.

Argument: --write, to renew contents.txt.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import linked
import unwanted
from places import FOLDER
from PyInstaller.archive.readers import CArchiveReader

LIST = Path(__file__).parent / "contents.txt"
HEAD = "# What the standalone program for Linux holds; packaging/contents.py compares it with this.\n"


def main() -> int:
    """Compare, or write; return 1 where something differs."""
    found = sorted({*modules(), *files()})
    if "--write" in sys.argv:
        LIST.write_text(HEAD + "".join(f"{line}\n" for line in found), "utf-8")
    known = LIST.read_text("utf-8").splitlines()[1:]
    new, gone = sorted(set(found) - set(known)), sorted(set(known) - set(found))
    for sign, lines in (("+", new), ("-", gone)):
        for line in lines:
            print(f"{sign} {line}", file=sys.stderr)
    if kept := sorted(left_in()):
        print(f"It holds what unwanted.py names: {', '.join(kept)}", file=sys.stderr)
    if absent := sorted(forgotten()):
        print(f"It lacks, and no desktop is sure to have: {', '.join(absent)}", file=sys.stderr)
    if new or gone or kept or absent:
        print("The program does not hold what packaging/contents.txt lists.", file=sys.stderr)
        return 1
    print(f"Contents: {len(found)} packages and parts of Qt, as listed")
    return 0


def modules() -> Iterator[str]:
    """Packages that are not Python's own; of keyring every module, for a backend is a place for secrets."""
    for name in packed():
        top = name.partition(".")[0]
        if top == "keyring":
            yield f"module {name}"
        elif top not in sys.stdlib_module_names and not top.startswith("_pyi_"):
            yield f"package {top}"


def packed() -> list[str]:
    """Every Python module in the program, by its dotted name."""
    archive = CArchiveReader(str(FOLDER / "trayapp"))
    return sorted(archive.open_embedded_archive("PYZ.pyz").toc)


def files() -> Iterator[str]:
    """Libraries and plugins of Qt, compiled modules of packages, and data but for the resources."""
    root = FOLDER / "_internal"
    for path in root.rglob("*"):
        name = path.relative_to(root).as_posix()
        if path.is_file() and not name.startswith(("resources/", "python3", "lib", "base_library")):
            # versions and platforms are in requirements.lock
            plain = re.sub(r"-[\d.]+\.dist-info/.*", ".dist-info", name)
            yield "file " + re.sub(r"\.cpython-[^.]*|^[0-9a-f]{16,}(?=__mypyc)", "", plain)


def left_in() -> set[str]:
    """What unwanted.py names and is there nevertheless."""
    names = packed()
    return {
        module
        for module in unwanted.MODULES
        if any(name == module or name.startswith(f"{module}.") for name in names)
    }


def forgotten() -> set[str]:
    """Libraries that it needs and neither has nor leaves to the desktop: missing where it was built."""
    if sys.platform != "linux":
        return set()
    return {name for name in linked.needed_of_others(FOLDER) if not unwanted.is_of_the_host(name)}


if __name__ == "__main__":
    sys.exit(main())
