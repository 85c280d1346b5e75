"""Tries the standalone program out where there is no session of our own: on Windows, macOS, and any Linux.

It must tell its version and build, print a balance of the simulated exchange, and stay up as a tray without a
screen. What a desktop shows of it, smoke.py tries on Linux.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys

from places import DIST

BUNDLED = "Equity Tray.app/Contents/MacOS/trayapp"
#: What starts the tray, and what prints in a terminal: two programs on Windows alone.
PROGRAMS = {
    "win32": ("trayapp/trayapp.exe", "trayapp/trayapp-cli.exe"),
    "darwin": (BUNDLED, BUNDLED),
}.get(sys.platform, ("trayapp/trayapp", "trayapp/trayapp"))
TRAY, TERMINAL = (DIST / name for name in PROGRAMS)
PATIENCE_S, UP_S = 120, 15


def main() -> int:
    """Run every check; the first that fails raises."""
    print(f"Version: {version()}")
    print(f"Balance: {equity()}")
    print(f"Tray:    up for {stays_up()} s")
    print("The standalone program works.")
    return 0


def version() -> str:
    """Ask for the version; a build must be told with it."""
    told = printed("--version").strip()
    if not told.startswith("Equity Tray ") or "(build " not in told:
        raise RuntimeError(f"no version with its build: {told!r}")
    return told


def equity() -> str:
    """Ask for the balance: over real HTTP, read and printed exactly."""
    return str(json.loads(printed("balance", "--demo", "--format", "json"))["fields"]["totalEq"])


def stays_up() -> int:
    """Start the tray, see that it does not end by itself, and end it."""
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen([TRAY, "--demo"], env=env, stderr=subprocess.PIPE) as program:
        try:
            _, errors = program.communicate(timeout=UP_S)
        except subprocess.TimeoutExpired:
            program.terminate()
            return UP_S
        raise RuntimeError(f"it ended by itself with {program.returncode}: {errors.decode(errors='replace')}")


def printed(*words: str) -> str:
    """What a command prints; it must end well."""
    done = subprocess.run([TERMINAL, *words], capture_output=True, timeout=PATIENCE_S, check=False)
    if done.returncode:
        raise RuntimeError(f"{words} ended with {done.returncode}: {done.stderr.decode(errors='replace')}")
    return done.stdout.decode("utf-8")


if __name__ == "__main__":
    sys.exit(main())
