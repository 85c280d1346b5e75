"""A keyring that is locked, missing or hangs leaves a running program that says so."""

from __future__ import annotations

import time

import pytest

from tests.desktop import secret_service
from tests.desktop.equity_tray import TITLE, add_account, start_exchange, start_tray, trayapp
from tests.desktop.session import DesktopSession
from tests.desktop.waiting import wait_until

pytestmark = pytest.mark.desktop

PROMPT = "Unlock Login Keyring"


def test_a_locked_keyring_is_said_and_retry_asks_again(session: DesktopSession) -> None:
    add_account(session, start_exchange(session))
    assert session.keyring is not None
    session.keyring.lock()
    start_tray(session, "--interval", "1")
    item = session.tray.wait_for_item()
    session.screen.wait_for_focus(session.screen.wait_for_window(PROMPT))
    session.screen.key("Escape")
    session.tray.wait_for_tooltip(item, "The keyring is locked")

    session.tray.click_menu(item, "Refresh")
    session.screen.wait_for_focus(session.screen.wait_for_window(PROMPT))
    session.screen.type(secret_service.PASSWORD)
    session.screen.key("Return")
    session.tray.wait_for_tooltip(item, "main  $")


def test_a_keyring_that_hangs_is_said_and_quitting_is_quick(session: DesktopSession) -> None:
    add_account(session, start_exchange(session))
    assert session.keyring is not None
    session.keyring.freeze()
    tray = start_tray(session, "--interval", "1")
    item = session.tray.wait_for_item()
    session.tray.wait_for_tooltip(item, "The keyring has not answered yet")
    session.tray.activate(item)
    session.screen.wait_for_window(TITLE)
    session.keyring.thaw()
    session.tray.wait_for_tooltip(item, "main  $")
    assert tray.stop() == 0


def test_quitting_takes_less_than_6_s_while_the_keyring_hangs(session: DesktopSession) -> None:
    add_account(session, start_exchange(session))
    assert session.keyring is not None
    session.keyring.freeze()
    tray = start_tray(session)
    session.tray.wait_for_item()
    begin = time.monotonic()
    assert tray.stop(timeout_s=6) == 0
    assert time.monotonic() - begin < 6


def test_without_a_keyring_nothing_is_stored_and_everything_says_so() -> None:
    with DesktopSession(keyring=False) as session:
        exchange = start_exchange(session)
        done = trayapp(session, "account", "add", "main", "--site", exchange.url, stdin=exchange.three_lines)
        assert done.returncode == 6
        assert "No system keyring answers" in done.stderr
        assert len(done.stderr.splitlines()) == 1
        assert trayapp(session, "account", "list").stdout == ""


def test_an_account_whose_keyring_is_gone_is_said() -> None:
    with DesktopSession() as session:
        add_account(session, start_exchange(session))
        assert session.keyring is not None
        session.keyring.end()
        start_tray(session, "--interval", "1")
        item = session.tray.wait_for_item()
        wait_until(lambda: "eyring" in session.tray.tooltip(item), "the tooltip naming the keyring")
        assert trayapp(session, "balance").returncode == 6
