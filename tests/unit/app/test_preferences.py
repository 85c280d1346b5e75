"""What is said in the popup, with a real settings file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.unit.app.conftest import Elsewhere
from trayapp.app.preferences import Preferences
from trayapp.app.settings_keeper import SettingsKeeper
from trayapp.app.supply import Supply
from trayapp.domain.view import View
from trayapp.storage.file_lock import locked

MakeSupply = Callable[..., Supply]


@pytest.fixture
def keeper(supply: MakeSupply) -> SettingsKeeper:
    return SettingsKeeper(supply())


def sized(view: View, width: int) -> View:
    return replace(view, popup_size=(width, 500))


def kept(qtbot: QtBot, keeper: SettingsKeeper) -> None:
    qtbot.waitUntil(lambda: not keeper.is_changing)


def test_a_word_counts_at_once_and_is_written(
    qtbot: QtBot, keeper: SettingsKeeper, elsewhere: Elsewhere
) -> None:
    preferences = Preferences(keeper)
    with qtbot.waitSignals([preferences.changed, preferences.changed], timeout=1000):
        preferences.hide(True)
        preferences.change_view(lambda view: replace(view, hide_small=True))
    assert preferences.hides
    assert preferences.view.hide_small
    kept(qtbot, keeper)
    assert elsewhere.file.load().hide_amounts
    assert elsewhere.file.load().view.hide_small


def test_a_word_that_cannot_be_written_outlives_settings_that_say_nothing_new(
    qtbot: QtBot, keeper: SettingsKeeper, settings_path: Path
) -> None:
    settings_path.parent.mkdir(parents=True, exist_ok=True)
    settings_path.with_name("settings.json.new").mkdir()
    preferences = Preferences(keeper)
    preferences.change_view(lambda view: replace(view, hide_small=True))
    kept(qtbot, keeper)
    assert keeper.problem is not None
    preferences.follow(keeper.settings)
    assert preferences.view.hide_small
    preferences.follow(replace(keeper.settings, view=View(language="zh_CN")))  # somebody edited the file
    assert preferences.view == View(language="zh_CN")


def test_a_change_is_made_of_what_is_in_the_file_by_then(
    qtbot: QtBot, keeper: SettingsKeeper, elsewhere: Elsewhere
) -> None:
    elsewhere.file.update(lambda settings: replace(settings, view=View(gains="red")))
    preferences = Preferences(keeper)
    preferences.change_view(lambda view: replace(view, hide_small=True))
    kept(qtbot, keeper)
    assert elsewhere.file.load().view == View(gains="red", hide_small=True)


def test_changes_are_written_in_the_order_in_which_they_were_said(
    qtbot: QtBot, keeper: SettingsKeeper, elsewhere: Elsewhere, settings_path: Path
) -> None:
    preferences = Preferences(keeper)
    preferences.hide(True)
    kept(qtbot, keeper)
    with locked(settings_path.with_name("settings.json.lock"), 5.0):  # so that all have to wait
        for number in range(12):
            preferences.change_view(partial(sized, width=500 + number))
    kept(qtbot, keeper)
    assert elsewhere.file.load().view.popup_size == (511, 500)
