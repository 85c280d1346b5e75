from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import replace
from decimal import Decimal
from functools import partial
from pathlib import Path

import pytest

from tests.unit.domain.logged import entry
from tests.unit.monitor.clock import Clock
from tests.unit.storage.memory_keyring import DeafKeyring, FailingKeyring, HangingKeyring, MemoryKeyring
from trayapp.domain.alerts.archive import Archive
from trayapp.domain.credentials import SITES, AccountProfile, Credentials
from trayapp.domain.thresholds import StepRungs, Thresholds
from trayapp.errors import KeyringUnavailable, Recovery, StorageError, UsageError
from trayapp.monitor import account_book
from trayapp.monitor.account_book import AccountBook
from trayapp.storage.alert_file import AlertFile
from trayapp.storage.credentials import SERVICE, CredentialStore
from trayapp.storage.keyring_backend import name_of
from trayapp.storage.keyring_thread import KeyringThread, wait
from trayapp.storage.settings import Settings
from trayapp.storage.settings_file import SettingsFile

KEY = Credentials("key", "secret", "passphrase")
NEW_KEY = Credentials("new key", "new secret", "new passphrase")
EEA, GLOBAL = SITES["eea"], SITES["global"]


@pytest.fixture
def thread() -> Iterator[KeyringThread]:
    thread = KeyringThread()
    yield thread
    assert thread.close(10)


@pytest.fixture
def backend() -> MemoryKeyring:
    return MemoryKeyring()


@pytest.fixture
def file(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path / "config" / "settings.json")


@pytest.fixture
def book(file: SettingsFile, backend: MemoryKeyring, thread: KeyringThread, clock: Clock) -> AccountBook:
    return AccountBook(file, CredentialStore(choose=lambda _: backend), thread, clock)


def _put(book: AccountBook, name: str, key: Credentials = KEY, replaces: str | None = None) -> AccountProfile:
    return book.put(name, GLOBAL, key, simulated_trading=False, replaces=replaces)


def _kept(backend: MemoryKeyring, account_id: str) -> Credentials:
    return CredentialStore(choose=lambda _: backend).read(account_id)


def test_an_account_is_a_profile_in_the_settings_and_a_key_in_the_keyring(
    book: AccountBook, backend: MemoryKeyring, file: SettingsFile, clock: Clock
) -> None:
    profile = book.put("main", EEA, KEY, simulated_trading=True)
    assert (profile.name, profile.site, profile.simulated_trading) == ("main", EEA, True)
    assert profile.keys_changed_at == clock.now
    assert file.load().accounts == (profile,)
    assert file.load().keyring_backend == name_of(backend)
    assert _kept(backend, profile.id) == KEY
    for part in KEY.secrets:
        assert f'"{part}"' not in file.path.read_text()


def test_every_account_has_an_entry_of_its_own(book: AccountBook, backend: MemoryKeyring) -> None:
    first, second = _put(book, "main"), _put(book, "second", NEW_KEY)
    assert first.id != second.id
    assert (_kept(backend, first.id), _kept(backend, second.id)) == (KEY, NEW_KEY)
    assert [profile.name for profile in book.settings().accounts] == ["main", "second"]


def test_a_key_that_could_not_be_stored_leaves_no_account(
    file: SettingsFile, thread: KeyringThread, clock: Clock
) -> None:
    for backend in (DeafKeyring(), FailingKeyring(RuntimeError("broken"))):
        book = AccountBook(file, CredentialStore(choose=partial(_always, backend)), thread, clock)
        with pytest.raises(KeyringUnavailable):
            _put(book, "main")
        assert file.load().accounts == ()


def test_a_name_that_is_taken_shows_before_any_key_is_stored(
    book: AccountBook, backend: MemoryKeyring
) -> None:
    kept = _put(book, "main")
    with pytest.raises(UsageError, match="already an account called MAIN"):
        _put(book, "MAIN", NEW_KEY)
    assert [account for _, account in backend.entries] == [kept.id]
    assert _kept(backend, kept.id) == KEY


def _always(backend: MemoryKeyring, _remembered: str | None) -> MemoryKeyring:
    return backend


def _spoil(file: SettingsFile) -> None:
    """Let the settings be read but never be written again: the lock's place is taken by a folder."""
    for beside in file.path.parent.iterdir():
        if beside != file.path:
            beside.unlink()
    (file.path.parent / f"{file.path.name}.lock").mkdir()


def test_settings_that_cannot_be_written_leave_no_new_key(
    book: AccountBook, backend: MemoryKeyring, file: SettingsFile
) -> None:
    kept = _put(book, "main")
    _spoil(file)
    with pytest.raises(StorageError):
        _put(book, "second", NEW_KEY)
    assert [account for _, account in backend.entries] == [kept.id]
    assert file.load().accounts == (kept,)


@pytest.fixture
def hanging(monkeypatch: pytest.MonkeyPatch) -> HangingKeyring:
    """A keyring that does not answer, and patience that ends once it is being asked."""
    keyring = HangingKeyring()

    def impatient(future: Future[None], _patience_s: float) -> None:
        assert keyring.asked.acquire(timeout=30)
        wait(future, 0)

    monkeypatch.setattr(account_book, "wait", impatient)
    return keyring


@pytest.fixture
def hanging_book(
    file: SettingsFile, hanging: HangingKeyring, thread: KeyringThread, clock: Clock
) -> AccountBook:
    return AccountBook(file, CredentialStore(choose=lambda _: hanging), thread, clock)


def _give_up_on(book: AccountBook, replaces: str | None = None) -> None:
    with pytest.raises(KeyringUnavailable, match="has not answered yet") as caught:
        _put(book, "main", NEW_KEY, replaces)
    assert caught.value.recovery is Recovery.BACKOFF


def _answer(hanging: HangingKeyring, thread: KeyringThread) -> None:
    """Let the keyring answer, and wait for what was asked of it and for what that asked for in turn."""
    hanging.answer.set()
    for _ in range(2):
        wait(thread.submit(lambda: None), 30)


def test_a_write_under_way_when_patience_ends_leaves_no_key(
    hanging_book: AccountBook, hanging: HangingKeyring, thread: KeyringThread, file: SettingsFile
) -> None:
    _give_up_on(hanging_book)
    assert hanging.entries  # written, and being read again
    _answer(hanging, thread)
    assert hanging.entries == {}
    assert file.load().accounts == ()


@pytest.mark.parametrize("replaces", [None, "1"])
def test_a_write_whose_turn_has_not_come_when_patience_ends_never_runs(
    hanging_book: AccountBook, hanging: HangingKeyring, thread: KeyringThread, replaces: str | None
) -> None:
    thread.submit(lambda: hanging.get_password(SERVICE, "another"))
    _give_up_on(hanging_book, replaces)
    _answer(hanging, thread)
    assert hanging.entries == {}


def test_a_late_write_of_another_key_stays_for_the_former_one_is_gone(
    hanging_book: AccountBook, hanging: HangingKeyring, thread: KeyringThread, file: SettingsFile
) -> None:
    profile = AccountProfile("1", "main")
    file.update(lambda settings: settings.with_account(profile))
    _give_up_on(hanging_book, profile.id)
    _answer(hanging, thread)
    assert _kept(hanging, profile.id) == NEW_KEY
    assert file.load().accounts == (profile,)


def test_replacing_a_key_moves_its_time_and_keeps_its_place(
    book: AccountBook, backend: MemoryKeyring, clock: Clock
) -> None:
    first, second = _put(book, "main"), _put(book, "second")
    clock.turn(1)
    replaced = _put(book, "main", NEW_KEY, replaces=first.id)
    assert replaced.id == first.id
    assert replaced.keys_changed_at == clock.now
    assert replaced.keys_changed_at != first.keys_changed_at
    assert book.settings().accounts == (replaced, second)
    assert (_kept(backend, first.id), _kept(backend, second.id)) == (NEW_KEY, KEY)


class KeptSettings(SettingsFile):
    """Settings in memory, with all that a profile holds."""

    kept = Settings()

    def load(self) -> Settings:
        return self.kept

    def update(self, change: Callable[[Settings], Settings]) -> Settings:
        self.kept = change(self.kept)
        return self.kept


def test_another_key_keeps_the_risk_levels_and_has_nothing_accepted(
    backend: MemoryKeyring, thread: KeyringThread, clock: Clock, tmp_path: Path
) -> None:
    file = KeptSettings(tmp_path / "settings.json")
    book = AccountBook(file, CredentialStore(choose=lambda _: backend), thread, clock)
    first, own = _put(book, "main"), Thresholds(negligible_liability_usd=Decimal(7))
    file.kept = file.kept.with_account(replace(first, thresholds=own)).with_accepted(first.id, ("trade",))
    replaced = book.put("other", EEA, NEW_KEY, simulated_trading=True, replaces=first.id)
    assert (replaced.thresholds, replaced.accepted) == (own, ())
    assert (replaced.name, replaced.site, replaced.simulated_trading) == ("other", EEA, True)
    assert file.kept.accounts == (replaced,)


def test_what_was_accepted_of_a_key_is_gone_from_the_file_with_the_key(
    book: AccountBook, file: SettingsFile
) -> None:
    first = _put(book, "main")
    file.update(lambda settings: settings.with_accepted(first.id, ("trade", "withdraw")))
    book.rename(first.id, "renamed")
    assert file.load().accounts[0].accepted == ("trade", "withdraw")
    _put(book, "main", NEW_KEY, replaces=first.id)
    assert file.load().accounts[0].accepted == ()


def test_renaming_touches_no_key(book: AccountBook, backend: MemoryKeyring, clock: Clock) -> None:
    profile, before = _put(book, "main"), dict(backend.entries)
    clock.turn(1)
    book.rename(profile.id, "long term")
    assert book.settings().accounts == (replace(profile, name="long term"),)
    assert backend.entries == before
    other = _put(book, "other")
    with pytest.raises(UsageError, match="already an account called long term"):
        book.rename(other.id, "long term")


def test_moving_touches_no_key(book: AccountBook, backend: MemoryKeyring) -> None:
    profile, before = _put(book, "main"), dict(backend.entries)
    book.move(profile.id, EEA, simulated_trading=True)
    assert book.settings().accounts == (replace(profile, site=EEA, simulated_trading=True),)
    assert backend.entries == before


def test_removing_takes_the_key_along(book: AccountBook, backend: MemoryKeyring) -> None:
    first, second = _put(book, "main"), _put(book, "second")
    book.remove(first.id)
    assert book.settings().accounts == (second,)
    assert list(backend.entries) == [(SERVICE, second.id)]
    book.remove(first.id)  # once more is fine


def test_removing_takes_the_alerts_along(
    file: SettingsFile, backend: MemoryKeyring, thread: KeyringThread, clock: Clock, tmp_path: Path
) -> None:
    alerts = AlertFile(tmp_path / "data" / "alerts.json")
    book = AccountBook(file, CredentialStore(choose=lambda _: backend), thread, clock, alerts)
    first, second = _put(book, "main"), _put(book, "second", NEW_KEY)
    book.remove(_put(book, "calm").id)
    assert not alerts.path.parent.exists()
    alerts.save(Archive((entry(account_id=first.id), entry(account_id=second.id))))
    book.remove(first.id)
    assert alerts.load() == Archive((entry(account_id=second.id),))


def test_alerts_that_stay_are_told_and_the_account_is_gone(
    file: SettingsFile, backend: MemoryKeyring, thread: KeyringThread, clock: Clock, tmp_path: Path
) -> None:
    alerts = AlertFile(tmp_path / "alerts.json")
    book = AccountBook(file, CredentialStore(choose=lambda _: backend), thread, clock, alerts)
    profile = _put(book, "main")
    alerts.path.mkdir()
    with pytest.raises(
        StorageError, match=r"removed, but not its alerts\. The log of alerts in .* cannot be"
    ):
        book.remove(profile.id)
    assert file.load().accounts == ()
    assert backend.entries == {}


def test_an_account_whose_key_stays_in_the_keyring_stays(
    file: SettingsFile, thread: KeyringThread, clock: Clock
) -> None:
    backend = DeafKeyring()
    book = AccountBook(file, CredentialStore(choose=lambda _: backend), thread, clock)
    profile = AccountProfile("1", "main")
    file.update(lambda settings: settings.with_account(profile))
    MemoryKeyring.set_password(backend, SERVICE, "1", "{}")
    with pytest.raises(KeyringUnavailable, match="did not delete the key"):
        book.remove("1")
    assert file.load().accounts == (profile,)


def test_which_account_is_meant(book: AccountBook) -> None:
    with pytest.raises(UsageError, match="no account yet"):
        book.named(None)
    with pytest.raises(UsageError, match="no account yet"):
        book.named("main")
    main = _put(book, "main")
    assert book.named(None) == main
    assert book.named("MAIN") == main
    _put(book, "second")
    with pytest.raises(UsageError, match=r"several accounts, name one: main, second\."):
        book.named(None)
    with pytest.raises(UsageError, match=r"no account called third. Accounts: main, second\."):
        book.named("third")


def test_another_key_keeps_the_thresholds(book: AccountBook, file: SettingsFile) -> None:
    first = _put(book, "main")
    strict = replace(Thresholds(), delta=StepRungs(None, None, 1, 2))
    file.update(lambda settings: settings.with_thresholds(first.id, strict))
    replaced = _put(book, "main", NEW_KEY, replaces=first.id)
    assert replaced.thresholds == strict
    assert file.load().accounts == (replaced,)
