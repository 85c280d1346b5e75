"""The page about the proxy, used as a trader would."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QLineEdit, QSpinBox
from pytestqt.qtbot import QtBot

from tests.unit.ui.dialog_looks import named, texts
from tests.unit.ui.settings_user import GENERAL, MAIN, PROXY, Desk
from trayapp.domain.proxy import ProxyChoice, ProxyDraft
from trayapp.ui.settings.settings_draft import SettingsDraft
from trayapp.ui.theme import LIGHT

# said by the headless platform of what only a real desktop has: size hints, raise, grabs
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

HOST, PORT = "Name or address of the proxy", "Port of the proxy"
USER, PASSWORD = "User at the proxy", "Password at the proxy"
OWN = ProxyChoice("own", "http", "proxy.test", 3128, "me", "entry-1")


def opened(qtbot: QtBot, choice: ProxyChoice | None = None) -> Desk:
    return Desk(qtbot, MAIN, page=PROXY, proxy=choice)


def titles_in_ink(desk: Desk) -> list[str]:
    """The titles of fields that are not greyed."""
    page = line(desk, HOST).parentWidget()
    assert page is not None
    titles = [label for label in page.findChildren(QLabel) if label.buddy() is not None]
    return [label.text() for label in titles if label.isEnabled()]


def line(desk: Desk, name: str) -> QLineEdit:
    return named(desk.dialog, QLineEdit, name)


def test_what_is_in_force_is_shown_and_is_no_change(qtbot: QtBot) -> None:
    desk = opened(qtbot, OWN)
    assert [desk.choice(name).currentText() for name in ("Proxy", "Kind of proxy")] == ["An own one", "HTTP"]
    assert [line(desk, name).text() for name in (HOST, USER, PASSWORD)] == ["proxy.test", "me", ""]
    assert named(desk.dialog, QSpinBox, PORT).value() == 3128
    assert line(desk, PASSWORD).placeholderText() == "Kept in the keyring"
    desk.click("OK")
    assert desk.changes == []


def test_an_own_proxy_with_a_password(qtbot: QtBot) -> None:
    desk = opened(qtbot)
    assert not line(desk, HOST).isEnabled()
    assert titles_in_ink(desk) == ["&Proxy"]
    desk.choose("Proxy", "An own")
    assert titles_in_ink(desk) == ["&Proxy", "&Kind", "&Host", "Por&t", "&User"]
    desk.choose("Kind of proxy", "SOCKS5")
    assert named(desk.dialog, QSpinBox, PORT).value() == 1080
    desk.type_text(HOST, "proxy.test")
    assert not line(desk, PASSWORD).isEnabled()  # nobody would be told one
    desk.type_text(USER, "me")
    desk.type_text(PASSWORD, "hidden")
    desk.click("OK")
    choice = ProxyChoice("own", "socks5", "proxy.test", 1080, "me")
    assert desk.changes == [SettingsDraft(proxy=ProxyDraft(choice, "hidden"))]
    assert "hidden" not in repr(desk.changes)


@pytest.mark.parametrize("end", ["Cancel", "OK"])
def test_a_password_that_nobody_wants_is_not_kept_in_the_window(qtbot: QtBot, end: str) -> None:
    desk = opened(qtbot)
    desk.choose("Proxy", "An own")
    desk.type_text(HOST, "proxy.test")
    desk.type_text(USER, "me")
    desk.type_text(PASSWORD, "hidden")
    if end == "OK":
        desk.choose("Proxy", "The system")
    desk.click(end)
    assert desk.changes == []
    assert line(desk, PASSWORD).text() == ""


def test_a_password_for_no_user_is_not_meant(qtbot: QtBot) -> None:
    desk = opened(qtbot, replace(OWN, password_entry=None))
    desk.type_text(PASSWORD, "hidden")
    line(desk, USER).clear()
    desk.click("OK")
    assert desk.changes == [SettingsDraft(proxy=ProxyDraft(replace(OWN, user="", password_entry=None)))]


@pytest.mark.parametrize(("text", "use"), [("None", "off"), ("The system's", "system")])
def test_switched_off_it_keeps_what_was_typed_but_no_password(qtbot: QtBot, text: str, use: str) -> None:
    desk = opened(qtbot, OWN)
    desk.type_text(HOST, "not a host")
    desk.choose("Proxy", text)
    desk.click("OK")
    choice = replace(OWN, use=use, password_entry=None)  # type: ignore[arg-type]
    assert desk.changes == [SettingsDraft(proxy=ProxyDraft(choice))]


def test_another_port_keeps_the_password_and_another_host_does_not(qtbot: QtBot) -> None:
    desk = opened(qtbot, OWN)
    desk.type(PORT, "8888")
    desk.click("OK")
    assert desk.changes == [SettingsDraft(proxy=ProxyDraft(replace(OWN, port=8888)))]
    desk = opened(qtbot, OWN)
    desk.type_text(HOST, "other.test")
    assert line(desk, PASSWORD).placeholderText() == ""
    desk.click("OK")
    other = replace(OWN, host="other.test", password_entry=None)
    assert desk.changes == [SettingsDraft(proxy=ProxyDraft(other))]


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        (HOST, "http://proxy.test", "type its name or address alone"),
        (HOST, " ", "type its name or address alone"),
        (USER, "a:b", "cannot be sent to a proxy"),
    ],
)
def test_what_can_be_no_proxy_is_told_and_not_kept(qtbot: QtBot, name: str, text: str, said: str) -> None:
    desk = opened(qtbot, OWN)
    desk.type_text(name, text)
    assert any(said in one for one in texts(desk.dialog))
    assert not desk.may_end()
    desk.turn_to(GENERAL)
    assert named_text(desk, "Mend the page “Proxy” first.")
    desk.turn_to(PROXY)
    desk.choose("Proxy", "None")  # then it does not matter
    assert desk.may_end()


def test_what_does_not_count_is_grey(qtbot: QtBot) -> None:
    desk = opened(qtbot, OWN)
    for text, colour in (("None", LIGHT.dim), ("An own", LIGHT.ink)):
        desk.choose("Proxy", text)
        seen = {line(desk, name).palette().color(QPalette.ColorRole.Text).name() for name in (HOST, USER)}
        assert seen == {colour}


def named_text(desk: Desk, text: str) -> bool:
    return any(label.text() == text for label in desk.dialog.findChildren(QLabel))


def test_brackets_around_an_address_are_not_meant(qtbot: QtBot) -> None:
    desk = opened(qtbot, OWN)
    desk.type_text(HOST, "[2001:db8::1]")
    desk.click("OK")
    assert desk.changes[0].proxy is not None
    assert desk.changes[0].proxy.choice.host == "2001:db8::1"


def test_a_refused_password_still_stands_there_and_a_kept_one_does_not(qtbot: QtBot) -> None:
    desk = opened(qtbot, OWN)
    desk.full = True
    desk.type_text(PASSWORD, "hidden")
    desk.click("OK")
    assert line(desk, PASSWORD).text() == "hidden"
    desk.full = False
    desk.click("OK")
    desk.dialog.forget_password()
    assert line(desk, PASSWORD).text() == ""
    assert not line(desk, PASSWORD).isUndoAvailable()
