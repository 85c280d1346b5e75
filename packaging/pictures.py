"""Draws the README's pictures from the real widgets on the simulated exchange: `make pictures`.

The clock is handed in and the market is seeded, so the same code draws the same pictures.
"""

from __future__ import annotations

import os
import sys
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from trayapp.domain.alerts.account_alerts import AccountAlerts
from trayapp.domain.alerts.outcome import Present
from trayapp.domain.alerts.rules import AlertRules
from trayapp.domain.credentials import AccountProfile, Credentials, Site
from trayapp.domain.face import Face, Mark
from trayapp.domain.snapshot import Snapshot
from trayapp.domain.thresholds import RiskLevel
from trayapp.monitor.watch import Watch
from trayapp.okx.client import OkxClient
from trayapp.simulator import SimulatedExchange
from trayapp.ui.colours import Colours
from trayapp.ui.icon import pixmap_of
from trayapp.ui.popup import Popup
from trayapp.ui.state import State
from trayapp.ui.wishes import Wishes

FOLDER = Path(__file__).parent / "pictures"
START = datetime(2026, 1, 15, 8, 0, tzinfo=UTC)
POPUPS = {
    "popup-light": ("forced-repayment", 70, "light"),
    "popup-dark": ("futures", 92, "dark"),
    "popup-margin-call": ("margin-call", 62, "dark"),
    "popup-spot": ("spot", 30, "light"),
    "popup-hidden": ("margin-call", 85, "light"),
}
HIDDEN = ("popup-hidden",)
POLL_EVERY_S = 5
FACES = (
    ("calm", Face("56k", RiskLevel.NONE)),
    ("watch", Face("56k", RiskLevel.WATCH)),
    ("warning", Face("9.8k", RiskLevel.WARNING)),
    ("critical", Face("1.2M", RiskLevel.CRITICAL)),
    ("hidden", Face(level=RiskLevel.WARNING, mark=Mark.HIDDEN)),
    ("stale", Face("56k", RiskLevel.NONE, stale=True)),
    ("stale, was critical", Face("56k", RiskLevel.CRITICAL, stale=True)),
    ("no account", Face(mark=Mark.NO_ACCOUNT)),
    ("key refused", Face(level=RiskLevel.NONE, stale=True, mark=Mark.REFUSED)),
)


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now


def main() -> int:
    """Draw them all."""
    application = QApplication(sys.argv[:1])
    application.setStyle("Fusion")
    application.setFont(QFont("DejaVu Sans", 10))
    colours = Colours(application)
    FOLDER.mkdir(exist_ok=True)
    for name, (scenario, after_s, theme) in POPUPS.items():
        colours.choose(theme)
        picture = popup(scenario, after_s, colours, hidden=name in HIDDEN)
        picture.save(str(FOLDER / f"{name}.png"))
        print(f"{FOLDER.name}/{name}.png  {picture.width()} x {picture.height()}")
    icons().save(str(FOLDER / "tray-icons.png"))
    print(f"{FOLDER.name}/tray-icons.png")
    return 0


def popup(scenario: str, after_s: int, colours: Colours, *, hidden: bool) -> QPixmap:
    """The popup as it looks some seconds into a scenario."""
    clock = Clock()
    window = Popup(clock, colours, Wishes())
    snapshot = snapshot_of(scenario, after_s, clock)
    window.show_state(State(snapshots=(snapshot,), chosen_id=snapshot.profile.id, hide_amounts=hidden))
    clock.now += timedelta(seconds=3)
    window.resize(window.size_for(QSize(1280, 900)))
    picture = window.grab()
    window.deleteLater()
    return picture


def snapshot_of(scenario: str, after_s: int, clock: Clock) -> Snapshot:
    """The last of real polls of the simulated exchange, with what those before it left in the memory."""
    with SimulatedExchange(scenario=scenario, seed=1, clock=clock, rate_limited=False) as exchange:
        profile = AccountProfile("main", "main", Site.parse(exchange.url))
        key = Credentials(exchange.key, exchange.secret, exchange.passphrase)
        client = OkxClient(key, profile.site, simulated_trading=False, clock=clock)
        with closing(Watch(profile, lambda: key, lambda _key: client, clock)) as watch:
            alerts, begin = AccountAlerts(clock.now), clock.now
            for second in [*range(POLL_EVERY_S, after_s, POLL_EVERY_S), after_s]:
                clock.now = begin + timedelta(seconds=second)
                snapshot = watch.ask()
                alerts.hear(snapshot, Present(clock.now, AlertRules(), POLL_EVERY_S))
        return replace(snapshot, remembered=alerts.remembered)


def icons() -> QPixmap:
    """Every state of the icon at 22 pixels, and enlarged to be looked at, on light and dark."""
    cell, height = 132, 150
    sheet = QPixmap(cell * len(FACES), 2 * height)
    painter = QPainter(sheet)
    for row, (ground, ink) in enumerate((("#f4f5f7", "#16191d"), ("#2b2b2b", "#eef1f4"))):
        painter.fillRect(0, row * height, sheet.width(), height, QColor(ground))
        painter.setPen(QColor(ink))
        for number, (name, face) in enumerate(FACES):
            small = pixmap_of(face, 22)
            left = number * cell
            painter.drawPixmap(left + (cell - 22) // 2, row * height + 10, small)
            large = small.scaled(QSize(88, 88))
            painter.drawPixmap(left + (cell - 88) // 2, row * height + 40, large)
            painter.drawText(left, row * height + 132, cell, 16, 0x84, name)
    painter.end()
    return sheet


if __name__ == "__main__":
    sys.exit(main())
