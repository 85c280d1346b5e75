"""Every window in Chinese has no English word left, but for names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import time, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import QLocale, QRect
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from tests.unit.simulator.signed_client import FakeClock
from tests.unit.ui.spoken_texts import texts_of
from tests.unit.ui.states import HEADLESS, NOW, polled, snapshot, state_of, waiting
from trayapp.about.build import Build
from trayapp.domain.account import ACCOUNT_SPECS
from trayapp.domain.alerts.alert import Alert, Event, Key, Kind, LogEntry
from trayapp.domain.alerts.rules import AlertRules
from trayapp.domain.balance import BALANCE_SPECS
from trayapp.domain.credentials import SITES, AccountProfile
from trayapp.domain.level_preview import level_by
from trayapp.domain.remembered import Remembered, Trend
from trayapp.domain.risk import Reason
from trayapp.domain.risk_words import told
from trayapp.domain.snapshot import Snapshot
from trayapp.domain.thresholds import RiskLevel
from trayapp.domain.view import View
from trayapp.errors import KeyringLocked, Unreachable
from trayapp.paths import resource
from trayapp.ui.accounts.account_dialog import AccountDialog
from trayapp.ui.accounts.accounts_dialog import AccountsDialog
from trayapp.ui.accounts.connection_dialog import ConnectionDialog
from trayapp.ui.alert_log.alert_log_window import AlertLogWindow
from trayapp.ui.colours import Colours
from trayapp.ui.help.about_window import AboutFacts, AboutWindow
from trayapp.ui.help.help_window import HelpWindow
from trayapp.ui.language import Language
from trayapp.ui.popup.popup import Popup
from trayapp.ui.settings.settings_dialog import SettingsDialog
from trayapp.ui.state import State
from trayapp.ui.table.column_chooser import ColumnChooser
from trayapp.ui.table.export_dialog import ExportDialog
from trayapp.ui.table.table_bar import TableBar
from trayapp.ui.texts.alert_lines import body, title
from trayapp.ui.texts.status_lines import headline, tooltip
from trayapp.ui.theme import LIGHT
from trayapp.ui.tray.tray_menu import TrayMenu
from trayapp.ui.wishes import Wishes

pytestmark = pytest.mark.qt_log_ignore(HEADLESS)

SCENARIOS = ("calm", "forced-repayment", "futures", "margin-call", "portfolio", "spot", "empty")
WORD = re.compile(r"[A-Za-z][A-Za-z'’]+")
#: Tags, addresses, options of the command line, files.
ADDRESS = re.compile(
    r"<[^<>]*>|https?://\S*|\b[a-z]+\.okx\.com\b|127\.0\.0\.1\S*|--\w+|\w+\.(?:md|csv|json)\b|\*\.\w+"
)
FIELDS = {spec.wire for spec in (*BALANCE_SPECS.values(), *ACCOUNT_SPECS.values())}
NAMES = {
    *("Equity", "Tray", "trayapp", "OKX", "App"),
    *("API", "Key", "Secret", "IP", "URL", "JSON", "CSV"),
    *("HTTP", "HTTPS", "SOCKS", "PROXY", "ALL", "NO", "Windows", "macOS"),  # HTTPS_PROXY is a variable
    *("Alt", "Ctrl", "Del", "Esc", "Shift", "Left", "Right"),
    *("Delta", "USD", "UTC"),
    *("English", "btc", "usd"),  # how the language is called by who speaks it; an example of what to type
    *("unsupported", "off", "pending", "active"),  # values that OKX sends
    *("main", "bots", "root", "csv", "json"),  # what the user named, and files
}


@pytest.fixture(autouse=True)
def chinese(qapp: QApplication) -> Iterator[Language]:
    """Speak Chinese."""
    before = QLocale()
    language = Language(qapp, resource("translations"))
    language.choose("zh_CN")
    yield language
    language.choose("en")
    QLocale.setDefault(before)


@pytest.fixture
def open_popup(qtbot: QtBot, qapp: QApplication) -> Iterator[Callable[[State], Popup]]:
    palette = QPalette(qapp.palette())

    def opened(state: State) -> Popup:
        popup = Popup(FakeClock(NOW), Colours(qapp), Wishes())
        qtbot.addWidget(popup)
        popup.show_state(state)
        popup.open_at(QRect())
        for bar in popup.findChildren(TableBar):
            bar.show_details_open(True)
        return popup

    yield opened
    qapp.setPalette(palette)


def english(texts: set[str], *currencies: str) -> set[str]:
    """What an English word is left in."""
    names = NAMES | FIELDS | set(currencies)
    return {text for text in texts if set(WORD.findall(ADDRESS.sub("", text.replace("&", "")))) - names}


def coins(shown: Snapshot) -> set[str]:
    return {b.currency or "" for b in shown.account.balances} if shown.account else set()


def about(level: RiskLevel, field: str = "mgnRatio", value: str = "1.4", ccy: str | None = None) -> Alert:
    what, advice = told(Reason(field, ccy, value, level), None)
    return Alert(Key(Kind.RISK, field, ccy), level, what, advice, NOW)


def test_english_words_are_found(chinese: Language, open_popup: Callable[[State], Popup]) -> None:
    chinese.choose("en")
    (shown,) = polled("margin-call", 100)
    found = english(texts_of(open_popup(state_of(shown, chosen_id="main"))), *coins(shown))
    assert {"Filter (Ctrl+F)", "&Details", "Adjusted equity", "Copy &cell", "Balances"} <= found
    assert len(found) > 300


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_the_popup(open_popup: Callable[[State], Popup], scenario: str) -> None:
    (shown,) = polled(scenario, 100)
    popup = open_popup(state_of(shown, chosen_id="main", view=View(hide_small=True)))
    assert english(texts_of(popup), *coins(shown)) == set()


@pytest.mark.parametrize(
    "shown",
    [
        waiting(),
        snapshot({"ccy": "BTC", "liab": "1", "twap": "3"}, mgnRatio="1.4", mmr="1", isoEq="5"),
        waiting(error=KeyringLocked("The keyring is locked: unlock it, then try again.")),
        snapshot(
            {"ccy": "BTC", "eq": "x", "twap": "7", "collateralRestricted": True, "autoLendStatus": "off"},
            age_s=900,
            error=Unreachable("The name {host} could not be found: check the network.", host="127.0.0.1"),
            permissions=("trade", "withdraw"),
            mgnRatio="abc",
        ),
    ],
    ids=["waiting", "sinking", "locked", "unreadable"],
)
def test_the_popup_in_trouble(open_popup: Callable[[State], Popup], shown: Snapshot) -> None:
    sunk = replace(shown, remembered=Remembered(trend=Trend(Decimal(5), NOW - timedelta(hours=2))))
    popup = open_popup(state_of(sunk, chosen_id="main", demo=True))
    assert english(texts_of(popup), "BTC", "abc", "x") == set()


def test_the_popup_of_the_first_run(open_popup: Callable[[State], Popup]) -> None:
    assert english(texts_of(open_popup(State()))) == set()


def test_menu_tooltip_and_notification(qtbot: QtBot) -> None:
    (first,) = polled("forced-repayment", 100)
    other = snapshot({"ccy": "BTC", "mgnRatio": "1.2", "mmr": "1"}, name="bots", mgnRatio="1.4", mmr="1")
    state = state_of(first, other, chosen_id="main", demo=False)
    menu = TrayMenu(FakeClock(NOW), Wishes())
    qtbot.addWidget(menu)
    menu.show_state(state)
    alerts = [about(RiskLevel.WARNING), about(RiskLevel.CRITICAL, "twap", "5", "USDT")]
    said = {
        tooltip(state, NOW),
        tooltip(State(), NOW),
        headline(state, NOW),
        title("main", alerts, demo=True, veiled=False),
        body(alerts, veiled=False),
    }
    assert english(texts_of(menu) | said, "USDT", "BTC") == set()


@pytest.mark.parametrize("kind", ["csv", "json"])
def test_the_question_where_to_save(qtbot: QtBot, kind: str) -> None:
    dialog = ExportDialog(kind, f"main.{kind}")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)  # as where the desktop has none of its own
    qtbot.addWidget(dialog)
    labels = [dialog.labelText(label) for label in QFileDialog.DialogLabel]
    assert english({dialog.windowTitle(), *labels, *dialog.nameFilters()}) == set()


def test_the_settings(qtbot: QtBot) -> None:
    shown = snapshot(mgnRatio="2.47", mmr="1")
    dialog = SettingsDialog(preview=lambda _id, thresholds: level_by(thresholds, shown, NOW, 5))
    qtbot.addWidget(dialog)
    rules = AlertRules(quiet_from=time(22), quiet_to=time(7))
    dialog.show_settings(5, "system", View(), rules, (AccountProfile("main", "main"),), "main")
    assert english(texts_of(dialog)) == set()


def test_the_dialogs_about_accounts(qtbot: QtBot) -> None:
    demo = AccountProfile("bots", "bots", SITES["eea"], simulated_trading=True)
    add, replaced = AccountDialog(taken=()), AccountDialog(profile=demo, taken=())
    listed, connection = AccountsDialog(theme=lambda: LIGHT), ConnectionDialog(profile=demo)
    for dialog in (add, replaced, listed, connection):
        qtbot.addWidget(dialog)
    listed.show_accounts((AccountProfile("main", "main"), demo), "main")
    listed._ask_to_remove()
    add._save()
    replaced._save()
    connection.check()
    for dialog in (add, replaced, listed, connection):
        assert english(texts_of(dialog)) == set()


def test_the_log_of_alerts(qtbot: QtBot) -> None:
    window = AlertLogWindow()
    qtbot.addWidget(window)
    entries = [LogEntry(NOW, "a", "main", event, about(level)) for event in Event for level in RiskLevel]
    window.show_entries((*entries, replace(entries[0], account_id="b", account="bots")), veiled=False)
    assert english(texts_of(window)) == set()


def test_help_and_columns(qtbot: QtBot) -> None:
    help_window, chooser = HelpWindow(), ColumnChooser()
    built = AboutWindow(AboutFacts("1.0", Build("1234567890", "2026-01-15"), ()))
    (shown,) = polled("calm", 5)
    for window in (help_window, chooser, built):
        qtbot.addWidget(window)
    chooser.show_columns(shown.mode, ("ccy", "eqUsd"))
    built.tell_copied()
    assert english(texts_of(help_window) | texts_of(chooser) | texts_of(built)) == set()
