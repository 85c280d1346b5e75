"""The last warnings and errors of the log, each in a line that others may read."""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

_TOLD = frozenset({"warning", "error", "critical"})
_MOST = 20
#: Bytes from the end of the file: more than that many lines.
_TAIL = 200_000
#: What else of a line is told; whatever else it holds stays in the log.
_EXTRAS = ("code", "reason", "failures", "times", "backend", "line")
_FRAME = re.compile(r'File "([^"]*)", line (\d+), in (\S+)')
_FRAMES = 4
#: The first line after the frames that is not indented; more of them may be the error's own words.
_KIND = re.compile(r"^(\w[\w.]*)(?::|$)", re.MULTILINE)


def last_errors(log_file: Path, scrub: Callable[[str], str]) -> tuple[str, ...]:
    """Oldest first; empty where there is no log.

    Args:
        scrub: strikes out of a text what others may not read.
    """
    found: deque[str] = deque(maxlen=_MOST)
    for path in (log_file.with_name(f"{log_file.name}.1"), log_file):
        for line in _lines(path):
            if line.get("level") in _TOLD:
                found.append(_told(line, scrub))
    return tuple(found)


def _lines(path: Path) -> Iterator[Mapping[str, Any]]:
    try:
        with path.open("rb") as file:
            file.seek(max(0, path.stat().st_size - _TAIL))
            tail = file.read(_TAIL)
    except OSError:
        return
    for text in tail.decode("utf-8", errors="replace").splitlines():
        with suppress(ValueError, RecursionError):
            if isinstance(line := json.loads(text), dict):
                yield line


def _told(line: Mapping[str, Any], scrub: Callable[[str], str]) -> str:
    at, level, logger = (_plain(line.get(name)) for name in ("at", "level", "logger"))
    extras = [f"{name} {scrub(str(line[name]))}" for name in _EXTRAS if line.get(name) not in (None, "")]
    trace = _outline(str(line["trace"])) if "trace" in line else ""
    parts = (scrub(str(line.get("event", ""))), *extras, trace)
    return f"{at} {level} {logger}: " + ", ".join(part for part in parts if part)


def _plain(value: object) -> str:
    """A moment, a level or a module; such texts are ours and hold nothing else."""
    text = str(value)
    return text if re.fullmatch(r"[A-Za-z0-9.:_-]{1,60}", text) else "?"


def _outline(trace: str) -> str:
    """The last frames of a traceback and the error's class; its words and the code's may hold anything."""
    frames = list(_FRAME.finditer(trace))
    kind = _KIND.search(trace, frames[-1].end() if frames else 0)
    told = [f"{Path(frame[1]).name}:{frame[2]} {frame[3]}" for frame in frames[-_FRAMES:]]
    return " > ".join([*told, kind[1] if kind else "?"])
