"""Cells as they are painted: the badge's colour is its level's, its word stands in it, and nothing lies."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from PySide6.QtCore import QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem

from tests.unit.ui.states import colours_of, own_alarm, rows_from
from trayapp.domain.fields import Mode
from trayapp.domain.thresholds import RiskLevel
from trayapp.ui.table import columns as c
from trayapp.ui.table.balance_model import BalanceModel
from trayapp.ui.table.cell_delegate import CellDelegate
from trayapp.ui.table.columns import Column
from trayapp.ui.texts.level_words import level_word
from trayapp.ui.theme import LIGHT, Theme, theme_of

NONE, WATCH, WARNING, CRITICAL = RiskLevel
SIZE = QSize(200, 34)
THEMES = pytest.mark.parametrize(
    "theme",
    [own_alarm(theme_of(dark=dark, gains=gains)) for dark in (False, True) for gains in ("green", "red")],
    ids=["light", "light, red up", "dark", "dark, red up"],
)

#: Field, what is sent, mode, level.
GRADED = [
    *[
        ("twap", {"twap": str(n)}, None, level)
        for n, level in enumerate((NONE, WATCH, WARNING, WARNING, CRITICAL, CRITICAL))
    ],
    *[
        ("mgnRatio", {"mgnRatio": ratio, "mmr": "1"}, None, level)
        for ratio, level in {
            "5.01": NONE,
            "5": WATCH,
            "3.01": WATCH,
            "3": WARNING,
            "1.51": WARNING,
            "1.5": CRITICAL,
            "1": CRITICAL,
            "0": CRITICAL,
            "-1": CRITICAL,
        }.items()
    ],
    *[
        ("mgnRatio", {"mgnRatio": ratio}, Mode.PORTFOLIO, level)
        for ratio, level in {"3.01": NONE, "3": WATCH, "2": WARNING, "1.4": CRITICAL}.items()
    ],
    *[
        ("colBorrAutoConversion", {"colBorrAutoConversion": str(n)}, None, level)
        for n, level in enumerate((NONE, WATCH, WATCH, WARNING, CRITICAL, CRITICAL))
    ],
    *[("colRes", {"colRes": str(n)}, None, level) for n, level in enumerate((NONE, NONE, WATCH))],
    *[
        (name, {name: raw}, None, WARNING)
        for name in ("twap", "mgnRatio", "colBorrAutoConversion", "colRes")
        for raw in ("7.5x", "NaN", True)
    ],
]
COLUMNS = {column.wire: column for column in (c.REPAYMENT, c.MARGIN_RATIO, c.CONVERSION, c.COLLATERAL)}


class Canvas:
    """One cell of one row, painted as the table paints it; holds what Qt only borrows."""

    def __init__(
        self,
        column: Column,
        details: Mapping[str, object],
        mode: Mode | None,
        theme: Theme,
        *,
        veiled: bool = False,
    ) -> None:
        self.model = BalanceModel()
        rows = rows_from({"ccy": "BTC", **details}, mode=mode)
        self.model.show_rows(rows, (c.CURRENCY, column, c.EQUITY), veiled=veiled)
        self.delegate = CellDelegate(theme, QFont())

    def painted(
        self, size: QSize = SIZE, state: QStyle.StateFlag = QStyle.StateFlag.State_Enabled, left: int = 0
    ) -> QImage:
        image = QImage(size.width() + left, size.height(), QImage.Format.Format_ARGB32)
        image.fill(QColor("#ff00ff"))
        option = QStyleOptionViewItem()
        option.rect = QRect(left, 0, size.width(), size.height())
        option.state = state
        painter = QPainter(image)
        self.delegate.paint(painter, option, self.index)
        painter.end()
        return image

    @property
    def index(self) -> QModelIndex:
        return self.model.index(0, 1)


@THEMES
@pytest.mark.parametrize(("wire", "details", "mode", "level"), GRADED)
def test_a_badge_has_its_level_s_colour_and_word(
    qapp: QApplication,
    theme: Theme,
    wire: str,
    details: dict[str, object],
    mode: Mode | None,
    level: RiskLevel,
) -> None:
    canvas = Canvas(COLUMNS[wire], details, mode, theme)
    seen = colours_of(canvas.painted())
    pair = theme.levels[level]
    assert seen.get(pair.ground, 0) > 200
    assert (
        pair.ink in seen or len(canvas.index.data()) == 1
    )  # one thin digit may have no pixel of its full colour
    assert all(theme.levels[other].ground not in seen for other in RiskLevel if other is not level)
    text = canvas.index.data()
    words = [level_word(other) for other in RiskLevel if level_word(other) in text]
    assert words == [level_word(level)] or (level is NONE and not words)


@THEMES
@pytest.mark.parametrize("wire", COLUMNS)
@pytest.mark.parametrize("nothing", [{}, {"empty": ""}, {"empty": None}], ids=["missing", "empty", "null"])
def test_what_was_not_sent_is_a_dash_without_a_badge(
    qapp: QApplication, theme: Theme, wire: str, nothing: dict[str, object]
) -> None:
    canvas = Canvas(COLUMNS[wire], dict.fromkeys([wire] * len(nothing), nothing.get("empty")), None, theme)
    assert canvas.index.data() == "–"
    seen = colours_of(canvas.painted())
    assert all(pair.ground not in seen for pair in theme.levels.values())
    assert {theme.ground, theme.line} < set(seen)


@THEMES
@pytest.mark.parametrize("state", [QStyle.StateFlag.State_Enabled, QStyle.StateFlag.State_Selected])
def test_a_badge_keeps_its_colour_in_a_row_that_is_selected(
    qapp: QApplication, theme: Theme, state: QStyle.StateFlag
) -> None:
    seen = colours_of(Canvas(c.REPAYMENT, {"twap": "5"}, None, theme).painted(state=state))
    assert seen[theme.levels[CRITICAL].ground] > 300
    chosen = state is QStyle.StateFlag.State_Selected
    assert (theme.chosen in seen) is chosen


@THEMES
def test_old_values_are_grey_without_a_calm_colour_but_old_danger_stays_seen(
    qapp: QApplication, theme: Theme
) -> None:
    def painted(column: Column, **details: object) -> dict[str, int]:
        canvas = Canvas(column, details, None, theme)
        canvas.delegate.stale = True
        return colours_of(canvas.painted())

    calm = painted(c.REPAYMENT, twap="0")
    assert theme.stale.ground in calm
    assert theme.levels[NONE].ground not in calm
    assert theme.levels[CRITICAL].ground in painted(c.REPAYMENT, twap="5")
    for column, details in (
        (c.UPL, {"upl": "5"}),
        (c.UPL, {"upl": "-5"}),
        (c.EQUITY, {"eq": "1"}),
        (c.LIABILITY, {"liab": "1"}),
    ):
        seen = painted(column, **details)
        assert theme.dim in seen
        assert not {theme.ink, theme.gain, theme.loss, theme.alarm} & set(seen)


@THEMES
@pytest.mark.parametrize(
    ("column", "details", "ink"),
    [
        (c.EQUITY, {"eq": "1"}, "ink"),
        (c.EQUITY, {"eq": "0"}, "dim"),
        (c.EQUITY, {"eq": "-1"}, "alarm"),
        (c.LIABILITY, {"liab": "1"}, "alarm"),
        (c.UPL, {"upl": "1"}, "gain"),
        (c.UPL, {"upl": "-1"}, "loss"),
        (c.SHARE, {"eqUsd": "1"}, "accent"),
        (c.ALL["isoLiab"], {"isoLiab": "-1"}, "alarm"),
        (c.ALL["totalPnl"], {"totalPnl": "1"}, "gain"),
        (c.ALL["collateralEnabled"], {"collateralEnabled": True}, "ink"),
        (c.ALL["collateralEnabled"], {"collateralEnabled": False}, "dim"),
        (c.ALL["uTime"], {"uTime": "1705474164160"}, "ink"),
        (c.ALL["frpType"], {"frpType": "0"}, "dim"),
        (c.UPL, {"upl": "HEHE"}, "ink"),
    ],
)
def test_inks_of_amounts(
    qapp: QApplication, theme: Theme, column: Column, details: dict[str, object], ink: str
) -> None:
    seen = colours_of(Canvas(column, details, None, theme).painted())
    wanted = {getattr(theme, name): name for name in ("ink", "dim", "loss", "gain", "alarm", "accent")}
    assert getattr(theme, ink) in seen
    assert {wanted[colour] for colour in seen if colour in wanted} - {ink, "ink"} == set()


@THEMES
@pytest.mark.parametrize("column", [c.EQUITY, c.LIABILITY, c.UPL], ids=lambda column: column.wire)
def test_hidden_amounts_are_one_picture_in_plain_dim_ink(
    qapp: QApplication, theme: Theme, column: Column
) -> None:
    pictures = [
        Canvas(column, {column.wire: sent}, None, theme, veiled=True).painted()
        for sent in ("0", "1", "-1", "123456789.5")
    ]
    assert all(picture == pictures[0] for picture in pictures)
    seen = set(colours_of(pictures[0]))
    assert theme.dim in seen
    assert not {theme.ink, theme.gain, theme.loss, theme.alarm} & seen
    assert pictures[0] != Canvas(column, {}, None, theme, veiled=True).painted(), "nothing sent is a dash"


@pytest.mark.parametrize(
    ("column", "details"),
    [
        (c.EQUITY, {"eq": "-123456789.5", "eqUsd": "-5"}),
        (c.REPAYMENT, {"twap": "oh, no <b>"}),
        (c.SHARE, {"eqUsd": "5"}),
    ],
)
@pytest.mark.parametrize("width", [1, 20, 48, 90])
def test_a_narrow_cell_draws_nothing_outside_itself(
    qapp: QApplication, column: Column, details: dict[str, object], width: int
) -> None:
    image = Canvas(column, details, None, LIGHT).painted(QSize(width, 34), left=100)
    assert set(colours_of(image.copy(0, 0, 100, 34))) == {"#ff00ff"}


def test_a_number_in_a_narrow_cell_loses_its_end_and_says_so(qapp: QApplication) -> None:
    canvas = Canvas(c.EQUITY, {"eq": "12345678.5", "eqUsd": "1"}, None, LIGHT)
    whole, narrow = canvas.painted(QSize(200, 34)), canvas.painted(QSize(70, 34))
    tail = QRect(70 - 30, 8, 21, 12)  # the last digits of the whole number would stand here
    ends = whole.copy(QRect(200 - 30, 8, 21, 12))
    assert colours_of(narrow.copy(tail)) != colours_of(ends)


@pytest.mark.parametrize("share", ["0.0001", "0.5", "1"])
def test_the_bar_of_a_share_is_as_long_as_it_says_and_never_nothing(qapp: QApplication, share: str) -> None:
    model = BalanceModel()
    rest = str(1 - float(share))
    rows = rows_from({"ccy": "A", "eqUsd": share}, {"ccy": "B", "eqUsd": rest})
    model.show_rows(rows[:1], (c.CURRENCY, c.SHARE, c.EQUITY))
    canvas = Canvas(c.SHARE, {}, None, LIGHT)
    canvas.model = model
    blue = colours_of(canvas.painted()).get(LIGHT.accent, 0)
    assert 0 < blue <= 44 * 5
    if share != "0.0001":
        assert blue == pytest.approx(float(share) * 44 * 4, rel=0.2)


@pytest.mark.parametrize(("column", "is_left"), [(c.ALL["autoLendStatus"], True), (c.EQUITY, False)])
def test_words_begin_at_the_left_edge_and_numbers_end_at_the_right(
    qapp: QApplication, column: Column, is_left: bool
) -> None:
    image = Canvas(column, {"autoLendStatus": "off", "eq": "1"}, None, LIGHT).painted()
    half = image.width() // 2
    left, right = (colours_of(image.copy(QRect(x, 4, half, image.height() - 8))) for x in (0, half))
    assert (len(left) > 1, len(right) > 1) == (is_left, not is_left)


def test_the_row_under_the_pointer_is_seen(qapp: QApplication) -> None:
    canvas = Canvas(c.EQUITY, {"eq": "1"}, None, LIGHT)
    canvas.delegate.hovered_row = 0
    assert LIGHT.hover in colours_of(canvas.painted())


def test_a_cell_asks_for_the_height_of_a_line(qapp: QApplication) -> None:
    canvas = Canvas(c.EQUITY, {"eq": "1"}, None, LIGHT)
    size = canvas.delegate.sizeHint(QStyleOptionViewItem(), canvas.index)
    assert 24 <= size.height() <= 40
    assert canvas.model.index(0, 1).data(Qt.ItemDataRole.DisplayRole)
