"""What the doctor looks at besides the desktop: the keyring, the ways to the exchange, files of ours."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Protocol

from trayapp.domain.credentials import AccountProfile, Credentials, Site
from trayapp.errors import KeyringLocked, StorageError, TrayAppError
from trayapp.monitor.doctor import Verdict
from trayapp.okx.codes import full_name
from trayapp.storage import keyring_state
from trayapp.storage.keyring_state import KeyringState
from trayapp.storage.keyring_thread import KeyringThread, wait
from trayapp.words import QT_TRANSLATE_NOOP as T

_KEYRING, _FILES = "keyring", "files"
_LOCKED = T("trayapp", "The keyring is locked: unlock it, then try again.")
_NOT_OURS = T("trayapp", "{path} cannot be read and written: make it yours, then try again.")
#: Seconds for the keyring's answer.
_PATIENCE_S = 5.0
#: From here on OKX refuses a request by its time; below two seconds nobody need care.
_REFUSED, _RIGHT = timedelta(seconds=30), timedelta(seconds=2)
#: The time is told to anybody: no key is needed, and none is sent.
_NOBODY = Credentials("-", "-", "-")


class Clock(Protocol):
    """What is asked of a client."""

    def server_time(self) -> datetime: ...

    def measure_clock(self) -> timedelta: ...

    def close(self) -> None: ...


Connect = Callable[[AccountProfile, Credentials], Clock]


def keyring(remembered: str | None, patience_s: float = _PATIENCE_S) -> tuple[KeyringState | None, Verdict]:
    """Which keyring answers, and whether a key can be read from it now. Opens no prompt.

    Args:
        patience_s: seconds to wait for it.
    """
    thread = KeyringThread()
    try:
        state = wait(thread.submit(partial(keyring_state.look, remembered)), patience_s)
    except TrayAppError as error:
        return None, Verdict.of(_KEYRING, error)
    finally:
        thread.close()
    if state.is_locked:
        return state, Verdict.of(_KEYRING, KeyringLocked(_LOCKED))
    known = "is unlocked" if state.is_locked is False else "answers"
    return state, Verdict.fine(_KEYRING, f"{state.backend} {known}")


def sites(profiles: Iterable[AccountProfile], connect: Connect) -> Iterator[Verdict]:
    """Whether the site of each account answers, and how far its clock is from ours; nobody else is asked."""
    places = dict.fromkeys(profile.site for profile in profiles)
    if not places:
        yield Verdict.note("network", "there is no account yet, so nobody was asked")
    for site in places:
        yield _site(site, connect)


def _site(site: Site, connect: Connect) -> Verdict:
    subject = "network"
    try:
        client = connect(AccountProfile("doctor", "doctor", site), _NOBODY)
        try:
            client.server_time()  # opens the connection, which would count as the way there
            offset = client.measure_clock()
        finally:
            client.close()
    except TrayAppError as error:
        return Verdict.of(subject, error)
    name = full_name(site.name)
    if abs(offset) < _RIGHT:
        return Verdict.fine(subject, f"{name} answers, and this computer's clock is right")
    way = "behind" if offset > timedelta(0) else "ahead of"
    told = f"{name} answers; this computer's clock is {abs(offset).total_seconds():.0f} s {way} its own"
    if abs(offset) < _REFUSED:
        return Verdict.note(subject, told)
    return Verdict.note(subject, f"{told}, which the program corrects: switch on time synchronisation")


def files(paths: Sequence[Path]) -> Verdict:
    """Whether these files and folders, as far as they are there, are this user's, and nobody else's."""
    there = [path for path in paths if os.path.lexists(path)]  # a link to nowhere is there, too
    for path in there:
        if not os.access(path, os.R_OK | os.W_OK):
            return Verdict.of(_FILES, StorageError(_NOT_OURS, path=path))
    if not there:
        return Verdict.fine(_FILES, "there are none yet")
    if sys.platform == "win32":
        return Verdict.fine(_FILES, f"you can read and write what is there ({len(there)})")
    if opened := [path for path in there if path.is_file() and _is_open(path)]:
        return Verdict.note(_FILES, f"others may read {opened[0]}: chmod 600 closes it")
    return Verdict.fine(_FILES, f"you alone can read and write what is there ({len(there)})")


def _is_open(path: Path) -> bool:
    return bool(stat.S_IMODE(path.stat().st_mode) & 0o077)
