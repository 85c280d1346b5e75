from __future__ import annotations

import pytest

from tests.unit.storage.memory_keyring import MemoryKeyring, OtherKeyring
from trayapp.errors import KeyringUnavailable, Recovery
from trayapp.storage.credentials import CredentialStore
from trayapp.storage.keyring_backend import name_of
from trayapp.storage.proxy_passwords import SERVICE, ProxyPasswords


def test_it_lies_in_the_accounts_keyring_under_a_name_of_its_own() -> None:
    keyring = MemoryKeyring()
    store = CredentialStore(choose=lambda _: keyring)
    passwords = ProxyPasswords(store.entries)
    passwords.write("1", "hidden")
    assert keyring.entries == {(SERVICE, "1"): "hidden"}
    assert passwords.read("1") == "hidden"
    assert store.backend_name == passwords.backend_name == name_of(keyring)
    passwords.delete("1")
    passwords.delete("1")
    assert keyring.entries == {}


def test_one_that_is_not_there_is_asked_for() -> None:
    passwords = ProxyPasswords(CredentialStore(choose=lambda _: MemoryKeyring()).entries)
    with pytest.raises(KeyringUnavailable, match="type it again in the settings") as caught:
        passwords.read("1")
    assert caught.value.recovery is Recovery.STOP


def test_one_in_another_keyring_may_come_yet() -> None:
    here = [MemoryKeyring(), OtherKeyring()]
    here[0].entries[SERVICE, "1"] = "hidden"
    store = CredentialStore(name_of(here[0]), choose=lambda _: here[-1])
    passwords = ProxyPasswords(store.entries)
    with pytest.raises(KeyringUnavailable, match="does not answer: start it") as caught:
        passwords.read("1")
    assert caught.value.recovery is Recovery.BACKOFF
    here.pop()  # now it is there
    assert passwords.read("1") == "hidden"
