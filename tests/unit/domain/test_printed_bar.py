"""What a panel without a tray shows of one poll."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.unit.domain.moments import at, polled
from trayapp.domain import printed_bar
from trayapp.domain.snapshot import Snapshot
from trayapp.errors import AccountFrozen, CredentialsRejected, Unreachable
from trayapp.words import Words

LOST = Unreachable("no answer from <okx> & co")
TWAP: dict[str, object] = {"ccy": "USDT", "twap": "3"}


def shown(snapshot: Snapshot, seconds: float = 1, **options: bool) -> Any:
    line = printed_bar.as_waybar(snapshot, at(seconds), 5, **options)
    assert "\n" not in line
    return json.loads(line)


def test_a_calm_account() -> None:
    assert shown(polled(totalEq="55837.435", mgnRatio="9")) == {
        "text": "55k",
        "alt": "none",
        "class": ["none"],
        "tooltip": "main  $55,837.44",
    }


@pytest.mark.parametrize(("ratio", "level"), [("5", "watch"), ("3", "warning"), ("1.5", "critical")])
def test_the_class_is_the_level_and_the_tooltip_has_the_worst_reason(ratio: str, level: str) -> None:
    found = shown(polled(TWAP, totalEq="837", mgnRatio=ratio))
    assert found["class"] == ([level] if level != "watch" else ["warning"])
    first = "USDT forced" if level == "watch" else "Margin ratio"
    assert found["tooltip"].splitlines()[1].startswith(first)
    assert found["tooltip"].endswith("(+1)")


def test_old_values_are_shown_as_old() -> None:
    lost = polled(totalEq="837", mgnRatio="2", error=LOST)
    assert shown(lost, seconds=15)["class"] == ["warning"]
    found = shown(lost, seconds=185)
    assert (found["text"], found["alt"], found["class"]) == ("837", "stale", ["warning", "stale"])
    assert found["tooltip"].splitlines() == [
        "main  $837.00",
        "Margin ratio 200 %",
        "no new data for 3 min",
        "no answer from &lt;okx&gt; &amp; co",
    ]


def test_values_that_no_poll_renews_become_old_too() -> None:
    assert shown(polled(totalEq="837", mgnRatio="9"), seconds=36)["alt"] == "stale"


def test_without_values_it_is_an_error_never_a_level() -> None:
    found = shown(polled(fetched=None, error=LOST))
    assert (found["text"], found["alt"], found["class"]) == ("–", "error", ["error"])
    assert found["tooltip"].startswith("main  –\nno answer")
    refused = shown(polled(fetched=None, error=CredentialsRejected("refused", code="50111")))
    assert (refused["text"], refused["class"]) == ("!", ["error"])
    frozen = shown(polled(fetched=None, error=AccountFrozen("frozen", code="50009")))
    assert frozen["class"] == ["critical", "error"]


def test_an_equity_that_cannot_be_read_is_never_calm() -> None:
    found = shown(polled(totalEq="x", mgnRatio="9"))
    assert (found["text"], found["alt"], found["class"]) == ("–", "stale", ["none", "stale"])


def test_hidden_amounts() -> None:
    found = shown(polled(totalEq="837", mgnRatio="2"), veiled=True)
    assert found["text"] == "•••"
    assert found["tooltip"].splitlines() == ["main  •••", "Margin ratio 200 %"]


def test_names_from_outside_are_no_markup_and_steer_nothing() -> None:
    found = shown(polled({"ccy": "<b>\n&", "twap": "3"}, name='a"<i>&', totalEq="1"))
    assert found["tooltip"].splitlines() == [
        'a"&lt;i&gt;&amp;  $1.00',
        "&lt;b&gt;?&amp; forced repayment risk 3 of 5",
    ]


def test_what_is_simulated_or_filtered_says_so() -> None:
    found = shown(polled(totalEq="837"), demo=True, partial=True)
    assert (found["text"], found["class"]) == ("DEMO 837", ["none", "demo"])
    assert found["tooltip"].splitlines() == ["DEMO · main  $837.00", "Other currencies were not asked for"]


def test_an_error_before_any_account() -> None:
    assert json.loads(printed_bar.error_as_waybar(Words.of("no {what}", what="<account>"))) == {
        "text": "–",
        "alt": "error",
        "class": ["error"],
        "tooltip": "no &lt;account&gt;",
    }
