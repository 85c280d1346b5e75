"""How long the start takes, until the icon and until the first equity, beside the bare script."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from statistics import median

from tests.bench.figure import Figure, spread
from tests.bench.launch import launch
from tests.desktop.equity_tray import COMMAND, add_account, start_exchange
from tests.desktop.session import DesktopSession

BARE = (sys.executable, Path(__file__).with_name("bare_tray.py"))
_AGAINST = "a bare PySide6 tray script"
_ROUNDS = 15


def measure() -> Iterable[Figure]:
    """Start both in turn; the key lies in a real keyring, the exchange is on loopback."""
    bare, items, values = list[float](), list[float](), list[float]()
    with DesktopSession() as session:
        add_account(session, start_exchange(session))
        for number in range(_ROUNDS + 1):
            theirs, ours = _pair(session)
            if number:  # the first round fills the caches
                bare.append(theirs)
                items.append(ours[0])
                values.append(ours[1])
    yield compared("start until the tray item registers", _AGAINST, items, bare, 1.25)
    yield compared("start until the first real equity shows", "the same script's start", values, bare, 2.0)


def compared(what: str, against: str, ours: list[float], theirs: list[float], goal: float) -> Figure:
    """Medians of seconds, one by the other."""
    ratio = median(ours) / median(theirs)
    return Figure(
        what=what,
        against=against,
        goal=f"≤ {goal:g} ×",
        came_out=f"{ratio:.2f} × ({median(ours):.3f} s, {median(theirs):.3f} s)",
        noise=spread(theirs),
        is_met=ratio <= goal,
    )


def _pair(session: DesktopSession) -> tuple[float, tuple[float, float]]:
    theirs = launch(session, BARE)
    theirs.program.end()
    ours = launch(session, COMMAND, value=True)
    ours.program.stop()
    return theirs.item_s, (ours.item_s, ours.value_s or 0.0)
