"""The command line in a home of its own, and an exchange for it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end2end.command_line import CommandLine
from tests.end2end.packages import Packages, make_packages
from trayapp.simulator import SimulatedExchange


@pytest.fixture(scope="session")
def packages() -> Packages:
    """What `make package` builds: once for all tests, as it takes minutes."""
    return make_packages()


@pytest.fixture
def trayapp(tmp_path: Path) -> CommandLine:
    return CommandLine(tmp_path)


@pytest.fixture
def secluded(tmp_path: Path) -> CommandLine:
    """The same with all that it writes below one home, which can be searched for what is secret."""
    home, run = tmp_path / "home", tmp_path / "run"
    home.mkdir()
    run.mkdir(mode=0o700)
    trayapp = CommandLine(home)
    for name in ("DATA", "STATE", "CACHE"):
        trayapp.env[f"XDG_{name}_HOME"] = str(home / name.lower())
    trayapp.env |= {"XDG_RUNTIME_DIR": str(run), "TMPDIR": str(home)}
    return trayapp


@pytest.fixture
def exchange() -> Iterator[SimulatedExchange]:
    with SimulatedExchange(scenario="calm", rate_limited=False) as exchange:
        yield exchange
