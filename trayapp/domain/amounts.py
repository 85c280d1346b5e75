"""Numbers between the exchange's text and the screen: parsed exactly, shown honestly.

Nothing here is a float, and nothing is rounded before it is shown.
"""

from __future__ import annotations

import re
from decimal import ROUND_FLOOR, ROUND_HALF_EVEN, ROUND_UP, Context, Decimal, localcontext

#: What stands where there is no number.
UNKNOWN = "–"
_MINUS = "\u2212"  # as wide as a plus in tabular figures, unlike the hyphen
_NUMBER = re.compile(r"[+-]?[0-9]{1,60}(\.[0-9]{0,132})?([eE][+-]?[0-9]{1,3})?")
_MOST_DIGITS = 33  # on either side of the point: a hostile exponent must not fill the memory
_MOST_PRICE_PLACES = 12
_EXACT = Context(prec=400)  # wider than any number that parse() lets in
_NEVER_TOO_LOW = Context(prec=34, rounding=ROUND_UP)
_SUFFIXES = ("", "k", "M", "B", "T", "P", "E", "Z", "Y", "R", "Q")


def parse(text: str) -> Decimal:
    """Read one number exactly as the exchange sent it.

    Raises:
        ValueError: not a finite decimal number of sane size in plain ASCII.
    """
    text = text.strip(" ")
    if not _NUMBER.fullmatch(text):
        raise ValueError("not a number")
    value = Decimal(text)
    if len(text) <= _MOST_DIGITS and "e" not in text and "E" not in text:
        return value or Decimal(0)  # nearly every number there is; taking it apart would cost as much again
    digits, exponent = value.as_tuple().digits, int(value.as_tuple().exponent)
    if value and (value.adjusted() >= _MOST_DIGITS or exponent < -4 * _MOST_DIGITS or len(digits) > 120):
        raise ValueError("not a number of sane size")
    return value or Decimal(0)


def icon_text(value: Decimal | None) -> str:
    """At most four characters for the tray: cut, never rounded up (`837`, `9.8k`, `56k`, `-5k`)."""
    if value is None:
        return UNKNOWN
    sign = "-" if value <= -1 else ""
    whole = int(value.copy_abs())  # abs() would round to 28 digits, perhaps upwards
    power = (len(str(whole)) - 1) // 3
    head, rest = divmod(whole, 1000**power)
    suffix = _SUFFIXES[power]
    if sign and head >= 100 and power:  # "-999k" has five characters: "-.9M" says it in four
        return f"-.{head // 100}{_SUFFIXES[power + 1]}" if power + 1 < len(_SUFFIXES) else f"-99{suffix}"
    if power and head < 10 and not sign:
        return f"{head}.{rest * 10 // 1000**power}{suffix}"
    return f"{sign}{head}{suffix}"


def fixed(value: Decimal, places: int, *, plus: bool = False, rounding: str = ROUND_HALF_EVEN) -> str:
    """`value` with thousands separators and exactly `places` decimals, half rounded to even."""
    rounded = value.quantize(Decimal(1).scaleb(-places), rounding, _EXACT)
    sign = _MINUS if rounded < 0 else "+" if plus and rounded > 0 else ""
    return f"{sign}{rounded.copy_abs():,f}"


def usd(value: Decimal | None, *, plus: bool = False, rounding: str = ROUND_HALF_EVEN) -> str:
    """Dollars and cents (`$55,837.44`, `−$12.00`); a dash where unknown."""
    if value is None:
        return UNKNOWN
    text = fixed(value, 2, plus=plus, rounding=rounding)
    return f"{text[0]}${text[1:]}" if text[0] in f"{_MINUS}+" else f"${text}"


def coins(value: Decimal | None, places: int, *, plus: bool = False, rounding: str = ROUND_HALF_EVEN) -> str:
    """An amount in its own currency; one that would read as nought keeps two digits of its own."""
    if value is None:
        return UNKNOWN
    if not value:
        return "0"
    text = fixed(value, places, plus=plus, rounding=rounding)
    if text.strip(f"{_MINUS}+0.,"):
        return text
    return fixed(value, 1 - value.adjusted(), plus=plus, rounding=rounding)


def places_for(price_usd: Decimal | None) -> int:
    """How many decimals make the last one worth less than a dollar: 5 for BTC, 2 for USDT."""
    if price_usd is None or price_usd <= 0:
        return 4
    return min(max(price_usd.adjusted() + 1, 2), 8)


def unit_price(value: Decimal) -> str:
    """USD for one coin: cents, and four digits that count where the coin is worth less than ten dollars."""
    places = min(max(2, 3 - value.adjusted()), _MOST_PRICE_PLACES)
    return coins(value, places)


def percent(ratio: Decimal | None, *, rounding: str = ROUND_FLOOR) -> str:
    """A ratio as whole percent, cut downwards: low is dangerous, so it never looks better than it is."""
    if ratio is None:
        return UNKNOWN
    whole = ratio.scaleb(2, _EXACT).quantize(Decimal(1), rounding, _EXACT)
    return f"{_MINUS if whole < 0 else ''}{whole.copy_abs():,f}\u00a0%"


def share(part: Decimal | None, whole: Decimal | None) -> Decimal | None:
    """`part / whole` as a ratio; None where either is unknown or there is no whole."""
    if part is None or whole is None or whole <= 0:
        return None
    return _EXACT.divide(part, whole)


def price(amount: Decimal | None, worth_usd: Decimal | None) -> Decimal | None:
    """USD per coin, from an amount and its worth, never a hair too low; None where they do not tell."""
    if not amount or not worth_usd:
        return None
    quotient = _NEVER_TOO_LOW.divide(worth_usd, amount)
    return quotient if quotient > 0 else None


def total(values: tuple[Decimal, ...]) -> Decimal:
    """The exact sum of amounts in one and the same unit."""
    with localcontext(_EXACT):
        return sum(values, Decimal(0))


def product(left: Decimal, right: Decimal) -> Decimal:
    """The exact product of two amounts."""
    return _EXACT.multiply(left, right)


def plain(value: Decimal) -> str:
    """Every digit, without an exponent: for tooltips and clipboards."""
    return f"{value:f}"


def short(value: Decimal) -> str:
    """Every digit that counts, without an exponent: `1.5`, not `1.50`."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
