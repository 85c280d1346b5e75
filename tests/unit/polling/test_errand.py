from __future__ import annotations

import threading
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from trayapp.errors import UsageError
from trayapp.polling.errand import Errand


def test_the_outcome_is_told_in_the_gui_thread(qtbot: QtBot) -> None:
    ran_in: list[int] = []

    def call() -> str:
        ran_in.append(threading.get_ident())
        return "done"

    errand = Errand(call)
    with qtbot.waitSignal(errand.ended), qtbot.waitSignal(errand.done) as done:
        errand.start()
    assert done.args == ["done"]
    assert ran_in != [threading.get_ident()]


def test_an_error_of_ours_is_told(qtbot: QtBot) -> None:
    error = UsageError("no such account")

    def call() -> None:
        raise error

    errand = Errand(call)
    with qtbot.waitSignal(errand.ended), qtbot.waitSignal(errand.failed) as failed:
        errand.start()
    assert failed.args == [error]


def test_a_bug_is_no_error_of_ours_but_an_end(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    bugs: list[Any] = []
    monkeypatch.setattr(threading, "excepthook", bugs.append)

    def call() -> None:
        raise ZeroDivisionError

    errand = Errand(call)
    with qtbot.assertNotEmitted(errand.failed), qtbot.waitSignal(errand.ended):
        errand.start()
    qtbot.waitUntil(lambda: [bug.exc_type for bug in bugs] == [ZeroDivisionError])
