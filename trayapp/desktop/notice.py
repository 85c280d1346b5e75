"""What one desktop notification says, in words that are ready to be shown."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import IntEnum


class Urgency(IntEnum):
    """The desktop's own three; a critical notification stays until somebody closes it."""

    LOW = 0
    NORMAL = 1
    CRITICAL = 2


@dataclass(frozen=True, slots=True)
class Notice:
    """One account has one notification at a time.

    Attributes:
        title: plain text, a line.
        body: plain text, lines parted by newlines.
        sound: whether it is to be heard.
        open_label, snooze_label: the names of its buttons, which `Notifications` puts on.
    """

    account_id: str
    title: str
    body: str
    urgency: Urgency
    sound: bool
    open_label: str = ""
    snooze_label: str = ""


def plain(text: str) -> str:
    """The text without what no line can show: the bus would cut us off for a NUL or half a character."""
    kept = (c for c in text if c == "\n" or unicodedata.category(c) not in ("Cc", "Cs"))
    return "".join(kept)
