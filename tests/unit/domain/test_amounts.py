from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_DOWN, ROUND_UP, Context, Decimal, localcontext
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from trayapp.domain import amounts

WIDE = Context(prec=400)
SUFFIXES = ["", "k", "M", "B", "T", "P", "E", "Z", "Y", "R", "Q"]


def _number(sign: bool, digits: int, exponent: int) -> Decimal:
    return Decimal((int(sign), tuple(map(int, str(digits))), exponent))


#: Everything that the exchange could mean by a number, of up to 60 digits, below 10^33.
NUMBERS = st.builds(_number, st.booleans(), st.integers(0, 10**60), st.integers(-60, 32)).filter(
    lambda value: value.adjusted() < 33
)
POSITIVE = NUMBERS.map(Decimal.copy_abs)
PLAIN_TEXT = st.from_regex(r"-?[0-9]{1,24}(\.[0-9]{1,30})?", fullmatch=True)


def shown(text: str) -> tuple[Decimal, Decimal]:
    """The amount that an icon's text stands for, and the worth of one step of its last digit."""
    suffix = text[-1] if text[-1].isalpha() else ""
    digits = text.removesuffix(suffix)
    power = Decimal(1000) ** SUFFIXES.index(suffix)
    step = power / 10 if "." in digits else power
    return Decimal(digits) * power, step


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("0", "0"),
        ("0.999", "0"),
        ("-0.999", "0"),
        ("837", "837"),
        ("837.99999", "837"),
        ("999.9999999", "999"),
        ("1000", "1.0k"),
        ("9840.5", "9.8k"),
        ("9999.99", "9.9k"),
        ("10000", "10k"),
        ("55837.43556134779", "55k"),
        ("56999.99", "56k"),
        ("999999.99", "999k"),
        ("1000000", "1.0M"),
        ("1299999", "1.2M"),
        ("3450000000", "3.4B"),
        ("-1", "-1"),
        ("-999", "-999"),
        ("-5400", "-5k"),
        ("-99999", "-99k"),
        ("-100000", "-.1M"),
        ("-999999", "-.9M"),
        ("0.00000000638", "0"),
        # more digits than Python's usual context keeps: these round up there
        ("999.99999999999999999999999999999999", "999"),
        ("-99999.9999999999999999999999999999", "-99k"),
    ],
)
def test_the_icon_cuts(value: str, text: str) -> None:
    assert amounts.icon_text(Decimal(value)) == text


@given(NUMBERS)
@example(Decimal("-100E+30"))
@example(Decimal("-999.9E+30"))
@example(Decimal("999E+30"))
def test_the_icon_never_shows_more_than_there_is(value: Decimal) -> None:
    text = amounts.icon_text(value)
    assert 1 <= len(text) <= 4
    amount, step = shown(text)
    with localcontext(WIDE):
        assert abs(amount) <= abs(value)
        assert amount == 0 or (amount > 0) == (value > 0)
        if abs(value) < Decimal("1E32"):  # below, nothing but the last digit is lost
            assert abs(value) < abs(amount) + step


def test_what_is_unknown_is_a_dash_everywhere() -> None:
    for text in (amounts.icon_text(None), amounts.usd(None), amounts.coins(None, 4), amounts.percent(None)):
        assert text == "–"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("55837.43556134779", "$55,837.44"),
        ("0", "$0.00"),
        ("-12", "−$12.00"),
        ("-0.004", "$0.00"),
        ("0.005", "$0.00"),
        ("0.015", "$0.02"),
        ("0.00000000638", "$0.00"),
        ("12345678901234567890123456789012.345", "$12,345,678,901,234,567,890,123,456,789,012.34"),
        ("-12345678901234567890123456789012.346", "−$12,345,678,901,234,567,890,123,456,789,012.35"),
    ],
)
def test_dollars(value: str, text: str) -> None:
    assert amounts.usd(Decimal(value)) == text


def test_a_gain_can_carry_its_sign() -> None:
    signed = [amounts.usd(Decimal(value), plus=True) for value in ("12.5", "-12.5", "0")]
    assert signed == ["+$12.50", "−$12.50", "$0.00"]


@given(NUMBERS)
def test_dollars_are_the_number_to_the_cent(value: Decimal) -> None:
    read = Decimal(amounts.usd(value).replace("−", "-").replace("$", "").replace(",", ""))
    with localcontext(WIDE):
        assert abs(read - value) <= Decimal("0.005")


@given(NUMBERS, st.integers(0, 8))
def test_coins_are_never_shown_as_nothing(value: Decimal, places: int) -> None:
    text = amounts.coins(value, places)
    read = Decimal(text.replace("−", "-").replace(",", ""))
    assert (read > 0, read < 0) == (value > 0, value < 0)
    with localcontext(WIDE):
        exact_enough = Decimal(1).scaleb(-places) / 2
        assert abs(read - value) <= max(exact_enough if abs(value) >= exact_enough else 0, abs(value) / 10)


@pytest.mark.parametrize(
    ("value", "places", "text"),
    [
        ("1.23456789", 5, "1.23457"),
        ("0.00000000638", 2, "0.0000000064"),
        ("0", 8, "0"),
        ("-0.0001", 2, "−0.00010"),
    ],
)
def test_coins(value: str, places: int, text: str) -> None:
    assert amounts.coins(Decimal(value), places) == text


def test_an_amount_is_cut_or_rounded_up_where_that_is_asked_for() -> None:
    value, tiny = Decimal("1234.5678"), Decimal("0.00000000638")
    assert [amounts.usd(value, rounding=way) for way in (ROUND_DOWN, ROUND_UP)] == ["$1,234.56", "$1,234.57"]
    assert amounts.usd(Decimal("0.001"), rounding=ROUND_UP) == "$0.01"
    assert [amounts.coins(value, 3, rounding=way) for way in (ROUND_DOWN, ROUND_UP)] == [
        "1,234.567",
        "1,234.568",
    ]
    assert amounts.coins(tiny, 2, rounding=ROUND_DOWN) == "0.0000000063"
    assert amounts.coins(tiny, 2, rounding=ROUND_UP) == "0.01"
    assert amounts.percent(Decimal("0.2101"), rounding=ROUND_CEILING) == "22\u00a0%"


@pytest.mark.parametrize(
    ("ratio", "text"),
    [
        ("5.3", "530\u00a0%"),
        ("3.0099", "300\u00a0%"),
        ("0.9999", "99\u00a0%"),
        ("1", "100\u00a0%"),
        ("143682.7", "14,368,270\u00a0%"),
        ("0", "0\u00a0%"),
        ("-0.001", "−1\u00a0%"),
        ("1.49999999999999999999999999999999999", "149\u00a0%"),
    ],
)
def test_percent(ratio: str, text: str) -> None:
    assert amounts.percent(Decimal(ratio)) == text


@given(NUMBERS)
def test_a_ratio_never_looks_better_than_it_is(ratio: Decimal) -> None:
    text = amounts.percent(ratio)
    shown_ratio = Decimal(text.replace("−", "-").replace(",", "").removesuffix("\u00a0%"))
    with localcontext(WIDE):
        assert shown_ratio / 100 <= ratio < (shown_ratio + 1) / 100


@given(PLAIN_TEXT)
def test_every_digit_is_read(text: str) -> None:
    assert amounts.parse(text) == Decimal(text)
    assert amounts.parse(f" {text} ") == Decimal(text)


@given(NUMBERS)
def test_a_number_survives_being_written_plainly(value: Decimal) -> None:
    read = amounts.parse(amounts.plain(value))
    assert read == value
    assert amounts.parse(str(read)) == read


@given(st.text(st.characters(codec="utf-8")) | st.text("0123456789+-.eE_ ,∞٣"))
def test_parsing_ends_in_a_number_or_a_value_error(text: str) -> None:
    try:
        value = amounts.parse(text)
    except ValueError:
        return
    assert value.is_finite()
    assert text.isascii()
    assert value == Decimal(text.strip(" "))
    amounts.usd(value), amounts.percent(value), amounts.icon_text(value), amounts.coins(value, 4)


@pytest.mark.parametrize(
    "text",
    ["", " ", "NaN", "nan", "sNaN", "Infinity", "-inf", "1_000", "1,000", "٣", "３", "0x10", "1e", "--1", "+",
     ".", "1e999", "1e33", "1e-999", "1" * 61, "0." + "1" * 150, "1 000", "1\n", "\t1", "\u00a01", "1.2.3",
     "true", "1e1_0"],
)  # fmt: skip
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a number"):
        amounts.parse(text)


@pytest.mark.parametrize("text", ["0", "-0", "0.000", "0e999", "-0e-999"])
def test_nought_is_nought_however_written(text: str) -> None:
    value = amounts.parse(text)
    assert value == 0
    assert str(value) == "0"


@pytest.mark.parametrize(
    ("price", "places"), [(None, 4), ("0", 4), ("-3", 4), ("1", 2), ("97000", 5), ("0.0001", 2), ("1e20", 8)]
)
def test_decimals_follow_the_price(price: str | None, places: int) -> None:
    assert amounts.places_for(None if price is None else Decimal(price)) == places


def test_a_price_is_told_by_an_amount_and_its_worth() -> None:
    assert amounts.price(Decimal("0.5"), Decimal(50_000)) == 100_000
    assert amounts.price(Decimal(-3), Decimal(-6)) == 2
    for amount, worth in ((None, 1), (0, 1), (1, 0), (1, None), (-1, 1)):
        nothing = amounts.price(
            None if amount is None else Decimal(amount), None if worth is None else Decimal(worth)
        )
        assert nothing is None


@given(POSITIVE.filter(bool), POSITIVE.filter(bool))
def test_a_price_is_never_a_hair_too_low(amount: Decimal, worth: Decimal) -> None:
    price = amounts.price(amount, worth)
    assert price is not None
    assert amounts.product(price, amount) >= worth


def test_a_share_needs_a_whole() -> None:
    assert amounts.share(Decimal(1), Decimal(4)) == Decimal("0.25")
    assert amounts.share(None, Decimal(4)) is None
    assert amounts.share(Decimal(1), None) is None
    assert amounts.share(Decimal(1), Decimal(0)) is None
    assert amounts.share(Decimal(1), Decimal(-4)) is None


@given(st.lists(NUMBERS, max_size=20))
def test_sums_and_products_keep_every_digit(values: list[Decimal]) -> None:
    with localcontext(Context(prec=2000)):
        assert amounts.total(tuple(values)) == sum(values)
        for left, right in pairwise(values):
            assert amounts.product(left, right) == left * right


@pytest.mark.parametrize(
    ("value", "text"),
    [("1.50", "1.5"), ("3.000", "3"), ("300", "300"), ("0", "0"), ("1E+2", "100"), ("1.0001", "1.0001")],
)
def test_short_numbers_keep_the_digits_that_count(value: str, text: str) -> None:
    assert amounts.short(Decimal(value)) == text
