"""An error that nobody foresaw is logged every time and told once, from whatever thread."""

from __future__ import annotations

import sys
import threading

import pytest
from pytestqt.qtbot import QtBot

from trayapp.app.program import Faults


def _raise(text: str) -> None:
    raise KeyError(text)


def test_it_is_logged_and_told_once(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    faults = Faults()
    told: list[str] = []
    faults.happened.connect(told.append)
    try:
        for text in ("first", "second"):
            try:
                _raise(text)
            except KeyError as error:
                sys.excepthook(KeyError, error, error.__traceback__)
        thread = threading.Thread(target=lambda: _raise("third"))
        thread.start()
        thread.join()
    finally:
        faults.release()
    qtbot.waitUntil(lambda: len(told) == 1)
    assert [record.message for record in caplog.records] == ["unforeseen KeyError"] * 3
    assert sys.excepthook is sys.__excepthook__
