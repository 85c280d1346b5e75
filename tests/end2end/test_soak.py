"""A short soak: the first 3,000 polls of what `make soak` does."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.end2end.command_line import ROOT

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="measures as /proc tells them"),
]


def test_a_short_soak_meets_its_goals() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.soak"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "SOAK_POLLS": "3000"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
