"""API keys in the system's keyring, one entry for each account."""

from __future__ import annotations

import json

from trayapp.domain.credentials import Credentials
from trayapp.errors import KeyringUnavailable, Recovery, UsageError
from trayapp.storage import keyring_backend
from trayapp.storage.keyring_entries import Choose, KeyringEntries
from trayapp.words import QT_TRANSLATE_NOOP

SERVICE = "Equity Tray"

_NONE = QT_TRANSLATE_NOOP("trayapp", "The keyring holds no key for this account: add it again.")
_UNREADABLE = QT_TRANSLATE_NOOP(
    "trayapp", "What the keyring holds for this account is not a key of Equity Tray: add the account again."
)
_ELSEWHERE = QT_TRANSLATE_NOOP(
    "trayapp",
    "The keyring that took this account's key ({name}) does not answer: start it, or add the account again.",
)


class CredentialStore:
    """Reads, writes and deletes keys. Every call blocks, perhaps for ever: make it in a KeyringThread.

    Args:
        remembered, choose: see KeyringEntries.

    Attributes:
        entries: where they lie; for other secrets beside them.
    """

    def __init__(self, remembered: str | None = None, *, choose: Choose = keyring_backend.choose) -> None:
        self.entries = KeyringEntries(remembered, choose)

    @property
    def backend_name(self) -> str | None:
        """What the settings should remember after a call that worked; None before the first."""
        return self.entries.backend_name

    def read(self, account_id: str) -> Credentials:
        """Take an account's key out of the keyring; this may ask the user to unlock it.

        Raises:
            KeyringUnavailable: no keyring answers (BACKOFF); it is locked, or holds no readable key (STOP).
        """
        text = self.entries.text(SERVICE, account_id)
        if not text:
            raise self._missing()
        credentials = _parsed(text)
        if credentials is None:
            raise KeyringUnavailable(_UNREADABLE)
        return credentials

    def write(self, account_id: str, credentials: Credentials) -> None:
        """Put an account's key into the keyring, in the place of one that is there.

        Raises:
            KeyringUnavailable: no keyring answers (BACKOFF); it is locked, or did not keep the key (STOP).
        """
        self.entries.put(SERVICE, account_id, _text_of(credentials))

    def delete(self, account_id: str) -> None:
        """Delete an account's key; one that is not there is fine.

        Raises:
            KeyringUnavailable: no keyring answers (BACKOFF); it is locked, or did not delete the key (STOP).
        """
        self.entries.delete(SERVICE, account_id)

    def _missing(self) -> KeyringUnavailable:
        place = self.entries.elsewhere()
        if place is None:
            return KeyringUnavailable(_NONE)
        return KeyringUnavailable(_ELSEWHERE, name=place, recovery=Recovery.BACKOFF)


def _text_of(credentials: Credentials) -> str:
    key, secret, passphrase = credentials.secrets
    return json.dumps({"key": key, "secret": secret, "passphrase": passphrase})


def _parsed(text: str) -> Credentials | None:
    # None and no exception: a JSONDecodeError holds the whole text, in a chain that a log would print
    try:
        entry = json.loads(text)
        return Credentials.typed(entry["key"], entry["secret"], entry["passphrase"])
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError, UsageError):
        return None
