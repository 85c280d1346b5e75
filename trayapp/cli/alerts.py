"""`trayapp alerts`: the log of alerts, printed."""

from __future__ import annotations

import sys

from trayapp.arguments import Options
from trayapp.cli.shelf import Shelf
from trayapp.domain import printed_alerts


def show(options: Options) -> int:
    """Print what was told of all accounts, or of the one that is meant, newest last."""
    shelf = Shelf()
    settings = shelf.book.settings()
    account = None if options.name is None else shelf.book.named(options.name)
    entries = [e for e in shelf.alerts.load().entries if account is None or e.account_id == account.id]
    if options.format == "json":
        print(printed_alerts.as_json(entries, veiled=settings.hide_amounts))
    elif entries:
        print(printed_alerts.as_table(entries, veiled=settings.hide_amounts))
    else:
        print("There are no alerts so far.", file=sys.stderr)
    return 0
