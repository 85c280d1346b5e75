"""One row of the table of faults."""

from __future__ import annotations

from dataclasses import dataclass

from tests.faults.stage import PATIENT, Spoil, Way
from trayapp.domain.snapshot import Trouble
from trayapp.errors import Recovery
from trayapp.okx.exchange import Timeouts


@dataclass(frozen=True, slots=True)
class Case:
    """One row.

    Attributes:
        spoil: a context manager: the fault begins with it and ends after it.
        words: stand in the sentence that the user reads.
        least_wait_s: seconds that pass before the next request.
        timeouts: the client's; hasty ones where the fault lasts until they are over.
    """

    name: str
    way: Way
    spoil: Spoil
    words: str
    trouble: Trouble = Trouble.UNREACHABLE
    recovery: Recovery = Recovery.BACKOFF
    least_wait_s: float = 0.0
    timeouts: Timeouts = PATIENT
