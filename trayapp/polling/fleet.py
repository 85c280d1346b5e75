"""The pollers of all accounts: started, restarted and stopped as the accounts change."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from trayapp.domain.credentials import AccountProfile
from trayapp.domain.snapshot import Snapshot
from trayapp.polling.heartbeat import Heartbeat
from trayapp.polling.poller import Clocks, Poll, Poller

#: One sleep is noticed in more than one way, and what others say must not become a flood of requests.
_WAKE_RESTS_S = 5.0


@dataclass(frozen=True, slots=True)
class Connection:
    """How one account is asked: `poll` blocks in the polling thread, `close` cuts it off from any other.

    `adopt` hands over, from any thread, another name or other thresholds for the polls that come; `reconnect`
    lets those use new connections.
    """

    poll: Poll
    close: Callable[[], None]
    adopt: Callable[[AccountProfile], None]
    reconnect: Callable[[], None]


@dataclass(slots=True)
class _Member:
    profile: AccountProfile
    connection: Connection
    poller: Poller


class Fleet(QObject):
    """One poller for each account.

    Signals:
        arrived: a Snapshot of any account.
    """

    arrived = Signal(object)

    def __init__(
        self,
        connect: Callable[[AccountProfile], Connection],
        interval_s: float,
        parent: QObject | None = None,
        clocks: Clocks = Clocks(),  # noqa: B008 - frozen
    ) -> None:
        super().__init__(parent)
        self._clocks = clocks
        self._heartbeat = Heartbeat(clocks, self)
        self._heartbeat.woke.connect(self.wake)
        self._connect = connect
        self._interval_s = interval_s
        self._woke_at_s: float | None = None
        self._members: dict[str, _Member] = {}
        self._leaving: list[_Member] = []

    def sail(self, profiles: Sequence[AccountProfile]) -> None:
        """Poll exactly these: new ones start, those with another key or site start anew, others stop."""
        wanted = {profile.id: profile for profile in profiles}
        for member in list(self._members.values()):
            profile = wanted.get(member.profile.id)
            if profile is None or not profile.asks_like(member.profile):
                self._dismiss(member)
            elif profile != member.profile:
                member.profile = profile  # another name, other thresholds: no reason to ask again
                member.connection.adopt(profile)
        for profile in profiles:
            if profile.id not in self._members:
                self._sign_on(profile)

    @Slot()
    def refresh(self) -> None:
        """Poll every account now."""
        for member in self._members.values():
            member.poller.refresh()

    @Slot()
    def reconnect(self) -> None:
        """The network is another one: ask everybody now over new connections, but who answered with a no."""
        for member in self._members.values():
            member.connection.reconnect()
            member.poller.hurry()

    @Slot()
    def take_new_way(self) -> None:
        """Another proxy is in force: ask everybody now over new connections, even who was given up."""
        for member in self._members.values():
            member.connection.reconnect()
            member.poller.refresh()

    @Slot()
    def wake(self) -> None:
        """The machine slept: ask everybody now who may be asked, over new connections.

        Whoever notices first calls it; nobody need know of the others, for they may all call it.
        """
        now_s = self._clocks.awake()
        if self._woke_at_s is not None and now_s - self._woke_at_s < _WAKE_RESTS_S:
            return
        self._woke_at_s = now_s
        self._heartbeat.forget()
        for member in self._members.values():
            member.connection.reconnect()
            member.poller.wake()

    def set_interval(self, interval_s: float) -> None:
        if interval_s == self._interval_s:
            return
        self._interval_s = interval_s
        for member in self._members.values():
            member.poller.set_interval(interval_s)

    def stop(self, timeout_s: float) -> bool:
        """Cut off every request and join every thread.

        Returns:
            False if a thread was still alive after `timeout_s` for all of them together.
        """
        self._heartbeat.stop()
        for member in list(self._members.values()):
            self._dismiss(member)
        deadline = time.monotonic() + timeout_s
        joined = [
            member.poller.wait(max(0, round((deadline - time.monotonic()) * 1000)))
            for member in self._leaving
        ]
        return all(joined)

    def _sign_on(self, profile: AccountProfile) -> None:
        connection = self._connect(profile)
        poller = Poller(connection.poll, self._interval_s, self, clocks=self._clocks)
        member = _Member(profile, connection, poller)
        poller.arrived.connect(self._on_arrived)
        # a slot of ours, not a partial: that would keep us alive until the poller, our child, is deleted,
        # and so let either delete the other
        poller.stopped.connect(self._on_stopped)
        self._members[profile.id] = member
        poller.start()

    def _dismiss(self, member: _Member) -> None:
        """Let it go without waiting; `_leaving` keeps the thread's owner until the thread has ended."""
        del self._members[member.profile.id]
        member.poller.arrived.disconnect(self._on_arrived)
        self._leaving.append(member)
        member.poller.ask_to_stop()
        member.connection.close()

    @Slot()
    def _on_stopped(self) -> None:
        for member in [member for member in self._leaving if member.poller is self.sender()]:
            if member.poller.wait(1000):  # it has but to return
                self._leaving.remove(member)
                member.poller.deleteLater()

    @Slot(object)
    def _on_arrived(self, snapshot: Snapshot) -> None:
        self.arrived.emit(snapshot)
        self._heartbeat.beat()
