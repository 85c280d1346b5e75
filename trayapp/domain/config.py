"""How an account is set up, and what its key may do.

Source: okx/facts.md, "Requests this product may use", account/config.
"""

from __future__ import annotations

from dataclasses import dataclass

from trayapp.domain.fields import Mode

READ, TRADE, WITHDRAW = "read_only", "trade", "withdraw"
#: The order in which permissions are told, whatever the order they are sent in.
PERMISSIONS = (READ, TRADE, WITHDRAW)


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountConfig:
    """What account/config tells, as far as this program needs it. The user's id is left out on purpose.

    Attributes:
        mode: the account mode; None where it was not told or is a new one.
        permissions: of the key, in the order of `PERMISSIONS`, then any others by name.
        ip_bound: whether the key works from `ips` alone.
        label: the name that the user gave the key on OKX.
        is_sub_account: None where it was not told.
        liquidation_alerts_on: whether OKX itself sends alerts at or under 300 %; None where not told.
    """

    mode: Mode | None = None
    permissions: tuple[str, ...] = ()
    ip_bound: bool = False
    ips: tuple[str, ...] = ()
    label: str = ""
    is_sub_account: bool | None = None
    liquidation_alerts_on: bool | None = None

    @property
    def may_trade(self) -> bool:
        return TRADE in self.permissions

    @property
    def may_withdraw(self) -> bool:
        return WITHDRAW in self.permissions
