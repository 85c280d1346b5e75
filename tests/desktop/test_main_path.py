"""What a trader does on the first day, with every part real: keyring, signed polls, tray, popup, quit."""

from __future__ import annotations

import re
import signal
from pathlib import Path

import pytest

from tests.desktop.equity_tray import TITLE, add_account, files_of, start_exchange, start_tray, trayapp
from tests.desktop.picture import colours
from tests.desktop.session import DesktopSession
from tests.desktop.waiting import wait_until

pytestmark = pytest.mark.desktop

EQUITY = re.compile(r"^main  \$[0-9,]+\.[0-9]{2}$")


def test_from_a_key_on_the_command_line_to_the_popup(session: DesktopSession, tmp_path: Path) -> None:
    exchange = start_exchange(session, "--scenario", "calm")
    add_account(session, exchange)
    check = trayapp(session, "account", "check", "main")
    assert (check.returncode, check.stdout[:14]) == (0, "The key works:")
    assert "main" in trayapp(session, "account", "list").stdout

    tray = start_tray(session, "--interval", "1")
    item = session.tray.wait_for_item()
    tooltip = session.tray.wait_for_tooltip(item, "$")
    assert EQUITY.match(tooltip.splitlines()[0])
    assert {(p.width, p.height) for p in session.tray.icon_pixmaps(item)} >= {(16, 16), (22, 22), (64, 64)}

    session.tray.activate(item)
    window = session.screen.wait_for_window(TITLE)
    picture = session.screen.settled_screenshot(tmp_path / "popup.png", window, least_colours=20)
    assert len(colours(picture)) >= 20
    session.tray.activate(item)
    session.screen.wait_for_no_window(TITLE)

    session.tray.click_menu(item, "Quit")
    assert tray.process.wait(6) == 0
    session.tray.wait_for_no_item()
    assert tray.output().count("Traceback") == 0


def test_no_secret_is_written_anywhere(session: DesktopSession) -> None:
    exchange = start_exchange(session)
    add_account(session, exchange)
    tray = start_tray(session, "--interval", "1")
    session.tray.wait_for_tooltip(session.tray.wait_for_item(), "$")
    process = Path(f"/proc/{tray.pid}")
    environment = (process / "environ").read_text() + (process / "cmdline").read_text()
    exchange.program.stop()  # a failed poll is logged
    log = Path(session.env["HOME"])
    wait_until(lambda: any(log.rglob("trayapp.log")), "the log")
    wait_until(lambda: "poll failed" in files_of(session), "the failed poll in the log")
    assert tray.stop() == 0
    written = files_of(session) + environment + tray.output()
    for secret in (exchange.key, exchange.secret, exchange.passphrase):
        assert secret not in written


def test_the_menu_says_what_matters(session: DesktopSession) -> None:
    exchange = start_exchange(session, "--scenario", "forced-repayment")
    add_account(session, exchange)
    start_tray(session, "--interval", "1")
    item = session.tray.wait_for_item()
    session.tray.wait_for_tooltip(item, "forced repayment risk")
    labels = [entry.label for entry in session.tray.menu(item)]
    assert EQUITY.match(labels[0])
    assert labels[1].startswith("USDT forced repayment risk")
    assert labels[2].startswith("Updated ")
    assert labels[3:] == [
        "",
        "Open",
        "Refresh",
        "Hide amounts",
        "Alerts",
        "Accounts",
        "Settings…",
        "See a simulated account",
        "Help",
        "About",
        "",
        "Quit",
    ]
    session.tray.click_menu(item, "Open")
    session.screen.wait_for_window(TITLE)


def test_a_second_start_shows_the_first_ones_popup(session: DesktopSession) -> None:
    first = start_tray(session)
    session.tray.wait_for_item()
    second = trayapp(session)
    assert (second.returncode, second.stdout, second.stderr) == (0, "", "")
    session.screen.wait_for_window(TITLE)
    assert len(session.tray.items()) == 1
    assert first.stop() == 0


def test_a_running_tray_picks_up_what_the_command_line_does(session: DesktopSession) -> None:
    exchange = start_exchange(session)
    start_tray(session, "--interval", "1")
    item = session.tray.wait_for_item()
    session.tray.wait_for_tooltip(item, "no account yet")
    add_account(session, exchange)
    session.tray.wait_for_tooltip(item, "main  $")
    add_account(session, exchange, "second")
    session.tray.wait_for_tooltip(item, "second  $")
    assert trayapp(session, "account", "remove", "main").returncode == 0
    wait_until(lambda: "main" not in session.tray.tooltip(item), "the removed account out of the tooltip")
    assert trayapp(session, "account", "check", "main").returncode == 2
    assert trayapp(session, "balance").stdout.startswith("second")


def test_a_demo_runs_beside_it_and_touches_nothing(session: DesktopSession) -> None:
    start_tray(session)
    session.tray.wait_for_item()
    demo = start_tray(session, "--demo", "--scenario", "calm")
    wait_until(lambda: len(session.tray.items()) == 2, "both items")

    def tooltips() -> str:
        return " | ".join(session.tray.tooltip(item) for item in session.tray.items())

    wait_until(lambda: "DEMO · demo  $" in tooltips(), "the demo's equity")
    assert "no account yet" in tooltips()
    assert demo.stop() == 0
    assert not list(Path(session.env["HOME"]).rglob("settings.json"))


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_it_ends_cleanly_when_it_is_told_to(session: DesktopSession, number: signal.Signals) -> None:
    tray = start_tray(session, "--demo")
    session.tray.wait_for_item()
    assert tray.stop(number, timeout_s=6) == 0
    session.tray.wait_for_no_item()
