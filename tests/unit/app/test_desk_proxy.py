"""A proxy typed in the settings dialog: the next poll goes by it, its password is in the keyring alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from tests.unit.app.conftest import Elsewhere, OpenDesk
from tests.unit.app.shared_keyring import SharedKeyring
from tests.unit.app.test_desk_check import dialog as check_dialog
from tests.unit.app.test_desk_check import says, snapshot
from tests.unit.app.test_settings_desk import dialog_of, end
from tests.unit.okx.behind_proxy import SITE, behind_proxy
from tests.unit.okx.proxies import PASSWORD, USER, WitnessProxy
from tests.unit.ui.dialog_looks import named
from tests.unit.ui.states import HEADLESS
from trayapp.app.desk import Desk
from trayapp.app.supply import UserSupply
from trayapp.domain.credentials import Site
from trayapp.domain.proxy import ProxyChoice
from trayapp.simulator import SimulatedExchange
from trayapp.storage.proxy_passwords import SERVICE
from trayapp.ui.settings.settings_dialog import SettingsDialog

pytestmark = pytest.mark.qt_log_ignore(HEADLESS)
MakeSupply = Callable[[], UserSupply]


@pytest.fixture
def proxy(
    exchange: SimulatedExchange, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[WitnessProxy]:
    bundle = tmp_path / "bundle.pem"
    monkeypatch.setenv("SSL_CERT_FILE", str(bundle))
    with behind_proxy(exchange, "socks5", bundle, user=USER) as proxy:
        yield proxy


@pytest.fixture
def desk(
    qtbot: QtBot, open_desk: OpenDesk, supply: MakeSupply, elsewhere: Elsewhere, proxy: WitnessProxy
) -> Desk:
    """A desk that will not poll again by itself within the test; it has reached nobody so far."""
    profile = replace(elsewhere.add("main"), site=Site.parse(SITE))
    elsewhere.file.update(lambda settings: settings.with_account(profile))
    desk = open_desk(supply(), interval_s=3600)
    qtbot.waitUntil(lambda: "could not be found" in failure(desk))
    return desk


def failure(desk: Desk) -> str:
    found = snapshot(desk).failure
    return "" if found is None else str(found.words)


def fill(dialog: SettingsDialog, proxy: WitnessProxy, password: str) -> None:
    for name, text in (("Proxy", "An own one"), ("Kind of proxy", "SOCKS5")):
        named(dialog, QComboBox, name).setCurrentText(text)
    for name, text in (
        ("Name or address of the proxy", "127.0.0.1"),
        ("User at the proxy", USER),
        ("Password at the proxy", password),
    ):
        line = named(dialog, QLineEdit, name)
        line.clear()
        QTest.keyClicks(line, text)
    named(dialog, QSpinBox, "Port of the proxy").setValue(proxy.port)


def passwords() -> list[str]:
    return [text for (service, _), text in SharedKeyring.kept.items() if service == SERVICE]


def test_it_is_in_force_at_once_and_mended_and_switched_off(
    desk: Desk, qtbot: QtBot, elsewhere: Elsewhere, proxy: WitnessProxy, exchange: SimulatedExchange
) -> None:
    dialog = dialog_of(desk)
    fill(dialog, proxy, "wrong one")
    end(dialog)
    qtbot.waitUntil(lambda: "refused the user or the password (SOCKS sign-in)" in failure(desk))
    fill(dialog_of(desk), proxy, PASSWORD)
    end(dialog)
    qtbot.waitUntil(lambda: snapshot(desk).account is not None and not failure(desk))
    assert proxy.signed_in[-1] == (USER, PASSWORD)
    qtbot.waitUntil(lambda: passwords() == [PASSWORD])
    assert named(dialog, QLineEdit, "Password at the proxy").text() == "", "nothing is left in the window"
    stored = elsewhere.file.path.read_text("utf-8")
    assert "wrong one" not in stored
    assert PASSWORD not in stored
    named(dialog_of(desk), QComboBox, "Proxy").setCurrentText("None")
    end(dialog)
    qtbot.waitUntil(lambda: "could not be found" in failure(desk))
    qtbot.waitUntil(lambda: passwords() == [])
    assert snapshot(desk).account is not None, "the last values stay"


def test_the_check_of_a_connection_goes_by_it_too(
    desk: Desk, qtbot: QtBot, elsewhere: Elsewhere, proxy: WitnessProxy
) -> None:
    choice = ProxyChoice("own", "socks5", "127.0.0.1", proxy.port)
    elsewhere.file.update(lambda settings: replace(settings, proxy=choice))  # another process may, too
    qtbot.waitUntil(lambda: "wants a user and a password (SOCKS sign-in)" in failure(desk))
    desk._late.accounts.check("id-main")
    qtbot.waitUntil(lambda: says(desk, f"The proxy 127.0.0.1:{proxy.port} wants a user and a password"))
    fill(dialog_of(desk), proxy, PASSWORD)
    end(dialog_of(desk))
    qtbot.waitUntil(lambda: not failure(desk))
    QTest.mouseClick(
        named(check_dialog(desk), QPushButton, "Check the connection again"), Qt.MouseButton.LeftButton
    )
    qtbot.waitUntil(lambda: says(desk, "The key works"))
    assert set(proxy.asked) == {"exchange.invalid:443"}
