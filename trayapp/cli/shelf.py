"""What the commands work with: the clock, the user's files and keyring, connections."""

from __future__ import annotations

import os
from datetime import UTC, datetime

from trayapp.domain.credentials import AccountProfile, Credentials
from trayapp.monitor.account_book import AccountBook
from trayapp.monitor.connect import connect as connected
from trayapp.monitor.keyring_key import KeyringKey
from trayapp.monitor.patient_call import PERSON_S
from trayapp.monitor.proxy_book import ProxyBook
from trayapp.okx.client import OkxClient
from trayapp.paths import Paths
from trayapp.storage.alert_file import AlertFile
from trayapp.storage.credentials import CredentialStore
from trayapp.storage.keyring_thread import KeyringThread
from trayapp.storage.proxy_passwords import ProxyPasswords
from trayapp.storage.settings_file import SettingsFile


def utc_now() -> datetime:
    """The computer's clock."""
    return datetime.now(UTC)


def connect(profile: AccountProfile, credentials: Credentials) -> OkxClient:
    """A client for an account on this computer, by this process's clock: no proxy."""
    return connected(profile, credentials, utc_now, lambda _host: None)


class Shelf:
    """The settings, the keyring, the log of alerts, and the accounts kept in all of them."""

    def __init__(self) -> None:
        paths = Paths.of_user()
        settings = SettingsFile(paths.settings_file)
        self.alerts = AlertFile(paths.alerts_file)
        self._thread = KeyringThread()
        self._store = CredentialStore(remembered=settings.load().keyring_backend)
        self.book = AccountBook(settings, self._store, self._thread, utc_now, self.alerts)
        self._proxies = ProxyBook(
            ProxyPasswords(self._store.entries),
            self._thread,
            lambda: settings.load().proxy,
            os.environ,
            lambda _password: None,  # there is no log
            PERSON_S,
        )

    def key_of(self, profile: AccountProfile) -> Credentials:
        return self.asked_key(profile, PERSON_S)()

    def asked_key(self, profile: AccountProfile, patience_s: float) -> KeyringKey:
        """An account's key for who asks again when the keyring took longer than `patience_s`."""
        return KeyringKey(self._thread, self._store, profile.id, patience_s)

    def connect(self, profile: AccountProfile, credentials: Credentials) -> OkxClient:
        """A client for an account, by this process's clock and the settings' proxy."""
        return connected(profile, credentials, utc_now, self._proxies.route)
