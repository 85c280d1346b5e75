"""What is shown: the chosen account, else the first, else none."""

from __future__ import annotations

from dataclasses import replace

from tests.unit.ui.states import NOW, snapshot, state_of
from trayapp.domain.face import Face, Mark
from trayapp.domain.thresholds import RiskLevel, StepRungs, Thresholds
from trayapp.ui.state import State


def test_no_account() -> None:
    assert State().chosen is None
    assert State().profiles == ()
    assert State(demo=True).face(NOW).mark is Mark.NO_ACCOUNT
    assert State(demo=True).face(NOW).demo


def test_the_chosen_account_else_the_first() -> None:
    first, second = snapshot(name="one", totalEq="1"), snapshot(name="two", totalEq="2")
    assert state_of(first, second, chosen_id="two").chosen is second
    assert state_of(first, second, chosen_id="gone").chosen is first
    assert state_of(first, second).chosen is first


def test_the_face_hides_what_is_to_be_hidden() -> None:
    shown = snapshot(totalEq="100")
    assert state_of(shown).face(NOW).text == "100"
    assert state_of(shown, hide_amounts=True).face(NOW) == Face("", RiskLevel.NONE, mark=Mark.HIDDEN)


def test_the_face_has_the_worst_level_and_the_chosen_equity() -> None:
    first = snapshot(name="one", totalEq="100")
    second = snapshot({"ccy": "A", "twap": "5"}, name="two", totalEq="2000")
    face = state_of(first, second, chosen_id="one").face(NOW)
    assert (face.text, face.level, face.stale) == ("100", RiskLevel.CRITICAL, False)


def test_thresholds_are_the_chosen_account_s() -> None:
    strict = replace(Thresholds(), delta=StepRungs(None, None, 1, 2))
    first, second = snapshot(name="one"), snapshot(name="two")
    second = second.under(replace(second.profile, thresholds=strict))
    assert state_of(first, second, chosen_id="two").thresholds == strict
    assert state_of(first, second).thresholds == Thresholds()
    assert State().thresholds == Thresholds()
