"""A moment as people write it down where they are."""

from __future__ import annotations

from datetime import datetime, tzinfo


def local_text(moment: datetime, zone: tzinfo | None = None) -> str:
    """Date and time to the second (`2026-11-22 08:00:00`).

    Args:
        moment: aware.
        zone: None for where this computer is.
    """
    return moment.astimezone(zone).isoformat(" ", "seconds")[:19]


def clock(moment: datetime, zone: tzinfo | None = None) -> str:
    """The time of day to the minute (`08:00`)."""
    return f"{moment.astimezone(zone):%H:%M}"
