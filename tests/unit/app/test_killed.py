"""Killed at any moment while it writes, the program finds its files whole, and has lost nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="fork and SIGKILL")

KILLS = 200
#: Kills writers of settings and alerts, each at a random moment; after each it starts as the program does.
#: A process of its own, for it forks: the writers need not import everything 200 times.
KILLER = """
import os, random, signal, struct, sys, time
from dataclasses import replace
from pathlib import Path
from tests.unit.domain.logged import entry
from trayapp.app.life import utc_now
from trayapp.app.supply import UserSupply
from trayapp.domain.credentials import AccountProfile
from trayapp.logs import Redactor

home, kills = Path(sys.argv[1]), int(sys.argv[2])
accounts = tuple(AccountProfile(f"id-{n}", f"account {n}") for n in range(20))  # a file of some size

def start():
    return UserSupply(home / "config" / "settings.json", home / "data" / "alerts.json", utc_now, Redactor())

def write_for_ever(supply, last, told):
    while True:
        last += 1
        supply.change(lambda old: replace(old, accounts=accounts, poll_interval_s=last % 3600 + 1))
        supply.change_alerts(lambda old: old.with_entries(entry(last)))
        os.write(told, struct.pack("q", last))  # from here on it must outlive everything

last, moment, drafts = 0, random.Random(1), 0
for _ in range(kills):
    ours, theirs = os.pipe()
    writer = os.fork()
    if not writer:
        write_for_ever(start(), last, theirs)
    os.close(theirs)
    told = os.read(ours, 8)
    time.sleep(moment.uniform(0, 0.02))
    os.kill(writer, signal.SIGKILL)
    os.waitpid(writer, 0)
    told += b"".join(iter(lambda: os.read(ours, 4096), b""))
    os.close(ours)
    known = struct.unpack("q", told[-8:])[0]
    drafts += any(home.rglob("*.new"))
    supply = start()
    settings, problem = supply.load()
    seen = supply.load_alerts().entries
    assert problem is None and settings.accounts == accounts, problem
    interval_s = settings.poll_interval_s
    assert interval_s - 1 in (known % 3600, (known + 1) % 3600), (interval_s, known)
    assert seen[-1] in (entry(known), entry(known + 1))
    last = known + 1
assert not list(home.rglob("*.broken*"))
print(drafts)
"""


def test_killed_200_times_while_it_writes(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", KILLER, str(tmp_path), str(KILLS)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        timeout=600,  # a slow disk is no failure
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 0, "no writer was killed amid a write: the test proves nothing"
