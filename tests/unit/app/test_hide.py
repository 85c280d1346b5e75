"""Hiding amounts in the whole program: at once, over a restart, and never an amount for a moment first."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.unit.app.conftest import Elsewhere, OpenDesk
from tests.unit.ui.states import HEADLESS
from trayapp.app.demo_supply import DemoSupply
from trayapp.app.desk import Desk
from trayapp.app.life import utc_now
from trayapp.app.supply import UserSupply
from trayapp.domain.face import Mark
from trayapp.storage.file_lock import locked
from trayapp.ui.popup.header import Header
from trayapp.ui.texts.status_lines import tooltip

pytestmark = pytest.mark.qt_log_ignore(HEADLESS)

MakeSupply = Callable[[], UserSupply]


def is_hidden(desk: Desk) -> bool:
    """Whether amounts are hidden; that icon, tooltip, menu and popup are at one about it, too."""
    state, total = desk._state(), desk._front.popup._board._header._total
    said = [tooltip(state, utc_now()), desk._front.menu.actions()[0].text(), total.text()]
    hidden = state.face(utc_now()).mark is Mark.HIDDEN
    assert ["•••" in text for text in said] == [hidden] * 3
    assert ["$" in text for text in said] == [not hidden] * 3
    assert bool(total.toolTip()) is not hidden
    return hidden


@pytest.fixture
def opened(qtbot: QtBot, open_desk: OpenDesk, supply: MakeSupply, elsewhere: Elsewhere) -> Callable[[], Desk]:
    """Start the program; its popup is open, with values."""
    elsewhere.add("main")

    def start() -> Desk:
        desk = open_desk(supply())
        desk.open_popup()
        qtbot.waitUntil(lambda: desk._state().snapshots[0].account is not None)
        return desk

    return start


class Witness(QObject):
    """Writes down what the popup's head holds each time it is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and isinstance(watched, QLabel):
            self.seen |= (
                {watched.text(), watched.toolTip()} if isinstance(watched.parent(), Header) else set()
            )
        return False


@contextmanager
def watched(application: QApplication) -> Iterator[Witness]:
    witness = Witness()
    application.installEventFilter(witness)
    yield witness
    application.removeEventFilter(witness)


def test_it_takes_effect_before_anything_is_written(
    opened: Callable[[], Desk], elsewhere: Elsewhere, qtbot: QtBot
) -> None:
    desk = opened()
    assert not is_hidden(desk)
    desk._front.popup.wishes.hide_wanted.emit(True)
    assert desk._keeper._errands, "still being written"
    assert is_hidden(desk)
    qtbot.waitUntil(lambda: not desk._keeper._errands)
    assert is_hidden(desk)
    assert elsewhere.file.load().hide_amounts
    desk._front.menu.wishes.hide_wanted.emit(False)
    assert not is_hidden(desk)
    qtbot.waitUntil(lambda: not desk._keeper._errands)
    assert not is_hidden(desk)
    assert not elsewhere.file.load().hide_amounts


def test_after_a_restart_no_amount_is_painted_first(
    opened: Callable[[], Desk], qtbot: QtBot, qapp: QApplication, open_desk: OpenDesk, supply: MakeSupply
) -> None:
    before = opened()
    with watched(qapp) as witness:
        qtbot.waitUntil(lambda: any(text.startswith("$") for text in witness.seen))
    before._preferences.hide(True)
    qtbot.waitUntil(lambda: not before._keeper._errands)
    assert before.stop()
    with watched(qapp) as witness:
        anew = open_desk(supply())
        assert anew._state().hide_amounts
        assert anew._front.popup._state.hide_amounts
        anew.open_popup()
        qtbot.waitUntil(lambda: "•••" in witness.seen)
        anew._front.popup.hide()
        anew.open_popup()
        qtbot.waitUntil(anew._front.popup.isVisible)
    assert not [text for text in witness.seen if text.startswith(("$", "−", "totalEq"))]
    assert is_hidden(anew)


def test_a_hand_edit_of_the_file_hides_and_shows(
    opened: Callable[[], Desk], settings_path: Path, qtbot: QtBot
) -> None:
    desk = opened()
    text = settings_path.read_text()
    assert '"hide_amounts": false' in text
    for hide in (True, False):
        draft = settings_path.with_name("draft")
        draft.write_text(text.replace('"hide_amounts": false', f'"hide_amounts": {str(hide).lower()}'))
        draft.replace(settings_path)
        qtbot.waitUntil(lambda hide=hide: is_hidden(desk) is hide)  # type: ignore[misc]


def test_a_word_that_cannot_be_written_is_kept_for_this_run_and_said(
    opened: Callable[[], Desk], settings_path: Path, elsewhere: Elsewhere, qtbot: QtBot
) -> None:
    desk = opened()
    in_the_way = settings_path.with_name("settings.json.new")
    in_the_way.mkdir()
    desk._front.popup.wishes.hide_wanted.emit(True)
    qtbot.waitUntil(lambda: not desk._keeper._errands)
    assert is_hidden(desk)
    said = [label.text() for label in desk._front.popup.findChildren(QLabel) if label.isVisible()]
    assert any("cannot be written" in text for text in said)
    in_the_way.rmdir()
    elsewhere.add("second")  # the settings are read anew, and say what they said before
    qtbot.waitUntil(lambda: len(desk._state().snapshots) == 2)
    assert is_hidden(desk)
    assert not elsewhere.file.load().hide_amounts


def test_of_quick_clicks_the_last_one_counts_and_none_before_it_is_seen_again(
    opened: Callable[[], Desk], settings_path: Path, elsewhere: Elsewhere, qtbot: QtBot
) -> None:
    desk = opened()
    desk._preferences.hide(True)
    qtbot.waitUntil(lambda: not desk._keeper._errands)
    with locked(settings_path.with_name("settings.json.lock"), 5.0):  # so that both have to wait
        desk._preferences.hide(False)
        desk._preferences.hide(True)
        assert len(desk._keeper._errands) == 2

    def done() -> bool:
        assert is_hidden(desk)
        return not desk._keeper._errands

    qtbot.waitUntil(done)
    assert elsewhere.file.load().hide_amounts


def test_the_file_is_not_followed_while_it_is_older_than_the_last_click(
    opened: Callable[[], Desk], settings_path: Path, elsewhere: Elsewhere, qtbot: QtBot
) -> None:
    desk = opened()
    desk._preferences.hide(True)
    qtbot.waitUntil(lambda: not desk._keeper._errands)
    desk._preferences.hide(False)
    deadline = time.monotonic() + 5
    while elsewhere.file.load().hide_amounts:  # without Qt's events: the desk has not heard of it yet
        assert time.monotonic() < deadline
    with locked(settings_path.with_name("settings.json.lock"), 5.0):
        desk._preferences.hide(True)  # has to wait, while the file still says the contrary
        qtbot.waitUntil(lambda: len(desk._keeper._errands) == 1)
        assert not elsewhere.file.load().hide_amounts
        assert is_hidden(desk)
    qtbot.waitUntil(lambda: not desk._keeper._errands)
    assert is_hidden(desk)
    assert elsewhere.file.load().hide_amounts


def test_a_demo_hides_in_memory_alone(qtbot: QtBot, open_desk: OpenDesk, tmp_path: Path) -> None:
    with DemoSupply("calm", 7, utc_now) as supply:
        desk = open_desk(supply)
        desk.open_popup()
        qtbot.waitUntil(lambda: desk._state().snapshots[0].account is not None)
        desk._front.menu.wishes.hide_wanted.emit(True)
        qtbot.waitUntil(lambda: not desk._keeper._errands)
        assert is_hidden(desk)
        assert supply.load()[0].hide_amounts
        assert desk.stop()
    assert list(tmp_path.iterdir()) == []
