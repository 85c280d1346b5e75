"""Whether an account's values contradict the mode it was last known to be in."""

from __future__ import annotations

from trayapp.domain.account import Account
from trayapp.domain.fields import Mode


def contradicts(mode: Mode | None, account: Account) -> bool:
    """True where a ratio is sent that the mode does not have, so that the mode should be read again.

    Only ratios tell: live futures accounts were seen sending `twap` "0" and a meaningless `disEq`.
    """
    if mode is None:
        return True
    if mode is Mode.FUTURES:
        return bool(account.margin_ratio)
    return any(balance.margin_ratio for balance in account.balances)
