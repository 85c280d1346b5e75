"""Polls that do what a test says, and remember how they were asked."""

from __future__ import annotations

import threading
import time

from tests.unit.domain.moments import polled
from trayapp.domain.credentials import AccountProfile
from trayapp.domain.snapshot import Failure, Snapshot
from trayapp.errors import TrayAppError


class Scripted:
    """A poll. `errors` are met one after another, then all is well; `hold` lets it hang until `let_go`."""

    def __init__(self, profile: AccountProfile | None = None) -> None:
        self.errors: list[TrayAppError] = []
        self.bugs = 0
        self.reconnected = 0
        self.asked: list[bool] = []
        self.began: list[float] = []
        self.threads: set[int] = set()
        self.most_at_once = 0
        self.entered = threading.Semaphore(0)
        self._go, self._at_once, self._lock = threading.Event(), 0, threading.Lock()
        self._go.set()
        self._profile = profile or AccountProfile("1", "main")

    def __call__(self, by_user: bool) -> Snapshot:
        self._enter(by_user)
        try:
            assert self._go.wait(20)
            if self.bugs:
                self.bugs -= 1
                raise ZeroDivisionError("a bug")
            error = self.errors.pop(0) if self.errors else None
            base = polled(totalEq="837")
            return Snapshot(
                profile=self._profile,
                polled_at=base.polled_at,
                account=base.account,
                fetched_at=base.fetched_at,
                failure=Failure.of(error) if error else None,
            )
        finally:
            with self._lock:
                self._at_once -= 1

    def hold(self) -> None:
        self._go.clear()

    def let_go(self) -> None:
        self._go.set()

    def reconnect(self) -> None:
        self.reconnected += 1

    def _enter(self, by_user: bool) -> None:
        with self._lock:
            self._at_once += 1
            self.most_at_once = max(self.most_at_once, self._at_once)
        self.asked.append(by_user)
        self.began.append(time.monotonic())
        self.threads.add(threading.get_ident())
        self.entered.release()
