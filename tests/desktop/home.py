"""A session's own folders and environment, and the programs started in it."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path

from tests.desktop.program import Program
from tests.desktop.waiting import wait_until

PASSED_ON = ("PATH", "LANG", "TMPDIR", "CI")


class Home:
    """Holds a temporary home and runtime folder; ends every program and removes all files on `close`."""

    def __init__(self) -> None:
        self._cleanup = ExitStack()
        self._logs = 0
        root = Path(tempfile.mkdtemp(prefix="session-"))
        self._cleanup.callback(shutil.rmtree, root, ignore_errors=True)
        self.path = root / "home"
        self.runtime = root / "run"
        self.logs = root / "logs"
        for folder in (self.path, self.runtime, self.logs):
            folder.mkdir(mode=0o700)
        self.env = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
        self.env.setdefault("LANG", "C.UTF-8")
        self.env |= {
            "HOME": str(self.path),
            "XDG_RUNTIME_DIR": str(self.runtime),
            "XDG_CURRENT_DESKTOP": "XFCE",
            "XDG_SESSION_TYPE": "x11",
            "NO_AT_BRIDGE": "1",
            "PYTHONFAULTHANDLER": "1",
        }

    def start(
        self,
        args: Sequence[str | Path],
        *,
        stdin: str | None = None,
        env: Mapping[str, str] | None = None,
        pass_fds: Sequence[int] = (),
    ) -> Program:
        """Start a program; `env` is added to the session's environment."""
        self._logs += 1
        log = self.logs / f"{self._logs:02}-{Path(args[0]).name}.log"
        program = Program(args, {**self.env, **(env or {})}, log, stdin=stdin, pass_fds=pass_fds)
        self._cleanup.callback(program.end)
        return program

    def wait(self, condition: Callable[[], object], program: Program, what: str) -> None:
        """Wait for a program's sign of life.

        Raises:
            RuntimeError: it ended, or gave none in time; the text holds what it wrote.
        """
        try:
            wait_until(lambda: bool(condition()) or not program.is_running, what)
        except TimeoutError as error:
            raise RuntimeError(f"{error}; {program.name} wrote: {program.output()}") from error
        if not program.is_running:
            raise RuntimeError(f"{what}: {program.name} ended, and wrote: {program.output()}")

    def at_close(self, action: Callable[[], object]) -> None:
        """Have `action` called on `close`, before what was started earlier ends."""
        self._cleanup.callback(action)

    def close(self) -> None:
        self._cleanup.close()
