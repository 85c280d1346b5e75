"""Every setting of the program, as one value that cannot be wrong."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field, replace
from typing import ClassVar, Literal, get_args

from trayapp.domain.alerts.rules import AlertRules
from trayapp.domain.credentials import AccountProfile, Site
from trayapp.domain.log_level import LogLevel
from trayapp.domain.proxy import ProxyChoice
from trayapp.domain.thresholds import Thresholds
from trayapp.domain.view import View
from trayapp.errors import UsageError
from trayapp.words import QT_TRANSLATE_NOOP

Theme = Literal["system", "light", "dark"]

_SAME_NAME = QT_TRANSLATE_NOOP(
    "trayapp", "There is already an account called {name}: choose another name, or replace that account."
)
_BAD_INTERVAL = QT_TRANSLATE_NOOP(
    "trayapp", "The interval must be a whole number of seconds from 1 to 3600: choose one of these."
)
_BAD_THEME = QT_TRANSLATE_NOOP("trayapp", "The theme must be system, light or dark: choose one of these.")
_GONE = QT_TRANSLATE_NOOP("trayapp", "This account is no longer there: look at the list of accounts again.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Every setting with its default. An instance that exists is valid.

    Attributes:
        accounts: in the order in which they were added; ids differ, and so do names, whatever their case.
        poll_interval_s: seconds from the end of a poll to the next, 1 to 3600.
        keyring_backend: the dotted class path of the keyring backend with the keys; None before the first.
        chosen_account: the id of the account that the popup shows; None for the first.
        hide_amounts: show dots for every amount.
        alerts: what is told of a risk, and when.
        view: how things are shown.
        proxy: what connections go by.
        log_level: how much is written into the log.

    Raises:
        UsageError: a value that the user can mend: a name taken, an interval or a theme that there is not.
        ValueError: a value that only a bug or a broken file can bring.
    """

    schema_version: ClassVar[int] = 1

    accounts: tuple[AccountProfile, ...] = ()
    poll_interval_s: int = 5
    theme: Theme = "system"
    keyring_backend: str | None = None
    chosen_account: str | None = None
    hide_amounts: bool = False
    alerts: AlertRules = field(default_factory=AlertRules)
    view: View = field(default_factory=View)
    proxy: ProxyChoice = field(default_factory=ProxyChoice)
    log_level: LogLevel = "normal"

    def __post_init__(self) -> None:
        if type(self.poll_interval_s) is not int or not 1 <= self.poll_interval_s <= 3600:
            raise UsageError(_BAD_INTERVAL)
        if self.theme not in get_args(Theme):
            raise UsageError(_BAD_THEME)
        if self.log_level not in get_args(LogLevel):
            raise ValueError("no such log_level")
        self._check_accounts()
        if self.chosen_account is not None and self.account(self.chosen_account) is None:
            raise ValueError("chosen_account is not the id of an account")

    def _check_accounts(self) -> None:
        ids = {profile.id for profile in self.accounts}
        if "" in ids or len(ids) < len(self.accounts):
            raise ValueError("every account needs an id of its own")
        names = set[str]()
        for profile in self.accounts:
            if _folded(profile.name) in names:
                raise UsageError(_SAME_NAME, name=profile.name)
            names.add(_folded(profile.name))
            if profile.keys_changed_at is not None and profile.keys_changed_at.tzinfo is None:
                raise ValueError("keys_changed_at must be an aware time")

    def account(self, account_id: str) -> AccountProfile | None:
        return next((profile for profile in self.accounts if profile.id == account_id), None)

    def account_named(self, name: str) -> AccountProfile | None:
        """Find an account by its name, whatever the case of its letters."""
        wanted = _folded(name)
        return next((profile for profile in self.accounts if _folded(profile.name) == wanted), None)

    @property
    def shown_account(self) -> AccountProfile | None:
        """The account that the popup shows: the chosen one, else the first, None where there is none."""
        return next(
            (profile for profile in self.accounts if profile.id == self.chosen_account),
            self.accounts[0] if self.accounts else None,
        )

    def with_account(self, profile: AccountProfile) -> Settings:
        """Add `profile`, or put it in the place of the account with its id.

        Raises:
            UsageError: another account has its name.
        """
        if self.account(profile.id) is None:
            return replace(self, accounts=(*self.accounts, profile))
        return replace(
            self, accounts=tuple(profile if old.id == profile.id else old for old in self.accounts)
        )

    def without_account(self, account_id: str) -> Settings:
        """Leave the account out; one that is not there is left out already."""
        kept = tuple(profile for profile in self.accounts if profile.id != account_id)
        chosen = None if self.chosen_account == account_id else self.chosen_account
        return replace(self, accounts=kept, chosen_account=chosen)

    def renamed(self, account_id: str, name: str) -> Settings:
        """Give the account another name.

        Raises:
            UsageError: the account is gone, the name is taken, or it is no name.
        """
        return self.with_account(replace(self._existing(account_id), name=name.strip()))

    def with_site(self, account_id: str, site: Site, simulated_trading: bool) -> Settings:
        """Let the account ask with the same key at another place; all else about it stays.

        Raises:
            UsageError: the account is gone.
        """
        profile = self._existing(account_id)
        return self.with_account(replace(profile, site=site, simulated_trading=simulated_trading))

    def with_accepted(self, account_id: str, permissions: tuple[str, ...]) -> Settings:
        """Remember that the user accepted these powers of the account's key, beside those accepted before.

        Raises:
            UsageError: the account is gone.
        """
        profile = self._existing(account_id)
        accepted = tuple(sorted({*profile.accepted, *permissions}))
        return self.with_account(replace(profile, accepted=accepted))

    def with_thresholds(self, account_id: str, thresholds: Thresholds) -> Settings:
        """Let the account's risk levels begin elsewhere.

        Raises:
            UsageError: the account is gone.
        """
        return self.with_account(replace(self._existing(account_id), thresholds=thresholds))

    def with_chosen(self, account_id: str) -> Settings:
        """Let the popup show this account.

        Raises:
            UsageError: the account is gone.
        """
        return replace(self, chosen_account=self._existing(account_id).id)

    def _existing(self, account_id: str) -> AccountProfile:
        profile = self.account(account_id)
        if profile is None:
            raise UsageError(_GONE)
        return profile


def _folded(name: str) -> str:
    # "Straße" and "STRASSE", and an accent typed as one sign or as two, are the same name to a reader
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())
