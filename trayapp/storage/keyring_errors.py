"""The one place where the exceptions of keyring and of its backends become ours."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from typing import TypeVar

from trayapp.errors import KeyringLocked, KeyringUnavailable, Recovery
from trayapp.words import QT_TRANSLATE_NOOP

T = TypeVar("T")

NO_KEYRING = (
    QT_TRANSLATE_NOOP(
        "trayapp",
        "The password store of this system cannot be used: install Equity Tray again, then try again.",
    )
    if sys.platform in {"win32", "darwin"}
    else QT_TRANSLATE_NOOP(
        "trayapp",
        "No system keyring answers: install and start GNOME Keyring or KWallet "
        "(on Debian: apt install gnome-keyring), then try again.",
    )
)
_LOCKED_SENTENCE = QT_TRANSLATE_NOOP("trayapp", "The keyring is locked: unlock it, then try again.")
_NOT_MADE = QT_TRANSLATE_NOOP(
    "trayapp",
    "There is no default keyring yet: create one, or try again and give it a password when asked.",
)
_FAILED = QT_TRANSLATE_NOOP(
    "trayapp", "The keyring refused with an error ({kind}): see that it works, then try again."
)

# Where the libraries keep their exceptions. Only a library that is loaded can have raised one, so each is
# looked up in sys.modules: nothing is imported for it, and Windows needs no D-Bus.
_Place = tuple[str, str]
_LOCKED: tuple[_Place, ...] = (
    ("keyring.errors", "KeyringLocked"),
    ("secretstorage.exceptions", "LockedException"),
    ("secretstorage.exceptions", "PromptDismissedException"),
)
_ABSENT: tuple[_Place, ...] = (
    ("keyring.errors", "NoKeyringError"),
    ("secretstorage.exceptions", "SecretServiceNotAvailableException"),
)
_INIT: tuple[_Place, ...] = (("keyring.errors", "InitError"),)
_DBUS: tuple[_Place, ...] = (("jeepney.wrappers", "DBusErrorResponse"),)
_FOREIGN: tuple[_Place, ...] = (
    ("keyring.errors", "KeyringError"),
    ("secretstorage.exceptions", "SecretStorageException"),
    *_DBUS,
    ("dbus.exceptions", "DBusException"),
    ("win32ctypes.pywin32.pywintypes", "error"),
    ("pywintypes", "error"),
    ("configparser", "Error"),
)
#: What the same libraries raise of Python's own: no such backend, a bus that goes away, an answer in a form
#: that they do not expect.
_BUILT_IN = (
    ImportError,
    OSError,
    RuntimeError,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    AssertionError,
)
#: Those of them whose arguments may be the text that was being read: a UnicodeDecodeError holds all of it.
_MAY_HOLD_SECRET = (ValueError, LookupError, TypeError, AttributeError, AssertionError)

_DBUS_LOCKED = "org.freedesktop.Secret.Error.IsLocked"
_DBUS_ABSENT = tuple(
    "org.freedesktop.DBus.Error." + name
    for name in (
        "ServiceUnknown",
        "NameHasNoOwner",
        "NoReply",
        "Timeout",
        "TimedOut",
        "Disconnected",
        "Spawn.",
    )
)


def asked(call: Callable[[], T], *, gives_secret: bool = False) -> T:
    """Make one call of keyring's, and let none of its exceptions past.

    Args:
        gives_secret: the call hands a secret to the backend, whose error might quote it.

    Raises:
        KeyringUnavailable: with BACKOFF where no service answers, which asking again cannot turn into a
            prompt; with STOP where it is locked or refuses. Its cause is kept unless it could hold a secret.
    """
    try:
        return call()
    except _kinds(_FOREIGN) + _BUILT_IN as error:
        failure = explained(error)
        unfit = gives_secret or any(isinstance(link, _MAY_HOLD_SECRET) for link in _chain(error))
        cause = None if unfit else _without_frames(error)
    # out here, not in the except block: there even `from None` would keep the foreign error as __context__
    raise failure from cause


def explained(error: BaseException) -> KeyringUnavailable:
    """Say in a sentence what an exception of keyring or of its backend means."""
    chain = tuple(_chain(error))
    names = tuple(str(getattr(link, "name", "")) for link in chain if isinstance(link, _kinds(_DBUS)))
    if any(isinstance(link, _kinds(_LOCKED)) for link in chain) or _DBUS_LOCKED in names:
        no_keyring_yet = isinstance(error, _kinds(_INIT))  # its prompt makes one: there is nothing to unlock
        return KeyringUnavailable(_NOT_MADE) if no_keyring_yet else KeyringLocked(_LOCKED_SENTENCE)
    if any(isinstance(link, (*_kinds(_ABSENT), OSError)) for link in chain) or any(
        name.startswith(_DBUS_ABSENT) for name in names
    ):
        return KeyringUnavailable(NO_KEYRING, recovery=Recovery.BACKOFF)
    return KeyringUnavailable(_FAILED, kind=names[0] if names else type(error).__name__)


def _kinds(places: tuple[_Place, ...]) -> tuple[type[BaseException], ...]:
    return tuple(getattr(sys.modules[module], name) for module, name in places if module in sys.modules)


def _without_frames(error: BaseException) -> BaseException:
    for link in _chain(error):
        link.__traceback__ = (
            None  # its frames hold the secret as a local variable, and a connection to the bus
        )
    return error


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
