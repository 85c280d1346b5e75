"""How amounts stand on cards: as text, or as dots while they are hidden."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal

from trayapp.domain import amounts
from trayapp.domain.balance import Balance
from trayapp.words import DOTS


@dataclass(frozen=True, slots=True)
class CardAmounts:
    """Writes amounts; what is not known is a dash, hidden or not."""

    veiled: bool = False

    def usd(self, value: Decimal | None, *, plus: bool = False, rounding: str = ROUND_HALF_EVEN) -> str:
        return self._seen(value, amounts.usd(value, plus=plus, rounding=rounding))

    def coins(self, value: Decimal | None, balance: Balance, *, rounding: str = ROUND_HALF_EVEN) -> str:
        """An amount in the balance's own coin, with its name."""
        if value is None:
            return amounts.UNKNOWN
        text = amounts.coins(value, amounts.places_for(balance.unit_price_usd), rounding=rounding)
        return f"{self._seen(value, text)} {coin_of(balance)}"

    def short(self, value: Decimal | None) -> str:
        """Dollars in four characters."""
        return self._seen(value, amounts.icon_text(value))

    def tone(self, value: Decimal) -> int:
        """-1 for a loss, 1 for a gain; 0 for neither, and for what must not show."""
        return 0 if self.veiled else (value > 0) - (value < 0)

    def _seen(self, value: Decimal | None, text: str) -> str:
        return DOTS if self.veiled and value is not None else text


def coin_of(balance: Balance) -> str:
    """The name of the balance's coin."""
    return balance.currency or "?"
