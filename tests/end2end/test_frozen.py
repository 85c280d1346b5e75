"""The standalone program: built by PyInstaller, then used as a person would."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent

pytestmark = [pytest.mark.desktop, pytest.mark.long]


def test_the_frozen_program_works() -> None:
    for script in ("build.py", "contents.py", "smoke.py"):
        done = subprocess.run(
            [sys.executable, ROOT / "packaging" / script],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=False,
        )
        print(done.stdout)
        assert done.returncode == 0, done.stderr
    assert list((ROOT / "build" / "dist").glob("trayapp-*.tar.xz"))
    assert_licensed(ROOT / "build" / "dist" / "trayapp" / "_internal")


def assert_licensed(folder: Path) -> None:
    """Every package and every library of the system in it has the text of its licence there."""
    texts = folder / "resources" / "licences"
    rows = {row["name"].lower(): row for row in json.loads((texts / "index.json").read_text("utf-8"))}
    for row in rows.values():
        assert sum((texts / name).stat().st_size for name in row["files"]) > 500, row
    listed = (ROOT / "packaging" / "contents.txt").read_text("utf-8").splitlines()
    packages = {line.split()[1] for line in listed if line.startswith("package ")} - {"trayapp"}
    owners = {name.lower() for package in packages for name in packages_distributions()[package]}
    assert owners <= rows.keys()
    assert {"qt", "python", "pyinstaller", "libssl3"} <= rows.keys()
