"""The desk with a real exchange on loopback, real settings files, and a keyring in memory."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.unit.app.shared_keyring import SharedKeyring
from trayapp.app.desk import Desk
from trayapp.app.life import utc_now
from trayapp.app.looks import Looks
from trayapp.app.supply import Supply, UserSupply
from trayapp.desktop.notifications import Notifications
from trayapp.domain.credentials import AccountProfile, Credentials, Site
from trayapp.logs import Redactor
from trayapp.paths import resource
from trayapp.simulator import SimulatedExchange
from trayapp.storage.credentials import CredentialStore
from trayapp.storage.settings_file import SettingsFile
from trayapp.ui.colours import Colours
from trayapp.ui.language import Language

OpenDesk = Callable[..., Desk]


@pytest.fixture(autouse=True)
def _swept() -> Iterator[None]:
    """Take away a test's Qt objects here: Python might do so in a thread that may not stop their timers."""
    yield
    gc.collect()


@pytest.fixture
def exchange() -> Iterator[SimulatedExchange]:
    with SimulatedExchange(scenario="calm") as exchange:
        yield exchange


@pytest.fixture
def keyring(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[SharedKeyring]]:
    """The keyring that the user named in his environment."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", f"{SharedKeyring.__module__}.{SharedKeyring.__qualname__}")
    SharedKeyring.kept.clear()
    SharedKeyring.answers.set()
    yield SharedKeyring
    SharedKeyring.answers.set()


class Elsewhere:
    """Another process of the same user: `trayapp account …` in a terminal."""

    def __init__(self, settings: Path, exchange: SimulatedExchange) -> None:
        self.file, self.exchange = SettingsFile(settings), exchange

    def profile(self, name: str) -> AccountProfile:
        return AccountProfile(f"id-{name}", name, Site.parse(self.exchange.url))

    def add(self, name: str, *, secret: str | None = None) -> AccountProfile:
        key = Credentials(self.exchange.key, secret or self.exchange.secret, self.exchange.passphrase)
        profile = self.profile(name)
        CredentialStore().write(profile.id, key)
        self.file.update(lambda settings: settings.with_account(profile))
        return profile


@pytest.fixture
def settings_path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


@pytest.fixture
def elsewhere(keyring: type[SharedKeyring], settings_path: Path, exchange: SimulatedExchange) -> Elsewhere:
    return Elsewhere(settings_path, exchange)


@pytest.fixture
def supply(keyring: type[SharedKeyring], settings_path: Path) -> Iterator[Callable[[], UserSupply]]:
    """Make the user's supply, as a start of the program does."""
    with ExitStack() as stack:

        def made() -> UserSupply:
            supply = UserSupply(settings_path, settings_path.parent / "alerts.json", utc_now, Redactor())
            stack.callback(supply._thread.close, 5.0)
            stack.callback(keyring.answers.set)
            return supply

        yield made


@pytest.fixture
def open_desk(qtbot: QtBot, qapp: QApplication) -> Iterator[OpenDesk]:
    """Start a desk on a supply; it is stopped at the end."""
    before, desks = QPalette(qapp.palette()), list[Desk]()

    def opened(supply: Supply, *, interval_s: int | None = 1, complete: bool = True) -> Desk:
        silent = partial(Notifications, "", Path("icon.png"))  # there is no session bus
        looks = Looks(Colours(qapp), Language(qapp, resource("translations")))
        desk = Desk(supply, silent, utc_now, looks, interval_s=interval_s)
        desks.append(desk)
        desk.start()
        if complete:
            desk._complete()
        return desk

    yield opened
    for desk in desks:
        assert desk.stop()
        qtbot.waitUntil(partial(_is_idle, desk))
        desk._looks.colours.choose("system")
        desk._looks.language.choose("en")  # makes popup and menu anew
        for widget in (desk._front.popup, desk._front.menu):  # perhaps not the first ones
            widget.close()
            widget.deleteLater()
        if desk._keeper._watch is not None:  # the desk outlives the test's widgets by a moment
            desk._keeper._watch.changed.disconnect(desk._keeper._on_file_changed)
    qapp.setPalette(before)


def _is_idle(desk: Desk) -> bool:
    return not desk._keeper.is_changing and not desk._late.alerts.is_writing
