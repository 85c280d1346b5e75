"""Where the tray's accounts, keys and connections come from: what the desk asks for, and the user's own."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from trayapp import logs
from trayapp.app.program_report import ProgramReport, Report
from trayapp.desktop.autostart import Autostart
from trayapp.domain.credentials import AccountDraft, AccountProfile, Credentials
from trayapp.errors import StorageError, UsageError
from trayapp.logs import Redactor
from trayapp.monitor.connect import connect, prepare
from trayapp.monitor.keyring_key import KeyringKey
from trayapp.monitor.proxy_book import ProxyBook
from trayapp.monitor.watch import Watch
from trayapp.polling.fleet import Connection
from trayapp.storage.credentials import CredentialStore
from trayapp.storage.keyring_thread import KeyringThread
from trayapp.storage.proxy_passwords import ProxyPasswords
from trayapp.storage.settings import Settings
from trayapp.storage.settings_file import SettingsCorrupt, SettingsFile
from trayapp.words import QT_TRANSLATE_NOOP as T
from trayapp.words import Words

if TYPE_CHECKING:
    from trayapp.domain.alerts.archive import Archive
    from trayapp.domain.remedy import Remedy
    from trayapp.monitor.account_book import AccountBook
    from trayapp.monitor.connection_diagnosis import Diagnosis
    from trayapp.okx.client import OkxClient
    from trayapp.storage.alert_file import AlertFile

#: How long a check waits for the keyring: long enough to type the password that it may ask for.
_CHECK_PATIENCE_S = 30.0
#: How long one poll waits for the keyring; quitting must not take longer than 6 s.
_KEYRING_PATIENCE_S = 3.0
#: How long reading and writing the alerts waits for another process: the start and the end wait for it.
_ALERTS_PATIENCE_S = 0.5
_SET_ASIDE = T(
    "trayapp", "The settings could not be understood and were set aside as {path}: add your accounts again."
)
_GONE = T("trayapp", "This account is no longer there: look at the list of accounts again.")


class Supply(Protocol):
    """What the desk asks for. All but `load` and `connection` block."""

    demo: bool
    settings_path: Path | None
    autostart: Autostart | None
    report: Report

    def load(self) -> tuple[Settings, Words | None]: ...

    def connection(self, profile: AccountProfile) -> Connection: ...

    def change(self, change: Callable[[Settings], Settings], proxy_password: str | None = None) -> Settings:
        """Change the settings; with a password, give it to the proxy that they name then."""
        ...

    def load_alerts(self) -> Archive: ...

    def change_alerts(self, change: Callable[[Archive], Archive]) -> Archive: ...

    def test(self, draft: AccountDraft) -> Diagnosis: ...

    def save(self, draft: AccountDraft) -> object: ...

    def rename(self, account_id: str, name: str) -> None: ...

    def remove(self, account_id: str) -> None: ...

    def check(self, account_id: str) -> Diagnosis: ...

    def apply(self, account_id: str, remedy: Remedy) -> None: ...


class UserSupply:
    """The user's settings and keyring.

    Args:
        autostart: what starts this program at log-in.
        report: what “Copy diagnostics” copies; None for one without the user's files.
    """

    demo = False

    def __init__(
        self,
        settings_path: Path,
        alerts_path: Path,
        clock: Callable[[], datetime],
        redactor: Redactor,
        autostart: Autostart | None = None,
        report: Report | None = None,
    ) -> None:
        self.settings_path: Path | None = settings_path
        self.autostart, self.report = autostart, report or ProgramReport(os.environ, redactor)
        self._alerts_path = alerts_path
        self._clock, self._redactor = clock, redactor
        self._file = SettingsFile(settings_path)
        self._thread = KeyringThread()
        self._good = Settings()  # the last that could be read
        self._set_aside: Words | None = None
        self.load()
        self._store = CredentialStore(self._good.keyring_backend)
        self._proxies = ProxyBook(
            ProxyPasswords(self._store.entries),
            self._thread,
            lambda: self._good.proxy,
            os.environ,
            redactor.add_secrets,
            _KEYRING_PATIENCE_S,
        )

    @cached_property
    def _alerts(self) -> AlertFile:
        from trayapp.storage.alert_file import AlertFile  # noqa: PLC0415 - the first values do not wait for it

        return AlertFile(self._alerts_path, lock_timeout_s=_ALERTS_PATIENCE_S)

    @cached_property
    def _book(self) -> AccountBook:
        from trayapp.monitor.account_book import AccountBook  # noqa: PLC0415 - nor for this

        return AccountBook(self._file, self._store, self._thread, self._clock, self._alerts)

    def load(self) -> tuple[Settings, Words | None]:
        """The settings, and a sentence where something is wrong with their file; never raises.

        A file that breaks while accounts are being watched costs none of them: the last good
        settings go on, and the file is left for the user to mend.
        """
        try:
            self._good = self._file.load()
        except SettingsCorrupt as error:
            if self._good.accounts:
                return self._good, error.words
            self._set_aside = self._aside() or error.words
        except StorageError as error:
            return self._good, error.words
        logs.write_as(self._good.log_level)
        if self._good.accounts:
            self._set_aside = None
        return self._good, self._set_aside

    def _aside(self) -> Words | None:
        """Make room for new settings without losing the old file."""
        try:
            file = SettingsFile(self._file.path, lock_timeout_s=0.2)  # the icon waits for this
            return Words.of(_SET_ASIDE, path=file.set_aside())
        except StorageError:
            return None

    def connection(self, profile: AccountProfile) -> Connection:
        key = KeyringKey(self._thread, self._store, profile.id, _KEYRING_PATIENCE_S, prepare)
        watch = Watch(profile, key, lambda credentials: self._client(profile, credentials), self._clock)
        return Connection(watch.poll, watch.close, watch.adopt, watch.reconnect)

    def change(self, change: Callable[[Settings], Settings], proxy_password: str | None = None) -> Settings:
        return self._proxies.update(self._file, change, proxy_password)

    def load_alerts(self) -> Archive:
        return self._alerts.load()

    def change_alerts(self, change: Callable[[Archive], Archive]) -> Archive:
        return self._alerts.update(change)

    def test(self, draft: AccountDraft) -> Diagnosis:
        return self._diagnosed(draft.profile(), draft.credentials)

    def save(self, draft: AccountDraft) -> object:
        self._redactor.add_secrets(*draft.credentials.secrets)
        return self._book.put(
            draft.name,
            draft.site,
            draft.credentials,
            simulated_trading=draft.simulated_trading,
            replaces=draft.replaces,
        )

    def rename(self, account_id: str, name: str) -> None:
        self._book.rename(account_id, name)

    def remove(self, account_id: str) -> None:
        self._book.remove(account_id)

    def check(self, account_id: str) -> Diagnosis:
        profile = account_of(self._file.load(), account_id)
        key = KeyringKey(self._thread, self._store, account_id, _CHECK_PATIENCE_S)
        return self._diagnosed(profile, key())

    def apply(self, account_id: str, remedy: Remedy) -> None:
        self._book.move(account_id, remedy.site, remedy.simulated_trading)

    def _diagnosed(self, profile: AccountProfile, credentials: Credentials) -> Diagnosis:
        from trayapp.monitor.connection_doctor import diagnose  # noqa: PLC0415 - imports requests

        return diagnose(profile, credentials, self._client, self._clock)

    def _client(self, profile: AccountProfile, credentials: Credentials) -> OkxClient:
        self._redactor.add_secrets(*credentials.secrets)
        return connect(profile, credentials, self._clock, self._proxies.route)


def account_of(settings: Settings, account_id: str) -> AccountProfile:
    """The account with this id.

    Raises:
        UsageError: it is gone.
    """
    profile = settings.account(account_id)
    if profile is None:
        raise UsageError(_GONE)
    return profile
