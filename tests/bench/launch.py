"""A program started in a session, and how long until its first signs."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from tests.desktop.equity_tray import trayapp
from tests.desktop.program import Program
from tests.desktop.session import DesktopSession
from trayapp.simulator import SimulatedExchange

T = TypeVar("T")
_LOOK_EVERY_S = 0.002
_PATIENCE_S = 30.0


@dataclass(frozen=True, slots=True)
class Launch:
    """A running program.

    Attributes:
        item_s: seconds from its start until its tray item registered.
        value_s: seconds from its start until an amount stood in its tooltip; None where none was awaited.
    """

    program: Program
    item: str
    item_s: float
    value_s: float | None


def launch(session: DesktopSession, command: Sequence[str | Path], *, value: bool = False) -> Launch:
    """Start a program in a session whose tray is empty.

    Raises:
        TimeoutError: it gave no sign.
    """
    session.tray.wait_for_no_item()
    start = time.perf_counter()
    program = session.start(command)
    item = _awaited(session.tray.items, program)[0]
    item_s = time.perf_counter() - start
    value_s = None
    if value:
        _awaited(lambda: "$" in session.tray.tooltip(item), program)
        value_s = time.perf_counter() - start
    return Launch(program, item, item_s, value_s)


def add_account(session: DesktopSession, exchange: SimulatedExchange) -> None:
    """Put the exchange's key into the session's keyring, as a user would."""
    three_lines = f"{exchange.key}\n{exchange.secret}\n{exchange.passphrase}\n"
    done = trayapp(session, "account", "add", "main", "--site", exchange.url, stdin=three_lines)
    if done.returncode:
        raise RuntimeError(done.stderr)


def _awaited(look: Callable[[], T], program: Program) -> T:
    deadline = time.monotonic() + _PATIENCE_S
    while not (found := look()):
        if time.monotonic() > deadline or not program.is_running:
            raise TimeoutError(f"{program.name} gave no sign; it wrote: {program.output()}")
        time.sleep(_LOOK_EVERY_S)
    return found
