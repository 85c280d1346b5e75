"""The tooltip, word for word, and the lines at the head of the menu."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.ui.states import NOW, refused, snapshot, state_of, waiting
from trayapp.domain.remembered import Remembered, Trend
from trayapp.domain.risk import Cause, Reason
from trayapp.domain.thresholds import RiskLevel
from trayapp.errors import AccountFrozen, Unreachable
from trayapp.ui.state import State
from trayapp.ui.texts.status_lines import account_line, age, equity, headline, tooltip, worst
from trayapp.words import Amount, Words

RISKY = {"ccy": "USDT", "twap": "3", "liab": "18400", "eq": "-13407", "eqUsd": "-13403"}
DOWN = Unreachable("OKX cannot be reached: <see> if A & B are connected.")


def after(seconds: float) -> timedelta:
    return timedelta(seconds=seconds)


def test_calm_is_one_line() -> None:
    assert tooltip(state_of(snapshot(totalEq="55837.43556134779")), NOW) == "main  $55,837.44"


def test_the_worst_reason_and_how_many_more() -> None:
    one = snapshot(RISKY, totalEq="55837.43556134779")
    assert tooltip(state_of(one), NOW) == "main  $55,837.44\nUSDT forced repayment risk 3 of 5"
    two = snapshot(RISKY, totalEq="55837.43556134779", mgnRatio="1.2", mmr="9")
    assert tooltip(state_of(two), NOW) == "main  $55,837.44\nMargin ratio 120\u00a0% (+1)"


def test_liquidation_is_named() -> None:
    assert tooltip(state_of(snapshot(totalEq="5", mgnRatio="0.99", mmr="9")), NOW) == (
        "main  $5.00\nLiquidation: margin ratio 99\u00a0%"
    )


def test_no_account_and_no_data_yet() -> None:
    assert tooltip(State(), NOW) == "Equity Tray: no account yet"
    assert tooltip(state_of(waiting()), NOW) == "main  –"


def test_a_refused_key_is_said_at_once() -> None:
    assert tooltip(state_of(waiting(error=refused())), NOW) == (
        "main  –\nOKX refuses the key ‹b›50111‹/b›: make a new one."
    )


def test_a_failure_without_stale_values_is_no_news() -> None:
    assert tooltip(state_of(snapshot(totalEq="1", age_s=9, error=DOWN)), NOW) == "main  $1.00"


def test_stale_values_say_their_age_and_why() -> None:
    late = state_of(snapshot(totalEq="1", age_s=16, error=DOWN))
    assert tooltip(late, NOW) == (
        "main  $1.00\nno new data for under 1 min\nOKX cannot be reached: ‹see› if A ＆ B are connected."
    )


@given(st.integers(16, 200_000))
def test_the_age_moves_once_a_minute_at_most(seconds: int) -> None:
    late = state_of(snapshot(totalEq="1", error=DOWN))
    at = NOW + after(seconds)
    same_minute = NOW + after(seconds - seconds % 60 + 59.9)
    assert tooltip(late, at) == tooltip(late, same_minute)


def test_a_silent_worker_is_stale_too() -> None:
    silent = state_of(snapshot(totalEq="1"))
    assert tooltip(silent, NOW + after(35)) == "main  $1.00"
    assert tooltip(silent, NOW + after(36)) == "main  $1.00\nno new data for under 1 min"


def test_a_stop_out_outweighs_what_was_known() -> None:
    frozen = AccountFrozen("OKX has frozen the account.", code="50009")
    text = tooltip(state_of(snapshot(RISKY, totalEq="1", error=frozen)), NOW)
    assert text == "main  $1.00\nAccount frozen: a liquidation is under way"


def test_several_accounts_have_a_line_each_the_chosen_one_first() -> None:
    one, two = snapshot(name="one", totalEq="1"), snapshot(RISKY, name="two", totalEq="2")
    assert tooltip(state_of(one, two, chosen_id="two"), NOW) == (
        "two  $2.00\nUSDT forced repayment risk 3 of 5\none  $1.00"
    )


def test_a_demo_says_so() -> None:
    assert tooltip(state_of(snapshot(name="demo", totalEq="1"), demo=True), NOW) == "DEMO · demo  $1.00"


@given(
    st.text(st.characters(codec="ascii", exclude_categories=["Cc"]), min_size=1, max_size=30),
    st.text(max_size=20),
)
def test_nothing_from_outside_is_ever_markup(name: str, value: str) -> None:
    from trayapp.errors import UsageError

    try:
        shown = snapshot({"ccy": "<img src=x>", "twap": value, "mgnRatio": "&amp;"}, name=name)
    except UsageError:  # not a name that an account can have
        return
    assert not set(tooltip(state_of(shown), NOW)) & set("<>&")


def test_hidden_amounts_are_dots_and_percentages_stay() -> None:
    one, two = snapshot(RISKY, totalEq="55837.4"), snapshot(name="two", totalEq="-3", mgnRatio="1.2", mmr="9")
    shown = state_of(one, two, waiting("three"), hide_amounts=True)
    assert tooltip(shown, NOW) == (
        "main  •••\nUSDT forced repayment risk 3 of 5\ntwo  •••\nMargin ratio 120\u00a0%\nthree  –"
    )
    assert headline(shown, NOW) == "two: Margin ratio 120\u00a0%"


def test_a_reason_of_memory_hides_its_amount_too() -> None:
    fall = Words.of("{percent} of equity gone, {amount}", percent="12 %", amount=Amount("$6,700.00"))
    reason = Reason("totalEq", None, None, RiskLevel.WARNING, Cause.REMEMBERED, (fall, Words.of("Look.")))
    shown = replace(snapshot(totalEq="1"), remembered=Remembered(reasons=(reason,)))
    veiled = state_of(shown, hide_amounts=True)
    assert tooltip(veiled, NOW) == "main  •••\n12 % of equity gone, •••"
    assert headline(veiled, NOW) == worst(shown, NOW, veiled=True) == "12 % of equity gone, •••"
    elsewhere = state_of(snapshot(name="other"), shown, hide_amounts=True)
    assert headline(elsewhere, NOW) == "main: 12 % of equity gone, •••"
    assert headline(state_of(shown), NOW) == "12 % of equity gone, $6,700.00"


def test_lines_of_the_menu() -> None:
    shown = snapshot(RISKY, totalEq="55837.43556134779", age_s=3)
    assert (equity(shown), worst(shown, NOW), age(shown, NOW, 5)) == (
        "main  $55,837.44",
        "USDT forced repayment risk 3 of 5",
        "Updated 3 s ago",
    )
    assert (worst(snapshot(), NOW), worst(waiting(), NOW), age(waiting(), NOW, 5)) == ("", "", "no data yet")


@pytest.mark.parametrize(("seconds", "said"), [(14, "Updated 14 s ago"), (600, "No new data for 10 min")])
def test_the_menu_says_when_values_are_old(seconds: float, said: str) -> None:
    assert age(snapshot(totalEq="1", age_s=seconds, error=DOWN), NOW, 5) == said


def test_the_headline_is_the_worst_of_all_accounts() -> None:
    calm, risky = snapshot(name="calm one"), snapshot(name="second", mgnRatio="1.2", mmr="1")
    shown = state_of(calm, risky, chosen_id="calm one")
    assert headline(shown, NOW) == "second: Margin ratio 120\u00a0%"
    assert account_line(risky) == "second  ·  critical"
    assert account_line(calm) == "calm one"


def test_calm_is_said_only_while_every_value_is_fresh() -> None:
    calm = snapshot(name="calm one")
    assert headline(state_of(calm), NOW) == "No risk seen"
    assert headline(state_of(calm, waiting("second"), chosen_id="calm one"), NOW) == ""


def test_a_ratio_that_sank_says_what_it_was() -> None:
    trend = Trend(Decimal("4.8"), NOW - timedelta(minutes=18))
    sunk = replace(snapshot(totalEq="55837.44", mgnRatio="3.1"), remembered=Remembered(trend=trend))
    lines = tooltip(state_of(sunk), NOW).replace("\u00a0", " ").split("\n")
    assert lines == ["main  $55,837.44", "Margin ratio 310 %, was 480 % 18 min ago"]
    calm = replace(snapshot(totalEq="1", mgnRatio="7"), remembered=Remembered(trend=trend))
    assert tooltip(state_of(calm), NOW) == "main  $1.00"
