"""Which strips are shown: what went wrong, and the worst risk."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.unit.ui.states import HEADLESS, NOW, colours_of, refused, snapshot, state_of, waiting
from trayapp.domain.alerts.standing import FOR_EVER
from trayapp.domain.remembered import Remembered, Trend
from trayapp.domain.risk import Cause, Reason
from trayapp.domain.snapshot import Snapshot
from trayapp.domain.thresholds import RiskLevel
from trayapp.errors import (
    AccountFrozen,
    AccountRestricted,
    ClockSkewed,
    CredentialsRejected,
    KeyringLocked,
    KeyringUnavailable,
    RateLimited,
    Recovery,
    TrayAppError,
    UnexpectedAnswer,
    Unreachable,
)
from trayapp.ui.parts.badge_label import BadgeLabel
from trayapp.ui.parts.snooze_menu import UNTIL_WORSE
from trayapp.ui.popup.strips import Strips
from trayapp.ui.state import State
from trayapp.ui.theme import DARK, LIGHT, Theme
from trayapp.words import DOTS, Words

pytestmark = pytest.mark.qt_log_ignore(HEADLESS)
DOWN = Unreachable("OKX cannot be reached: <a>.")


@pytest.fixture
def strips(qtbot: QtBot) -> Strips:
    strips = Strips()
    qtbot.addWidget(strips)
    strips.resize(700, 200)
    return strips


def said(strips: Strips, state: State, seconds: float = 0, theme: Theme = LIGHT) -> list[str]:
    strips.show_state(state, NOW + timedelta(seconds=seconds), theme)
    labels = strips.findChildren(QLabel)
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
    shown = [label for label in labels if label.isVisibleTo(strips)]
    return [label.text() for label in shown if not isinstance(label, BadgeLabel)]


def button(strips: Strips, word: str = "") -> QPushButton:
    """The first button that is seen, or the one with this word."""
    return next(b for b in strips.findChildren(QPushButton) if b.isVisibleTo(strips) and word in b.text())


def test_calm_says_nothing(strips: Strips) -> None:
    assert said(strips, state_of(snapshot(totalEq="1"))) == []
    assert strips.isHidden()


def test_the_first_run_is_left_to_welcome(strips: Strips) -> None:
    assert said(strips, State()) == []
    assert strips.isHidden()


def test_without_an_account_because_of_a_problem_one_is_offered(qtbot: QtBot, strips: Strips) -> None:
    texts = said(strips, State(problem=Words.of("The settings could not be understood.")))
    assert texts[0] == "The settings could not be understood."
    assert texts[1].startswith("No account yet.")
    with qtbot.waitSignal(strips.add_account_wanted, timeout=1000):
        button(strips).click()


def test_a_stop_says_so_and_why(strips: Strips) -> None:
    assert said(strips, state_of(waiting(error=refused()))) == [
        "Polling has stopped",
        "OKX refuses the key <b>50111</b>: make a new one.",
    ]


@pytest.mark.parametrize(
    ("error", "word", "wish"),
    [
        (KeyringLocked("locked"), "Unl&ock keyring", "retry_wanted"),  # to ask again opens its prompt
        (KeyringUnavailable("unsafe"), "Re&try", "retry_wanted"),
        (KeyringUnavailable("none", recovery=Recovery.BACKOFF), "Re&try", "retry_wanted"),
        (refused(), "Check c&onnection", "check_wanted"),
        (CredentialsRejected("another address", code="50110"), "Check c&onnection", "check_wanted"),
        (DOWN, "Check c&onnection", "check_wanted"),
        (RateLimited("slow down", code="50011"), "Re&try", "retry_wanted"),
        (ClockSkewed("clock", code="50102"), "Re&try", "retry_wanted"),
        (UnexpectedAnswer("odd"), "Re&try", "retry_wanted"),
        (AccountFrozen("frozen", code="50009"), "Re&try", "retry_wanted"),
        (AccountRestricted("blocked", code="50007"), "Re&try", "retry_wanted"),
    ],
)
def test_a_failure_offers_the_one_thing_that_may_help(
    qtbot: QtBot, strips: Strips, error: TrayAppError, word: str, wish: str
) -> None:
    wishes: list[str] = []
    for name in ("retry_wanted", "check_wanted", "add_account_wanted"):
        getattr(strips, name).connect(partial(wishes.append, name))
    said(strips, state_of(waiting(error=error)))
    (only,) = [each for each in strips.findChildren(QPushButton) if each.isVisibleTo(strips)]
    assert only.text() == word
    only.click()
    assert wishes == [wish]


def test_what_helps_follows_the_failure(strips: Strips) -> None:
    for error, word in ((DOWN, "Check c&onnection"), (KeyringLocked("locked"), "Unl&ock keyring")):
        said(strips, state_of(waiting(error=error)))
        assert button(strips).text() == word
    assert said(strips, state_of(snapshot(totalEq="1"))) == []


def test_a_failure_says_how_old_the_values_are(strips: Strips) -> None:
    state = state_of(snapshot(totalEq="1", error=DOWN))
    assert said(strips, state, 9)[0] == "The last poll failed · values are 9 s old"
    assert said(strips, state, 720)[0] == "The last poll failed · values are 12 min old"


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize(
    ("details", "level"),
    [
        ({"twap": "1"}, RiskLevel.WATCH),
        ({"twap": "2"}, RiskLevel.WARNING),
        ({"twap": "4"}, RiskLevel.CRITICAL),
    ],
)
def test_the_worst_reason_has_its_level_s_colours(
    strips: Strips, theme: Theme, details: dict[str, object], level: RiskLevel
) -> None:
    texts = said(strips, state_of(snapshot({"ccy": "USDT", **details})), theme=theme)
    assert texts[0] == f"USDT forced repayment risk {details['twap']} of 5"
    badges = [badge.text() for badge in strips.findChildren(BadgeLabel) if badge.isVisibleTo(strips)]
    assert badges == [level.word]  # for those who do not see the colours
    seen = colours_of(strips)
    assert theme.strips[level].ground in seen
    assert theme.bars[level] in seen


def test_three_reasons_are_named_and_the_others_counted(strips: Strips) -> None:
    rows = [{"ccy": name, "twap": "5"} for name in "ABCDE"]
    head = said(strips, state_of(snapshot(*rows, mgnRatio="0.9", mmr="1")))[0]
    assert head.split("\n") == [
        "Liquidation: margin ratio 90\u00a0%",
        "A forced repayment risk 5 of 5",
        "B forced repayment risk 5 of 5",
        "and 3 more",
    ]


def test_a_collateral_limit_that_is_close_is_a_note(strips: Strips) -> None:
    assert said(strips, state_of(snapshot({"ccy": "DOGE", "colRes": "1"}))) == [
        "DOGE is close to the platform's collateral limit."
    ]


def test_isolated_equity_is_said_by_its_cards(strips: Strips) -> None:
    assert said(strips, state_of(snapshot({"ccy": "SOL", "isoEq": "10.6"}))) == []
    assert said(strips, state_of(snapshot(isoEq="1000.1"))) == []


def test_a_note_is_said_beside_reasons_too(strips: Strips) -> None:
    texts = said(strips, state_of(snapshot({"ccy": "SOL", "colRes": "1", "mgnRatio": "2", "mmr": "1"})))
    assert texts[-1].endswith("SOL is close to the platform's collateral limit.")


def test_a_stop_out_is_said_beside_its_failure(strips: Strips) -> None:
    frozen = AccountFrozen("OKX has frozen the account.", code="50009")
    texts = said(strips, state_of(snapshot(totalEq="1", age_s=4, error=frozen)))
    assert texts[:2] == ["The last poll failed · values are 4 s old", "OKX has frozen the account."]
    assert texts[2] == "Account frozen: a liquidation is under way"


def test_a_problem_of_the_program_is_said(strips: Strips) -> None:
    problem = Words.of("The settings could not be understood.")
    assert "The settings could not be understood." in said(strips, state_of(snapshot(), problem=problem))


def test_a_problem_of_the_program_hides_neither_a_stop_nor_the_way_to_an_account(strips: Strips) -> None:
    problem = Words.of("The settings could not be understood.")
    texts = said(strips, state_of(waiting(error=refused()), problem=problem))
    assert "Polling has stopped" in texts
    assert button(strips).text() == "Check c&onnection"
    said(strips, State(problem=problem))
    assert button(strips).text() == "&Add account…"


def test_danger_in_another_account_is_named_and_one_click_away(qtbot: QtBot, strips: Strips) -> None:
    calm, risky = snapshot(name="calm one"), snapshot(name="second", mgnRatio="1.2", mmr="1")
    assert said(strips, state_of(calm, risky, chosen_id="calm one")) == ["second: Margin ratio 120\u00a0%"]
    with qtbot.waitSignal(strips.account_wanted) as wanted:
        button(strips).click()
    assert wanted.args == [risky.profile.id]
    assert said(strips, state_of(calm, risky, chosen_id=risky.profile.id))[0] == "Margin ratio 120\u00a0%"


def test_values_that_cannot_be_read_are_said(strips: Strips) -> None:
    (text,) = said(strips, state_of(snapshot({"ccy": "BTC", "eq": "abc"}, totalEq="12 345.6")))
    assert text == "Values that could not be read: 2 (totalEq “12 345.6”, BTC eq “abc”)."


def with_memory(found: Snapshot, **memory: Any) -> State:
    return state_of(replace(found, remembered=Remembered(**memory)))


RISKY: dict[str, Any] = {"mgnRatio": "2.47", "mmr": "9298.69", "adjEq": "23000"}


def test_a_risk_says_how_long_it_has_lasted_and_what_the_ratio_was(strips: Strips) -> None:
    state = with_memory(
        snapshot(**RISKY),
        since=(("mgnRatio", None, NOW - timedelta(minutes=12)),),
        trend=Trend(Decimal("4.8"), NOW - timedelta(minutes=18)),
    )
    head = said(strips, state)[0].replace("\u00a0", " ")
    assert head == "Margin ratio 247 %, was 480 % 18 min ago · for 12 min"


def test_what_only_memory_knows_is_shown_at_its_level(strips: Strips) -> None:
    words = Words.of("position gone: closed, or liquidated?"), Words.of("Look at OKX.")
    gone = Reason("mgnRatio", None, None, RiskLevel.CRITICAL, Cause.REMEMBERED, words)
    assert said(strips, with_memory(snapshot(totalEq="1"), reasons=(gone,), open=True)) == [
        "Position gone: closed, or liquidated?",
        "Look at OKX.",
    ]
    assert colours_of(strips)[LIGHT.bars[RiskLevel.CRITICAL].lower()]


def test_alerts_are_acknowledged_and_put_off_here(qtbot: QtBot, strips: Strips) -> None:
    said(strips, with_memory(snapshot(**RISKY), open=True))
    with qtbot.waitSignal(strips.acknowledge_wanted, timeout=1000):
        button(strips, "Ac&knowledge").click()
    menu = button(strips, "S&nooze").menu()
    for action, minutes in zip(menu.actions(), (15, 60, UNTIL_WORSE), strict=True):
        with qtbot.waitSignal(strips.snooze_wanted, timeout=1000) as wanted:
            action.trigger()
        assert wanted.args == [minutes]


def test_what_was_acknowledged_offers_nothing_more(strips: Strips) -> None:
    assert said(strips, with_memory(snapshot(**RISKY)))
    assert not any(b.isVisibleTo(strips) for b in strips.findChildren(QPushButton))


@pytest.mark.parametrize(
    ("until", "words"),
    [(FOR_EVER, "until it worsens"), (NOW, f"until {NOW.astimezone():%H:%M}")],
)
def test_that_alerts_are_put_off_is_said(strips: Strips, until: datetime, words: str) -> None:
    body = said(strips, with_memory(snapshot(**RISKY), snoozed_until=until))[1]
    assert body.endswith(f"Alerts are put off {words}.")


def test_hidden_amounts_stand_in_no_strip(strips: Strips) -> None:
    debt = {"ccy": "USDT", "twap": "4", "liab": "918273", "interest": "64.55", "isoEq": "7463", "eq": "1x8"}
    state = replace(state_of(snapshot(debt)), hide_amounts=True)
    text = " ".join(said(strips, state))
    assert "4 of 5" in text
    assert not any(digits in text.replace(",", "") for digits in ("918", "64", "7463", "1x8"))
    assert DOTS in text


def test_every_other_account_in_danger_is_named_also_beside_a_danger_of_ones_own(strips: Strips) -> None:
    critical: dict[str, Any] = {"mgnRatio": "1.2", "mmr": "1"}
    state = state_of(
        snapshot(name="own", **critical),
        snapshot(name="second", **critical),
        snapshot(name="calm", totalEq="1"),
        snapshot(name="old", age_s=600, error=DOWN, **critical),
    )
    head = said(strips, state)[0].replace("\u00a0", " ")
    assert head.split("\n") == [
        "second: Margin ratio 120 %",
        "old: Margin ratio 120 % · no new data for 10 min",
    ]


def test_an_account_whose_key_is_refused_is_named_while_another_is_shown(strips: Strips) -> None:
    told = Words.of("OKX does not take the key: nothing is watched"), Words.of("Why.")
    refused_key = Reason("", None, None, RiskLevel.WARNING, Cause.REMEMBERED, told)
    other = replace(waiting("other", error=refused()), remembered=Remembered(reasons=(refused_key,)))
    assert said(strips, state_of(snapshot(name="own", totalEq="1"), other)) == [
        "other: OKX does not take the key: nothing is watched"
    ]
