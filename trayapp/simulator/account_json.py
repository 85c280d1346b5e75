"""An account in the exchange's wire form: 19 fields, and 48 for every currency.

Source: OKX API v5, "Get balance", response parameters and the table of applicable fields.
What does not apply in the account's mode is sent as ""; fields missing from that table
follow their own description, or go out in every mode.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Context, Decimal, localcontext

from trayapp.simulator.market import RATIO_PLACES, Account, Holding, rounded
from trayapp.simulator.scenes import ONE, ZERO, Mode, Scene
from trayapp.simulator.spot_json import spot_fields
from trayapp.simulator.walk import pick

SPOT, FUTURES, MULTI, PORTFOLIO = Mode.SPOT, Mode.FUTURES, Mode.MULTI_CURRENCY, Mode.PORTFOLIO
#: Field to the modes it applies in; a field that is not here applies in all of them.
ACCOUNT_MODES: Mapping[str, tuple[Mode, ...]] = {
    **dict.fromkeys(("isoEq",), (FUTURES, MULTI, PORTFOLIO)),
    **dict.fromkeys(("adjEq", "ordFroz", "imr", "mmr", "borrowFroz", "mgnRatio"), (SPOT, MULTI, PORTFOLIO)),
    **dict.fromkeys(
        ("notionalUsd", "notionalUsdForOption", "notionalUsdForBorrow"), (SPOT, MULTI, PORTFOLIO)
    ),
    **dict.fromkeys(("availEq", "notionalUsdForSwap", "notionalUsdForFutures", "upl"), (MULTI, PORTFOLIO)),
    **dict.fromkeys(("delta", "deltaLever", "deltaNeutralStatus"), (MULTI, PORTFOLIO)),
}
ROW_MODES: Mapping[str, tuple[Mode, ...]] = {
    **dict.fromkeys(("isoEq", "availEq", "upl", "isoUpl"), (FUTURES, MULTI, PORTFOLIO)),
    **dict.fromkeys(
        ("disEq", "liab", "crossLiab", "interest", "twap", "frpType", "maxLoan", "borrowFroz"),
        (SPOT, MULTI, PORTFOLIO),
    ),
    **dict.fromkeys(("uplLiab", "isoLiab"), (MULTI, PORTFOLIO)),
    **dict.fromkeys(("mgnRatio", "notionalLever", "imr", "mmr"), (FUTURES,)),
    **dict.fromkeys(("spotInUseAmt", "clSpotInUseAmt", "maxSpotInUse"), (PORTFOLIO,)),
    **dict.fromkeys(("spotIsoBal",), (SPOT, FUTURES)),
}
#: Shares of the notional that swaps, dated futures and options make up.
SPLIT = {"Swap": Decimal("0.6"), "Futures": Decimal("0.25"), "Option": Decimal("0.15")}
#: What the exchange would lend, as a share of what is held.
LOAN_SHARE = Decimal("0.8")

Wire = dict[str, object]


def text(value: Decimal | None) -> str:
    """Write a number as the exchange does: plain, no exponent, no needless zeros; None is ""."""
    if value is None:
        return ""
    if not value:
        return "0"
    plain = format(value, "f")
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def account_json(account: Account, *, seed: int, started_ms: int, now_ms: int) -> Wire:
    """Return the one element of `data`.

    Args:
        started_ms, now_ms: milliseconds since 1970; balances changed at or before both.
    """
    with localcontext(Context(prec=50)):
        mode = account.scene.mode
        rows = [
            _applicable(
                _row(holding, account.scene, _changed_ms(holding, seed, started_ms, now_ms)), ROW_MODES, mode
            )
            for holding in account.holdings
        ]
        return _applicable(_account(account, now_ms) | {"details": rows}, ACCOUNT_MODES, mode)


def _applicable(fields: Wire, modes: Mapping[str, tuple[Mode, ...]], mode: Mode) -> Wire:
    """Empty what does not apply in `mode`."""
    return fields | {name: "" for name, where in modes.items() if mode not in where}


def _account(account: Account, now_ms: int) -> Wire:
    scene = account.scene
    neutral = scene.mode is PORTFOLIO
    delta = scene.delta_usd if neutral else ZERO
    lever = rounded(delta / account.total_eq, RATIO_PLACES) if delta else ZERO
    return {
        "uTime": str(now_ms),
        "totalEq": text(account.total_eq),
        "isoEq": text(account.iso_eq),
        "adjEq": text(account.adj_eq),
        "availEq": text(max(ZERO, account.adj_eq - account.imr)),
        "ordFroz": text(account.orders),
        "imr": text(account.imr),
        "mmr": text(account.mmr),
        "borrowFroz": "0",
        "mgnRatio": text(account.ratio),
        "upl": text(account.upl),
        "delta": text(delta),
        "deltaLever": text(lever),
        "deltaNeutralStatus": str(scene.delta_status),
        **_notional(account),
    }


def _notional(account: Account) -> Wire:
    """Split the notional by product; derivatives and debt together make up `notionalUsd`."""
    notional = account.scene.notional_usd
    return {
        "notionalUsd": text(notional + account.borrowed),
        "notionalUsdForBorrow": text(account.borrowed),
        **{f"notionalUsdFor{product}": text(notional * share) for product, share in SPLIT.items()},
    }


def _row(holding: Holding, scene: Scene, changed_ms: int) -> Wire:
    return {
        "ccy": holding.listing.ccy,
        "uTime": str(changed_ms),
        **_equity(holding),
        **_debt(holding),
        **_risk(holding, scene),
        **_position(holding, scene),
        **_offset(holding, scene),
        **_lending(holding),
        **spot_fields(holding, text),
    }


def _equity(holding: Holding) -> Wire:
    row = holding.row
    frozen = holding.frozen
    avail = text(max(ZERO, holding.eq - frozen))
    return {
        "eq": text(holding.eq),
        "eqUsd": text(holding.eq_usd),
        "disEq": text(holding.dis_eq),
        "cashBal": text(holding.cash),
        "availBal": avail,
        "availEq": avail,
        "frozenBal": text(frozen),
        "ordFrozen": text(row.orders),
        "stgyEq": text(row.bots),
        "upl": text(holding.upl),
        "isoEq": text(holding.iso_eq),
        "isoUpl": text(row.iso_upl),
        **dict.fromkeys(("fixedBal", "rewardBal", "spotIsoBal", "smtSyncEq", "spotCopyTradingEq"), "0"),
    }


def _debt(holding: Holding) -> Wire:
    """The liability, all of it cross; `uplLiab` is what losses on paper contribute."""
    liab = text(holding.liab)
    by_loss = min(holding.liab, max(ZERO, -holding.upl))
    return {
        "liab": liab,
        "crossLiab": liab,
        "isoLiab": "0",
        "uplLiab": text(by_loss),
        "interest": text(holding.row.interest),
        "borrowFroz": "0",
        "maxLoan": text(rounded(max(ZERO, holding.eq) * holding.listing.discount * LOAN_SHARE, 8)),
    }


def _risk(holding: Holding, scene: Scene) -> Wire:
    row = holding.row
    can_back = scene.mode is MULTI and bool(holding.listing.discount)
    return {
        "twap": str(row.twap),
        "frpType": str(row.frp_type),
        "colRes": str(row.restriction),
        "colBorrAutoConversion": str(row.conversion),
        "collateralRestrict": False,
        "collateralEnabled": can_back,
    }


def _position(holding: Holding, scene: Scene) -> Wire:
    """Futures mode: margin of the currency's own cross position, "" where it has none."""
    position = holding.row.position
    if not position:
        return {"mgnRatio": "", "imr": "", "mmr": "", "notionalLever": "0"}
    lever = rounded(position / holding.eq, RATIO_PLACES) if holding.eq else None
    return {
        "mgnRatio": text(holding.ratio(scene.mm_rate)),
        "imr": text(holding.imr),
        "mmr": text(holding.mmr(scene.mm_rate)),
        "notionalLever": text(lever),
    }


def _offset(holding: Holding, scene: Scene) -> Wire:
    """Portfolio mode: how much of a coin hedges derivatives on it."""
    share = holding.row.spot_offset
    if scene.mode is not PORTFOLIO or not share:
        return dict.fromkeys(("spotInUseAmt", "clSpotInUseAmt", "maxSpotInUse"), "0")
    most = max(ZERO, holding.eq)
    in_use = rounded(most * share, 8)
    return {
        "spotInUseAmt": text(in_use),
        "clSpotInUseAmt": text(in_use),
        "maxSpotInUse": text(rounded(most * (ONE + share) / 2, 8)),
    }


def _lending(holding: Holding) -> Wire:
    return {"autoLendStatus": "off" if holding.listing.discount else "unsupported", "autoLendMtAmt": "0"}


def _changed_ms(holding: Holding, seed: int, started_ms: int, now_ms: int) -> int:
    """A balance with a position changes all the time; an idle one did hours before the start."""
    if holding.upl or holding.row.interest:
        return now_ms
    return started_ms - pick(f"{seed}/{holding.listing.ccy}/idle", 60_000, 6 * 3_600_000)
