"""CPU of one poll of a large account beside what other clients take to fetch it, in one process by turns."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
import time
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, closing, contextmanager
from datetime import UTC, datetime
from statistics import median
from typing import Any

from tests.bench.figure import Figure, spread
from trayapp.domain.credentials import AccountProfile, Credentials, Site
from trayapp.monitor.watch import Watch
from trayapp.okx import OkxClient

WHAT = "CPU of one poll (fetch, read, assess), 300 currencies"
ROUNDS, WARM_UP = 60, 4
#: Before each poll: the exchange takes ten requests in two seconds of one key, and a processor that has slept
#: works more slowly at first, which must be as hard on each.
PAUSE_S = 0.23

_Poll = Callable[[], object]


def measure() -> Iterable[Figure]:
    """Poll by turns, so that a busy machine is as hard on each, and compare the medians."""
    with ExitStack() as stack:
        where = stack.enter_context(_exchange())
        polls = [stack.enter_context(client(where)) for client in (_ours, _python_okx, _ccxt)]
        ours, okx, ccxt = _measured(polls)
    yield _figure("python-okx `get_account_balance`, which only fetches", 2, ours, okx)
    yield _figure("ccxt `fetch_balance`", 1, ours, ccxt)


def _figure(against: str, most: float, ours: list[float], theirs: list[float]) -> Figure:
    ratio = median(ours) / median(theirs)
    came_out = f"{ratio:.2f} × ({median(ours):.1f} ms, {median(theirs):.1f} ms)"
    return Figure(WHAT, against, f"≤ {most:g} ×", came_out, spread(ours), ratio <= most)


def _measured(polls: list[_Poll]) -> list[list[float]]:
    """Milliseconds of CPU, of all threads of this process, for each poll of each client."""
    taken: list[list[float]] = [[] for _ in polls]
    for _ in range(WARM_UP + ROUNDS):
        for poll, samples in zip(polls, taken, strict=True):
            time.sleep(PAUSE_S)
            before = time.process_time()
            poll()
            samples.append((time.process_time() - before) * 1000)
    return [samples[WARM_UP:] for samples in taken]


@contextmanager
def _exchange() -> Iterator[Mapping[str, str]]:
    """The simulated exchange in a process of its own: its CPU is not the clients'."""
    command = (sys.executable, "-m", "trayapp", "simulate", "--scenario", "whale", "--currencies", "300")
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        try:
            yield json.loads(process.stdout.readline())
        finally:
            process.terminate()


@contextmanager
def _ours(where: Mapping[str, str]) -> Iterator[_Poll]:
    """The watch of one account, as the tray polls it."""
    site = Site(where["url"], where["url"])
    watch = Watch(
        AccountProfile("bench", "bench"),
        lambda: Credentials(where["key"], where["secret"], where["passphrase"]),
        lambda key: OkxClient(key, site, simulated_trading=False),
        lambda: datetime.now(UTC),
    )
    with closing(watch):
        yield watch.ask  # raises where a poll fails


@contextmanager
def _python_okx(where: Mapping[str, str]) -> Iterator[_Poll]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it deprecates the argument that its own document passes
        api = importlib.import_module("okx.Account").AccountAPI(
            where["key"], where["secret"], where["passphrase"], False, "0", domain=where["url"]
        )
    with closing(api):
        yield lambda: _good(api.get_account_balance())


def _good(answer: Mapping[str, Any]) -> None:
    assert answer["code"] == "0", answer


@contextmanager
def _ccxt(where: Mapping[str, str]) -> Iterator[_Poll]:
    client = importlib.import_module("ccxt").okx(
        {
            "apiKey": where["key"],
            "secret": where["secret"],
            "password": where["passphrase"],
            "enableRateLimit": False,  # it waits, which costs no CPU, but time
        }
    )
    client.urls["api"]["rest"] = where["url"]
    with closing(client.session):
        yield client.fetch_balance
