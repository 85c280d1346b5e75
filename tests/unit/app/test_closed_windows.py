"""A window that is let go stays whole until the event loop takes it away.

Python alone would take it away as soon as nothing refers to it, or, where its parts refer to each other,
whenever its collector happens to run: in the middle of the window's own signal, painting or laying out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, SignalInstance
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.unit.app.conftest import Elsewhere, OpenDesk
from tests.unit.app.test_desk_language import speaking
from tests.unit.ui.states import HEADLESS
from trayapp.app.desk import Desk
from trayapp.app.supply import UserSupply
from trayapp.domain.view import Language
from trayapp.ui.popup.popup import Popup

pytestmark = pytest.mark.qt_log_ignore(HEADLESS)


class Farewells(QObject):
    """Writes down what the event loop takes away."""

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self.taken: list[QObject] = []
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DeferredDelete:
            self.taken.append(watched)
        return False


@pytest.fixture
def farewells(qapp: QApplication) -> Iterator[Farewells]:
    farewells = Farewells(qapp)
    yield farewells
    qapp.removeEventFilter(farewells)


@pytest.fixture
def desk(qtbot: QtBot, open_desk: OpenDesk, supply: Callable[[], UserSupply], elsewhere: Elsewhere) -> Desk:
    """With values, its popup open."""
    elsewhere.add("main")
    elsewhere.file.update(speaking("en"))
    desk = open_desk(supply())
    qtbot.waitUntil(lambda: desk._state().snapshots[0].account is not None)
    desk.open_popup()
    return desk


def dialogs() -> list[QWidget]:
    """Those that exist, seen or not; a popup is none."""
    found = [window for window in QApplication.topLevelWidgets() if isinstance(window, QDialog)]
    return [window for window in found if not isinstance(window, Popup)]


def open_all(desk: Desk) -> None:
    wishes = desk._front.wishes
    wanted: tuple[SignalInstance, ...] = (
        *(wishes.settings_wanted, wishes.help_wanted, wishes.about_wanted, wishes.alerts_wanted),
        *(wishes.add_account_wanted, wishes.accounts_wanted, wishes.check_wanted),
    )
    for wish in wanted:
        wish.emit()
    wishes.export_wanted.emit("csv")
    about = desk._front._about  # built by the wish for it
    assert about is not None
    about.open_licences()


@pytest.mark.parametrize("closed_first", [True, False], ids=["closed", "open"])
def test_the_event_loop_takes_every_window_away(
    qtbot: QtBot, desk: Desk, elsewhere: Elsewhere, farewells: Farewells, closed_first: bool
) -> None:
    """Popup and menu are built anew for another language, the dialogs when they are wanted next."""

    def close_all() -> None:
        for window in dialogs():
            window.close()

    def speak(language: Language) -> None:
        elsewhere.file.update(speaking(language))
        qtbot.waitUntil(lambda: desk._looks.language.spoken == language)

    def all_were_taken() -> None:
        assert {type(window).__name__ for window in windows if window not in farewells.taken} == set()

    open_all(desk)
    qtbot.waitUntil(lambda: len(dialogs()) == 9)
    windows = [*dialogs(), desk._front.popup, desk._front.menu]
    if closed_first:
        close_all()
    speak("zh_CN")
    close_all()
    qtbot.waitUntil(all_were_taken)
