"""The name that is suggested for a file of one account's values."""

from __future__ import annotations

import unicodedata
from datetime import UTC, datetime

_LONGEST = 40  # characters of the account's name


def export_name(account: str, taken_at: datetime, kind: str) -> str:
    """`equity-tray-main-20261125-0801Z.csv`, whatever the account is called.

    Args:
        account: the account's name, which may hold anything.
        taken_at: aware; when the values were answered.
        kind: "csv" or "json".
    """
    minute = f"{taken_at.astimezone(UTC):%Y%m%d-%H%MZ}"
    return "-".join(part for part in ("equity-tray", _safe(account), minute) if part) + f".{kind}"


def _safe(name: str) -> str:
    """Letters and digits, with single dashes between them: no path, no hidden file, nothing to be escaped."""
    composed = unicodedata.normalize("NFC", name)
    words = "".join(c if c.isalnum() else " " for c in composed).split()
    return "-".join(words)[:_LONGEST].rstrip("-")
