"""A program that was started in a session: its output, and how it is ended."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from tests.desktop.waiting import wait_until


class Program:
    """Runs a program in a process group of its own; its output goes to a file."""

    def __init__(
        self,
        args: Sequence[str | Path],
        env: Mapping[str, str],
        log: Path,
        *,
        stdin: str | None = None,
        pass_fds: Sequence[int] = (),
    ) -> None:
        self.name = Path(args[0]).name
        self._log = log
        with log.open("wb") as output:
            self.process = subprocess.Popen(
                [str(arg) for arg in args],
                env=dict(env),
                stdin=subprocess.DEVNULL if stdin is None else subprocess.PIPE,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                pass_fds=pass_fds,
            )
        if self.process.stdin is not None:
            with self.process.stdin as pipe:
                pipe.write((stdin or "").encode())

    @property
    def pid(self) -> int:
        return self.process.pid

    @property
    def is_running(self) -> bool:
        return self.process.poll() is None

    def output(self) -> str:
        """What it has written so far, standard error included."""
        return self._log.read_text("utf-8", errors="replace")

    def wait_for_output(self, text: str, timeout_s: float = 20) -> str:
        """Wait until `text` stands in the output; return the whole output."""
        wait_until(lambda: text in self.output(), f"{self.name} writing {text!r}", timeout_s)
        return self.output()

    def wait_until_it_catches_signals(self) -> None:
        """Wait until it has a handler for SIGTERM: of our program, its last act before the event loop."""
        wait_until(lambda: self._catches(signal.SIGTERM), f"{self.name} listening to signals")

    def _catches(self, number: signal.Signals) -> bool:
        lines = Path(f"/proc/{self.pid}/status").read_text("utf-8").splitlines()
        caught = next(line for line in lines if line.startswith("SigCgt:")).split()[1]
        return bool(int(caught, 16) >> (number - 1) & 1)

    def freeze(self) -> None:
        """Stop it in its tracks: it keeps its sockets and answers nobody."""
        self.process.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        """Let it go on after `freeze`."""
        self.process.send_signal(signal.SIGCONT)

    def stop(self, by: signal.Signals = signal.SIGTERM, timeout_s: float = 10) -> int:
        """Send a signal and return the exit code.

        Raises:
            subprocess.TimeoutExpired: it did not end in time.
        """
        self.process.send_signal(by)
        return self.process.wait(timeout_s)

    def end(self) -> None:
        """End it whatever it takes, and what it started in its process group."""
        if self.is_running:
            self.thaw()
            with suppress(subprocess.TimeoutExpired):
                self.stop(timeout_s=3)
        with suppress(ProcessLookupError):
            os.killpg(self.pid, signal.SIGKILL)
        self.process.wait()
