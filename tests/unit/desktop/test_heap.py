"""Memory that was freed goes back to the system."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.end2end.command_line import ROOT

#: Frees 60 MB in blocks of 200 KB, after one of 20 MB has taught glibc to keep such; a block at the end of
#: the heap holds fast what lies below it. Prints the MB that are left of them.
FREE = """
import ctypes, sys
from trayapp.desktop.heap import give_back_what_is_freed

if sys.argv[1] == "give back":
    give_back_what_is_freed()

def resident_mb():
    return int(open("/proc/self/statm").read().split()[1]) * 4096 / 1e6

c = ctypes.CDLL(None)
c.malloc.restype = ctypes.c_void_p
c.malloc.argtypes, c.free.argtypes = [ctypes.c_size_t], [ctypes.c_void_p]
c.memset.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_size_t]
c.free(c.malloc(20_000_000))
before = resident_mb()
blocks = [c.malloc(200_000) for _ in range(300)]
for block in blocks:
    c.memset(block, 1, 200_000)
hold = c.malloc(200_000)
for block in blocks:
    c.free(block)
print(round(resident_mb() - before))
"""


def left_mb(how: str) -> int:
    done = subprocess.run(
        [sys.executable, "-c", FREE, how], cwd=ROOT, capture_output=True, text=True, check=True, timeout=30
    )
    return int(done.stdout)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="glibc's thresholds")
def test_what_is_freed_goes_back_to_the_system() -> None:
    kept = left_mb("as usual")
    if kept < 50:
        pytest.skip("this C library gives it back by itself")
    assert left_mb("give back") < 10
