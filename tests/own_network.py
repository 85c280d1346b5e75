"""A program in a network of its own, in which it may move addresses and routes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest

from tests.end2end.command_line import PATIENCE_S, ROOT


def run_in_own_network(program: str) -> str:
    """Run Python's `program` there, as the network's root, and return what it prints.

    Skips the test where this machine allows no such network.
    """
    if shutil.which("ip") is None:
        assert not os.environ.get("CI"), "iproute2 is in packaging/linux/packages"
        pytest.skip("there is no ip")
    try:
        subprocess.run(["unshare", "-rn", "ip", "link"], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no network of our own may be made here")
    done = subprocess.run(
        ["unshare", "-rn", sys.executable, "-c", program],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
