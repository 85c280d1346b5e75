"""Accounts, snapshots and states as the exchange's JSON makes them, and tools to look at what is drawn."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

from tests.unit.simulator.signed_client import FakeClock
from trayapp.domain.account import Account
from trayapp.domain.config import AccountConfig
from trayapp.domain.credentials import AccountProfile, Credentials, Site
from trayapp.domain.fields import Mode
from trayapp.domain.risk import assess
from trayapp.domain.snapshot import Failure, Snapshot
from trayapp.domain.thresholds import Thresholds
from trayapp.errors import CredentialsRejected, TrayAppError
from trayapp.monitor.watch import Watch
from trayapp.okx import OkxClient, answers
from trayapp.simulator import SimulatedExchange
from trayapp.ui.state import State
from trayapp.ui.table.rows import Row, rows_of
from trayapp.ui.theme import Theme

#: Said by the headless platform for every window; nothing is wrong then.
HEADLESS = r"This plugin does not support (raise\(\)|propagateSizeHints\(\)|grabbing the keyboard)"
NOW = datetime(2026, 11, 22, 8, tzinfo=UTC)
THRESHOLDS = Thresholds()
MODES = (Mode.SPOT, Mode.FUTURES, Mode.MULTI_CURRENCY, Mode.PORTFOLIO, None)

Detail = Mapping[str, object]


def reading(*details: Detail, **fields: object) -> Account:
    """What the client makes of this row of account/balance."""
    return answers.account({"details": list(details), **fields})


def rows_from(*details: Detail, mode: Mode | None = Mode.MULTI_CURRENCY, **fields: object) -> tuple[Row, ...]:
    account = reading(*details, **fields)
    return rows_of(account, assess(account, mode, THRESHOLDS))


def profile(name: str = "main", account_id: str | None = None) -> AccountProfile:
    return AccountProfile(account_id or name, name)


def snapshot(
    *details: Detail,
    mode: Mode | None = Mode.MULTI_CURRENCY,
    name: str = "main",
    age_s: float = 0,
    error: TrayAppError | None = None,
    permissions: Sequence[str] = ("read_only",),
    **fields: object,
) -> Snapshot:
    """A poll that gave these values `age_s` before NOW; with an error, a later one failed."""
    account = reading(*details, **fields)
    return Snapshot(
        profile=profile(name),
        polled_at=NOW,
        account=account,
        assessment=assess(account, mode, THRESHOLDS),
        fetched_at=NOW - timedelta(seconds=age_s),
        config=AccountConfig(mode=mode, permissions=tuple(permissions)),
        failure=Failure.of(error) if error else None,
    )


def waiting(name: str = "main", error: TrayAppError | None = None) -> Snapshot:
    """An account without values so far."""
    failure = Failure.of(error) if error else None
    return Snapshot(profile=profile(name), polled_at=NOW, failure=failure)


def refused() -> CredentialsRejected:
    return CredentialsRejected("OKX refuses the key <b>{code}</b>: make a new one.", code="50111")


def state_of(*snapshots: Snapshot, **rest: object) -> State:
    return State(snapshots=snapshots, **rest)  # type: ignore[arg-type]


def polled(scenario: str, *seconds: float, currencies: int = 20) -> list[Snapshot]:
    """What real polls of a simulated exchange give at these moments of a scenario."""
    clock = FakeClock(NOW)
    found = []
    with SimulatedExchange(scenario=scenario, clock=clock, currencies=currencies) as exchange:
        asked = AccountProfile("main", "main", Site.parse(exchange.url))
        key = Credentials(exchange.key, exchange.secret, exchange.passphrase)

        def connect(credentials: Credentials) -> OkxClient:
            return OkxClient(credentials, asked.site, simulated_trading=False, clock=clock)

        with closing(Watch(asked, lambda: key, connect, clock)) as watch:
            for second in seconds:
                clock.now = NOW + timedelta(seconds=second)
                found.append(watch.poll())
    assert all(one.failure is None for one in found)
    return found


def colours_of(picture: QImage | QWidget) -> dict[str, int]:
    """How many pixels have each colour, as `#rrggbb`; what is see-through does not count."""
    image = picture if isinstance(picture, QImage) else picture.grab().toImage()
    image = image.convertToFormat(QImage.Format.Format_ARGB32)
    counts: dict[int, int] = {}
    for y in range(image.height()):
        for x in range(image.width()):
            rgba = image.pixel(x, y)
            counts[rgba] = counts.get(rgba, 0) + 1
    return {QColor.fromRgba(rgba).name(): count for rgba, count in counts.items() if rgba >> 24 == 255}


def own_alarm(theme: Theme) -> Theme:
    """`theme` with a colour of alarm, and one of fresh data, that neither gains nor losses have."""
    return replace(theme, alarm="#8a0a5e", fresh="#0a5e8a")


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG 2 reckons it, 1 to 21."""
    light, dark = sorted((_luminance(QColor(one)), _luminance(QColor(other))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def keys(rows: Iterable[Row]) -> list[str]:
    return [row.key for row in rows]
