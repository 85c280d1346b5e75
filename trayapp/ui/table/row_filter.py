"""Which rows of the table are seen: small ones may be left out, and what is typed picks some."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from trayapp.domain.thresholds import RiskLevel
from trayapp.domain.view import View
from trayapp.ui.table.rows import Row

#: Whatever is sent in one of these, readable or not, keeps its row in sight.
_OWED = ("liab", "crossLiab", "isoLiab", "uplLiab", "interest")
_MAX_NEEDLE = 60


@dataclass(frozen=True, slots=True)
class Sifted:
    """The rows that are seen, and how many are not.

    Attributes:
        matching: the rows that fit what was typed, small ones among them; sums are made of these.
        small: so many rows are left out for being small.
        risky_out: so many rows with a risk do not fit what was typed.
    """

    shown: tuple[Row, ...]
    matching: tuple[Row, ...]
    small: int = 0
    risky_out: int = 0


def sift(rows: Sequence[Row], view: View, needle: str) -> Sifted:
    """Pick the rows to show.

    Small balances are left out only while nothing is typed: who looks for a coin must find it.

    Args:
        needle: parts of currencies' names; one of them must be in a row's.
    """
    words = [word.casefold() for word in needle[:_MAX_NEEDLE].replace(",", " ").split()]
    if words:
        fitting = tuple(row for row in rows if any(word in row.key.casefold() for word in words))
        seen = {row.key for row in fitting}
        risky = sum(row.risk.level > RiskLevel.NONE for row in rows if row.key not in seen)
        return Sifted(fitting, fitting, risky_out=risky)
    if not view.hide_small:
        return Sifted(tuple(rows), tuple(rows))
    shown = tuple(row for row in rows if not is_small(row, view))
    return Sifted(shown, tuple(rows), small=len(rows) - len(shown))


def is_small(row: Row, view: View) -> bool:
    """Whether a row may be left out: worth little either way, and nothing about it can hurt."""
    worth, balance = row.balance.equity_usd, row.balance
    if worth is None or abs(worth) >= view.small_below_usd or row.risk.reasons:
        return False
    if row.risk.level > RiskLevel.NONE or any(_is_something(balance.sent.get(wire)) for wire in _OWED):
        return False
    return not _is_something(balance.sent.get("isoEq"))


def _is_something(sent: object) -> bool:
    """Whether a field holds anything but nought; what cannot be read may hold anything."""
    return sent not in (None, "") and str(sent).strip("-+0. ") != ""
