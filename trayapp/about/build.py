"""Which build this is: what packaging/stamp.py wrote down, where the program was packaged."""

from __future__ import annotations

import json
from dataclasses import dataclass

from trayapp import __version__
from trayapp.errors import StorageError
from trayapp.paths import resource
from trayapp.words import QT_TRANSLATE_NOOP as T

_STAMP = "build.json"
_SPOILED = T("trayapp", "A part of the program cannot be read ({name}): install Equity Tray again.")


@dataclass(frozen=True, slots=True)
class Build:
    """Attributes:
    commit: short, with a plus where the sources were not those of the commit.
    date: of the commit, as YYYY-MM-DD: two builds of one commit are one build.
    """

    commit: str
    date: str


def build() -> Build | None:
    """The build; None in a checkout, and in a wheel that was made without one.

    Raises:
        StorageError: the stamp is spoiled.
    """
    try:
        stamp = resource(_STAMP)
    except StorageError:
        return None
    try:
        told = json.loads(stamp.read_text("utf-8"))
        return Build(str(told["commit"]), str(told["date"]))
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise StorageError(_SPOILED, name=_STAMP) from error


def version_line() -> str:
    """Version and build in a line, in English, e.g. "0.1.0 (build 1a2b3c4d5e of 2026-01-15)"."""
    this = build()
    told = "from source" if this is None else f"build {this.commit} of {this.date}"
    return f"{__version__} ({told})"
