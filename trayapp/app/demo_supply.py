"""The accounts, keys and connections of a demo: one simulated account, and nothing of the user's."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from trayapp.app.program_report import ProgramReport, Report
from trayapp.app.supply import account_of
from trayapp.desktop.autostart import Autostart
from trayapp.domain.alerts.archive import Archive
from trayapp.domain.credentials import AccountDraft, AccountProfile, Credentials
from trayapp.domain.remedy import Remedy
from trayapp.errors import UsageError
from trayapp.logs import Redactor
from trayapp.monitor.connect import connect
from trayapp.monitor.watch import Watch
from trayapp.polling.fleet import Connection
from trayapp.storage.settings import Settings
from trayapp.words import QT_TRANSLATE_NOOP as T
from trayapp.words import Words

if TYPE_CHECKING:
    from trayapp.monitor.connection_diagnosis import Diagnosis
    from trayapp.monitor.demo import Demo
    from trayapp.okx.client import OkxClient

_ONLY_DEMO = T("trayapp", "The demo has no accounts of its own: start Equity Tray without --demo.")


class DemoSupply:
    """A simulated exchange in this process; touches neither keyring nor settings. A context manager."""

    demo = True
    settings_path: Path | None = None
    autostart: Autostart | None = None

    def __init__(self, scenario: str, seed: int, clock: Callable[[], datetime]) -> None:
        from trayapp.monitor.demo import Demo  # noqa: PLC0415

        self._clock = clock
        self.report: Report = ProgramReport(os.environ, Redactor())
        self._demo: Demo = Demo(scenario, seed, clock)
        self._settings, self._archive = Settings(), Archive()
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        self._stack.enter_context(self._demo)
        self._settings = Settings(accounts=(self._demo.profile,), poll_interval_s=2)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.__exit__(kind, error, trace)

    def load(self) -> tuple[Settings, Words | None]:
        return self._settings, None

    def connection(self, profile: AccountProfile) -> Connection:
        watch = Watch(
            profile,
            self._demo.credentials,
            lambda key: self._client(profile, key),
            self._clock,
        )
        return Connection(watch.poll, watch.close, watch.adopt, watch.reconnect)

    def change(self, change: Callable[[Settings], Settings], proxy_password: str | None = None) -> Settings:
        self._settings = change(self._settings)
        return self._settings

    def load_alerts(self) -> Archive:
        return self._archive

    def change_alerts(self, change: Callable[[Archive], Archive]) -> Archive:
        self._archive = change(self._archive)
        return self._archive

    def test(self, draft: AccountDraft) -> Diagnosis:
        raise UsageError(_ONLY_DEMO)

    def save(self, draft: AccountDraft) -> object:
        raise UsageError(_ONLY_DEMO)

    def rename(self, account_id: str, name: str) -> None:
        raise UsageError(_ONLY_DEMO)

    def remove(self, account_id: str) -> None:
        raise UsageError(_ONLY_DEMO)

    def check(self, account_id: str) -> Diagnosis:
        from trayapp.monitor.connection_doctor import diagnose  # noqa: PLC0415 - imports requests

        profile = account_of(self._settings, account_id)
        return diagnose(profile, self._demo.credentials(), self._client, self._clock)

    def apply(self, account_id: str, remedy: Remedy) -> None:
        raise UsageError(_ONLY_DEMO)

    def _client(self, profile: AccountProfile, credentials: Credentials) -> OkxClient:
        return connect(profile, credentials, self._clock, lambda _host: None)
