"""The accounts as a list model; a name that is edited goes out as a wish."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from trayapp.domain.credentials import AccountProfile
from trayapp.ui.accounts.site_choice import site_title
from trayapp.ui.texts.phrases import items

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class AccountRole(IntEnum):
    """What the list may ask for besides Qt's own roles."""

    ID = Qt.ItemDataRole.UserRole
    ABOUT = Qt.ItemDataRole.UserRole + 1  # the quiet second line
    DEMO = Qt.ItemDataRole.UserRole + 2


class AccountsModel(QAbstractListModel):
    """Shows profiles.

    Signals:
        name_typed: an account's id and what was typed as its name. The row keeps the old one
            until `show_accounts` brings the new.
    """

    name_typed = Signal(str, str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._profiles: tuple[AccountProfile, ...] = ()
        self._chosen_id: str | None = None

    @property
    def profiles(self) -> tuple[AccountProfile, ...]:
        return self._profiles

    def show_accounts(self, profiles: Sequence[AccountProfile], chosen_id: str | None) -> None:
        if (tuple(profiles), chosen_id) == (self._profiles, self._chosen_id):
            return  # a reset would throw away a name that is being typed
        self.beginResetModel()
        self._profiles, self._chosen_id = tuple(profiles), chosen_id
        self.endResetModel()

    def row_of(self, account_id: str | None) -> int:
        """The account's row; the first where it is not there, -1 where none is."""
        rows = [row for row, profile in enumerate(self._profiles) if profile.id == account_id]
        return rows[0] if rows else min(0, len(self._profiles) - 1)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._profiles)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.isValid() else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        profile = self._profiles[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return profile.name
            case Qt.ItemDataRole.AccessibleTextRole:
                demo = [self.tr("demo trading")] if profile.simulated_trading else []
                return items([profile.name, self._about(profile), *demo])
            case AccountRole.ID:
                return profile.id
            case AccountRole.ABOUT:
                return self._about(profile)
            case AccountRole.DEMO:
                return profile.simulated_trading
            case _:
                return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role == Qt.ItemDataRole.EditRole and index.isValid():
            self.name_typed.emit(self._profiles[index.row()].id, str(value))
        return False  # nothing has changed yet

    def _about(self, profile: AccountProfile) -> str:
        site = site_title(profile.site)
        if profile.id != self._chosen_id:
            return site
        return self.tr("{site} · shown in the tray").format(site=site)
