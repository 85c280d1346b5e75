"""What the cards say in each account mode."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.unit.ui.states import MODES, THRESHOLDS, polled, snapshot, waiting
from trayapp.domain.fields import Mode
from trayapp.domain.snapshot import Snapshot
from trayapp.domain.thresholds import RiskLevel
from trayapp.ui.card_texts import CardText, cards_of

NONE, WATCH, WARNING, CRITICAL = RiskLevel


def cards(shown: Snapshot) -> dict[str, CardText]:
    texts = cards_of(shown, THRESHOLDS)
    assert len({text.title for text in texts}) == len(texts)
    return {text.title: text for text in texts}


def test_nothing_known_no_cards() -> None:
    assert cards_of(waiting(), THRESHOLDS) == ()


@pytest.mark.parametrize(
    ("ratio", "value", "level", "word"),
    [
        ("6", "600\u00a0%", NONE, "calm"),
        ("4.129", "412\u00a0%", WATCH, "watch"),
        ("2.9999", "299\u00a0%", WARNING, "warning"),
        ("1.4", "140\u00a0%", CRITICAL, "critical"),
        ("-0.5", "−50\u00a0%", CRITICAL, "critical"),
        ("abc", "–", WARNING, "warning"),
    ],
)
@pytest.mark.parametrize("mode", [Mode.MULTI_CURRENCY, Mode.SPOT, Mode.FUTURES, None])
def test_the_account_s_ratio_comes_first_with_its_level(
    mode: Mode | None, ratio: str, value: str, level: RiskLevel, word: str
) -> None:
    first = cards_of(snapshot(mode=mode, mgnRatio=ratio, mmr="100"), THRESHOLDS)[0]
    assert (first.title, first.value, first.level, first.badge) == ("Margin ratio", value, level, word)
    assert (first.gauge is None) is (ratio == "abc")


def test_portfolio_has_rungs_of_its_own() -> None:
    first = cards_of(snapshot(mode=Mode.PORTFOLIO, mgnRatio="3.1", mmr="1"), THRESHOLDS)[0]
    assert first.level is NONE
    assert first.gauge == (Decimal("3.1"), THRESHOLDS.portfolio_margin)


def test_no_position_is_said_and_has_no_badge() -> None:
    first = cards(snapshot(mgnRatio="0", mmr="0"))["Margin ratio"]
    assert (first.value, first.level, first.badge, first.gauge) == ("no position", None, "", None)


def test_a_ratio_that_is_missing_although_margin_is_needed_is_a_warning() -> None:
    first = cards(snapshot(mgnRatio="", mmr="100"))["Margin ratio"]
    assert (first.value, first.note, first.level, first.badge) == ("–", "not sent", WARNING, "warning")


@pytest.mark.parametrize("mode", MODES)
def test_without_a_ratio_and_without_margin_there_is_no_ratio_card(mode: Mode | None) -> None:
    assert "Margin ratio" not in cards(snapshot(mode=mode, mgnRatio="", mmr=""))


def test_multi_currency() -> None:
    shown = cards(snapshot(mgnRatio="4.12", mmr="13450", imr="20175", adjEq="55415.62", availEq="35240"))
    assert list(shown) == [
        "Margin ratio",
        "Headroom to 300\u00a0%, est.",
        "Adjusted equity",
        "Maintenance margin",
    ]
    assert shown["Headroom to 300\u00a0%, est."].value == "$15,064.44"
    assert shown["Headroom to 300\u00a0%, est."].note == "27\u00a0% of adjusted equity"
    assert shown["Adjusted equity"].value == "$55,415.62"
    assert shown["Adjusted equity"].note == "available $35,240.00"
    assert shown["Maintenance margin"].note == "initial $20,175.00 · 36\u00a0% of adjusted"


@pytest.mark.parametrize(
    ("ratio", "title"), [("3", "100"), ("2.2", "100"), ("3.001", "300"), ("1", ""), ("-1", "")]
)
def test_headroom_is_to_the_warning_first_then_to_liquidation(ratio: str, title: str) -> None:
    shown = cards(snapshot(mgnRatio=ratio, mmr="1", adjEq="100"))
    assert [text for text in shown if text.startswith("Headroom")] == (
        [f"Headroom to {title}\u00a0%, est."] if title else []
    )


def test_futures_has_a_card_for_each_of_the_lowest_ratios_and_no_account_gauge() -> None:
    details = [
        {"ccy": f"C{number}", "mgnRatio": str(number), "mmr": "1", "notionalLever": "4.44"}
        for number in (9, 2, 7, 4)
    ]
    shown = cards(snapshot(*details, mode=Mode.FUTURES, isoEq="1000.1"))
    assert list(shown) == ["C2 margin ratio", "C4 margin ratio", "C7 margin ratio", "Isolated equity"]
    assert [text.badge for text in shown.values()] == ["warning", "watch", "calm", ""]
    assert shown["C2 margin ratio"].note == "headroom 1.0000 C2, est."
    assert all(text.gauge is None for text in shown.values())


def test_a_single_ratio_in_futures_has_the_gauge() -> None:
    shown = cards(snapshot({"ccy": "BTC", "mgnRatio": "2", "mmr": "1"}, mode=Mode.FUTURES))
    assert shown["BTC margin ratio"].gauge == (Decimal(2), THRESHOLDS.margin)


@pytest.mark.parametrize("mode", MODES)
def test_isolated_equity_is_covered_by_no_ratio(mode: Mode | None) -> None:
    isolated = cards(snapshot(mode=mode, isoEq="1000.10"))["Isolated equity"]
    assert (isolated.value, isolated.note) == ("$1,000.10", "covered by no ratio")
    assert "Isolated equity" not in cards(snapshot(mode=mode, isoEq="0"))


@pytest.mark.parametrize(
    ("status", "level", "badge"),
    [
        ("0", NONE, "calm"),
        ("1", WARNING, "status 1 warning"),
        ("2", CRITICAL, "status 2 critical"),
        ("", None, ""),
        ("9", WARNING, "status 9 warning"),
    ],
)
def test_portfolio_shows_delta_its_status_and_the_notional_split(
    status: str, level: RiskLevel | None, badge: str
) -> None:
    shown = cards(
        snapshot(
            mode=Mode.PORTFOLIO,
            delta="-260000",
            deltaNeutralStatus=status,
            mgnRatio="3.8",
            mmr="1",
            adjEq="100",
            imr="41",
            notionalUsd="4459615.38",
            notionalUsdForSwap="2600000",
            notionalUsdForFutures="1100000",
            notionalUsdForOption="668000",
        )
    )
    assert (shown["Delta"].value, shown["Delta"].level, shown["Delta"].badge) == (
        "−$260,000.00",
        level,
        badge,
    )
    assert shown["Position value"].value == "$4,459,615.38"
    assert shown["Position value"].note == "perpetuals 2.6M, expiries 1.1M, options 668k"
    assert shown["Maintenance margin"].note.endswith(" · 41\u00a0% of adjusted")


def test_spot_without_debt_shows_its_profit_and_no_gauge() -> None:
    shown = cards(
        snapshot({"ccy": "A", "spotUpl": "-12.5"}, {"ccy": "B", "spotUpl": "2"}, {"ccy": "C"}, mode=Mode.SPOT)
    )
    assert list(shown) == ["Spot PnL"]
    assert (shown["Spot PnL"].value, shown["Spot PnL"].tone) == ("−$10.50", -1)
    assert shown["Spot PnL"].note == "unrealised, over 2 coins"


def test_spot_with_debt_shows_ratio_and_what_is_borrowed() -> None:
    shown = cards(snapshot(mode=Mode.SPOT, mgnRatio="2.2", mmr="5", notionalUsdForBorrow="900"))
    assert shown["Margin ratio"].level is WARNING
    assert shown["Borrowed"].value == "$900.00"


@pytest.mark.parametrize(
    ("scenario", "seconds", "first", "level"),
    [
        ("calm", 0, "Margin ratio", NONE),
        ("margin-call", 70, "Margin ratio", WARNING),
        ("margin-call", 92, "Margin ratio", CRITICAL),
        ("futures", 100, "BTC margin ratio", WARNING),
        ("portfolio", 130, "Margin ratio", NONE),
        ("spot", 0, "Spot PnL", None),
        ("whale", 0, "Margin ratio", NONE),
    ],
)
def test_scenarios(scenario: str, seconds: float, first: str, level: RiskLevel | None) -> None:
    (shown,) = polled(scenario, seconds)
    texts = cards_of(shown, THRESHOLDS)
    assert (texts[0].title, texts[0].level) == (first, level)


def test_an_empty_account_has_no_cards() -> None:
    assert cards_of(polled("empty", 0)[0], THRESHOLDS) == ()
