"""Which command does what, and what holds for all of them."""

from __future__ import annotations

import errno
import io
import logging
import os
import sys
from collections.abc import Callable

from trayapp.about.build import version_line
from trayapp.arguments import Options
from trayapp.cli import account, alerts, balance, simulate
from trayapp.errors import StorageError
from trayapp.words import QT_TRANSLATE_NOOP as T

_NO_ROOM = T("trayapp", "There is no room left where the output goes: make room, then try again.")


def _doctor(options: Options) -> int:
    from trayapp.cli import doctor  # noqa: PLC0415 - it asks the desktop, which no other command waits for

    return doctor.run(options)


def _version(_options: Options) -> int:
    print(f"Equity Tray {version_line()}")
    return 0


_COMMANDS: dict[str, Callable[[Options], int]] = {
    "account add": account.add,
    "account list": account.list_all,
    "account remove": account.remove,
    "account check": account.check,
    "alerts": alerts.show,
    "balance": balance.show,
    "doctor": _doctor,
    "simulate": simulate.run,
}


def run(options: Options) -> int:
    """Run the command that `options` names.

    Raises:
        TrayAppError: with the exit code and the sentence for it.
    """
    logging.getLogger().addHandler(logging.NullHandler())  # errors are sentences here, not log lines
    if isinstance(sys.stdout, io.TextIOWrapper):
        # a name that this terminal has no letters for; what programs read is UTF-8 wherever it goes
        utf8 = options.format in ("csv", "waybar")
        sys.stdout.reconfigure(encoding="utf-8" if utf8 else None, errors="replace")
    try:
        code = _meant(options)(options)
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


def _meant(options: Options) -> Callable[[Options], int]:
    if options.version:
        return _version
    return _COMMANDS[" ".join(word for word in (options.command, options.action) if word)]


def _drop_output() -> None:
    """What is still buffered must not fail again at the very end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
