from __future__ import annotations

import pytest

from tests.unit.ui.states import NOW
from trayapp.domain.alerts.alert import Alert, Key, Kind
from trayapp.domain.thresholds import RiskLevel
from trayapp.ui.texts import alert_lines
from trayapp.words import Amount, Words


def alert(what: str, level: RiskLevel = RiskLevel.WARNING, advice: str = "Do it.") -> Alert:
    return Alert(Key(Kind.RISK, what), level, Words.of(what), Words.of(advice), NOW)


def test_a_title_names_account_level_and_what() -> None:
    told = [alert("margin ratio 247 %"), alert("other")]
    assert alert_lines.title("main", told, demo=False, veiled=False) == "main · Warning: margin ratio 247 %"
    assert alert_lines.title("demo", told, demo=True, veiled=False).startswith("DEMO · demo · ")


@pytest.mark.parametrize("level", [RiskLevel.WATCH, RiskLevel.WARNING, RiskLevel.CRITICAL])
def test_every_level_has_its_word(level: RiskLevel) -> None:
    assert level.word in alert_lines.title("a", [alert("b", level)], demo=False, veiled=False).lower()


def test_the_body_says_what_to_do_since_when_and_what_else() -> None:
    lines = alert_lines.body([alert("a", advice="Add margin."), alert("b"), alert("c")], veiled=False).split(
        "\n"
    )
    assert lines == ["Add margin.", f"Since {NOW.astimezone():%H:%M}.", "Also: B; C"]


def test_of_many_alerts_some_are_counted() -> None:
    assert alert_lines.body([alert(name) for name in "abcdefg"], veiled=False).endswith(
        "Also: B; C; D; and 3 more"
    )


def test_amounts_are_veiled_in_all_of_it() -> None:
    secret = Words.of("{amount} lost", amount=Amount("9,182.73"))
    told = [Alert(Key(Kind.RISK), RiskLevel.WATCH, secret, secret, NOW)] * 2
    assert "9,182" in alert_lines.body(told, veiled=False)
    assert "9,182" not in alert_lines.body(told, veiled=True) + alert_lines.title(
        "a", told, demo=False, veiled=True
    )
