"""The popup's foot: how many currencies, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizeGrip, QSizePolicy, QWidget

from trayapp.ui.parts.crisp import draw_foot
from trayapp.ui.parts.flat_button import FlatButton
from trayapp.ui.parts.plain_label import PlainLabel
from trayapp.ui.theme import LIGHT, Theme

_TOLD_MS = 6000
_WIDEST_NAME = 260  # pixels


class Footer(QWidget):
    """Signals: wishes of the user, one for each button; `hide_wanted` and `pinned` say whether."""

    refresh_wanted = Signal()
    hide_wanted = Signal(bool)
    alerts_wanted = Signal()
    accounts_wanted = Signal()
    settings_wanted = Signal()
    pinned = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._count, self._counted = PlainLabel(scale=0.9), ""
        self._telling = QTimer(self)
        self._telling.setSingleShot(True)
        self._telling.timeout.connect(self._on_told)
        self._refresh = FlatButton(self.tr("&Refresh"), self.tr("Ask the exchange now (Ctrl+R)"), self)
        self._refresh.setShortcut(QKeySequence("Ctrl+R"))
        self._refresh.clicked.connect(self.refresh_wanted)
        tip = self.tr("Dots for every amount; percentages and colours stay (Ctrl+H)")
        self._hide = FlatButton(self.tr("&Hide amounts"), tip, self)
        self._hide.setAccessibleName(self.tr("Hide amounts"))
        self._hide.clicked.connect(self.hide_wanted)
        at_once = QShortcut(QKeySequence("Ctrl+H"), self)  # a button's own shortcut waits for 0.1 s
        at_once.setAutoRepeat(False)
        at_once.activated.connect(self._hide.click)
        self._alerts = FlatButton(self.tr("A&lerts"), self.tr("The last 500 alerts, with their times"), self)
        self._alerts.clicked.connect(self.alerts_wanted)
        self._accounts = FlatButton(self.tr("A&ccounts"), self.tr("Add, rename or remove accounts"), self)
        self._accounts.clicked.connect(self.accounts_wanted)
        self._settings = FlatButton(
            self.tr("&Settings"), self.tr("Interval, alerts, risk levels and more"), self
        )
        self._settings.clicked.connect(self.settings_wanted)
        self._pin = FlatButton(self.tr("&Pin"), self.tr("Keep this window open, and on top of others"), self)
        self._pin.toggled.connect(self.pinned)
        self._switches = (self._hide, self._pin)
        self._buttons = (
            self._refresh,
            self._hide,
            self._alerts,
            self._accounts,
            self._settings,
            self._pin,
        )
        for switch in self._switches:
            switch.setCheckable(True)
            switch.toggled.connect(self._on_switched)
        self._grip = QSizeGrip(self)
        self._lay_out()

    def _lay_out(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 6, 16, 6)
        line.setSpacing(4)
        line.addWidget(self._count)
        line.addStretch(1)
        for button in self._buttons:
            line.addWidget(button)
        self._grip.adjustSize()

    def show_count(self, currencies: int, *, known: bool) -> None:
        """Say how many currencies there are, once any answer came."""
        words = self.tr("1 currency") if currencies == 1 else self.tr("%1 currencies")
        self._counted = words.replace("%1", str(currencies)) if known else ""
        if not self._telling.isActive():
            self._count.setText(self._counted)

    def tell_saved(self, name: str) -> None:
        """Say for a moment, in place of the count, that a file of this name was saved."""
        said = self.tr("Saved: %1").replace("%1", name)
        metrics = self._count.fontMetrics()
        self._count.setText(metrics.elidedText(said, Qt.TextElideMode.ElideMiddle, _WIDEST_NAME))
        self._telling.start(_TOLD_MS)

    @Slot()
    def _on_told(self) -> None:
        self._count.setText(self._counted)

    def show_hidden(self, hidden: bool) -> None:
        """Say whether amounts are hidden."""
        self._hide.setChecked(hidden)

    @Slot()
    def _on_switched(self) -> None:
        self.update()

    def pin(self, pinned: bool) -> None:
        """Say whether the window stays, and stays on top."""
        self._pin.setChecked(pinned)

    def offer_pin(self, offered: bool) -> None:
        """A window that is none of a tray's cannot be unpinned."""
        self._pin.setVisible(offered)

    def offer_accounts(self, offered: bool) -> None:
        """A demo has no accounts to manage."""
        self._accounts.setVisible(offered)

    def use(self, theme: Theme) -> None:
        self._theme = theme
        self._count.use_ink(theme.dim)
        for button in self._buttons:
            button.wear(theme)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the grip in the very corner, where it is sought."""
        super().resizeEvent(event)
        corner = self.rect().bottomRight() + QPoint(1, 1)
        self._grip.move(corner - QPoint(self._grip.width(), self._grip.height()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_foot(painter, QRectF(0, 0, self.width(), 1), self._theme.line)
        for switch in self._switches:
            if switch.isChecked() and not switch.isHidden():  # in dark, pressed alone is hardly seen
                place = switch.geometry()
                line = QRectF(place.left() + 2, place.bottom() + 2, place.width() - 4, 2)
                draw_foot(painter, line, self._theme.accent, thickness=2)
        painter.end()
