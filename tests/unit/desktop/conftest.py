"""What holds for every test of what the operating system offers."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True, scope="module")
def _swept() -> Iterator[None]:
    """Take away a module's Qt objects here: Python might do so in a thread that may not stop their timers."""
    yield
    gc.collect()
