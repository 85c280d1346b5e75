from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.unit.storage.memory_keyring import FailingKeyring, HangingKeyring, MemoryKeyring
from trayapp.domain.credentials import Credentials
from trayapp.errors import KeyringUnavailable, Recovery
from trayapp.monitor.keyring_key import KeyringKey
from trayapp.storage.credentials import CredentialStore
from trayapp.storage.keyring_thread import KeyringThread

KEY = Credentials("key", "secret", "passphrase")


@pytest.fixture
def thread() -> Iterator[KeyringThread]:
    thread = KeyringThread()
    yield thread
    assert thread.close(10)


def _store(backend: MemoryKeyring) -> CredentialStore:
    return CredentialStore(choose=lambda _: backend)


def test_the_key_of_this_account(thread: KeyringThread) -> None:
    store = _store(MemoryKeyring())
    store.write("1", KEY)
    store.write("2", Credentials("other", "other", "other"))
    assert KeyringKey(thread, store, "1", patience_s=10)() == KEY


def test_a_slow_keyring_is_asked_once_and_its_late_answer_is_taken(thread: KeyringThread) -> None:
    backend = HangingKeyring()
    key = KeyringKey(thread, _store(backend), "1", patience_s=0.02)
    for _ in range(3):
        with pytest.raises(KeyringUnavailable, match="has not answered yet") as caught:
            key()
        assert caught.value.recovery is Recovery.BACKOFF
    MemoryKeyring.set_password(
        backend, "Equity Tray", "1", '{"key":"key","secret":"secret","passphrase":"passphrase"}'
    )
    backend.answer.set()
    assert (
        KeyringKey(thread, _store(backend), "1", patience_s=10)() == KEY
    )  # so the first answer is there, too
    assert key() == KEY
    assert _times_asked(backend) == 2  # once for either: no second prompt


def _times_asked(backend: HangingKeyring) -> int:
    times = 0
    while backend.asked.acquire(blocking=False):
        times += 1
    return times


def test_a_refusal_is_told_and_asked_anew_the_next_time(thread: KeyringThread) -> None:
    from keyring.errors import KeyringLocked

    backend = FailingKeyring(KeyringLocked("locked"))
    key = KeyringKey(thread, _store(backend), "1", patience_s=10)
    for _ in range(2):
        with pytest.raises(KeyringUnavailable, match="locked"):
            key()


def test_no_key_for_this_account(thread: KeyringThread) -> None:
    key = KeyringKey(thread, _store(MemoryKeyring()), "1", patience_s=10)
    with pytest.raises(KeyringUnavailable, match="holds no key for this account"):
        key()


def test_a_keyring_that_is_closed(thread: KeyringThread) -> None:
    thread.close()
    with pytest.raises(KeyringUnavailable, match="is closing"):
        KeyringKey(thread, _store(MemoryKeyring()), "1", patience_s=10)()
