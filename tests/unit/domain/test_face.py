from __future__ import annotations

from dataclasses import replace

import pytest

from tests.unit.domain.moments import at, polled
from trayapp.domain.face import Face, Mark, face_of
from trayapp.domain.snapshot import Snapshot
from trayapp.domain.thresholds import RiskLevel
from trayapp.errors import AccountFrozen, CredentialsRejected, KeyringUnavailable, TrayAppError, Unreachable

NONE, WATCH, WARNING, CRITICAL = RiskLevel
LOST = Unreachable("no answer")
FROZEN = AccountFrozen("frozen", code="50009")
REFUSED = CredentialsRejected("refused", code="50111")
CALM = polled(totalEq="55837.43", mgnRatio="9")
RISKY = polled(name="risky", totalEq="9840", mgnRatio="1.2")


def face(*snapshots: Snapshot, chosen: int = 0, seconds: float = 5, interval_s: int = 5) -> Face:
    return face_of(snapshots, snapshots[chosen], at(seconds), interval_s)


def test_a_calm_account() -> None:
    assert face(CALM) == Face("55k", NONE, stale=False)


@pytest.mark.parametrize(
    ("ratio", "level"), [("5", WATCH), ("3", WARNING), ("1.5", CRITICAL), ("-1", CRITICAL)]
)
def test_the_colour_is_the_risk(ratio: str, level: RiskLevel) -> None:
    assert face(polled(totalEq="837", mgnRatio=ratio)) == Face("837", level, stale=False)


def test_no_account_is_a_mark_not_a_calm_amount() -> None:
    assert face_of((), None, at(0), 5) == Face(mark=Mark.NO_ACCOUNT)
    assert face_of((), None, at(0), 5, demo=True).demo


def test_before_the_first_answer_it_is_a_grey_dash() -> None:
    assert face(polled(fetched=None)) == Face("–", None, stale=True)
    assert face(polled(fetched=None, error=KeyringUnavailable("locked"))) == Face("–", None, stale=True)


def test_an_equity_that_cannot_be_read_is_a_dash_and_never_calm() -> None:
    assert face(polled(totalEq="x", mgnRatio="9")) == Face("–", NONE, stale=True)
    assert face(polled(totalEq="x", mgnRatio="2")) == Face("–", WARNING, stale=False)


@pytest.mark.parametrize(("seconds", "stale"), [(14, False), (15, False), (15.1, True), (3600, True)])
def test_old_values_are_grey_and_keep_their_level(seconds: float, stale: bool) -> None:
    lost = polled(totalEq="837", mgnRatio="2", error=LOST)
    assert face(lost, seconds=seconds) == Face("837", WARNING, stale=stale)


@pytest.mark.parametrize(("seconds", "text"), [(1, "837"), (3600, "–")])
def test_a_stop_out_is_red_not_grey_and_shows_no_old_amount(seconds: float, text: str) -> None:
    frozen = polled(totalEq="837", mgnRatio="20", error=FROZEN)
    assert face(frozen, seconds=seconds) == Face(text, CRITICAL, stale=False)
    assert face(polled(fetched=None, error=FROZEN), seconds=seconds) == Face("–", CRITICAL, stale=False)


def test_a_stop_out_stays_red_when_the_network_goes_after_it() -> None:
    lost_since = polled(totalEq="837", mgnRatio="20", error=LOST, more={"stop_out": True})
    assert face(lost_since, seconds=600) == Face("–", CRITICAL, stale=False)


@pytest.mark.parametrize("error", [None, LOST, REFUSED])
def test_another_accounts_stop_out_is_red_too(error: TrayAppError | None) -> None:
    frozen = polled(name="other", error=FROZEN)
    chosen = polled(totalEq="837", mgnRatio="20", error=error)
    found = face(chosen, frozen, seconds=600)
    assert (found.level, found.stale) == (CRITICAL, False)


def test_a_refused_key_is_marked() -> None:
    assert face(polled(fetched=None, error=REFUSED)) == Face("", None, stale=True, mark=Mark.REFUSED)
    assert face(polled(totalEq="837", mgnRatio="2", error=REFUSED)) == Face("", WARNING, True, Mark.REFUSED)


def test_the_colour_is_the_worst_accounts_and_the_text_the_chosen_ones() -> None:
    assert face(CALM, RISKY) == Face("55k", CRITICAL, stale=False)
    assert face(CALM, RISKY, chosen=1) == Face("9.8k", CRITICAL, stale=False)


def test_a_fresh_danger_is_not_hidden_by_another_account_that_is_old() -> None:
    old = polled(name="old", totalEq="1", mgnRatio="9", error=LOST, fetched=-600)
    assert face(RISKY, old) == Face("9.8k", CRITICAL, stale=False)


def test_an_account_that_is_old_is_never_behind_a_green_icon() -> None:
    for old in (
        polled(name="old", totalEq="1", mgnRatio="9", error=LOST, fetched=-600),
        polled(name="new", fetched=None),
        polled(name="silent", totalEq="1", mgnRatio="9", fetched=-600),
        polled(name="refused", fetched=None, error=REFUSED),
    ):
        assert face(CALM, old).stale
        assert face(CALM, old, chosen=1).stale


def test_the_last_danger_of_an_old_account_still_counts() -> None:
    old = polled(name="old", totalEq="1", mgnRatio="1.1", error=LOST, fetched=-600)
    assert face(CALM, old) == Face("55k", CRITICAL, stale=True)


def test_fresh_danger_elsewhere_shows_its_colour_but_no_old_amount() -> None:
    old = polled(name="old", totalEq="1", mgnRatio="9", error=LOST, fetched=-600)
    assert face(old, RISKY) == Face("–", CRITICAL)


def test_an_old_amount_is_grey_when_all_that_is_fresh_is_calm() -> None:
    old = polled(name="old", totalEq="1", mgnRatio="1.1", error=LOST, fetched=-600)
    assert face(old, CALM) == Face("1", CRITICAL, stale=True)


def veiled(*snapshots: Snapshot, seconds: float = 5) -> Face:
    return face_of(snapshots, snapshots[0], at(seconds), 5, veiled=True)


@pytest.mark.parametrize("ratio", ["9", "5", "3", "1.5", "-1"])
@pytest.mark.parametrize("seconds", [1, 3600])
def test_a_hidden_amount_is_a_mark_and_changes_nothing_else(ratio: str, seconds: float) -> None:
    for error in (None, LOST):
        one = polled(totalEq="837", mgnRatio=ratio, error=error)
        other = polled(totalEq="-1234567", mgnRatio=ratio, error=error)
        shown = face(one, seconds=seconds)
        assert veiled(one, seconds=seconds) == veiled(other, seconds=seconds)
        assert veiled(one, seconds=seconds) == replace(shown, text="", mark=Mark.HIDDEN)


def test_where_no_amount_is_known_there_is_none_to_hide() -> None:
    for unknown in (
        polled(fetched=None),
        polled(fetched=None, error=LOST),
        polled(totalEq="x", mgnRatio="9"),
        polled(totalEq="x", mgnRatio="2"),
        polled(fetched=None, error=FROZEN),
        polled(totalEq="837", mgnRatio="2", error=REFUSED),
        polled(fetched=None, error=REFUSED),
    ):
        assert veiled(unknown) == face(unknown)
    assert face_of((), None, at(0), 5, veiled=True) == Face(mark=Mark.NO_ACCOUNT)
    old = polled(name="old", totalEq="1", mgnRatio="9", error=LOST, fetched=-600)
    assert veiled(old, RISKY) == face(old, RISKY) == Face("–", CRITICAL)


def test_a_stop_out_is_red_with_its_amount_hidden() -> None:
    frozen = polled(totalEq="837", mgnRatio="20", error=FROZEN)
    assert veiled(frozen) == Face("", CRITICAL, False, Mark.HIDDEN)


def test_demo_is_told() -> None:
    assert face_of((CALM,), CALM, at(1), 5, demo=True).demo
    assert face_of(
        (polled(fetched=None, error=REFUSED),), polled(fetched=None, error=REFUSED), at(1), 5, demo=True
    ).demo
