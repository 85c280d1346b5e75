"""An exchange on a clock that the test moves, and a caller of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing

import pytest

from tests.unit.simulator.signed_client import Caller, FakeClock
from trayapp.simulator import SimulatedExchange

Open = Callable[..., Caller]


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def opened(clock: FakeClock) -> Iterator[Open]:
    """Start an exchange with these arguments, and return a caller; all end with the test."""
    with ExitStack() as stack:

        def start(**arguments: object) -> Caller:
            exchange = SimulatedExchange(clock=clock, **arguments)  # type: ignore[arg-type]
            return stack.enter_context(closing(Caller(stack.enter_context(exchange), clock)))

        yield start


@pytest.fixture
def caller(opened: Open) -> Caller:
    """A caller of a calm exchange."""
    return opened(scenario="calm")
