"""What an account's level would be by other thresholds, for whoever moves them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from trayapp.domain import amounts, risk_words
from trayapp.domain.risk import MARGIN_RATIO, Reason
from trayapp.domain.snapshot import Snapshot
from trayapp.domain.thresholds import RiskLevel, Thresholds
from trayapp.words import QT_TRANSLATE_NOOP as T
from trayapp.words import Words

_NO_DATA = T("trayapp", "no data yet")
_OLD = T("trayapp", "{reason}, by old values")
_CALM = T("trayapp", "nothing reaches a level")


def level_by(
    thresholds: Thresholds, snapshot: Snapshot | None, now: datetime, interval_s: int
) -> tuple[RiskLevel | None, Words]:
    """The level that the latest values would have, and why.

    Args:
        snapshot: the account's latest; None where there is none.

    Returns:
        None for the level while nothing is known, and for old calm: nobody knows whether it is still calm.
        The words have no full stop.
    """
    if snapshot is None:
        return None, Words.of(_NO_DATA)
    graded = snapshot.under(replace(snapshot.profile, thresholds=thresholds))
    if graded.risk is None:
        return None, Words.of(_NO_DATA)
    why = risk_words.what(graded.risk.reasons[0]) if graded.risk.reasons else _calm(graded)
    if graded.is_stale(now, interval_s):
        return graded.level or None, Words.of(_OLD, reason=why)
    return graded.level, why


def _calm(graded: Snapshot) -> Words:
    """The lowest margin ratio, where there is one: how near it is to a level is worth seeing."""
    account, assessment = graded.account, graded.assessment
    if account is None or assessment is None:
        return Words.of(_CALM)
    found = [(account.margin_ratio, None, assessment.margin_level)] + [
        (balance.margin_ratio, balance.currency or "?", row.levels.get(MARGIN_RATIO))
        for balance, row in zip(account.balances, assessment.rows, strict=True)
    ]
    ratios = [(ratio, ccy) for ratio, ccy, level in found if ratio is not None and level is not None]
    if not ratios:
        return Words.of(_CALM)
    ratio, ccy = min(ratios, key=lambda one: one[0])
    return risk_words.what(Reason(MARGIN_RATIO, ccy, amounts.plain(ratio), RiskLevel.NONE))
