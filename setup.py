"""Puts the build's stamp into a wheel; everything else stands in pyproject.toml."""

from __future__ import annotations

import runpy
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

STAMP = Path(__file__).parent / "packaging" / "stamp.py"


class StampedBuild(build_py):
    """Copies the modules, and writes down which commit they are of; not for an editable install."""

    def run(self) -> None:
        super().run()
        if not self.editable_mode and STAMP.exists():
            runpy.run_path(str(STAMP))["write"](Path(self.build_lib) / "trayapp" / "_resources")


setup(cmdclass={"build_py": StampedBuild})
