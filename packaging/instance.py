"""Tries out that the standalone program is one for its user, in a real desktop session.

A second start shows the first one's popup, after a kill too; the entry for log-in follows it to its place;
and its doctor finds nothing wrong. Run with the repository's root in PYTHONPATH, after build.py.
"""

from __future__ import annotations

import signal
import sys
from pathlib import Path

from tests.desktop.program import Program
from tests.desktop.session import DesktopSession
from tests.desktop.waiting import wait_until
from trayapp.desktop import autostart

PROGRAM = Path(__file__).parent.parent / "build" / "dist" / "trayapp" / "trayapp"
TITLE = "Equity Tray"


def main() -> int:
    """Run every check; the first that fails raises."""
    with DesktopSession() as session:
        first = started(session)
        print(f"Second start: {second_start(session)}")
        first.stop(signal.SIGKILL)
        session.tray.wait_for_no_item()
        again = started(session)
        print(f"After a kill: {second_start(session)}")
        again.stop(signal.SIGTERM)
        session.tray.wait_for_no_item()
        print(f"Log-in:       {log_in_entry(session)}")
        print(f"Doctor:       {doctor(session)}")
    print("The standalone program is one for its user.")
    return 0


def started(session: DesktopSession) -> Program:
    """Start the tray, without a window."""
    program = session.start([PROGRAM])
    session.tray.wait_for_item()
    return program


def second_start(session: DesktopSession) -> str:
    """Start it once more: that ends at once, and the first one's popup comes up."""
    done = session.run([PROGRAM])
    if done.returncode:
        raise RuntimeError(f"the second start ended with {done.returncode}: {done.stderr}")
    return f"{session.screen.wait_for_window(TITLE).title} is shown"


def log_in_entry(session: DesktopSession) -> str:
    """Let the entry name a place where the program was before: a start mends that."""
    home = Path(session.env["HOME"])
    autostart.of_user(("/before/trayapp",), session.env, home).switch(True)
    program = started(session)
    wait_until(autostart.of_user((str(PROGRAM),), session.env, home).is_on, "the entry with the new place")
    program.stop(signal.SIGTERM)
    return "follows the program"


def doctor(session: DesktopSession) -> str:
    """Ask for all that the program needs."""
    done = session.run([PROGRAM, "doctor"])
    if done.returncode or "(StatusNotifierItem)" not in done.stdout:
        raise RuntimeError(f"`doctor` ended with {done.returncode}: {done.stdout} {done.stderr}")
    return done.stdout.strip().splitlines()[-1]


if __name__ == "__main__":
    sys.exit(main())
