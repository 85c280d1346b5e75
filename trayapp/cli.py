"""The commands for a terminal. No Qt here."""

from __future__ import annotations

import errno
import io
import json
import logging
import os
import shlex
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from getpass import getpass

from trayapp import paths
from trayapp.arguments import Options
from trayapp.cli_check import check
from trayapp.domain import printed
from trayapp.domain.credentials import AccountProfile, Credentials, Site
from trayapp.errors import StorageError, UsageError
from trayapp.monitor.account_book import PERSON_S, AccountBook
from trayapp.monitor.connect import connect as connected
from trayapp.monitor.demo import Demo
from trayapp.monitor.keyring_key import KeyringKey
from trayapp.monitor.watch import Watch
from trayapp.okx.client import OkxClient
from trayapp.simulator import SimulatedExchange
from trayapp.storage.credentials import CredentialStore
from trayapp.storage.keyring_thread import KeyringThread
from trayapp.storage.settings_file import SettingsFile
from trayapp.words import QT_TRANSLATE_NOOP as T

_EXISTS = T("trayapp", "There is already an account called {name}: use --replace to give it another key.")
_KEPT = T("trayapp", "Nothing was changed.")
_NO_ROOM = T("trayapp", "There is no room left where the output goes: make room, then try again.")
_THREE_LINES = T("trayapp", "Give three lines on standard input: API key, secret, passphrase.")
_NO_CURRENCIES = T("trayapp", "--ccy names no currency: give some, such as BTC,ETH, or leave it out for all.")


def utc_now() -> datetime:
    """The computer's clock."""
    return datetime.now(UTC)


def run(options: Options) -> int:
    """Run the command that `options` names.

    Raises:
        TrayAppError: with the exit code and the sentence for it.
    """
    logging.getLogger().addHandler(logging.NullHandler())  # errors are sentences here, not log lines
    if isinstance(sys.stdout, io.TextIOWrapper):
        # a name that this terminal has no letters for; CSV is UTF-8 wherever it goes
        sys.stdout.reconfigure(encoding="utf-8" if options.format == "csv" else None, errors="replace")
    command = options.command if options.action is None else f"{options.command} {options.action}"
    try:
        code = _COMMANDS[command or ""](options)
        sys.stdout.flush()  # not at the very end, where a reader that has gone is an error
    except BrokenPipeError:  # the reader has gone, as `| head` does
        _drop_output()
        return 0
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        _drop_output()
        raise StorageError(_NO_ROOM) from error
    return code


def _drop_output() -> None:
    """What is still buffered must not fail again at the very end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


class _Shelf:
    """The settings, the keyring, and the accounts kept in both."""

    def __init__(self) -> None:
        self.thread = KeyringThread()
        file = SettingsFile(paths.Paths.of_user().settings_file)
        self.store = CredentialStore(remembered=file.load().keyring_backend)
        self.book = AccountBook(file, self.store, self.thread, utc_now)

    def key_of(self, profile: AccountProfile) -> Credentials:
        return KeyringKey(self.thread, self.store, profile.id, PERSON_S)()


def connect(profile: AccountProfile, credentials: Credentials) -> OkxClient:
    """A client for an account, by this process's clock and environment."""
    return connected(profile, credentials, utc_now, os.environ)


def _add(options: Options) -> int:
    shelf, site = _Shelf(), None if options.site is None else Site.parse(options.site)
    new = AccountProfile(id="new", name=options.name or "")  # a bad name shows before the key is typed
    existing = shelf.book.settings().account_named(new.name)
    if existing and not (options.replace or _agreed(existing.name)):
        return 2
    known = existing or new
    profile = shelf.book.put(
        known.name,
        site or known.site,
        _read_credentials(),
        simulated_trading=options.simulated_trading or known.simulated_trading,
        replaces=existing.id if existing else None,
    )
    check = f"trayapp account check {shlex.quote(profile.name)}"
    print(f"The key of {profile.name} is in the keyring. Try it with: {check}")
    return 0


def _agreed(name: str) -> bool:
    if not sys.stdin.isatty():
        raise UsageError(_EXISTS, name=name)
    if _asked(f"Replace the key of {name}? [y/N] ").strip().lower() in ("y", "yes"):
        return True
    print(_KEPT, file=sys.stderr)
    return False


def _read_credentials() -> Credentials:
    try:
        if sys.stdin.isatty():
            return Credentials.typed(_asked("API key: "), getpass("Secret: "), getpass("Passphrase: "))
        lines = [sys.stdin.readline().rstrip("\r\n") for _ in range(3)]
    except (EOFError, UnicodeDecodeError):
        lines = [""]  # not raised from here: such an error holds what was read
    if not all(lines):
        raise UsageError(_THREE_LINES)
    return Credentials.typed(*lines)


def _asked(question: str) -> str:
    print(question, end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().rstrip("\r\n")


def _list(_options: Options) -> int:
    accounts = SettingsFile(paths.Paths.of_user().settings_file).load().accounts
    width = max((len(profile.name) for profile in accounts), default=0)
    for profile in accounts:
        kind = "demo trading" if profile.simulated_trading else "live"
        print(f"{profile.name:{width}}  {profile.site.name}  {kind}")
    if not accounts:
        print("There is no account yet: add one with “trayapp account add NAME”.", file=sys.stderr)
    return 0


def _remove(options: Options) -> int:
    shelf = _Shelf()
    profile = shelf.book.named(options.name)
    shelf.book.remove(profile.id)
    print(
        f"{profile.name} and its key are removed. The key itself lives on at OKX until you delete it there."
    )
    return 0


def _check(options: Options) -> int:
    shelf = _Shelf()
    profile = shelf.book.named(options.name)
    return check(profile, shelf.key_of(profile), shelf.book, connect, utc_now, apply=options.apply)


def _balance(options: Options) -> int:
    wanted = _currencies(options.ccy)
    if options.demo:
        with Demo(options.scenario, options.seed, utc_now) as demo:
            return _print_balance(options, demo.profile, demo.credentials, wanted)
    shelf = _Shelf()
    profile = shelf.book.named(options.name)
    return _print_balance(options, profile, lambda: shelf.key_of(profile), wanted)


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


def _print_balance(
    options: Options,
    profile: AccountProfile,
    credentials: Callable[[], Credentials],
    currencies: Sequence[str],
) -> int:
    watch = Watch(profile, credentials, lambda key: connect(profile, key), utc_now, currencies=currencies)
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


def _simulate(options: Options) -> int:
    ended = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: ended.set())
    with SimulatedExchange(
        scenario=options.scenario,
        seed=options.seed,
        currencies=options.currencies,
        port=options.port,
        clock=utc_now,
    ) as exchange:
        parts = ("url", "key", "secret", "passphrase")
        print(json.dumps({part: getattr(exchange, part) for part in parts}), flush=True)
        ended.wait()
    return 0


_COMMANDS: dict[str, Callable[[Options], int]] = {
    "account add": _add,
    "account list": _list,
    "account remove": _remove,
    "account check": _check,
    "balance": _balance,
    "simulate": _simulate,
}
