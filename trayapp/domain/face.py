"""What the tray icon has to say about all accounts together: pure, drawn by `ui`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from trayapp.domain import amounts
from trayapp.domain.snapshot import Snapshot, Trouble
from trayapp.domain.thresholds import RiskLevel


class Mark(Enum):
    """What stands in the icon instead of an amount."""

    NONE = "none"
    NO_ACCOUNT = "no account"
    REFUSED = "refused"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class Face:
    """One state of the icon.

    Attributes:
        text: at most four characters of equity; empty where a mark stands.
        level: colour and bar; None where no level is known.
        stale: grey, framed in the level's colour from warning up.
    """

    text: str = ""
    level: RiskLevel | None = None
    stale: bool = False
    mark: Mark = Mark.NONE
    demo: bool = False


def face_of(
    snapshots: Sequence[Snapshot],
    chosen: Snapshot | None,
    now: datetime,
    interval_s: int,
    *,
    demo: bool = False,
    veiled: bool = False,
    broken: bool = False,
) -> Face:
    """Worst level of all accounts, equity of the chosen one.

    Args:
        snapshots: the latest of every account; empty where there is no account.
        chosen: the one that the popup shows; one of `snapshots`.
        broken: whether something is wrong with the program's own files.
        veiled: put a mark for the amount. Where none is known, a dash says so as ever.
    """
    if not snapshots or chosen is None:
        if broken:  # nothing is watched, though something may have to be
            return Face(level=RiskLevel.CRITICAL, mark=Mark.REFUSED, stale=True, demo=demo)
        return Face(mark=Mark.NO_ACCOUNT, demo=demo)
    level = _worst(snapshots)
    stale = _looks_stale(snapshots, chosen, now, interval_s)
    if chosen.failure and chosen.failure.trouble is Trouble.KEY_REFUSED:
        return Face(level=level, stale=not _stopped_out(snapshots), mark=Mark.REFUSED, demo=demo)
    fresh_danger = _fresh_danger(snapshots, now, interval_s)
    if stale and fresh_danger >= RiskLevel.WARNING and fresh_danger is level:
        stale = False
    old = chosen not in _fresh(snapshots, now, interval_s)
    equity = chosen.account.total_equity if chosen.account else None
    if old and not stale:
        equity = None  # the danger is news; the amount beside it is not
    unknown = equity is None and (level or RiskLevel.NONE) < RiskLevel.WARNING
    grey = stale or unknown  # no amount, no calm green
    if veiled and equity is not None:
        return Face("", level, grey, Mark.HIDDEN, demo)
    return Face(amounts.icon_text(equity), level, grey, demo=demo)


def _worst(snapshots: Sequence[Snapshot]) -> RiskLevel | None:
    known = [snapshot.level for snapshot in snapshots if snapshot.level is not None]
    return max(known, default=None)


def _stopped_out(snapshots: Sequence[Snapshot]) -> bool:
    return any(snapshot.stopped_out for snapshot in snapshots)


def _looks_stale(snapshots: Sequence[Snapshot], chosen: Snapshot, now: datetime, interval_s: int) -> bool:
    """Grey when the amount is old, or when another account is and nothing fresh is worse than that.

    A stop-out stays red: it is news, not the want of news.
    """
    if _stopped_out(snapshots):
        return False
    fresh = _fresh(snapshots, now, interval_s)
    if chosen not in fresh:
        return True
    return len(fresh) < len(snapshots) and _fresh_danger(snapshots, now, interval_s) < RiskLevel.WARNING


def _fresh(snapshots: Sequence[Snapshot], now: datetime, interval_s: int) -> list[Snapshot]:
    return [s for s in snapshots if s.account is not None and not s.is_stale(now, interval_s)]


def _fresh_danger(snapshots: Sequence[Snapshot], now: datetime, interval_s: int) -> RiskLevel:
    """The worst level among values that are not old."""
    levels = (s.level or RiskLevel.NONE for s in _fresh(snapshots, now, interval_s))
    return max(levels, default=RiskLevel.NONE)
