"""The settings' page on alerts, used as a trader would."""

from __future__ import annotations

from datetime import time

import pytest
from pytestqt.qtbot import QtBot

from tests.unit.ui.dialog_looks import texts
from tests.unit.ui.settings_user import ALERTS, MAIN, Desk
from trayapp.domain.alerts.rules import AlertRules

# said by the headless platform of what only a real desktop has: size hints, raise, grabs
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

FIELDS = {
    "equity_fall_percent": "Percent that equity falls by",
    "equity_fall_minutes": "Minutes within which equity falls",
    "blind_minutes": "Minutes without data",
    "blind_minutes_at_risk": "Minutes without data at risk",
    "reminder_minutes": "Minutes between reminders",
    "cooldown_minutes": "Minutes before the same alert again",
}
NIGHT = AlertRules(notify=False, quiet_from=time(23, 15), quiet_to=time(6, 45))


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot, MAIN, page=ALERTS)


def alerts_of(desk: Desk) -> list[AlertRules | None]:
    return [draft.alerts for draft in desk.changes]


def test_it_shows_what_is_in_force(qtbot: QtBot) -> None:
    desk = Desk(qtbot, page=ALERTS, rules=NIGHT)
    assert not desk.box("Show desktop notifications").isChecked()
    assert desk.box("Play a sound for critical alerts").isChecked()
    assert desk.field("Quiet hours begin").text() == "23:15"
    assert desk.field("Quiet hours end").text() == "06:45"
    desk.click("OK")
    assert desk.changes == []


@pytest.mark.parametrize(("name", "spoken"), FIELDS.items())
def test_every_number_is_kept_in_its_own_rule(desk: Desk, name: str, spoken: str) -> None:
    desk.type(spoken, "42")
    desk.click("OK")
    assert alerts_of(desk) == [AlertRules(**{name: 42})]  # type: ignore[arg-type]


@pytest.mark.parametrize(("name", "spoken"), FIELDS.items())
def test_every_number_stays_in_its_range(desk: Desk, name: str, spoken: str) -> None:
    field = desk.field(spoken)
    least, most = AlertRules.RANGES[name]
    field.stepBy(-9999)
    assert field.text().startswith(f"{least} ")
    field.stepBy(9999)
    assert field.text().startswith(f"{most} ")
    assert desk.may_end()


@pytest.mark.parametrize(
    ("name", "rules"),
    [
        ("Show desktop notifications", AlertRules(notify=False)),
        ("Play a sound for critical alerts", AlertRules(sound=False)),
        ("Quiet hours", AlertRules(quiet_from=time(22), quiet_to=time(7))),
    ],
)
def test_every_switch_is_kept(desk: Desk, name: str, rules: AlertRules) -> None:
    desk.box(name).click()
    desk.click("OK")
    assert alerts_of(desk) == [rules]


def test_times_wait_until_quiet_hours_are_wanted(desk: Desk) -> None:
    assert not desk.field("Quiet hours begin").isEnabled()
    desk.box("Quiet hours").click()
    desk.type_time("Quiet hours begin", "21", "30")
    desk.click("OK")
    assert alerts_of(desk) == [AlertRules(quiet_from=time(21, 30), quiet_to=time(7))]


def test_quiet_hours_that_never_end_are_said_at_once_and_cannot_be_kept(desk: Desk) -> None:
    desk.box("Quiet hours").click()
    desk.type_time("Quiet hours begin", "07", "00")
    assert any("need a beginning and another end" in text for text in texts(desk.dialog))
    assert not desk.may_end()
    desk.box("Quiet hours").click()
    assert desk.may_end()
    assert any("Then critical alerts alone are told" in text for text in texts(desk.dialog))
