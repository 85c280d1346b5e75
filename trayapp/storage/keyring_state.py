"""Which keyring answers, and whether it is locked: looked at without opening a prompt."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trayapp.storage import keyring_backend
from trayapp.storage.keyring_errors import asked

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend


@dataclass(frozen=True, slots=True)
class KeyringState:
    """Attributes:
    backend: its dotted class path.
    is_locked: None where that shows only when a key is read, and where there is no keyring to lock yet.
    """

    backend: str
    is_locked: bool | None


def look(remembered: str | None) -> KeyringState:
    """Look at the keyring that a key would be read from. Blocks: make it in a KeyringThread.

    Raises:
        KeyringUnavailable: none answers, or the user named one that is not safe.
    """
    backend = keyring_backend.choose(remembered)
    return KeyringState(keyring_backend.name_of(backend), asked(lambda: _is_locked(backend)))


def _is_locked(backend: KeyringBackend) -> bool | None:
    """Of a Secret Service alone; to read an entry would ask for the password instead."""
    from keyring.backends import SecretService  # noqa: PLC0415 - slow

    if not isinstance(backend, SecretService.Keyring):
        return None
    import secretstorage  # noqa: PLC0415 - slow, and on Linux alone

    with closing(secretstorage.dbus_init()) as connection:
        try:
            path = getattr(backend, "preferred_collection", secretstorage.collection.DEFAULT_COLLECTION)
            return bool(secretstorage.Collection(connection, path).is_locked())
        except secretstorage.ItemNotFoundException:
            return None
