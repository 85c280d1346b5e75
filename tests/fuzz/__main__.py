"""Feeds spoiled input to everything that reads what others wrote: `make fuzz`.

`FUZZ_INPUTS=1000000 make fuzz` tries more than the 100,000 of the default, `FUZZ_SEED=7` others. What breaks
a reader is printed in its shortest form and kept in tests/fuzz/corpus, where `make test` tries it ever after.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tests.fuzz.readers import Reader, all_readers
from tests.fuzz.tally import Tally

DEFAULT_INPUTS = 100_000


def main() -> int:
    """Try every reader; return 1 where one failed."""
    inputs, seed = int(os.environ.get("FUZZ_INPUTS", DEFAULT_INPUTS)), int(os.environ.get("FUZZ_SEED", "1"))
    memory = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 - a folder of our own is made there
    with tempfile.TemporaryDirectory(prefix="trayapp-fuzz-", dir=memory) as folder:
        failed = fed(all_readers(Path(folder)), inputs, seed)
    print(f"{failed} readers failed: see above." if failed else "Nothing but the typed errors came out.")
    return 1 if failed else 0


def fed(readers: Sequence[Reader], inputs: int, seed: int) -> int:
    """Feed each its share; return how many failed."""
    print(f"Feeding {inputs:,} spoiled inputs to {len(readers)} readers, seed {seed}.")
    failed = 0
    for reader in readers:
        began, tally = time.monotonic(), Tally(reader)
        failed += not tally.fed(-(-inputs // len(readers)), seed)
        print(f"{reader.name:<9} {tally}, {time.monotonic() - began:.0f} s", flush=True)
    return failed


if __name__ == "__main__":
    sys.exit(main())
