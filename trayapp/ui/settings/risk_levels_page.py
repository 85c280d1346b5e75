"""The settings' page on where the risk levels of each account begin, and what that would make of it now."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from trayapp.domain.credentials import AccountProfile
from trayapp.domain.thresholds import RiskLevel, Thresholds
from trayapp.ui.settings.ladders import Ladders
from trayapp.ui.settings.level_preview_card import LevelPreviewCard
from trayapp.ui.texts.translated import translated
from trayapp.ui.theme import Theme
from trayapp.words import Words

#: What the level of the account with this id would be now by these thresholds, and why, without a full stop.
Preview = Callable[[str, Thresholds], tuple[RiskLevel | None, Words]]


class RiskLevelsPage(QWidget):
    """Keeps what was moved, account by account, until it is asked for.

    Signals:
        changed: something else stands in a field.
    """

    changed = Signal()

    def __init__(self, preview: Preview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preview = preview
        self._profiles: dict[str, AccountProfile] = {}
        self._moved: dict[str, Thresholds] = {}
        self._account = QComboBox(self)
        self._account_label = QLabel(self.tr("Accou&nt"), self)
        self._card = LevelPreviewCard(self)
        self._ladders = Ladders(self)
        self._nobody = QLabel(self.tr("Add an account first: each has levels of its own."), self)
        self._lay_out()
        self._account.currentIndexChanged.connect(self._show_account)
        self._ladders.changed.connect(self._check)

    def show_accounts(self, profiles: Sequence[AccountProfile], chosen_id: str | None) -> None:
        """Show what is in force, the chosen account's first."""
        self._moved = {}
        self._profiles = {profile.id: profile for profile in profiles}
        with QSignalBlocker(self._account):
            self._account.clear()
            for profile in profiles:
                self._account.addItem(profile.name, profile.id)
            self._account.setCurrentIndex(max(0, self._account.findData(chosen_id)))
        self._account_label.setVisible(len(profiles) > 1)
        self._account.setVisible(len(profiles) > 1)
        self._card.setVisible(bool(profiles))
        self._ladders.setVisible(bool(profiles))
        self._nobody.setHidden(bool(profiles))
        self._show_account()

    @property
    def moved(self) -> dict[str, Thresholds]:
        """The thresholds of every account for which they are others than before."""
        return {key: value for key, value in self._moved.items() if value != self._profiles[key].thresholds}

    @property
    def is_right(self) -> bool:
        return not self._profiles or self._ladders.thresholds is not None

    def wear(self, theme: Theme) -> None:
        self._card.wear(theme)
        self._ladders.wear(theme)

    @Slot()
    def refresh_preview(self) -> None:
        """Reckon the preview anew: there are other values, or other thresholds."""
        profile = self._profiles.get(self._shown_id)
        if profile is None:
            return
        title = self.tr("%1 would now be").replace("%1", profile.name)
        thresholds = self._ladders.thresholds
        if thresholds is None:
            self._card.show_preview(title, None, self.tr("unknown until every level is right"))
        else:
            level, why = self._preview(profile.id, thresholds)
            self._card.show_preview(title, level, translated(why))

    @property
    def _shown_id(self) -> str:
        return str(self._account.currentData())

    @Slot()
    def _show_account(self) -> None:
        profile = self._profiles.get(self._shown_id)
        if profile is not None:
            self._ladders.show_thresholds(self._moved.get(profile.id, profile.thresholds))

    @Slot()
    def _check(self) -> None:
        thresholds = self._ladders.thresholds
        if thresholds is not None:
            self._moved[self._shown_id] = thresholds
        self._account.setEnabled(thresholds is not None)  # what is wrong must not vanish out of sight
        self.refresh_preview()
        self.changed.emit()

    def _lay_out(self) -> None:
        self._account_label.setBuddy(self._account)
        self._account.setAccessibleName(self.tr("Account"))
        self._account.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._account.setMinimumContentsLength(12)
        chooser = QHBoxLayout()
        chooser.setSpacing(16)
        chooser.addWidget(self._account_label)
        chooser.addWidget(self._account, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(chooser)
        column.addWidget(self._card)
        column.addWidget(self._ladders)
        column.addWidget(self._nobody)
        column.addStretch(1)
