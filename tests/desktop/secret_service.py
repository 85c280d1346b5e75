"""The keyring of a session: gnome-keyring with a password of its own."""

from __future__ import annotations

from pathlib import Path

from jeepney import DBusAddress

from tests.desktop.bus import SessionBus
from tests.desktop.program import Program

NAME = "org.freedesktop.secrets"
COMMAND = ("gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets")
PROMPTER = Path("/usr/share/dbus-1/services/org.gnome.keyring.SystemPrompter.service")
PASSWORD = "pw"  # the daemon reads to the end of its input: a newline would be part of it
LOGIN_KEYRING = "/org/freedesktop/secrets/collection/login"
SERVICE = DBusAddress("/org/freedesktop/secrets", bus_name=NAME, interface="org.freedesktop.Secret.Service")


class SecretService:
    """Locks, unlocks and freezes the running keyring."""

    def __init__(self, bus: SessionBus, daemon: Program) -> None:
        self._bus = bus
        self._daemon = daemon

    def lock(self) -> None:
        """Lock the keyring that secrets go to: who reads one now waits while its password is asked for."""
        locked, _prompt = self._bus.call(SERVICE, "Lock", "ao", [LOGIN_KEYRING])
        if locked != [LOGIN_KEYRING]:
            raise LookupError(f"{LOGIN_KEYRING} could not be locked, but {locked}")

    def is_locked(self) -> bool:
        collection = DBusAddress(LOGIN_KEYRING, bus_name=NAME, interface="org.freedesktop.Secret.Collection")
        return bool(self._bus.get(collection, "Locked"))

    def freeze(self) -> None:
        """Let it answer nobody any more, as one that hangs does."""
        self._daemon.freeze()

    def thaw(self) -> None:
        self._daemon.thaw()

    def end(self) -> None:
        """Let it go away while programs use it."""
        self._daemon.end()
