"""Feeds spoiled input to everything that reads what others wrote: `make fuzz`.

`FUZZ_INPUTS=1000000 make fuzz` tries more than the 100,000 of the default, `FUZZ_SEED=7` others. What breaks
a reader is printed in its shortest form and kept in tests/fuzz/corpus, where `make test` tries it ever after.
"""

from __future__ import annotations

import hashlib
import os
import sys
import time
from pathlib import Path

import hypothesis
from hypothesis import HealthCheck, Phase

from tests.fuzz.readers import Reader, all_readers
from tests.fuzz.spoiled import spoiled

CORPUS = Path(__file__).parent / "corpus"
DEFAULT_INPUTS = 100_000
#: Hypothesis remembers what it drew: a run in pieces keeps the memory small, however long it is.
PIECE = 5_000


def main() -> int:
    """Try every reader; return 1 where one failed."""
    inputs, seed = int(os.environ.get("FUZZ_INPUTS", DEFAULT_INPUTS)), int(os.environ.get("FUZZ_SEED", "1"))
    readers = all_readers()
    print(f"Feeding {inputs:,} spoiled inputs to {len(readers)} readers, seed {seed}.")
    failed = 0
    for reader in readers:
        began = time.monotonic()
        tally = _Tally(reader)
        failed += not tally.fed(-(-inputs // len(readers)), seed)
        print(f"{reader.name:<9} {tally}, {time.monotonic() - began:.0f} s", flush=True)
    print(f"{failed} readers failed: see above." if failed else "Nothing but the typed errors came out.")
    return 1 if failed else 0


class _Tally:
    """Counts what one reader was fed, and keeps what broke it."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._fed = self._accepted = 0
        self._last = b""

    def __str__(self) -> str:
        return f"{self._fed:7,} inputs, {self._accepted:7,} accepted, the others refused"

    def fed(self, inputs: int, seed: int) -> bool:
        """Feed it; False where it raised what it must not."""
        piece = 0
        while self._fed < inputs:
            try:
                self._piece(min(PIECE, inputs - self._fed), seed * 1_000_003 + piece)
            except Exception as error:  # noqa: BLE001 - whatever it is, it is what we are looking for
                self._keep(error)
                return False
            piece += 1
        return True

    def _piece(self, inputs: int, seed: int) -> None:
        @hypothesis.seed(seed)
        @hypothesis.settings(
            max_examples=inputs,
            database=None,
            deadline=None,
            phases=[Phase.generate, Phase.shrink],
            suppress_health_check=list(HealthCheck),
            print_blob=False,
        )
        @hypothesis.given(spoiled(self._reader.seeds, is_json=self._reader.name != "request"))
        def feed(data: bytes) -> None:
            self._last = data
            self._fed += 1
            self._accepted += self._reader.survives(data)

        feed()

    def _keep(self, error: BaseException) -> None:
        folder = CORPUS / self._reader.name
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{hashlib.sha256(self._last).hexdigest()[:12]}.bin"
        path.write_bytes(self._last)
        print(f"{self._reader.name}: {type(error).__name__}: {str(error)[:300]}")
        print(f"  kept as {path}: {self._last[:200]!r}")


if __name__ == "__main__":
    sys.exit(main())
