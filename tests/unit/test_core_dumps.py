"""A crash leaves no picture of the memory behind."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("Windows has no core dumps of this kind", allow_module_level=True)

import resource

from trayapp import core_dumps

FILTER = Path("/proc/self/coredump_filter")
#: Crashes in a process of its own; says whether the system tells of a core.
CRASH = """
import os, resource, sys
from trayapp import core_dumps
resource.setrlimit(resource.RLIMIT_CORE, (resource.getrlimit(resource.RLIMIT_CORE)[1],) * 2)
if sys.argv[1] == "forbid":
    core_dumps.forbid()
crashing = os.fork()
if not crashing:
    os.abort()
print(os.WCOREDUMP(os.waitpid(crashing, 0)[1]))
"""


def crashed(how: str, folder: Path) -> tuple[str, list[Path]]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-c", CRASH, how],
        cwd=folder,
        env=environment,
        capture_output=True,
        check=True,
        text=True,
    )
    return done.stdout.strip(), list(folder.iterdir())


def test_no_core_is_made(tmp_path: Path) -> None:
    if crashed("as usual", tmp_path) == ("False", []):
        pytest.skip("this system makes no cores at all")
    for core in tmp_path.iterdir():
        core.unlink()
    assert crashed("forbid", tmp_path) == ("False", [])


def test_the_limit_also_keeps_crash_reporters_away() -> None:
    before, filtered = resource.getrlimit(resource.RLIMIT_CORE), _filter()
    try:
        core_dumps.forbid()
        soft, hard = resource.getrlimit(resource.RLIMIT_CORE)
    finally:
        resource.setrlimit(resource.RLIMIT_CORE, before)
        if filtered:
            FILTER.write_text(f"0x{filtered}")
    assert soft == (1 if hard else 0), "1 is the one limit at which Linux starts no crash reporter"
    assert hard == before[1]


#: With no core allowed at all; says which memory a crash reporter would get.
FILTERED = """
import resource
from pathlib import Path
from trayapp import core_dumps
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
core_dumps.forbid()
print(int(Path("/proc/self/coredump_filter").read_text(), 16))
"""


@pytest.mark.skipif(not FILTER.exists(), reason="Linux has it")
def test_where_the_limit_cannot_be_1_a_crash_reporter_gets_no_memory() -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    told = subprocess.check_output([sys.executable, "-c", FILTERED], env=environment, text=True)
    assert told == "0\n"


def _filter() -> str:
    return FILTER.read_text().strip() if FILTER.exists() else ""
