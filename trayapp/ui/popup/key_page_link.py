"""A link to the page where one of OKX's sites makes API keys."""

from __future__ import annotations

from urllib.parse import urlsplit

from PySide6.QtCore import QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QAction, QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QPushButton, QToolTip, QWidget

from trayapp.ui.accounts.site_choice import KEY_PAGES
from trayapp.ui.theme import Theme


class KeyPageLink(QPushButton):
    """A button that looks like a link, so that keys and screen readers reach it. Its menu copies the address.

    Args:
        site: one of OKX's sites, by name. It can open no other address.
        whose: who is registered there, for the text; may be empty.
    """

    def __init__(self, site: str, whose: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.address = KEY_PAGES[site]
        host = urlsplit(self.address).hostname or ""
        self.setText(f"{host} ({whose})" if whose else host)
        self.setToolTip(self.address)
        self.setAccessibleDescription(self.address)
        self.setFlat(True)
        self.setAutoDefault(True)  # so that Enter opens it too, as it opens every link
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._copy = QAction(self.tr("&Copy the address"), self)
        self._copy.triggered.connect(self.copy)
        self.addAction(self._copy)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.clicked.connect(self._open)

    def use(self, theme: Theme) -> None:
        """Put on the colours of `theme`."""
        self.setStyleSheet(
            f"QPushButton {{ color: {theme.accent}; text-decoration: underline; text-align: left;"
            " border: 1px solid transparent; border-radius: 2px; padding: 1px; }"
            f"QPushButton:hover {{ color: {theme.ink}; }}"
            f"QPushButton:focus {{ border-color: {theme.accent}; }}"
        )

    @Slot()
    def copy(self) -> None:
        """Put the address on the clipboard."""
        QGuiApplication.clipboard().setText(self.address)

    @Slot()
    def _open(self) -> None:
        if not QDesktopServices.openUrl(QUrl(self.address)):
            self.copy()
            told = self.tr("No browser opened: the address is copied.")
            QToolTip.showText(self.mapToGlobal(QPoint(0, self.height())), told, self)
