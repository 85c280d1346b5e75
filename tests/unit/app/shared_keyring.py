"""Keyrings that several objects of a test share, as processes share the system's."""

from __future__ import annotations

import threading
from typing import ClassVar

from tests.unit.storage.memory_keyring import MemoryKeyring


class SharedKeyring(MemoryKeyring):
    """Every instance holds the same entries, and answers only while a test lets it."""

    kept: ClassVar[dict[tuple[str, str], str]] = {}
    answers: ClassVar[threading.Event] = threading.Event()

    def __init__(self) -> None:
        super().__init__()
        self.entries = self.kept

    def get_password(self, service: str, username: str) -> str | None:
        assert self.answers.wait(30)
        return super().get_password(service, username)
