"""Who may come in: the authentication of a request, and the rate limits.

Source: OKX API v5, "REST Authentication" and its error codes.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
from collections import deque
from collections.abc import Hashable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from trayapp.simulator.wire import Headers, Request

#: How far a timestamp may be from the exchange's clock, either way.
LONGEST_SKEW = timedelta(seconds=30)
KEY_FORM = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
TIMESTAMP_FORM = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", re.ASCII)
#: Header and the code for its absence, in the order of the checks.
REQUIRED = (
    ("OK-ACCESS-KEY", "50103"),
    ("OK-ACCESS-SIGN", "50106"),
    ("OK-ACCESS-TIMESTAMP", "50107"),
    ("OK-ACCESS-PASSPHRASE", "50104"),
)


@dataclass(frozen=True, slots=True)
class Gate:
    """The one API key of this exchange, and the checks it has to pass."""

    key: str
    secret: str = field(repr=False)
    passphrase: str = field(repr=False)
    simulated_trading: bool = False
    perm: str = "read_only"

    def refusal(self, request: Request, now: datetime) -> str | None:
        """Return the error code for a request that may not pass, None for one that may.

        Args:
            now: the exchange's own time.
        """
        headers = request.headers
        return (
            _missing(headers)
            or self._wrong_key(headers)
            or timestamp_fault(headers.get("OK-ACCESS-TIMESTAMP", ""), now)
            or self._wrong_environment(headers)
            or self._wrong_proof(request)
            or self._forbidden()
        )

    def _wrong_key(self, headers: Headers) -> str | None:
        """A key of another exchange's form is invalid; one of the right form does not exist."""
        key = headers.get("OK-ACCESS-KEY", "")
        if key == self.key:
            return None
        return "50119" if KEY_FORM.fullmatch(key) else "50111"

    def _wrong_environment(self, headers: Headers) -> str | None:
        asked_for_demo = headers.get("x-simulated-trading", "") == "1"
        return None if asked_for_demo == self.simulated_trading else "50101"

    def _wrong_proof(self, request: Request) -> str | None:
        headers = request.headers
        if headers.get("OK-ACCESS-PASSPHRASE", "") != self.passphrase:
            return "50105"
        timestamp = headers.get("OK-ACCESS-TIMESTAMP", "")
        due = signature(self.secret, timestamp, request.method, request.target, request.body)
        given = headers.get("OK-ACCESS-SIGN", "").encode("latin-1")
        return None if hmac.compare_digest(due.encode(), given) else "50113"

    def _forbidden(self) -> str | None:
        return None if "read_only" in self.perm.split(",") else "50120"


def signature(secret: str, timestamp: str, method: str, target: str, body: bytes = b"") -> str:
    """Return what OK-ACCESS-SIGN must hold; `target` is raw, as on the request line."""
    prehash = f"{timestamp}{method}{target}".encode("latin-1") + body
    return base64.b64encode(hmac.new(secret.encode(), prehash, hashlib.sha256).digest()).decode()


def timestamp_fault(text: str, now: datetime) -> str | None:
    """Return 50112 for what is no timestamp, 50102 for one that has expired.

    Milliseconds since 1970 count as expired: that is what the exchange says to them.
    """
    if re.fullmatch(r"\d+(\.\d+)?", text, re.ASCII):
        return "50102"
    if not TIMESTAMP_FORM.fullmatch(text):
        return "50112"
    try:
        at = datetime.fromisoformat(text.removesuffix("Z")).replace(tzinfo=UTC)
    except ValueError:  # the right form, but no such day or hour
        return "50112"
    return "50102" if abs(now - at) > LONGEST_SKEW else None


def _missing(headers: Headers) -> str | None:
    return next((code for name, code in REQUIRED if not headers.get(name)), None)


@dataclass(frozen=True, slots=True)
class Limit:
    """At most `count` requests in any `window_s` seconds."""

    count: int
    window_s: int


class RateLimits:
    """Sliding windows, one for each caller and path. Not locked: its owner is."""

    def __init__(self) -> None:
        self._passed: dict[Hashable, deque[datetime]] = {}

    def admits(self, who: Hashable, limit: Limit, now: datetime) -> bool:
        """Count one request and tell whether it may pass; refused ones do not count."""
        passed = self._passed.setdefault(who, deque())
        while passed and now - passed[0] >= timedelta(seconds=limit.window_s):
            passed.popleft()
        if len(passed) >= limit.count:
            return False
        passed.append(now)
        return True
