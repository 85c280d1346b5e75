"""The real program as a subprocess, in a home of its own."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.end2end import file_keyring
from trayapp.simulator import SimulatedExchange

ROOT = Path(__file__).parent.parent.parent
PROGRAM = (sys.executable, "-m", "trayapp")
PATIENCE_S = 60


@dataclass(frozen=True)
class Outcome:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        assert self.code == 0, self.err
        return json.loads(self.out)


class CommandLine:
    """Runs commands, and sees to it that none ever prints a secret.

    Args:
        home: for the settings, the keyring's file and whatever else it leaves.
    """

    def __init__(self, home: Path) -> None:
        self.home = home
        self.secrets: set[str] = set()
        self.env = {
            "PATH": os.environ["PATH"],
            "HOME": str(home),
            "XDG_CONFIG_HOME": str(home / "config"),
            "LANG": "C.UTF-8",
            "PYTHONPATH": str(ROOT),
            "PYTHONWARNINGS": "error",
            "PYTHON_KEYRING_BACKEND": f"{file_keyring.__name__}.FileKeyring",
            file_keyring.FILE: str(home / "keyring.json"),
        }

    def run(self, *words: str, typed: str | bytes = "", **env: str) -> Outcome:
        done = subprocess.run(
            [*PROGRAM, *words],
            input=typed.encode() if isinstance(typed, str) else typed,
            env=self.env | env,
            capture_output=True,
            timeout=PATIENCE_S,
            check=False,
        )
        outcome = Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())
        for secret in self.secrets:
            assert secret not in outcome.out + outcome.err
        assert "Traceback" not in outcome.err
        return outcome

    def add(self, exchange: SimulatedExchange, name: str = "main", *more: str) -> Outcome:
        """Store the key of an exchange in this process, or of a subprocess's."""
        return self.add_key(name, exchange.url, exchange.key, exchange.secret, exchange.passphrase, *more)

    def add_key(self, name: str, url: str, key: str, secret: str, passphrase: str, *more: str) -> Outcome:
        self.secrets |= {key, secret, passphrase}
        return self.run(
            "account", "add", name, "--site", url, *more, typed=f"{key}\n{secret}\n{passphrase}\n"
        )


def refusal(outcome: Outcome, code: int) -> str:
    """The one sentence on standard error with which a command ended, and nothing else."""
    assert outcome.code == code, outcome
    assert outcome.out == ""
    assert outcome.err.startswith("trayapp: ")
    assert outcome.err.count("\n") == 1
    return outcome.err


@contextmanager
def simulated(*words: str) -> Iterator[dict[str, str]]:
    """`trayapp simulate`: what its first line says; ended by SIGTERM, and that with 0."""
    with subprocess.Popen(
        [*PROGRAM, "simulate", *words], stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(ROOT)}
    ) as process:
        assert process.stdout is not None
        told = process.stdout.readline()
        try:
            yield json.loads(told)
        finally:
            process.send_signal(signal.SIGTERM)
            assert process.wait(PATIENCE_S) == 0
