"""Gives a folder's files the modes and times that do not tell who made them, when, and with which umask."""

from __future__ import annotations

import os
from pathlib import Path

PROGRAM, PLAIN = 0o755, 0o644


def settle(folder: Path, seconds: int) -> None:
    """Set the modes and times of all that is in it, and its own.

    Args:
        seconds: since 1970.
    """
    for path in (*folder.rglob("*"), folder):
        if not path.is_symlink():
            runs = path.is_dir() or path.stat().st_mode & 0o100
            path.chmod(PROGRAM if runs else PLAIN)
    for path in (*folder.rglob("*"), folder):
        os.utime(path, (seconds, seconds), follow_symlinks=False)
