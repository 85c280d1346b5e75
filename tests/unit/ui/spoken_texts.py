"""Every text of a widget and of all within it: what is seen, pointed at, or read aloud."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QLabel,
    QLineEdit,
    QMenu,
    QTabBar,
    QTableView,
    QTextEdit,
    QWidget,
)

_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)


def texts_of(root: QWidget) -> set[str]:
    """All texts, hidden parts included: what is hidden now is seen at another time."""
    widgets = (root, *root.findChildren(QWidget))
    return {text for widget in widgets for text in (*_common(widget), *_own(widget)) if text}


def _common(widget: QWidget) -> Iterator[str]:
    yield widget.toolTip()
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    yield widget.whatsThis()
    yield widget.statusTip()
    if widget.isWindow():
        yield widget.windowTitle()
    for action in widget.actions():
        yield action.text()
        yield action.toolTip()


def _own(widget: QWidget) -> Iterator[str]:
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QLineEdit():  # also those of spin boxes
            yield widget.placeholderText()
            yield widget.text()
        case QTextEdit():
            yield widget.toPlainText()
        case QMenu():
            yield widget.title()
        case QTabBar():
            yield from (widget.tabText(number) for number in range(widget.count()))
        case QAbstractItemView():  # also those of combo boxes
            yield from _cells(widget.model(), headers=isinstance(widget, QTableView))


def _cells(model: QAbstractItemModel | None, *, headers: bool) -> Iterator[str]:
    if model is None:
        return
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for column in range(columns):
        for role in _ROLES:
            if headers:
                yield str(model.headerData(column, Qt.Orientation.Horizontal, role) or "")
            for row in range(model.rowCount()):
                yield str(model.data(model.index(row, column), role) or "")
