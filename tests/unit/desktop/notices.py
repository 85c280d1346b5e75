"""Notices to be shown."""

from __future__ import annotations

from pathlib import Path

from trayapp.desktop.notice import Notice, Urgency

ICON = Path("/icons/ours.png")
NOTICE = Notice("one", "main: warning", "Margin ratio 280 %", Urgency.NORMAL, sound=False)
LOUD = Notice("one", "main: critical", "Margin ratio 110 %", Urgency.CRITICAL, sound=True)
