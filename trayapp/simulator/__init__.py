"""A simulated exchange on loopback, written from the exchange's document alone."""

from __future__ import annotations

from trayapp.simulator.faults import Fault
from trayapp.simulator.scenarios import SCENARIOS
from trayapp.simulator.server import Received, SimulatedExchange

__all__ = ["SCENARIOS", "Fault", "Received", "SimulatedExchange"]
