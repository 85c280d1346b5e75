"""`trayapp balance --watch`: polls on and on, and prints what each poll gave."""

from __future__ import annotations

import random
import time
from threading import Event
from typing import Protocol

from trayapp.arguments import Options
from trayapp.cli.ending import on_signal
from trayapp.cli.shelf import utc_now
from trayapp.domain import printed_bar, printed_watch
from trayapp.domain.snapshot import Snapshot
from trayapp.errors import TrayAppError
from trayapp.polling.backoff import wait_s

#: What only new credentials or the user can mend is asked again so seldom: often would be a nuisance.
_STOP_RESTS_S = 900.0
#: While it rests: how often to look whether the account has another key, or what was printed has become old.
_LOOK_EVERY_S = 5.0


class Polled(Protocol):
    """What is watched; `live_account` has two."""

    @property
    def interval_s(self) -> int: ...

    @property
    def hides(self) -> bool: ...

    @property
    def demo(self) -> bool: ...

    def poll(self) -> Snapshot: ...

    def is_another(self) -> bool: ...

    def close(self) -> None: ...


class BalanceWatch:
    """Prints a line or a table for each poll, until a signal or its reader ends it.

    Args:
        options: format and interval.
        partial: whether the currencies were filtered.
    """

    def __init__(self, account: Polled, options: Options, *, partial: bool) -> None:
        self._account, self._options, self._partial = account, options, partial
        self._is_bar = options.format == "waybar"
        self._failures = 0
        self._snapshot: Snapshot | None = None
        self._said = ""

    def run(self) -> int:
        """Poll and print.

        Raises:
            TrayAppError: there is no such account. Told in a bar, which would show nothing otherwise, this
                goes on until there is one.
        """
        ended = on_signal(self._account.close)
        try:
            while not ended.is_set():
                self._rest(self._once(ended), ended)
        finally:
            self._account.close()
        return 0

    @property
    def _interval_s(self) -> int:
        return self._options.interval or self._account.interval_s

    def _once(self, ended: Event) -> float:
        """Poll and print; return the seconds until the next poll."""
        self._snapshot = None
        try:
            self._snapshot = self._account.poll()
        except TrayAppError as error:
            if not self._is_bar:
                raise
            self._say(printed_bar.error_as_waybar(error.words))
            return self._interval_s
        if ended.is_set():
            return 0.0  # cut off: no failure to tell of
        self._say(self._text(self._snapshot))
        failure = self._snapshot.failure
        self._failures = self._failures + 1 if failure else 0
        jitter = random.random()  # noqa: S311 - spreads polls, guards nothing
        wait = wait_s(self._interval_s, failure, self._failures, jitter)
        return _STOP_RESTS_S if wait is None else wait

    def _text(self, snapshot: Snapshot) -> str:
        now, partial = utc_now(), self._partial
        if self._is_bar:
            account = self._account
            return printed_bar.as_waybar(
                snapshot, now, self._interval_s, demo=account.demo, veiled=account.hides, partial=partial
            )
        if self._options.format == "json":
            return printed_watch.as_json_line(snapshot, now, self._interval_s, partial=partial)
        return printed_watch.as_block(snapshot, now, partial=partial)

    def _say(self, text: str) -> None:
        self._said = text
        print(text, flush=True)

    def _rest(self, seconds: float, ended: Event) -> None:
        """Wait, by whichever clock is further: one of them stands still in a sleep."""
        began_s, at, passed_s = time.monotonic(), utc_now(), 0.0
        while passed_s < seconds and not ended.wait(min(seconds - passed_s, _LOOK_EVERY_S)):
            passed_s = max(time.monotonic() - began_s, (utc_now() - at).total_seconds())
            if passed_s < seconds:
                if self._account.is_another():
                    return
                self._renew()

    def _renew(self) -> None:
        """Let a bar show that its values have become old by time alone."""
        if self._is_bar and self._snapshot is not None:
            text = self._text(self._snapshot)
            if text != self._said:
                self._say(text)
