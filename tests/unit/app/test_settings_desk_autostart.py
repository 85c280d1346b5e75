"""Starting at log-in, ticked in the settings of the running program: a real file comes and goes."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QTabBar
from pytestqt.qtbot import QtBot

from tests.unit.app.conftest import OpenDesk
from tests.unit.app.shared_keyring import SharedKeyring
from tests.unit.app.test_settings_desk import dialog_of, end
from tests.unit.ui.dialog_looks import named, texts
from tests.unit.ui.states import HEADLESS
from trayapp.app.demo_supply import DemoSupply
from trayapp.app.desk import Desk
from trayapp.app.life import utc_now
from trayapp.app.supply import UserSupply
from trayapp.desktop import autostart
from trayapp.desktop.autostart import Autostart
from trayapp.logs import Redactor

pytestmark = [
    pytest.mark.qt_log_ignore(HEADLESS),
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="XDG's folders"),
]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "xdg" / "autostart" / "trayapp.desktop"


@pytest.fixture
def ours(file: Path) -> Autostart:
    return autostart.of_user(("/opt/trayapp",), {"XDG_CONFIG_HOME": str(file.parents[1])}, file.parents[2])


@pytest.fixture
def open_with(
    keyring: type[SharedKeyring], settings_path: Path, ours: Autostart, open_desk: OpenDesk
) -> Callable[[], Desk]:
    def opened() -> Desk:
        alerts = settings_path.parent / "alerts.json"
        return open_desk(UserSupply(settings_path, alerts, utc_now, Redactor(), ours))

    return opened


def box_of(desk: Desk) -> QCheckBox:
    dialog = dialog_of(desk)
    named(dialog, QTabBar, "Pages").setCurrentIndex(0)
    return named(dialog, QCheckBox, "Start when I log in")


def test_it_is_in_force_with_ok_and_read_from_the_file(
    open_with: Callable[[], Desk], qtbot: QtBot, ours: Autostart, file: Path
) -> None:
    desk = open_with()
    assert not box_of(desk).isChecked()
    box_of(desk).setChecked(True)
    assert not file.exists(), "nothing happens before OK"
    end(dialog_of(desk))
    qtbot.waitUntil(ours.is_on)
    qtbot.waitUntil(lambda: not desk._late.settings._errands)
    assert box_of(desk).isChecked()
    end(dialog_of(desk))
    file.unlink()  # elsewhere
    assert not box_of(desk).isChecked()


def test_switched_off_nothing_is_left(
    open_with: Callable[[], Desk], qtbot: QtBot, ours: Autostart, file: Path
) -> None:
    ours.switch(True)
    desk = open_with()
    box_of(desk).setChecked(False)
    end(dialog_of(desk))
    qtbot.waitUntil(lambda: not file.exists())
    assert list(file.parent.iterdir()) == []


def test_what_cannot_be_written_is_told_and_unticked(
    open_with: Callable[[], Desk], qtbot: QtBot, file: Path
) -> None:
    file.parents[1].write_text("a file where a folder should be")
    desk = open_with()
    box_of(desk).setChecked(True)
    end(dialog_of(desk))
    dialog = desk._late.settings._dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: any("cannot be changed in" in text for text in texts(dialog)))
    assert dialog.isVisible()
    assert not box_of(desk).isChecked()


def test_a_start_mends_what_names_another_place(
    open_with: Callable[[], Desk], qtbot: QtBot, ours: Autostart, file: Path
) -> None:
    autostart.of_user(("/old/trayapp",), {"XDG_CONFIG_HOME": str(file.parents[1])}, file).switch(True)
    open_with()
    qtbot.waitUntil(ours.is_on)


def test_a_demo_has_no_such_choice(open_desk: OpenDesk) -> None:
    with DemoSupply("calm", 1, utc_now) as supply:
        assert not box_of(open_desk(supply)).isVisible()
