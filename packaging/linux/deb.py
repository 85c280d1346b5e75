"""Packs the .deb for Debian, Ubuntu and their kin. It has no scripts, and starts nothing by itself.

Run with `packaging` in PYTHONPATH, after build.py.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import commit_time
import linked
import share_tree
from places import DIST, FOLDER, ROOT, STAGE
from settled import settle

import trayapp

HERE = Path(__file__).parent
TREE = STAGE / "deb"
#: Text for people; what is in braces is filled in.
CONTROL = HERE / "deb-control.txt"
COPYRIGHT = HERE / "deb-copyright.txt"
#: What the program's libraries need; the list that `make` installs them by.
LIBRARIES = HERE / "packages" / "program.txt"


def main() -> int:
    """Make it; return the exit code."""
    if shutil.which("dpkg-deb") is None:
        print("There is no dpkg-deb here, so no .deb is made.")
        return 0
    shutil.rmtree(TREE, ignore_errors=True)
    lay_out(TREE)
    package = DIST / f"trayapp_{trayapp.__version__}_{architecture()}.deb"
    # One thread: several cut the data into blocks by their own number.
    env = {**os.environ, commit_time.VARIABLE: str(commit_time.seconds()), "DPKG_DEB_THREADS_MAX": "1"}
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", str(TREE), str(package)]
    subprocess.run(command, env=env, stdout=subprocess.DEVNULL, check=True)
    print(f"Debian:  {package.relative_to(ROOT)}  ({package.stat().st_size / 1e6:.0f} MB)")
    return 0


def lay_out(root: Path) -> None:
    """Put every file where it will be, below `root`, which is made."""
    shutil.copytree(FOLDER, root / "usr/lib/trayapp", symlinks=True)
    (root / "usr/bin").mkdir()
    (root / "usr/bin/trayapp").symlink_to("../lib/trayapp/trayapp")
    share_tree.lay_out(root / "usr/share")
    (root / "usr/share/doc/trayapp").mkdir(parents=True)
    shutil.copyfile(COPYRIGHT, root / "usr/share/doc/trayapp/copyright")
    (root / "DEBIAN").mkdir()
    (root / "DEBIAN/control").write_text(control(), "utf-8")
    settle(root, commit_time.seconds())


def control() -> str:
    """The package's own description."""
    libraries, fonts = dependencies()
    return CONTROL.read_text("utf-8").format(
        version=trayapp.__version__,
        architecture=architecture(),
        size_kib=sum(path.lstat().st_size for path in FOLDER.rglob("*")) // 1024,
        depends=", ".join([f"libc6 (>= {linked.oldest_glibc(FOLDER)})", *libraries]),
        recommends=", ".join(fonts),
    )


def dependencies() -> tuple[list[str], list[str]]:
    """The packages of libraries, which it does not start without, and of fonts."""
    lines = (line.partition("#")[0].strip() for line in LIBRARIES.read_text("utf-8").splitlines())
    names = sorted(filter(None, lines))
    return [n for n in names if not n.startswith("fonts-")], [n for n in names if n.startswith("fonts-")]


def architecture() -> str:
    """As dpkg calls it, e.g. "amd64"."""
    command = ["dpkg", "--print-architecture"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


if __name__ == "__main__":
    sys.exit(main())
