"""The currencies that the simulated exchange lists: two dozen known ones, then invented ones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import islice, product

from trayapp.simulator.walk import pick


@dataclass(frozen=True, slots=True)
class Listing:
    """One currency of the exchange.

    Args:
        price: USD per coin at the start, before the seed moves it a little.
        places: decimals that its price is quoted with.
        worth: USD of it that the simulated account holds unless a scenario says otherwise.
        discount: share of its value that counts as collateral; 0 for no collateral.
        stable: whether it is pegged to the dollar.
    """

    ccy: str
    price: Decimal
    places: int
    worth: Decimal
    discount: Decimal
    stable: bool = False


#: ccy, price, decimals of the price, worth, discount.
KNOWN = """
USDT 1.0002 5 44900 1
BTC 61250 1 4100 0.98
ETH 3050 2 2600 0.98
USDC 0.9998 5 900 1
SOL 146 3 1150 0.95
OKB 48 3 620 0.95
XRP 0.58 5 430 0.95
DOGE 0.121 6 310 0.95
ADA 0.39 5 240 0.9
TRX 0.133 5 220 0.9
LINK 13.2 4 210 0.9
DOT 5.9 4 160 0.9
LTC 74 3 150 0.95
AVAX 26 4 140 0.9
TON 6.7 4 120 0.8
UNI 8.4 4 90 0.85
SHIB 0.0000171 10 45 0.8
PEPE 0.0000093 11 30 0.7
SUI 0.91 5 75 0.7
APT 6.2 4 60 0.7
"""
#: Real tickers whose holdings and prices are invented; the digits and lengths are odd on purpose.
MORE = (
    "ATOM NEAR ARB OP FIL ETC BCH XLM HBAR ICP INJ TIA SEI STX IMX LDO AAVE MKR GRT RUNE ALGO VET FLOW "
    "EGLD SAND MANA AXS CHZ CRV SNX COMP YFI ZRX BAT ENJ KSM DASH ZEC XTZ EOS IOTA NEO QTUM WLD PYTH JUP "
    "JTO WIF BONK FLOKI 1INCH 2Z ORDI SATS RATS TURBO PEOPLE ZK W ME"
)
STABLE = frozenset({"USDT", "USDC"})


@lru_cache(maxsize=8)
def listings(count: int) -> tuple[Listing, ...]:
    """Return the first `count` currencies, always the same, always in the same order."""
    return tuple(islice(_all(), count))


def _all() -> Iterator[Listing]:
    seen = set[str]()
    for line in KNOWN.split("\n")[1:-1]:
        ccy, price, places, worth, discount = line.split()
        seen.add(ccy)
        yield Listing(ccy, Decimal(price), int(places), Decimal(worth), Decimal(discount), ccy in STABLE)
    for ccy in (*MORE.split(), *_invented()):
        if ccy not in seen:
            seen.add(ccy)
            yield _small(ccy)


def _invented() -> Iterator[str]:
    """Yield tickers that can be spoken: thousands of them."""
    for ends, middle, vowel, start in product(("A", "IX", "O", "US"), "NRLTXVM", "AEIOU", "KLMNPRSTVZBDFG"):
        yield start + vowel + middle + ends


def _small(ccy: str) -> Listing:
    """Invent price and holding: from 0.000001 to 900 USD a coin, up to 4 USD of it."""
    magnitude = pick(f"{ccy} magnitude", -6, 2)
    price = Decimal(pick(f"{ccy} price", 100, 899)).scaleb(magnitude - 2)
    worth = Decimal(pick(f"{ccy} worth", 5, 400)).scaleb(-2)
    return Listing(ccy, price, max(1, 4 - magnitude), worth, Decimal(0))
