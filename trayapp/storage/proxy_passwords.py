"""The proxy's password in the system's keyring, under a service of its own."""

from __future__ import annotations

from trayapp.errors import KeyringUnavailable, Recovery
from trayapp.storage.keyring_entries import KeyringEntries
from trayapp.words import QT_TRANSLATE_NOOP

SERVICE = "Equity Tray proxy"

_NONE = QT_TRANSLATE_NOOP(
    "trayapp", "The keyring holds no password for the proxy: type it again in the settings."
)
_ELSEWHERE = QT_TRANSLATE_NOOP(
    "trayapp",
    "The keyring that took the proxy's password ({name}) does not answer: start it, or type the password "
    "again in the settings.",
)


class ProxyPasswords:
    """Every call blocks, perhaps for ever: make it in a KeyringThread.

    Args:
        entries: those of the accounts' keys too, so that all secrets lie in one keyring.
    """

    def __init__(self, entries: KeyringEntries) -> None:
        self._entries = entries

    @property
    def backend_name(self) -> str | None:
        """What the settings should remember after a call that worked; None before the first."""
        return self._entries.backend_name

    def read(self, entry: str) -> str:
        """
        Raises:
            KeyringUnavailable: no keyring answers (BACKOFF); it is locked, or holds no such password (STOP).
        """
        password = self._entries.text(SERVICE, entry)
        if password:
            return password
        place = self._entries.elsewhere()
        if place is None:
            raise KeyringUnavailable(_NONE)
        raise KeyringUnavailable(_ELSEWHERE, name=place, recovery=Recovery.BACKOFF)

    def write(self, entry: str, password: str) -> None:
        """
        Raises:
            KeyringUnavailable: no keyring answers (BACKOFF); it is locked, or did not keep it (STOP).
        """
        self._entries.put(SERVICE, entry, password)

    def delete(self, entry: str) -> None:
        """One that is not there is fine.

        Raises:
            KeyringUnavailable: no keyring answers (BACKOFF); it is locked, or did not delete it (STOP).
        """
        self._entries.delete(SERVICE, entry)
