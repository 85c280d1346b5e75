"""What an update costs the GUI thread while the popup shows 300 rows, and how soon a click shows them.

The program's real desk, tray and popup on a virtual screen, painted in full; polls of a whale whose prices
all move, fetched beforehand, so that only the GUI works.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from statistics import median

from tests.bench.figure import Figure, spread

#: Longest work of the GUI thread per update, longest pause of its event loop, and longest click, in ms.
WORK_MS, GAP_MS, CLICK_MS = 4.0, 16.0, 50.0
_TIMEOUT_S = 240


def measure() -> Iterable[Figure]:
    """In a process of its own, under its own X server."""
    command = ["xvfb-run", "-a", "-s", "-screen 0 1280x900x24", sys.executable, "-m", "tests.bench.gui_child"]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("QT_")}
    done = subprocess.run(
        command, env=environment, stdout=subprocess.PIPE, timeout=_TIMEOUT_S, check=True, text=True
    )
    told = json.loads(done.stdout)
    work, cpu, clicks = told["work_ms"], told["cpu_ms"], told["click_ms"]
    came_out = f"{median(work):.1f} ms ({median(cpu):.1f} ms of CPU; {len(work)} updates)"
    what = "GUI thread per update, 300 rows, popup visible, median"
    yield Figure(what, "one frame", f"≤ {WORK_MS:.0f} ms", came_out, spread(work), median(work) <= WORK_MS)
    gap, idle = max(told["gap_ms"]), max(told["idle_gap_ms"])
    seen = f"{gap:.1f} ms (median of the longest per update: {median(told['gap_ms']):.1f} ms)"
    yield Figure(
        "longest pause of the event loop meanwhile",
        "one frame",
        f"≤ {GAP_MS:.0f} ms",
        seen,
        f"{idle:.1f} ms without updates",
        gap <= GAP_MS,
    )
    clicked = f"{median(clicks):.0f} ms (first {clicks[0]:.0f} ms, longest after it {max(clicks[1:]):.0f} ms)"
    what = "click until painted, 300 rows, median"
    yield Figure(what, "–", f"≤ {CLICK_MS:.0f} ms", clicked, spread(clicks), median(clicks) <= CLICK_MS)
