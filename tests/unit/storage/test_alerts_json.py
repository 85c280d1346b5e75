from __future__ import annotations

from datetime import time

import pytest

from trayapp.domain.alerts.rules import RULE_NAMES, AlertRules
from trayapp.errors import UsageError
from trayapp.storage.alerts_json import rules_of, tree_of

MOVED = AlertRules(
    notify=False,
    sound=False,
    equity_fall_percent=25,
    equity_fall_minutes=30,
    blind_minutes=10,
    blind_minutes_at_risk=2,
    reminder_minutes=5,
    cooldown_minutes=60,
    quiet_from=time(22),
    quiet_to=time(7, 5),
)


def test_only_what_was_moved_is_written() -> None:
    assert tree_of(AlertRules(), {}) == {}
    tree = tree_of(MOVED, {})
    assert set(tree) == set(RULE_NAMES)
    assert (tree["quiet_from"], tree["quiet_to"], tree["notify"]) == ("22:00", "07:05", False)
    assert rules_of(tree) == MOVED
    assert rules_of({}) == AlertRules()


def test_what_is_moved_back_vanishes_and_what_is_unknown_stays() -> None:
    assert tree_of(AlertRules(), {**tree_of(MOVED, {}), "later": 7}) == {"later": 7}
    assert rules_of({"later": 7}) == AlertRules()
    assert tree_of(AlertRules(), "no object") == {}


def test_null_quiet_hours_are_none() -> None:
    assert rules_of({"quiet_from": None, "quiet_to": None}) == AlertRules()


@pytest.mark.parametrize(
    "tree",
    [
        None,
        "quiet",
        {"notify": 1},
        {"sound": None},
        {"quiet_from": 22, "quiet_to": "07:00"},
        {"quiet_from": "late", "quiet_to": "07:00"},
        {"quiet_from": "25:00", "quiet_to": "07:00"},
        {"quiet_from": "22:00:30", "quiet_to": "07:00"},
        {"quiet_from": "22:00+01:00", "quiet_to": "07:00"},
        {"quiet_from": "22", "quiet_to": "07:00"},
    ],
)
def test_a_wrong_type_is_refused(tree: object) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the time's reader has words of its own
        rules_of(tree)


@pytest.mark.parametrize(
    "tree",
    [
        {"quiet_from": "22:00"},
        {"quiet_from": "22:00", "quiet_to": "22:00"},
        {"blind_minutes": 0},
        {"blind_minutes": "5"},
        {"blind_minutes": 5.0},
        {"reminder_minutes": True},
    ],
)
def test_a_broken_rule_is_refused(tree: object) -> None:
    with pytest.raises(UsageError):
        rules_of(tree)
