"""An exchange for a watch: answers what a test set, and counts what it was asked."""

from __future__ import annotations

from collections.abc import Sequence

from tests.unit.domain.answered import account
from trayapp.domain.account import Account
from trayapp.domain.config import AccountConfig
from trayapp.domain.fields import Mode
from trayapp.errors import TrayAppError


class FakeExchange:
    """Attributes are what it answers; a TrayAppError is raised instead."""

    def __init__(self) -> None:
        self.account: Account | TrayAppError = account(totalEq="837", mgnRatio="20", mmr="1")
        self.configuration: AccountConfig | TrayAppError = AccountConfig(mode=Mode.MULTI_CURRENCY)
        self.asked: list[str] = []
        self.currencies: Sequence[str] | None = None
        self.is_closed = False
        self.reconnected = 0

    def balance(self, currencies: Sequence[str] = ()) -> Account:
        self.asked.append("balance")
        self.currencies = currencies
        return _answered(self.account)

    def config(self) -> AccountConfig:
        self.asked.append("config")
        if isinstance(self.configuration, TrayAppError):
            raise self.configuration
        return self.configuration

    def reconnect(self) -> None:
        self.reconnected += 1

    def close(self) -> None:
        self.is_closed = True


def _answered(value: Account | TrayAppError) -> Account:
    if isinstance(value, TrayAppError):
        raise value
    return value
