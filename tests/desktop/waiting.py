"""Waiting for a condition, with a deadline; never for a fixed time."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
POLL_INTERVAL_S = 0.02


def wait_until(condition: Callable[[], T | None], what: str, timeout_s: float = 20) -> T:
    """Return the first answer of `condition` that is true.

    Raises:
        TimeoutError: there was none within `timeout_s`; the text names `what` was awaited.
    """
    deadline = time.monotonic() + timeout_s
    while True:
        answer = condition()
        if answer:
            return answer
        if time.monotonic() > deadline:
            raise TimeoutError(f"{what}: not within {timeout_s} s")
        time.sleep(POLL_INTERVAL_S)
