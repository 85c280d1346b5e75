"""A client of the tests' own: signs as the exchange's document says, knows nothing of ours."""

from __future__ import annotations

import base64
import hashlib
import hmac
import http.client
import json
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from trayapp.simulator import SimulatedExchange

BALANCE = "/api/v5/account/balance"
CONFIG = "/api/v5/account/config"
TIME = "/api/v5/public/time"
PATIENCE_S = 10.0


class FakeClock:
    """A clock that moves only when told."""

    def __init__(self, now: datetime = datetime(2026, 1, 15, 23, 27, 49, 738_000, UTC)) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def advance(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer; `json` reads its body."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> dict[str, Any]:
        value: dict[str, Any] = json.loads(self.body)
        return value

    @property
    def code(self) -> str:
        return str(self.json["code"])

    @property
    def data(self) -> list[dict[str, Any]]:
        rows: list[dict[str, Any]] = self.json["data"]
        return rows


def iso(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def sign(secret: str, timestamp: str, method: str, target: str, body: str = "") -> str:
    prehash = f"{timestamp}{method}{target}{body}".encode()
    return base64.b64encode(hmac.new(secret.encode(), prehash, hashlib.sha256).digest()).decode()


@dataclass(slots=True)
class Caller:
    """Asks one exchange over one kept connection."""

    exchange: SimulatedExchange
    clock: FakeClock
    connection: http.client.HTTPConnection = field(init=False)

    def __post_init__(self) -> None:
        address = urlsplit(self.exchange.url)
        self.connection = http.client.HTTPConnection(address.hostname or "", address.port, timeout=PATIENCE_S)

    def close(self) -> None:
        self.connection.close()

    def signed_headers(self, target: str, method: str = "GET", body: str = "") -> dict[str, str]:
        timestamp = iso(self.clock())
        return {
            "OK-ACCESS-KEY": self.exchange.key,
            "OK-ACCESS-SIGN": sign(self.exchange.secret, timestamp, method, target, body),
            "OK-ACCESS-TIMESTAMP": timestamp,
            "OK-ACCESS-PASSPHRASE": self.exchange.passphrase,
        }

    def send(self, target: str, headers: dict[str, str], method: str = "GET", body: str = "") -> Answer:
        self.connection.request(method, target, body=body or None, headers=headers)
        with self.connection.getresponse() as response:  # closed even when the body breaks off
            return Answer(response.status, dict(response.getheaders()), response.read())

    def get(self, target: str) -> Answer:
        """Ask with valid credentials."""
        return self.send(target, self.signed_headers(target))

    def account(self, target: str = BALANCE) -> dict[str, Any]:
        """Return the one element of a balance answer."""
        answer = self.get(target)
        assert answer.code == "0", answer.body
        [account] = answer.data
        return account
