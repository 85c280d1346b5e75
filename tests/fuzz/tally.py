"""Feeds one reader, counts, and keeps what broke it."""

from __future__ import annotations

import hashlib
from pathlib import Path

import hypothesis
from hypothesis import HealthCheck, Phase

from tests.fuzz.readers import Reader
from tests.fuzz.spoiled import spoiled

CORPUS = Path(__file__).parent / "corpus"
#: Hypothesis remembers what it drew: a run in pieces keeps the memory small, however long it is.
PIECE = 5_000


class Tally:
    """
    Args:
        corpus: a folder; what broke the reader is kept there, in a folder of the reader's name.
    """

    def __init__(self, reader: Reader, corpus: Path = CORPUS) -> None:
        self._reader, self._corpus = reader, corpus
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
        @hypothesis.given(spoiled(self._reader.seeds, is_json=self._reader.is_json))
        def feed(data: bytes) -> None:
            self._last = data
            self._fed += 1
            self._accepted += self._reader.survives(data)

        feed()

    def _keep(self, error: BaseException) -> None:
        folder = self._corpus / self._reader.name
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{hashlib.sha256(self._last).hexdigest()[:12]}.bin"
        path.write_bytes(self._last)
        print(f"{self._reader.name}: {type(error).__name__}: {str(error)[:300]}")
        print(f"  kept as {path}: {self._last[:200]!r}")
