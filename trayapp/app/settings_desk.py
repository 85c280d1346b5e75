"""Opens the settings dialog, feeds its preview, and makes one change of all that it says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from trayapp.desktop.autostart import Autostart
from trayapp.domain.thresholds import RiskLevel, Thresholds
from trayapp.errors import TrayAppError
from trayapp.polling.errand import Errand
from trayapp.storage.settings import Settings
from trayapp.ui.state import State
from trayapp.ui.theme import Theme
from trayapp.words import Words

if TYPE_CHECKING:
    from trayapp.ui.settings.settings_dialog import SettingsDialog
    from trayapp.ui.settings.settings_draft import SettingsDraft


class SettingsDesk(QObject):
    """Holds the one dialog, imported and made when it is first wanted.

    Args:
        autostart: what starts this program at log-in; None where nothing shall.

    Signals:
        changed: a SettingsDraft; `applied` makes settings of it.
    """

    changed = Signal(object)

    def __init__(
        self,
        now: Callable[[], datetime],
        theme: Callable[[], Theme],
        autostart: Autostart | None,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._autostart = autostart
        self._errands: set[Errand] = set()
        self._now, self._theme = now, theme
        self._settings, self._state = Settings(), State()
        self._dialog: SettingsDialog | None = None

    def start(self) -> None:
        """Let what starts the program at log-in follow it, should it have been moved."""
        if self._autostart is not None:
            self._run(self._autostart.repair)

    def show_state(self, settings: Settings, state: State) -> None:
        """These are in force, and known, from now on."""
        if (
            self._dialog is not None
            and not self._dialog.isVisible()
            and settings.proxy != self._settings.proxy
        ):
            self._dialog.forget_password()  # what was typed last is kept
        self._settings, self._state = settings, state
        if self._dialog is not None and self._dialog.isVisible():
            self._dialog.refresh_preview()

    @Slot()
    def open(self) -> None:
        """Show what is in force; what is being typed stays."""
        dialog = self._made()
        if not dialog.isVisible():
            settings, state = self._settings, self._state
            dialog.show_autostart(self._starts())
            dialog.show_log_level(settings.log_level)
            dialog.show_settings(
                state.interval_s,
                settings.theme,
                state.view,
                settings.alerts,
                settings.accounts,
                state.chosen_id,
                settings.proxy,
            )
        _to_front(dialog)

    @Slot()
    def speak_anew(self) -> None:
        """The language is another one: make the dialog anew when it is wanted next."""
        if self._dialog is not None and self._dialog.isVisible():
            self._dialog.finished.connect(self._drop)
        else:
            self._drop()

    @Slot(object)
    def show_problem(self, error: TrayAppError) -> None:
        """Nobody may think that it was kept: show the dialog again as it was left."""
        dialog = self._made()
        _to_front(dialog)
        dialog.show_problem(error.words)

    def close(self) -> None:
        if self._dialog is not None:
            self._dialog.close()

    def _made(self) -> SettingsDialog:
        from trayapp.ui.settings.settings_dialog import SettingsDialog  # noqa: PLC0415 - see the class

        if self._dialog is None:
            self._dialog = SettingsDialog(preview=self._preview, theme=self._theme)
            self._dialog.changed.connect(self._on_changed)
        return self._dialog

    def _starts(self) -> bool | None:
        return None if self._autostart is None else self._autostart.is_on()

    @Slot(object)
    def _on_changed(self, draft: SettingsDraft) -> None:
        if draft.autostart is not None and self._autostart is not None:
            self._run(partial(self._autostart.switch, draft.autostart))
        self.changed.emit(draft)

    def _run(self, call: Callable[[], None]) -> None:
        """Off the GUI thread: a home may lie in a network."""
        errand = Errand(call, self)
        self._errands.add(errand)
        errand.failed.connect(self._on_not_switched)
        errand.ended.connect(self._on_run)
        errand.start()

    @Slot(object)
    def _on_not_switched(self, error: TrayAppError) -> None:
        self.show_problem(error)
        self._made().show_autostart(self._starts())

    @Slot()
    def _on_run(self) -> None:
        errand = self.sender()
        if isinstance(errand, Errand):
            self._errands.discard(errand)

    @Slot()
    def _drop(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = None

    def _preview(self, account_id: str, thresholds: Thresholds) -> tuple[RiskLevel | None, Words]:
        """What the account's level would be now by `thresholds`, and why."""
        from trayapp.domain.level_preview import level_by  # noqa: PLC0415 - the dialog alone needs it

        latest = {snapshot.profile.id: snapshot for snapshot in self._state.snapshots}
        level, why = level_by(thresholds, latest.get(account_id), self._now(), self._state.interval_s)
        return level, why.veiled() if self._state.hide_amounts else why


def applied(settings: Settings, draft: SettingsDraft) -> Settings:
    """The settings with all that the draft changes; an account that is gone meanwhile is passed over."""
    for account_id, thresholds in draft.thresholds.items():
        if settings.account(account_id) is not None:
            settings = settings.with_thresholds(account_id, thresholds)
    changes: dict[str, Any] = {
        "poll_interval_s": draft.interval_s,
        "theme": draft.theme,
        "alerts": draft.alerts,
        "proxy": None if draft.proxy is None else draft.proxy.choice,
        "log_level": draft.log_level,
    }
    shown = {
        "language": draft.language,
        "gains": draft.gains,
        "small_below_usd": draft.small_below_usd,
    }
    view = replace(settings.view, **_named(shown))  # the file's: a column may have been moved meanwhile
    return replace(settings, view=view, **_named(changes))


def _named(changes: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in changes.items() if value is not None}


def _to_front(dialog: SettingsDialog) -> None:
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()
