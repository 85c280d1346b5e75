"""One account's watch: ask for its key once, poll, assess, and remember the last good values."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Protocol

from trayapp.domain.account import Account
from trayapp.domain.config import AccountConfig
from trayapp.domain.credentials import AccountProfile, Credentials
from trayapp.domain.mode_check import contradicts
from trayapp.domain.risk import assess
from trayapp.domain.snapshot import Failure, Snapshot
from trayapp.errors import AccountFrozen, CredentialsRejected, TrayAppError
from trayapp.monitor.config_waits import ConfigWaits
from trayapp.monitor.failure_log import FailureLog
from trayapp.monitor.freshness import Freshness
from trayapp.monitor.sleep import Sleep

log = logging.getLogger(__name__)

#: How long account/config is believed.
CONFIG_LASTS = timedelta(minutes=10)
#: How long to believe it at the least although the values contradict it: some do so all day.
CONTRADICTION_RESTS = timedelta(minutes=1)


class Exchange(Protocol):
    """What a watch needs of a client; `okx.OkxClient` is one."""

    def balance(self, currencies: Sequence[str] = ()) -> Account: ...

    def config(self) -> AccountConfig: ...

    def reconnect(self) -> None: ...

    def close(self) -> None: ...


class Watch:
    """Polls one account. Used by one thread; `close`, `adopt` and `reconnect` may come from another.

    Args:
        credentials: returns the account's key or raises KeyringUnavailable; may block for a few seconds.
        connect: makes the client; called once, when the key is there.
        clock: aware UTC.
        currencies: ask for these alone; empty for all.
        monotonic: seconds; it stands still while the machine sleeps, unlike `clock`.
    """

    def __init__(
        self,
        profile: AccountProfile,
        credentials: Callable[[], Credentials],
        connect: Callable[[Credentials], Exchange],
        clock: Callable[[], datetime],
        currencies: Sequence[str] = (),
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._profile = profile
        self._credentials = credentials
        self._connect = connect
        self._clock = clock
        self._currencies = tuple(currencies)
        self._exchange: Exchange | None = None
        self._unreadable: tuple[str, ...] = ()
        self._is_closed = False
        self._is_moved = False
        self._config_read_at: datetime | None = None
        self._config_waits = ConfigWaits(monotonic)
        self._failure_log = FailureLog()
        self._freshness = Freshness(monotonic, self.reconnect)
        self._sleep = Sleep(clock, monotonic)
        self._last = Snapshot(profile=profile, polled_at=clock())

    def poll(self, by_user: bool = False) -> Snapshot:
        """Ask the exchange once. Never raises TrayAppError: a failure is part of the snapshot.

        Args:
            by_user: a refresh that the user asked for also reads the mode and permissions anew.
        """
        try:
            self.ask(by_user)
        except TrayAppError as error:
            if not self._is_closed:  # what we cut off ourselves is no failure to tell of
                self._failure_log.failed(error)
            self._last = replace(
                self._last.under(self._profile),
                polled_at=self._clock(),
                failure=Failure.of(error),
                stop_out=self._last.stop_out or isinstance(error, AccountFrozen),
            )
        else:
            self._failure_log.recovered()
        return self._last

    def adopt(self, profile: AccountProfile) -> None:
        """Go by this name and these thresholds from the next poll's outcome on; the key stays what it was."""
        self._profile = profile

    def reconnect(self) -> None:
        """Use new connections from the next poll on: the network is another one."""
        self._is_moved = True

    def close(self) -> None:
        """Cut off a request under way, or one that only waits for its key, and release the connection."""
        self._is_closed = True
        if self._exchange is not None:
            self._exchange.close()

    def ask(self, by_user: bool = False) -> Snapshot:
        """The same, for a caller who has use for the error itself.

        Raises:
            TrayAppError: the poll failed.
        """
        exchange = self._exchange or self._connect(self._credentials())
        self._exchange = exchange
        if self._is_closed:  # while the keyring was asked: `close` found nothing to cut off then
            exchange.close()
        if self._sleep.is_over() or self._is_moved:
            self._is_moved = False
            exchange.reconnect()  # what was open before is dead: to find that out costs a time-out
        account = exchange.balance(self._currencies)
        self._freshness.check(account.updated_at)
        now = self._clock()
        self._log_unreadable(account)
        config = self._last.config
        if by_user or (self._config_waits.are_over() and self._config_is_due(account, now)):
            config = self._configured(exchange, now)
        profile = self._profile  # once: another may be adopted meanwhile
        self._last = Snapshot(
            profile=profile,
            polled_at=self._clock(),
            account=account,
            assessment=assess(account, config.mode if config else None, profile.thresholds),
            fetched_at=now,
            config=config,
        )
        return self._last

    def _log_unreadable(self, account: Account) -> None:
        """Once for each change: names of fields, no amounts."""
        wires = tuple(sorted({value.wire for value in account.unreadable}))
        if wires and wires != self._unreadable:
            log.warning("values not read", extra={"fields": ", ".join(wires)})
        self._unreadable = wires

    def _config_is_due(self, account: Account, now: datetime) -> bool:
        config, read_at = self._last.config, self._config_read_at
        if config is None or read_at is None:
            return True
        age = abs(now - read_at)  # a clock set back must not keep an old mode for ever
        return age >= CONFIG_LASTS or (age >= CONTRADICTION_RESTS and contradicts(config.mode, account))

    def _configured(self, exchange: Exchange, now: datetime) -> AccountConfig | None:
        """Mode and permissions. The balance stands without them; only a refused key or a stop-out counts."""
        try:
            config = exchange.config()
        except (CredentialsRejected, AccountFrozen):
            raise
        except TrayAppError as error:
            if not self._is_closed:
                self._config_waits.begin(error)
            return self._last.config
        self._config_waits.end()
        self._config_read_at = now
        return config
