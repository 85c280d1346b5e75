"""One poll on paper: JSON (a stable contract), CSV, and a table for people. English on purpose."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from itertools import zip_longest

from trayapp.domain import amounts, risk, risk_words
from trayapp.domain.account import ACCOUNT_SPECS, Account
from trayapp.domain.balance import BALANCE_SPECS, Balance
from trayapp.domain.fields import FieldSpec, Unreadable
from trayapp.domain.risk import MARGIN_RATIO, RowRisk
from trayapp.domain.snapshot import Snapshot
from trayapp.domain.terminal_text import aligned, clean, plain
from trayapp.domain.thresholds import RiskLevel


def utc_text(moment: datetime) -> str:
    """ISO 8601 in UTC with milliseconds and Z."""
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def as_json(snapshot: Snapshot, *, partial: bool) -> str:
    """The documented JSON shape; every value stands exactly as sent, "" and missing are null.

    Args:
        snapshot: of a poll that succeeded.
        partial: whether the currencies were filtered.
    """
    shape = json_shape(snapshot, partial=partial)
    return json.dumps(shape, indent=1)  # in ASCII alone: no terminal's encoding can change a value


def json_shape(snapshot: Snapshot, *, partial: bool) -> dict[str, object]:
    """The same before it is text; the level is null where nothing is known of it."""
    account, reasons = snapshot.account or Account(), snapshot.risk.reasons if snapshot.risk else ()
    return {
        "account": snapshot.profile.name,
        "mode": snapshot.mode.word if snapshot.mode else None,
        "permissions": list(snapshot.config.permissions) if snapshot.config else None,
        "fetched_at": utc_text(snapshot.fetched_at) if snapshot.fetched_at else None,
        "fields": _as_sent(ACCOUNT_SPECS.values(), account.sent),
        "currencies": [_as_sent(BALANCE_SPECS.values(), row.sent) for row in account.balances],
        "partial": partial,
        "risk": {
            "level": None if snapshot.level is None else snapshot.level.word,
            "reasons": [
                {"field": r.field, "ccy": r.ccy, "value": r.value, "level": r.level.word} for r in reasons
            ],
        },
    }


def _as_sent(specs: Iterable[FieldSpec], sent: Mapping[str, object]) -> dict[str, object]:
    """Every documented field; what is in no document only where it was sent."""
    values: dict[str, object] = {}
    for spec in specs:
        value = sent.get(spec.wire)
        if value in (None, "") and spec.also:
            value = sent.get(spec.also)
        if spec.documented or value not in (None, ""):
            values[spec.wire] = None if value == "" else value
    return values


def as_csv(snapshot: Snapshot) -> str:
    """One line per currency, OKX's names as header, exact text; a formula is defused by a quote.

    A lone carriage return, which the csv module does not quote, would begin another line in a spreadsheet:
    no control character gets through.
    """
    specs = [spec for spec in BALANCE_SPECS.values() if spec.documented]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["account", "fetched_at", *(spec.wire for spec in specs)])
    taken = utc_text(snapshot.fetched_at) if snapshot.fetched_at else ""
    for row in snapshot.account.balances if snapshot.account else ():
        cells = _as_sent(specs, row.sent).values()
        writer.writerow(
            [spreadsheet_cell(snapshot.profile.name), taken, *(spreadsheet_cell(cell) for cell in cells)]
        )
    return out.getvalue()


#: What a spreadsheet takes for the beginning of a formula; some read the wide forms so too.
_CALCULATED = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def spreadsheet_cell(value: object) -> str:
    """What was sent, as a cell; what a spreadsheet would calculate is quoted, unless it is a number."""
    if value is None:
        return ""
    text = clean(risk.text_of(value))
    if text.startswith(_CALCULATED):
        try:
            amounts.parse(text)
        except ValueError:
            return f"'{text}"
    return text


_HEADER = ("Currency", "Equity", "Value, USD", "Available", "In use", "Liability", "Repay risk", "Ratio")
_NAMED = 5  # so many of the values that could not be read


def as_table(snapshot: Snapshot, *, partial: bool = False) -> str:
    """What a person reads on a terminal: totals, reasons, one aligned line per currency.

    Args:
        partial: whether the currencies were filtered, so that nothing is known of the others' risk.
    """
    account = snapshot.account or Account()
    mode = snapshot.mode.word.replace("_", "-") if snapshot.mode else "unknown"
    total, found = amounts.usd(account.total_equity), snapshot.assessment
    ratio = _ratio(account.margin_ratio, found.margin_level if found else None)
    rows = sorted(
        zip_longest(account.balances, found.rows if found else ()), key=lambda row: _by_worth(row[0])
    )
    lines = [
        "   ".join((snapshot.profile.name, total, f"{mode} mode", f"margin ratio {ratio}")),
        *_risk_lines(snapshot, partial=partial),
        *_unreadable_lines(account.unreadable),
        "",
        *aligned([_HEADER, *(_line(*row) for row in rows)], left=(0,)),
    ]
    return "\n".join(plain(line) for line in lines)


def _risk_lines(snapshot: Snapshot, *, partial: bool) -> list[str]:
    found = snapshot.risk
    if found is None:
        return []
    lines = [f"{reason.level.word}: {risk_words.what(reason)}" for reason in found.reasons]
    if partial:
        lines = [*(lines or ["risk of these currencies: none"]), "note: other currencies were not asked for"]
    return [*(lines or ["risk: none"]), *(f"note: {risk_words.note(known)}" for known in found.notes)]


def _unreadable_lines(values: Sequence[Unreadable]) -> list[str]:
    """A line that names what could not be read, where there is any: it is missing above and below."""
    if not values:
        return []
    named = [
        f'{f"{value.ccy[:20]} " if value.ccy else ""}{value.wire} "{value.sent}"' for value in values[:_NAMED]
    ]
    count = "1 value" if len(values) == 1 else f"{len(values)} values"
    return [f"note: {count} could not be read: {', '.join(named)}{', …' if len(values) > _NAMED else ''}"]


def _ratio(ratio: Decimal | None, level: RiskLevel | None) -> str:
    """A margin ratio in words: one that was sent and has no level belongs to no position."""
    return "no position" if ratio is not None and level is None else amounts.percent(ratio)


def _by_worth(balance: Balance) -> Decimal:
    return -abs(balance.equity_usd or Decimal(0))


def _line(balance: Balance, found: RowRisk | None) -> tuple[str, ...]:
    places, ratio = amounts.places_for(balance.unit_price_usd), balance.margin_ratio
    level = found.levels[MARGIN_RATIO] if found else None
    return (
        clean(balance.currency or "?"),
        amounts.coins(balance.equity, places),
        amounts.usd(balance.equity_usd),
        amounts.coins(balance.available_balance, places),
        amounts.coins(balance.in_use, places),
        amounts.coins(balance.liability, places),
        _shown(balance, "twap", balance.repayment_risk),
        _shown(balance, MARGIN_RATIO, None if ratio is None else _ratio(ratio, level)),
    )


def _shown(balance: Balance, wire: str, value: object) -> str:
    """A risk value for the table; one that cannot be read stands as sent, with a question mark."""
    if value is not None:
        return str(value)
    raw = balance.sent.get(wire)
    return amounts.UNKNOWN if raw in (None, "") else f"{clean(risk.text_of(raw))[:20]}?"
