"""One currency's line of the trading account.

Source: OKX API v5, "Get balance", `details`; units as in okx/facts.md, "Units".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from types import MappingProxyType
from typing import Self

from trayapp.domain import amounts
from trayapp.domain.fields import (
    BORROWING,
    COPYING,
    DERIVATIVES,
    MARGIN,
    Group,
    Kind,
    Mode,
    Unit,
    documented,
    nothing_sent,
    specs_of,
)
from trayapp.domain.first_use import read_on_first_use
from trayapp.words import QT_TRANSLATE_NOOP as T

_COIN, _USD, _LEVEL, _NO_UNIT = Unit.COIN, Unit.USD, Unit.LEVEL, Unit.NONE
_BALANCE, _LIABILITY, _RISK = Group.BALANCE, Group.LIABILITY, Group.RISK
_PROFIT, _SPOT, _LENDING = Group.PROFIT, Group.SPOT, Group.LENDING


# fmt: off
@read_on_first_use
@dataclass(frozen=True, kw_only=True, eq=False)
class Balance:
    """One currency. None where OKX sends "" or nothing.

    Two are equal when the same was sent and the same was read; rows that came over the wire differ by `sent`.

    Attributes:
        sent: the fields exactly as they came, by OKX's name.
    """

    currency: str | None = documented("ccy", _NO_UNIT, _BALANCE, T("trayapp", "Currency"),
        T("trayapp", "The coin that this line counts."), kind=Kind.TEXT)
    equity: Decimal | None = documented("eq", _COIN, _BALANCE, T("trayapp", "Equity"),
        T("trayapp", "All you have of this coin, with open profit and bots; below nought where you owe more than you hold."))
    equity_usd: Decimal | None = documented("eqUsd", _USD, _BALANCE, T("trayapp", "Value, USD"),
        T("trayapp", "The equity of this coin in dollars."))
    cash_balance: Decimal | None = documented("cashBal", _COIN, _BALANCE, T("trayapp", "Cash balance"),
        T("trayapp", "Coins in the account, without open profit and loss."))
    available_balance: Decimal | None = documented("availBal", _COIN, _BALANCE, T("trayapp", "Available"),
        T("trayapp", "What no order, position or bot holds."))
    available_equity: Decimal | None = documented("availEq", _COIN, _BALANCE, T("trayapp", "Available equity"),
        T("trayapp", "What new positions in this coin can still use."), DERIVATIVES)
    in_use: Decimal | None = documented("frozenBal", _COIN, _BALANCE, T("trayapp", "In use"),
        T("trayapp", "Held by orders, positions and bots."))
    order_margin: Decimal | None = documented("ordFrozen", _COIN, _BALANCE, T("trayapp", "Held for orders"),
        T("trayapp", "Set aside for orders that wait in the book."))
    sniper_balance: Decimal | None = documented("fixedBal", _COIN, _BALANCE, T("trayapp", "Held by snipers"),
        T("trayapp", "Held by the Dip Sniper and Peak Sniper products."))
    isolated_equity: Decimal | None = documented("isoEq", _COIN, _BALANCE, T("trayapp", "Isolated"),
        T("trayapp", "Equity inside isolated positions. No cross ratio covers it."), DERIVATIVES)
    discounted_equity: Decimal | None = documented("disEq", _USD, _BALANCE, T("trayapp", "Discounted, USD"),
        T("trayapp", "What this coin counts for as margin, after its discount rate."), BORROWING)
    bot_equity: Decimal | None = documented("stgyEq", _COIN, _BALANCE, T("trayapp", "Bots"),
        T("trayapp", "Equity that trading bots work with."))
    reward_balance: Decimal | None = documented("rewardBal", _COIN, _BALANCE, T("trayapp", "Trial funds"),
        T("trayapp", "Trial funds that OKX has given you."))
    smart_sync_equity: Decimal | None = documented("smtSyncEq", _COIN, _BALANCE, T("trayapp", "Smart sync"),
        T("trayapp", "Equity that copies a contract trader."))
    spot_copy_equity: Decimal | None = documented("spotCopyTradingEq", _COIN, _BALANCE, T("trayapp", "Spot copying"),
        T("trayapp", "Equity that copies a spot trader."))
    updated_at: datetime | None = documented("uTime", _NO_UNIT, _BALANCE, T("trayapp", "Last change"),
        T("trayapp", "When this coin's balance last changed; it may be long ago."), kind=Kind.TIME)
    price_usd: Decimal | None = documented("coinUsdPrice", Unit.USD_PER_COIN, _BALANCE, T("trayapp", "Price, USD"),
        T("trayapp", "Dollars for one coin, as seen in some answers."), documented=False)

    liability: Decimal | None = documented("liab", _COIN, _LIABILITY, T("trayapp", "Liability"),
        T("trayapp", "What you owe of this coin."), BORROWING)
    cross_liability: Decimal | None = documented("crossLiab", _COIN, _LIABILITY, T("trayapp", "Cross liability"),
        T("trayapp", "The part that you owe in cross margin."), BORROWING)
    isolated_liability: Decimal | None = documented("isoLiab", _COIN, _LIABILITY, T("trayapp", "Isolated liability"),
        T("trayapp", "The part that you owe in isolated margin."), MARGIN)
    loss_liability: Decimal | None = documented("uplLiab", _COIN, _LIABILITY, T("trayapp", "Liability from losses"),
        T("trayapp", "What you owe because open positions are losing."), MARGIN)
    interest: Decimal | None = documented("interest", _COIN, _LIABILITY, T("trayapp", "Interest"),
        T("trayapp", "Interest that has grown and is not charged yet."), BORROWING)
    max_loan: Decimal | None = documented("maxLoan", _COIN, _LIABILITY, T("trayapp", "Can borrow"),
        T("trayapp", "The most of this coin that you could borrow in cross margin."), BORROWING)
    potential_borrowing_margin: Decimal | None = documented("borrowFroz", _USD, _LIABILITY, T("trayapp", "Potential borrowing margin"),
        T("trayapp", "Initial margin for what orders in this coin might still borrow."), BORROWING)

    repayment_risk: int | None = documented("twap", _LEVEL, _RISK, T("trayapp", "Repay risk"),
        T("trayapp", "How near OKX is to selling other coins to repay this debt: 0 is calm, 5 is the highest."),
        BORROWING, Kind.LEVEL, highest=5)
    repayment_trigger: int | None = documented("frpType", _LEVEL, _RISK, T("trayapp", "Repayment trigger"),
        T("trayapp", "What would force the repayment: 1 your own negative balance, 2 the platform's limit for this coin."),
        BORROWING, Kind.LEVEL, highest=2)
    conversion_risk: int | None = documented("colBorrAutoConversion", _LEVEL, _RISK, T("trayapp", "Auto-conversion"),
        T("trayapp", "How near OKX is to selling this collateral: 1 to 3 a risk, 4 soon, 5 happening now."),
        kind=Kind.LEVEL, highest=5)
    collateral_limit: int | None = documented("colRes", _LEVEL, _RISK, T("trayapp", "Collateral limit"),
        T("trayapp", "The platform's limit for this coin: 0 off, 1 close to it, 2 not taken as margin for new orders."),
        kind=Kind.LEVEL, highest=2)
    collateral_restricted: bool | None = documented("collateralRestrict", _NO_UNIT, _RISK, T("trayapp", "Borrowing restricted"),
        T("trayapp", "An older sign of the platform's limit; OKX says to read the collateral limit instead."), kind=Kind.FLAG)
    collateral_enabled: bool | None = documented("collateralEnabled", _NO_UNIT, _RISK, T("trayapp", "Used as collateral"),
        T("trayapp", "Whether you let this coin count as margin."), Mode.MULTI_CURRENCY, Kind.FLAG)
    margin_ratio: Decimal | None = documented("mgnRatio", Unit.RATIO, _RISK, T("trayapp", "Margin ratio"),
        T("trayapp", "This coin's margin against what its cross positions need. OKX warns at 300 % and liquidates at 100 %."), Mode.FUTURES)
    initial_margin: Decimal | None = documented("imr", _COIN, _RISK, T("trayapp", "Initial margin"),
        T("trayapp", "Margin that this coin's cross positions take up."), Mode.FUTURES)
    maintenance_margin: Decimal | None = documented("mmr", _COIN, _RISK, T("trayapp", "Maintenance margin"),
        T("trayapp", "The least margin that this coin's cross positions need."), Mode.FUTURES)
    leverage: Decimal | None = documented("notionalLever", Unit.MULTIPLE, _RISK, T("trayapp", "Leverage"),
        T("trayapp", "Position value against this coin's equity."), Mode.FUTURES)

    unrealised_profit: Decimal | None = documented("upl", _COIN, _PROFIT, T("trayapp", "UPL"),
        T("trayapp", "Unrealised profit or loss of this coin's positions."), DERIVATIVES)
    isolated_profit: Decimal | None = documented("isoUpl", _COIN, _PROFIT, T("trayapp", "Isolated UPL"),
        T("trayapp", "Unrealised profit or loss of isolated positions."), DERIVATIVES)

    spot_balance: Decimal | None = documented("spotBal", _COIN, _SPOT, T("trayapp", "Spot balance"),
        T("trayapp", "Coins that count for the spot cost and profit figures."))
    open_average_price: Decimal | None = documented("openAvgPx", Unit.USD_PER_COIN, _SPOT, T("trayapp", "Average cost"),
        T("trayapp", "What one coin of today's holding cost you."))
    total_average_price: Decimal | None = documented("accAvgPx", Unit.USD_PER_COIN, _SPOT, T("trayapp", "Lifetime cost"),
        T("trayapp", "What one coin cost you when all past sales are counted in."))
    spot_profit: Decimal | None = documented("spotUpl", _USD, _SPOT, T("trayapp", "Spot PnL, USD"),
        T("trayapp", "Profit or loss if you sold today's holding now."))
    spot_profit_ratio: Decimal | None = documented("spotUplRatio", Unit.RATIO, _SPOT, T("trayapp", "Spot PnL, %"),
        T("trayapp", "Spot PnL against what today's holding cost."))
    total_profit: Decimal | None = documented("totalPnl", _USD, _SPOT, T("trayapp", "Total PnL, USD"),
        T("trayapp", "Profit or loss of this coin with past sales counted in."))
    total_profit_ratio: Decimal | None = documented("totalPnlRatio", Unit.RATIO, _SPOT, T("trayapp", "Total PnL, %"),
        T("trayapp", "Total PnL against the cost of all that was bought."))
    spot_isolated_balance: Decimal | None = documented("spotIsoBal", _COIN, _SPOT, T("trayapp", "Isolated spot"),
        T("trayapp", "Spot coins set apart for copy trading."), COPYING)
    spot_offset: Decimal | None = documented("spotInUseAmt", _COIN, _SPOT, T("trayapp", "Spot offset"),
        T("trayapp", "Spot coins that lower the margin of positions now."), Mode.PORTFOLIO)
    spot_offset_wanted: Decimal | None = documented("clSpotInUseAmt", _COIN, _SPOT, T("trayapp", "Spot offset, wanted"),
        T("trayapp", "Spot coins that you asked to use to lower the margin of positions."), Mode.PORTFOLIO)
    spot_offset_possible: Decimal | None = documented("maxSpotInUse", _COIN, _SPOT, T("trayapp", "Spot offset, most"),
        T("trayapp", "The most spot coins that could lower the margin of positions."), Mode.PORTFOLIO, also="maxSpotInUseAmt")

    lending_status: str | None = documented("autoLendStatus", _NO_UNIT, _LENDING, T("trayapp", "Auto lend"),
        T("trayapp", "Whether idle coins are lent out: unsupported, off, pending or active."), kind=Kind.TEXT)
    lent: Decimal | None = documented("autoLendMtAmt", _COIN, _LENDING, T("trayapp", "Lent out"),
        T("trayapp", "Coins lent to somebody now."))
    lending_amount: Decimal | None = documented("autoLendAmt", _COIN, _LENDING, T("trayapp", "Offered to lend"),
        T("trayapp", "Coins offered for lending, as seen in some answers."), documented=False)
    staking_status: str | None = documented("autoStakingStatus", _NO_UNIT, _LENDING, T("trayapp", "Auto staking"),
        T("trayapp", "Whether idle coins are staked, as seen in some answers."), kind=Kind.TEXT, documented=False)

    sent: Mapping[str, object] = field(default_factory=nothing_sent, repr=False, compare=False)

    @classmethod
    def as_sent(cls, sent: Mapping[str, object]) -> Self:
        """A row as it came. What cannot be read in it is None: to report that is for the caller.

        Args:
            sent: documented fields by OKX's name; if a dict, nobody else's from now on.
        """
        row = cls.__new__(cls)
        # not by vars(): to ask for the dict makes one, for each row of each answer
        object.__setattr__(row, "sent", MappingProxyType(sent) if isinstance(sent, dict) else sent)
        return row

    def says(self, sent: Mapping[str, object]) -> bool:
        """Whether just this was sent, in whatever kind of mapping it stands."""
        return self.sent == sent if type(self.sent) is type(sent) else dict(self.sent) == dict(sent)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Balance):
            return NotImplemented
        if self is other:
            return True
        try:
            is_sent_alike = self.says(other.sent)  # tells nearly all apart, and costs no reading
        except RecursionError:  # nested without end
            return False
        return is_sent_alike and all(getattr(self, name) == getattr(other, name) for name in _NAMES.values())

    def __hash__(self) -> int:
        return hash((self.currency, self.equity))

    @property
    def unit_price_usd(self) -> Decimal | None:
        """Dollars for one coin: sent, or told by the equity and its value; else None."""
        if self.price_usd is not None and self.price_usd > 0:
            return self.price_usd
        return amounts.price(self.equity, self.equity_usd)
# fmt: on


BALANCE_SPECS = specs_of(Balance)
_NAMES = {spec.wire: name for name, spec in BALANCE_SPECS.items()}
