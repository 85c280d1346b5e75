"""The popup's foot: how many currencies, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizeGrip, QSizePolicy, QToolButton, QWidget

from trayapp.ui.plain_label import PlainLabel
from trayapp.ui.theme import LIGHT, Theme


class Footer(QWidget):
    """Signals: wishes of the user, one for each button."""

    refresh_wanted = Signal()
    accounts_wanted = Signal()
    settings_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._count = PlainLabel(scale=0.9)
        self._pin = self._button(self.tr("&Pin"), self.tr("Keep this window open when it loses the focus"))
        self._pin.setCheckable(True)
        self._refresh = self._button(self.tr("&Refresh"), self.tr("Ask the exchange now (Ctrl+R)"))
        self._refresh.setShortcut(QKeySequence("Ctrl+R"))
        self._refresh.clicked.connect(self.refresh_wanted)
        self._accounts = self._button(self.tr("A&ccounts"), self.tr("Add, rename or remove accounts"))
        self._accounts.clicked.connect(self.accounts_wanted)
        self._settings = self._button(self.tr("&Settings"), self.tr("Interval, alerts, risk levels and more"))
        self._settings.clicked.connect(self.settings_wanted)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 6, 4, 6)
        line.setSpacing(4)
        line.addWidget(self._count)
        line.addStretch(1)
        for button in (self._refresh, self._accounts, self._settings, self._pin):
            line.addWidget(button)
        line.addWidget(QSizeGrip(self), 0, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight)

    def _button(self, text: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setToolTip(tip)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def show_count(self, currencies: int, *, known: bool) -> None:
        """Say how many currencies there are, once any answer came."""
        words = self.tr("1 currency") if currencies == 1 else self.tr("%1 currencies")
        self._count.setText(words.replace("%1", str(currencies)) if known else "")

    def is_pinned(self) -> bool:
        return self._pin.isChecked()

    def offer_pin(self, offered: bool) -> None:
        """A window that is none of a tray's cannot be unpinned."""
        self._pin.setVisible(offered)

    def offer_accounts(self, offered: bool) -> None:
        """A demo has no accounts to manage."""
        self._accounts.setVisible(offered)

    def use(self, theme: Theme) -> None:
        self._theme = theme
        self._count.use_ink(theme.dim)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, QColor(self._theme.line))
        painter.end()
