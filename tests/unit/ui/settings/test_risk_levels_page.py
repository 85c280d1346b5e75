"""The settings' page on risk levels, used as a trader would."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from tests.unit.ui.dialog_looks import named, texts
from tests.unit.ui.settings_user import BOTS, LEVELS, MAIN, Desk
from tests.unit.ui.states import colours_of, snapshot
from trayapp.domain.alerts.rules import AlertRules
from trayapp.domain.credentials import AccountProfile
from trayapp.domain.thresholds import RatioRungs, RiskLevel, StepRungs, Thresholds
from trayapp.domain.view import View
from trayapp.ui.theme import LIGHT

# said by the headless platform of what only a real desktop has: size hints, raise, grabs
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

STRICT = replace(Thresholds(), margin=RatioRungs(Decimal(10), Decimal("4.5"), Decimal("1.2345")))
ORDER = "The ratios must sink from watch to critical: low is dangerous."
RANGE = "A ratio must be from 100 % to 10,000 %: at 100 % OKX has liquidated."
NO_NUMBER = "That is no percentage: type one such as 300 or 150.5."
WATCH, WARNING, CRITICAL = (f"Margin ratio, {level}" for level in ("watch", "warning", "critical"))


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot, MAIN, BOTS, page=LEVELS)


def moved(desk: Desk) -> dict[str, Thresholds]:
    desk.click("OK")
    (draft,) = desk.changes
    return dict(draft.thresholds)


def test_it_shows_what_is_in_force(qtbot: QtBot) -> None:
    desk = Desk(qtbot, replace(MAIN, thresholds=STRICT), page=LEVELS)
    assert [desk.field(name).text() for name in (WATCH, WARNING, CRITICAL)] == ["1000 %", "450 %", "123.45 %"]
    assert desk.choice("Delta status, watch").currentText() == "never"
    assert desk.choice("Forced repayment, critical").currentText() == "4"
    assert not any(
        box.isVisible() for box in desk.dialog.findChildren(QComboBox) if box.accessibleName() == "Account"
    )
    desk.click("OK")
    assert desk.changes == []


def test_ratios_are_taken_exactly_as_they_are_typed(desk: Desk) -> None:
    desk.type(WATCH, "733.33")
    desk.type(CRITICAL, "110,1 %")
    assert moved(desk) == {
        "main": replace(Thresholds(), margin=RatioRungs(Decimal("7.3333"), Decimal(3), Decimal("1.101")))
    }


def test_portfolio_mode_has_its_own_ratios(desk: Desk) -> None:
    desk.type("Margin ratio, portfolio mode, warning", "250")
    rungs = RatioRungs(Decimal(3), Decimal("2.5"), Decimal("1.4"))
    assert moved(desk) == {"main": replace(Thresholds(), portfolio_margin=rungs)}


@pytest.mark.parametrize(
    ("title", "name", "rungs"),
    [
        ("Forced repayment", "repayment", StepRungs(1, 2, 3)),
        ("Auto-conversion", "conversion", StepRungs(1, None, 3)),
        ("Collateral limit", "collateral", StepRungs(None, 1, 2, 2)),
        ("Delta status", "delta", StepRungs(1, None, 2, 2)),
    ],
)
def test_every_scale_is_kept_in_its_own_rungs(desk: Desk, title: str, name: str, rungs: StepRungs) -> None:
    for level in ("watch", "warning", "critical"):
        step = getattr(rungs, level)
        desk.choose(f"{title}, {level}", "never" if step is None else str(step))
    changes = {name: rungs}
    assert moved(desk) == {"main": replace(Thresholds(), **changes)}  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "typed", "said"),
    [
        (WATCH, "300", ORDER),
        (CRITICAL, "500", ORDER),
        (CRITICAL, "99.99", RANGE),
        (WATCH, "10000.01", RANGE),
        (WATCH, "1.5", RANGE),  # meant as a ratio
        (WATCH, "1,500", NO_NUMBER),  # thousands, or a decimal comma?
        (WATCH, "", NO_NUMBER),
        (WATCH, "many", NO_NUMBER),
        (WATCH, "-500", NO_NUMBER),
        (WATCH, "500.001", "A percentage has two decimals at the most: leave the others out."),
    ],
)
def test_a_mistake_is_said_while_it_is_typed_and_cannot_be_kept(
    desk: Desk, name: str, typed: str, said: str
) -> None:
    desk.type(name, typed) if typed else desk.field(name).clear()
    assert said in texts(desk.dialog)
    assert desk.field(name).accessibleDescription() == said
    assert not desk.may_end()
    desk.press(Qt.Key.Key_Return)
    assert (desk.changes, desk.dialog.isVisible()) == ([], True)
    desk.type(WATCH, "500")
    desk.type(CRITICAL, "150")
    assert said not in texts(desk.dialog)
    assert desk.may_end()
    desk.click("OK")
    assert desk.changes == []


def test_only_the_fields_that_are_wrong_are_red(desk: Desk) -> None:
    red = LIGHT.alarm
    desk.type(WATCH, "300")
    assert [red in colours_of(desk.field(name)) for name in (WATCH, WARNING, CRITICAL)] == [True, True, False]
    desk.type(WATCH, "9")
    assert [red in colours_of(desk.field(name)) for name in (WATCH, WARNING, CRITICAL)] == [
        True,
        False,
        False,
    ]
    desk.type(WATCH, "900")
    assert not any(red in colours_of(desk.field(name)) for name in (WATCH, WARNING, CRITICAL))


@pytest.mark.parametrize(
    ("steps", "said"),
    [
        (("2", "2", "4"), "The steps must rise from watch to critical: high is dangerous."),
        (("5", "never", "4"), "The steps must rise from watch to critical: high is dangerous."),
        (
            ("never", "never", "never"),
            "One level at least needs a step: a danger that none shows would look calm.",
        ),
    ],
)
def test_steps_that_make_no_ladder_are_said(desk: Desk, steps: tuple[str, ...], said: str) -> None:
    for level, step in zip(("watch", "warning", "critical"), steps, strict=True):
        desk.choose(f"Forced repayment, {level}", step)
    assert said in texts(desk.dialog)
    assert not desk.may_end()


def test_a_mistake_moves_nothing(desk: Desk) -> None:
    before = desk.dialog.sizeHint()
    desk.type(WATCH, "300")
    desk.choose("Delta status, warning", "never")
    desk.choose("Delta status, critical", "never")
    assert desk.dialog.sizeHint() == before


def test_arrows_move_a_ratio_by_ten_percent_within_its_range(desk: Desk) -> None:
    field = desk.field(WATCH)
    field.setFocus()
    desk.press(Qt.Key.Key_Up)
    assert field.text() == "510 %"
    field.stepBy(-3)
    assert field.text() == "480 %"
    desk.type(CRITICAL, "104")
    desk.field(CRITICAL).stepBy(-1)
    assert desk.field(CRITICAL).text() == "100 %"
    field.stepBy(9999)
    assert field.text() == "10000 %"


def test_what_was_typed_is_tidied_when_the_field_is_left(desk: Desk) -> None:
    desk.type(WATCH, "600,50")
    desk.press(Qt.Key.Key_Tab)
    assert desk.field(WATCH).text() == "600.5 %"


class TestPreview:
    def test_it_follows_what_is_typed(self, desk: Desk) -> None:
        assert desk.told == "main would now be warning margin ratio 247\u00a0%"
        desk.type(CRITICAL, "250")
        assert desk.told == "main would now be critical margin ratio 247\u00a0%"
        desk.type(CRITICAL, "150")
        desk.type(WARNING, "200")
        assert desk.told == "main would now be watch margin ratio 247\u00a0%"
        desk.type(WATCH, "240")
        assert desk.told == "main would now be calm margin ratio 247\u00a0%"

    def test_it_promises_nothing_while_something_is_wrong(self, desk: Desk) -> None:
        desk.type(WARNING, "600")
        assert desk.told == "main would now be unknown until every level is right"

    def test_it_follows_new_values(self, desk: Desk) -> None:
        desk.latest["main"] = snapshot(mgnRatio="1.2", mmr="1")
        desk.dialog.refresh_preview()
        assert desk.told == "main would now be critical margin ratio 120\u00a0%"

    def test_an_account_without_values_says_so(self, desk: Desk) -> None:
        desk.choose("Account", "Grid bots")
        assert desk.told == "Grid bots would now be no data yet"

    def test_the_badge_has_the_level_s_colour(self, desk: Desk) -> None:
        ground = LIGHT.levels[RiskLevel.CRITICAL].ground
        before = colours_of(desk.dialog)[ground]
        desk.type(CRITICAL, "250")
        assert colours_of(desk.dialog)[ground] > before * 1.5


class TestAccounts:
    def test_the_chosen_one_comes_first(self, qtbot: QtBot) -> None:
        desk = Desk(qtbot, MAIN, BOTS, page=LEVELS, chosen_id="bots")
        assert desk.choice("Account").currentText() == "Grid bots"

    def test_each_keeps_what_was_typed_for_it(self, desk: Desk) -> None:
        desk.type(WATCH, "600")
        desk.choose("Account", "Grid bots")
        assert desk.field(WATCH).text() == "500 %"
        desk.type(WATCH, "700")
        desk.choose("Account", "main")
        assert desk.field(WATCH).text() == "600 %"
        assert {account: rungs.margin.watch for account, rungs in moved(desk).items()} == {
            "main": Decimal(6),
            "bots": Decimal(7),
        }

    def test_one_with_a_mistake_cannot_be_left(self, desk: Desk) -> None:
        desk.type(WATCH, "6")
        assert not desk.choice("Account").isEnabled()
        desk.type(WATCH, "600")
        assert desk.choice("Account").isEnabled()

    def test_what_is_typed_back_is_no_change(self, desk: Desk) -> None:
        desk.type(WATCH, "600")
        desk.type(WATCH, "500.0")
        desk.click("OK")
        assert desk.changes == []

    def test_opening_again_forgets_what_was_not_kept(self, desk: Desk) -> None:
        desk.type(WATCH, "6")
        desk.press(Qt.Key.Key_Escape)
        desk.dialog.show_settings(5, "system", View(), AlertRules(), (MAIN, BOTS), None)
        assert desk.field(WATCH).text() == "500 %"
        assert desk.choice("Account").isEnabled()
        assert desk.may_end()

    def test_without_any_the_page_says_what_to_do(self, qtbot: QtBot) -> None:
        desk = Desk(qtbot, page=LEVELS)
        assert "Add an account first: each has levels of its own." in texts(desk.dialog)
        assert not desk.field(WATCH).isVisible()
        assert desk.may_end()

    def test_a_name_of_any_length_widens_nothing(self, qtbot: QtBot) -> None:
        width = Desk(qtbot, MAIN, BOTS, page=LEVELS).dialog.width()
        wide = AccountProfile("wide", "W" * 40)
        assert Desk(qtbot, MAIN, wide, page=LEVELS, chosen_id="wide").dialog.width() == width


class TestDefaults:
    def test_they_come_back_for_the_account_in_sight_alone(self, qtbot: QtBot) -> None:
        profiles = (replace(MAIN, thresholds=STRICT), replace(BOTS, thresholds=STRICT))
        desk = Desk(qtbot, *profiles, page=LEVELS)
        desk.type(WATCH, "7")
        desk.click("Defaults for this account")
        assert desk.field(WATCH).text() == "500 %"
        assert not named(desk.dialog, QPushButton, "Defaults for this account").isEnabled()
        assert moved(desk) == {"main": Thresholds()}

    def test_what_no_field_shows_is_not_touched(self, qtbot: QtBot) -> None:
        generous = replace(STRICT, negligible_liability_usd=Decimal(50))
        desk = Desk(qtbot, replace(MAIN, thresholds=generous), page=LEVELS)
        desk.click("Defaults for this account")
        assert moved(desk) == {"main": replace(Thresholds(), negligible_liability_usd=Decimal(50))}
