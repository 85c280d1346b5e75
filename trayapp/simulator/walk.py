"""How far prices wander: noise that is a pure function of a name and the time."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from hashlib import blake2b

#: Period in milliseconds and amplitude of each layer of the noise; together under 3 %.
LAYERS = (
    (3_000, Decimal("0.0004")),
    (17_000, Decimal("0.0015")),
    (61_000, Decimal("0.004")),
    (307_000, Decimal("0.01")),
)
#: Noise is cut to this, so that it is the same number whatever precision the caller works with.
STEP = Decimal("1E-12")
#: Half the range of `dice`.
HALF = 2**31


@lru_cache(maxsize=4_096)
def dice(name: str, index: int = 0) -> int:
    """Return a number from -2**31 up to under 2**31 that depends on the arguments alone."""
    digest = blake2b(f"{name}/{index}".encode(), digest_size=4).digest()
    return int.from_bytes(digest, "big") - HALF


def pick(name: str, lowest: int, highest: int) -> int:
    """Return an integer between both, ends included, that depends on `name` alone."""
    return lowest + (dice(name) + HALF) % (highest - lowest + 1)


def wander(name: str, at_ms: int) -> Decimal:
    """Return the factor on a price `at_ms` milliseconds after the start; 1 at the start."""
    return 1 + _together(name, at_ms) - _at_start(name)


@lru_cache(maxsize=4_096)
def _at_start(name: str) -> Decimal:
    return _together(name, 0)


def _together(name: str, at_ms: int) -> Decimal:
    return sum((amplitude * _noise(name, at_ms, period) for period, amplitude in LAYERS), Decimal(0))


def _noise(name: str, at_ms: int, period_ms: int) -> Decimal:
    """Return a value in [-1, 1): straight lines between dice thrown once a period."""
    index, past = divmod(at_ms, period_ms)
    layer = f"{name}/{period_ms}"
    total = dice(layer, index) * (period_ms - past) + dice(layer, index + 1) * past
    return (Decimal(total) / (period_ms * HALF)).quantize(STEP)
