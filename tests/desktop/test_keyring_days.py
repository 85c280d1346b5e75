"""A keyring that is locked, missing or hangs leaves a running program that says so."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import pytest

from tests.desktop import secret_service
from tests.desktop.equity_tray import COMMAND, TITLE, add_account, start_exchange, start_tray, trayapp
from tests.desktop.session import DesktopSession
from tests.desktop.waiting import wait_until
from trayapp.storage.credentials import SERVICE

pytestmark = pytest.mark.desktop

PROMPT = "Unlock Login Keyring"
#: Run with an account's id: what somebody does by hand in the keyring's own program.
BY_HAND = f"""
import sys, keyring
keyring.%s("{SERVICE}", sys.argv[1]%s)
"""
READ = BY_HAND % ("get_password", "")
DELETED, EDITED = BY_HAND % ("delete_password", ""), BY_HAND % ("set_password", ", 'scribbled over'")


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


def test_unlocked_later_by_another_program_retry_opens_no_prompt(session: DesktopSession) -> None:
    add_account(session, start_exchange(session))
    keyring = session.keyring
    assert keyring is not None
    keyring.lock()
    start_tray(session, "--interval", "1")
    item = session.tray.wait_for_item()
    session.screen.wait_for_focus(session.screen.wait_for_window(PROMPT))
    session.screen.key("Escape")
    session.tray.wait_for_tooltip(item, "The keyring is locked")
    session.screen.wait_for_no_window(PROMPT)

    session.start([sys.executable, "-c", READ, _account_id(session)])
    session.screen.wait_for_focus(session.screen.wait_for_window(PROMPT))
    session.screen.type(secret_service.PASSWORD)
    session.screen.key("Return")
    wait_until(lambda: not keyring.is_locked(), "the unlocked keyring")
    session.screen.wait_for_no_window(PROMPT)
    session.tray.click_menu(item, "Refresh")
    session.tray.wait_for_tooltip(item, "main  $")
    assert PROMPT not in [window.title for window in session.screen.windows()]


def test_a_service_that_comes_back_is_found_without_a_retry() -> None:
    with DesktopSession() as session:
        add_account(session, start_exchange(session))
        assert session.keyring is not None
        session.keyring.end()
        start_tray(session, "--interval", "1")
        item = session.tray.wait_for_item()
        session.tray.wait_for_tooltip(item, "eyring")
        session.restart_keyring()
        session.tray.wait_for_tooltip(item, "main  $", timeout_s=40)


def test_a_service_that_restarts_under_a_running_program_costs_nothing() -> None:
    with DesktopSession() as session:
        exchange = start_exchange(session)
        add_account(session, exchange)
        start_tray(session, "--interval", "1")
        item = session.tray.wait_for_item()
        session.tray.wait_for_tooltip(item, "main  $")
        assert session.keyring is not None
        session.keyring.end()
        session.restart_keyring()
        session.tray.click_menu(item, "Refresh")
        add_account(session, exchange, "second")  # and a key that is new is found in the new one
        session.tray.wait_for_tooltip(item, "second  $")


def test_a_service_that_never_answers_is_said_and_quitting_is_quick() -> None:
    with DesktopSession() as session:
        add_account(session, start_exchange(session))
        assert session.keyring is not None
        session.keyring.end()
        stub = session.start([sys.executable, "-m", "tests.desktop.hanging_service"])
        wait_until(lambda: session.bus.has(secret_service.NAME), "the stub on the bus")
        tray = start_tray(session, "--interval", "1")
        item = session.tray.wait_for_item()
        session.tray.wait_for_tooltip(item, "The keyring has not answered yet")
        session.tray.activate(item)  # the GUI answers
        session.screen.wait_for_window(TITLE)
        assert stub.is_running
        begin = time.monotonic()
        assert tray.stop(timeout_s=6) == 0
        assert time.monotonic() - begin < 6


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (DELETED, "The keyring holds no key for this account: add it again"),
        (EDITED, "is not a key of Equity Tray: add the account again"),
    ],
    ids=["deleted", "edited"],
)
def test_an_entry_changed_by_hand_is_said_and_adding_it_again_helps(
    session: DesktopSession, change: str, sentence: str
) -> None:
    exchange = start_exchange(session)
    add_account(session, exchange)
    tray = start_tray(session, "--interval", "1")
    item = session.tray.wait_for_item()
    session.tray.wait_for_tooltip(item, "main  $")

    done = session.run([sys.executable, "-c", change, _account_id(session)])
    assert done.returncode == 0, done.stderr
    session.tray.click_menu(item, "Refresh")
    session.tray.wait_for_tooltip(item, "main  $")  # this run has read it before
    assert tray.stop() == 0
    session.tray.wait_for_no_item()

    start_tray(session, "--interval", "1")
    item = session.tray.wait_for_item()
    session.tray.wait_for_tooltip(item, sentence)
    words = ["account", "add", "main", "--replace", "--site", exchange.url]
    assert trayapp(session, *words, stdin=exchange.three_lines).returncode == 0
    session.tray.wait_for_tooltip(item, "main  $")


def _account_id(session: DesktopSession) -> str:
    [settings] = Path(session.env["HOME"]).rglob("settings.json")
    [account] = json.loads(settings.read_text("utf-8"))["accounts"]
    return str(account["id"])


def test_of_two_keyrings_the_one_that_took_the_key_is_named(session: DesktopSession) -> None:
    exchange = start_exchange(session)
    add_account(session, exchange)  # into GNOME's
    other = {
        "PYTHON_KEYRING_BACKEND": "tests.end2end.file_keyring.FileKeyring",
        "TEST_KEYRING_FILE": str(session.home.path / "other.json"),
    }
    tray = session.start([*COMMAND, "--interval", "1"], env=other)
    item = session.tray.wait_for_item()
    session.tray.wait_for_tooltip(item, "keyring.backends.SecretService.Keyring) does not answer")
    assert tray.stop() == 0
    session.tray.wait_for_no_item()
    start_tray(session, "--interval", "1")  # by its own choice it finds the key again
    item = session.tray.wait_for_item()
    session.tray.wait_for_tooltip(item, "main  $")
