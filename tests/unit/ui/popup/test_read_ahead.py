"""What the polling thread has read by the time that the popup draws."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.unit.ui.states import HEADLESS, polled
from trayapp.domain.snapshot import Snapshot
from trayapp.polling.poller import Poller
from trayapp.ui.colours import Colours
from trayapp.ui.popup.popup import Popup
from trayapp.ui.state import State
from trayapp.ui.wishes import Wishes

pytestmark = pytest.mark.qt_log_ignore(HEADLESS)


@pytest.fixture
def updates(qtbot: QtBot) -> Iterator[list[Snapshot]]:
    """Two polls of an account with more rows than are seen, as the polling thread hands them over."""
    polls, arrived = iter(polled("whale", 0, 2)), list[Snapshot]()
    poller = Poller(lambda _by_user: next(polls), 3600)
    poller.arrived.connect(arrived.append)
    poller.start()
    qtbot.waitUntil(lambda: len(arrived) == 1)
    poller.refresh()
    qtbot.waitUntil(lambda: len(arrived) == 2)
    yield arrived
    poller.ask_to_stop()
    assert poller.wait(5000)


def test_an_update_reads_nothing_of_the_rows_out_of_sight(
    qtbot: QtBot, qapp: QApplication, updates: list[Snapshot]
) -> None:
    first, second = updates
    popup = Popup(lambda: first.polled_at, Colours(qapp), Wishes())
    qtbot.addWidget(popup)
    popup.show_state(State(snapshots=(first,)))
    popup.open_at(QRect())
    qtbot.waitUntil(popup.isActiveWindow)
    account = second.account
    assert account is not None
    assert len(account.balances) == 300
    before = [set(vars(balance)) for balance in account.balances]
    popup.show_state(State(snapshots=(second,)))
    qapp.processEvents()
    read = [now - was for now, was in zip((set(vars(b)) for b in account.balances), before, strict=True)]
    assert 5 <= sum(map(bool, read)) <= 20  # those in sight
