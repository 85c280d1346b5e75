"""`trayapp simulate`: the simulated exchange alone."""

from __future__ import annotations

import json
import signal
import threading

from trayapp.arguments import Options
from trayapp.cli.shelf import utc_now
from trayapp.simulator import SimulatedExchange


def run(options: Options) -> int:
    """Say where it is and with which key, then serve until a signal ends it."""
    ended = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: ended.set())
    with SimulatedExchange(
        scenario=options.scenario,
        seed=options.seed,
        currencies=options.currencies,
        port=options.port,
        clock=utc_now,
    ) as exchange:
        parts = ("url", "key", "secret", "passphrase")
        print(json.dumps({part: getattr(exchange, part) for part in parts}), flush=True)
        ended.wait()
    return 0
