"""One field of the details: its value in full, or in words why there is none."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum
from typing import Any

from trayapp.domain import amounts, risk
from trayapp.domain.fields import FieldSpec, Group, Kind, Mode
from trayapp.domain.thresholds import RiskLevel
from trayapp.ui.texts.amount_kinds import OWED, SIGNED, is_amount
from trayapp.ui.texts.detail_texts import Shown, from_outside, shown, unit_of
from trayapp.ui.texts.field_words import unused_words
from trayapp.ui.texts.level_words import level_word, state_word
from trayapp.ui.texts.translated import translated
from trayapp.words import DOTS
from trayapp.words import QT_TRANSLATE_NOOP as T

_NOT_SENT = T("trayapp", "not sent")
_NOT_READABLE = T("trayapp", "not readable")
_NO_POSITION = T("trayapp", "no position")
_LONGEST_TIP = 200


class Tone(Enum):
    """What a value is like."""

    PLAIN = "plain"
    NOUGHT = "nought"
    GAIN = "gain"
    LOSS = "loss"
    ALARM = "alarm"  # owed, or less than nothing
    ABSENT = "absent"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Detail:
    """One field, in the language of the user interface.

    Attributes:
        value: every digit, with separators; dots where it is hidden, a dash where there is none.
        unit: the coin, USD, %, ×; empty where there is no value.
        wire: OKX's name.
        note: why there is no value, or what to know of it; mostly empty.
        exact: the value for a clipboard, in `unit`, without separators; empty where hidden or absent.
        tip: more than the value tells: an exact ratio, a time in UTC; may be empty.
        level, word: of a risk field, and the level's word; None and empty for all others.
        hidden: whether dots stand for an amount.
    """

    label: str
    value: str
    unit: str
    explanation: str
    wire: str
    note: str = ""
    exact: str = ""
    tip: str = ""
    level: RiskLevel | None = None
    word: str = ""
    tone: Tone = Tone.PLAIN
    hidden: bool = False


def detail_of(
    spec: FieldSpec,
    value: Any,
    sent: object,
    *,
    coin: str,
    mode: Mode | None,
    level: RiskLevel | None,
    veiled: bool,
) -> Detail:
    """Put one field into words.

    Args:
        value: as read, None where nothing was sent or it could not be read.
        sent: as it came.
        coin: what amounts of the row's own currency are counted in.
        level: of a risk field; None for others, and where none is known.
        veiled: put dots for an amount.
    """
    bare = Detail(
        label=translated(spec.title),
        value=amounts.UNKNOWN,
        unit="",
        explanation=translated(spec.explanation).replace(" %", "\u00a0%"),
        wire=spec.wire,
        level=level,
        word="" if level is None else (level_word if spec.kind is Kind.LEVEL else state_word)(level),
        tone=Tone.ABSENT,
    )
    if value is None and sent in (None, ""):
        return replace(bare, note=_absence(spec, mode, level))
    note = _NOT_READABLE if value is None else ""
    if veiled and is_amount(spec):
        unit = unit_of(spec, coin)
        return replace(
            bare, value=DOTS, unit=unit, note=note and translated(note), tone=Tone.PLAIN, hidden=True
        )
    if value is None:
        return _unreadable(bare, sent)
    return _readable(bare, spec, value, shown(spec, value, coin, plus=spec.wire in SIGNED))


def _absence(spec: FieldSpec, mode: Mode | None, level: RiskLevel | None) -> str:
    """Why nothing was sent. What is missed, so that its absence has a level, is not called unused."""
    unused = "" if level is not None else unused_words(spec.modes, mode)
    return unused or translated(_NOT_SENT)


def _unreadable(bare: Detail, sent: object) -> Detail:
    text = risk.text_of(sent)
    return replace(
        bare,
        value=f"“{from_outside(text)}”",
        note=translated(_NOT_READABLE),
        exact=from_outside(text, _LONGEST_TIP),
        tip=from_outside(text, _LONGEST_TIP),
        tone=Tone.UNREADABLE,
    )


def _readable(bare: Detail, spec: FieldSpec, value: Any, text: Shown) -> Detail:
    no_position = spec.wire == risk.MARGIN_RATIO and value == 0 and bare.level is None
    return replace(
        bare,
        value=text.value,
        unit=text.unit,
        note=translated(_NO_POSITION) if no_position else text.note,
        exact=text.exact,
        tip=text.tip,
        tone=_tone(spec, value),
    )


def _tone(spec: FieldSpec, value: Any) -> Tone:
    if not value and spec.kind in (Kind.NUMBER, Kind.LEVEL, Kind.FLAG):
        return Tone.NOUGHT
    if not isinstance(value, Decimal):
        return Tone.PLAIN
    if spec.wire in OWED:
        return Tone.ALARM
    if spec.group is Group.PROFIT or spec.wire in SIGNED:
        return Tone.LOSS if value < 0 else Tone.GAIN
    return Tone.ALARM if value < 0 else Tone.PLAIN
