"""Signed headers. Pure: the time is an argument.

Source: okx/facts.md, "Signing".
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from datetime import UTC, datetime

from trayapp.domain.credentials import Credentials


def timestamp(moment: datetime) -> str:
    """ISO 8601 in UTC with exactly three fractional digits and Z, cut to the millisecond.

    Args:
        moment: aware.
    """
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03d}Z"


def signature(secret: str, at: str, method: str, target: str, body: str = "") -> str:
    """Return base64 of HMAC-SHA256.

    Args:
        at: the text of OK-ACCESS-TIMESTAMP.
        target: path and query exactly as they stand on the request line.
    """
    prehash = f"{at}{method}{target}{body}".encode()
    return base64.b64encode(hmac.new(secret.encode(), prehash, hashlib.sha256).digest()).decode()


def signed_headers(
    credentials: Credentials, moment: datetime, target: str, *, simulated_trading: bool
) -> dict[str, str]:
    """Return the headers of a signed GET; they hold the key and the passphrase: never log them."""
    at = timestamp(moment)
    headers = {
        "OK-ACCESS-KEY": credentials.key,
        "OK-ACCESS-SIGN": signature(credentials.secret, at, "GET", target),
        "OK-ACCESS-TIMESTAMP": at,
        "OK-ACCESS-PASSPHRASE": credentials.passphrase,
    }
    return headers | {"x-simulated-trading": "1"} if simulated_trading else headers
