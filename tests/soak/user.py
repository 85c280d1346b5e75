"""What a user does while the polls go on, by their number: everything of it comes round again and again."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Slot

from trayapp.app.desk import Desk
from trayapp.app.supply import UserSupply
from trayapp.domain.credentials import AccountDraft
from trayapp.domain.view import Language
from trayapp.polling.errand import Errand
from trayapp.ui.settings.settings_draft import SettingsDraft

#: Polls from one opening of the popup to the next, and while it stays open.
POPUP_EVERY, POPUP_FOR = 40, 8
#: Polls from one change of theme, language and accounts to the next.
CHANGE_EVERY = 400
THEMES = ("dark", "light", "system")
LANGUAGES: tuple[Language, ...] = ("zh_CN", "en")


class User(QObject):
    """Attributes:
    popups, changes, accounts: how often the popup was opened and closed, theme and language were
        switched, an account was added and removed.
    trouble: what was refused, if anything.
    """

    def __init__(self, desk: Desk, supply: UserSupply, draft: AccountDraft) -> None:
        super().__init__()
        self._desk, self._supply, self._draft = desk, supply, draft
        self._errands: list[Errand] = []
        self.popups = self.changes = self.accounts = 0
        self.trouble: list[str] = []

    def do(self, poll: int) -> None:
        """What is due at this poll."""
        if poll % POPUP_EVERY == 0:
            self._desk.open_popup()
        elif poll % POPUP_EVERY == POPUP_FOR:
            self._desk._front.popup.hide()
            self.popups += 1
        acts: dict[int, Callable[[], None]] = {
            30: self._switch,
            90: self._desk._late.settings.open,
            100: self._close,
            130: self._desk._late.alerts.show_log,
            140: self._close,
            170: self._desk._late.accounts.manage,
            180: self._close,
            210: self._add,
            310: self._remove,
        }
        act = acts.get(poll % CHANGE_EVERY)
        if act is not None:
            act()

    @property
    def has_second(self) -> bool:
        """Whether the account that comes and goes is there, or on its way."""
        return bool(self._errands) or len(self._desk._settings.accounts) > 1

    def _switch(self) -> None:
        theme, language = THEMES[self.changes % len(THEMES)], LANGUAGES[self.changes % len(LANGUAGES)]
        self._desk._on_settings_changed(SettingsDraft(theme=theme, language=language))
        self.changes += 1

    def _close(self) -> None:
        self._desk._late.settings.close()
        self._desk._late.accounts.close()
        window = self._desk._late.alerts._window
        if window is not None:
            window.close()

    def _add(self) -> None:
        self._send(partial(self._supply.save, self._draft))

    def _remove(self) -> None:
        second = self._desk._settings.account_named(self._draft.name)
        if second is None:
            self.trouble.append("the second account has not come")
            return
        self.accounts += 1
        self._send(partial(self._supply.remove, second.id))

    def _send(self, call: Callable[[], object]) -> None:
        errand = Errand(call)
        errand.failed.connect(self._on_failed)
        errand.ended.connect(self._on_ended)
        self._errands.append(errand)
        errand.start()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self.trouble.append(str(error))

    @Slot()
    def _on_ended(self) -> None:
        self._errands = [errand for errand in self._errands if errand is not self.sender()]
        self._desk._keeper.reload()
