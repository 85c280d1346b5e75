"""Draws pictures of the popup and the icon from the real widgets on the simulated exchange: `make pictures`.

The clock is handed in and the market is seeded, so the same code draws the same pictures; a test compares
them with those in the folder. Argument: another folder to draw into.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import ExitStack, closing
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["TZ"] = "UTC"

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
from trayapp.domain.view import View
from trayapp.monitor.watch import Watch
from trayapp.okx.client import OkxClient
from trayapp.paths import resource
from trayapp.simulator import SimulatedExchange
from trayapp.ui.colours import Colours
from trayapp.ui.language import Language
from trayapp.ui.popup.popup import Popup
from trayapp.ui.state import State
from trayapp.ui.table.balance_table import BalanceTable
from trayapp.ui.table.table_bar import TableBar
from trayapp.ui.tray.icon import pixmap_of
from trayapp.ui.wishes import Wishes

FOLDER = Path(__file__).parent / "pictures"
START = datetime(2026, 1, 15, 8, 0, tzinfo=UTC)
SCREEN = QSize(1440, 1000)
POLL_EVERY_S = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One state of the popup.

    Attributes:
        scenario: of the simulated exchange; None for no account at all.
        after_s: seconds into it.
        silent_s: for so long the exchange has not been reached since.
        prepare: what the user did in it.
    """

    scenario: str | None
    after_s: int = 5
    silent_s: int = 0
    theme: str = "light"
    language: str = "en"
    hidden: bool = False
    view: View = field(default_factory=View)
    prepare: Callable[[Popup], None] = lambda _popup: None


def _open_details(popup: Popup) -> None:
    (table,), (bar,) = popup.findChildren(BalanceTable), popup.findChildren(TableBar)
    table.selectRow(1)
    bar.show_details_open(True)


SCENES = {
    "popup-repayment": Scene(scenario="forced-repayment", after_s=70),
    "popup-futures": Scene(scenario="futures", after_s=92, theme="dark"),
    "popup-margin-call": Scene(scenario="margin-call", after_s=80, theme="dark"),
    "popup-spot": Scene(scenario="spot", after_s=30),
    "popup-portfolio": Scene(scenario="portfolio", after_s=60, theme="dark"),
    "popup-calm": Scene(scenario="calm", view=View(hide_small=True)),
    "popup-hidden": Scene(scenario="margin-call", after_s=85, hidden=True),
    "popup-error": Scene(scenario="margin-call", after_s=70, silent_s=95),
    "popup-empty": Scene(scenario="empty", theme="dark"),
    "popup-first-run": Scene(scenario=None),
    "popup-first-run-zh": Scene(scenario=None, theme="dark", language="zh_CN"),
    "popup-futures-zh": Scene(
        scenario="futures", after_s=92, language="zh_CN", view=View(gains="red"), prepare=_open_details
    ),
    "popup-repayment-zh": Scene(scenario="forced-repayment", after_s=70, theme="dark", language="zh_CN"),
    "popup-whale-details": Scene(scenario="whale", theme="dark", prepare=_open_details),
}
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
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    application = QApplication(sys.argv[:1])
    application.setStyle("Fusion")
    application.setFont(QFont("DejaVu Sans", 10))
    colours, language = Colours(application), Language(application, resource("translations"))
    folder.mkdir(parents=True, exist_ok=True)
    for name, scene in SCENES.items():
        colours.choose(scene.theme, scene.view.gains)
        language.choose(scene.language)
        picture = drawn(scene, colours)
        picture.save(str(folder / f"{name}.png"))
        print(f"{folder.name}/{name}.png  {picture.width()} x {picture.height()}")
    icons().save(str(folder / "tray-icons.png"))
    print(f"{folder.name}/tray-icons.png")
    return 0


def drawn(scene: Scene, colours: Colours) -> QPixmap:
    """The popup as it looks then, three seconds after the last poll."""
    clock = Clock()
    popup = Popup(clock, colours, Wishes())
    snapshots = (polled(scene, clock),) if scene.scenario else ()
    chosen = snapshots[0].profile.id if snapshots else None
    popup.show_state(State(snapshots=snapshots, chosen_id=chosen, hide_amounts=scene.hidden, view=scene.view))
    clock.now += timedelta(seconds=3)
    popup.resize(popup.size_for(SCREEN))
    popup.ensurePolished()
    popup.resize(SCREEN)  # wide enough for details beside the table
    scene.prepare(popup)
    popup.resize(popup.size_for(SCREEN))
    picture = popup.grab()
    popup.deleteLater()
    return picture


def polled(scene: Scene, clock: Clock) -> Snapshot:
    """The last of real polls of the simulated exchange, with what those before it left in the memory."""
    with ExitStack() as market:
        exchange = market.enter_context(
            SimulatedExchange(scenario=scene.scenario or "", seed=1, clock=clock, rate_limited=False)
        )
        profile = AccountProfile("main", "main", Site.parse(exchange.url))
        key = Credentials(exchange.key, exchange.secret, exchange.passphrase)
        client = OkxClient(key, profile.site, simulated_trading=False, clock=clock)
        alerts, begin = AccountAlerts(clock.now), clock.now
        with closing(Watch(profile, lambda: key, lambda _key: client, clock)) as watch:
            for second in [*range(POLL_EVERY_S, scene.after_s, POLL_EVERY_S), scene.after_s]:
                clock.now = begin + timedelta(seconds=second)
                snapshot = watch.poll()
                alerts.hear(snapshot, Present(clock.now, AlertRules(), POLL_EVERY_S))
            if scene.silent_s:
                market.close()
                clock.now += timedelta(seconds=scene.silent_s)
                snapshot = watch.poll()
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
