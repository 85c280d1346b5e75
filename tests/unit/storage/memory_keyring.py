"""Keyring backends for tests: real subclasses of keyring's own base class."""

import threading

from keyring.backend import KeyringBackend
from keyring.compat import properties
from keyring.errors import PasswordDeleteError


class MemoryKeyring(KeyringBackend):
    """Keeps its entries in a dict."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.entries: dict[tuple[str, str], str] = {}

    @properties.classproperty
    def priority(self) -> float:
        return 5

    def get_password(self, service: str, username: str) -> str | None:
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if (service, username) not in self.entries:
            raise PasswordDeleteError("no such password")
        del self.entries[service, username]


class OtherKeyring(MemoryKeyring):
    """A second place, so that something can lie in the first."""


class WeakKeyring(MemoryKeyring):
    """One that keyring itself does not recommend."""

    @properties.classproperty
    def priority(self) -> float:
        return 0.5


class PlaintextKeyring(MemoryKeyring):
    """Named like those that write a plain file."""


class AbsentKeyring(MemoryKeyring):
    """One whose service does not run."""

    @properties.classproperty
    def priority(self) -> float:
        raise RuntimeError("the service is neither running nor activatable")


class DeafKeyring(MemoryKeyring):
    """Takes a write or a delete, and forgets it: KWallet's backend does so when the wallet refuses."""

    def set_password(self, service: str, username: str, password: str) -> None:
        pass

    def delete_password(self, service: str, username: str) -> None:
        del service, username
        raise PasswordDeleteError("Cancelled by user")


class FailingKeyring(MemoryKeyring):
    """Raises what it is told to."""

    def __init__(self, error: BaseException) -> None:
        super().__init__()
        self.error = error

    def get_password(self, service: str, username: str) -> str | None:
        del service, username
        raise self.error

    def set_password(self, service: str, username: str, password: str) -> None:
        del service, username, password
        raise self.error


class HangingKeyring(MemoryKeyring):
    """Does not answer until the test lets it."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = threading.Semaphore(0)
        self.answer = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.asked.release()
        assert self.answer.wait(30)
        return super().get_password(service, username)
