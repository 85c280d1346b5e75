"""An account that is polled for as long as a command runs, through all changes of the settings."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from trayapp.cli.shelf import Shelf, connect, utc_now
from trayapp.domain.credentials import AccountProfile
from trayapp.domain.proxy import ProxyChoice
from trayapp.domain.snapshot import Snapshot
from trayapp.errors import StorageError, UsageError
from trayapp.monitor.demo import Demo
from trayapp.monitor.watch import Watch
from trayapp.storage.settings import Settings

#: A keyring that asks for its password is waited for by the next polls too, which say so meanwhile.
_PATIENCE_S = 5.0


class LiveAccount:
    """Polled by one thread; `close` may come from another.

    Attributes:
        interval_s: the settings' own.
        hides: whether the settings hide amounts.
        demo: never.
    """

    demo = False

    def __init__(self, name: str | None, currencies: Sequence[str]) -> None:
        self._name, self._currencies = name, currencies
        self._shelf: Shelf | None = None
        self._profile: AccountProfile | None = None
        self._watch: Watch | None = None
        self._proxy = ProxyChoice()
        self._follow(Settings())

    def poll(self) -> Snapshot:
        """Ask the exchange once; a failure to get an answer is part of the snapshot.

        Raises:
            UsageError: there is no such account, or not any more.
            StorageError: the settings could not be read, and never were.
        """
        return self._current().poll()

    def is_another(self) -> bool:
        """Whether key, place or proxy are others than at the last poll: then asking again may help."""
        if self._shelf is None:
            return True
        try:
            profile = self._shelf.book.named(self._name)
            is_by_another = self._shelf.book.settings().proxy != self._proxy
        except UsageError:
            return self._profile is not None
        except StorageError:
            return False
        return is_by_another or self._profile is None or not profile.asks_like(self._profile)

    def close(self) -> None:
        """Cut off a request under way."""
        if self._watch is not None:
            self._watch.close()

    def _current(self) -> Watch:
        shelf = self._shelf = self._shelf or Shelf()
        try:
            self._follow(shelf.book.settings())
            profile = shelf.book.named(self._name)
        except StorageError:
            if self._watch is None:
                raise
            return self._watch  # what was read before is better than nothing
        except UsageError:  # it was removed: nobody has use for its key and its connection
            self.close()
            self._profile = self._watch = None
            raise
        if self._watch is not None and self._profile is not None and profile.asks_like(self._profile):
            self._watch.adopt(profile)
        else:
            self.close()
            key, reach = shelf.asked_key(profile, _PATIENCE_S), partial(shelf.connect, profile)
            self._watch = Watch(profile, key, reach, utc_now, currencies=self._currencies)
        self._profile = profile
        return self._watch

    def _follow(self, settings: Settings) -> None:
        self.interval_s, self.hides = settings.poll_interval_s, settings.hide_amounts
        if self._watch is not None and settings.proxy != self._proxy:
            self._watch.reconnect()
        self._proxy = settings.proxy


class DemoAccount:
    """The account on a simulated exchange, which nothing changes."""

    interval_s, hides, demo = Settings().poll_interval_s, False, True

    def __init__(self, demo: Demo, currencies: Sequence[str]) -> None:
        profile = demo.profile
        self._watch = Watch(
            profile, demo.credentials, lambda key: connect(profile, key), utc_now, currencies=currencies
        )
        self.poll, self.close = self._watch.poll, self._watch.close

    def is_another(self) -> bool:
        return False
