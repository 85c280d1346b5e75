"""Whatever is shipped has its licence with it; what has none ends the build."""

from __future__ import annotations

import _ssl
import importlib
import json
import shutil
import ssl
from importlib.metadata import distribution, packages_distributions
from pathlib import Path
from types import ModuleType

import pytest
import requests

from trayapp import paths
from trayapp.about.installed import licences_of

ROOT = Path(__file__).parents[2]
SHIPPED = (ROOT / "packaging" / "contents.txt").read_text("utf-8").splitlines()
PACKAGES = sorted({line.split()[1] for line in SHIPPED if line.startswith("package ")} - {"trayapp"})
on_debian = pytest.mark.skipif(shutil.which("dpkg") is None, reason="Debian knows whose a library is")


@pytest.fixture
def gathering(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(ROOT / "packaging"))
    return importlib.import_module("licences")


@pytest.mark.parametrize("package", PACKAGES)
def test_every_package_in_the_standalone_program_has_a_text(package: str) -> None:
    names = packages_distributions()[package]
    for licence in (one for name in names for one in licences_of(distribution(name))):
        assert len(licence.text()) > 500, licence


@on_debian
def test_texts_and_list_are_gathered_from_packages_python_and_the_system(
    gathering: ModuleType, tmp_path: Path
) -> None:
    library = next(Path("/usr/lib").rglob("libssl.so.3"), None)
    if library is None:
        pytest.skip("there is no OpenSSL of the system's")
    shipped = [requests.__file__, ssl.__file__, _ssl.__file__, str(library), str(paths.__file__), "-"]
    gathering.write(tmp_path / "licences", shipped)
    rows = {row["name"]: row for row in json.loads((tmp_path / "licences" / "index.json").read_text())}
    (openssl,) = rows.keys() - {"requests", "Python", "pyinstaller"}  # its name differs with the release
    assert rows["requests"]["version"] == requests.__version__
    assert openssl.startswith("libssl3")
    assert rows[openssl]["terms"] == "Apache-2.0"
    for row in rows.values():
        assert sum((tmp_path / "licences" / name).stat().st_size for name in row["files"]) > 500


@on_debian
@pytest.mark.parametrize("place", ["lib", "site-packages"])
def test_what_belongs_to_nobody_ends_the_build(gathering: ModuleType, tmp_path: Path, place: str) -> None:
    stranger = tmp_path / place / "libstranger.so.1"
    stranger.parent.mkdir()
    stranger.touch()
    with pytest.raises(gathering.NoLicence, match="libstranger"):
        gathering.write(tmp_path / "licences", [str(stranger)])
    assert not (tmp_path / "licences").exists()
