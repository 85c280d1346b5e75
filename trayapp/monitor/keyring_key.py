"""An account's key, asked of the keyring once and waited for in short steps."""

from __future__ import annotations

from collections.abc import Callable

from trayapp.domain.credentials import Credentials
from trayapp.monitor.patient_call import PatientCall
from trayapp.storage.credentials import CredentialStore
from trayapp.storage.keyring_thread import KeyringThread


class KeyringKey(PatientCall[Credentials]):
    """Call it for the credentials of the account; see PatientCall."""

    def __init__(
        self,
        thread: KeyringThread,
        store: CredentialStore,
        account_id: str,
        patience_s: float,
        meanwhile: Callable[[], None] = lambda: None,
    ) -> None:
        super().__init__(thread, lambda: store.read(account_id), patience_s, meanwhile)
