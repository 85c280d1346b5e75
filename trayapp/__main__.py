"""The entry point: the command line where a command is named, the tray otherwise."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from trayapp import arguments, core_dumps
from trayapp.errors import TrayAppError


def main(words: Sequence[str] | None = None) -> int:
    """Run one command to its end and return its exit code."""
    core_dumps.forbid()
    _stand_in_for_closed_streams()
    options = arguments.parse(sys.argv[1:] if words is None else words)
    try:
        if options.command is None and not options.version:
            gc.disable()  # imports leave no garbage, and looking for it takes a seventh of the start
            from trayapp.app.plain_imports import leave_out_the_hook  # Qt is loaded for the tray alone

            leave_out_the_hook()
            from trayapp.app import program

            return program.run(options)
        from trayapp import cli

        return cli.run(options)
    except TrayAppError as error:
        print(f"trayapp: {error}", file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        return 130


def _stand_in_for_closed_streams() -> None:
    """Python has None where a stream is closed (`<&-`); nothing else of the program need know."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            stream = Path(os.devnull).open(mode, encoding="utf-8")  # noqa: SIM115 - for as long as the process
            setattr(sys, name, stream)


if __name__ == "__main__":
    sys.exit(main())
