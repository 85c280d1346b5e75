"""A keyring backend for the program as a subprocess: its entries outlive the process, in a file."""

from __future__ import annotations

import json
import os
from pathlib import Path

from keyring.backend import KeyringBackend
from keyring.compat import properties
from keyring.errors import KeyringLocked, PasswordDeleteError

#: The environment variables that name the file, and, when set, lock the keyring.
FILE, LOCKED = "TEST_KEYRING_FILE", "TEST_KEYRING_LOCKED"


class FileKeyring(KeyringBackend):
    """What PYTHON_KEYRING_BACKEND names in these tests."""

    @properties.classproperty
    def priority(self) -> float:
        return 5

    def get_password(self, service: str, username: str) -> str | None:
        return self._entries().get(f"{service}/{username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        self._save({**self._entries(), f"{service}/{username}": password})

    def delete_password(self, service: str, username: str) -> None:
        entries = self._entries()
        if entries.pop(f"{service}/{username}", None) is None:
            raise PasswordDeleteError("no such password")
        self._save(entries)

    def _entries(self) -> dict[str, str]:
        if os.environ.get(LOCKED):
            raise KeyringLocked("locked")
        path = Path(os.environ[FILE])
        entries: dict[str, str] = json.loads(path.read_text()) if path.exists() else {}
        return entries

    def _save(self, entries: dict[str, str]) -> None:
        Path(os.environ[FILE]).write_text(json.dumps(entries))
