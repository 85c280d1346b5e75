"""How this program is started again: by the desktop at log-in, or by itself."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_SCRIPTS = ("trayapp", "trayapp.exe")
#: On Windows it stands beside the program without a terminal; see packaging/trayapp.spec.
_FOR_TERMINALS = "trayapp-cli.exe"


def own_command() -> tuple[str, ...]:
    """What starts this program, without arguments.

    Frozen, it is a program itself; installed, its script; else a module of this Python.
    """
    if getattr(sys, "frozen", False):
        program = Path(sys.executable)
        return (str(program.with_name("trayapp.exe") if program.name == _FOR_TERMINALS else program),)
    script = Path(os.path.abspath(sys.argv[0]))  # noqa: PTH100 - a link stays: what it names may move
    if script.name in _SCRIPTS and script.is_file() and os.access(script, os.X_OK):
        return (str(script),)
    # -P: a file in the folder where the user happens to be must not pass for one of our modules
    return (sys.executable, "-P", "-m", "trayapp")
