"""Everything that the tray and the popup show, as one frozen value handed to both."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from trayapp.domain.credentials import AccountProfile
from trayapp.domain.face import Face, face_of
from trayapp.domain.snapshot import Snapshot
from trayapp.domain.thresholds import RiskLevel, Thresholds
from trayapp.domain.view import View
from trayapp.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What is known now.

    Attributes:
        snapshots: the latest of every account, in the order of the settings.
        chosen_id: the account that the popup shows.
        interval_s: seconds between polls.
        demo: whether all this is simulated.
        hide_amounts: show dots for every amount; percentages and levels stay.
        view: how the user wants things shown.
        problem: something wrong with the program itself (its settings, say), for a strip.
    """

    snapshots: tuple[Snapshot, ...] = ()
    chosen_id: str | None = None
    interval_s: int = 5
    demo: bool = False
    hide_amounts: bool = False
    view: View = field(default_factory=View)
    problem: Words | None = None

    @property
    def chosen(self) -> Snapshot | None:
        """The snapshot that the popup shows: the chosen account's, else the first."""
        named = (snapshot for snapshot in self.snapshots if snapshot.profile.id == self.chosen_id)
        return next(named, self.snapshots[0] if self.snapshots else None)

    @property
    def thresholds(self) -> Thresholds:
        """Those of the account that the popup shows."""
        return self.chosen.profile.thresholds if self.chosen else Thresholds()

    @property
    def profiles(self) -> tuple[AccountProfile, ...]:
        return tuple(snapshot.profile for snapshot in self.snapshots)

    @property
    def risky_elsewhere(self) -> tuple[Snapshot, ...]:
        """Accounts that are not shown but must be named, worst first: from warning up, or by a calm one."""
        chosen = self.chosen
        if chosen is None:
            return ()
        shown = chosen.level or RiskLevel.NONE
        least = RiskLevel.WATCH if shown is RiskLevel.NONE else RiskLevel.WARNING
        others = [s for s in self.snapshots if s is not chosen and (s.level or RiskLevel.NONE) >= least]
        return tuple(sorted(others, key=lambda snapshot: -(snapshot.level or RiskLevel.NONE)))

    def face(self, now: datetime) -> Face:
        return face_of(
            self.snapshots,
            self.chosen,
            now,
            self.interval_s,
            demo=self.demo,
            veiled=self.hide_amounts,
            broken=self.problem is not None,
        )
