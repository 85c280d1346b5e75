"""The dialog for every setting, on four pages: general, alerts, risk levels, proxy."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import fields, replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QPushButton, QStackedWidget, QWidget

from trayapp.domain.alerts.rules import AlertRules
from trayapp.domain.credentials import AccountProfile
from trayapp.domain.log_level import LogLevel
from trayapp.domain.proxy import ProxyChoice
from trayapp.domain.thresholds import RiskLevel
from trayapp.domain.view import View
from trayapp.ui.parts.aside import Aside
from trayapp.ui.parts.notice import Notice
from trayapp.ui.parts.page_tabs import PageTabs
from trayapp.ui.parts.themed_dialog import ThemedDialog
from trayapp.ui.settings.alerts_page import AlertsPage
from trayapp.ui.settings.general_page import GeneralPage
from trayapp.ui.settings.proxy_page import ProxyPage
from trayapp.ui.settings.risk_levels_page import Preview, RiskLevelsPage
from trayapp.ui.settings.settings_draft import SettingsDraft
from trayapp.ui.texts.mnemonic import without_mnemonic
from trayapp.ui.texts.translated import sentence
from trayapp.ui.theme import Theme, current_theme
from trayapp.words import Words


class SettingsDialog(ThemedDialog):
    """Nothing happens before OK: a half-typed interval must not reach the exchange.

    Args:
        preview: tells what an account's level would be by thresholds that are being typed.
        theme: tells which theme is in force.

    Signals:
        changed: a SettingsDraft with what is other than before; not when nothing is.
    """

    changed = Signal(object)

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        preview: Preview,
        theme: Callable[[], Theme] = current_theme,
    ) -> None:
        super().__init__(parent, theme)
        self.setWindowTitle(self.tr("Settings"))
        self._before = SettingsDraft()
        self._refused = False
        titles = (self.tr("&General"), self.tr("&Alerts"), self.tr("&Risk levels"), self.tr("Pro&xy"))
        self._tabs = PageTabs(titles, self)
        self._general, self._alerts = GeneralPage(self), AlertsPage(self)
        self._levels, self._proxy = RiskLevelsPage(preview, self), ProxyPage(self)
        self._pages = QStackedWidget(self)
        self._problem = Notice(self)
        self._unfit = Aside(self)
        self._ok_button = QPushButton(self.tr("&OK"), self)
        self._cancel_button = QPushButton(self.tr("&Cancel"), self)
        self._lay_out()
        self._connect()
        self.follow_theme()

    def wear(self, theme: Theme) -> None:
        super().wear(theme)
        self._tabs.wear(theme)
        self._general.wear(theme)
        self._levels.wear(theme)
        self._proxy.wear(theme)
        self._problem.wear(theme)

    def show_settings(
        self,
        interval_s: int,
        theme: str,
        view: View,
        alerts: AlertRules,
        profiles: Sequence[AccountProfile],
        chosen_id: str | None,
        proxy: ProxyChoice = ProxyChoice(),  # noqa: B008 - frozen
    ) -> None:
        """Show what is in force."""
        self._general.show_values(interval_s, theme, view)
        self._alerts.show_rules(alerts)
        self._levels.show_accounts(profiles, chosen_id)
        self._proxy.show_choice(proxy)
        self._before = replace(self._said(), thresholds={})
        self._problem.silence()

    def show_autostart(self, on: bool | None) -> None:
        """Show whether the program starts at log-in, as the system has it; None where there is no choice."""
        self._general.show_autostart(on)
        self._before = replace(self._before, autostart=on)

    def show_log_level(self, level: LogLevel) -> None:
        """Show how much is written into the log."""
        self._general.show_log_level(level)
        self._before = replace(self._before, log_level=level)

    def show_problem(self, words: Words) -> None:
        """Say why what was changed could not be kept. All of it still stands in the fields."""
        self._refused = True
        self._problem.say(sentence(words), RiskLevel.CRITICAL)

    def forget_password(self) -> None:
        """The one that was typed for a proxy is kept where it belongs."""
        self._proxy.forget_password()

    @Slot()
    def refresh_preview(self) -> None:
        """There are newer values."""
        self._levels.refresh_preview()

    @Slot()
    def _apply(self) -> None:
        self._refused = False
        self._problem.silence()
        draft = self._draft()
        if draft.proxy_password is None:
            self._proxy.forget_password()  # one may stand in the field all the same, of a use not chosen now
        if draft != SettingsDraft():
            self.changed.emit(draft)
        if not self._refused:
            self.accept()

    def _draft(self) -> SettingsDraft:
        """What is other than before."""
        now, names = self._said(), [field.name for field in fields(SettingsDraft)]
        changed = {n: getattr(now, n) for n in names if getattr(now, n) != getattr(self._before, n)}
        return SettingsDraft(**changed)

    def _said(self) -> SettingsDraft:
        """All that stands in the fields."""
        general = self._general
        return SettingsDraft(
            interval_s=general.interval_s,
            theme=general.theme,
            language=general.language,
            gains=general.gains,
            small_below_usd=general.small_below_usd,
            proxy=self._proxy.draft,
            alerts=self._alerts.rules,
            log_level=general.log_level,
            autostart=general.autostart,
            thresholds=self._levels.moved,
        )

    @Slot()
    def _check(self) -> None:
        """Let OK fit what stands in the fields, and say where something is wrong that is out of sight."""
        right = (
            self._general.small_below_usd is not None,
            self._alerts.rules is not None,
            self._levels.is_right,
            self._proxy.draft is not None,
        )
        wrong = [page for page, page_is_right in enumerate(right) if not page_is_right]
        self._ok_button.setDisabled(bool(wrong))
        hidden = [page for page in wrong if page != self._tabs.currentIndex()]
        name = without_mnemonic(self._tabs.tabText(hidden[0])) if hidden else ""
        self._unfit.setText(self.tr("Mend the page “%1” first.").replace("%1", name) if hidden else "")

    def _connect(self) -> None:
        self._tabs.currentChanged.connect(self._pages.setCurrentIndex)
        self._tabs.currentChanged.connect(self._check)
        self._general.changed.connect(self._check)
        self._alerts.changed.connect(self._check)
        self._levels.changed.connect(self._check)
        self._proxy.changed.connect(self._check)
        self._ok_button.clicked.connect(self._apply)
        self._cancel_button.clicked.connect(self.reject)
        self.rejected.connect(self._proxy.forget_password)

    def _lay_out(self) -> None:
        for page in (self._general, self._alerts, self._levels, self._proxy):
            self._pages.addWidget(page)
        self._tabs.setAccessibleName(self.tr("Pages"))
        self._ok_button.setAccessibleName(self.tr("OK"))
        self._cancel_button.setAccessibleName(self.tr("Cancel"))
        self._ok_button.setDefault(True)
        self._general.setFocus()  # not the pages' names, which come first
        ends = QDialogButtonBox(self)
        ends.addButton(self._ok_button, QDialogButtonBox.ButtonRole.AcceptRole)
        ends.addButton(self._cancel_button, QDialogButtonBox.ButtonRole.RejectRole)
        foot = QHBoxLayout()
        foot.addWidget(self._unfit, 1, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(ends)
        self.column.addWidget(self._tabs)
        self.column.addWidget(self._pages)
        self.column.addWidget(self._problem)
        self.column.addLayout(foot)
