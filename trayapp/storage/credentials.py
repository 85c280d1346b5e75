"""API keys in the system's keyring, one entry for each account."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from trayapp.domain.credentials import Credentials
from trayapp.errors import KeyringUnavailable, Recovery, UsageError
from trayapp.storage import keyring_backend
from trayapp.storage.keyring_errors import asked
from trayapp.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "Equity Tray"

_NONE = QT_TRANSLATE_NOOP("trayapp", "The keyring holds no key for this account: add it again.")
_UNREADABLE = QT_TRANSLATE_NOOP(
    "trayapp", "What the keyring holds for this account is not a key of Equity Tray: add the account again."
)
_ELSEWHERE = QT_TRANSLATE_NOOP(
    "trayapp",
    "The keyring that took this account's key ({name}) does not answer: start it, or add the account again.",
)
_NOT_KEPT = QT_TRANSLATE_NOOP(
    "trayapp", "The keyring did not keep the key: see that it is unlocked and works, then try again."
)
_NOT_DELETED = QT_TRANSLATE_NOOP(
    "trayapp", "The keyring did not delete the key: delete the entry {service} in the keyring's own program."
)


class CredentialStore:
    """Reads, writes and deletes keys. Every call blocks, perhaps for ever: make it in a KeyringThread.

    The backend is chosen at the first call, and kept once one was found.

    Args:
        remembered: the dotted class path of the backend that took the keys so far, from the settings.
        choose: gives the backend for `remembered`.
    """

    def __init__(
        self,
        remembered: str | None = None,
        *,
        choose: Callable[[str | None], KeyringBackend] = keyring_backend.choose,
    ) -> None:
        self._remembered = remembered
        self._choose = choose
        self._backend: KeyringBackend | None = None

    @property
    def backend_name(self) -> str | None:
        """What the settings should remember after a call that worked; None before the first."""
        return None if self._backend is None else keyring_backend.name_of(self._backend)

    def read(self, account_id: str) -> Credentials:
        """Take an account's key out of the keyring; this may ask the user to unlock it.

        Raises:
            KeyringUnavailable: no keyring answers (BACKOFF); it is locked, or holds no readable key (STOP).
        """
        text = self._text(account_id)
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
        backend = self._opened()
        text = _text_of(credentials)
        asked(lambda: backend.set_password(SERVICE, account_id, text), gives_secret=True)
        if self._text(account_id) != text:  # KWallet's backend overlooks a refused write
            raise KeyringUnavailable(_NOT_KEPT)

    def delete(self, account_id: str) -> None:
        """Delete an account's key; one that is not there is fine.

        Raises:
            KeyringUnavailable: no keyring answers (BACKOFF); it is locked, or did not delete the key (STOP).
        """
        backend = self._opened()
        if self._text(account_id) is None:
            return
        from keyring.errors import PasswordDeleteError  # noqa: PLC0415 - slow; loaded by now

        def attempt() -> None:
            with suppress(PasswordDeleteError):  # the same for "not found" and "refused": we look ourselves
                backend.delete_password(SERVICE, account_id)

        asked(attempt)
        if self._text(account_id) is not None:
            raise KeyringUnavailable(_NOT_DELETED, service=SERVICE)

    def _opened(self) -> KeyringBackend:
        if self._backend is None:
            self._backend = self._choose(self._remembered)
        return self._backend

    def _text(self, account_id: str) -> str | None:
        backend = self._opened()
        return asked(lambda: backend.get_password(SERVICE, account_id))

    def _missing(self) -> KeyringUnavailable:
        if self._remembered is None or self._remembered == self.backend_name:
            return KeyringUnavailable(_NONE)
        # the entry lies in another keyring, which may come yet: look for it again, and choose anew then
        self._backend = None
        return KeyringUnavailable(_ELSEWHERE, name=self._remembered, recovery=Recovery.BACKOFF)


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
