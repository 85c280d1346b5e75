"""A field's value as text: every digit, its unit, and what is told only when it is pointed at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import ROUND_FLOOR, ROUND_HALF_EVEN, Decimal
from typing import Any

from trayapp.domain import amounts
from trayapp.domain.fields import FieldSpec, Group, Kind, Unit
from trayapp.domain.local_time import local_text
from trayapp.ui.texts.field_words import flag_word, step_word
from trayapp.ui.texts.translated import translated
from trayapp.words import QT_TRANSLATE_NOOP as T
from trayapp.words import Words

_MINUS = "\u2212"
_OF = T("trayapp", "{step} of {highest}")
_PER_COIN = T("trayapp", "USD per {coin}")
_RATIO = T("trayapp", "as a ratio: {ratio}")
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Shown:
    """A value that could be read; what the parts mean stands with `Detail`."""

    value: str
    unit: str = ""
    exact: str = ""
    tip: str = ""
    note: str = ""


def from_outside(text: str, longest: int = _LONGEST) -> str:
    """One line of text that was born elsewhere: nothing unseen in it, and an end to it."""
    seen = "".join(c if c.isprintable() else "?" for c in text[: longest + 1])
    return seen if len(seen) <= longest else f"{seen[: longest - 1]}…"


def unit_of(spec: FieldSpec, coin: str) -> str:
    """What the field counts."""
    match spec.unit:
        case Unit.COIN:
            return coin
        case Unit.USD_PER_COIN:
            return translated(Words.of(_PER_COIN, coin=coin))
        case Unit.USD:
            return "USD"
        case Unit.RATIO:
            return "%"
        case Unit.MULTIPLE:
            return "×"
        case _:
            return ""


def shown(spec: FieldSpec, value: Any, coin: str, *, plus: bool) -> Shown:
    """Put a value that was read into text.

    Args:
        coin: the name of the row's own currency.
        plus: whether a gain has a sign, too.
    """
    match spec.kind:
        case Kind.NUMBER if spec.unit is Unit.RATIO:
            return _percent(value, rounding=ROUND_FLOOR if spec.group is Group.RISK else None, plus=plus)
        case Kind.NUMBER:
            return Shown(_digits(value, plus=plus), unit_of(spec, coin), amounts.plain(value))
        case Kind.LEVEL:
            return _step(spec, value)
        case Kind.FLAG:
            word = flag_word(value)
            return Shown(word, exact=word)
        case Kind.TIME:
            return _moment(value)
        case Kind.TEXT:
            whole = from_outside(str(value), 200)
            short = from_outside(str(value))
            return Shown(short, exact=whole, tip="" if whole == short else whole)


def _digits(value: Decimal, *, plus: bool) -> str:
    sign = _MINUS if value < 0 else "+" if plus and value > 0 else ""
    return f"{sign}{value.copy_abs():,f}"


def _percent(ratio: Decimal, *, rounding: str | None, plus: bool) -> Shown:
    """Two decimals; of a risk cut downwards, so that it never looks better than it is."""
    exact = amounts.product(ratio, Decimal(100))
    text = amounts.fixed(exact, 2, plus=plus, rounding=rounding or ROUND_HALF_EVEN)
    tip = translated(Words.of(_RATIO, ratio=amounts.plain(ratio)))
    return Shown(text.removesuffix(".00"), "%", amounts.short(exact), tip)


def _step(spec: FieldSpec, step: int) -> Shown:
    word = step_word(spec.wire, step)
    if word is not None:
        return Shown(str(step), exact=str(step), note=word)
    text = translated(Words.of(_OF, step=step, highest=spec.highest))
    return Shown(text, exact=str(step))


def _moment(moment: datetime) -> Shown:
    utc = f"{moment.astimezone(UTC).isoformat(' ', 'milliseconds')[:23]} UTC"
    return Shown(local_text(moment), exact=utc, tip=utc)
