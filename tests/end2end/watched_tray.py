"""The tray as a subprocess without a screen, and a person who reads its windows and presses its buttons."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from trayapp.simulator import SimulatedExchange

PATIENCE_S = 30.0

#: Runs the program, prints what can be read whenever that changes, and obeys what comes on standard input:
#: the name of a button to press, or a line of Python after an exclamation mark.
WATCHED = """
import json, os, sys
from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from trayapp.__main__ import main

application = QApplication(sys.argv[:1])
seen = []

def readable(kind):
    return [child for window in application.topLevelWidgets() if window.isVisible()
            for child in window.findChildren(kind) if child.isVisible() and child.text() + child.toolTip()]

def look():
    texts = sorted({label.text() for label in readable(QLabel)})
    if [texts] != seen:
        seen[:] = [texts]
        print(json.dumps(texts), flush=True)

def obey():
    for line in os.read(0, 65536).decode().splitlines():
        QTimer.singleShot(0, lambda line=line: do(line))  # one that raises stops no other

def do(line):
    if line.startswith("!"):
        exec(line[1:], {})
    for button in readable(QAbstractButton):
        if line in (button.accessibleName(), button.text()):
            button.click()

timer = QTimer()
timer.timeout.connect(look)
timer.start(20)
ear = QSocketNotifier(0, QSocketNotifier.Type.Read)
ear.activated.connect(obey)
sys.exit(main(sys.argv[1:]))
"""


class WatchedTray:
    """The program, running.

    Attributes:
        seen: every text that has stood in a window so far.
    """

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self.texts: list[str] = []
        self.seen: set[str] = set()
        self.errors = ""
        self._readers = [threading.Thread(target=read) for read in (self._read, self._read_errors)]
        for reader in self._readers:
            reader.start()

    @property
    def pid(self) -> int:
        return self.process.pid

    def do(self, what: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(f"{what}\n")
        self.process.stdin.flush()

    def wait_for(self, text: str) -> str:
        """Wait until a window says something with `text` in it; return all of that."""
        self.wait_until(lambda: any(text in shown for shown in self.texts), text)
        return next(shown for shown in self.texts if text in shown)

    def wait_until(self, done: Callable[[], bool], what: str) -> None:
        deadline = time.monotonic() + PATIENCE_S
        while not done():
            assert self.process.poll() is None, self.errors
            assert time.monotonic() < deadline, f"no {what}: {self.texts} {self.errors}"
            time.sleep(0.02)

    def wait_for_polls(self, exchange: SimulatedExchange, *, doing: str = "") -> None:
        """Wait until it has asked the exchange twice more, after doing something."""
        before = len(exchange.requests)
        if doing:
            self.do(doing)
        self.wait_until(lambda: len(exchange.requests) >= before + 2, "polls")

    def end(self) -> int:
        """Stop it as the session does; return its exit code."""
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(PATIENCE_S)
        for reader in self._readers:
            reader.join(PATIENCE_S)
        return code

    def _read(self) -> None:
        for line in self.process.stdout or ():
            self.texts = json.loads(line)
            self.seen.update(self.texts)

    def _read_errors(self) -> None:
        for line in self.process.stderr or ():
            self.errors += line


@contextmanager
def watched_tray(
    env: Mapping[str, str], *words: str, before: Sequence[str] = (), prepare: str = ""
) -> Iterator[WatchedTray]:
    """Start it with its popup open.

    Args:
        before: a command that is to run it, e.g. one that takes rights away.
        prepare: Python to run in the process first.
    """
    process = subprocess.Popen(
        [*before, sys.executable, "-c", prepare + WATCHED, "--open", "--interval", "1", *words],
        env={**os.environ, **env, "QT_QPA_PLATFORM": "offscreen"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    tray = WatchedTray(process)
    try:
        yield tray
    finally:
        process.kill()
        for reader in tray._readers:
            reader.join(PATIENCE_S)
        process.communicate()
