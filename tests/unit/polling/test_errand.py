from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QObject, Slot
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


class Owner(QObject):
    """Does with its errands what the desks do: lets each go in the slot on its end."""

    def __init__(self) -> None:
        super().__init__()
        self.errands: set[Errand] = set()
        self.results: list[int] = []

    def send(self, call: Callable[[], object]) -> None:
        errand = Errand(call, self)
        self.errands.add(errand)
        errand.done.connect(self._on_done)
        errand.ended.connect(self._on_ended)
        errand.start()

    @Slot(object)
    def _on_done(self, result: int) -> None:
        self.results.append(result)

    @Slot()
    def _on_ended(self) -> None:
        errand = self.sender()
        assert isinstance(errand, Errand)
        self.errands.discard(errand)
        errand.deleteLater()


def test_hundreds_are_let_go_while_their_threads_still_tell(qtbot: QtBot) -> None:
    owner = Owner()
    for batch in range(30):
        for number in range(20):
            owner.send(partial(int, batch * 20 + number))
        qtbot.waitUntil(lambda: not owner.errands)
    assert sorted(owner.results) == list(range(600))


def test_an_owner_may_go_before_its_errand(qtbot: QtBot) -> None:
    over, returned = threading.Event(), threading.Event()

    def call() -> None:
        over.wait(5)

    owner = Owner()
    owner.send(call)
    (errand,) = owner.errands
    errand.ended.connect(returned.set)
    shiboken6.delete(owner)
    with qtbot.waitSignal(errand.ended):
        over.set()
    assert returned.is_set()
