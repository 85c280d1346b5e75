"""The standalone program: built by PyInstaller, then used as a person would."""

from __future__ import annotations

import json
from importlib.metadata import packages_distributions

import pytest

from tests.end2end.command_line import ROOT
from tests.end2end.packages import Packages

#: MB. PyInstaller's defaults make a folder of 171 MB of a bare tray icon.
FOLDER_GOAL, ARCHIVE_GOAL = 0.8 * 171, 45

pytestmark = [pytest.mark.desktop, pytest.mark.long]


def test_the_frozen_program_works(packages: Packages) -> None:
    print(packages.told)
    assert "as listed" in packages.told
    assert "The standalone program works." in packages.told


def test_it_is_no_larger_than_it_must_be(packages: Packages) -> None:
    files = [path for path in packages.folder.rglob("*") if path.is_file() and not path.is_symlink()]
    assert sum(path.stat().st_size for path in files) <= FOLDER_GOAL * 1e6
    assert packages.archive.stat().st_size <= ARCHIVE_GOAL * 1e6
    assert packages.deb.stat().st_size <= ARCHIVE_GOAL * 1e6


def test_everything_in_it_is_licensed(packages: Packages) -> None:
    """Every package and every library of the system in it has the text of its licence there."""
    texts = packages.folder / "_internal" / "resources" / "licences"
    rows = {row["name"].lower(): row for row in json.loads((texts / "index.json").read_text("utf-8"))}
    for row in rows.values():
        assert sum((texts / name).stat().st_size for name in row["files"]) > 500, row
    listed = (ROOT / "packaging" / "contents.txt").read_text("utf-8").splitlines()
    parts = {line.split()[1] for line in listed if line.startswith("package ")} - {"trayapp"}
    owners = {name.lower() for part in parts for name in packages_distributions()[part]}
    assert owners <= rows.keys()
    assert {"qt", "python", "pyinstaller"} <= rows.keys()
    assert any(name.startswith("libxcb-") for name in rows)  # the system's, by Debian's own texts
