"""What a scenario says of one moment, and how it changes between moments."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise

ZERO = Decimal(0)
ONE = Decimal(1)
NINE_PLACES = Decimal("1E-9")


class Mode(StrEnum):
    """Account modes under the numbers of `acctLv`."""

    SPOT = "1"
    FUTURES = "2"
    MULTI_CURRENCY = "3"
    PORTFOLIO = "4"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What a scenario says of one currency; amounts in coins unless a name says USD."""

    cash: Decimal | None = None  # as it stands; None: worth_usd decides
    worth_usd: Decimal | None = None  # at the listed price; None: as listed
    upl: Decimal = ZERO  # of cross positions
    iso_margin: Decimal = ZERO
    iso_upl: Decimal = ZERO
    bots: Decimal = ZERO
    orders: Decimal = ZERO
    interest: Decimal = ZERO
    twap: int = 0
    frp_type: int = 0
    conversion: int = 0  # colBorrAutoConversion
    restriction: int = 0  # colRes
    position: Decimal = ZERO  # notional of a cross position in futures mode
    ratio: Decimal | None = None  # futures mode: `upl` is made to give this margin ratio
    spot_offset: Decimal = ZERO  # share of the equity used to offset, portfolio mode


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """The account at one moment, as far as a scenario decides it.

    Args:
        price_move: change of every price that is not pegged; -0.1 is 10 % down.
        scale: factor on every holding that the rows do not give in coins.
        notional_usd: cross derivatives at account level.
        mm_rate: maintenance margin as a share of the notional.
        ratio: margin ratio of the account that the profit and loss in USDT is made to give;
            None leaves the ratio to the market.
        delta_usd: exposure to the market; the profit and loss without `ratio` comes from it.
        dust: sent as total equity of an account without any row.
        least_currencies: never fewer rows than this.
    """

    mode: Mode = Mode.MULTI_CURRENCY
    price_move: Decimal = ZERO
    scale: Decimal = ONE
    notional_usd: Decimal = ZERO
    mm_rate: Decimal = Decimal("0.0145")
    ratio: Decimal | None = None
    delta_usd: Decimal = ZERO
    delta_status: int = 0
    dust: Decimal | None = None
    least_currencies: int = 0
    rows: Mapping[str, Row] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Path:
    """A value over seconds. Made from text: `Path("0:8 18:5 90:1")`."""

    text: str

    def points(self) -> list[tuple[Decimal, Decimal]]:
        pairs = (point.split(":") for point in self.text.split())
        return [(Decimal(second), Decimal(value)) for second, value in pairs]

    def slope(self, seconds: Decimal) -> Decimal:
        """Return the value on straight lines between the points, level outside, to 9 decimals."""
        points = self.points()
        for (start, low), (end, high) in pairwise(points):
            if start <= seconds < end:
                value = low + (high - low) * (seconds - start) / (end - start)
                return value.quantize(NINE_PLACES)
        return points[0][1] if seconds < points[0][0] else points[-1][1]

    def step(self, seconds: Decimal) -> int:
        """Return the value of the last point passed; the first one before all."""
        points = self.points()
        passed = [value for start, value in points if start <= seconds]
        return int(passed[-1] if passed else points[0][1])
