"""`trayapp account check` among OKX's sites, which are simulated; settings and HTTP are real."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.unit.monitor.okx_sites import OkxSites, okx_sites
from tests.unit.storage.memory_keyring import MemoryKeyring
from trayapp.cli import utc_now
from trayapp.cli.check import check
from trayapp.domain.credentials import SITES, AccountProfile
from trayapp.monitor.account_book import AccountBook
from trayapp.storage.credentials import CredentialStore
from trayapp.storage.keyring_thread import KeyringThread
from trayapp.storage.settings_file import SettingsFile

Check = Callable[..., int]
MAIN = AccountProfile("id-1", "my main", SITES["global"])
NOT_THERE = (
    "trayapp: The API key does not exist at global (50119), but works at eea (my.okx.com): use that site and "
    "switch demo trading on.\n"
)


@pytest.fixture
def okx() -> Iterator[OkxSites]:
    with okx_sites("eea", demo=True, perm="read_only,trade") as okx:
        yield okx


@pytest.fixture
def file(tmp_path: Path) -> SettingsFile:
    file = SettingsFile(tmp_path / "settings.json")
    file.update(lambda settings: settings.with_account(MAIN))
    return file


@pytest.fixture
def checked(okx: OkxSites, file: SettingsFile) -> Iterator[Check]:
    """Check the account as the settings have it."""
    thread = KeyringThread()
    book = AccountBook(file, CredentialStore(choose=lambda _: MemoryKeyring()), thread, utc_now)

    def checked(*, apply: bool = False) -> int:
        (profile,) = file.load().accounts
        return check(profile, okx.credentials, book, okx.connect_by_name, utc_now, apply=apply)

    yield checked
    assert thread.close(5)


def test_a_key_of_another_site_is_refused_as_it_stands_with_the_way_to_mend_it(
    checked: Check, file: SettingsFile, capsys: pytest.CaptureFixture[str]
) -> None:
    assert checked() == 3
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err == NOT_THERE + "To do so: trayapp account check 'my main' --apply\n"
    assert file.load().accounts == (MAIN,)


def test_applied_it_works_there_from_now_on(
    checked: Check, file: SettingsFile, capsys: pytest.CaptureFixture[str]
) -> None:
    assert checked(apply=True) == 0
    told = capsys.readouterr()
    assert told.err == ""
    moved, warning, hint = told.out.splitlines()
    assert moved == "my main now uses eea (my.okx.com), demo trading: its key works there."
    assert warning.startswith("This key may trade.")
    assert "every IP address" in hint
    assert file.load().accounts == (replace(MAIN, site=SITES["eea"], simulated_trading=True),)
    assert checked() == 0
    assert capsys.readouterr().out.startswith("The key works: it can trade")


def test_what_works_is_left_alone(checked: Check, file: SettingsFile, okx: OkxSites) -> None:
    there = replace(MAIN, site=SITES["eea"], simulated_trading=True)
    file.update(lambda settings: settings.with_account(there))
    assert checked(apply=True) == 0
    assert file.load().accounts == (there,)
    assert okx.asked() == [("eea", True)]


def test_where_nothing_works_nothing_is_applied(
    checked: Check, file: SettingsFile, okx: OkxSites, capsys: pytest.CaptureFixture[str]
) -> None:
    okx.credentials = replace(okx.credentials, passphrase="not mine")
    assert checked(apply=True) == 3
    told = capsys.readouterr()
    assert told.out == ""
    assert "see to this too: The passphrase is wrong (50105)" in told.err
    assert told.err.count("\n") == 1
    assert file.load().accounts == (MAIN,)
