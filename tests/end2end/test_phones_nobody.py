"""The program never phones home: whatever it opens, it calls the site of its account and nobody else."""

from __future__ import annotations

import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.end2end.command_line import CommandLine
from tests.end2end.watched_tray import watched_tray
from trayapp.simulator import SimulatedExchange

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="SIGTERM")

TRAYAPP = Path(__file__).parents[2] / "trayapp"
CALLS = "CALLS_ARE_WRITTEN_TO"
#: Python tells here of each connection and each name look-up, whatever library wants it.
LISTEN = f"""
import os, sys

def hear(event, args, calls=open(os.environ["{CALLS}"], "a", buffering=1)):
    if event == "socket.connect" and isinstance(args[1], tuple):
        calls.write(f"{{args[1][0]}} {{args[1][1]}}\\n")
    elif event == "socket.getaddrinfo":
        calls.write(f"{{args[0]}} {{args[1]}}\\n")

sys.addaudithook(hear)
"""
PICK = (
    "!from PySide6.QtWidgets import QApplication; from trayapp.ui.tray.tray_menu import TrayMenu; "
    "[act.trigger() for menu in QApplication.topLevelWidgets() if isinstance(menu, TrayMenu) "
    "for act in menu.actions() if act.text() == '{}']"
)


def test_it_calls_the_site_of_its_account_and_nobody_else(
    trayapp: CommandLine, exchange: SimulatedExchange, tmp_path: Path
) -> None:
    trayapp.add(exchange)
    calls = tmp_path / "calls"
    with watched_tray(trayapp.env | {CALLS: str(calls)}, prepare=LISTEN) as tray:
        tray.wait_for_polls(exchange)
        tray.do(PICK.format("H&elp"))
        tray.wait_for("README.md")
        tray.do(PICK.format("A&bout"))
        tray.wait_for("never phones home")
        tray.do("Licences")
        tray.wait_for("LGPL 3")
        tray.wait_for_polls(exchange, doing="&Refresh")
        assert tray.end() == 0, tray.errors
    site = urlsplit(exchange.url)
    assert set(calls.read_text().splitlines()) == {f"{site.hostname} {site.port}"}


@pytest.mark.parametrize("way", ["QNetworkAccessManager", "QTcpSocket", "QUdpSocket", "QSslSocket"])
def test_nothing_goes_out_by_qt_of_which_python_would_not_tell(way: str) -> None:
    inside = [path for path in TRAYAPP.rglob("*.py") if "simulator" not in path.parts]
    assert [path.name for path in inside if way in path.read_text("utf-8")] == []
