"""The packages, as `make package` builds them."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path

from tests.end2end.command_line import ROOT

DIST = ROOT / "build" / "dist"


@dataclass(frozen=True)
class Packages:
    """What was built, and what `make package` said of it."""

    folder: Path
    archive: Path
    deb: Path
    told: str


def make_packages() -> Packages:
    """Build them.

    Raises:
        AssertionError: `make package` failed; the text holds what it wrote.
    """
    done = subprocess.run(["make", "package"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (archive,) = DIST.glob("trayapp-*-linux-*.tar.xz")
    (deb,) = DIST.glob("trayapp_*.deb")
    return Packages(DIST / "trayapp", archive, deb, done.stdout)
