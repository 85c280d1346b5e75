"""When the packaged commit was made: the one time that stands in packages, so that two builds are equal."""

from __future__ import annotations

import os
import subprocess

from places import ROOT

VARIABLE = "SOURCE_DATE_EPOCH"


def seconds() -> int:
    """Seconds since 1970: what SOURCE_DATE_EPOCH says, else git.

    Raises:
        SystemExit: neither knows; with a sentence.
    """
    if said := os.environ.get(VARIABLE):
        return int(said)
    told = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if told.returncode:
        raise SystemExit(f"There is no git commit here: set {VARIABLE} to the seconds since 1970.")
    return int(told.stdout)
