"""What a key may do beyond reading, whether the user accepted that, and what could be safer.

Source: okx/facts.md, "Requests this product may use", account/config.
"""

from __future__ import annotations

from trayapp.domain.config import TRADE, WITHDRAW, AccountConfig
from trayapp.domain.credentials import AccountProfile
from trayapp.words import QT_TRANSLATE_NOOP as T
from trayapp.words import Words

_MAY_TRADE = T("trayapp", "may trade")
_MAY_WITHDRAW = T("trayapp", "may withdraw")
_MAY_BOTH = T("trayapp", "may trade and withdraw")
_TOO_MUCH = T(
    "trayapp",
    "This key {permissions}. Equity Tray needs Read alone: on OKX make a key with nothing but Read, and "
    "use that.",
)
_OF = T("trayapp", "The key of {name} {permissions}")
_ADVICE = T(
    "trayapp",
    "Equity Tray needs Read alone: on OKX make a key with nothing but Read, and use that. "
    "Or accept it, if this key is meant to do more.",
)
_ACCEPTED = T("trayapp", "This key {permissions}, which you accepted. Equity Tray needs Read alone.")
_NOT_BOUND = T("trayapp", "The key works from every IP address: on OKX it can be bound to yours.")
_ALERTS_OFF = T(
    "trayapp",
    "OKX's own alerts are off for this account: it sends you nothing when the margin ratio falls to 300 %. "
    "Switch the liquidation alerts on in OKX's app or on its site, in the settings of the trading page.",
)


def powers(config: AccountConfig | None) -> tuple[str, ...]:
    """What the key may do beyond reading, as far as that was told."""
    permissions = config.permissions if config else ()
    return tuple(power for power in (TRADE, WITHDRAW) if power in permissions)


def unaccepted(config: AccountConfig | None, profile: AccountProfile) -> tuple[str, ...]:
    """The powers that the user has not accepted for this key, so also one that it was given later."""
    return tuple(power for power in powers(config) if power not in profile.accepted)


def may(named: tuple[str, ...]) -> Words:
    """The powers in words: "may trade and withdraw"."""
    if TRADE in named and WITHDRAW in named:
        return Words.of(_MAY_BOTH)
    return Words.of(_MAY_WITHDRAW if WITHDRAW in named else _MAY_TRADE)


def too_much(config: AccountConfig | None) -> Words | None:
    """The warning for a key that may do more than read; None for one that may not."""
    found = powers(config)
    return Words.of(_TOO_MUCH, permissions=may(found)) if found else None


def verdict(config: AccountConfig | None, profile: AccountProfile) -> Words | None:
    """The same, in the knowledge of what the user accepted."""
    if unaccepted(config, profile) or not powers(config):
        return too_much(config)
    return Words.of(_ACCEPTED, permissions=may(powers(config)))


def question(config: AccountConfig | None, profile: AccountProfile) -> tuple[Words, Words] | None:
    """What the user is to accept, without a full stop, and what else to do; None where there is nothing."""
    asked = unaccepted(config, profile)
    if not asked:
        return None
    return Words.of(_OF, name=profile.name, permissions=may(asked)), Words.of(_ADVICE)


def not_bound(config: AccountConfig | None) -> Words | None:
    """A hint where the key is known to work from everywhere."""
    return Words.of(_NOT_BOUND) if config and not config.ip_bound else None


def alerts_off(config: AccountConfig | None) -> Words | None:
    """A hint where OKX is known to send no alerts of its own."""
    return Words.of(_ALERTS_OFF) if config and config.liquidation_alerts_on is False else None
