"""Draws an account in the list: its name, a tag for demo trading, its site beneath."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from trayapp.ui.accounts.accounts_model import AccountRole
from trayapp.ui.theme import LIGHT, Theme

Index = QModelIndex | QPersistentModelIndex

_SIDE = 12
_TOP = 8
_BETWEEN = 3
_BAR = 3
_TAG_PADDING = 6
_SMALL = 0.9


class AccountRow(QStyledItemDelegate):
    """Two lines in the theme's colours; the name is edited in its place."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = LIGHT

    def wear(self, theme: Theme) -> None:
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        name, about = QFontMetrics(_bold(option.font)), QFontMetrics(_small(option.font))
        return QSize(0, name.height() + about.height() + _BETWEEN + 2 * _TOP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter, option)
        lines = option.rect.adjusted(_SIDE, _TOP, -_SIDE, -_TOP)
        tag = self._draw_tag(painter, lines, option.font) if index.data(AccountRole.DEMO) else 0
        painter.setFont(_bold(option.font))
        painter.setPen(QColor(self._theme.ink))
        _draw_line(painter, lines.adjusted(0, 0, -tag, 0), Qt.AlignmentFlag.AlignTop, index.data())
        painter.setFont(_small(option.font))
        painter.setPen(QColor(self._theme.dim))
        _draw_line(painter, lines, Qt.AlignmentFlag.AlignBottom, index.data(AccountRole.ABOUT))
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setAccessibleName(self.tr("Name of the account"))
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Lay the editor over the name; the site beneath stays in sight."""
        height = editor.sizeHint().height()
        line = QFontMetrics(_bold(option.font)).height()
        top = option.rect.top() + _TOP + line + _BETWEEN - 1 - height
        editor.setGeometry(option.rect.left() + _SIDE // 2, top, option.rect.width() - _SIDE, height)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        # leaving by Tab would open the next row's name
        tab = isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        if tab and isinstance(editor, QWidget):
            self.commitData.emit(editor)
            self.closeEditor.emit(editor)
            return True
        return super().eventFilter(editor, event)

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        if not option.state & QStyle.StateFlag.State_Selected:
            return
        painter.fillRect(option.rect, QColor(self._theme.chosen))
        if option.state & QStyle.StateFlag.State_HasFocus:
            bar = QRect(option.rect.left(), option.rect.top(), _BAR, option.rect.height())
            painter.fillRect(bar, QColor(self._theme.accent))

    def _draw_tag(self, painter: QPainter, lines: QRect, font: QFont) -> int:
        """Draw DEMO at the right of the name's line; return the width it takes."""
        text = self.tr("DEMO")
        painter.setFont(_small(font))
        metrics = QFontMetrics(painter.font())
        width = metrics.horizontalAdvance(text) + 2 * _TAG_PADDING
        tag = QRectF(lines.right() - width, lines.top() + 0.5, width, metrics.height() + 1)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._theme.border), 1))
        painter.drawRoundedRect(tag, tag.height() / 2, tag.height() / 2)
        painter.setPen(QColor(self._theme.dim))
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, text)
        return width + _SIDE


def _draw_line(painter: QPainter, lines: QRect, align: Qt.AlignmentFlag, text: str) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, lines.width())
    painter.drawText(lines, align | Qt.AlignmentFlag.AlignLeft, shown)


def _bold(font: QFont) -> QFont:
    font = QFont(font)
    font.setBold(True)
    return font


def _small(font: QFont) -> QFont:
    font = QFont(font)
    font.setPointSizeF(font.pointSizeF() * _SMALL)
    return font
