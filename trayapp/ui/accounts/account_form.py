"""The fields of an account, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLineEdit, QWidget

from trayapp.domain.credentials import AccountDraft, AccountProfile, Credentials, Site
from trayapp.domain.remedy import Remedy
from trayapp.errors import UsageError
from trayapp.ui.accounts.key_help import KeyHelp
from trayapp.ui.accounts.site_choice import SiteChoice
from trayapp.ui.parts.secret_field import SecretField
from trayapp.ui.texts.account_names import checked_name, folded
from trayapp.ui.texts.trimmed import Trimmed
from trayapp.ui.theme import Theme
from trayapp.words import QT_TRANSLATE_NOOP

_NO_URL = QT_TRANSLATE_NOOP("trayapp", "Enter the URL of the site: it begins with https://.")
_BAD_URL = QT_TRANSLATE_NOOP(
    "trayapp",
    "The URL must begin with https:// and end with the host; http:// is allowed for this computer alone.",
)


class AccountForm(QWidget):
    """Name, site, demo, key, secret and passphrase.

    Signals:
        changed: something in the fields is another than before.
    """

    changed = Signal()

    def __init__(self, parent: QWidget, *, profile: AccountProfile | None, taken: Collection[str]) -> None:
        super().__init__(parent)
        self._profile = profile
        own = folded(profile.name) if profile else None
        self._others = [name for name in taken if folded(name) != own]
        self.name = QLineEdit(self)
        self.site = SiteChoice(self)
        self.url = QLineEdit(self)
        self.demo = QCheckBox(self.tr("&Demo trading key"), self)
        self.key = QLineEdit(self)
        self.secret = SecretField(self)
        self.passphrase = SecretField(self)
        self.help = KeyHelp(self)
        self._name_fields()
        self._rows = self._lay_out()
        self._fill()
        self._connect()
        self._follow_site()

    def wear(self, theme: Theme) -> None:
        for part in (self.secret, self.passphrase, self.help):
            part.wear(theme)

    def wipe(self) -> None:
        """Forget the key; the rest is no secret."""
        self.key.setText("")
        self.secret.wipe()
        self.passphrase.wipe()

    def choose_place(self, remedy: Remedy) -> None:
        """Choose the place where the key works."""
        self.site.choose(remedy.site)
        if remedy.site.is_own_url:
            self.url.setText(remedy.site.url)
        self.demo.setChecked(remedy.simulated_trading)

    def draft(self) -> AccountDraft:
        """What stands in the fields.

        Raises:
            UsageError: a field cannot be meant; it has the focus now.
        """
        return AccountDraft(
            name=self._checked_name(),
            site=self._checked_site(),
            simulated_trading=self.demo.isChecked(),
            credentials=self._checked_credentials(),
            replaces=self._profile.id if self._profile else None,
        )

    def _checked_name(self) -> str:
        try:
            return checked_name(self.name.text(), self._others)
        except UsageError:
            _point_at(self.name)
            raise

    def _checked_site(self) -> Site:
        if self.site.known is not None:
            return self.site.known
        try:
            return Site.parse(self.url.text())
        except UsageError as error:  # its words speak of names that only the command line takes
            _point_at(self.url)
            raise UsageError(_BAD_URL if self.url.text().strip("/") else _NO_URL) from error

    def _checked_credentials(self) -> Credentials:
        try:
            return Credentials.typed(self.key.text(), self.secret.text(), self.passphrase.text())
        except UsageError as error:
            fields = {"API key": self.key, "secret": self.secret, "passphrase": self.passphrase}
            _point_at(fields[str(dict(error.words.values)["part"])])
            raise

    @Slot()
    def _follow_site(self) -> None:
        self._rows.setRowVisible(self.url, self.site.known is None)
        self.help.show_site(self.site.known, demo=self.demo.isChecked())
        self.changed.emit()

    def _name_fields(self) -> None:
        self.name.setPlaceholderText(self.tr("for example main"))
        self.url.setPlaceholderText("https://")
        self.name.setAccessibleName(self.tr("Name of the account"))
        self.site.setAccessibleName(self.tr("Site of OKX"))
        self.url.setAccessibleName(self.tr("URL of the site"))
        self.demo.setAccessibleName(self.tr("Demo trading key"))
        self.key.setAccessibleName(self.tr("API key"))
        self.secret.setAccessibleName(self.tr("Secret"))
        self.passphrase.setAccessibleName(self.tr("Passphrase"))
        self.help.setAccessibleName(self.tr("How to get a key"))
        for field in (self.key, self.secret, self.url):
            field.setValidator(Trimmed(field))
        self.passphrase.setValidator(Trimmed(self.passphrase, "\r\n\t"))  # a blank may be part of it
        self.key.setInputMethodHints(
            Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhSensitiveData
        )

    def _lay_out(self) -> QFormLayout:
        rows = QFormLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setHorizontalSpacing(16)
        rows.setVerticalSpacing(10)
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows.addRow(self.tr("&Name"), self.name)
        rows.addRow(self.tr("S&ite"), self.site)
        rows.addRow(self.tr("&URL"), self.url)
        rows.addRow("", self.demo)
        rows.addRow(self.tr("API &key"), self.key)
        rows.addRow(self.tr("S&ecret"), self.secret)
        rows.addRow(self.tr("&Passphrase"), self.passphrase)
        rows.addRow("", self.help)
        return rows

    def _fill(self) -> None:
        if self._profile is None:
            self.name.setFocus()
            return
        self.name.setText(self._profile.name)
        self.site.choose(self._profile.site)
        if self._profile.site.is_own_url:
            self.url.setText(self._profile.site.url)
        self.demo.setChecked(self._profile.simulated_trading)
        self.key.setFocus()

    def _connect(self) -> None:
        for field in (self.name, self.url, self.key, self.secret, self.passphrase):
            field.textChanged.connect(self.changed)
        self.site.currentIndexChanged.connect(self._follow_site)
        self.demo.toggled.connect(self._follow_site)


def _point_at(field: QLineEdit) -> None:
    field.setFocus(Qt.FocusReason.OtherFocusReason)
    field.selectAll()
