"""From JSON bytes to the domain. Whatever stands in them, only UnexpectedAnswer comes out.

Digits stay exactly as sent: no number of an answer is ever a float.
"""

from __future__ import annotations

from datetime import datetime

from trayapp.domain.account import ACCOUNT_SPECS, Account
from trayapp.domain.config import PERMISSIONS, AccountConfig
from trayapp.domain.fields import Mode, Unreadable
from trayapp.errors import UnexpectedAnswer
from trayapp.okx.cleaned import cleaned
from trayapp.okx.decoder import Decoder
from trayapp.okx.detail import Detail
from trayapp.okx.rows import Row, Rows, own_fields
from trayapp.words import QT_TRANSLATE_NOOP as T

_NOT_ONE_ROW = T(
    "trayapp",
    "OKX answered, but not with the one set of values that its documents promise: look for a newer "
    "version of this program.",
)
_BAD_DETAILS = T(
    "trayapp",
    "OKX answered, but not with a list of currencies: look for a newer version of this program.",
)
_BAD_TIME = T("trayapp", "OKX answered, but not with its time: look for a newer version of this program.")

#: Far beyond any account. To take millions of values apart keeps Python, and so the GUI, busy for seconds.
MOST_VALUES, MOST_CURRENCIES = 150_000, 3_000


def document(body: bytes, decoder: Decoder | None = None) -> Row | None:
    """Return the exchange's answer; None for anything but a JSON object with a string `code`.

    Args:
        decoder: remembers the form of an account's answers.
    """
    if len(body) > 2 * MOST_VALUES and body.count(b",") > MOST_VALUES:  # a value and its comma take two bytes
        return None
    value = (decoder or Decoder()).decoded(body)
    if isinstance(value, dict) and type(value.get("code")) is str:
        return value
    return None


def message(answer: Row) -> str:
    """The words that came with a code; "" where there are none."""
    words = answer.get("msg")
    return words if isinstance(words, str) else ""


def only_row(answer: Row) -> Row:
    """Return the one object in `data`.

    None (`data: []`) is not an empty account, and of two nobody can tell which is the user's: neither is ever
    shown, the last good values stay.

    Raises:
        UnexpectedAnswer: there is not exactly one.
    """
    match answer.get("data"):
        case [dict() as row]:
            return row
        case _:
            raise UnexpectedAnswer(_NOT_ONE_ROW)


def account(row: Row, rows: Rows | None = None) -> Account:
    """Read the row of account/balance.

    A field that cannot be read is recorded, and None; it never costs the others.

    Args:
        rows: remembers the currencies' lines from one answer of an account to its next.

    Raises:
        UnexpectedAnswer: `details` is no list of objects.
    """
    unreadable: list[Unreadable] = []
    values, sent = own_fields(row, unreadable)
    balances = (rows or Rows()).read(_details(row), unreadable)
    return Account(**values, balances=balances, unreadable=tuple(unreadable), sent=sent)


def _details(row: Row) -> list[Row]:
    details = row.get("details")
    if details is None or details == "":
        return []
    if not isinstance(details, list) or len(details) > MOST_CURRENCIES:
        raise UnexpectedAnswer(_BAD_DETAILS)
    if not all(isinstance(detail, dict | Detail) for detail in details):
        raise UnexpectedAnswer(_BAD_DETAILS)
    return details


def config(row: Row) -> AccountConfig:
    """Read the row of account/config. What is missing or of a wrong type is simply not known."""
    permissions = _words(row, "perm")
    ips = _words(row, "ip")
    user, main_user = _text(row, "uid"), _text(row, "mainUid")
    gear = _text(row, "liquidationGear")
    return AccountConfig(
        mode=Mode.from_wire(row.get("acctLv")),
        permissions=tuple(sorted(permissions, key=_permission_order)),
        ip_bound=bool(ips),
        ips=tuple(sorted(ips)),
        label=cleaned(_text(row, "label")),
        is_sub_account=user != main_user if user and main_user else None,
        liquidation_alerts_on=gear != "0" if gear else None,
    )


def _text(row: Row, wire: str) -> str:
    value = row.get(wire)
    return value.strip() if isinstance(value, str) else ""


def _words(row: Row, wire: str) -> set[str]:
    """The words of a list with commas."""
    return {word for part in _text(row, wire).split(",") if (word := cleaned(part, 60))}


def _permission_order(permission: str) -> tuple[int, str]:
    known = permission in PERMISSIONS
    return (PERMISSIONS.index(permission) if known else len(PERMISSIONS), permission)


def server_time(row: Row) -> datetime:
    """Read the row of public/time.

    Raises:
        UnexpectedAnswer: there is no time in it.
    """
    try:
        moment: datetime = ACCOUNT_SPECS["updated_at"].read(row.get("ts"))  # the same form as uTime
    except ValueError:
        raise UnexpectedAnswer(_BAD_TIME) from None
    return moment
