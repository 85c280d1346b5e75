"""What the account dialog keeps to itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QLineEdit,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.unit.ui.account_user import (
    KEY,
    PASSPHRASE,
    SECRET,
    WORKS,
    Desk,
)
from tests.unit.ui.dialog_looks import named, texts

# said by the headless platform of what only a real desktop has: size hints, raise, grabs
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot, taken=("Spot", "Grid bots"))


class TestSecrets:
    @pytest.mark.parametrize("name", ["Secret", "Passphrase"])
    def test_dots_until_one_looks(self, desk: Desk, name: str) -> None:
        field = desk.field(name)
        assert field.echoMode() is QLineEdit.EchoMode.Password
        eye = field.findChild(QToolButton)
        assert eye is not None
        QTest.mouseClick(eye, Qt.MouseButton.LeftButton)
        assert field.echoMode() is QLineEdit.EchoMode.Normal
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.AltModifier)
        assert field.echoMode() is QLineEdit.EchoMode.Password

    @pytest.mark.parametrize("way", ["escape", "close", "cancel", "hide"])
    def test_closing_wipes_and_undo_brings_nothing_back(self, desk: Desk, way: str) -> None:
        desk.fill()
        named(desk.dialog, QLineEdit, "Secret").findChildren(QToolButton)[0].click()
        match way:
            case "escape":
                desk.press(Qt.Key.Key_Escape, desk.field("API key"))
            case "close":
                desk.dialog.close()
            case "cancel":
                desk.click("Cancel")
            case _:
                desk.dialog.hide()
        assert desk.typed() == ["", "", ""]
        assert desk.field("Secret").echoMode() is QLineEdit.EchoMode.Password
        for eye in desk.dialog.findChildren(QToolButton):
            eye.click()  # Qt undoes in plain sight alone
        for name in ("API key", "Secret", "Passphrase"):
            desk.field(name).undo()
        assert desk.typed() == ["", "", ""]

    def test_an_answer_after_closing_changes_nothing(self, desk: Desk) -> None:
        desk.fill()
        desk.click("Test the key")
        desk.dialog.close()
        desk.dialog.show_report(WORKS, None, None, works=True)
        desk.dialog.saved()
        desk.dialog.show()
        assert not any("works" in text for text in texts(desk.dialog))

    def test_no_name_tooltip_or_repr_holds_one(self, desk: Desk) -> None:
        desk.fill()
        desk.click("Test the key")
        said = [repr(desk.tests[0]), repr(desk.dialog), desk.dialog.windowTitle()]
        for widget in desk.dialog.findChildren(QWidget):
            said += [widget.objectName(), widget.accessibleName(), widget.accessibleDescription()]
            said += [widget.toolTip(), widget.whatsThis(), widget.statusTip(), repr(widget)]
        for text in said:
            assert not any(secret in text for secret in (KEY, SECRET, PASSPHRASE)), text

    def test_nothing_is_completed_or_predicted(self, desk: Desk) -> None:
        for name in ("API key", "Secret", "Passphrase"):
            field = desk.field(name)
            assert field.completer() is None
            assert field.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData
