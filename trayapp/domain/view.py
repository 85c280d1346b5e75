"""How the user wants things shown: languages, colours, columns. Frozen, a part of the settings."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Literal, get_args

from trayapp.domain.fields import Mode
from trayapp.errors import UsageError
from trayapp.words import QT_TRANSLATE_NOOP as T

Language = Literal["system", "en", "zh_CN"]
#: The colour of a gain; a loss has the other one. Risk keeps its own colours.
Gains = Literal["green", "red"]

_BAD_LANGUAGE = T("trayapp", "The language must be system, en or zh_CN: choose one of these.")
_BAD_GAINS = T("trayapp", "The colour of gains must be green or red: choose one of these.")
_BAD_SMALL = T("trayapp", "Small balances begin under 0.01 to 1,000,000 USD: choose an amount within that.")
#: USD within which the limit of small balances can be chosen.
LEAST_SMALL, MOST_SMALL = Decimal("0.01"), Decimal(1_000_000)
_NARROWEST, _WIDEST = 24, 2000
#: Pixels of a popup's side.
LEAST_SIDE, MOST_SIDE = 100, 20_000
_MOST_COLUMNS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class TableLayout:
    """The table's columns in one account mode, where the user moved them.

    Attributes:
        columns: OKX's names in order from left to right; None for the mode's own.
        widths: pixels by OKX's name, of the columns that were dragged.

    Raises:
        ValueError: what only a bug or a broken file can bring.
    """

    columns: tuple[str, ...] | None = None
    widths: tuple[tuple[str, int], ...] = ()

    def __post_init__(self) -> None:
        names = self.columns or ()
        if len(set(names)) < len(names) or len(names) > _MOST_COLUMNS:
            raise ValueError("a column stands twice, or there are too many")
        if any(not _NARROWEST <= width <= _WIDEST for _, width in self.widths):
            raise ValueError("a column's width is out of range")

    def with_columns(self, columns: tuple[str, ...] | None) -> TableLayout:
        """Show these columns in this order; None for the mode's own."""
        return replace(self, columns=columns)

    def without_width(self, wire: str) -> TableLayout:
        """Let a column be as wide as its texts need."""
        return replace(self, widths=tuple(pair for pair in self.widths if pair[0] != wire))

    def with_width(self, wire: str, width: int) -> TableLayout:
        """Let a column be `width` pixels wide, within reason."""
        kept = self.without_width(wire).widths
        return replace(self, widths=(*kept, (wire, min(max(width, _NARROWEST), _WIDEST))))


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What is shown, and how. An instance that exists is valid.

    Attributes:
        language: of the user interface; "system" follows the desktop.
        hide_small: whether balances worth less than `small_below_usd` are left out of the table.
        layouts: by account mode, as the word of printed JSON; "" where the mode is not known.
        popup_size: pixels that the user gave the popup; None before he did.

    Raises:
        UsageError: a value that the user can mend.
        ValueError: a value that only a bug or a broken file can bring.
    """

    language: Language = "system"
    gains: Gains = "green"
    hide_small: bool = False
    small_below_usd: Decimal = Decimal(1)
    layouts: tuple[tuple[str, TableLayout], ...] = field(default=())
    popup_size: tuple[int, int] | None = None

    def __post_init__(self) -> None:
        if self.language not in get_args(Language):
            raise UsageError(_BAD_LANGUAGE)
        if self.gains not in get_args(Gains):
            raise UsageError(_BAD_GAINS)
        checked_small(self.small_below_usd)
        if self.popup_size and not all(LEAST_SIDE <= s <= MOST_SIDE for s in self.popup_size):
            raise ValueError("popup_size is out of range")

    def layout(self, mode: Mode | None) -> TableLayout:
        """The table's layout in an account mode."""
        return dict(self.layouts).get(_word(mode), TableLayout())

    def with_layout(self, mode: Mode | None, layout: TableLayout) -> View:
        """Remember a layout; one that changes nothing is forgotten, so that the mode's own counts."""
        kept = tuple((word, old) for word, old in self.layouts if word != _word(mode))
        return replace(self, layouts=kept if layout == TableLayout() else (*kept, (_word(mode), layout)))


def checked_small(usd: Decimal) -> Decimal:
    """Return the amount that small balances may be worth less than.

    Raises:
        UsageError: it is out of range.
    """
    if not LEAST_SMALL <= usd <= MOST_SMALL:
        raise UsageError(_BAD_SMALL)
    return usd


def _word(mode: Mode | None) -> str:
    return mode.word if mode else ""
