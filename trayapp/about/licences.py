"""The licences of all that the program is made of: as listed where it was packaged, else as installed."""

from __future__ import annotations

import json
from pathlib import Path

from trayapp.about.installed import licences_of, needed_by, python_licence
from trayapp.about.licence import Licence
from trayapp.errors import StorageError
from trayapp.paths import resource
from trayapp.words import QT_TRANSLATE_NOOP as T

#: In the resources of the standalone program alone; packaging/licences.py writes it.
INDEX = "licences/index.json"
_SPOILED = T("trayapp", "A part of the program cannot be read ({name}): install Equity Tray again.")


def licences() -> tuple[Licence, ...]:
    """All of them, by name. Reads some dozens of files: not for the GUI thread.

    Raises:
        StorageError: the list is spoiled, or a text that belongs to the program is missing.
    """
    try:
        index = resource(INDEX)
    except StorageError:
        found = [licence for package in needed_by("trayapp") for licence in licences_of(package)]
        return tuple(sorted((*found, python_licence()), key=by_name))
    return _read(index)


def by_name(licence: Licence) -> tuple[str, str]:
    """Sorts licences."""
    return licence.name.lower(), licence.name


def _read(index: Path) -> tuple[Licence, ...]:
    try:
        return tuple(
            Licence(
                row["name"], row["version"], row["terms"], tuple(index.parent / file for file in row["files"])
            )
            for row in json.loads(index.read_text("utf-8"))
        )
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise StorageError(_SPOILED, name=INDEX) from error
