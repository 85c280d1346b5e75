"""What the program costs while nobody looks: CPU and context switches, beside the bare script."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass

from tests.bench.figure import Figure
from tests.bench.launch import add_account
from tests.bench.outsider import cpu_s, switches
from tests.bench.start import BARE
from tests.desktop.equity_tray import COMMAND
from tests.desktop.session import DesktopSession
from tests.desktop.waiting import wait_until
from trayapp.simulator import SimulatedExchange
from trayapp.simulator.account_json import account_json
from trayapp.simulator.market import Market

_BALANCE = "/api/v5/account/balance"
_SCENARIO, _CURRENCIES = "calm", 20
_WATCHED_S, _SETTLE_S = 60.0, 8.0
_NOTE = "20 currencies, 5 s interval, popup hidden"


@dataclass(frozen=True, slots=True)
class _Idled:
    """What one process did in the time watched."""

    cpu_percent: float
    switches_per_minute: float


def measure() -> Iterable[Figure]:
    """Watch both at the same time: while the values stay, then while each poll brings others."""
    with (
        DesktopSession() as session,
        SimulatedExchange(scenario=_SCENARIO, currencies=_CURRENCIES) as exchange,
    ):
        add_account(session, exchange)
        exchange.answer_with(_BALANCE, _one_answer())
        pids = [session.start(command).pid for command in (BARE, [*COMMAND, "--interval", "5"])]
        wait_until(lambda: len(session.tray.items()) == len(pids), "both items")
        bare, still = _watched(pids)
        exchange.answer_with(_BALANCE, None)
        _, busy = _watched(pids)
    yield _cpu("values change", busy)
    yield _cpu("values stay", still)
    yield _woken("values stay", still, bare, 60)
    yield _woken("icon and tooltip change every poll", busy, bare, 180)


def _one_answer() -> list[dict[str, object]]:
    """What the exchange would say now, and says again and again."""
    now_ms = round(time.time() * 1000)
    account = Market(1, _SCENARIO, _CURRENCIES).account(0)
    return [account_json(account, seed=1, started_ms=now_ms, now_ms=now_ms)]


def _watched(pids: list[int]) -> list[_Idled]:
    time.sleep(_SETTLE_S)
    before = [(cpu_s(pid), switches(pid)) for pid in pids]
    start = time.monotonic()
    time.sleep(_WATCHED_S)
    after = [(cpu_s(pid), switches(pid)) for pid in pids]
    spent_s = time.monotonic() - start
    return [
        _Idled((cpu1 - cpu0) / spent_s * 100, (woken1 - woken0) / spent_s * 60)
        for (cpu0, woken0), (cpu1, woken1) in zip(before, after, strict=True)
    ]


def _cpu(when: str, ours: _Idled) -> Figure:
    percent = ours.cpu_percent
    return Figure(f"idle CPU, {when}", "–", "≤ 0.3 %", f"{percent:.2f} % ({_NOTE})", "–", percent <= 0.3)


def _woken(when: str, ours: _Idled, bare: _Idled, most: int) -> Figure:
    more = ours.switches_per_minute - bare.switches_per_minute
    return Figure(
        f"context switches a minute, {when}",
        "the bare script",
        f"≤ {most} more",
        f"{more:+.0f} ({ours.switches_per_minute:.0f}, {bare.switches_per_minute:.0f})",
        "–",
        more <= most,
    )
