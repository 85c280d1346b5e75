"""An account's key, asked of the keyring once and waited for in short steps."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future

from trayapp.domain.credentials import Credentials
from trayapp.storage.credentials import CredentialStore
from trayapp.storage.keyring_thread import KeyringThread, wait


class KeyringKey:
    """Call it for the credentials. A keyring that is slow to answer is not asked twice.

    Args:
        patience_s: how long one call may block; the answer may still be fetched by a later call.
        meanwhile: what to do while the keyring looks for it.
    """

    def __init__(
        self,
        thread: KeyringThread,
        store: CredentialStore,
        account_id: str,
        patience_s: float,
        meanwhile: Callable[[], None] = lambda: None,
    ) -> None:
        self._thread = thread
        self._store = store
        self._account_id = account_id
        self._patience_s = patience_s
        self._meanwhile = meanwhile
        self._asked: Future[Credentials] | None = None

    def __call__(self) -> Credentials:
        """
        Raises:
            KeyringUnavailable: no answer yet (asked again by the next call), or no key to be had.
        """
        if self._asked is None:
            self._asked = self._thread.submit(lambda: self._store.read(self._account_id))
        asked = self._asked
        self._meanwhile()
        try:
            return wait(asked, self._patience_s)
        finally:
            if asked.done():
                self._asked = None
