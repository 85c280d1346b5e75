"""What is imported leaves no copy of its source in memory."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.end2end.command_line import ROOT

#: Prints the characters of source that are held once Qt and a module of the standard library were imported.
IMPORT = """
import linecache, sys
import PySide6.QtCore

if sys.argv[1] == "without the hook":
    from trayapp.app.plain_imports import leave_out_the_hook

    leave_out_the_hook()
import argparse, email.message
from PySide6.QtWidgets import QApplication, QLabel

application = QApplication(["test", "-platform", "offscreen"])
assert QLabel("Qt works").text() == "Qt works"
print(sum(entry[0] for entry in linecache.cache.values()))
"""


def held(how: str) -> int:
    done = subprocess.run(
        [sys.executable, "-c", IMPORT, how], cwd=ROOT, capture_output=True, text=True, check=True, timeout=30
    )
    return int(done.stdout)


def test_no_source_is_held() -> None:
    if not held("as usual"):
        pytest.skip("this PySide reads no sources")
    assert held("without the hook") == 0
