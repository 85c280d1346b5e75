"""The popup's head: whose account, what its key may do, how old, and the total."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QPalette
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from tests.unit.ui.states import NOW, colours_of, own_alarm, profile, snapshot, waiting
from trayapp.domain.config import AccountConfig
from trayapp.domain.fields import Mode
from trayapp.domain.snapshot import Snapshot
from trayapp.domain.thresholds import RiskLevel
from trayapp.errors import Unreachable
from trayapp.ui.parts.badge_label import BadgeLabel
from trayapp.ui.popup.header import Header
from trayapp.ui.theme import DARK, LIGHT, Theme

DOWN = Unreachable("OKX cannot be reached.")
ONE, TWO = profile("one"), profile("R&D")


@pytest.fixture
def header(qtbot: QtBot) -> Header:
    header = Header()
    qtbot.addWidget(header)
    return header


def show(
    header: Header,
    shown: Snapshot | None,
    theme: Theme = LIGHT,
    *,
    stale: bool = False,
    demo: bool = False,
    veiled: bool = False,
) -> None:
    header.show_accounts([shown.profile] if shown else [], shown.profile if shown else None)
    header.show_snapshot(shown, theme, stale=stale, demo=demo, veiled=veiled)
    header.show_age(shown, NOW, theme, stale=stale)


def texts(header: Header) -> list[str]:
    return [label.text() for label in header.findChildren(QLabel) if not label.isHidden() and label.text()]


def ink_of(header: Header, text: str) -> str:
    (label,) = [label for label in header.findChildren(QLabel) if label.text() == text]
    return label.palette().color(QPalette.ColorRole.WindowText).name()


@pytest.mark.parametrize("theme", [own_alarm(LIGHT), own_alarm(DARK)], ids=["light", "dark"])
def test_what_a_head_says(header: Header, theme: Theme) -> None:
    show(header, snapshot(totalEq="55837.43556134779", age_s=3), theme)
    assert set(texts(header)) == {
        "main",
        "Multi-currency margin",
        "read-only key",
        "● Updated 3 s ago",
        "Total equity · trading account",
        "$55,837.44",
    }
    assert ink_of(header, "$55,837.44") == theme.ink
    assert ink_of(header, "● Updated 3 s ago") == theme.fresh


@pytest.mark.parametrize(
    ("mode", "word"),
    [(Mode.SPOT, "Spot"), (Mode.FUTURES, "Futures"), (Mode.PORTFOLIO, "Portfolio margin"), (None, None)],
)
def test_the_mode(header: Header, mode: Mode | None, word: str | None) -> None:
    show(header, snapshot(mode=mode))
    modes = {"Spot", "Futures", "Portfolio margin", "Multi-currency margin"}
    assert modes & set(texts(header)) == ({word} if word else set())


@pytest.mark.parametrize(
    ("permissions", "accepted", "word", "loud"),
    [
        (["read_only"], (), "read-only key", False),
        (["read_only", "trade"], (), "key may trade", True),
        (["read_only", "trade"], ("withdraw",), "key may trade", True),
        (["read_only", "trade"], ("trade",), "key may trade", False),
        (["read_only", "trade", "withdraw"], (), "key may trade and withdraw", True),
        (["read_only", "trade", "withdraw"], ("trade",), "key may withdraw", True),
        (["read_only", "trade", "withdraw"], ("trade", "withdraw"), "key may trade and withdraw", False),
        ([], (), "key's permissions unknown", False),
        (["lend"], (), "key's permissions unknown", False),
    ],
)
@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_what_the_key_may_do_is_loud_until_it_is_accepted_and_never_hidden(
    header: Header, theme: Theme, permissions: list[str], accepted: tuple[str, ...], word: str, loud: bool
) -> None:
    shown = snapshot(permissions=permissions)
    show(header, replace(shown, profile=replace(shown.profile, accepted=accepted)), theme)
    assert [text for text in texts(header) if "key" in text] == [word]
    ground = theme.levels[RiskLevel.WATCH].ground
    assert (colours_of(pill(header, word)).get(ground, 0) > 200) is loud


def pill(header: Header, word: str) -> BadgeLabel:
    (found,) = [each for each in header.findChildren(BadgeLabel) if each.text() == word]
    return found


def test_the_key_s_pill_explains_itself(header: Header) -> None:
    shown = snapshot(permissions=["read_only", "trade"])
    show(header, shown)
    tip = pill(header, "key may trade").toolTip()
    assert "This key may trade. Equity Tray needs Read alone" in tip
    assert "works from every IP address" in tip
    bound = AccountConfig(permissions=("read_only", "trade"), ip_bound=True)
    show(header, replace(shown, config=bound, profile=replace(shown.profile, accepted=("trade",))))
    tip = pill(header, "key may trade").toolTip()
    assert "which you accepted" in tip
    assert "IP address" not in tip
    show(header, replace(shown, config=replace(bound, permissions=("read_only",))))
    assert pill(header, "read-only key").toolTip() == ""


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_exchange_s_alerts_are_named_while_they_are_off(header: Header, theme: Theme) -> None:
    shown = snapshot()
    for alerts_on in (False, True, False, None):
        config = AccountConfig(permissions=("read_only",), liquidation_alerts_on=alerts_on)
        show(header, replace(shown, config=config), theme)
        assert ("OKX's alerts off" in texts(header)) is (alerts_on is False)
    show(header, replace(shown, config=replace(config, liquidation_alerts_on=False)), theme)
    found = pill(header, "OKX's alerts off")
    assert "OKX's own alerts are off for this account" in found.toolTip()
    assert theme.levels[RiskLevel.WATCH].ground not in colours_of(found)
    show(header, None, theme)
    assert texts(header) == ["No account"]


def test_a_key_of_which_nothing_is_known_has_no_pill(header: Header) -> None:
    show(header, waiting())
    assert not [text for text in texts(header) if "key" in text]


@pytest.mark.parametrize("stale", [False, True])
def test_a_hidden_total_is_dots_without_a_tooltip_in_the_ink_of_any_total(
    header: Header, stale: bool
) -> None:
    show(header, snapshot(totalEq="55837.43"), stale=stale)
    assert "totalEq 55837.43" in tips(header)
    show(header, snapshot(totalEq="55837.43"), stale=stale, veiled=True)
    assert "•••" in texts(header)
    assert not [text for text in (*texts(header), *tips(header)) if "55" in text]
    assert ink_of(header, "•••") == (LIGHT.dim if stale else LIGHT.ink)
    show(header, waiting(), veiled=True)
    assert "–" in texts(header)


def tips(header: Header) -> list[str]:
    return [label.toolTip() for label in header.findChildren(QLabel)]


def test_a_demo_says_so(header: Header) -> None:
    show(header, snapshot(), demo=True)
    assert "DEMO" in texts(header)


@pytest.mark.parametrize("theme", [own_alarm(LIGHT), own_alarm(DARK)], ids=["light", "dark"])
def test_old_values_are_grey_and_their_age_has_the_colour_of_alarm(header: Header, theme: Theme) -> None:
    show(header, snapshot(totalEq="1", age_s=720, error=DOWN), theme, stale=True)
    assert ink_of(header, "$1.00") == theme.dim
    assert ink_of(header, "● 12 min old") == theme.alarm


def test_a_failure_that_is_no_news_yet_is_not_green(header: Header) -> None:
    show(header, snapshot(totalEq="1", age_s=9, error=DOWN))
    assert ink_of(header, "● Updated 9 s ago") == LIGHT.dim


def test_without_data_it_says_so(header: Header) -> None:
    show(header, waiting())
    assert {"–", "no data yet"} <= set(texts(header))
    assert ink_of(header, "–") == LIGHT.dim
    show(header, None)
    assert texts(header) == ["No account"]


def test_the_age_ticks(header: Header) -> None:
    shown = snapshot(totalEq="1")
    show(header, shown)
    header.show_age(shown, NOW + timedelta(seconds=61), LIGHT, stale=False)
    assert "● Updated 1 min ago" in texts(header)


def switcher(header: Header) -> QToolButton:
    (button,) = header.findChildren(QToolButton)
    return button


def entries(header: Header) -> list[QAction]:
    return switcher(header).menu().actions()


def test_one_account_needs_no_switcher(header: Header) -> None:
    header.show_accounts([ONE], ONE)
    assert switcher(header).isHidden()
    assert texts(header) == ["one"] or "one" in texts(header)


def test_several_accounts_are_switched_by_name(qtbot: QtBot, header: Header) -> None:
    header.show_accounts([ONE, TWO], TWO)
    assert not switcher(header).isHidden()
    assert switcher(header).text().startswith("R&&D")
    assert switcher(header).accessibleName() == "Account: R&D"
    assert [entry.text() for entry in entries(header)] == ["one", "R&&D"]
    assert [entry.isChecked() for entry in entries(header)] == [False, True]
    with qtbot.waitSignal(header.account_chosen, timeout=1000) as chosen:
        entries(header)[0].trigger()
    assert chosen.args == ["one"]


def test_a_menu_that_is_open_keeps_its_entries_over_polls(header: Header) -> None:
    header.show_accounts([ONE, TWO], TWO)
    before = entries(header)
    for _ in range(3):
        header.show_accounts([ONE, TWO], TWO)
    assert entries(header) == before


def test_nothing_piles_up_over_many_changes(qtbot: QtBot, header: Header) -> None:
    for number in range(20):
        header.show_accounts([ONE, profile(f"other {number}")], ONE)
    assert len(header.findChildren(QActionGroup)) == 1
    qtbot.waitUntil(lambda: len(header.findChildren(QActionGroup)[0].children()) == 2)


def test_no_text_is_ever_markup(header: Header) -> None:
    show(header, snapshot(name="<b>main</b>", totalEq="1"))
    assert "<b>main</b>" in texts(header)
    assert {label.textFormat() for label in header.findChildren(QLabel)} == {Qt.TextFormat.PlainText}
