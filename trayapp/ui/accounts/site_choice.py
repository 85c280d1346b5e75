"""The choice of OKX's sites, by the address at which a trader signs in."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QWidget

from trayapp.domain.credentials import SITES, Site
from trayapp.ui.texts.translated import translated
from trayapp.words import QT_TRANSLATE_NOOP, Words

#: Where each site makes API keys. Source: okx/facts.md, "Hosts", registered at.
KEY_PAGES = {
    "global": "https://www.okx.com/account/my-api",
    "eea": "https://my.okx.com/account/my-api",
    "us": "https://app.okx.com/account/my-api",
}
_TITLES = {
    "global": QT_TRANSLATE_NOOP("trayapp", "Global — www.okx.com"),
    "eea": QT_TRANSLATE_NOOP("trayapp", "EEA — my.okx.com"),
    "us": QT_TRANSLATE_NOOP("trayapp", "US and Australia — app.okx.com"),
}

_DEMO = QT_TRANSLATE_NOOP("trayapp", "{site}, demo trading")
_LIVE = QT_TRANSLATE_NOOP("trayapp", "{site}, live trading")


def place(site: Site, *, demo: bool) -> str:
    """Where an account asks: the site, and in which environment."""
    return translated(Words.of(_DEMO if demo else _LIVE, site=site_title(site)))


def site_title(site: Site) -> str:
    """What a user calls the site."""
    return site.url if site.is_own_url else translated(_TITLES[site.name])


class SiteChoice(QComboBox):
    """The known sites, and an own URL. Its data is a site's name, "" for an own URL."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for site in SITES.values():
            self.addItem(site_title(site), site.name)
        self.addItem(self.tr("Own URL…"), "")

    @property
    def known(self) -> Site | None:
        """The chosen site; None where an own URL is wanted."""
        return SITES.get(str(self.currentData()))

    def choose(self, site: Site) -> None:
        self.setCurrentIndex(self.findData("" if site.is_own_url else site.name))
