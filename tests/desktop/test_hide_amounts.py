"""Hidden amounts as the panel gets them: dots from the click on, and from a new start's first moment."""

from __future__ import annotations

import time

import pytest

from tests.desktop.equity_tray import add_account, start_exchange, start_tray, trayapp
from tests.desktop.session import DesktopSession

pytestmark = pytest.mark.desktop


def test_amounts_stay_hidden_over_a_restart_and_none_is_shown_first(session: DesktopSession) -> None:
    add_account(session, start_exchange(session, "--scenario", "margin-call"))
    tray = start_tray(session, "--interval", "1")
    item = session.tray.wait_for_item()
    session.tray.wait_for_tooltip(item, "main  $")
    session.tray.click_menu(item, "Hide amounts")
    session.tray.wait_for_tooltip(item, "main  •••")
    menu = session.tray.menu(item)
    assert menu[0].label == "main  •••"
    assert [entry.label for entry in menu if entry.checked] == ["Hide amounts"]
    assert tray.stop() == 0
    session.tray.wait_for_no_item()

    start_tray(session, "--interval", "1")
    item, seen = session.tray.wait_for_item(), set[str]()
    deadline = time.monotonic() + 20
    while not any("•••" in tip for tip in seen):
        seen.add(session.tray.tooltip(item))
        assert time.monotonic() < deadline
    assert not [tip for tip in seen if "$" in tip]
    assert "$" in trayapp(session, "balance").stdout, "who asks for it gets it"
    session.tray.click_menu(item, "Hide amounts")
    session.tray.wait_for_tooltip(item, "main  $")
