"""Builds the packages a second time, in another folder, and compares: `make package-twice`.

The second build has another time zone, language and umask, so that none of these gets in either.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from places import DIST, ROOT

#: What is made from the sources, or by tools beside them.
MADE = shutil.ignore_patterns("build", ".venv", "__pycache__", "*.egg-info", ".*_cache")
OTHERWISE = {"TZ": "Asia/Shanghai", "LANG": "zh_CN.UTF-8"}
UMASK = 0o077


def main() -> int:
    """Build it again; return 1 where a package differs."""
    with tempfile.TemporaryDirectory(prefix="built again ") as folder:
        again = build_in(Path(folder) / "sources")
        first, second = digests(DIST), digests(again)
    for name, digest in first.items():
        print(f"{name}: {digest}{'' if second.get(name) == digest else '  DIFFERS'}")
    if not first or first != second:
        print("The packages differ from build to build.", file=sys.stderr)
        return 1
    print("Both builds gave the same bytes.")
    return 0


def build_in(copy: Path) -> Path:
    """Build a copy of the sources as they are now; return where the packages are.

    Raises:
        subprocess.CalledProcessError: it cannot be built.
    """
    shutil.copytree(ROOT, copy, ignore=MADE, symlinks=True)
    path = os.pathsep.join([str(copy), str(copy / "packaging")])
    env = {**os.environ, **OTHERWISE, "PYTHONPATH": path}
    for script in ("build.py", "packages.py"):
        command = [sys.executable, str(copy / "packaging" / script)]
        subprocess.run(command, cwd=copy, env=env, umask=UMASK, stdout=subprocess.DEVNULL, check=True)
    return copy / "build" / "dist"


def digests(folder: Path) -> dict[str, str]:
    """The SHA-256 of every package, by name."""
    files = sorted(path for path in folder.glob("trayapp*") if path.is_file())
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


if __name__ == "__main__":
    sys.exit(main())
