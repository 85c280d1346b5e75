"""The latest snapshot of every account, by its id."""

from __future__ import annotations

from collections.abc import Callable

from trayapp.domain.snapshot import Snapshot
from trayapp.storage.settings import Settings


class Latest(dict[str, Snapshot]):
    """Each under the name and the thresholds that its account has now."""

    def follow(
        self, settings: Settings, regraded: Callable[[Snapshot], None], anew: Callable[[str], None]
    ) -> None:
        """Keep values over a new name and new thresholds; drop those of an account that is gone.

        Args:
            regraded: hears of a snapshot whose account has other thresholds.
            anew: hears the id of an account whose key or site is another: its values are dropped too.
        """
        for account_id, snapshot in list(self.items()):
            profile = settings.account(account_id)
            if profile is not None and profile.asks_like(snapshot.profile):
                self[account_id] = snapshot.under(profile)
                if profile.thresholds != snapshot.profile.thresholds:
                    regraded(self[account_id])
                continue
            del self[account_id]
            if profile is not None:
                anew(account_id)
