"""Changes of the settings in the order asked for, whatever becomes of one of them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from pytestqt.qtbot import QtBot

from trayapp.app.settings_keeper import SettingsKeeper
from trayapp.app.supply import UserSupply
from trayapp.errors import TrayAppError
from trayapp.storage.settings import Settings


@contextmanager
def no_thread_left() -> Iterator[None]:
    """Threads that ask for more memory than any machine has cannot be started."""
    before = threading.stack_size(1 << 50)
    try:
        yield
    finally:
        threading.stack_size(before)


def _every(seconds: int) -> Callable[[Settings], Settings]:
    return lambda settings: replace(settings, poll_interval_s=seconds)


def test_a_change_for_which_no_thread_is_left_is_refused_and_the_next_one_is_made(
    supply: Callable[[], UserSupply], qtbot: QtBot
) -> None:
    keeper, refused, own = SettingsKeeper(supply()), list[TrayAppError](), list[TrayAppError]()
    keeper.refused.connect(refused.append)
    with no_thread_left():
        keeper.change(_every(77), refused=own.append)
    assert "were not stored" in str(refused[0])
    assert own == refused
    assert keeper.problem == refused[0].words
    assert not keeper.is_changing
    keeper.change(_every(88))
    qtbot.waitUntil(lambda: keeper.settings.poll_interval_s == 88)
    qtbot.waitUntil(lambda: not keeper.is_changing)
