"""Writes down which build this is, for `trayapp --version` and About: the commit, and its date, not today's.

The spec puts it into the standalone program, setup.py into a wheel. A checkout has none.
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

ROOT = Path(__file__).parent.parent
NAME = "build.json"


def told(version: str) -> str:
    """The version with the commit after it, as far as there is one, e.g. "0.1.0+1a2b3c4d5e"."""
    commit = _commit()
    return f"{version}+{commit.rstrip('+')}" if commit else version


def write(folder: Path) -> Path | None:
    """Write the stamp into `folder`, which is made.

    Returns:
        Where it is; None where the sources are in no git repository.
    """
    commit = _commit()
    if not commit:
        return None
    told = {"commit": commit, "date": _git("show", "--no-patch", "--format=%cs", "HEAD")}
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / NAME
    path.write_text(json.dumps(told) + "\n", "utf-8")
    return path


def _commit() -> str:
    """The commit, with a plus where files differ from it; nothing outside a repository."""
    commit = _git("rev-parse", "--short=10", "HEAD")
    changed = commit and _git("status", "--porcelain", "--untracked-files=no")
    return f"{commit}+" if changed else commit


def _git(*words: str) -> str:
    """What git says of the sources; nothing where there is no git, or no repository just here."""
    if not (ROOT / ".git").exists():
        return ""
    try:
        done = subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
