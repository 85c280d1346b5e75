"""Another network, for real: in a network of our own an address comes, and all that polls goes over to it."""

from __future__ import annotations

import json
import sys

import pytest

from tests.own_network import run_in_own_network

#: Prints the connection of each poll: one in the first network, the next at once in the second.
MOVES = """
import json, subprocess, sys
from datetime import UTC, datetime
from PySide6.QtCore import QCoreApplication, QTimer
from trayapp.cli import connect
from trayapp.desktop.network import NetworkWatch
from trayapp.domain.credentials import AccountProfile, Credentials, Site
from trayapp.monitor.watch import Watch
from trayapp.okx.client import BALANCE
from trayapp.polling.fleet import Connection, Fleet
from trayapp.simulator import SimulatedExchange

def now():
    return datetime.now(UTC)

subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
application = QCoreApplication([])
with SimulatedExchange(scenario="calm") as exchange:
    profile = AccountProfile("1", "main", site=Site.parse(exchange.url))
    key = Credentials(exchange.key, exchange.secret, exchange.passphrase)
    watch = Watch(profile, lambda: key, lambda given: connect(profile, given), now)
    connection = Connection(watch.poll, watch.close, watch.adopt, watch.reconnect)
    fleet, network, arrived = Fleet(lambda _: connection, 3600), NetworkWatch(), []

    def on_arrived(snapshot):
        arrived.append(snapshot)
        if len(arrived) == 1:
            subprocess.run(["ip", "addr", "add", "192.0.2.1/32", "dev", "lo"], check=True)
        else:
            application.quit()

    fleet.arrived.connect(on_arrived)
    network.changed.connect(fleet.reconnect)
    fleet.sail([profile])
    QTimer.singleShot(15_000, application.quit)
    application.exec()
    network.release()
    assert fleet.stop(5)
    assert all(snapshot.failure is None for snapshot in arrived)
    print(json.dumps([request.port for request in exchange.requests if request.target == BALANCE]))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="netlink is Linux's")
def test_another_network_is_a_poll_at_once_over_a_new_connection() -> None:
    first, second = json.loads(run_in_own_network(MOVES))
    assert first != second
