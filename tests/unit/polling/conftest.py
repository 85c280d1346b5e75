"""A poller whose clocks a test turns."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.unit.polling.hands import Hands
from tests.unit.polling.scripted import Scripted
from trayapp.polling.poller import Poller


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
def poll() -> Scripted:
    return Scripted()


@pytest.fixture
def poller(poll: Scripted, hands: Hands, qtbot: QtBot) -> Iterator[Poller]:
    poller = Poller(poll, 3600, clocks=hands.clocks())
    yield poller
    poll.let_go()
    poller.ask_to_stop()
    assert poller.wait(5000)  # every test proves a clean stop
