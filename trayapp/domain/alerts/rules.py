"""When a risk is worth telling: every setting of the alerts, with its default."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import time, timedelta
from typing import ClassVar

from trayapp.errors import UsageError
from trayapp.words import QT_TRANSLATE_NOOP as T

_OUT_OF_RANGE = T("trayapp", "{name} must be a whole number from {least} to {most}: choose one of these.")
_HALF_QUIET = T("trayapp", "Quiet hours need a beginning and another end: give both, or neither.")


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertRules:
    """One value for all accounts. An instance that exists is valid.

    Attributes:
        notify: whether the desktop is asked to show notifications; icon and popup always tell.
        sound: whether a critical alert is heard.
        equity_fall_percent: a fall of total equity by so much is told,
        equity_fall_minutes: when it happened within so long.
        blind_minutes: without data for so long, the widget says that it is blind;
        blind_minutes_at_risk: sooner, when the last good level was warning or worse.
        reminder_minutes: how often a critical alert is told again while it lasts.
        cooldown_minutes: a reason that was told, cleared and came back as bad is not told again sooner.
        quiet_from, quiet_to: local times between which critical alerts alone are told; None for never.

    Raises:
        UsageError: a number out of its range, or half a pair of quiet hours.
    """

    RANGES: ClassVar[dict[str, tuple[int, int]]] = {
        "equity_fall_percent": (1, 90),
        "equity_fall_minutes": (5, 1440),
        "blind_minutes": (1, 120),
        "blind_minutes_at_risk": (1, 60),
        "reminder_minutes": (1, 240),
        "cooldown_minutes": (1, 240),
    }

    notify: bool = True
    sound: bool = True
    equity_fall_percent: int = 10
    equity_fall_minutes: int = 60
    blind_minutes: int = 5
    blind_minutes_at_risk: int = 1
    reminder_minutes: int = 15
    cooldown_minutes: int = 30
    quiet_from: time | None = None
    quiet_to: time | None = None

    def __post_init__(self) -> None:
        for name, (least, most) in self.RANGES.items():
            value = getattr(self, name)
            if type(value) is not int or not least <= value <= most:
                raise UsageError(_OUT_OF_RANGE, name=name, least=least, most=most)
        if (self.quiet_from is None) is not (self.quiet_to is None) or (
            self.quiet_from is not None and self.quiet_from == self.quiet_to
        ):
            raise UsageError(_HALF_QUIET)

    def is_quiet(self, local: time) -> bool:
        """Whether `local`, a time of day where the user is, lies within the quiet hours."""
        if self.quiet_from is None or self.quiet_to is None:
            return False
        if self.quiet_from < self.quiet_to:
            return self.quiet_from <= local < self.quiet_to
        return local >= self.quiet_from or local < self.quiet_to

    @property
    def reminder(self) -> timedelta:
        return timedelta(minutes=self.reminder_minutes)

    @property
    def equity_span(self) -> timedelta:
        return timedelta(minutes=self.equity_fall_minutes)

    @property
    def cooldown(self) -> timedelta:
        return timedelta(minutes=self.cooldown_minutes)


RULE_NAMES = tuple(f.name for f in fields(AlertRules))
