from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from trayapp.domain.credentials import Credentials
from trayapp.okx.signing import signature, signed_headers, timestamp

CREDENTIALS = Credentials(
    "37c541a1-0000-4000-8000-10fe7a038418", "22582BD0CFF14C41EDBF1AB98506286D", "Passphrase-1"
)
EARLY = datetime(2020, 12, 8, 9, 8, 57, 715_000, UTC)
LATE = datetime(2026, 1, 15, 23, 27, 49, 738_000, UTC)
VECTORS = [
    (EARLY, "/api/v5/account/balance", "AkD5YszBhggtIyjDlmTy/9PpNVntel+1Lff8wh0qpQw="),
    (EARLY, "/api/v5/account/balance?ccy=BTC", "HiZhvSfMtWJA3uUIVXV3a/bSXNPCWvYFXoGCVS8V4zY="),
    (LATE, "/api/v5/account/balance?ccy=BTC,ETH", "Muov4YVTsM/6fwGSiqqaCnpR8sXTcFR4H5Vz/gy8RP0="),
    (LATE, "/api/v5/account/balance?ccy=BTC%2CETH", "rse9qM/VGXJzT4qGVI30Oz2YKFJ5V6QCUDklbklLtDw="),
]


@pytest.mark.parametrize(("moment", "target", "expected"), VECTORS)
def test_the_four_vectors(moment: datetime, target: str, expected: str) -> None:
    headers = signed_headers(CREDENTIALS, moment, target, simulated_trading=False)
    assert headers == {
        "OK-ACCESS-KEY": CREDENTIALS.key,
        "OK-ACCESS-SIGN": expected,
        "OK-ACCESS-TIMESTAMP": timestamp(moment),
        "OK-ACCESS-PASSPHRASE": "Passphrase-1",
    }


def test_a_body_is_signed_too() -> None:
    bare, with_body = (signature("s", "t", "POST", "/", body) for body in ("", "{}"))
    assert bare != with_body


def test_demo_trading_adds_its_header() -> None:
    headers = signed_headers(CREDENTIALS, EARLY, "/", simulated_trading=True)
    assert headers["x-simulated-trading"] == "1"


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (datetime(2020, 12, 8, 9, 8, 57, 715_999, UTC), "2020-12-08T09:08:57.715Z"),
        (datetime(2020, 12, 8, 9, 8, 57, 0, UTC), "2020-12-08T09:08:57.000Z"),
        (datetime(2020, 12, 8, 9, 8, 57, 5_000, UTC), "2020-12-08T09:08:57.005Z"),
        (datetime(2020, 12, 8, 10, 8, 57, 5_000, timezone(timedelta(hours=1))), "2020-12-08T09:08:57.005Z"),
    ],
)
def test_timestamps_have_three_digits_and_utc(moment: datetime, text: str) -> None:
    assert timestamp(moment) == text
