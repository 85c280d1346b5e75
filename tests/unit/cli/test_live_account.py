"""The account of `balance --watch` while somebody changes the settings; files and HTTP are real."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end2end import file_keyring
from trayapp.cli.live_account import LiveAccount
from trayapp.cli.shelf import Shelf
from trayapp.domain.credentials import Credentials, Site
from trayapp.errors import UsageError
from trayapp.simulator import SimulatedExchange


@pytest.fixture
def exchange() -> Iterator[SimulatedExchange]:
    with SimulatedExchange(scenario="calm", rate_limited=False) as exchange:
        yield exchange


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shelf]:
    """Another process's, over the same files."""
    for name in ("CONFIG", "DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", f"{file_keyring.__name__}.FileKeyring")
    monkeypatch.setenv(file_keyring.FILE, str(tmp_path / "keyring.json"))
    shelf = Shelf()
    yield shelf
    assert shelf._thread.close(5)  # a command's own ends with its process


def add(shelf: Shelf, exchange: SimulatedExchange) -> None:
    key = Credentials(exchange.key, exchange.secret, exchange.passphrase)
    shelf.book.put("main", Site.parse(exchange.url), key, simulated_trading=False)


def test_an_account_that_was_removed_is_waited_for_and_its_key_is_let_go(
    shelf: Shelf, exchange: SimulatedExchange
) -> None:
    add(shelf, exchange)
    account = LiveAccount(None, ())
    assert account.poll().account is not None
    shelf.book.remove(shelf.book.named("main").id)
    assert account.is_another()
    with pytest.raises(UsageError, match="no account yet"):
        account.poll()
    assert account._watch is None, "it holds the key"
    assert not account.is_another(), "there is nothing new to tell"
    add(shelf, exchange)
    assert account.is_another()
    assert account.poll().account is not None
    account.close()
    assert account._shelf is not None
    assert account._shelf._thread.close(5)
