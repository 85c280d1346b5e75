"""Months of use in minutes: `make soak`.

The whole desktop program, offscreen, polls a simulated exchange that spoils a fifth of its answers, as fast
as it can, while a user opens and closes the popup and all windows, switches theme and language, and adds and
removes an account. What it holds after the first 1,000 polls it must hold at the end, and no more. Prints a
table.

SOAK_POLLS sets another number of polls than 20,000.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["PYTHON_KEYRING_BACKEND"] = "tests.unit.app.shared_keyring.SharedKeyring"

from tests.soak.run import Run
from tests.unit.app.shared_keyring import SharedKeyring

FAULTS = 0.2
SEED = 1


def main() -> int:
    """Run it; return 1 where a goal was missed."""
    SharedKeyring.answers.set()
    polls = int(os.environ.get("SOAK_POLLS", "20000"))
    print(f"{polls:,} polls, a fifth of the answers spoiled: some minutes.", flush=True)
    with tempfile.TemporaryDirectory(prefix="trayapp-soak-") as home, exchange() as (told, process):
        run = Run(Path(home), told, polls)
        run.go()
        process.stdin.close()  # type: ignore[union-attr]
        counted = json.loads(process.stdout.readline())  # type: ignore[union-attr]
        goals = run.goals(counted["requests"], counted["faults"])
    print("\n| tried | goal | came out |\n|---|---|---|")
    for goal in goals:
        print(f"| {goal.tried} | {goal.wanted} | {goal.found}{'' if goal.reached else ' **missed**'} |")
    for line in run.complaints():
        print(line, file=sys.stderr)
    return 0 if all(goal.reached for goal in goals) else 1


@contextmanager
def exchange() -> Iterator[tuple[dict[str, str], subprocess.Popen[str]]]:
    """The exchange in a process of its own, so that its memory is not taken for the program's."""
    command = [sys.executable, "-m", "tests.soak.moody_exchange", str(FAULTS), str(SEED)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield json.loads(process.stdout.readline()), process


if __name__ == "__main__":
    sys.exit(main())
