"""Moments as a time of day where the user is."""

from __future__ import annotations

from datetime import datetime


def clock(moment: datetime) -> str:
    """Hours and minutes."""
    return f"{moment.astimezone():%H:%M}"
