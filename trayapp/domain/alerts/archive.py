"""What is remembered of alerts over a restart: their log, and each account's memory."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from trayapp.domain.alerts.alert import LogEntry
from trayapp.domain.alerts.kept import Kept

#: So many entries are kept; older ones go.
MOST_ENTRIES = 500


@dataclass(frozen=True, slots=True)
class Archive:
    """One value for all accounts.

    Attributes:
        entries: the log, newest last, at most MOST_ENTRIES.
        kept: the memory of each account, by its id; an account without any is left out.
    """

    entries: tuple[LogEntry, ...] = ()
    kept: Mapping[str, Kept] = field(default_factory=dict)

    def with_entries(self, *new: LogEntry) -> Archive:
        """Add to the log; the oldest entries make room."""
        return replace(self, entries=(*self.entries, *new)[-MOST_ENTRIES:])

    def with_kept(self, account_id: str, kept: Kept) -> Archive:
        """Replace the memory of one account."""
        others = {name: memory for name, memory in self.kept.items() if name != account_id}
        return replace(self, kept=others if kept == Kept() else {**others, account_id: kept})

    def forget(self, account_id: str) -> Archive:
        """Leave out everything of one account."""
        return Archive(
            tuple(entry for entry in self.entries if entry.account_id != account_id),
            {name: memory for name, memory in self.kept.items() if name != account_id},
        )
