"""The client asks by requests without loading what guesses encodings, and leaves that to others as it was."""

from __future__ import annotations

import subprocess
import sys

from tests.end2end.command_line import ROOT

ASK = """
import sys, trayapp.okx.client
from trayapp.domain.credentials import Credentials, Site
from trayapp.simulator import SimulatedExchange

with SimulatedExchange(scenario="calm") as exchange:
    keys = Credentials(exchange.key, exchange.secret, exchange.passphrase)
    client = trayapp.okx.client.OkxClient(keys, Site.parse(exchange.url), simulated_trading=False)
    assert client.balance().balances
    client.close()
print("charset_normalizer" in sys.modules)
import charset_normalizer
print(charset_normalizer.__name__)
"""


def test_no_guesser_of_encodings_is_loaded() -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", ASK],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )
    assert done.stderr == ""
    assert done.stdout.split() == ["False", "charset_normalizer"]
