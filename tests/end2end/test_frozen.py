"""The standalone program: built by PyInstaller, then used as a person would."""

from __future__ import annotations

import os
import subprocess
import sys
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
