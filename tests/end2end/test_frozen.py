"""The standalone program: built by PyInstaller, then used as a person would."""

from __future__ import annotations

import pytest

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


def test_a_link_leads_to_it(packages: Packages) -> None:
    """The commands of both packages are links: it must find its own parts nevertheless."""
    assert (packages.folder / "trayapp").stat().st_mode & 0o777 == 0o755
    assert not [path for path in packages.folder.rglob("*") if path.is_symlink() and not path.exists()]
