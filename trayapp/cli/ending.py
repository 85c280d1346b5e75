"""The wish to end a command that runs on and on."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable
from queue import SimpleQueue

#: Longer than a request that is cut off takes. What holds the command up then is output that nobody reads.
_PATIENCE_S = 5.0


def on_signal(close: Callable[[], None]) -> threading.Event:
    """Return an event that SIGTERM and SIGINT set, and SIGHUP, the end of a terminal, unless `nohup` said no.

    Args:
        close: cuts off what the main thread may be waiting for; called from another.
    """
    wishes: SimpleQueue[None] = SimpleQueue()
    ended = threading.Event()

    def see_to_it() -> None:
        wishes.get()
        ended.set()  # not in the handler: that may interrupt the event while it holds its lock
        close()
        threading.main_thread().join(_PATIENCE_S)
        if threading.main_thread().is_alive():
            os._exit(0)

    for number in _numbers():
        signal.signal(number, lambda *_: wishes.put(None))
    threading.Thread(target=see_to_it, name="ending", daemon=True).start()
    return ended


def _numbers() -> list[signal.Signals]:
    numbers = [signal.SIGTERM, signal.SIGINT]
    if sys.platform != "win32" and signal.getsignal(signal.SIGHUP) is not signal.SIG_IGN:
        numbers.append(signal.SIGHUP)
    return numbers
