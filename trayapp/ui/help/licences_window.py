"""The licences of all that the program is made of, each with its text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtGui import QColor, QFontDatabase, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLayout, QListWidget, QPlainTextEdit, QPushButton, QWidget

from trayapp.about.licence import Licence
from trayapp.errors import TrayAppError
from trayapp.ui.parts.aside import Aside
from trayapp.ui.parts.errands import Errands
from trayapp.ui.parts.themed_dialog import ThemedDialog
from trayapp.ui.texts.translated import sentence
from trayapp.ui.theme import Theme, current_theme, palette_of, scroll_bars

_LIST, _TEXT = 30, 82  # characters of width
_LINES, _FEWEST_LINES = 34, 12  # of the whole window as it is first seen, and of the text


class LicencesWindow(ThemedDialog):
    """A list, and the text of what is chosen in it.

    Args:
        read: finds all licences; it may take a while, and raise a TrayAppError.
        qt_folder: where Qt's libraries are.
    """

    def __init__(
        self,
        read: Callable[[], Sequence[Licence]],
        qt_folder: str,
        parent: QWidget | None = None,
        *,
        theme: Callable[[], Theme] = current_theme,
    ) -> None:
        super().__init__(parent, theme)
        self.setWindowTitle(self.tr("Licences"))
        self._licences: tuple[Licence, ...] = ()
        self._errands = Errands(self)
        self._about_qt = Aside(self)
        self._about_qt.setText(
            self.tr(
                "Qt and PySide6 are used under the LGPL 3, as shared libraries. You may replace them "
                "by builds of your own: they are in %1"
            ).replace("%1", qt_folder)
        )
        self._list, self._text = QListWidget(self), QPlainTextEdit(self)
        self._close_button = QPushButton(self.tr("&Close"), self)
        self._lay_out()
        self._list.currentRowChanged.connect(self._on_chosen)
        self._close_button.clicked.connect(self.reject)
        self.follow_theme()
        self._errands.run(read, self, self._on_found, self._on_failed)

    def wear(self, theme: Theme) -> None:
        super().wear(theme)
        palette = palette_of(theme)
        palette.setColor(QPalette.ColorRole.Base, QColor(theme.card))
        for part in (self._list, self._text):
            part.setPalette(palette)
            part.verticalScrollBar().setStyleSheet(scroll_bars(theme))

    @Slot(object)
    def _on_found(self, found: Sequence[Licence]) -> None:
        self._licences = tuple(found)
        for licence in self._licences:
            self._list.addItem(f"{licence.name} {licence.version}".strip())
            self._list.item(self._list.count() - 1).setToolTip(licence.terms)
        self._list.setCurrentRow(0)

    @Slot(int)
    def _on_chosen(self, row: int) -> None:
        if 0 <= row < len(self._licences):
            read = partial(_with_text, self._licences[row])
            self._errands.run(read, self, self._on_read, self._on_failed)

    @Slot(object)
    def _on_read(self, read: tuple[Licence, str]) -> None:
        licence, text = read
        if licence is self._licences[self._list.currentRow()]:  # else another was chosen meanwhile
            head = f"{licence.name}: {licence.terms}" if licence.terms else licence.name
            self._text.setPlainText(f"{head}\n\n{text}")

    @Slot(object)
    def _on_failed(self, error: TrayAppError) -> None:
        self._text.setPlainText(sentence(error.words))

    def _lay_out(self) -> None:
        self._list.setAccessibleName(self.tr("Parts of the program"))
        self._text.setAccessibleName(self.tr("Text of the licence"))
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        metrics = self._text.fontMetrics()
        self._list.setMinimumWidth(self.fontMetrics().averageCharWidth() * _LIST)
        self._text.setMinimumWidth(metrics.horizontalAdvance("x") * _TEXT)
        self._text.setMinimumHeight(metrics.lineSpacing() * _FEWEST_LINES)
        self._close_button.setAccessibleName(self.tr("Close"))
        self._close_button.setDefault(True)
        middle = QHBoxLayout()
        middle.addWidget(self._list)
        middle.addWidget(self._text, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._close_button)
        self.column.setSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)  # it may be made larger
        self.column.addWidget(self._about_qt)
        self.column.addLayout(middle, 1)
        self.column.addLayout(foot)
        height = min(metrics.lineSpacing() * _LINES, int(self.screen().availableSize().height() * 0.9))
        self.resize(self.sizeHint().width(), height)


def _with_text(licence: Licence) -> tuple[Licence, str]:
    return licence, licence.text()
