"""Tries the standalone program out, as `make package` built it, in a real desktop session.

It must show its tray item with an equity in it, stop when it is told to, answer on the command line, and find
the keyring's backend. Run with the repository's root in PYTHONPATH.
"""

from __future__ import annotations

import json
import re
import signal
import sys
from pathlib import Path

from tests.desktop.session import DesktopSession

PROGRAM = Path(__file__).parent.parent / "build" / "dist" / "trayapp" / "trayapp"
AMOUNT = re.compile(r"-?\$[\d,]+\.\d\d")
KEY = "smoke-key\nsmoke-secret\nsmoke-passphrase\n"
NOBODY = "http://127.0.0.1:9"  # the discard port: nothing is asked while an account is added


def main() -> int:
    """Run every check; the first that fails raises."""
    with DesktopSession() as session:
        print(f"Tray:    {tray_equity(session)}")
        print(f"Balance: {balance_equity(session)}")
        print(f"Keyring: {keyring_account(session)}")
    print("The standalone program works.")
    return 0


def tray_equity(session: DesktopSession) -> str:
    """Start the tray on the simulated exchange, read its equity over D-Bus, and stop it."""
    program = session.start([PROGRAM, "--demo"])
    item = session.tray.wait_for_item()
    tooltip = session.tray.wait_for_tooltip(item, "$")
    exit_code = program.stop(signal.SIGTERM)
    if exit_code:
        raise RuntimeError(f"it ended with {exit_code}: {program.output()}")
    found = AMOUNT.search(tooltip)
    if found is None:
        raise RuntimeError(f"no equity in the tooltip {tooltip!r}")
    return found[0]


def balance_equity(session: DesktopSession) -> str:
    """Ask for the balance on the command line."""
    done = session.run([PROGRAM, "balance", "--demo", "--format", "json"])
    if done.returncode:
        raise RuntimeError(f"`balance` ended with {done.returncode}: {done.stderr}")
    return str(json.loads(done.stdout)["fields"]["totalEq"])


def keyring_account(session: DesktopSession) -> str:
    """Add an account, so that its key goes through the keyring's backend, and list it."""
    added = session.run([PROGRAM, "account", "add", "smoke", "--site", NOBODY], stdin=KEY)
    if added.returncode:
        raise RuntimeError(f"`account add` ended with {added.returncode}: {added.stderr}")
    return session.run([PROGRAM, "account", "list"]).stdout.strip()


if __name__ == "__main__":
    sys.exit(main())
