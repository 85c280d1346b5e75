"""The dialogs by keyboard, as a trader uses them, down to the real keyring."""

from __future__ import annotations

import pytest

from tests.desktop.equity_tray import TITLE, Exchange, start_exchange, start_tray, trayapp
from tests.desktop.session import DesktopSession

pytestmark = pytest.mark.desktop

ADD = "Add an account — Equity Tray"
ABOUT, LICENCES = "About — Equity Tray", "Licences — Equity Tray"


def fill_in(session: DesktopSession, name: str, exchange: Exchange) -> None:
    """Fill the dialog from its first field to its last, with nothing but the keyboard."""
    screen = session.screen
    screen.wait_for_focus(screen.wait_for_window(ADD))
    screen.type(name)
    screen.key("Tab")
    screen.key("End")  # the last site: an own URL
    for text in (exchange.url, None, exchange.key, exchange.secret, exchange.passphrase):
        screen.key("Tab")
        if text is not None:  # the box for demo trading stays as it is
            screen.type(text)


def test_an_account_is_added_by_keyboard_and_shown(session: DesktopSession) -> None:
    exchange = start_exchange(session, "--scenario", "calm")
    start_tray(session, "--interval", "1")
    item = session.tray.wait_for_item()
    session.tray.wait_for_tooltip(item, "no account yet")
    session.tray.click_menu(item, "Add account…")
    fill_in(session, "typed", exchange)
    session.screen.key("Return")
    session.screen.wait_for_no_window(ADD)
    session.tray.wait_for_tooltip(item, "typed  $")
    session.screen.wait_for_window(TITLE)  # the first account is shown at once
    assert trayapp(session, "account", "check", "typed").returncode == 0


def test_about_opens_from_the_menu_and_leads_to_the_licences(session: DesktopSession) -> None:
    start_tray(session, "--demo", "--scenario", "calm")
    session.tray.click_menu(session.tray.wait_for_item(), "About")
    session.screen.wait_for_focus(session.screen.wait_for_window(ABOUT))
    session.screen.key("alt+l")
    session.screen.wait_for_focus(session.screen.wait_for_window(LICENCES))
    for title in (LICENCES, ABOUT):
        session.screen.key("Escape")
        session.screen.wait_for_no_window(title)


def test_the_popup_closes_by_escape(session: DesktopSession) -> None:
    start_tray(session, "--demo", "--scenario", "calm")
    item = session.tray.wait_for_item()
    session.tray.click_menu(item, "Open")
    session.screen.wait_for_focus(session.screen.wait_for_window(TITLE))
    session.screen.key("Escape")
    session.screen.wait_for_no_window(TITLE)
