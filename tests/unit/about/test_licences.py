"""The licences: everything that the program needs has a text, found where it is installed or as packaged."""

from __future__ import annotations

import json
import re
import sys
from importlib.metadata import distribution
from pathlib import Path

import pytest

from trayapp.about.installed import needed_by
from trayapp.about.licences import licences
from trayapp.errors import StorageError

#: Needed by what the program needs.
INDIRECT = {"urllib3", "cffi", "shiboken6", "zipp"}


def test_every_package_that_the_program_needs_has_a_text() -> None:
    found = {licence.name: licence for licence in licences()}
    direct = {re.split(r"[>=<\[;]", line)[0] for line in distribution("trayapp").requires or ()}
    direct -= {
        re.split(r"[>=<\[;]", line)[0] for line in distribution("trayapp").requires or () if "extra" in line
    }
    assert {name.lower().replace("-", "_") for name in direct | INDIRECT} <= {
        name.lower().replace("-", "_") for name in found
    }
    assert "pytest" not in found
    for licence in found.values():
        assert len(licence.text()) > 500, licence.name
        assert licence.terms, licence.name


def test_qt_and_python_have_theirs_although_no_package_brings_them() -> None:
    found = {licence.name: licence for licence in licences()}
    qt = found["Qt"].text()
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in qt
    assert "GNU GENERAL PUBLIC LICENSE" in qt
    for part in ("harfbuzz", "freetype", "libpng", "pcre2", "double-conversion", "ICU"):
        assert part in qt
    assert found["Qt"].terms == "LGPL-3.0-only"
    assert "PYTHON SOFTWARE FOUNDATION LICENSE" in found["Python"].text()
    assert "Apache License" in found["OpenSSL (in cryptography)"].text()


@pytest.mark.skipif(not Path("/usr/share/common-licenses/LGPL-3").exists(), reason="Debian's own copies")
@pytest.mark.parametrize(("ours", "theirs"), [("LGPL-3.0.txt", "LGPL-3"), ("GPL-3.0.txt", "GPL-3")])
def test_the_gnu_texts_are_whole(ours: str, theirs: str) -> None:
    folder = Path(__file__).parents[3] / "resources" / "licences"
    assert (folder / ours).read_bytes() == Path("/usr/share/common-licenses", theirs).read_bytes()


def test_a_package_that_is_not_installed_is_none_of_ours() -> None:
    assert needed_by("no-such-package-of-ours") == []


def test_a_packaged_program_reads_its_own_list(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    folder = tmp_path / "resources" / "licences"
    folder.mkdir(parents=True)
    (folder / "one.txt").write_text("first\n")
    (folder / "two.txt").write_text("second\n")
    row = {"name": "part", "version": "1", "terms": "MIT", "files": ["one.txt", "two.txt"]}
    (folder / "index.json").write_text(json.dumps([row]))
    (licence,) = licences()
    assert (licence.name, licence.version, licence.terms) == ("part", "1", "MIT")
    assert licence.text() == "first\n\n\nsecond"
    (folder / "two.txt").unlink()
    with pytest.raises(StorageError, match="text of the licence"):
        licence.text()
    (folder / "index.json").write_text("[{}]")
    with pytest.raises(StorageError, match="install Equity Tray again"):
        licences()
