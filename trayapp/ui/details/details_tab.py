"""Which of the two things the details tell of."""

from __future__ import annotations

from enum import IntEnum


class DetailsTab(IntEnum):
    """The place of each among the tabs."""

    CURRENCY = 0
    ACCOUNT = 1
