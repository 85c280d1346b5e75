"""The proxy's choice and its password, changed together and told together."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from keyring.errors import KeyringLocked

from tests.unit.storage.memory_keyring import DeafKeyring, FailingKeyring, HangingKeyring, MemoryKeyring
from trayapp.domain.proxy import Proxy, ProxyChoice
from trayapp.errors import KeyringUnavailable, StorageError, UsageError
from trayapp.monitor.proxy_book import ProxyBook
from trayapp.storage.credentials import CredentialStore
from trayapp.storage.keyring_thread import KeyringThread
from trayapp.storage.proxy_passwords import SERVICE, ProxyPasswords
from trayapp.storage.settings import Settings
from trayapp.storage.settings_file import SettingsFile

HOST = "openapi.okx.com"
OWN = ProxyChoice("own", "socks5", "proxy.test", 1080, "me")


class Desk:
    """A book on a keyring, and what becomes of the settings."""

    def __init__(self, file: SettingsFile, keyring: MemoryKeyring, thread: KeyringThread) -> None:
        self.file, self.keyring, self.learnt = file, keyring, list[str]()
        self.environment: dict[str, str] = {}
        self.book = ProxyBook(
            ProxyPasswords(CredentialStore(choose=lambda _: keyring).entries),
            thread,
            lambda: file.load().proxy,
            self.environment,
            self.learnt.append,
            0.5,
        )

    def choose(self, choice: ProxyChoice, password: str | None = None) -> ProxyChoice:
        return self.book.update(self.file, lambda old: replace(old, proxy=choice), password).proxy

    @property
    def kept(self) -> list[str]:
        return list(self.keyring.entries.values())


Open = Callable[[MemoryKeyring], Desk]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Open]:
    thread = KeyringThread()
    yield lambda keyring: Desk(SettingsFile(tmp_path / "settings.json"), keyring, thread)
    assert thread.close(10)


@pytest.fixture
def desk(opened: Open) -> Desk:
    return opened(MemoryKeyring())


def test_an_own_proxy_is_told_with_its_password_at_once(desk: Desk) -> None:
    desk.choose(OWN, "hidden")
    proxy = desk.book.route(HOST)
    assert proxy == Proxy("socks5", "proxy.test", 1080, "me", "hidden")
    assert "hidden" not in desk.file.path.read_text("utf-8")
    assert desk.learnt[0] == "hidden"
    assert [service for service, _ in desk.keyring.entries] == [SERVICE]
    assert desk.file.load().keyring_backend is not None


def test_another_password_takes_the_place_of_the_former_and_is_noticed(desk: Desk) -> None:
    first = desk.choose(OWN, "first")
    assert desk.book.route(HOST) == OWN.proxy("first")
    assert desk.choose(first, "second") != first
    assert desk.book.route(HOST) == OWN.proxy("second")
    assert desk.kept == ["second"]


def test_another_change_leaves_the_password_and_the_keyring_alone(desk: Desk) -> None:
    first = desk.choose(OWN, "hidden")
    desk.keyring.entries.clear()
    assert desk.choose(replace(first, port=1081)).password_entry == first.password_entry
    desk.book.update(desk.file, lambda old: replace(old, poll_interval_s=9), None)
    assert desk.file.load().poll_interval_s == 9


@pytest.mark.parametrize("use", ["off", "system"])
def test_switched_off_its_password_is_removed(desk: Desk, use: str) -> None:
    first = desk.choose(OWN, "hidden")
    off = desk.choose(replace(first, use=use))  # type: ignore[arg-type]
    assert desk.kept == []
    assert (off.password_entry, off.host) == (None, "proxy.test")
    assert desk.book.route(HOST) is None


def test_no_user_no_password(desk: Desk) -> None:
    assert desk.choose(replace(OWN, user=""), "hidden").password_entry is None
    assert desk.kept == []
    assert desk.book.route(HOST) == Proxy("socks5", "proxy.test", 1080)


def test_the_systems_proxy_is_learnt_too_and_off_is_off(desk: Desk) -> None:
    desk.environment["HTTPS_PROXY"] = "http://you:secret@system.test:3128"
    assert desk.book.route(HOST) == Proxy("http", "system.test", 3128, "you", "secret")
    assert desk.learnt == ["secret"]
    desk.environment["NO_PROXY"] = HOST
    assert desk.book.route(HOST) is None
    del desk.environment["NO_PROXY"]
    desk.choose(ProxyChoice("off"))
    assert desk.book.route(HOST) is None


def test_a_locked_keyring_changes_nothing_and_says_so(opened: Open) -> None:
    desk = opened(FailingKeyring(KeyringLocked("locked")))
    with pytest.raises(KeyringUnavailable, match="The keyring is locked: unlock it"):
        desk.choose(OWN, "hidden")
    assert desk.file.load().proxy == ProxyChoice()


def test_a_locked_keyring_tells_no_route_and_goes_by_none(opened: Open) -> None:
    desk = opened(FailingKeyring(KeyringLocked("locked")))
    desk.file.update(lambda old: replace(old, proxy=OWN.with_entry("1")))
    with pytest.raises(KeyringUnavailable, match="The keyring is locked: unlock it"):
        desk.book.route(HOST)


def test_a_slow_keyring_is_asked_once_and_its_late_answer_is_taken(opened: Open) -> None:
    keyring = HangingKeyring()
    keyring.entries[SERVICE, "1"] = "hidden"
    desk = opened(keyring)
    desk.file.update(lambda old: replace(old, proxy=OWN.with_entry("1")))
    for _ in range(2):
        with pytest.raises(KeyringUnavailable, match="has not answered yet"):
            desk.book.route(HOST)
    keyring.answer.set()
    for _ in range(3):
        assert desk.book.route(HOST) == OWN.proxy("hidden")
    assert keyring.asked.acquire(blocking=False)
    assert not keyring.asked.acquire(blocking=False), "asked once, and kept in memory"


def test_settings_that_cannot_be_written_leave_no_password_behind(desk: Desk) -> None:
    def refuse(_settings: Settings) -> Settings:
        raise UsageError("No.")

    with pytest.raises(UsageError):
        desk.book.update(desk.file, refuse, "hidden")
    assert desk.kept == []


def test_a_password_that_will_not_go_is_told(opened: Open) -> None:
    desk = opened(DeafKeyring())
    desk.keyring.entries[SERVICE, "1"] = "hidden"
    desk.file.update(lambda old: replace(old, proxy=OWN.with_entry("1")))
    with pytest.raises(
        StorageError, match=r"its former password stays in the keyring\. .* Equity Tray proxy"
    ):
        desk.choose(ProxyChoice("off"))
    assert desk.file.load().proxy.use == "off"
