"""The commands for a terminal. No Qt here."""

from trayapp.cli.commands import run
from trayapp.cli.shelf import connect, utc_now

__all__ = ["connect", "run", "utc_now"]
