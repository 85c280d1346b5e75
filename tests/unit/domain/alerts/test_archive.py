from __future__ import annotations

from tests.unit.domain.logged import alert, entry
from tests.unit.domain.moments import NOON
from trayapp.domain.alerts.archive import MOST_ENTRIES, Archive
from trayapp.domain.alerts.kept import Kept, SeenReason
from trayapp.domain.thresholds import RiskLevel

MEMORY = Kept((alert(),), (SeenReason("twap", "USDT", "4", RiskLevel.CRITICAL, NOON),))


def test_the_last_500_are_kept_newest_last() -> None:
    entries = [entry(number) for number in range(MOST_ENTRIES + 2)]
    archive = Archive().with_entries(*entries[:-1]).with_entries(entries[-1])
    assert MOST_ENTRIES == 500
    assert archive.entries == tuple(entries[2:])


def test_the_memory_of_an_account_is_replaced_and_an_empty_one_left_out() -> None:
    archive = Archive().with_kept("a", MEMORY).with_kept("b", MEMORY)
    assert archive.with_kept("a", Kept(seen=MEMORY.seen)).kept == {"a": Kept(seen=MEMORY.seen), "b": MEMORY}
    assert archive.with_kept("a", Kept()).kept == {"b": MEMORY}


def test_an_account_is_forgotten_whole_and_no_other() -> None:
    archive = (
        Archive()
        .with_entries(entry(1, account_id="a"), entry(2, account_id="b"))
        .with_kept("a", MEMORY)
        .with_kept("b", MEMORY)
    )
    assert archive.forget("a") == Archive((entry(2, account_id="b"),), {"b": MEMORY})
    assert archive.forget("c") == archive
