"""The session ends without a word: the display goes away under the running program."""

from __future__ import annotations

import json

import pytest

from tests.desktop import parts
from tests.desktop.equity_tray import add_account, files_of, start_exchange, start_tray, trayapp
from tests.desktop.session import DesktopSession

pytestmark = pytest.mark.desktop

MOST_S = 6


def test_an_x_server_that_goes_away_ends_it_cleanly(session: DesktopSession) -> None:
    exchange = start_exchange(session)
    add_account(session, exchange)
    tray = start_tray(session, "--interval", "1")
    session.tray.wait_for_tooltip(session.tray.wait_for_item(), "main  $")
    session.screen.die()
    assert tray.process.wait(MOST_S) == 0, tray.output()
    assert "Traceback" not in tray.output()
    assert said_why(session)
    assert trayapp(session, "balance").returncode == 0  # the account is whole


@pytest.mark.parametrize("more", [(), ("--demo",)])
def test_a_compositor_that_goes_away_ends_it_cleanly(more: tuple[str, ...]) -> None:
    with DesktopSession(panel=None, keyring=False) as session:
        compositor = parts.start_compositor(session.home)
        tray = start_tray(session, *more)
        tray.wait_until_it_catches_signals()
        compositor.stop()
        assert tray.process.wait(MOST_S) == 0, tray.output()
        assert more or said_why(session)


def said_why(session: DesktopSession) -> bool:
    lines = [line for line in files_of(session).splitlines() if line.startswith('{"at"')]
    return any("the session has ended" in json.loads(line)["event"] for line in lines)
