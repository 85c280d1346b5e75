"""The popup's foot: a count, and a wish for each button."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from tests.unit.ui.states import colours_of
from trayapp.ui.popup.footer import Footer
from trayapp.ui.theme import DARK, LIGHT, Theme


@pytest.fixture
def footer(qtbot: QtBot) -> Footer:
    footer = Footer()
    qtbot.addWidget(footer)
    return footer


def button(footer: Footer, text: str) -> QToolButton:
    (found,) = [each for each in footer.findChildren(QToolButton) if each.text().replace("&", "") == text]
    return found


@pytest.mark.parametrize(
    ("text", "signal"),
    [("Refresh", "refresh_wanted"), ("Accounts", "accounts_wanted"), ("Settings", "settings_wanted")],
)
def test_each_button_tells_its_wish(qtbot: QtBot, footer: Footer, text: str, signal: str) -> None:
    with qtbot.waitSignal(getattr(footer, signal), timeout=1000):
        button(footer, text).click()


@pytest.mark.parametrize(("count", "said"), [(0, "0 currencies"), (1, "1 currency"), (300, "300 currencies")])
def test_the_count(footer: Footer, count: int, said: str) -> None:
    label = footer.findChild(QLabel)
    assert isinstance(label, QLabel)
    footer.show_count(count, known=True)
    assert label.text() == said
    footer.show_count(0, known=False)
    assert label.text() == ""


def test_the_pin_is_a_switch_and_is_offered_only_to_a_popup(qtbot: QtBot, footer: Footer) -> None:
    with qtbot.waitSignal(footer.pinned, timeout=1000) as pinned:
        button(footer, "Pin").click()
    assert pinned.args == [True]
    footer.offer_pin(False)
    assert button(footer, "Pin").isHidden()


def test_hiding_is_a_switch_that_tells_what_is_wanted(qtbot: QtBot, footer: Footer) -> None:
    switch = button(footer, "Hide amounts")
    assert switch.accessibleName() == "Hide amounts"
    for wanted in (True, False):
        with qtbot.waitSignal(footer.hide_wanted, timeout=1000) as told:
            switch.click()
        assert told.args == [wanted]
        assert switch.isChecked() is wanted
    with qtbot.assertNotEmitted(footer.hide_wanted):
        footer.show_hidden(True)
    assert switch.isChecked()


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("text", ["Hide amounts", "Pin"])
def test_a_switch_that_is_on_is_underlined(footer: Footer, theme: Theme, text: str) -> None:
    footer.use(theme)
    footer.resize(footer.sizeHint())
    assert theme.accent not in colours_of(footer)
    button(footer, text).click()
    assert colours_of(footer)[theme.accent] > button(footer, text).width()
    button(footer, text).click()
    assert theme.accent not in colours_of(footer)


def test_a_demo_has_no_accounts(footer: Footer) -> None:
    footer.offer_accounts(False)
    assert button(footer, "Accounts").isHidden()


def test_every_button_has_a_key_of_its_own_and_can_be_reached(footer: Footer) -> None:
    buttons = footer.findChildren(QToolButton)
    letters = [each.text().partition("&")[2][:1].lower() for each in buttons]
    assert all(letters)
    assert len(set(letters)) == len(letters)
    footer.use(DARK)
