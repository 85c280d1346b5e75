"""`trayapp account check`: what the connection doctor finds, told in a terminal."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Callable
from datetime import datetime

from trayapp.domain.credentials import AccountProfile, Credentials
from trayapp.domain.remedy import Remedy
from trayapp.monitor.account_book import AccountBook
from trayapp.monitor.connection_doctor import Connect, diagnose
from trayapp.okx.codes import full_name


def check(
    profile: AccountProfile,
    credentials: Credentials,
    book: AccountBook,
    connect: Connect,
    clock: Callable[[], datetime],
    *,
    apply: bool,
) -> int:
    """Tell whether an account works as it stands, and return the exit code for that.

    Args:
        apply: let the account ask where its key was found to work; then that is how it stands.
    """
    found = diagnose(profile, credentials, connect, clock)
    if found.error is None:
        _print(found.sentence, found.warning, found.hint)
        return 0
    if apply and found.remedy is not None:
        book.move(profile.id, found.remedy.site, found.remedy.simulated_trading)
        _print(_moved(profile, found.remedy), found.warning, found.hint)
        return 0
    print(f"trayapp: {found.sentence}", file=sys.stderr)
    if found.remedy is not None:
        print(f"To do so: trayapp account check {shlex.quote(profile.name)} --apply", file=sys.stderr)
    return found.error.exit_code


def _moved(profile: AccountProfile, remedy: Remedy) -> str:
    kind = "demo trading" if remedy.simulated_trading else "live trading"
    return f"{profile.name} now uses {full_name(remedy.site.name)}, {kind}: its key works there."


def _print(*told: object) -> None:
    for one in told:
        if one is not None:
            print(one)
