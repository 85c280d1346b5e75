"""Signs the program for Windows or macOS where the environment says by whom, and packs it into a .zip.

TRAYAPP_SIGN_COMMAND: on Windows, what signs the programs whose paths are put after it, e.g. signtool and its
options. TRAYAPP_NOTARY_PROFILE: on macOS, the keychain's profile for Apple's notary; the signature itself is
made by the spec. Without them what comes out is not signed.
"""

from __future__ import annotations

import os
import platform
import shlex
import subprocess
import sys
import zipfile
from pathlib import Path

from places import DIST, FOLDER

import trayapp

BUNDLE = DIST / "Equity Tray.app"
_WHEN = (1980, 1, 1, 0, 0, 0)  # the least that a .zip can tell: not today


def main() -> int:
    """Sign and pack; return the exit code."""
    if sys.platform == "darwin":
        archive = named("macos")
        packed_bundle(archive)
        if profile := os.environ.get("TRAYAPP_NOTARY_PROFILE"):
            notarised(archive, profile)
    else:
        archive = named("windows")
        if command := os.environ.get("TRAYAPP_SIGN_COMMAND"):
            sign(command, sorted(FOLDER.glob("*.exe")))
        pack(FOLDER, archive)
    print(f"Archive: {archive.name}  ({archive.stat().st_size / 1e6:.0f} MB)")
    return 0


def named(system: str) -> Path:
    """Where the archive goes."""
    return DIST / f"trayapp-{trayapp.__version__}-{system}-{platform.machine().lower()}.zip"


def sign(command: str, programs: list[Path]) -> None:
    """Run `command` with each program's path after it."""
    for program in programs:
        subprocess.run([*shlex.split(command, posix=os.name != "nt"), str(program)], check=True)


def pack(folder: Path, archive: Path) -> None:
    """Pack a folder under its own name; the same bytes from the same files."""
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                entry = zipfile.ZipInfo(path.relative_to(folder.parent).as_posix(), _WHEN)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.external_attr = 0o644 << 16
                file.writestr(entry, path.read_bytes())


def packed_bundle(archive: Path) -> None:
    """Pack the bundle with Apple's own tool: it keeps the links without which a signature does not hold."""
    archive.unlink(missing_ok=True)
    subprocess.run(["ditto", "-c", "-k", "--keepParent", str(BUNDLE), str(archive)], check=True)


def notarised(archive: Path, profile: str) -> None:
    """Have Apple look at it, put the answer into the bundle, and pack it anew."""
    asked = ["xcrun", "notarytool", "submit", str(archive), "--keychain-profile", profile, "--wait"]
    subprocess.run(asked, check=True)
    subprocess.run(["xcrun", "stapler", "staple", str(BUNDLE)], check=True)
    packed_bundle(archive)


if __name__ == "__main__":
    sys.exit(main())
