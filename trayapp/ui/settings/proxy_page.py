"""The settings' last page: what connections to OKX go by."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QSpinBox, QWidget

from trayapp.domain.proxy import (
    LONGEST,
    USUAL_PORTS,
    ProxyChoice,
    ProxyDraft,
    ProxyKind,
    ProxyUse,
    is_host,
    is_user,
)
from trayapp.errors import UsageError
from trayapp.ui.parts.aside import Aside
from trayapp.ui.parts.hint_line import HintLine
from trayapp.ui.parts.secret_field import SecretField
from trayapp.ui.parts.wrong_field import mark
from trayapp.ui.texts.translated import sentence
from trayapp.ui.theme import LIGHT, Theme


class ProxyPage(QWidget):
    """What is typed for an own proxy counts while that is chosen. A password that is kept is never shown.

    Signals:
        changed: something else stands in a field.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._before = LIGHT, ProxyChoice()
        self._rows = QFormLayout(self)
        self._use, self._kind = QComboBox(self), QComboBox(self)
        self._host, self._user, self._password = QLineEdit(self), QLineEdit(self), SecretField(self)
        self._port = QSpinBox(self)
        self._use_hint = Aside(self)
        self._hint = HintLine(
            self.tr("It looks up the names of hosts itself. Its password is kept in the system's keyring."),
            self,
        )
        self._fill()
        self._lay_out()
        self.setFocusProxy(self._use)
        self._connect()

    def show_choice(self, choice: ProxyChoice) -> None:
        """Show what is in force; a password that was typed before is forgotten."""
        self._before = choice
        self._use.setCurrentIndex(max(0, self._use.findData(choice.use)))
        self._kind.setCurrentIndex(max(0, self._kind.findData(choice.kind)))
        self._host.setText(choice.host)
        self._port.setValue(choice.port)
        self._user.setText(choice.user)
        self._password.wipe()
        self._check()

    @Slot()
    def forget_password(self) -> None:
        """It is in the keyring now, or is not wanted any more."""
        self._password.wipe()

    def wear(self, theme: Theme) -> None:
        self._theme = theme
        for part in (self._use_hint, self._hint, self._password):
            part.wear(theme)
        self._mark()

    @property
    def draft(self) -> ProxyDraft | None:
        """All that stands in the fields; None while something is wrong."""
        try:
            return self._read()
        except UsageError:
            return None

    def _read(self) -> ProxyDraft:
        use: ProxyUse = self._use.currentData()
        if use != "own":
            return ProxyDraft(replace(self._before, use=use).with_entry(None))
        choice = ProxyChoice(use, self._kind_now, self._host_now, self._port.value(), self._user.text())
        password = self._password.text() if self._user.text() else ""  # else nobody is told it
        return ProxyDraft(choice.with_entry(self._entry), password or None)

    @property
    def _kind_now(self) -> ProxyKind:
        kind: ProxyKind = self._kind.currentData()
        return kind

    @property
    def _host_now(self) -> str:
        return self._host.text().strip().removeprefix("[").removesuffix("]")

    @property
    def _entry(self) -> str | None:
        """The password that is kept; another host is not told it unasked."""
        return self._before.password_entry if self._host_now == self._before.host else None

    @Slot()
    def _on_kind(self) -> None:
        if self._port.value() in USUAL_PORTS.values():
            self._port.setValue(USUAL_PORTS[self._kind_now])
        self._check()

    @Slot()
    def _check(self) -> None:
        is_own = self._use.currentData() == "own"
        for field in (self._kind, self._host, self._port, self._user):
            self._allow(field, is_own)
        self._allow(self._password, is_own and bool(self._user.text()))
        self._password.setPlaceholderText(self.tr("Kept in the keyring") if self._entry else "")
        self._use_hint.setText(self._about[self._use.currentData()])
        problem = ""
        try:
            self._read()
        except UsageError as error:
            problem = sentence(error.words)
        self._hint.complain(problem)
        self._host.setAccessibleDescription(problem)
        self._mark()
        self.changed.emit()

    def _mark(self) -> None:
        is_own = self._use.currentData() == "own"
        mark(self._host, self._theme, wrong=is_own and not is_host(self._host_now))
        mark(self._user, self._theme, wrong=is_own and not is_user(self._user.text(), self._kind_now))

    def _connect(self) -> None:
        self._use.currentIndexChanged.connect(self._check)
        self._kind.currentIndexChanged.connect(self._on_kind)
        self._port.valueChanged.connect(self._check)
        for field in (self._host, self._user, self._password):
            field.textChanged.connect(self._check)

    def _fill(self) -> None:
        self._about = {
            "system": self.tr(
                "HTTPS_PROXY, ALL_PROXY and NO_PROXY of the environment; where there are none, Windows and "
                "macOS are asked."
            ),
            "own": self.tr("Every connection goes by it, but for those to this computer itself."),
            "off": self.tr("Straight to OKX, whatever the system says."),
        }
        for text, use in (
            (self.tr("The system's"), "system"),
            (self.tr("An own one"), "own"),
            (self.tr("None"), "off"),
        ):
            self._use.addItem(text, use)
        for text, kind in (("HTTP", "http"), ("HTTPS", "https"), ("SOCKS5", "socks5")):
            self._kind.addItem(text, kind)
        self._port.setRange(1, 65535)
        for field in (self._host, self._user, self._password):
            field.setMaxLength(LONGEST)
        for part, name in (
            (self._use, self.tr("Proxy")),
            (self._kind, self.tr("Kind of proxy")),
            (self._host, self.tr("Name or address of the proxy")),
            (self._port, self.tr("Port of the proxy")),
            (self._user, self.tr("User at the proxy")),
            (self._password, self.tr("Password at the proxy")),
        ):
            part.setAccessibleName(name)

    def _allow(self, field: QWidget, is_allowed: bool) -> None:
        """An empty field does not look forbidden by itself: its title does."""
        field.setEnabled(is_allowed)
        self._rows.labelForField(field).setEnabled(is_allowed)

    def _lay_out(self) -> None:
        rows = self._rows
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setHorizontalSpacing(16)
        rows.setVerticalSpacing(10)
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows.addRow(self.tr("&Proxy"), self._use)
        rows.addRow("", self._use_hint)
        rows.addRow(self.tr("&Kind"), self._kind)
        rows.addRow(self.tr("&Host"), self._host)
        rows.addRow(self.tr("Por&t"), self._port)
        rows.addRow(self.tr("&User"), self._user)
        rows.addRow(self.tr("Pass&word"), self._password)
        rows.addRow("", self._hint)
