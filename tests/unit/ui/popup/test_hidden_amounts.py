"""Hidden amounts: everything that can be seen, read aloud or pointed at is walked for a trace of one.

Every amount that is sent consists of the digits 6, 7 and 8, and nothing else that is shown has a digit
above 5. So one such digit, cut, rounded, with separators or with a suffix, is a leak.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAction, QImage
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from tests.unit.simulator.signed_client import FakeClock
from tests.unit.ui.states import HEADLESS, MODES, NOW, snapshot, state_of
from trayapp.domain.account import ACCOUNT_SPECS
from trayapp.domain.balance import BALANCE_SPECS
from trayapp.domain.fields import FieldSpec, Kind, Mode, Unit
from trayapp.domain.snapshot import Snapshot
from trayapp.errors import AccountFrozen, TrayAppError, Unreachable
from trayapp.ui.colours import Colours
from trayapp.ui.popup.popup import Popup
from trayapp.ui.state import State
from trayapp.ui.table.balance_table import BalanceTable
from trayapp.ui.texts.status_lines import tooltip
from trayapp.ui.tray.icon import SIZES, pixmap_of
from trayapp.ui.tray.tray_menu import TrayMenu
from trayapp.ui.wishes import Wishes
from trayapp.words import DOTS

pytestmark = pytest.mark.qt_log_ignore(HEADLESS)

ICON, ROOM = QRect(700, 2, 22, 22), QSize(1280, 900)
LEAK = re.compile(r"[6-9]")
PERCENT = re.compile(r"[\d.,]+\u00a0%")
ROLES = [role for role in range(300) if role != Qt.ItemDataRole.TextAlignmentRole]
TEXTS = (
    QAccessible.Text.Name,
    QAccessible.Text.Description,
    QAccessible.Text.Value,
    QAccessible.Text.Help,
    QAccessible.Text.Accelerator,
)
TROUBLES: list[tuple[float, TrayAppError | None]] = [
    (3, None),
    (25, Unreachable("OKX cannot be reached.")),
    (3, AccountFrozen("OKX has frozen the account.", code="50009")),
]


def amount_fields(specs: Mapping[str, FieldSpec]) -> list[str]:
    units = (Unit.COIN, Unit.USD, Unit.USD_PER_COIN)
    found = [spec.wire for spec in specs.values() if spec.unit in units and spec.kind is Kind.NUMBER]
    return [wire for wire in found if wire != "coinUsdPrice"]  # anybody can look up the market's price


def planted(specs: Mapping[str, FieldSpec], *, sign: str = "", scale: int = 1) -> dict[str, str]:
    """An amount of its own in every field that holds one."""
    digits = ("".join(five) for five in itertools.product("678", repeat=5))
    return {
        wire: f"{sign}{Decimal(f'{number}.78867') * scale}"
        for wire, number in zip(amount_fields(specs), digits, strict=False)
    }


def rich(mode: Mode | None, trouble: tuple[float, TrayAppError | None] = (3, None), scale: int = 1) -> State:
    """Two accounts full of amounts, the one that is not shown worse off."""
    age_s, error = trouble
    btc = planted(BALANCE_SPECS, scale=scale)
    usdt = planted(BALANCE_SPECS, sign="-", scale=scale) | {"liab": btc["liab"], "interest": btc["interest"]}
    rows: tuple[dict[str, object], ...] = (
        {
            "ccy": "BTC",
            **btc,
            "mgnRatio": "2.1",
            "twap": "0",
            "notionalLever": "4.4",
            "spotUplRatio": "0.012",
            "coinUsdPrice": "51234.5",
        },
        {"ccy": "USDT", **usdt, "twap": "3", "frpType": "1", "spotUplRatio": "-0.23"},
        {"ccy": "ETH", "eq": "6x77", "liab": "8 and more", "upl": "0"},
    )
    fields: dict[str, Any] = {**planted(ACCOUNT_SPECS, scale=scale), "mgnRatio": "3.12"}

    def account(name: str, ratio: str, failed: TrayAppError | None) -> Snapshot:
        own = fields | {"mgnRatio": ratio}
        return snapshot(*rows, mode=mode, name=name, age_s=age_s, error=failed, **own)

    return state_of(account("main", "3.12", error), account("other", "1.23", None), chosen_id="main")


def hidden(state: State) -> State:
    return replace(state, hide_amounts=True)


class Desktop:
    """What the user has before him: the icon with its tooltip, its menu, and the popup, open."""

    def __init__(self, qtbot: QtBot) -> None:
        self.clock = FakeClock(NOW)
        self.menu = TrayMenu(self.clock, Wishes())
        self.popup = Popup(self.clock, Colours(_application()), Wishes())
        qtbot.addWidget(self.menu)
        qtbot.addWidget(self.popup)
        self.state = State()

    def show(self, state: State) -> None:
        self.state = state
        self.menu.show_state(state)
        self.popup.show_state(state)
        if not self.popup.isVisible():
            self.popup.open_at(ICON)
            self.popup.resize(1000, 560)
            QApplication.sendPostedEvents()  # as a user sees it: laid out

    @property
    def table(self) -> BalanceTable:
        table = self.popup.findChild(BalanceTable)
        assert isinstance(table, BalanceTable)
        return table

    def texts(self) -> list[str]:
        """Everything that is said anywhere, in an order of its own."""
        said = [tooltip(self.state, NOW), *_of_menu(self.menu), *self._of_model()]
        for widget in (self.popup, *self.popup.findChildren(QWidget)):
            if self._is_walked(widget):
                said += [widget.toolTip(), widget.statusTip(), widget.whatsThis(), widget.windowTitle()]
                said += [widget.accessibleName(), widget.accessibleDescription()]
                said += [widget.text()] if isinstance(widget, QLabel) else []
                said += [text for action in widget.actions() for text in _of_action(action)]
                said += [text for menu in widget.findChildren(QMenu) for text in _of_menu(menu)]
        spoken = QAccessible.queryAccessibleInterface(self.popup)
        return [text for text in (*said, *self._spoken(spoken)) if text]

    def _is_walked(self, widget: QObject | None) -> bool:
        if not isinstance(widget, QWidget) or widget is self.popup:
            return True
        return widget.isVisible()

    def _of_model(self) -> list[str]:
        model = self.table.model()
        cells = [model.index(y, x) for y in range(model.rowCount()) for x in range(model.columnCount())]
        sides = [
            (Qt.Orientation.Horizontal, model.columnCount()),
            (Qt.Orientation.Vertical, model.rowCount()),
        ]
        found = [cell.data(role) for cell in cells for role in ROLES]
        found += [
            model.headerData(number, side, role)
            for side, count in sides
            for number in range(count)
            for role in ROLES
        ]
        return [str(value) for value in found if isinstance(value, str | int | float | Decimal)]

    def _spoken(self, place: QAccessibleInterface) -> Iterator[str]:
        """What a screen reader is told of this place and of all that is in it."""
        if not self._is_walked(place.object()) or place.state().invisible:
            return
        yield from (place.text(kind) for kind in TEXTS)
        inner = [place.child(number) for number in range(place.childCount())]
        for one in inner:
            if one is not None:
                yield from self._spoken(one)

    def pictures(self) -> list[QImage]:
        """Every pixel that is shown, in parts."""
        icons = [pixmap_of(self.state.face(NOW), size).toImage() for size in SIZES]
        parts = [part for part in self.popup.children() if isinstance(part, QWidget) and part.isVisible()]
        self.popup._board._layout.activate()
        return [*icons, *(part.grab().toImage() for part in parts)]


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application


def _of_menu(menu: QMenu) -> list[str]:
    inner = [action.menu() for action in menu.actions()]
    own = [text for action in menu.actions() for text in _of_action(action)]
    return own + [text for one in inner if isinstance(one, QMenu) for text in _of_menu(one)]


def _of_action(action: QAction) -> list[str]:
    return [action.text(), action.toolTip(), action.statusTip(), action.whatsThis(), action.iconText()]


def leaks(texts: list[str]) -> list[str]:
    return [text for text in texts if LEAK.search(PERCENT.sub("", text))]


@pytest.fixture
def desktop(qtbot: QtBot) -> Iterator[Desktop]:
    application = _application()
    before = application.palette()
    desktop = Desktop(qtbot)
    yield desktop
    desktop.popup._colours.choose("system")
    application.setPalette(before)


EVERYWHERE = pytest.mark.parametrize("mode", MODES)
WHATEVER = pytest.mark.parametrize("trouble", TROUBLES, ids=["fresh", "old", "stopped out"])


def test_the_planted_amounts_are_unmistakable() -> None:
    own, of_row = planted(ACCOUNT_SPECS), planted(BALANCE_SPECS)
    assert len(own) == len(amount_fields(ACCOUNT_SPECS)) > 12
    assert len(of_row) == len(amount_fields(BALANCE_SPECS)) > 30
    assert leaks(["$76,686.79", "−76,686.79", "76k", "7.6M"]) == ["$76,686.79", "−76,686.79", "76k", "7.6M"]


@EVERYWHERE
@WHATEVER
def test_no_amount_is_left_anywhere_and_percentages_stay(
    desktop: Desktop, mode: Mode | None, trouble: tuple[float, TrayAppError | None]
) -> None:
    shown = rich(mode, trouble)
    desktop.show(hidden(shown))
    texts = desktop.texts()
    assert leaks(texts) == []
    said = "\n".join(texts)
    assert {f"main  {DOTS}", f"BTC, Equity: {DOTS}", "USDT, Repay risk: 3 warning"} <= set(texts)
    assert "Margin ratio 123\u00a0%" in said
    assert "BTC, Margin ratio: 210\u00a0%" in said
    if mode not in (Mode.FUTURES, None):
        assert "BTC, Share: 100\u00a0%" in texts


@EVERYWHERE
def test_they_are_back_with_one_click_and_go_with_the_next(desktop: Desktop, mode: Mode | None) -> None:
    shown = rich(mode)
    desktop.show(shown)
    before, picture = desktop.texts(), desktop.pictures()
    assert {"BTC, Equity: 66,666.78867", "$66,666.79", "totalEq 66666.78867"} <= set(before)
    assert any("main  $66,666.79" in text for text in before)
    desktop.show(hidden(shown))
    assert leaks(desktop.texts()) == []
    desktop.show(shown)
    assert desktop.texts() == before
    assert desktop.pictures() == picture, "nothing has moved"


@EVERYWHERE
@WHATEVER
def test_nothing_that_is_seen_depends_on_the_amounts(
    desktop: Desktop, mode: Mode | None, trouble: tuple[float, TrayAppError | None]
) -> None:
    """Ten thousand times as much of everything: every ratio is the same, and so must be every pixel."""
    desktop.show(hidden(rich(mode, trouble)))
    texts, pictures, width = desktop.texts(), desktop.pictures(), desktop.popup.size_for(ROOM).width()
    desktop.show(hidden(rich(mode, trouble, scale=10_000)))
    assert desktop.texts() == texts
    assert desktop.pictures() == pictures
    assert desktop.popup.size_for(ROOM).width() == width
    desktop.show(rich(mode, trouble, scale=10_000))
    assert desktop.pictures() != pictures


def test_wide_columns_do_not_tell_what_was_in_them(desktop: Desktop) -> None:
    desktop.show(rich(Mode.FUTURES))
    small = desktop.table
    desktop.show(hidden(rich(Mode.FUTURES)))
    widths = [small.columnWidth(number) for number in range(small.model().columnCount())]
    desktop.show(rich(Mode.FUTURES, scale=10_000))
    desktop.show(hidden(rich(Mode.FUTURES, scale=10_000)))
    assert [small.columnWidth(number) for number in range(small.model().columnCount())] == widths


def test_while_it_is_closed_the_popup_keeps_no_amount_either(desktop: Desktop) -> None:
    shown = rich(Mode.MULTI_CURRENCY)
    desktop.show(shown)
    desktop.popup.hide()
    desktop.popup.show_state(hidden(shown))
    labels = desktop.popup.findChildren(QLabel)
    assert leaks([text for label in labels for text in (label.text(), label.toolTip())]) == []
    assert leaks(desktop._of_model()) == []


def test_a_tooltip_that_is_seen_goes_with_the_amounts(desktop: Desktop) -> None:
    shown = rich(Mode.MULTI_CURRENCY)
    desktop.show(shown)
    QToolTip.showText(QPoint(20, 20), "totalEq 66666.78867", desktop.popup)
    assert QToolTip.isVisible()
    desktop.show(shown)
    assert QToolTip.isVisible(), "a poll is no reason"
    desktop.show(hidden(shown))
    assert not QToolTip.isVisible()
    tips = [window for window in QApplication.topLevelWidgets() if window.inherits("QTipLabel")]
    assert not [tip for tip in tips if tip.isVisible()]
