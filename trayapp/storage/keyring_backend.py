"""Which of keyring's backends holds the keys: chosen on purpose, never by keyring's own ranking.

That ranking may end at the chainer, which reads every keyring there is and can start KWallet's wizard on a
GNOME desktop, or at a backend that writes plain text.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from trayapp.errors import KeyringUnavailable, Recovery
from trayapp.storage.keyring_errors import NO_KEYRING, asked
from trayapp.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend  # slow to import, so at run time only where it is used

log = logging.getLogger(__name__)

_BY_PLATFORM = {
    "win32": ("keyring.backends.Windows.WinVaultKeyring",),
    "darwin": ("keyring.backends.macOS.Keyring",),
}
_FREE_DESKTOP = (
    "keyring.backends.SecretService.Keyring",
    "keyring.backends.libsecret.Keyring",
    "keyring.backends.kwallet.DBusKeyring",
)
_ENVIRONMENT = "PYTHON_KEYRING_BACKEND"

_UNSAFE = (
    QT_TRANSLATE_NOOP(
        "trayapp",
        "The keyring backend {name} is not a safe place for keys: take it out of PYTHON_KEYRING_BACKEND or "
        "keyringrc.cfg, so that the system's own password store is used.",
    )
    if sys.platform in _BY_PLATFORM
    else QT_TRANSLATE_NOOP(
        "trayapp",
        "The keyring backend {name} is not a safe place for keys: take it out of PYTHON_KEYRING_BACKEND or "
        "keyringrc.cfg, and install GNOME Keyring or KWallet (on Debian: apt install gnome-keyring).",
    )
)
_UNUSABLE = QT_TRANSLATE_NOOP(
    "trayapp",
    "The keyring backend named in PYTHON_KEYRING_BACKEND or keyringrc.cfg cannot be used: correct that name "
    "or take it out, then try again.",
)


def choose(remembered: str | None) -> KeyringBackend:
    """Choose the backend: the user's explicit choice, else the remembered one, else the system's own.

    Imports keyring and asks the session bus, so it blocks; call it in the keyring's thread.

    Args:
        remembered: the dotted class path of the backend that took the keys so far, None before the first.

    Raises:
        KeyringUnavailable: the explicit choice is unsafe or wrong (STOP); no keyring answers (BACKOFF).
    """
    explicit = _explicit()
    if explicit is not None:
        if not is_safe(explicit):
            raise KeyringUnavailable(_UNSAFE, name=name_of(explicit))
        return explicit
    own = _BY_PLATFORM.get(sys.platform, _FREE_DESKTOP)
    for name in dict.fromkeys((remembered, *own)):  # each once
        backend = _viable(name) if name else None
        if backend is not None:
            return backend
    raise KeyringUnavailable(NO_KEYRING, recovery=Recovery.BACKOFF)


def name_of(backend: KeyringBackend) -> str:
    """The dotted class path, as keyring's configuration and our settings name it."""
    return f"{type(backend).__module__}.{type(backend).__qualname__}"


def is_safe(backend: KeyringBackend) -> bool:
    """Tell whether a backend keeps secrets, encrypted, in one place that is known."""
    from keyring.backends import chainer, fail, null  # noqa: PLC0415 - slow

    if isinstance(backend, (chainer.ChainerBackend, fail.Keyring, null.Keyring)):
        return False
    name = name_of(backend).lower()
    if name.startswith("keyrings.alt.") or "plaintext" in name:
        return False  # files, some of them "encrypted" with a password that nobody asks for
    return asked(lambda: float(backend.priority)) >= 1  # keyring's own line for "recommended"


def _explicit() -> KeyringBackend | None:
    from keyring import core  # noqa: PLC0415 - slow

    if os.environ.get(_ENVIRONMENT):
        return _named_by_user(core.load_env)
    return _named_by_user(core.load_config)


def _named_by_user(load: Callable[[], KeyringBackend | None]) -> KeyringBackend | None:
    try:
        return asked(load)
    except KeyringUnavailable as error:
        # a RuntimeError is keyring's word for a backend that does not work here and now: its service may come
        not_now = error.recovery is Recovery.BACKOFF or isinstance(error.__cause__, RuntimeError)
        recovery = Recovery.BACKOFF if not_now else Recovery.STOP
        raise KeyringUnavailable(_UNUSABLE, recovery=recovery) from error


def _viable(name: str) -> KeyringBackend | None:
    try:
        backend = asked(lambda: _made(name))
        if is_safe(backend):
            return backend
        log.warning("an unsafe keyring backend was remembered and is passed over", extra={"backend": name})
    except KeyringUnavailable as error:
        log.debug("keyring backend not viable", extra={"backend": name, "reason": repr(error.__cause__)})
    return None


def _made(name: str) -> KeyringBackend:
    """As keyring's own `load_keyring`, without asking for the priority: `is_safe` does so, over the bus."""
    module, _, kind = name.rpartition(".")
    backend: KeyringBackend = getattr(import_module(module), kind)()
    return backend
