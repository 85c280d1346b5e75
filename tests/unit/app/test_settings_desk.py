"""The settings dialog on the running program: what it shows, and what becomes of its changes at once."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QFrame, QPushButton, QTabBar
from pytestqt.qtbot import QtBot

from tests.unit.app.conftest import Elsewhere, OpenDesk
from tests.unit.app.test_desk import has_values, shown
from tests.unit.ui.dialog_looks import named, texts
from tests.unit.ui.states import HEADLESS
from trayapp import logs
from trayapp.app.demo_supply import DemoSupply
from trayapp.app.desk import Desk
from trayapp.app.life import utc_now
from trayapp.app.settings_desk import applied
from trayapp.app.supply import UserSupply
from trayapp.domain.alerts.rules import AlertRules
from trayapp.domain.credentials import AccountProfile
from trayapp.domain.remembered import Remembered
from trayapp.domain.risk import Cause, Reason
from trayapp.domain.thresholds import RatioRungs, RiskLevel, Thresholds
from trayapp.domain.view import TableLayout, View
from trayapp.simulator import Fault, SimulatedExchange
from trayapp.storage.settings import Settings
from trayapp.ui.settings.settings_dialog import SettingsDialog
from trayapp.ui.settings.settings_draft import SettingsDraft
from trayapp.ui.theme import theme_of
from trayapp.words import DOTS, Amount, Words

pytestmark = pytest.mark.qt_log_ignore(HEADLESS)

MakeSupply = Callable[[], UserSupply]
#: Any ratio that the calm scenario has is critical by these.
STRICTEST = replace(Thresholds(), margin=RatioRungs(Decimal(100), Decimal(99), Decimal(98)))
MAIN, OTHER = AccountProfile("1", "main"), AccountProfile("2", "other")


def dialog_of(desk: Desk) -> SettingsDialog:
    desk._front.menu.wishes.settings_wanted.emit()
    dialog = desk._late.settings._dialog
    assert dialog is not None
    named(dialog, QTabBar, "Pages").setCurrentIndex(2)
    return dialog


def type_ratio(dialog: SettingsDialog, level: str, percent: str) -> None:
    field = named(dialog, QAbstractSpinBox, f"Margin ratio, {level}")
    field.selectAll()
    QTest.keyClicks(field, percent)


def end(dialog: SettingsDialog) -> None:
    QTest.mouseClick(named(dialog, QPushButton, "OK"), Qt.MouseButton.LeftButton)


def preview_of(dialog: SettingsDialog) -> str:
    return next(
        f.accessibleName() for f in dialog.findChildren(QFrame) if " would now be" in f.accessibleName()
    )


def put(path: Path, content: bytes) -> None:
    """Write it as an editor does: all at once."""
    draft = path.with_name("draft")
    draft.write_bytes(content)
    draft.replace(path)


def level_of(desk: Desk) -> RiskLevel | None:
    return desk._state().face(utc_now()).level


@pytest.fixture
def desk(qtbot: QtBot, open_desk: OpenDesk, supply: MakeSupply, elsewhere: Elsewhere) -> Desk:
    """A desk with values of a calm account, that will not poll again by itself within the test."""
    elsewhere.add("main")
    desk = open_desk(supply(), interval_s=3600)
    qtbot.waitUntil(has_values(desk, "main"))
    assert level_of(desk) is RiskLevel.NONE
    return desk


def test_new_thresholds_count_at_once_without_a_poll_and_with_the_values_on_hand(
    desk: Desk, qtbot: QtBot, exchange: SimulatedExchange, elsewhere: Elsewhere
) -> None:
    before, asked = shown(desk)["main"], len(exchange.requests)
    dialog = dialog_of(desk)
    assert preview_of(dialog).startswith("main would now be calm margin ratio ")
    for level, percent in (("watch", "10000"), ("warning", "9900"), ("critical", "9800")):
        type_ratio(dialog, level, percent)
    assert preview_of(dialog).startswith("main would now be critical margin ratio ")
    assert level_of(desk) is RiskLevel.NONE, "nothing happens before OK"
    end(dialog)
    qtbot.waitUntil(lambda: level_of(desk) is RiskLevel.CRITICAL)
    after = shown(desk)["main"]
    assert (after.account, after.fetched_at) == (before.account, before.fetched_at)
    assert desk._state().thresholds == STRICTEST
    assert elsewhere.file.load().accounts[0].thresholds == STRICTEST
    assert len(exchange.requests) == asked


def test_later_polls_good_and_failed_go_by_them(
    desk: Desk, qtbot: QtBot, exchange: SimulatedExchange, elsewhere: Elsewhere
) -> None:
    elsewhere.file.update(lambda settings: settings.with_thresholds("id-main", STRICTEST))
    qtbot.waitUntil(lambda: level_of(desk) is RiskLevel.CRITICAL)
    with qtbot.waitSignal(desk.fleet.arrived) as arrived:
        desk.fleet.refresh()
    assert (arrived.args[0].failure, arrived.args[0].level) == (None, RiskLevel.CRITICAL)
    elsewhere.file.update(lambda settings: settings.with_thresholds("id-main", Thresholds()))
    qtbot.waitUntil(lambda: level_of(desk) is RiskLevel.NONE)
    exchange.fail(Fault.error("50001"), times=None)
    with qtbot.waitSignal(desk.fleet.arrived) as arrived:
        desk.fleet.refresh()
    assert arrived.args[0].failure is not None
    assert arrived.args[0].level is RiskLevel.NONE
    assert shown(desk)["main"].account is not None


def test_accepted_permissions_and_a_name_cost_no_values_and_no_poll(
    desk: Desk, qtbot: QtBot, exchange: SimulatedExchange, elsewhere: Elsewhere
) -> None:
    before, asked = shown(desk)["main"], len(exchange.requests)
    profile = replace(before.profile, name="renamed", thresholds=STRICTEST, accepted=("trade",))
    desk._supply.change(lambda settings: settings.with_account(profile))
    qtbot.waitUntil(lambda: "renamed" in shown(desk))
    assert shown(desk)["renamed"].account == before.account
    assert len(exchange.requests) == asked


def test_a_poll_that_was_under_way_is_graded_by_the_thresholds_of_now(
    desk: Desk, elsewhere: Elsewhere, qtbot: QtBot
) -> None:
    late = shown(desk)["main"]
    elsewhere.file.update(lambda settings: settings.with_thresholds("id-main", STRICTEST))
    qtbot.waitUntil(lambda: level_of(desk) is RiskLevel.CRITICAL)
    desk._on_arrived(late)
    assert level_of(desk) is RiskLevel.CRITICAL


def test_the_preview_follows_new_values(desk: Desk, qtbot: QtBot) -> None:
    dialog = dialog_of(desk)
    before = preview_of(dialog)
    calm = shown(desk)["main"]
    assert calm.account is not None
    sunk = replace(calm.account, margin_ratio=Decimal("1.2"), sent={**calm.account.sent, "mgnRatio": "1.2"})
    desk._on_arrived(replace(calm, account=sunk, profile=replace(calm.profile, thresholds=STRICTEST)))
    assert preview_of(dialog) != before
    assert preview_of(dialog) == "main would now be critical margin ratio 120\u00a0%"


def test_the_preview_hides_amounts_where_they_are_hidden(
    desk: Desk, elsewhere: Elsewhere, qtbot: QtBot
) -> None:
    told = Words.of("equity fell to {amount}", amount=Amount("$1,234"))
    fell = Reason("totalEq", None, None, RiskLevel.CRITICAL, Cause.REMEMBERED, (told, told))
    risky = replace(shown(desk)["main"], remembered=Remembered(reasons=(fell,)))
    state = replace(desk._state(), snapshots=(risky,))
    dialog = dialog_of(desk)
    desk._late.settings.show_state(desk._settings, state)
    assert preview_of(dialog) == "main would now be critical equity fell to $1,234"
    desk._late.settings.show_state(desk._settings, replace(state, hide_amounts=True))
    assert preview_of(dialog) == f"main would now be critical equity fell to {DOTS}"


def test_the_rules_of_the_alerts_are_stored(desk: Desk, qtbot: QtBot, elsewhere: Elsewhere) -> None:
    rules = AlertRules(sound=False, blind_minutes=9)
    desk._on_settings_changed(SettingsDraft(alerts=rules))
    qtbot.waitUntil(lambda: desk._settings.alerts == rules)
    assert elsewhere.file.load().alerts == rules


def test_what_cannot_be_stored_comes_back_as_it_was_typed(
    desk: Desk, qtbot: QtBot, settings_path: Path
) -> None:
    dialog, good = dialog_of(desk), settings_path.read_bytes()
    type_ratio(dialog, "watch", "777")
    put(settings_path, b"{broken")
    end(dialog)
    assert not dialog.isVisible()
    qtbot.waitUntil(dialog.isVisible)
    assert any("settings" in text and str(settings_path) in text for text in texts(dialog))
    assert named(dialog, QAbstractSpinBox, "Margin ratio, watch").text() == "777"
    put(settings_path, good)
    end(dialog)
    qtbot.waitUntil(lambda: desk._settings.accounts[0].thresholds.margin.watch == Decimal("7.77"))


def test_asking_for_the_settings_again_keeps_what_is_being_typed(desk: Desk) -> None:
    dialog = dialog_of(desk)
    type_ratio(dialog, "watch", "777")
    assert dialog_of(desk) is dialog
    assert named(dialog, QAbstractSpinBox, "Margin ratio, watch").text() == "777"
    dialog.close()
    assert named(dialog_of(desk), QAbstractSpinBox, "Margin ratio, watch").text() == "500 %"


def test_a_demo_s_thresholds_live_in_memory(qtbot: QtBot, open_desk: OpenDesk, tmp_path: Path) -> None:
    with DemoSupply("calm", 7, utc_now) as supply:
        desk = open_desk(supply, interval_s=3600)
        qtbot.waitUntil(has_values(desk, "demo"))
        desk._on_settings_changed(SettingsDraft(thresholds={"demo": STRICTEST}))
        qtbot.waitUntil(lambda: level_of(desk) is RiskLevel.CRITICAL)
        with qtbot.waitSignal(desk.fleet.arrived) as arrived:
            desk.fleet.refresh()
        assert arrived.args[0].level is RiskLevel.CRITICAL
        assert desk.stop()
    assert list(tmp_path.iterdir()) == []


def test_a_draft_changes_what_it_names_and_nothing_else() -> None:
    settings = Settings(accounts=(MAIN, OTHER), poll_interval_s=7, theme="light")
    assert applied(settings, SettingsDraft()) == settings
    changed = applied(settings, SettingsDraft(theme="dark", thresholds={"2": STRICTEST}))
    assert changed == replace(settings, theme="dark", accounts=(MAIN, replace(OTHER, thresholds=STRICTEST)))
    assert applied(settings, SettingsDraft(interval_s=9)).poll_interval_s == 9
    assert applied(settings, SettingsDraft(alerts=AlertRules(notify=False))).alerts.notify is False


def test_what_is_shown_otherwise_is_shown_so_at_once_and_kept(
    desk: Desk, qtbot: QtBot, elsewhere: Elsewhere
) -> None:
    dialog = dialog_of(desk)
    named(dialog, QTabBar, "Pages").setCurrentIndex(0)
    named(dialog, QComboBox, "Gains and losses").setCurrentIndex(1)
    field = named(dialog, QAbstractSpinBox, "Dollars under which a balance is small")
    field.selectAll()
    QTest.keyClicks(field, "12.5")
    desk._preferences.change_view(lambda view: replace(view, popup_size=(800, 600)))  # meanwhile
    end(dialog)
    wanted = View(gains="red", small_below_usd=Decimal("12.5"), popup_size=(800, 600))
    qtbot.waitUntil(lambda: desk._state().view == wanted and desk._settings.view == wanted)
    assert desk._looks.colours.theme() is theme_of(dark=False, gains="red")
    assert elsewhere.file.load().view == wanted


def test_a_detailed_log_is_in_force_at_once_whoever_chose_it(
    supply: MakeSupply, open_desk: OpenDesk, qtbot: QtBot, elsewhere: Elsewhere, tmp_path: Path
) -> None:
    root = logging.getLogger()
    before = root.level
    assert logs.start(tmp_path / "trayapp.log", "INFO", logs.Redactor())
    try:
        dialog = dialog_of(open_desk(supply()))
        named(dialog, QTabBar, "Pages").setCurrentIndex(0)
        named(dialog, QComboBox, "Detail of the log").setCurrentIndex(1)
        end(dialog)
        qtbot.waitUntil(lambda: root.level == logging.DEBUG)
        assert elsewhere.file.load().log_level == "detailed"
        elsewhere.file.update(lambda settings: replace(settings, log_level="normal"))
        qtbot.waitUntil(lambda: root.level == logging.INFO)
    finally:
        logs.stop()
        root.setLevel(before)


def test_a_view_is_changed_where_the_draft_says_so_alone() -> None:
    moved = View().with_layout(None, TableLayout(columns=("eq",)))
    settings = Settings(view=replace(moved, language="en"))
    changed = applied(settings, SettingsDraft(gains="red", small_below_usd=Decimal(5)))
    assert changed.view == replace(moved, language="en", gains="red", small_below_usd=Decimal(5))
    assert applied(settings, SettingsDraft(language="zh_CN")).view == replace(moved, language="zh_CN")


def test_an_account_that_is_gone_meanwhile_keeps_nothing_else_from_being_stored() -> None:
    draft = SettingsDraft(theme="dark", thresholds={"gone": STRICTEST, "1": STRICTEST})
    changed = applied(Settings(accounts=(MAIN,)), draft)
    assert (changed.theme, changed.accounts) == ("dark", (replace(MAIN, thresholds=STRICTEST),))
