"""Texts in the system's keyring, each under a service and a name, all through one backend."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from trayapp.errors import KeyringUnavailable
from trayapp.storage import keyring_backend
from trayapp.storage.keyring_errors import asked
from trayapp.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

Choose = Callable[[str | None], "KeyringBackend"]

_NOT_KEPT = QT_TRANSLATE_NOOP(
    "trayapp", "The keyring did not keep the key: see that it is unlocked and works, then try again."
)
_NOT_DELETED = QT_TRANSLATE_NOOP(
    "trayapp", "The keyring did not delete the key: delete the entry {service} in the keyring's own program."
)


class KeyringEntries:
    """Every call blocks, perhaps for ever: make it in a KeyringThread.

    The backend is chosen at the first call, and kept once one was found.

    Args:
        remembered: the dotted class path of the backend that took the entries so far, from the settings.
        choose: gives the backend for `remembered`.
    """

    def __init__(self, remembered: str | None, choose: Choose = keyring_backend.choose) -> None:
        self._remembered = remembered
        self._choose = choose
        self._backend: KeyringBackend | None = None

    @property
    def backend_name(self) -> str | None:
        """What the settings should remember after a call that worked; None before the first."""
        return None if self._backend is None else keyring_backend.name_of(self._backend)

    def text(self, service: str, name: str) -> str | None:
        """Take an entry out; None where there is none. This may ask the user to unlock the keyring.

        Raises:
            KeyringUnavailable: no keyring answers (BACKOFF); it is locked (STOP).
        """
        backend = self._opened()
        return asked(lambda: backend.get_password(service, name))

    def put(self, service: str, name: str, text: str) -> None:
        """Write an entry, in the place of one that is there.

        Raises:
            KeyringUnavailable: no keyring answers (BACKOFF); it is locked, or did not keep it (STOP).
        """
        backend = self._opened()
        asked(lambda: backend.set_password(service, name, text), gives_secret=True)
        if self.text(service, name) != text:  # KWallet's backend overlooks a refused write
            raise KeyringUnavailable(_NOT_KEPT)

    def delete(self, service: str, name: str) -> None:
        """Delete an entry; one that is not there is fine.

        Raises:
            KeyringUnavailable: no keyring answers (BACKOFF); it is locked, or did not delete it (STOP).
        """
        backend = self._opened()
        if self.text(service, name) is None:
            return
        from keyring.errors import PasswordDeleteError  # noqa: PLC0415 - slow; loaded by now

        def attempt() -> None:
            with suppress(PasswordDeleteError):  # the same for "not found" and "refused": we look ourselves
                backend.delete_password(service, name)

        asked(attempt)
        if self.text(service, name) is not None:
            raise KeyringUnavailable(_NOT_DELETED, service=service)

    def elsewhere(self) -> str | None:
        """Where an entry that is missing here may lie: the keyring that was remembered, if this is another.

        It may come yet, so the backend is chosen anew at the next call.
        """
        if self._remembered is None or self._remembered == self.backend_name:
            return None
        self._backend = None
        return self._remembered

    def _opened(self) -> KeyringBackend:
        if self._backend is None:
            self._backend = self._choose(self._remembered)
        return self._backend
