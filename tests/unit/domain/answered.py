"""Accounts as the real reader makes them of an answer of the exchange."""

from __future__ import annotations

import json
from collections.abc import Mapping

from trayapp.domain.account import Account
from trayapp.domain.fields import Mode
from trayapp.domain.risk import Assessment, assess
from trayapp.domain.thresholds import Thresholds
from trayapp.okx import answers

MODES = (None, Mode.SPOT, Mode.FUTURES, Mode.MULTI_CURRENCY, Mode.PORTFOLIO)


def account(*rows: Mapping[str, object], **fields: object) -> Account:
    """The account whose `details` are `rows`; every value takes the way of JSON bytes."""
    body = json.dumps({"code": "0", "data": [{**fields, "details": list(rows)}], "msg": ""})
    document = answers.document(body.encode())
    assert document is not None
    return answers.account(answers.only_row(document))


def assessed(
    *rows: Mapping[str, object], mode: Mode | None = Mode.MULTI_CURRENCY, **fields: object
) -> Assessment:
    """What such an account's figures mean, by the default thresholds."""
    return assess(account(*rows, **fields), mode, Thresholds())
