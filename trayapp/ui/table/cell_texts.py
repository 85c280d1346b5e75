"""What stands in a cell of the table, and what its tooltip adds."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from trayapp.domain import amounts, risk
from trayapp.domain.fields import FieldSpec, Kind, Unit
from trayapp.domain.local_time import local_text
from trayapp.ui.table.rows import Row
from trayapp.ui.texts.amount_kinds import SIGNED
from trayapp.ui.texts.detail_texts import from_outside
from trayapp.ui.texts.field_words import flag_word, step_word
from trayapp.ui.texts.level_words import level_word
from trayapp.ui.texts.translated import translated
from trayapp.words import QT_TRANSLATE_NOOP as T

_NO_POSITION = T("trayapp", "no position")
#: Characters that are shown of what cannot be read; a badge has less room.
_LONGEST, _LONGEST_IN_BADGE = 16, 8
_LONGEST_TIP = 200
_TO_THE_MINUTE = len("2026-11-22 08:00")


def field_text(spec: FieldSpec, value: Any, row: Row) -> str:
    """A field that is no badge: rounded, a dash where nothing was sent.

    Args:
        value: as read; None where nothing was sent, or it could not be read.
    """
    if value is None:
        return _unreadable(spec, row, _LONGEST)
    match spec.kind:
        case Kind.NUMBER:
            return _number(spec, value, row.places)
        case Kind.FLAG:
            return flag_word(value)
        case Kind.TIME:
            return local_text(value)[:_TO_THE_MINUTE]
        case Kind.LEVEL:
            return step_word(spec.wire, value) or str(value)
        case Kind.TEXT:
            return from_outside(str(value))


def badge_text(spec: FieldSpec, value: Decimal | int | None, row: Row) -> str:
    """The number and the level's word, so that a badge needs no colour to be understood."""
    level = row.risk.levels.get(spec.wire)
    if value is None:
        text = _unreadable(spec, row, _LONGEST_IN_BADGE)
        return text if level is None else f"{text} {level_word(level)}"
    number = amounts.percent(value) if isinstance(value, Decimal) else str(value)
    if level is None:
        return translated(_NO_POSITION) if spec.wire == risk.MARGIN_RATIO and not value else number
    if level:
        return f"{number} {level_word(level)}"
    # a step that has no level is still not "none"
    return number if value or isinstance(value, Decimal) else level_word(level)


def tip_text(value: Any, sent: object) -> str:
    """What was sent, every digit of it; a time in UTC. Empty where nothing was."""
    if sent in (None, ""):
        return ""
    if isinstance(value, datetime):
        return f"{value.astimezone(UTC).isoformat(' ', 'milliseconds')[:23]} UTC"
    if isinstance(value, bool):
        return flag_word(value)
    return from_outside(risk.text_of(sent), _LONGEST_TIP)


def share_text(share: Decimal | None) -> str:
    """A part of the whole, cut; what is not nought never looks like it."""
    if share is None:
        return amounts.UNKNOWN
    whole = int(share * 100)
    return f"{whole}\u00a0%" if whole or not share else "<1\u00a0%"


def share_step(share: Decimal | None) -> int | None:
    """Steps of a tenth of a percent: a share moves with every price, and less is not seen of it."""
    return None if share is None else int(share * 1000)


def _unreadable(spec: FieldSpec, row: Row, longest: int) -> str:
    """What was sent although it cannot be read, in quotes; a dash where nothing was."""
    sent = row.balance.sent.get(spec.wire)
    return amounts.UNKNOWN if sent in (None, "") else f"“{from_outside(risk.text_of(sent), longest)}”"


def _number(spec: FieldSpec, value: Decimal, places: int) -> str:
    """Args:
    places: decimals for an amount in the row's own currency.
    """
    plus = spec.wire in SIGNED
    match spec.unit:
        case Unit.COIN:
            return amounts.coins(value, places, plus=plus)
        case Unit.USD_PER_COIN:
            return amounts.unit_price(value)
        case Unit.RATIO:
            return f"{amounts.fixed(amounts.product(value, Decimal(100)), 1, plus=plus)}\u00a0%"
        case Unit.MULTIPLE:
            return f"{amounts.fixed(value, 1)}\u00a0×" if value else "0"
        case _:
            return amounts.fixed(value, 2, plus=plus)
