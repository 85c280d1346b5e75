"""What the cards say in each account mode."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from tests.unit.ui.states import MODES, NOW, THRESHOLDS, polled, snapshot, waiting
from trayapp.domain.fields import Mode
from trayapp.domain.remembered import Remembered, Trend
from trayapp.domain.snapshot import Snapshot
from trayapp.domain.thresholds import RiskLevel
from trayapp.ui.cards.card_text import CardText
from trayapp.ui.cards.card_texts import cards_of
from trayapp.words import DOTS

NONE, WATCH, WARNING, CRITICAL = RiskLevel
HEADROOM, MARGIN = "Headroom in adjusted equity, est.", "Margin taken of adjusted equity"


def told(shown: Snapshot, *, veiled: bool = False) -> tuple[CardText, ...]:
    return cards_of(shown, THRESHOLDS, now=NOW, veiled=veiled)


def cards(shown: Snapshot, *, veiled: bool = False) -> dict[str, CardText]:
    texts = told(shown, veiled=veiled)
    assert len({text.title for text in texts}) == len(texts)
    return {text.title: text for text in texts}


def lines(card: CardText) -> list[str]:
    """The rows as read, the strong one marked."""
    return [
        " ".join(part for part in (row.label, row.value, row.share, "*" if row.strong else "") if part)
        for row in card.rows
    ]


def test_nothing_known_no_cards() -> None:
    assert told(waiting()) == ()


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
    first = told(snapshot(mode=mode, mgnRatio=ratio, mmr="100"))[0]
    assert (first.title, first.value, first.level, first.badge) == ("Margin ratio", value, level, word)
    assert (first.gauge is None) is (ratio == "abc")


def test_portfolio_has_rungs_of_its_own() -> None:
    first = told(snapshot(mode=Mode.PORTFOLIO, mgnRatio="3.1", mmr="1"))[0]
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
    assert list(shown) == ["Margin ratio", HEADROOM, "Adjusted equity", MARGIN]
    assert lines(shown[HEADROOM]) == [
        "to 500\u00a0% –",
        "to 300\u00a0% $15,064.44 27\u00a0% *",
        "to 100\u00a0% $41,965.22 75\u00a0%",
    ]
    assert shown["Adjusted equity"].value == "$55,415.62"
    assert shown["Adjusted equity"].note == "available $35,240.00"
    assert lines(shown[MARGIN]) == [
        "initial $20,175.00 36\u00a0%",
        "maintenance $13,450.00 24\u00a0%",
    ]


@pytest.mark.parametrize("mode", [Mode.SPOT, Mode.MULTI_CURRENCY, Mode.PORTFOLIO, None])
@pytest.mark.parametrize(
    ("ratio", "rows"),
    [
        ("8", ["$37.50 37 % *", "$62.50 62 %", "$87.50 87 %"]),
        ("5", ["–", "$40.00 40 % *", "$80.00 80 %"]),
        ("3.001", ["–", "$0.03 0 % *", "$66.67 66 %"]),
        ("3", ["–", "–", "$66.66 66 % *"]),
        ("2.999", ["–", "add $0.04 1 %", "$66.65 66 % *"]),
        ("2", ["–", "add $50.00 50 %", "$50.00 50 % *"]),
        ("1", ["–", "add $200.00 200 %", "–"]),
        ("0.7", ["–", "add $328.58 329 %", "–"]),
    ],
)
def test_headroom_is_cut_what_to_add_is_rounded_up_and_a_passed_rung_is_a_dash(
    mode: Mode | None, ratio: str, rows: list[str]
) -> None:
    shown = cards(snapshot(mode=mode, mgnRatio=ratio, mmr="1", adjEq="100"))[HEADROOM]
    names = ("to 500 % ", "to 300 % ", "to 100 % ")
    assert [line.replace("\u00a0", " ") for line in lines(shown)] == [
        name + row for name, row in zip(names, rows, strict=True)
    ]


def test_headroom_is_an_estimate_and_its_formula_is_at_hand() -> None:
    tip = cards(snapshot(mgnRatio="8", mmr="1", adjEq="100"))[HEADROOM].tip
    assert "Estimates" in tip
    assert "adjusted equity × (1 − 5, 3 or 1 / margin ratio)" in tip
    assert "adjusted equity × (3 / margin ratio − 1)" in tip


@pytest.mark.parametrize(
    "fields",
    [
        {"mgnRatio": "0", "mmr": "0", "adjEq": "100"},
        {"mgnRatio": "0", "mmr": "5", "adjEq": "100"},
        {"mgnRatio": "-1", "mmr": "5", "adjEq": "100"},
        {"mgnRatio": "4", "mmr": "5", "adjEq": "-100"},
        {"mgnRatio": "4", "mmr": "5", "adjEq": "0"},
        {"mgnRatio": "4", "mmr": "0", "adjEq": "100"},
        {"mgnRatio": "143682", "mmr": "5", "adjEq": "100"},
        {"mgnRatio": "4", "mmr": "5", "adjEq": ""},
        {"mgnRatio": "4", "mmr": "5", "adjEq": "lots"},
        {"mgnRatio": "", "mmr": "5", "adjEq": "100"},
        {"mgnRatio": "abc", "mmr": "5", "adjEq": "100"},
    ],
)
@pytest.mark.parametrize("mode", MODES)
def test_figures_that_tell_nothing_have_no_headroom(mode: Mode | None, fields: dict[str, object]) -> None:
    assert HEADROOM not in cards(snapshot(mode=mode, **fields))  # type: ignore[arg-type]


@pytest.mark.parametrize("equity", ["", "0", "-100", "abc"])
def test_without_adjusted_equity_margin_has_no_share(equity: str) -> None:
    shown = cards(snapshot(mgnRatio="4", mmr="5", imr="7", adjEq=equity))
    assert lines(shown[MARGIN]) == ["initial $7.00", "maintenance $5.00"]


def sunk(was: str, minutes: float, **fields: object) -> Snapshot:
    trend = Trend(Decimal(was), NOW - timedelta(minutes=minutes))
    return replace(snapshot(**fields), remembered=Remembered(trend=trend))  # type: ignore[arg-type]


def test_a_ratio_that_has_sunk_says_from_where_and_when() -> None:
    first = told(sunk("4.805", 18.5, mgnRatio="4.12", mmr="1"))[0]
    assert first.title == "Margin ratio · was 480\u00a0% 18 min ago"
    assert (first.value, first.level) == ("412\u00a0%", WATCH)


def test_there_is_always_room_for_a_trend_so_that_nothing_moves_when_one_comes() -> None:
    calm = told(snapshot(mgnRatio="4.12", mmr="1"))[0]
    assert calm.title == "Margin ratio"
    assert len(calm.title_room) >= len(told(sunk("10", 59, mgnRatio="4.12", mmr="1"))[0].title)


@pytest.mark.parametrize("ratio", ["4.80", "", "abc"])
def test_a_trend_is_told_only_where_the_ratio_differs(ratio: str) -> None:
    assert told(sunk("4.805", 18, mgnRatio=ratio, mmr="1"))[0].title == "Margin ratio"


def test_futures_has_a_card_for_each_of_the_lowest_ratios_and_no_account_gauge() -> None:
    details = [
        {"ccy": f"C{number}", "mgnRatio": str(number), "mmr": "1", "notionalLever": "4.44"}
        for number in (9, 2, 7, 4)
    ]
    shown = cards(snapshot(*details, mode=Mode.FUTURES, isoEq="1000.1"))
    assert list(shown) == ["C2 margin ratio", "C4 margin ratio", "C7 margin ratio", "Isolated equity"]
    assert [text.badge for text in shown.values()] == ["warning", "watch", "calm", ""]
    assert all(text.gauge is None for text in shown.values())


@pytest.mark.parametrize(
    ("ratio", "maintenance", "rows"),
    [
        ("4.65", "0.86997", ["1.4354 ETH *", "3.1753 ETH"]),
        ("3", "0.87", ["–", "1.7400 ETH *"]),
        ("2.2", "0.86999", ["add 0.6960 ETH", "1.0439 ETH *"]),
        ("1", "0.87", ["add 1.7400 ETH", "–"]),
        ("0.5", "0.87", ["add 2.1750 ETH", "–"]),
    ],
)
def test_a_currency_s_headroom_is_in_its_coin(ratio: str, maintenance: str, rows: list[str]) -> None:
    detail = {"ccy": "ETH", "mgnRatio": ratio, "mmr": maintenance, "eq": "1", "eqUsd": "3000"}
    card = cards(snapshot(detail, mode=Mode.FUTURES))["ETH margin ratio"]
    names = ("to 300 %, est. ", "to 100 %, est. ")
    assert [line.replace("\u00a0", " ") for line in lines(card)] == [
        name + row for name, row in zip(names, rows, strict=True)
    ]
    assert f"mgnRatio {ratio}" in card.tip
    assert "(margin ratio − 3 or 1) × maintenance margin" in card.tip
    assert "(3 − margin ratio) × maintenance margin" in card.tip


@pytest.mark.parametrize(
    ("ratio", "maintenance"), [("4", ""), ("4", "0"), ("4", "-1"), ("4", "x"), ("143682", "1"), ("-2", "1")]
)
def test_a_currency_whose_figures_tell_nothing_has_no_headroom(ratio: str, maintenance: str) -> None:
    detail = {"ccy": "ETH", "mgnRatio": ratio, "mmr": maintenance}
    card = cards(snapshot(detail, mode=Mode.FUTURES))["ETH margin ratio"]
    assert (card.rows, card.tip) == ((), f"mgnRatio {ratio}")


def test_a_single_ratio_in_futures_has_the_gauge() -> None:
    shown = cards(snapshot({"ccy": "BTC", "mgnRatio": "2", "mmr": "1"}, mode=Mode.FUTURES))
    assert shown["BTC margin ratio"].gauge == (Decimal(2), THRESHOLDS.margin)


@pytest.mark.parametrize("mode", MODES)
def test_isolated_equity_is_covered_by_no_ratio(mode: Mode | None) -> None:
    isolated = cards(snapshot(mode=mode, isoEq="1000.10"))["Isolated equity"]
    assert (isolated.value, isolated.note) == ("$1,000.10", "covered by no ratio")
    assert "Isolated equity" not in cards(snapshot(mode=mode, isoEq="0"))


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("account", ["", "0", "abc"])
def test_isolated_equity_is_told_coin_by_coin_where_the_account_does_not_add_it_up(
    mode: Mode | None, account: str
) -> None:
    sol = {"ccy": "SOL", "isoEq": "10.6", "eq": "1", "eqUsd": "142"}
    one = cards(snapshot(sol, {"ccy": "X"}, mode=mode, isoEq=account))["Isolated equity"]
    assert (one.value, one.note, one.rows) == ("10.600 SOL", "covered by no ratio", ())
    others = [
        {"ccy": f"C{price}", "isoEq": "-2", "eq": "1", "eqUsd": str(price)} for price in (5, 7, 9000, 10000)
    ]
    card = cards(snapshot(sol, *others, mode=mode, isoEq=account))["Isolated equity"]
    assert lines(card) == ["C10000 −2.00000 C10000", "C9000 −2.0000 C9000", "SOL 10.600 SOL"]
    assert (card.value, card.note) == ("", "covered by no ratio, and 2 more")


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
    assert lines(shown[MARGIN])[0] == "initial $41.00 41\u00a0%"


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
    assert (shown["Borrowed"].value, shown["Borrowed"].owed) == ("$900.00", True)


def parts(texts: tuple[CardText, ...]) -> str:
    return "\n".join(
        part
        for text in texts
        for part in (text.spoken, text.tip, text.title_room, *(row.value for row in text.rows))
    )


@pytest.mark.parametrize(
    ("scenario", "seconds"),
    [("calm", 0), ("margin-call", 80), ("futures", 100), ("portfolio", 130), ("spot", 30), ("whale", 0)],
)
def test_hidden_amounts_are_dots_and_the_rest_stays(scenario: str, seconds: float) -> None:
    (shown,) = polled(scenario, seconds)
    seen, veiled = told(shown), told(shown, veiled=True)
    assert re.findall(r"\$|[0-9][.,][0-9]{2}|[0-9] [A-Z]{3}|[0-9][kM]", parts(seen))
    # no dollar, no cents, no coins, no sign but a ratio's; only ratios and shares have digits
    rest = re.sub(r"[0-9,]+\u00a0%|[0-9]+ (coins|min)|status [0-9]|mgnRatio [0-9.]+", "", parts(veiled))
    rest = re.sub(r"(room|to add).*", "", rest)  # formulas
    assert re.findall(r"[0-9$+−]", rest) == []
    assert DOTS in rest
    assert {text.tone for text in veiled} == {0}
    assert not any(text.owed for text in veiled)
    for one, other in zip(seen, veiled, strict=True):
        assert (one.title, one.level, one.badge, one.gauge) == (
            other.title,
            other.level,
            other.badge,
            other.gauge,
        )
        assert [row.share for row in one.rows] == [row.share for row in other.rows]


def test_a_hidden_profit_shows_neither_sign_nor_colour() -> None:
    profit = {
        sign: cards(snapshot({"ccy": "A", "spotUpl": f"{sign}5"}, mode=Mode.SPOT), veiled=True)
        for sign in ("-", "")
    }
    assert profit["-"] == profit[""]
    assert profit[""]["Spot PnL"].value == DOTS


def test_hidden_isolated_coins_keep_their_names() -> None:
    held = [{"ccy": ccy, "isoEq": "-10.6"} for ccy in ("SOL", "ETH")]
    card = cards(snapshot(*held, mode=Mode.FUTURES), veiled=True)["Isolated equity"]
    assert lines(card) == [f"SOL {DOTS} SOL", f"ETH {DOTS} ETH"]


def test_what_is_not_known_is_a_dash_even_among_hidden_amounts() -> None:
    shown = cards(snapshot(mgnRatio="4", mmr="5"), veiled=True)
    assert shown["Adjusted equity"].value == "–"
    assert lines(shown[MARGIN]) == ["initial –", f"maintenance {DOTS}"]


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
    texts = told(shown)
    assert (texts[0].title, texts[0].level) == (first, level)


def test_an_empty_account_has_no_cards() -> None:
    assert told(polled("empty", 0)[0]) == ()
