"""A process that dies beneath Python leaves its stacks, and the next run logs them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

resource = pytest.importorskip("resource", reason="core dumps are switched off by it")
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals end the process here")

#: In a process of its own: in this one pytest has faulthandler on.
RUN = """
import faulthandler, logging, signal, sys, os
from pathlib import Path
from trayapp import logs
from trayapp.app.crash_file import CrashFile

folder, end = Path(sys.argv[1]), sys.argv[2]
logs.start(folder / "trayapp.log", logging.INFO, logs.Redactor())
crash_file = CrashFile(folder / "crash.txt")
assert faulthandler.is_enabled()

def doomed(secret):
    os.kill(os.getpid(), signal.SIGSEGV)

if end == "crash":
    doomed("the-secret-value")
if end == "replaced":
    (folder / "crash.txt").unlink()
    (folder / "crash.txt").touch()
crash_file.release()
assert not faulthandler.is_enabled()
"""


def _run(folder: Path, end: str) -> int:
    return subprocess.run(
        [sys.executable, "-c", RUN, str(folder), end],
        check=False,
        timeout=60,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CORE, (0, 0)),
    ).returncode


def test_a_run_that_ends_well_leaves_nothing(tmp_path: Path) -> None:
    assert _run(tmp_path / "log", "well") == 0
    assert [path.name for path in (tmp_path / "log").iterdir()] == ["trayapp.log"]


def test_a_crash_is_told_the_next_time_and_once(tmp_path: Path) -> None:
    folder = tmp_path / "log"
    assert _run(folder, "crash") < 0
    crash = folder / "crash.txt"
    assert "doomed" in crash.read_text()
    assert crash.stat().st_mode & 0o777 == 0o600
    for _ in range(2):
        assert _run(folder, "well") == 0
    log = (folder / "trayapp.log").read_text()
    assert log.count("the last run crashed") == 1
    assert "doomed" in log
    assert "the-secret-value" not in log
    assert not crash.exists()
    kept = folder / "crash.1.txt"
    assert "doomed" in kept.read_text()
    assert kept.stat().st_mode & 0o777 == 0o600


def test_a_crash_that_the_log_could_not_take_is_kept(tmp_path: Path) -> None:
    folder = tmp_path / "log"
    (folder / "trayapp.log").mkdir(parents=True)  # no log can be written
    (folder / "crash.txt").write_text("Fatal Python error: Aborted\n")
    (folder / "crash.txt").chmod(0o644)
    assert _run(folder, "well") == 0
    kept = folder / "crash.1.txt"
    assert kept.read_text() == "Fatal Python error: Aborted\n"
    assert kept.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("line", "times"),
    [("Windows fatal exception: code 0x8001010d", 0), ("Windows fatal exception: access violation", 1)],
)
def test_what_windows_survives_is_no_crash(tmp_path: Path, line: str, times: int) -> None:
    (tmp_path / "crash.txt").write_text(f"{line}\n\n")
    assert _run(tmp_path, "well") == 0
    assert (tmp_path / "trayapp.log").read_text().count("the last run crashed") == times


def test_the_file_of_a_start_that_came_meanwhile_stays(tmp_path: Path) -> None:
    folder = tmp_path / "log"
    assert _run(folder, "replaced") == 0
    assert (folder / "crash.txt").exists()


def test_a_folder_that_cannot_be_had_costs_no_start(tmp_path: Path) -> None:
    (tmp_path / "log").write_text("a file")
    assert _run(tmp_path / "log", "well") == 0
