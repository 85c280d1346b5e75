"""Writes SHA256SUMS beside the packages in build/dist, for whoever takes them from elsewhere."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

from places import DIST

NAME = "SHA256SUMS"


def main() -> int:
    """Write them, in the form that `sha256sum --check` reads; fail where there is nothing."""
    lines = list(
        map(line_of, sorted(path for path in DIST.iterdir() if path.is_file() and path.name != NAME))
    )
    (DIST / NAME).write_text("".join(f"{line}\n" for line in lines), "utf-8", newline="\n")
    print(*lines, sep="\n")
    return 0 if lines else 1


def line_of(path: Path) -> str:
    """Hash and name of one file."""
    with path.open("rb") as file:
        return f"{hashlib.file_digest(file, 'sha256').hexdigest()}  {path.name}"


if __name__ == "__main__":
    sys.exit(main())
