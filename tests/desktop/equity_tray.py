"""The real program in a session: its exchange, its command line, its tray item."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from subprocess import CompletedProcess

from tests.desktop.program import Program
from tests.desktop.session import DesktopSession

COMMAND = (sys.executable, "-m", "trayapp")
TITLE = "Equity Tray"


@dataclass(frozen=True, slots=True)
class Exchange:
    """A simulated exchange in a process of its own."""

    program: Program
    url: str
    key: str
    secret: str
    passphrase: str

    @property
    def three_lines(self) -> str:
        """What `account add` reads from standard input."""
        return f"{self.key}\n{self.secret}\n{self.passphrase}\n"


def start_exchange(session: DesktopSession, *more: str) -> Exchange:
    """Start `trayapp simulate`; its first line says where it is and whom it knows."""
    program = session.start([*COMMAND, "simulate", *more])
    line = program.wait_for_output("}").splitlines()[0]
    return Exchange(program, **json.loads(line))


def trayapp(session: DesktopSession, *words: str, stdin: str = "") -> CompletedProcess[str]:
    """Run a command to its end."""
    return session.run([*COMMAND, *words], stdin=stdin)


def add_account(session: DesktopSession, exchange: Exchange, name: str = "main") -> None:
    done = trayapp(session, "account", "add", name, "--site", exchange.url, stdin=exchange.three_lines)
    assert done.returncode == 0, done.stderr


def start_tray(session: DesktopSession, *more: str) -> Program:
    return session.start([*COMMAND, *more])


def files_of(session: DesktopSession) -> str:
    """Everything that the program wrote below its home, as one text."""
    home = Path(session.env["HOME"])
    found = [path for path in home.rglob("*") if path.is_file() and "trayapp" in str(path)]
    return "\n".join(path.read_text("utf-8", errors="replace") for path in found)
