"""Every documented field in words: its value in full, or why there is none; never a hidden amount."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import pytest

from tests.unit.ui.states import MODES, rows_from, snapshot, waiting
from trayapp.domain.account import ACCOUNT_SPECS
from trayapp.domain.balance import BALANCE_SPECS
from trayapp.domain.fields import FieldSpec, Kind, Mode, Unit
from trayapp.domain.local_time import local_text
from trayapp.domain.thresholds import RiskLevel
from trayapp.ui.details.detail import Detail, Tone
from trayapp.ui.details.details import Details, details_of_account, details_of_row
from trayapp.words import DOTS

EVERYWHERE = pytest.mark.parametrize("mode", MODES)
NUMBERS = (Unit.RATIO, Unit.MULTIPLE, Unit.LEVEL)


def row(mode: Mode | None = Mode.MULTI_CURRENCY, *, veiled: bool = False, **fields: object) -> Details:
    (found,) = rows_from({"ccy": "BTC", **fields}, mode=mode)
    return details_of_row(found, mode, veiled=veiled)


def account(mode: Mode | None = Mode.MULTI_CURRENCY, *, veiled: bool = False, **fields: object) -> Details:
    return details_of_account(snapshot(mode=mode, **fields), veiled=veiled)  # type: ignore[arg-type]


def by_name(details: Details) -> dict[str, Detail]:
    found = [detail for group in details.groups for detail in group.details]
    assert len({detail.wire for detail in found}) == len(found)
    return {detail.wire: detail for detail in found}


def documented(specs: Mapping[str, FieldSpec]) -> set[str]:
    return {spec.wire for spec in specs.values() if spec.documented}


def planted(specs: Mapping[str, FieldSpec]) -> dict[str, Any]:
    """An amount of sevens wherever one may stand, and no seven anywhere else."""
    numbers = [spec for spec in specs.values() if spec.kind is Kind.NUMBER]
    found = {spec.wire: "1.5" if spec.unit in NUMBERS else "-7777.77" for spec in numbers}
    return found | {"coinUsdPrice": "63500.1"}  # anybody can look up the market's price


@EVERYWHERE
def test_every_documented_field_is_there_in_every_mode(mode: Mode | None) -> None:
    for details, specs in ((row(mode), BALANCE_SPECS), (account(mode), ACCOUNT_SPECS)):
        found = by_name(details)
        assert set(found) == documented(specs)
        assert all(detail.label and detail.explanation and detail.value for detail in found.values())


def test_the_groups_come_in_their_order() -> None:
    titles = [group.title for group in row().groups]
    assert titles == ["Balances", "Liabilities", "Risk", "PnL", "Spot", "Lending"]
    assert [group.title for group in account().groups] == ["Balances", "Risk", "PnL"]


def test_what_stands_in_no_document_is_there_only_where_it_was_sent() -> None:
    assert "coinUsdPrice" not in by_name(row(coinUsdPrice=""))
    assert by_name(row(coinUsdPrice="63500.1"))["coinUsdPrice"].value == "63,500.1"


@pytest.mark.parametrize(
    ("mode", "note"),
    [
        (Mode.SPOT, "not used in Spot mode"),
        (Mode.MULTI_CURRENCY, "not used in Multi-currency mode"),
        (Mode.PORTFOLIO, "not used in Portfolio mode"),
        (Mode.FUTURES, "not sent"),
        (None, "not sent"),
    ],
)
def test_a_field_without_a_value_says_why(mode: Mode | None, note: str) -> None:
    ratio = by_name(row(mode))["mgnRatio"]
    assert (ratio.value, ratio.note, ratio.tone, ratio.exact) == ("–", note, Tone.ABSENT, "")


def test_a_value_that_is_sent_is_shown_whatever_the_mode() -> None:
    assert by_name(row(Mode.FUTURES, liab="5"))["liab"].value == "5"
    assert by_name(row(Mode.FUTURES))["liab"].note == "not used in Futures mode"


def test_a_ratio_that_is_missed_is_not_called_unused() -> None:
    ratio = by_name(row(mmr="5"))["mgnRatio"]
    assert (ratio.note, ratio.level, ratio.word) == ("not sent", RiskLevel.WARNING, "warning")
    own = by_name(account(mmr="5"))["mgnRatio"]
    assert (own.note, own.level) == ("not sent", RiskLevel.WARNING)


@pytest.mark.parametrize(
    ("wire", "sent", "value", "unit", "exact"),
    [
        ("eq", "0.60123456", "0.60123456", "BTC", "0.60123456"),
        ("eq", "-12345678.000000000000000000019", "−12,345,678.000000000000000000019", "BTC", None),
        ("eqUsd", "1234567.5", "1,234,567.5", "USD", "1234567.5"),
        ("openAvgPx", "63500", "63,500", "USD per BTC", "63500"),
        ("upl", "0.00000000638", "+0.00000000638", "BTC", "0.00000000638"),
        ("mgnRatio", "2.19999", "219.99", "%", "219.999"),
        ("mgnRatio", "-0.00001", "−0.01", "%", "-0.001"),
        ("mgnRatio", "5", "500", "%", "500"),
        ("spotUplRatio", "0.0123", "+1.23", "%", "1.23"),
        ("notionalLever", "4.4", "4.4", "×", "4.4"),
        ("twap", "3", "3 of 5", "", "3"),
        ("frpType", "1", "1", "", "1"),
        ("collateralEnabled", True, "yes", "", "yes"),
        ("collateralRestrict", False, "no", "", "no"),
        ("autoLendStatus", "pending", "pending", "", "pending"),
    ],
)
def test_values_are_told_in_full(wire: str, sent: Any, value: str, unit: str, exact: str | None) -> None:
    detail = by_name(row(Mode.FUTURES, **{wire: sent, "mmr": "1"}))[wire]
    assert (detail.value, detail.unit) == (value, unit)
    assert detail.exact == (sent if exact is None else exact)


def test_an_exact_ratio_and_the_time_in_utc_are_in_the_tooltip() -> None:
    found = by_name(row(Mode.FUTURES, mgnRatio="2.19999", mmr="1", uTime="1795334400123"))
    assert found["mgnRatio"].tip == "as a ratio: 2.19999"
    assert found["uTime"].value == local_text(datetime(2026, 11, 22, 8, tzinfo=UTC))
    assert found["uTime"].tip == "2026-11-22 08:00:00.123 UTC"


def test_levels_have_their_word_and_kinds_have_their_meaning() -> None:
    found = by_name(row(twap="3", liab="9", eq="9", eqUsd="900", colRes="0", frpType="2"))
    assert (found["twap"].level, found["twap"].word) == (RiskLevel.WARNING, "warning")
    assert (found["colRes"].level, found["colRes"].word) == (RiskLevel.NONE, "none")
    assert (found["frpType"].note, found["frpType"].level) == ("platform's limit", None)
    own = by_name(account(mgnRatio="9", mmr="1", deltaNeutralStatus="2"))
    assert own["mgnRatio"].word == "calm"
    assert (own["deltaNeutralStatus"].value, own["deltaNeutralStatus"].word) == ("2 of 2", "critical")
    assert by_name(account(deltaNeutralStatus="0"))["deltaNeutralStatus"].word == "none"


def test_no_position_is_said() -> None:
    assert by_name(row(Mode.FUTURES, mgnRatio="0", mmr="0"))["mgnRatio"].note == "no position"


def test_debts_are_alarming_and_profits_are_gains_or_losses() -> None:
    found = by_name(row(liab="5", interest="0", upl="3", eq="-1", spotUpl="-2"))
    tones = [found[wire].tone for wire in ("liab", "interest", "upl", "eq", "spotUpl")]
    assert tones == [Tone.ALARM, Tone.NOUGHT, Tone.GAIN, Tone.ALARM, Tone.LOSS]


@pytest.mark.parametrize(
    ("wire", "sent", "value"),
    [
        ("eq", "6x77", "“6x77”"),
        ("twap", "7", "“7”"),
        ("uTime", "yesterday", "“yesterday”"),
        ("interest", [["deep"]], "“[…]”"),
        ("collateralEnabled", "maybe", "“maybe”"),
        ("liab", "<b>1\n\u202e2</b>", "“<b>1??2</b>”"),
        ("liab", "x" * 500, f"“{'x' * 39}…”"),
    ],
)
def test_what_cannot_be_read_stands_as_sent(wire: str, sent: Any, value: str) -> None:
    detail = by_name(row(**{wire: sent}))[wire]
    assert (detail.value, detail.note, detail.tone) == (value, "not readable", Tone.UNREADABLE)
    assert detail.exact.isprintable()
    assert len(detail.exact) <= 200


def test_hostile_names_are_cut_and_harmless() -> None:
    (found,) = rows_from({"ccy": "LONG\nCOIN\u202e" * 20, "eq": "1", "autoLendStatus": "\x00" * 300})
    details = details_of_row(found, None, veiled=False)
    assert details.title == ("LONG?COIN?" * 4)[:39] + "…"
    assert by_name(details)["eq"].unit == "LONG?COIN?L…"
    assert set(by_name(details)["autoLendStatus"].exact) == {"?"}


@EVERYWHERE
def test_veiled_details_hold_no_amount_at_all(mode: Mode | None) -> None:
    shown = (row(mode, **planted(BALANCE_SPECS)), account(mode, **planted(ACCOUNT_SPECS)))
    veiled = (
        row(mode, veiled=True, **planted(BALANCE_SPECS)),
        account(mode, veiled=True, **planted(ACCOUNT_SPECS)),
    )
    for open_, hidden in zip(shown, veiled, strict=True):
        assert "7" in repr(open_)
        assert "7" not in repr(hidden)
        assert set(by_name(hidden)) == set(by_name(open_))
    assert by_name(veiled[0])["mgnRatio"].value == "150"
    assert by_name(veiled[0])["notionalLever"].value == "1.5"


def test_veiled_nothing_tells_an_amount_from_another_one() -> None:
    def hidden(amount: str) -> Details:
        return row(veiled=True, liab=amount, eq=amount, upl=amount, openAvgPx=amount)

    assert hidden("0") == hidden("-5.25") == hidden("99999999999999")
    liability = by_name(hidden("5"))["liab"]
    assert (liability.value, liability.unit, liability.hidden) == (DOTS, "BTC", True)
    assert (liability.exact, liability.tip, liability.tone) == ("", "", Tone.PLAIN)


def test_veiled_an_unreadable_amount_is_hidden_and_an_absent_one_is_a_dash() -> None:
    found = by_name(row(veiled=True, eq="6x77", twap="7"))
    assert (found["eq"].value, found["eq"].note) == (DOTS, "not readable")
    assert "6x77" not in repr(found)
    assert (found["liab"].value, found["liab"].hidden) == ("–", False)
    assert found["twap"].value == "“7”"


def test_titles_say_whose_fields_they_are() -> None:
    own = account(totalEq="55837.435")
    assert (own.title, own.subtitle) == ("Account main", "Multi-currency margin · $55,837.44")
    assert account(None, totalEq="5", veiled=True).subtitle == DOTS
    assert row(eqUsd="12").subtitle == "$12.00 · 100\u00a0% of what you own"
    assert row(eqUsd="-12", veiled=True).subtitle == DOTS


def test_without_an_answer_there_are_no_fields() -> None:
    assert details_of_account(waiting(), veiled=False).groups == ()


def test_details_are_frozen() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        row().title = "x"  # type: ignore[misc]
