"""The log's last warnings and errors, as others may read them."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from trayapp import logs
from trayapp.monitor.last_errors import last_errors

log = logging.getLogger("trayapp.monitor.test")


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Path]:
    root = logging.getLogger()
    before = root.level
    path = tmp_path / "trayapp.log"
    assert logs.start(path, "DEBUG", logs.Redactor())
    yield path
    logs.stop()
    root.setLevel(before)


def log_fault(error: Exception) -> None:
    def happen() -> None:
        raise error

    try:
        happen()
    except (KeyError, ValueError) as caught:
        log.critical("unforeseen %s", type(caught).__name__, exc_info=True)


def told(file: Path) -> tuple[str, ...]:
    return last_errors(file, lambda text: text.replace("Whale", "[account]"))


def test_warnings_and_errors_are_told_with_what_matters_alone(file: Path) -> None:
    log.info("nothing special")
    extra = {"code": "50119", "reason": "Whale is refused", "equity": "55837", "failures": 3}
    log.warning("poll failed", extra=extra)
    (line,) = told(file)
    assert line.endswith(
        "warning trayapp.monitor.test: poll failed, code 50119, reason [account] is refused, failures 3"
    )
    assert "55837" not in line


def test_a_fault_is_told_by_its_place_not_by_its_words(file: Path) -> None:
    log_fault(KeyError("55837.43 of Whale"))
    (line,) = told(file)
    assert "55837" not in line
    assert "Whale" not in line
    assert "test_last_errors.py:" in line
    assert line.endswith("> KeyError")


def test_an_error_of_many_lines_gives_nothing_away(file: Path) -> None:
    log_fault(ValueError("one\nWhale 55837\nSecret"))
    (line,) = told(file)
    assert line.endswith("> ValueError")


def test_the_last_twenty_are_told_oldest_first_over_a_rotation(file: Path) -> None:
    for number in range(25):
        log.warning("number %d", number)
    logs.stop()
    file.rename(file.with_name("trayapp.log.1"))
    file.write_text(json.dumps({"level": "error", "event": "the newest"}) + "\nnot json\n[1]\n", "utf-8")
    events = [line.rpartition(": ")[2] for line in told(file)]
    assert events == [*(f"number {number}" for number in range(6, 25)), "the newest"]


def test_no_log_is_no_error(tmp_path: Path) -> None:
    assert told(tmp_path / "none.log") == ()
