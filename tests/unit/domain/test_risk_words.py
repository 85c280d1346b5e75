from __future__ import annotations

from typing import Any

import pytest

from tests.unit.domain.answered import account, assessed
from trayapp.domain import risk_words
from trayapp.domain.risk import STOPPED_OUT, Reason
from trayapp.domain.thresholds import RiskLevel


def _first(*rows: dict[str, object], **fields: Any) -> Reason:
    return assessed(*rows, **fields).reasons[0]


@pytest.mark.parametrize(
    ("rows", "fields", "words"),
    [
        ([], {"mgnRatio": "3.1099"}, "margin ratio 310 %"),
        ([], {"mgnRatio": "1.0001"}, "margin ratio 100 %"),
        ([], {"mgnRatio": "1"}, "liquidation: margin ratio 100 %"),
        ([], {"mgnRatio": "0.999"}, "liquidation: margin ratio 99 %"),
        ([], {"mgnRatio": "-0.5"}, "liquidation: margin ratio −50 %"),
        ([], {"mgnRatio": "0", "mmr": "5"}, "liquidation: margin ratio 0 %"),
        ([{"ccy": "BTC", "mgnRatio": "2.2"}], {}, "BTC margin ratio 220 %"),
        ([{"ccy": "BTC", "mgnRatio": "0.7"}], {}, "BTC liquidation: margin ratio 70 %"),
        ([{"mgnRatio": "0.7"}], {}, "? liquidation: margin ratio 70 %"),
        ([], {"mgnRatio": "", "mmr": "5"}, "no margin ratio sent although positions need margin"),
        ([], {"mgnRatio": "abc"}, "Margin ratio cannot be read: “abc”"),
        ([{"ccy": "USDT", "twap": "7"}], {}, "USDT: Repay risk cannot be read: “7”"),
        ([{"ccy": "USDT", "twap": "4"}], {}, "USDT forced repayment risk 4 of 5"),
        ([{"ccy": "ETH", "colBorrAutoConversion": "5"}], {}, "ETH auto-conversion risk 5 of 5"),
        ([{"ccy": "DOGE", "colRes": "2"}], {}, "DOGE is not taken as margin for new orders"),
        ([], {"deltaNeutralStatus": "1"}, "delta status 1: transfers are restricted"),
        ([], {"deltaNeutralStatus": "2"}, "delta status 2: only orders that reduce delta are taken"),
        ([], {"deltaNeutralStatus": "3"}, "Delta status cannot be read: “3”"),
    ],
)
def test_what_is_risky_and_how_much(
    rows: list[dict[str, object]], fields: dict[str, Any], words: str
) -> None:
    assert str(risk_words.what(_first(*rows, **fields))).replace("\u00a0", " ") == words


def test_a_stop_out_is_called_a_liquidation() -> None:
    (reason,) = STOPPED_OUT.reasons
    assert str(risk_words.what(reason)) == "account frozen: a liquidation is under way"
    assert "at once" in str(risk_words.advice(reason, None))


def _repayment(**more: object) -> str:
    row: dict[str, object] = {"ccy": "XRP", "twap": "3", "liab": "2100.5", "interest": "41.7", **more}
    full = account({"ccy": "BTC", "liab": "9"}, row)
    return str(risk_words.advice(_first(row), full))


def test_a_repayment_that_the_user_triggers_wants_that_currency() -> None:
    text = _repayment(frpType="1", eq="100", eqUsd="200")
    assert "your own negative balance" in text
    assert "liability 2,100.50 XRP" in text
    assert "interest 41.70" in text
    assert "Add XRP or reduce the position" in text


def test_a_repayment_that_the_platform_triggers_wants_to_be_repaid() -> None:
    text = _repayment(frpType="2")
    assert "the platform's limit for XRP" in text
    assert "Repay it." in text
    assert "Add" not in text


@pytest.mark.parametrize("kind", ["", "0", "9", None])
def test_a_repayment_for_no_known_reason_still_has_advice(kind: str | None) -> None:
    text = _repayment(frpType=kind)
    assert "Repay it or add XRP" in text
    assert "2,100.5" in text


def test_a_repayment_of_an_unknown_amount_says_so() -> None:
    assert "liability – XRP, interest –" in _repayment(liab="", interest="")


def test_auto_conversion_is_never_answered_with_more_collateral() -> None:
    text = str(risk_words.advice(_first({"ccy": "ETH", "colBorrAutoConversion": "3"}), None))
    assert "Use less ETH as collateral or repay" in text
    assert "adding more does not help" in text


@pytest.mark.parametrize(
    ("rows", "fields", "words"),
    [
        ([], {"mgnRatio": "2"}, "Add margin or reduce the position"),
        ([{"ccy": "BTC", "mgnRatio": "2"}], {}, "Add BTC or reduce the position"),
        ([], {"mgnRatio": "", "mmr": "1"}, "Check the account on OKX"),
        ([{"ccy": "BTC", "twap": "x"}], {}, "Check the account on OKX"),
        ([{"ccy": "BTC", "colRes": "2"}], {}, "your margin ratio is not touched"),
        ([], {"deltaNeutralStatus": "2"}, "closer to zero"),
    ],
)
def test_advice(rows: list[dict[str, object]], fields: dict[str, Any], words: str) -> None:
    assert words in str(risk_words.advice(_first(*rows, **fields), account(*rows, **fields)))


def test_what_comes_from_outside_stays_on_one_line() -> None:
    hostile = "\x1b[31mBTC\n\u202e"
    row: dict[str, object] = {"ccy": hostile, "twap": f"\x1b]0;{'x' * 150}\x07", "isoEq": "2", "colRes": "1"}
    found = assessed(row)
    texts = [str(risk_words.what(found.reasons[0])), str(risk_words.advice(found.reasons[0], account(row)))]
    texts += [str(risk_words.note(note)) for note in found.notes]
    for text in texts:
        assert text.isprintable()
        assert len(text) < 200
    braces = assessed({"ccy": "{ccy}{0}", "twap": "{title.__class__}"}).reasons[0]
    assert str(risk_words.what(braces)) == "{ccy}{0}: Repay risk cannot be read: “{title.__class__}”"


@pytest.mark.parametrize(
    ("rows", "fields", "words"),
    [
        ([], {"isoEq": "2500.129"}, "$2,500.13 of isolated equity is covered by no ratio"),
        ([{"ccy": "SOL", "isoEq": "12.5"}], {}, "12.5000 SOL of isolated equity is covered by no ratio"),
        ([{"isoEq": "12.5"}], {}, "12.5000 ? of isolated equity is covered by no ratio"),
        ([{"ccy": "SOL", "isoEq": "1e-100"}], {}, "SOL of isolated equity is covered by no ratio"),
        ([{"ccy": "DOGE", "colRes": "1"}], {}, "DOGE is close to the platform's collateral limit"),
    ],
)
def test_notes(rows: list[dict[str, object]], fields: dict[str, Any], words: str) -> None:
    (note,) = assessed(*rows, **fields).notes
    assert str(risk_words.note(note)).endswith(words)


def test_levels_do_not_change_the_words() -> None:
    reason = _first({"ccy": "USDT", "twap": "4", "liab": "0"})
    assert reason.level is RiskLevel.WATCH
    assert str(risk_words.what(reason)) == "USDT forced repayment risk 4 of 5"
