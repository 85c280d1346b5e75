"""The account in numbers: prices that wander, and everything that follows from them.

All of it is a pure function of the seed, the scenario and the milliseconds since the start.
Identities kept for every currency (amounts in coins):

    isoEq = isolated margin + its profit     upl = cross profit + isolated profit
    eq = cashBal + upl + stgyEq              availBal = eq - frozenBal, never under 0
    liab = -eq where eq is negative          eqUsd = eq * price, disEq = eqUsd * discount

and for the account (USD): totalEq = sum of eqUsd, adjEq = sum of disEq - isoEq,
availEq = adjEq - imr, mgnRatio = adjEq / (mmr + liquidation fees).
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Context, Decimal, localcontext
from functools import lru_cache

from trayapp.simulator.currencies import Listing, listings
from trayapp.simulator.scenarios import player
from trayapp.simulator.scenes import ONE, ZERO, Row, Scene
from trayapp.simulator.walk import pick, wander

#: Decimals of amounts in coins, of values in USD, and of ratios.
COIN_PLACES, USD_PLACES, RATIO_PLACES = 12, 18, 16
#: Fee of a liquidation as a share of the notional.
FEE_RATE = Decimal("0.0005")
#: Leverage of the cross positions in futures mode, and of those at account level.
LEVERAGE = Decimal(50)
#: Initial margin as a multiple of the maintenance margin at account level.
IMR_PER_MMR = Decimal("1.3")
NO_ROW = Row()


@dataclass(frozen=True, slots=True)
class Holding:
    """One currency of the account, made by `holding`; amounts in coins, `price` in USD per coin.

    What several fields of an answer need is worked out once: three hundred rows have to be cheap.
    """

    listing: Listing
    row: Row
    price: Decimal
    cash: Decimal
    cross_upl: Decimal
    eq: Decimal
    eq_usd: Decimal

    @property
    def upl(self) -> Decimal:
        return self.cross_upl + self.row.iso_upl

    @property
    def iso_eq(self) -> Decimal:
        return self.row.iso_margin + self.row.iso_upl

    @property
    def dis_eq(self) -> Decimal:
        """USD; a debt counts in full, whatever its currency."""
        return rounded(self.eq_usd * (ONE if self.eq < 0 else self.listing.discount), USD_PLACES)

    @property
    def liab(self) -> Decimal:
        return max(ZERO, -self.eq)

    @property
    def imr(self) -> Decimal:
        return self.row.position / LEVERAGE

    @property
    def frozen(self) -> Decimal:
        return self._not_cross + self.imr

    def mmr(self, rate: Decimal) -> Decimal:
        return self.row.position * rate

    def ratio(self, rate: Decimal) -> Decimal | None:
        """Return the cross margin ratio in futures mode, None without a position."""
        due = self.mmr(rate) + self.row.position * FEE_RATE
        return rounded((self.eq - self._not_cross) / due, RATIO_PLACES) if due else None

    @property
    def _not_cross(self) -> Decimal:
        return self.row.bots + self.row.orders + self.iso_eq


def holding_of(listing: Listing, row: Row, price: Decimal, cash: Decimal, cross_upl: Decimal) -> Holding:
    """Return the holding of `cash` coins with `cross_upl` coins of profit in cross positions."""
    upl = rounded(cross_upl, COIN_PLACES)
    eq = cash + upl + row.iso_upl + row.bots
    return Holding(listing, row, price, cash, upl, eq, rounded(eq * price, USD_PLACES))


@dataclass(frozen=True, slots=True)
class Account:
    """The whole account at one moment; amounts in USD."""

    scene: Scene
    holdings: tuple[Holding, ...]

    @property
    def total_eq(self) -> Decimal:
        return sum((holding.eq_usd for holding in self.holdings), self.scene.dust or ZERO)

    @property
    def iso_eq(self) -> Decimal:
        return sum((rounded(item.iso_eq * item.price, USD_PLACES) for item in self.holdings), ZERO)

    @property
    def adj_eq(self) -> Decimal:
        return sum((holding.dis_eq for holding in self.holdings), -self.iso_eq)

    @property
    def mmr(self) -> Decimal:
        return rounded(self.scene.notional_usd * self.scene.mm_rate, COIN_PLACES)

    @property
    def imr(self) -> Decimal:
        return rounded(self.mmr * IMR_PER_MMR, COIN_PLACES)

    @property
    def upl(self) -> Decimal:
        return sum((rounded(item.cross_upl * item.price, USD_PLACES) for item in self.holdings), ZERO)

    @property
    def orders(self) -> Decimal:
        return sum((rounded(item.row.orders * item.price, USD_PLACES) for item in self.holdings), ZERO)

    @property
    def borrowed(self) -> Decimal:
        return sum((rounded(item.liab * item.price, USD_PLACES) for item in self.holdings), ZERO)

    @property
    def ratio(self) -> Decimal | None:
        """Return the account's margin ratio, None without a position."""
        due = margin_due(self.scene)
        return rounded(self.adj_eq / due, RATIO_PLACES) if due else None


class Market:
    """Answers with the account at any moment.

    Args:
        currencies: rows of the account, at least one; some scenarios have more.

    Raises:
        UsageError: there is no such scenario.
    """

    def __init__(self, seed: int, scenario: str, currencies: int) -> None:
        self._seed = seed
        self._scene_at = player(scenario)
        self._currencies = currencies

    def scene(self, at_ms: int) -> Scene:
        """Return what the scenario decides `at_ms` milliseconds after the start."""
        with localcontext(Context(prec=50)):
            return self._scene_at(Decimal(at_ms) / 1000)

    def account(self, at_ms: int) -> Account:
        """Return the account `at_ms` milliseconds after the start."""
        with localcontext(Context(prec=50)):
            scene = self._scene_at(Decimal(at_ms) / 1000)
            if scene.dust is not None:
                return Account(scene, ())
            count = max(self._currencies, scene.least_currencies)
            held = tuple(self._holding(listing, scene, at_ms) for listing in listings(count))
            held = _with_due_ratio(held, scene)
            return Account(scene, tuple(item for item in held if item.cash or item.eq))

    def _holding(self, listing: Listing, scene: Scene, at_ms: int) -> Holding:
        row = scene.rows.get(listing.ccy, NO_ROW)
        price = self._price(listing, scene, at_ms)
        cash = _cash(listing, row, scene, self._seed)
        cross_upl = row.upl
        if listing.ccy == "USDT" and not cross_upl:
            move = (1 + scene.price_move) * wander(f"{self._seed}/BTC", at_ms) - 1
            cross_upl = scene.delta_usd * move
        holding = holding_of(listing, row, price, cash, cross_upl)
        return holding if row.ratio is None else _with_own_ratio(holding, scene.mm_rate, row.ratio)

    def _price(self, listing: Listing, scene: Scene, at_ms: int) -> Decimal:
        """Return USD per coin: the listed price, up to 3 % off by the seed, then wandering."""
        name = f"{self._seed}/{listing.ccy}"
        start = Decimal(pick(f"{name}/start", -300, 300)) / 10_000
        factor = wander(name, at_ms)
        if listing.stable:
            return rounded(listing.price * (1 + (factor - 1) / 50), listing.places)
        return rounded(listing.price * (1 + start) * factor * (1 + scene.price_move), listing.places)


def margin_due(scene: Scene) -> Decimal:
    """Return maintenance margin and liquidation fees of the account, in USD."""
    return scene.notional_usd * (scene.mm_rate + FEE_RATE)


def rounded(value: Decimal, places: int) -> Decimal:
    """Round to so many decimals."""
    return value.quantize(_quantum(places))


@lru_cache(maxsize=64)
def _quantum(places: int) -> Decimal:
    return Decimal(1).scaleb(-places)


def _cash(listing: Listing, row: Row, scene: Scene, seed: int) -> Decimal:
    """Return the cash balance in coins, with the odd digits that real balances have."""
    if row.cash is not None:
        return rounded(row.cash, COIN_PLACES)
    worth = listing.worth if row.worth_usd is None else row.worth_usd
    odd = 1 + Decimal(pick(f"{seed}/{listing.ccy}/odd", -9_999_999, 9_999_999)).scaleb(-9)
    return rounded(worth * scene.scale * odd / listing.price, COIN_PLACES)


def _with_own_ratio(holding: Holding, mm_rate: Decimal, ratio: Decimal) -> Holding:
    """Choose the cross profit so that the currency's own margin ratio becomes `ratio`."""
    due = ratio * holding.row.position * (mm_rate + FEE_RATE)
    upl = due - holding.cash + holding.row.orders + holding.row.iso_margin
    return _with_upl(holding, upl)


def _with_due_ratio(held: tuple[Holding, ...], scene: Scene) -> tuple[Holding, ...]:
    """Choose the profit in USDT so that the account's ratio becomes the scene's, if it has one."""
    if scene.ratio is None:
        return held
    first, *others = held  # the first listing is USDT, whose discount is 1
    missing = scene.ratio * margin_due(scene) - Account(scene, held).adj_eq
    return (_with_upl(first, first.cross_upl + missing / first.price), *others)


def _with_upl(holding: Holding, cross_upl: Decimal) -> Holding:
    return holding_of(holding.listing, holding.row, holding.price, holding.cash, cross_upl)
