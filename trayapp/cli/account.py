"""`trayapp account`: add, list, remove, check."""

from __future__ import annotations

import shlex
import sys
from getpass import getpass

from trayapp.arguments import Options
from trayapp.cli.check import check as check_account
from trayapp.cli.shelf import Shelf, utc_now
from trayapp.domain.credentials import AccountProfile, Credentials, Site
from trayapp.errors import UsageError
from trayapp.paths import Paths
from trayapp.storage.settings_file import SettingsFile
from trayapp.words import QT_TRANSLATE_NOOP as T

_EXISTS = T("trayapp", "There is already an account called {name}: use --replace to give it another key.")
_KEPT = T("trayapp", "Nothing was changed.")
_THREE_LINES = T("trayapp", "Give three lines on standard input: API key, secret, passphrase.")


def add(options: Options) -> int:
    """Store the key of a new account, or another key of one that is there."""
    shelf, site = Shelf(), None if options.site is None else Site.parse(options.site)
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


def list_all(_options: Options) -> int:
    """Print name, site and kind of every account."""
    accounts = SettingsFile(Paths.of_user().settings_file).load().accounts
    width = max((len(profile.name) for profile in accounts), default=0)
    for profile in accounts:
        kind = "demo trading" if profile.simulated_trading else "live"
        print(f"{profile.name:{width}}  {profile.site.name}  {kind}")
    if not accounts:
        print("There is no account yet: add one with “trayapp account add NAME”.", file=sys.stderr)
    return 0


def remove(options: Options) -> int:
    """Take out the account, its key and its alerts."""
    shelf = Shelf()
    profile = shelf.book.named(options.name)
    shelf.book.remove(profile.id)
    print(
        f"{profile.name} and its key are removed. The key itself lives on at OKX until you delete it there."
    )
    return 0


def check(options: Options) -> int:
    """Say whether the account's key works, and what it may do."""
    shelf = Shelf()
    profile = shelf.book.named(options.name)
    return check_account(
        profile, shelf.key_of(profile), shelf.book, shelf.connect, utc_now, apply=options.apply
    )
