"""The one thread through which every keyring call of the process goes."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from queue import SimpleQueue
from typing import TypeVar

from trayapp.errors import KeyringUnavailable, Recovery
from trayapp.words import QT_TRANSLATE_NOOP

T = TypeVar("T")

_NO_ANSWER_YET = QT_TRANSLATE_NOOP(
    "trayapp", "The keyring has not answered yet: if it asks for its password, give it."
)
_CLOSED = QT_TRANSLATE_NOOP("trayapp", "Equity Tray is closing and asks the keyring no more: start it again.")


class KeyringThread:
    """Makes keyring calls in a thread of its own, one at a time and in order.

    A daemon thread, because a Secret Service that does not answer blocks its caller for ever: such a thread
    can never be joined (as a ThreadPoolExecutor's would be at exit), only left behind. One call at a time,
    because two prompts to unlock the same keyring block each other. The thread starts with the first call.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._calls: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._thread: threading.Thread | None = None
        self._closed = False

    def submit(self, call: Callable[[], T]) -> Future[T]:
        """Make `call` when its turn comes; the future holds its result or its error.

        Cancelling the future helps as long as the turn has not come. After `close` it is cancelled at once.
        """
        future: Future[T] = Future()
        with self._lock:
            if self._closed:
                future.cancel()
                return future
            self._calls.put(lambda: _carry_out(call, future))
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="keyring", daemon=True)
                self._thread.start()
        return future

    def close(self, timeout_s: float = 0.0) -> bool:
        """Take no more calls, and let the thread end when those under way are done.

        Returns:
            False if the thread was still alive after `timeout_s` seconds: a call hangs.
        """
        with self._lock:
            self._closed = True
            self._calls.put(None)
            thread = self._thread
        if thread is None:
            return True
        thread.join(timeout_s)
        return not thread.is_alive()

    def _run(self) -> None:
        while (carry_out := self._calls.get()) is not None:
            carry_out()
            del carry_out  # while waiting for the next call, hold on to no credentials


def wait(future: Future[T], timeout_s: float) -> T:
    """Wait for a call that was submitted. A call outlives the wait: wait for the same future again later.

    Raises:
        KeyringUnavailable: no answer within `timeout_s` seconds (BACKOFF: waiting for the same future again
            opens no second prompt), or the thread was closed before the call's turn (STOP).
        BaseException: whatever the call itself raised.
    """
    try:
        return future.result(timeout_s)
    except CancelledError as error:
        raise KeyringUnavailable(_CLOSED) from error
    except TimeoutError as error:
        if future.done():
            return future.result()  # it was the call's own error, or the answer came at the last moment
        raise KeyringUnavailable(_NO_ANSWER_YET, recovery=Recovery.BACKOFF) from error


def _carry_out(call: Callable[[], T], future: Future[T]) -> None:
    if not future.set_running_or_notify_cancel():
        return
    try:
        result = call()
    except BaseException as error:  # noqa: BLE001 - not swallowed: whoever waits gets it, bugs too
        future.set_exception(error)
        del future  # else the error's traceback holds this frame, and this frame the error
    else:
        future.set_result(result)
