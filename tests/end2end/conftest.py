"""The command line in a home of its own, and an exchange for it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end2end.command_line import CommandLine
from trayapp.simulator import SimulatedExchange


@pytest.fixture
def trayapp(tmp_path: Path) -> CommandLine:
    return CommandLine(tmp_path)


@pytest.fixture
def exchange() -> Iterator[SimulatedExchange]:
    with SimulatedExchange(scenario="calm", rate_limited=False) as exchange:
        yield exchange
