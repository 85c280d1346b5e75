"""Memory after many polls, beside the bare script that carries requests and a keyring's backend."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable
from statistics import median
from typing import Any

from tests.bench.figure import Figure, spread
from tests.bench.launch import add_account, launch
from tests.bench.outsider import pss_mb
from tests.bench.start import BARE
from tests.desktop.equity_tray import TITLE
from tests.desktop.session import DesktopSession
from tests.desktop.waiting import wait_until
from trayapp.simulator import SimulatedExchange

_FAST = (sys.executable, "-m", "tests.bench.fast_tray")
_FEW, _MANY, _CURRENCIES = 1_000, 5_000, 300
_LOOKS, _LOOK_EVERY_S = 15, 0.2
#: The program builds what nobody waits for once it has started.
_SETTLE_S = 6.0


class _Counting(SimulatedExchange):
    served = 0

    def _answer(self, *args: Any) -> bool:
        self.served += 1
        return super()._answer(*args)


def measure() -> Iterable[Figure]:
    """Poll as fast as can be; the popup is opened and closed before the first look and between the two."""
    exchange = _Counting(scenario="calm", currencies=_CURRENCIES, rate_limited=False)  # no alerts to remember
    with DesktopSession() as session, exchange:
        theirs = launch(session, [*BARE, "--laden"])
        bare = _looks(theirs.program.pid)
        theirs.program.end()
        add_account(session, exchange)
        ours = launch(session, _FAST, value=True)
        measured = []
        for polls in (_FEW, _MANY):
            time.sleep(_SETTLE_S)
            _use_popup(session, ours.item)
            _wait_for(exchange, polls)
            measured.append(_looks(ours.program.pid))
        ours.program.stop()
    yield from _figures(bare, *measured)


def _figures(bare: list[float], few: list[float], many: list[float]) -> Iterable[Figure]:
    ratio, growth_mb = median(few) / median(bare), median(many) - median(few)
    yield Figure(
        f"memory (PSS) after {_FEW:,} polls of {_CURRENCIES} currencies, popup opened and closed",
        "the bare script with requests and keyring's backend",
        "≤ 1.2 ×",
        f"{ratio:.2f} × ({median(few):.1f} MB, {median(bare):.1f} MB)",
        spread(few),
        ratio <= 1.2,
    )
    yield Figure(
        f"memory after {_MANY:,} polls",
        f"after {_FEW:,}",
        "≤ 1 MB more",
        f"{growth_mb:+.1f} MB",
        spread(many),
        growth_mb <= 1,
    )


def _wait_for(exchange: _Counting, polls: int) -> None:
    wait_until(lambda: exchange.served >= polls, f"{polls} polls", 600)


def _looks(pid: int) -> list[float]:
    time.sleep(1)
    looks = []
    for _ in range(_LOOKS):
        looks.append(pss_mb(pid))
        time.sleep(_LOOK_EVERY_S)
    return looks


def _use_popup(session: DesktopSession, item: str) -> None:
    session.tray.activate(item)
    session.screen.wait_for_window(TITLE)
    time.sleep(1)  # it is painted, a few times over
    session.tray.activate(item)
    session.screen.wait_for_no_window(TITLE)
