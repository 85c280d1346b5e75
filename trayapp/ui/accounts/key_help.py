"""How to get a key, and where it will be kept."""

from __future__ import annotations

from urllib.parse import urlsplit

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from trayapp.domain.credentials import Site
from trayapp.ui.accounts.site_choice import KEY_PAGES
from trayapp.ui.parts.aside import Aside
from trayapp.ui.theme import LIGHT, Theme


class KeyHelp(Aside):
    """Two quiet lines with a link to the site's own page for API keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._accent = LIGHT.accent
        self._page: str | None = None
        self._demo = False
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.linkActivated.connect(self._open)

    def show_site(self, site: Site | None, *, demo: bool) -> None:
        """Point to the page of `site`; None, an own URL, has none that we know of."""
        self._page = KEY_PAGES.get(site.name) if site is not None else None
        self._demo = demo
        self._write()

    def wear(self, theme: Theme) -> None:
        super().wear(theme)
        self._accent = theme.accent
        self._write()

    @Slot(str)
    def _open(self, link: str) -> None:
        QDesktopServices.openUrl(QUrl(link))

    def _write(self) -> None:
        if self._demo:
            make = self.tr("Switch to demo trading at {place} and make a key there with nothing but “Read”.")
        else:
            make = self.tr("Make a key with nothing but “Read” at {place}.")
        kept = self.tr("It is kept in your system's keyring, nowhere else.")
        self.setText(f"{make.format(place=self._place())}<br>{kept}")
        self.setToolTip(self._page or "")

    def _place(self) -> str:
        if self._page is None:
            return self.tr("your exchange")
        # a link takes its colour from the program's palette, never from this widget's, so it is told
        host = urlsplit(self._page).hostname
        return f'<a href="{self._page}" style="color:{self._accent}">{host}</a>'
