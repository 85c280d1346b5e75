"""One run: the program, its polls, the user, and the measures."""

from __future__ import annotations

import gc
import logging
import time
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from tests.soak.footprint import Footprint
from tests.soak.log_lines import LogLines
from tests.soak.user import CHANGE_EVERY, POPUP_EVERY, User
from tests.unit.domain.logged import entry
from trayapp import logs
from trayapp.app.desk import Desk
from trayapp.app.faults import Faults
from trayapp.app.life import utc_now
from trayapp.app.looks import Looks
from trayapp.app.supply import UserSupply
from trayapp.desktop.heap import give_back_what_is_freed
from trayapp.desktop.notifications import Notifications
from trayapp.domain.alerts.archive import MOST_ENTRIES, Archive
from trayapp.domain.credentials import AccountDraft, AccountProfile, Credentials, Site
from trayapp.domain.snapshot import Snapshot
from trayapp.okx.client import OkxClient
from trayapp.okx.limiter import Limiter
from trayapp.paths import resource
from trayapp.storage.alert_file import AlertFile
from trayapp.ui.colours import Colours
from trayapp.ui.language import Language

#: Seconds between polls.
PAUSE_S = 0.001
#: Polls from one measure to the next; the first one is what the last is compared with.
MEASURE_EVERY = 1_000
LOOKS = 40
MOST_GROWTH_KIB = 2_048
#: A gap in the event loop that a person would call frozen, in seconds; and how often to look.
FROZEN_S, LOOK_EVERY_MS = 1.0, 10


class HastySupply(UserSupply):
    """Asks as often as it can: the exchange of this run has no limits."""

    def _client(self, profile: AccountProfile, credentials: Credentials) -> OkxClient:
        client = super()._client(profile, credentials)
        for path in client._limiters:
            client._limiters[path] = Limiter(10, client._closing.wait, window_s=0.0)
        return client


@dataclass(frozen=True, slots=True)
class Goal:
    """A line of the table."""

    tried: str
    wanted: str
    found: str
    reached: bool


class Run(QObject):
    """The program in this process.

    Args:
        home: for its files.
        told: the exchange's url, key, secret, passphrase.
        polls: how many.
    """

    def __init__(self, home: Path, told: Mapping[str, str], polls: int) -> None:
        give_back_what_is_freed()  # as the program does
        self._application = QApplication(["trayapp"])
        super().__init__()
        self._application.setQuitOnLastWindowClosed(False)
        self._application.setStyle("Fusion")
        self._polls, self._polled, self._failed = polls, 0, 0
        self._lines, self._redactor = LogLines(), logs.Redactor()
        self._looks: list[Footprint] = []
        self._measures: dict[int, Footprint] = {}
        self._longest_gap_s, self._beat_at = 0.0, time.monotonic()
        self._log_path = home / "log" / "trayapp.log"
        self._secrets = told["key"], told["secret"], told["passphrase"]
        logs.start(self._log_path, logging.INFO, self._redactor)
        self._lines.begin()
        self._faults = Faults()
        # as after months of use: the log of alerts is full, and grows no more
        AlertFile(home / "alerts.json").save(Archive().with_entries(*map(entry, range(MOST_ENTRIES))))
        supply = HastySupply(home / "config" / "settings.json", home / "alerts.json", utc_now, self._redactor)
        draft = partial(
            AccountDraft,
            site=Site.parse(told["url"]),
            simulated_trading=False,
            credentials=Credentials(*self._secrets),
        )
        supply.save(draft("main"))
        self._desk = self._opened(supply)
        self._user = User(self._desk, supply, draft("second"))
        self._heart = QTimer(self)
        self._heart.setInterval(LOOK_EVERY_MS)
        self._heart.timeout.connect(self._on_beat)

    def _opened(self, supply: UserSupply) -> Desk:
        silent = partial(Notifications, "", resource("icons/trayapp-64.png"))
        looks = Looks(Colours(self._application), Language(self._application, resource("translations")))
        desk = Desk(supply, silent, utc_now, looks, interval_s=cast(int, PAUSE_S))
        desk.fleet.arrived.connect(self._on_arrived)
        return desk

    def go(self) -> None:
        """Until all polls are done and the program has ended."""
        self._beat_at = time.monotonic()
        self._heart.start()
        QTimer.singleShot(0, self._desk.start)
        self._application.exec()
        self._heart.stop()
        self._joined = self._desk.stop()
        self._faults.release()
        self._lines.end()
        logs.stop()

    def goals(self, requests: int, faults: int) -> list[Goal]:
        """How it came out."""
        rounds, share = self._polls // CHANGE_EVERY, faults / requests
        return [
            _counted("polls", self._polled, self._polls),
            Goal(
                "requests spoiled", "20 %", f"{share:.1%}, {self._failed:,} polls failed", 0.18 < share < 0.22
            ),
            _counted("popup opened and closed", self._user.popups, self._polls // POPUP_EVERY),
            _counted("theme and language switched, every window opened", self._user.changes, rounds),
            _counted("account added and removed", self._user.accounts, rounds),
            *self._growth(),
            _none("unexpected log lines", len(self._lines.unexpected)),
            _none("secrets in the log", self._secrets_found()),
            _none("threads that did not join at the end", int(not self._joined)),
            Goal(
                "longest gap of the event loop",
                f"under {FROZEN_S:.0f} s",
                f"{self._longest_gap_s:.2f} s",
                self._longest_gap_s < FROZEN_S,
            ),
        ]

    def _growth(self) -> list[Goal]:
        """What the program holds at the end, beside what it held after the first 1,000 polls."""
        first, last = self._measures[min(self._measures)], self._measures[max(self._measures)]
        memory_kib = last.memory_kib - first.memory_kib
        goals = [
            Goal("memory growth", "under 2 MB", f"{memory_kib / 1024:+.1f} MB", memory_kib < MOST_GROWTH_KIB)
        ]
        for name in ("threads", "sockets", "files"):
            then, now = getattr(first, name), getattr(last, name)
            goals.append(Goal(f"{name}, then and now", "the same", f"{then}, {now}", then == now))
        return goals

    def complaints(self) -> list[str]:
        """What was said that should not have been, and the measures one by one."""
        measures = [f"after {polls:6,} polls: {self._measures[polls]}" for polls in sorted(self._measures)]
        return [*self._lines.unexpected[:20], *self._user.trouble[:20], *measures]

    def _secrets_found(self) -> int:
        texts = [path.read_text("utf-8") for path in self._log_path.parent.iterdir()]
        return sum(secret in text for text in texts for secret in self._secrets)

    @Slot()
    def _on_beat(self) -> None:
        now = time.monotonic()
        self._longest_gap_s = max(self._longest_gap_s, now - self._beat_at - LOOK_EVERY_MS / 1000)
        self._beat_at = now

    @Slot(object)
    def _on_arrived(self, snapshot: Snapshot) -> None:
        self._polled += 1
        if snapshot.failure is not None:
            self._failed += 1
            QTimer.singleShot(0, self._desk.fleet.refresh)  # no wait, and no stop
        self._user.do(self._polled)
        if snapshot.failure is None:
            self._look(self._polled)
        self._measure(self._polled)
        if self._polled >= self._polls:
            self._application.quit()

    def _look(self, poll: int) -> None:
        """Look before each mark, with one account, its connection open, and the popup closed."""
        is_calm = not self._user.has_second and not self._desk._front.popup.isVisible()
        if -poll % MEASURE_EVERY < LOOKS and is_calm:
            self._looks.append(Footprint.now())

    def _measure(self, poll: int) -> None:
        if -poll % MEASURE_EVERY == LOOKS:
            gc.collect()
        if poll % MEASURE_EVERY == 0:
            self._measures[poll] = Footprint.usual(self._looks)
            self._looks.clear()
            print(f"{poll:7,} polls, {self._measures[poll].memory_kib / 1024:.1f} MB", flush=True)


def _counted(tried: str, times: int, wanted: int) -> Goal:
    return Goal(tried, f"{wanted:,} times", f"{times:,} times", times >= wanted)


def _none(tried: str, found: int) -> Goal:
    return Goal(tried, "0", str(found), found == 0)
