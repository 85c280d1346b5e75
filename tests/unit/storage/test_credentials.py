import json

import pytest
from keyring.errors import KeyringError, KeyringLocked, PasswordSetError

from tests.unit.storage.memory_keyring import DeafKeyring, FailingKeyring, MemoryKeyring, OtherKeyring
from tests.unit.storage.test_keyring_errors import reached_from
from trayapp.domain.credentials import Credentials
from trayapp.errors import KeyringUnavailable, Recovery
from trayapp.storage.credentials import SERVICE, CredentialStore

KEYS = Credentials.typed("0b5f4f2c-key", "SECRET+/=", 'pass "phrase" \\ %20')
OTHER_KEYS = Credentials.typed("k", "s", "p")


def store_on(keyring: MemoryKeyring, remembered: str | None = None) -> CredentialStore:
    return CredentialStore(remembered, choose=lambda _: keyring)


def test_what_is_written_is_read_back_from_one_entry() -> None:
    keyring = MemoryKeyring()
    store_on(keyring).write("id-1", KEYS)
    assert store_on(keyring).read("id-1") == KEYS
    assert list(keyring.entries) == [(SERVICE, "id-1")]
    assert json.loads(keyring.entries[SERVICE, "id-1"]) == {
        "key": KEYS.key,
        "secret": KEYS.secret,
        "passphrase": KEYS.passphrase,
    }


def test_a_key_is_replaced_and_others_stay() -> None:
    store = store_on(MemoryKeyring())
    store.write("id-1", KEYS)
    store.write("id-2", OTHER_KEYS)
    store.write("id-1", OTHER_KEYS)
    store.write("id-2", KEYS)
    assert (store.read("id-1"), store.read("id-2")) == (OTHER_KEYS, KEYS)


def test_a_deleted_key_is_gone_and_deleting_again_is_fine() -> None:
    keyring = MemoryKeyring()
    store = store_on(keyring)
    store.write("id-1", KEYS)
    store.delete("id-1")
    store.delete("id-1")
    assert not keyring.entries
    with pytest.raises(KeyringUnavailable, match="holds no key for this account: add it again") as caught:
        store.read("id-1")
    assert caught.value.recovery is Recovery.STOP


@pytest.mark.parametrize(
    "text",
    [
        "no json s3cr3t",
        '"s3cr3t"',
        "[]",
        "{}",
        '{"key": "k", "secret": "s3cr3t"}',
        '{"key": "k", "secret": "s3cr3t", "passphrase": 7}',
        '{"key": "k", "secret": "s3cr3t", "passphrase": ""}',
        '{"key": "k", "secret": "s3cr3t\\r\\nInjected: 1", "passphrase": "p"}',
        "[" * 100_000,
    ],
)
def test_an_entry_that_is_no_key_is_told_without_showing_it(text: str) -> None:
    keyring = MemoryKeyring()
    keyring.set_password(SERVICE, "id-1", text)
    with pytest.raises(KeyringUnavailable, match="add the account again") as caught:
        store_on(keyring).read("id-1")
    assert caught.value.__context__ is None
    assert "s3cr3t" not in reached_from(caught.value)


def test_a_write_that_was_not_kept_is_noticed() -> None:
    with pytest.raises(KeyringUnavailable, match="did not keep the key"):
        store_on(DeafKeyring()).write("id-1", KEYS)


def test_a_delete_that_was_refused_is_noticed() -> None:
    keyring = DeafKeyring()
    keyring.entries[SERVICE, "id-1"] = "x"
    with pytest.raises(KeyringUnavailable, match="did not delete the key"):
        store_on(keyring).delete("id-1")


def test_every_call_translates_the_errors_of_the_backend() -> None:
    store = store_on(FailingKeyring(KeyringLocked("Failed to unlock the collection!")))
    for call in (lambda: store.read("id-1"), lambda: store.write("id-1", KEYS), lambda: store.delete("id-1")):
        with pytest.raises(KeyringUnavailable, match="is locked"):
            call()


def test_a_backend_that_quotes_the_secret_does_not_get_it_into_our_errors() -> None:
    store = store_on(FailingKeyring(PasswordSetError(f"cannot store {KEYS.secret}")))
    with pytest.raises(KeyringUnavailable, match="PasswordSetError") as caught:
        store.write("id-1", KEYS)
    assert KEYS.secret not in reached_from(caught.value)


def test_the_backend_is_chosen_once_and_its_name_can_be_remembered() -> None:
    asked_for = list[str | None]()

    def choose(remembered: str | None) -> MemoryKeyring:
        asked_for.append(remembered)
        return MemoryKeyring()

    store = CredentialStore(f"{MemoryKeyring.__module__}.MemoryKeyring", choose=choose)
    assert store.backend_name is None
    store.write("id-1", KEYS)
    store.read("id-1")
    assert asked_for == [store.backend_name] == [f"{MemoryKeyring.__module__}.MemoryKeyring"]


def test_a_choice_that_failed_is_made_again() -> None:
    keyring, down = MemoryKeyring(), [True]

    def choose(_: str | None) -> MemoryKeyring:
        if down.pop():
            down.append(False)
            raise KeyringUnavailable("not yet", recovery=Recovery.BACKOFF)
        return keyring

    store = CredentialStore(choose=choose)
    with pytest.raises(KeyringUnavailable, match="not yet"):
        store.write("id-1", KEYS)
    store.write("id-1", KEYS)
    assert keyring.entries


def test_a_key_in_a_keyring_that_is_away_is_not_called_lost() -> None:
    home, other = MemoryKeyring(), OtherKeyring()
    store_on(home).write("id-1", KEYS)
    here = [other]

    store = CredentialStore(f"{MemoryKeyring.__module__}.MemoryKeyring", choose=lambda _: here[0])
    with pytest.raises(KeyringUnavailable, match=r"MemoryKeyring.* does not answer") as caught:
        store.read("id-1")
    assert caught.value.recovery is Recovery.BACKOFF
    here[0] = home  # type: ignore[call-overload]
    assert store.read("id-1") == KEYS


def test_a_bug_in_a_backend_is_not_hidden() -> None:
    with pytest.raises(ZeroDivisionError):
        store_on(FailingKeyring(ZeroDivisionError())).read("id-1")
    with pytest.raises(KeyringUnavailable, match="KeyringError"):
        store_on(FailingKeyring(KeyringError("x"))).read("id-1")
