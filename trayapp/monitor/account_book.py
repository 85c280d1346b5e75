"""The accounts: profiles in the settings, keys in the keyring, changed together."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from trayapp.domain.credentials import AccountProfile, Credentials, Site
from trayapp.errors import KeyringUnavailable, StorageError, TrayAppError, UsageError
from trayapp.monitor.patient_call import PERSON_S
from trayapp.storage.alert_file import AlertFile
from trayapp.storage.credentials import CredentialStore
from trayapp.storage.keyring_thread import KeyringThread, wait
from trayapp.storage.settings import Settings
from trayapp.storage.settings_file import SettingsFile
from trayapp.words import QT_TRANSLATE_NOOP as T

_NO_SUCH = T("trayapp", "There is no account called {name}. Accounts: {names}.")
_NONE_YET = T("trayapp", "There is no account yet: add one with “trayapp account add NAME”.")
_WHICH = T("trayapp", "There are several accounts, name one: {names}.")
_ALERTS_STAY = T("trayapp", "The account and its key are removed, but not its alerts. {reason}")


class AccountBook:
    """Adds, replaces, renames and removes accounts. Every call blocks: keep it off the GUI thread.

    Args:
        alerts: the log of alerts, from which an account that is removed goes, too; None where there is none.
    """

    def __init__(
        self,
        settings: SettingsFile,
        store: CredentialStore,
        thread: KeyringThread,
        clock: Callable[[], datetime],
        alerts: AlertFile | None = None,
    ) -> None:
        self._settings = settings
        self._store = store
        self._thread = thread
        self._clock = clock
        self._alerts = alerts

    def settings(self) -> Settings:
        return self._settings.load()

    def named(self, name: str | None) -> AccountProfile:
        """The account that `name` means; None means the only one.

        Raises:
            UsageError: unknown, none yet, or several and no name.
        """
        settings = self._settings.load()
        if not settings.accounts:
            raise UsageError(_NONE_YET)
        names = ", ".join(profile.name for profile in settings.accounts)
        if name is not None:
            found = settings.account_named(name)
            if found is None:
                raise UsageError(_NO_SUCH, name=name, names=names)
            return found
        if len(settings.accounts) > 1:
            raise UsageError(_WHICH, names=names)
        return settings.accounts[0]

    def put(
        self,
        name: str,
        site: Site,
        credentials: Credentials,
        *,
        simulated_trading: bool,
        replaces: str | None = None,
    ) -> AccountProfile:
        """Add an account, or give an existing one another key, name or site.

        Its risk levels stay; what was accepted of the former key is not accepted of this one.
        The key goes first: a profile without a key would be worse than a key without a profile.

        Args:
            replaces: the id of the account that is replaced.

        Raises:
            KeyringUnavailable: the key could not be stored; nothing has changed.
            UsageError: another account has this name; nothing has changed.
            StorageError: the settings could not be written; a new key is taken out again.
        """
        profile = AccountProfile(
            id=replaces or uuid.uuid4().hex,
            name=name,
            site=site,
            simulated_trading=simulated_trading,
            keys_changed_at=self._clock(),
        )
        self._settings.load().with_account(profile)  # a name that is taken shows before the key is stored
        writing = self._thread.submit(lambda: self._store.write(profile.id, credentials))
        try:
            wait(writing, PERSON_S)
        except KeyringUnavailable:
            self._give_up(writing, None if replaces else profile.id)
            raise
        try:
            stored = self._settings.update(lambda settings: self._remembering(_placed(settings, profile)))
        except TrayAppError:
            if replaces is None:
                self._take_back(profile.id)
            raise
        self._begin_alerts_anew(profile.id)
        return stored.account(profile.id) or profile

    def rename(self, account_id: str, name: str) -> None:
        """Give an account another name; its key stays where it is."""
        self._settings.update(lambda settings: settings.renamed(account_id, name))

    def move(self, account_id: str, site: Site, simulated_trading: bool) -> None:
        """Let an account ask with the key that it has at another place.

        Raises:
            UsageError: the account is gone.
        """
        self._settings.update(lambda settings: settings.with_site(account_id, site, simulated_trading))
        self._begin_alerts_anew(account_id)

    def remove(self, account_id: str) -> None:
        """Take the key out of the keyring, then forget the account, then its alerts.

        Raises:
            KeyringUnavailable: the key could not be taken out; the account stays.
            StorageError: the settings could not be written, or the account is gone and its alerts are not.
        """
        wait(self._thread.submit(lambda: self._store.delete(account_id)), PERSON_S)
        self._settings.update(lambda settings: settings.without_account(account_id))
        if self._alerts is not None:
            try:
                self._alerts.forget(account_id)
            except StorageError as error:
                raise StorageError(_ALERTS_STAY, reason=error.words) from error

    def _begin_alerts_anew(self, account_id: str) -> None:
        """What another key does not show has not vanished. Open questions stay."""
        if self._alerts is not None:
            with suppress(StorageError):  # a false alarm is the worst that can come of it
                self._alerts.end_sightings(account_id)

    def _give_up(self, writing: Future[None], new_id: str | None) -> None:
        """See that a write that nobody waits for any more leaves no key without an account.

        One under way cannot be stopped: the key of a new account is deleted when it is done. The key of
        one that is replaced stays as it was written, since the former one is gone.
        """

        def undo(written: Future[None]) -> None:
            if new_id is not None and not written.exception():
                self._thread.submit(lambda: self._store.delete(new_id))

        if not writing.cancel():
            writing.add_done_callback(undo)

    def _take_back(self, account_id: str) -> None:
        with suppress(KeyringUnavailable):  # what went wrong before is the sentence to hear
            wait(self._thread.submit(lambda: self._store.delete(account_id)), PERSON_S)

    def _remembering(self, settings: Settings) -> Settings:
        """Keep which backend holds the keys, so that another one appearing cannot hide them."""
        return replace(settings, keyring_backend=self._store.backend_name or settings.keyring_backend)


def _placed(settings: Settings, profile: AccountProfile) -> Settings:
    """Put the profile in; another key is no reason to lose the thresholds."""
    old = settings.account(profile.id)
    return settings.with_account(replace(profile, thresholds=old.thresholds) if old else profile)
