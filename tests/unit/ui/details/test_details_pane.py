"""The pane of details: values change in their places, fields are found and copied, nothing hidden is told."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from tests.unit.ui.states import HEADLESS, colours_of, rows_from, snapshot
from trayapp.domain.fields import Mode
from trayapp.ui.details.detail import Detail
from trayapp.ui.details.details import Details, details_of_account, details_of_row
from trayapp.ui.details.details_list import DetailsList
from trayapp.ui.details.details_model import DetailRole
from trayapp.ui.details.details_pane import DetailsPane
from trayapp.ui.details.details_tab import DetailsTab
from trayapp.ui.theme import DARK, LIGHT

pytestmark = pytest.mark.qt_log_ignore(HEADLESS)

ROLES = [role for role in range(300) if role != Qt.ItemDataRole.TextAlignmentRole]


def currency(ccy: str = "USDT", *, veiled: bool = False, **fields: object) -> Details:
    (row,) = rows_from({"ccy": ccy, **fields})
    return details_of_row(row, Mode.MULTI_CURRENCY, veiled=veiled)


def account(*, veiled: bool = False, **fields: object) -> Details:
    return details_of_account(snapshot(**fields), veiled=veiled)  # type: ignore[arg-type]


@pytest.fixture
def pane(qtbot: QtBot) -> Iterator[DetailsPane]:
    QGuiApplication.clipboard().setText("before")
    pane = DetailsPane()
    qtbot.addWidget(pane)
    pane.resize(340, 500)
    pane.show_details(currency(liab="18400", eq="1", uTime="1795334400000"), account(totalEq="5"))
    pane.show()
    qtbot.waitExposed(pane)
    pane.activateWindow()
    fields(pane).doItemsLayout()
    yield pane
    pane.hide()


def fields(pane: DetailsPane) -> DetailsList:
    found = [one for one in pane.findChildren(DetailsList) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def wires(pane: DetailsPane) -> list[str]:
    model = fields(pane).model()
    entries = [model.index(row, 0).data(DetailRole.ENTRY) for row in range(model.rowCount())]
    return [entry.wire for entry in entries if isinstance(entry, Detail)]


def find_box(pane: DetailsPane) -> QLineEdit:
    box = pane.findChild(QLineEdit)
    assert isinstance(box, QLineEdit)
    return box


def chosen(pane: DetailsPane) -> str | None:
    detail = fields(pane).chosen
    return detail.wire if detail else None


def copied() -> str:
    return QGuiApplication.clipboard().text()


def action(pane: DetailsPane, text: str) -> QAction:
    (found,) = [one for one in fields(pane).actions() if one.text().replace("&", "") == text]
    return found


def said(pane: DetailsPane, wire: str) -> str:
    where = fields(pane).fields
    return str(where.index(where.row_of(wire)).data(Qt.ItemDataRole.AccessibleTextRole))


def everything(pane: DetailsPane) -> str:
    """All that either list would tell, to a view, a pointer, or a screen reader."""
    texts = [pane._title.text(), pane._subtitle.text(), pane._title.toolTip(), pane._subtitle.toolTip()]
    for one in pane._lists.values():
        model = one.model()
        texts += [str(model.index(y, 0).data(role)) for y in range(model.rowCount()) for role in ROLES]
    spoken = QAccessible.queryAccessibleInterface(fields(pane))
    for number in range(spoken.childCount()):
        place = spoken.child(number)
        texts += [place.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Description)]
    return "\n".join(texts)


def test_a_field_is_read_aloud_with_all_there_is_to_it(pane: DetailsPane) -> None:
    assert said(pane, "liab") == "Liability: 18,400 USDT. What you owe of this coin. OKX name liab"
    assert "not used in Multi-currency mode" in said(pane, "mgnRatio")


def test_an_update_keeps_the_place_and_what_is_chosen(pane: DetailsPane) -> None:
    fields(pane).choose("interest")
    fields(pane).verticalScrollBar().setValue(700)
    pane.show_details(currency(liab="18401.5", eq="1"), account(totalEq="6"))
    assert chosen(pane) == "interest"
    assert fields(pane).verticalScrollBar().value() == 700
    assert said(pane, "liab").startswith("Liability: 18,401.5 USDT.")


def test_a_field_that_comes_or_goes_keeps_them_too(pane: DetailsPane) -> None:
    fields(pane).choose("interest")
    fields(pane).verticalScrollBar().setValue(700)
    pane.show_details(currency(autoStakingStatus="on"), None)
    assert "autoStakingStatus" in wires(pane)
    assert (chosen(pane), fields(pane).verticalScrollBar().value()) == ("interest", 700)


def test_only_what_changed_is_touched(pane: DetailsPane) -> None:
    touched: list[int] = []
    model = fields(pane).fields
    model.dataChanged.connect(lambda first, _last: touched.append(first.row()))
    pane.show_details(currency(liab="18401", eq="1", uTime="1795334400000"), account(totalEq="5"))
    assert touched == [model.row_of("liab")]
    pane.show_details(currency(liab="18401", eq="1", uTime="1795334400000"), account(totalEq="5"))
    assert len(touched) == 1


def test_a_value_that_once_needed_a_line_of_its_own_keeps_it(pane: DetailsPane) -> None:
    def height() -> int:
        fields(pane).doItemsLayout()
        return fields(pane).visualRect(fields(pane).fields.index(fields(pane).fields.row_of("eq"))).height()

    low = height()
    pane.show_details(currency(eq="1234567.123456789012345678901"), None)
    high = height()
    pane.show_details(currency(eq="1"), None)
    assert low < high == height()
    pane.show_details(currency("BTC", eq="1"), None)
    assert height() == low, "of another currency"


def test_the_room_of_a_hidden_amount_does_not_tell_how_long_it_was(pane: DetailsPane) -> None:
    pane.show_details(currency(eq="1", veiled=True), None)
    before = pane.grab().toImage()
    pane.show_details(currency(eq="1234567.123456789012345678901"), None)
    pane.show_details(currency(eq="1234567.123456789012345678901", veiled=True), None)
    assert pane.grab().toImage() == before


@pytest.mark.parametrize(
    ("needle", "found"),
    [("trial", ["rewardBal"]), ("REWARDBAL", ["rewardBal"]), ("dip sniper", ["fixedBal"]), ("18", [])],
)
def test_fields_are_found_by_label_okx_name_and_explanation_never_by_value(
    pane: DetailsPane, needle: str, found: list[str]
) -> None:
    QTest.keyClicks(find_box(pane), needle)
    assert wires(pane) == found
    assert bool(fields(pane).words) is not bool(found)


def test_esc_empties_the_find_box_and_then_is_left_to_the_window(pane: DetailsPane) -> None:
    box, whole = find_box(pane), wires(pane)
    QTest.keyClicks(box, "trial")
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert (box.text(), wires(pane)) == ("", whole)


def test_the_keyboard_goes_from_the_find_box_through_the_fields(pane: DetailsPane) -> None:
    box = find_box(pane)
    box.setFocus()
    QTest.keyClicks(box, "liab")
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert fields(pane).hasFocus()
    first = chosen(pane)
    assert first == wires(pane)[0]
    for wire in wires(pane)[1:]:
        QTest.keyClick(fields(pane), Qt.Key.Key_Down)
        assert chosen(pane) == wire, "headings are passed over"
    QTest.keyClick(fields(pane), Qt.Key.Key_Home)
    assert chosen(pane) == first


def test_tab_reaches_the_tabs_the_find_box_and_the_list(pane: DetailsPane) -> None:
    find_box(pane).setFocus()
    QTest.keyClick(find_box(pane), Qt.Key.Key_Tab)
    assert fields(pane).hasFocus()
    assert chosen(pane) == "ccy", "whoever comes by a key sees where he is"


def test_the_heading_comes_into_sight_with_its_first_field(pane: DetailsPane) -> None:
    fields(pane).choose("autoLendMtAmt")
    fields(pane).setFocus()
    QTest.keyClick(fields(pane), Qt.Key.Key_Home)
    assert fields(pane).verticalScrollBar().value() == 0


def test_copies(pane: DetailsPane) -> None:
    fields(pane).choose("liab")
    QTest.keyClick(fields(pane), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert copied() == "Liability\t18400\tUSDT"
    QGuiApplication.clipboard().clear()
    action(pane, "Copy").trigger()
    assert copied() == "Liability\t18400\tUSDT"
    action(pane, "Copy value").trigger()
    assert copied() == "18400"
    action(pane, "Copy OKX name").trigger()
    assert copied() == "liab"


def test_a_hidden_amount_cannot_be_copied_its_name_can(pane: DetailsPane) -> None:
    fields(pane).choose("liab")
    pane.show_details(currency(liab="18400", veiled=True), None)
    assert chosen(pane) == "liab"
    QTest.keyClick(fields(pane), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    fields(pane).copy()
    fields(pane).copy_value()
    assert copied() == "before"
    assert not action(pane, "Copy value").isEnabled()
    action(pane, "Copy OKX name").trigger()
    assert copied() == "liab"


def test_without_a_choice_there_is_nothing_to_copy(pane: DetailsPane) -> None:
    assert not any(one.isEnabled() for one in fields(pane).actions())
    fields(pane).choose("twap")  # not sent
    assert [one.isEnabled() for one in fields(pane).actions()] == [True, False, True]


@pytest.mark.parametrize("tab", DetailsTab)
def test_when_amounts_are_hidden_neither_list_tells_one(pane: DetailsPane, tab: DetailsTab) -> None:
    pane.show_tab(tab)
    pane.show_details(currency(liab="777", eqUsd="77"), account(totalEq="7777"))
    assert "777" in everything(pane)
    pane.show_details(currency(liab="777", eqUsd="77", veiled=True), account(totalEq="7777", veiled=True))
    assert "7" not in everything(pane)


def test_tooltips_are_no_markup(pane: DetailsPane) -> None:
    pane.show_details(currency(liab="<b>x</b>"), None)
    model = fields(pane).fields
    assert "<" not in str(model.index(model.row_of("liab")).data(Qt.ItemDataRole.ToolTipRole))


def test_each_tab_has_its_title_and_its_place(pane: DetailsPane) -> None:
    assert (pane.tab, pane._title.text()) == (DetailsTab.CURRENCY, "USDT")
    fields(pane).verticalScrollBar().setValue(300)
    fields(pane).choose("interest")
    place = fields(pane).verticalScrollBar().value()
    pane.show_tab(DetailsTab.ACCOUNT)
    assert (pane.tab, pane._title.text(), wires(pane)[0]) == (DetailsTab.ACCOUNT, "Account main", "totalEq")
    pane.show_tab(DetailsTab.CURRENCY)
    assert (chosen(pane), fields(pane).verticalScrollBar().value()) == ("interest", place)


def test_without_a_currency_it_says_what_to_do(pane: DetailsPane) -> None:
    assert fields(pane).words == ""
    pane.show_details(None, None)
    assert fields(pane).words == "Choose a currency in the table."
    assert wires(pane) == []


def test_the_cross_asks_to_close(pane: DetailsPane, qtbot: QtBot) -> None:
    (cross,) = [one for one in pane.findChildren(QToolButton) if one.accessibleName() == "Close details"]
    with qtbot.waitSignal(pane.closed):
        QTest.mouseClick(cross, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))


def test_old_values_are_grey(pane: DetailsPane) -> None:
    assert LIGHT.alarm in colours_of_list(pane)
    pane.show_stale(True)
    assert LIGHT.alarm not in colours_of_list(pane)
    pane.show_stale(False)
    assert LIGHT.alarm in colours_of_list(pane)


def test_it_wears_the_theme(pane: DetailsPane) -> None:
    pane.use(DARK)
    found = colours_of_list(pane)
    assert DARK.alarm in found
    assert LIGHT.ground not in found


def colours_of_list(pane: DetailsPane) -> dict[str, int]:
    fields(pane).choose("liab")
    fields(pane).doItemsLayout()
    return colours_of(fields(pane).viewport())
