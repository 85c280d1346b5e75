"""Everything that is known of one currency, or of the account: each field with its words, ready to be shown.

Hidden amounts do not come in here at all, so what is made of these values cannot tell them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from trayapp.domain import amounts, risk
from trayapp.domain.account import ACCOUNT_SPECS, Account
from trayapp.domain.balance import BALANCE_SPECS, Balance
from trayapp.domain.fields import FieldSpec, Group, Mode
from trayapp.domain.risk import NAMELESS, Assessment, Cause
from trayapp.domain.snapshot import Snapshot
from trayapp.domain.thresholds import RiskLevel
from trayapp.ui.details.detail import Detail, detail_of
from trayapp.ui.table.rows import Row
from trayapp.ui.texts.detail_texts import from_outside
from trayapp.ui.texts.field_words import group_title, mode_name
from trayapp.ui.texts.translated import translated
from trayapp.words import DOTS, Words
from trayapp.words import QT_TRANSLATE_NOOP as T

_ACCOUNT = T("trayapp", "Account {name}")
_SHARE = T("trayapp", "{percent} of what you own")
_LONGEST_COIN = 12  # characters of a currency's name where it stands as a unit


@dataclass(frozen=True, slots=True)
class DetailGroup:
    """Fields that belong together."""

    title: str
    details: tuple[Detail, ...]


@dataclass(frozen=True, slots=True)
class Details:
    """All fields of one currency or account; without groups where no values are known.

    Attributes:
        title: whose they are; subtitle: what to know of it first, may be empty.
    """

    title: str
    subtitle: str
    groups: tuple[DetailGroup, ...]


def details_of_account(snapshot: Snapshot, *, veiled: bool) -> Details:
    """The account's own fields. Without an answer so far there are none, not even as "not sent".

    Args:
        veiled: put dots for amounts.
    """
    name = from_outside(snapshot.profile.name)
    title = translated(Words.of(_ACCOUNT, name=name))
    mode, account = snapshot.mode, snapshot.account
    known = [mode_name(mode)] if mode else []
    if account is None:
        return Details(title, " · ".join(known), ())
    known.append(_usd(account, veiled=veiled))
    levels = _account_levels(account, snapshot.assessment)
    groups = _groups(ACCOUNT_SPECS, account, "", levels, mode, veiled=veiled)
    return Details(title, " · ".join(known), groups)


def details_of_row(row: Row, mode: Mode | None, *, veiled: bool) -> Details:
    """One currency's fields.

    Args:
        mode: the account's, None where it is not known.
        veiled: put dots for amounts.
    """
    balance = row.balance
    known = [_usd(balance, veiled=veiled)]
    if row.share is not None:
        known.append(translated(Words.of(_SHARE, percent=amounts.percent(row.share))))
    coin = from_outside(balance.currency or NAMELESS, _LONGEST_COIN)
    groups = _groups(BALANCE_SPECS, balance, coin, row.risk.levels, mode, veiled=veiled)
    return Details(row.name, " · ".join(known), groups)


def _usd(of: Account | Balance, *, veiled: bool) -> str:
    worth = of.total_equity if isinstance(of, Account) else of.equity_usd
    return DOTS if veiled and worth is not None else amounts.usd(worth)


def _account_levels(account: Account, assessment: Assessment | None) -> Mapping[str, RiskLevel | None]:
    """The levels of the account's own fields, as a row has them for its own."""
    if assessment is None:
        return {}
    levels = {risk.MARGIN_RATIO: assessment.margin_level}
    if account.delta_status is not None:
        levels[risk.DELTA_STATUS] = RiskLevel.NONE
    own = (r for r in assessment.reasons if r.ccy is None and r.cause is not Cause.REMEMBERED)
    return levels | {reason.field: reason.level for reason in own}


def _groups(
    specs: Mapping[str, FieldSpec],
    of: Account | Balance,
    coin: str,
    levels: Mapping[str, RiskLevel | None],
    mode: Mode | None,
    *,
    veiled: bool,
) -> tuple[DetailGroup, ...]:
    def of_group(group: Group) -> Iterator[Detail]:
        for name, spec in specs.items():
            sent = of.sent.get(spec.wire)
            if spec.group is group and (spec.documented or sent not in (None, "")):
                value, level = getattr(of, name), levels.get(spec.wire)
                yield detail_of(spec, value, sent, coin=coin, mode=mode, level=level, veiled=veiled)

    found = (DetailGroup(group_title(group), tuple(of_group(group))) for group in Group)
    return tuple(group for group in found if group.details)
