"""The scenarios: what befalls the simulated account, as numbers over 180 seconds.

Each scenario is a function from the seconds of its own round (0 up to 180) to a Scene.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from trayapp.errors import UsageError
from trayapp.simulator.scenes import Mode, Path, Row, Scene

#: Seconds after which a scenario begins again.
ROUND_S = Decimal(180)
#: USDT with a grid bot and one open order, like the example in the exchange's document.
USUAL_USDT = Row(bots=Decimal(150), orders=Decimal("8.573"))

RATIO_SINKS = Path("0:8 18:5 55:3 75:1.5 90:0.997 96:0.997 130:2.9 145:4.8 168:8")
POSITION_GROWS = Path("0:467000 90:720000 168:467000")
PRICES_FALL = Path("0:0 90:-0.12 168:0")


def calm(_seconds: Decimal) -> Scene:
    """A small position: the ratio stays far above 2000 %."""
    return Scene(notional_usd=Decimal(60_000), delta_usd=Decimal(12_000), rows={"USDT": USUAL_USDT})


def margin_call(seconds: Decimal) -> Scene:
    """The ratio sinks from 800 % to 100 % while the trader averages down, and recovers."""
    return Scene(
        price_move=PRICES_FALL.slope(seconds),
        notional_usd=POSITION_GROWS.slope(seconds),
        ratio=RATIO_SINKS.slope(seconds),
        rows={"USDT": USUAL_USDT},
    )


LEVEL_CLIMBS = Path("0:0 12:1 32:2 52:3 77:4 102:5 140:0")
WHOSE_LIMIT = Path("0:0 12:1 77:2 140:0")
INTEREST_GROWS = Path("0:0.8413 138:9.0127 140:0")
USDT_REPAID = Path("0:2100 105:2100 138:8560")
BTC_SOLD = Path("0:0.5551 105:0.5551 138:0.4489")


def forced_repayment(seconds: Decimal) -> Scene:
    """A loss makes USDT a liability; the exchange sells BTC in slices to repay it."""
    usdt = Row(
        cash=USDT_REPAID.slope(seconds),
        upl=Decimal(-8500),
        interest=INTEREST_GROWS.slope(seconds),
        twap=LEVEL_CLIMBS.step(seconds),
        frp_type=WHOSE_LIMIT.step(seconds),
    )
    btc = Row(cash=BTC_SOLD.slope(seconds))
    rows = {"USDT": usdt, "BTC": btc, "ETH": Row(worth_usd=Decimal(16_000))}
    return Scene(notional_usd=Decimal(180_000), rows=rows)


BTC_RATIO = Path("0:6.5 40:4.6 90:2.2 120:2.2 168:6.5")
ETH_RATIO = Path("0:7 90:4.65 120:4.65 168:7")
USDT_RATIO = Path("0:36 90:31 168:36")


def futures(seconds: Decimal) -> Scene:
    """Each currency has a ratio of its own; SOL is held by isolated positions, which have none."""
    rows = {
        "USDT": Row(cash=Decimal(16_000), position=Decimal(30_000), ratio=USDT_RATIO.slope(seconds)),
        "BTC": Row(cash=Decimal("0.26"), position=Decimal(3), ratio=BTC_RATIO.slope(seconds)),
        "ETH": Row(cash=Decimal(6), position=Decimal(60), ratio=ETH_RATIO.slope(seconds)),
        "SOL": Row(cash=Decimal(21), iso_margin=Decimal(12), iso_upl=Decimal("-1.4")),
    }
    return Scene(mode=Mode.FUTURES, rows=rows)


BOOK_GROWS = Path("0:3550000 90:5200000 168:3550000")
DELTA_GROWS = Path("0:21000 60:90000 120:260000 175:260000 180:21000")
DELTA_STATUS = Path("0:0 60:1 120:2")


def portfolio(seconds: Decimal) -> Scene:
    """A large hedged book: 380 % is a normal day, the delta rule bites step by step."""
    offset = Row(spot_offset=Decimal("0.8"))
    return Scene(
        mode=Mode.PORTFOLIO,
        scale=Decimal(10),
        notional_usd=BOOK_GROWS.slope(seconds),
        mm_rate=Decimal("0.04"),
        delta_usd=DELTA_GROWS.slope(seconds),
        delta_status=DELTA_STATUS.step(seconds),
        rows={"USDT": USUAL_USDT, "BTC": offset, "ETH": offset},
    )


def spot(_seconds: Decimal) -> Scene:
    """Coins without debt, and two open orders."""
    rows = {
        "USDT": Row(worth_usd=Decimal(9_800), orders=Decimal(1_500)),
        "BTC": Row(worth_usd=Decimal(21_000)),
        "ETH": Row(worth_usd=Decimal(13_500)),
        "SOL": Row(worth_usd=Decimal(4_200), orders=Decimal("3.5")),
    }
    return Scene(mode=Mode.SPOT, rows=rows)


def empty(_seconds: Decimal) -> Scene:
    """No rows, though the total is not quite nothing."""
    return Scene(mode=Mode.SPOT, dust=Decimal("0.00000000638"))


def whale(_seconds: Decimal) -> Scene:
    """Three hundred currencies and fifty million dollars; one of them borrowed."""
    rows = {
        "USDT": USUAL_USDT,
        "XRP": Row(worth_usd=Decimal(-1_500), interest=Decimal("41.7")),
        "DOGE": Row(restriction=1),
    }
    return Scene(
        scale=Decimal(1000),
        notional_usd=Decimal(90_000_000),
        delta_usd=Decimal(20_000_000),
        least_currencies=300,
        rows=rows,
    )


PLAIN: Mapping[str, Callable[[Decimal], Scene]] = {
    "calm": calm,
    "margin-call": margin_call,
    "forced-repayment": forced_repayment,
    "futures": futures,
    "portfolio": portfolio,
    "spot": spot,
    "empty": empty,
    "whale": whale,
}


@dataclass(frozen=True, slots=True)
class Stop:
    """A part of the tour: a whole scenario played within `start_s` to `end_s`."""

    start_s: int
    end_s: int
    play: Callable[[Decimal], Scene]


TOUR = (
    Stop(0, 20, calm),
    Stop(20, 85, margin_call),
    Stop(85, 125, forced_repayment),
    Stop(125, 165, futures),
    Stop(165, 180, calm),
)


def tour(seconds: Decimal) -> Scene:
    """Several scenarios one after the other, each shortened to its part."""
    stop = next(stop for stop in TOUR if seconds < stop.end_s)
    return stop.play((seconds - stop.start_s) * ROUND_S / (stop.end_s - stop.start_s))


#: Every name that the constructor and the command line take; the first is the default.
SCENARIOS: tuple[str, ...] = ("tour", *PLAIN)


def player(name: str) -> Callable[[Decimal], Scene]:
    """Return the scenario as a function of the seconds since the start, for ever repeating.

    Raises:
        UsageError: there is no such scenario.
    """
    play = {"tour": tour, **PLAIN}.get(name)
    if play is None:
        raise UsageError(
            "There is no scenario {name}; choose one of {names}.", name=name, names=", ".join(SCENARIOS)
        )
    # Decimal's % takes the sign of the seconds: a clock set back must not leave the round
    return lambda seconds: play((seconds % ROUND_S + ROUND_S) % ROUND_S)
