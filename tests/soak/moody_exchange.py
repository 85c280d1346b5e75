"""The simulated exchange in a process of its own, spoiling a share of its answers at random.

Its first line of output is a JSON object: url, key, secret, passphrase. It ends when its standard input does,
and then prints another one: requests, faults.

Arguments: the share of spoiled answers, from 0 to 1, and a seed.
"""

from __future__ import annotations

import json
import random
import sys

from trayapp.simulator import Fault, SimulatedExchange
from trayapp.simulator.faults import FaultQueue

#: Each as likely as any other, but for the last: a hung exchange costs seconds of waiting.
QUICK = (
    Fault.reset(),
    Fault.reset_amid_body(),
    Fault.truncated(),
    *(Fault.html(status) for status in (200, 403, 502)),
    Fault.wrong_types(),
    Fault.redirect("https://elsewhere.invalid/"),
    Fault.raw(b""),
    Fault.raw(b"\xff\xfe{"),
    Fault.raw(b"[" * 50_000),
    Fault.json({"code": "0", "data": [], "msg": ""}),
    Fault.json(
        {"code": "0", "data": [{"totalEq": "x", "details": [{"ccy": "<b>", "eq": "NaN"}]}], "msg": ""}
    ),
    Fault.delay(0.05),
    *(Fault.error(code) for code in ("50001", "50009", "50011", "50013", "50026", "50102", "50113", "99999")),
)
HANG_ONE_IN = 1_000


class Mood(FaultQueue):
    """Draws a fault in place of taking the next one of a queue."""

    def __init__(self, share: float, seed: int) -> None:
        super().__init__()
        self._share, self._random = share, random.Random(seed)  # noqa: S311 - guards nothing
        self.asked = self.spoiled = 0

    def take(self, path: str) -> Fault | None:
        self.asked += 1
        if self._random.random() >= self._share:
            return None
        self.spoiled += 1
        return Fault.hang() if self._random.randrange(HANG_ONE_IN) == 0 else self._random.choice(QUICK)


def main() -> int:
    """Serve until nobody listens any more."""
    mood = Mood(float(sys.argv[1]), int(sys.argv[2]))
    exchange = SimulatedExchange(scenario="tour", seed=int(sys.argv[2]), rate_limited=False)
    exchange._faults = mood
    with exchange:
        told = {name: getattr(exchange, name) for name in ("url", "key", "secret", "passphrase")}
        print(json.dumps(told), flush=True)
        sys.stdin.read()
    print(json.dumps({"requests": mood.asked, "faults": mood.spoiled}), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
