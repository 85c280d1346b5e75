"""`trayapp balance`: one poll, printed."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import partial

from trayapp.arguments import Options
from trayapp.cli.shelf import Shelf, connect, utc_now
from trayapp.domain import printed
from trayapp.domain.credentials import AccountProfile, Credentials
from trayapp.errors import UsageError
from trayapp.monitor.demo import Demo
from trayapp.monitor.watch import Watch
from trayapp.okx.client import OkxClient
from trayapp.words import QT_TRANSLATE_NOOP as T

Connect = Callable[[AccountProfile, Credentials], OkxClient]
_NO_CURRENCIES = T("trayapp", "--ccy names no currency: give some, such as BTC,ETH, or leave it out for all.")


def show(options: Options) -> int:
    """Poll the account that is meant, or the demo's, and print it."""
    wanted = _currencies(options.ccy)
    if options.demo:
        with Demo(options.scenario, options.seed, utc_now) as demo:
            return _print(options, demo.profile, demo.credentials, wanted, connect)
    shelf = Shelf()
    profile = shelf.book.named(options.name)
    return _print(options, profile, lambda: shelf.key_of(profile), wanted, shelf.connect)


def _currencies(text: str | None) -> tuple[str, ...]:
    """The currencies to filter by, none where there is no filter.

    Raises:
        UsageError: a filter that names none; the whole account is not what was asked for.
    """
    if text is None:
        return ()
    wanted = tuple(part.strip().upper() for part in text.split(",") if part.strip())
    if not wanted:
        raise UsageError(_NO_CURRENCIES)
    return wanted


def _print(
    options: Options,
    profile: AccountProfile,
    credentials: Callable[[], Credentials],
    currencies: Sequence[str],
    connect: Connect,
) -> int:
    watch = Watch(profile, credentials, partial(connect, profile), utc_now, currencies=currencies)
    try:
        snapshot = watch.ask()
    finally:
        watch.close()
    match options.format:
        case "json":
            print(printed.as_json(snapshot, partial=bool(currencies)))
        case "csv":
            print(printed.as_csv(snapshot), end="")
        case _:
            print(printed.as_table(snapshot, partial=bool(currencies)))
    held = {balance.currency for balance in snapshot.account.balances} if snapshot.account else set()
    if missing := [currency for currency in currencies if currency not in held]:
        print(f"trayapp: not in this account: {', '.join(missing)}", file=sys.stderr)
    return 0
