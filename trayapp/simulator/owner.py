"""The owner of the simulated account: identity, credentials, configuration, funding."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b

from trayapp.simulator.scenes import Mode
from trayapp.simulator.walk import pick


@dataclass(frozen=True, slots=True)
class Owner:
    """What account/config says of the user and of the key.

    Args:
        seed: decides the user's number.
        perm: permissions of the key, separated by commas.
        ip: addresses the key is bound to, separated by commas; "" for none.
        label: the name the user gave to the key.
    """

    seed: int
    perm: str
    ip: str
    label: str

    @property
    def uid(self) -> str:
        return str(pick(f"{self.seed}/uid", 10**8, 10**9 - 1))

    def config(self, mode: Mode) -> dict[str, object]:
        """Return the one element of account/config's `data` while the account is in `mode`."""
        return {
            **self._identity(),
            "acctLv": str(mode),
            "acctStpMode": "cancel_maker",
            "autoLoan": mode is Mode.MULTI_CURRENCY,
            "ctIsoMode": "automatic",
            "enableSpotBorrow": mode is Mode.SPOT,
            "feeType": "0",
            "greeksType": "PA",
            "level": "Lv1",
            "levelTmp": "",
            "liquidationGear": "3",
            "mgnIsoMode": "automatic",
            "posMode": "net_mode",
            "roleType": "0",
            "settleCcy": "USDC",
            "settleCcyList": ["USD", "USDC", "USDG"],
            "spotBorrowAutoRepay": False,
            "spotOffsetType": "1" if mode is Mode.PORTFOLIO else "",
            "spotRoleType": "0",
            "spotTraderInsts": [],
            "stgyType": "0",
            "traderInsts": [],
        }

    def _identity(self) -> dict[str, object]:
        return {
            "uid": self.uid,
            "mainUid": self.uid,
            "kycLv": "3",
            "label": self.label,
            "ip": self.ip,
            "perm": self.perm,
            "opAuth": "0",
            "type": "0",
        }

    def funding(self) -> list[dict[str, object]]:
        """Return the rows of asset/balances."""
        amounts = {"USDT": "1250.5", "BTC": "0.0125"}
        return [
            {"ccy": ccy, "bal": amount, "frozenBal": "0", "availBal": amount}
            for ccy, amount in amounts.items()
        ]


def invented_key(seed: int) -> str:
    """Return an API key in the exchange's form, always the same for a seed."""
    digits = _digest(seed, "key")
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


def invented_secret(seed: int) -> str:
    """Return a secret of 32 capital hexadecimal digits."""
    return _digest(seed, "secret").upper()


def invented_passphrase(seed: int) -> str:
    """Return a passphrase with the kinds of character that the exchange demands."""
    return f"Tray-{_digest(seed, 'passphrase')[:10]}!"


def _digest(seed: int, what: str) -> str:
    return blake2b(f"{seed}/{what}".encode(), digest_size=16).hexdigest()
