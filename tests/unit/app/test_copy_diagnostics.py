"""“Copy diagnostics” in the running program: what is on the clipboard, and what is not."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.unit.app.conftest import Elsewhere, OpenDesk
from tests.unit.app.test_desk import has_values
from tests.unit.app.test_front import seen
from tests.unit.ui.dialog_looks import named
from tests.unit.ui.states import HEADLESS
from trayapp import __version__, logs
from trayapp.app.demo_supply import DemoSupply
from trayapp.app.desk import Desk
from trayapp.app.life import utc_now
from trayapp.app.program_report import ProgramReport
from trayapp.app.supply import UserSupply
from trayapp.paths import Paths
from trayapp.simulator import Fault
from trayapp.ui.help.about_window import AboutWindow

pytestmark = pytest.mark.qt_log_ignore(HEADLESS)
NAME = "Whale fund"
MakeSupply = Callable[[Paths, logs.Redactor], UserSupply]


@pytest.fixture
def paths(settings_path: Path, tmp_path: Path) -> Iterator[Paths]:
    """The program's files, with a log that takes everything."""
    root = logging.getLogger()
    before = root.level
    yield Paths(settings_path, settings_path.parent, tmp_path / "log" / "trayapp.log", tmp_path / "run")
    logs.stop()
    root.setLevel(before)


@pytest.fixture
def make_supply() -> Iterator[MakeSupply]:
    """The user's supply, as the program makes it, with its report."""
    made: list[UserSupply] = []

    def supply(paths: Paths, redactor: logs.Redactor) -> UserSupply:
        report = ProgramReport(os.environ, redactor, paths)
        made.append(UserSupply(paths.settings_file, paths.alerts_file, utc_now, redactor, None, report))
        return made[-1]

    yield supply
    for one in made:
        one._thread.close(5.0)


def copied(desk: Desk, qtbot: QtBot) -> str:
    """What is on the clipboard once About says so."""
    QGuiApplication.clipboard().setText("")
    desk._front.wishes.about_wanted.emit()
    (about,) = seen(AboutWindow)
    qtbot.addWidget(about)
    named(about, QPushButton, "Copy diagnostics").click()
    qtbot.waitUntil(
        lambda: any("Copied" in label.text() for label in about.findChildren(QLabel)), timeout=15_000
    )
    return QGuiApplication.clipboard().text()


def test_it_holds_what_helps_and_neither_secrets_amounts_nor_names(
    qtbot: QtBot, open_desk: OpenDesk, elsewhere: Elsewhere, paths: Paths, make_supply: MakeSupply
) -> None:
    redactor = logs.Redactor()
    logs.start(paths.log_file, "DEBUG", redactor)
    exchange = elsewhere.exchange
    elsewhere.add(NAME)
    desk = open_desk(make_supply(paths, redactor))
    qtbot.waitUntil(has_values(desk, NAME))
    equity = str(desk._state().snapshots[0].account.total_equity)  # type: ignore[union-attr]
    told = f"{NAME} has {equity}, not 837, with {exchange.key} {exchange.secret} {exchange.passphrase}"
    exchange.fail(Fault.error("59999", told))
    qtbot.waitUntil(lambda: "59999" in paths.log_file.read_text("utf-8"))
    logging.getLogger("trayapp.any").error("what %s did with %s", NAME, equity)
    text = copied(desk, qtbot)
    private = (NAME, equity, "837", exchange.key, exchange.secret, exchange.passphrase, "127.0.0.1")
    assert [part for part in private if part in text] == []
    assert f"Equity Tray: {__version__}" in text
    assert "Tray host: none" in text
    assert "SharedKeyring" in text
    assert "Accounts: 1; own URL live multi_currency" in text
    assert "poll failed" in text
    assert "what [account] did with #" in text


def test_a_demo_tells_nothing_of_the_user_s(
    qtbot: QtBot, open_desk: OpenDesk, elsewhere: Elsewhere, paths: Paths
) -> None:
    elsewhere.add(NAME)
    with DemoSupply("calm", 1, utc_now) as supply:
        text = copied(open_desk(supply), qtbot)
    assert "Accounts: a demo" in text
    assert "Keyring" not in text


def test_settings_that_cannot_be_read_are_told(
    qtbot: QtBot, open_desk: OpenDesk, keyring: object, paths: Paths, make_supply: MakeSupply
) -> None:
    redactor = logs.Redactor()
    supply = make_supply(paths, redactor)
    desk = open_desk(supply)
    paths.settings_file.write_text("{", "utf-8")
    assert "Settings: the file cannot be read" in copied(desk, qtbot)
