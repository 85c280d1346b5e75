"""`make bench`: what the program costs beside an empty tray icon. It reports; nothing fails on a time."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from importlib import import_module

from tests.bench.figure import Figure

#: Modules beside this one, each with `measure() -> Iterable[Figure]`, in the table's order.
SECTIONS: tuple[str, ...] = ("start", "memory", "poll_cpu", "gui_updates", "idle", "frozen")


def main() -> int:
    """Measure section after section, or those that are named; print one table."""
    wanted = sys.argv[1:] or SECTIONS
    print("| what | against | goal | came out | noise | |", "|---|---|---|---|---|---|", sep="\n", flush=True)
    for name in wanted:
        for line in _lines(import_module(f"tests.bench.{name}").measure()):
            print(line, flush=True)
    return 0


def _lines(figures: Iterable[Figure]) -> Iterable[str]:
    for each in figures:
        verdict = "met" if each.is_met else "missed"
        yield f"| {each.what} | {each.against} | {each.goal} | {each.came_out} | {each.noise} | {verdict} |"


if __name__ == "__main__":
    sys.exit(main())
