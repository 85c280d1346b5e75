"""`trayapp balance`: one poll, printed, or one after the other."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

from trayapp.arguments import Options
from trayapp.cli.balance_watch import BalanceWatch, Polled
from trayapp.cli.live_account import DemoAccount, LiveAccount
from trayapp.cli.shelf import Shelf, connect, utc_now
from trayapp.domain import printed, printed_bar
from trayapp.domain.credentials import AccountProfile, Credentials
from trayapp.domain.snapshot import Snapshot
from trayapp.errors import TrayAppError, UsageError
from trayapp.monitor.demo import Demo
from trayapp.monitor.watch import Watch
from trayapp.okx.client import OkxClient
from trayapp.storage.settings import Settings
from trayapp.words import QT_TRANSLATE_NOOP as T

Connect = Callable[[AccountProfile, Credentials], OkxClient]
_NO_CURRENCIES = T("trayapp", "--ccy names no currency: give some, such as BTC,ETH, or leave it out for all.")


def show(options: Options) -> int:
    """Poll the account that is meant, or the demo's, and print it."""
    wanted = _currencies(options.ccy)
    if options.watch:
        return _watch(options, wanted)
    try:
        return _show_once(options, wanted)
    except TrayAppError as error:
        if options.format == "waybar":
            print(printed_bar.error_as_waybar(error.words))  # a bar shows neither our error nor our code
        raise


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


def _watch(options: Options, wanted: Sequence[str]) -> int:
    def run(account: Polled) -> int:
        return BalanceWatch(account, options, partial=bool(wanted)).run()

    if options.demo:
        with Demo(options.scenario, options.seed, utc_now) as demo:
            return run(DemoAccount(demo, wanted))
    return run(LiveAccount(options.name, wanted))


def _show_once(options: Options, wanted: Sequence[str]) -> int:
    if options.demo:
        with Demo(options.scenario, options.seed, utc_now) as demo:
            snapshot = _asked(demo.profile, demo.credentials, connect, wanted)
            return _print(options, snapshot, Settings(), wanted)
    shelf = Shelf()
    profile = shelf.book.named(options.name)
    snapshot = _asked(profile, lambda: shelf.key_of(profile), shelf.connect, wanted)
    return _print(options, snapshot, shelf.book.settings(), wanted)


def _asked(
    profile: AccountProfile,
    credentials: Callable[[], Credentials],
    connect: Connect,
    currencies: Sequence[str],
) -> Snapshot:
    watch = Watch(profile, credentials, lambda key: connect(profile, key), utc_now, currencies=currencies)
    try:
        return watch.ask()
    finally:
        watch.close()


def _print(options: Options, snapshot: Snapshot, settings: Settings, currencies: Sequence[str]) -> int:
    print(_text(options, snapshot, settings, partial=bool(currencies)))
    held = {balance.currency for balance in snapshot.account.balances} if snapshot.account else set()
    if missing := [currency for currency in currencies if currency not in held]:
        print(f"trayapp: not in this account: {', '.join(missing)}", file=sys.stderr)
    return 0


def _text(options: Options, snapshot: Snapshot, settings: Settings, *, partial: bool) -> str:
    match options.format:
        case "json":
            return printed.as_json(snapshot, partial=partial)
        case "csv":
            return printed.as_csv(snapshot).removesuffix("\n")
        case "waybar":
            return printed_bar.as_waybar(
                snapshot,
                utc_now(),
                settings.poll_interval_s,
                demo=options.demo,
                veiled=settings.hide_amounts,
                partial=partial,
            )
        case _:
            return printed.as_table(snapshot, partial=partial)
