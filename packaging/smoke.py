"""Tries the standalone program out, as `make package` built it, in a real desktop session.

It must show its tray item with an equity in it and its own icon on its window, open its popup on every
platform, speak the user's language, stop when told to, answer on the command line, find the keyring's
backend, and know whom to trust. Run with the repository's root in PYTHONPATH.
"""

from __future__ import annotations

import json
import re
import signal
import sys
from pathlib import Path

import connections
import platforms
from places import FOLDER

from tests.desktop.session import DesktopSession

PROGRAM = FOLDER / "trayapp"
ICON = FOLDER / "_internal" / "resources" / "icons" / "trayapp-128.png"
TRANSLATIONS = ("trayapp_zh_CN.qm", "qtbase_zh_CN.qm")
AMOUNT = re.compile(r"-?\$[\d,]+\.\d\d")
KEY = "smoke-key\nsmoke-secret\nsmoke-passphrase\n"
NOBODY = "http://127.0.0.1:9"  # the discard port: nothing is asked while an account is added


def main() -> int:
    """Run every check; the first that fails raises."""
    with DesktopSession() as session:
        print(f"Tray:    {tray_equity(session)}")
        print(f"Icon:    {window_icon(session)}")
        print(f"Chinese: {chinese_tray(session)}")
        print(f"Balance: {balance_equity(session)}")
        print(f"Keyring: {keyring_account(session)}")
        print(f"TLS:     {connections.by_tls(session)}")
        print(f"Proxy:   {connections.by_socks(session)}")
        print(f"X11:     {platforms.on_x11(session)}")
        print(f"No display: {platforms.offscreen(session)}")
    print(f"Wayland: {platforms.on_wayland()}")
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


def window_icon(session: DesktopSession) -> str:
    """Have the popup shown, and find the icon that only the resources hold in its size."""
    if not ICON.is_file():
        raise RuntimeError(f"there is no {ICON}")
    program = session.start([PROGRAM, "--demo"])
    session.tray.activate(session.tray.wait_for_item())
    window = session.screen.wait_for_window("Equity Tray")
    found = session.run(["xprop", "-id", str(window.number), "_NET_WM_ICON"]).stdout
    program.stop(signal.SIGTERM)
    if "Icon (128 x 128)" not in found:
        raise RuntimeError(f"the window has not the icon of the resources: {found[:200]} {program.output()}")
    return "128 x 128, from the resources"


def chinese_tray(session: DesktopSession) -> str:
    """Start it for a Chinese user: the tooltip is Chinese, and Qt has found its own texts, too."""
    program = session.start([PROGRAM, "--demo"], env={"LC_ALL": "zh_CN.UTF-8"})
    tooltip = session.tray.wait_for_tooltip(session.tray.wait_for_item(), "演示")
    opened = Path(f"/proc/{program.pid}/maps").read_text("utf-8")
    program.stop(signal.SIGTERM)
    for file in TRANSLATIONS:
        if file not in opened:
            raise RuntimeError(f"{file} is not in use: {program.output()}")
    return tooltip.splitlines()[0]


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
