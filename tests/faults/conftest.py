"""One authority for all, and a first poll that loads what is loaded once."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.faults.stage import Authority, Way, staged


@pytest.fixture(scope="session")
def authority() -> Authority:
    return Authority()


@pytest.fixture(scope="session")
def _warm(authority: Authority) -> None:
    """What the first poll of a process opens for good is no leftover of a fault."""
    with staged(Way.PROXY, authority) as stage:
        assert stage.well_again().failure is None


@pytest.fixture(autouse=True)
def _swept(_warm: None, qtbot: QtBot) -> Iterator[None]:
    yield
    gc.collect()
