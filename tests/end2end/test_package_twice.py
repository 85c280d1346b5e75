"""Two builds of one commit are the same bytes."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.end2end.command_line import ROOT
from tests.end2end.packages import Packages

pytestmark = [pytest.mark.desktop, pytest.mark.long]


def test_a_second_build_gives_the_same_bytes(packages: Packages) -> None:
    done = subprocess.run(
        [sys.executable, "packaging/twice.py"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert packages.archive.name in done.stdout
    assert packages.deb.name in done.stdout
