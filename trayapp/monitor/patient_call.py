"""A call of the keyring, made once and waited for in short steps."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import Generic, TypeVar

from trayapp.storage.keyring_thread import KeyringThread, wait

T = TypeVar("T")

#: Long enough for a person to type the password that a locked keyring asks for.
PERSON_S = 120.0


class PatientCall(Generic[T]):
    """Call it for the result. A keyring that is slow to answer is not asked twice. From any thread.

    Args:
        call: is made in the keyring's thread.
        patience_s: how long one wait may block; the answer may still be fetched by a later one.
        meanwhile: what to do while the keyring looks for it.
    """

    def __init__(
        self,
        thread: KeyringThread,
        call: Callable[[], T],
        patience_s: float,
        meanwhile: Callable[[], None] = lambda: None,
    ) -> None:
        self._thread = thread
        self._call = call
        self._patience_s = patience_s
        self._meanwhile = meanwhile
        self._asked: Future[T] | None = None

    def __call__(self) -> T:
        """
        Raises:
            KeyringUnavailable: no answer yet (asked again by the next call), or nothing to be had.
        """
        asked = self._asked or self._thread.submit(self._call)
        self._asked = asked
        self._meanwhile()
        try:
            return wait(asked, self._patience_s)
        finally:
            if asked.done():
                self._asked = None
