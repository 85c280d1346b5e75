"""Uses the settings dialog as a trader would, and writes down what it changes."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QFrame,
    QLineEdit,
    QPushButton,
    QTabBar,
    QTimeEdit,
)
from pytestqt.qtbot import QtBot

from tests.unit.ui.dialog_looks import named
from tests.unit.ui.states import NOW, snapshot
from trayapp.domain.alerts.rules import AlertRules
from trayapp.domain.credentials import AccountProfile
from trayapp.domain.level_preview import level_by
from trayapp.domain.proxy import ProxyChoice
from trayapp.domain.snapshot import Snapshot
from trayapp.domain.thresholds import RiskLevel, Thresholds
from trayapp.domain.view import View
from trayapp.ui.settings.settings_dialog import SettingsDialog
from trayapp.ui.settings.settings_draft import SettingsDraft
from trayapp.ui.theme import LIGHT, Theme
from trayapp.words import Words

FULL = Words.of("The settings cannot be written: the disk is full.")
MAIN, BOTS = AccountProfile("main", "main"), AccountProfile("bots", "Grid bots")
GENERAL, ALERTS, LEVELS, PROXY = range(4)


class Desk(QObject):
    """Opens the dialog and answers it."""

    def __init__(
        self,
        qtbot: QtBot,
        *profiles: AccountProfile,
        page: int = GENERAL,
        view: View | None = None,
        rules: AlertRules | None = None,
        chosen_id: str | None = None,
        proxy: ProxyChoice | None = None,
    ) -> None:
        super().__init__()
        self.qtbot = qtbot
        self.theme: Theme = LIGHT
        self.full = False
        self.changes: list[SettingsDraft] = []
        self.latest: dict[str, Snapshot] = {"main": snapshot(mgnRatio="2.47", mmr="1")}
        self.dialog = SettingsDialog(preview=self.preview, theme=self.current)
        self.dialog.changed.connect(self.keep)
        self.dialog.show_settings(
            5, "system", view or View(), rules or AlertRules(), profiles, chosen_id, proxy or ProxyChoice()
        )
        self.dialog.show_autostart(False)
        qtbot.addWidget(self.dialog)
        self.dialog.show()
        self.dialog.activateWindow()
        qtbot.waitUntil(self.dialog.isActiveWindow)
        self.turn_to(page)

    def current(self) -> Theme:
        return self.theme

    def preview(self, account_id: str, thresholds: Thresholds) -> tuple[RiskLevel | None, Words]:
        return level_by(thresholds, self.latest.get(account_id), NOW, 5)

    def keep(self, draft: SettingsDraft) -> None:
        self.changes.append(draft)
        if self.full:
            self.dialog.show_problem(FULL)

    def turn_to(self, page: int) -> None:
        named(self.dialog, QTabBar, "Pages").setCurrentIndex(page)

    def field(self, name: str) -> QAbstractSpinBox:
        return named(self.dialog, QAbstractSpinBox, name)

    def choice(self, name: str) -> QComboBox:
        return named(self.dialog, QComboBox, name)

    def box(self, name: str) -> QCheckBox:
        return named(self.dialog, QCheckBox, name)

    def type(self, name: str, text: str) -> None:
        field = self.field(name)
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text)

    def type_text(self, name: str, text: str) -> None:
        field = named(self.dialog, QLineEdit, name)
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text)

    def type_time(self, name: str, hours: str, minutes: str) -> None:
        field = named(self.dialog, QTimeEdit, name)
        field.setFocus(Qt.FocusReason.TabFocusReason)
        for number, text in enumerate((hours, minutes)):
            field.setSelectedSection(field.sectionAt(number))
            QTest.keyClicks(field, text)

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.dialog, key)

    def click(self, name: str) -> None:
        QTest.mouseClick(named(self.dialog, QPushButton, name), Qt.MouseButton.LeftButton)

    def choose(self, name: str, text: str) -> None:
        choice = self.choice(name)
        choice.setCurrentIndex(choice.findText(text, Qt.MatchFlag.MatchStartsWith))

    def may_end(self) -> bool:
        return named(self.dialog, QPushButton, "OK").isEnabled()

    @property
    def told(self) -> str:
        """What the preview says."""
        (card,) = (c for c in self.dialog.findChildren(QFrame) if " would now be" in c.accessibleName())
        return card.accessibleName()
