"""Snapshots at moments of a day, for tests."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from tests.unit.domain.answered import account
from trayapp.domain.config import AccountConfig
from trayapp.domain.credentials import AccountProfile
from trayapp.domain.fields import Mode
from trayapp.domain.risk import assess
from trayapp.domain.snapshot import Failure, Snapshot
from trayapp.domain.thresholds import Thresholds
from trayapp.errors import TrayAppError

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def at(seconds: float) -> datetime:
    """The moment that many seconds after noon."""
    return NOON + timedelta(seconds=seconds)


def polled(
    *rows: Mapping[str, object],
    name: str = "main",
    error: TrayAppError | None = None,
    fetched: float | None = 0,
    mode: Mode | None = Mode.MULTI_CURRENCY,
    more: dict[str, Any] | None = None,
    **fields: object,
) -> Snapshot:
    """A snapshot with these values answered at `fetched` seconds after noon (None: no values yet)."""
    found = None if fetched is None else account(*rows, **fields)
    return Snapshot(
        profile=AccountProfile(name, name),
        polled_at=at(fetched or 0),
        account=found,
        assessment=assess(found, mode, Thresholds()) if found else None,
        fetched_at=None if fetched is None else at(fetched),
        config=AccountConfig(mode=mode, permissions=("read_only",)) if found else None,
        failure=Failure.of(error) if error else None,
        **(more or {}),
    )
