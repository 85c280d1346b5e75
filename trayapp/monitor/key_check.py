"""Whether a key works, in one sentence: for `trayapp account check` and the dialog's Test."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from trayapp.domain import key_guard
from trayapp.domain.account import Account
from trayapp.domain.config import READ, AccountConfig
from trayapp.domain.fields import Mode
from trayapp.errors import TrayAppError
from trayapp.words import QT_TRANSLATE_NOOP as T
from trayapp.words import Words

_WORKS = T("trayapp", "The key works: {permissions}, {mode}, {clock}.")
_CLOCK = T("trayapp", "this computer's clock is {seconds} s {direction}")
_CLOCK_RIGHT = T("trayapp", "this computer's clock is right to within a second")
_AHEAD = T("trayapp", "ahead of the exchange's")
_BEHIND = T("trayapp", "behind the exchange's")
_READ_ONLY = T("trayapp", "it can only read")
_CAN_TRADE = T("trayapp", "it can trade")
_CAN_WITHDRAW = T("trayapp", "it can withdraw")
_CAN_BOTH = T("trayapp", "it can trade and withdraw")
_CAN_ELSE = T("trayapp", "its permissions are {names}")
_CAN_UNKNOWN = T("trayapp", "its permissions are not known")
_MODES = {
    Mode.SPOT: T("trayapp", "spot mode"),
    Mode.FUTURES: T("trayapp", "futures mode"),
    Mode.MULTI_CURRENCY: T("trayapp", "multi-currency margin mode"),
    Mode.PORTFOLIO: T("trayapp", "portfolio margin mode"),
}
_MODE_UNKNOWN = T("trayapp", "account mode unknown")


class CheckedExchange(Protocol):
    """What a check needs of a client."""

    def balance(self) -> Account: ...

    def config(self) -> AccountConfig: ...

    def server_time(self) -> datetime: ...


@dataclass(frozen=True, slots=True)
class KeyReport:
    """What a check found.

    Attributes:
        sentence: the verdict, with what to do where it does not work.
        warning: a permission that this program does not need.
        hint: something that could be safer.
        error: what went wrong, None where the key works.
    """

    sentence: Words
    warning: Words | None = None
    hint: Words | None = None
    error: TrayAppError | None = None


def check_key(exchange: CheckedExchange, clock: Callable[[], datetime]) -> KeyReport:
    """Try a key for real: the configuration, the time, a balance. Blocks; never raises TrayAppError."""
    try:
        config = exchange.config()
        before = clock()  # the connection is open by now: opening it would count as the way there
        server = exchange.server_time()
        offset = server - (before + (clock() - before) / 2)
        exchange.balance()
    except TrayAppError as error:
        return KeyReport(error.words, error=error)
    sentence = Words.of(
        _WORKS,
        permissions=_permissions(config),
        mode=Words.of(_MODES.get(config.mode, _MODE_UNKNOWN) if config.mode else _MODE_UNKNOWN),
        clock=_clock(offset),
    )
    return KeyReport(sentence, key_guard.too_much(config), key_guard.not_bound(config))


def _permissions(config: AccountConfig) -> Words:
    if config.may_trade and config.may_withdraw:
        return Words.of(_CAN_BOTH)
    if config.may_trade or config.may_withdraw:
        return Words.of(_CAN_TRADE if config.may_trade else _CAN_WITHDRAW)
    return _harmless(config)


def _harmless(config: AccountConfig) -> Words:
    """Never "only read" for what was not told, or for a permission that is new to us."""
    if config.permissions == (READ,):
        return Words.of(_READ_ONLY)
    names = ", ".join(config.permissions)
    return Words.of(_CAN_ELSE, names=names) if names else Words.of(_CAN_UNKNOWN)


def _clock(offset: timedelta) -> Words:
    seconds = round(offset.total_seconds())
    if not seconds:
        return Words.of(_CLOCK_RIGHT)
    return Words.of(_CLOCK, seconds=abs(seconds), direction=Words.of(_BEHIND if seconds > 0 else _AHEAD))
