"""`trayapp alerts`, on the file that a tray leaves behind."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.end2end.command_line import CommandLine, refusal
from tests.unit.domain.logged import alert, entry
from trayapp.domain.alerts.alert import Event
from trayapp.domain.alerts.archive import Archive
from trayapp.domain.alerts.kept import Kept
from trayapp.storage.alert_file import AlertFile
from trayapp.storage.settings import Settings
from trayapp.storage.settings_file import SettingsFile
from trayapp.words import DOTS, Amount, Words

OWED = alert(Words.of("liability {amount}", amount=Amount("18,400.00")), ccy="USDT")


@pytest.fixture
def trayapp(trayapp: CommandLine) -> CommandLine:
    trayapp.env["TZ"] = "Asia/Kolkata"
    return trayapp


def settings_file(trayapp: CommandLine) -> SettingsFile:
    return SettingsFile(trayapp.home / "config" / "trayapp" / "settings.json")


def alerts_path(trayapp: CommandLine) -> Path:
    return trayapp.home / ".local" / "share" / "trayapp" / "alerts.json"


def two_accounts(trayapp: CommandLine) -> Settings:
    """Adds main and second, each with an alert in the log and one to acknowledge."""
    for name in ("main", "second"):
        assert trayapp.run("account", "add", name, typed="k\ns\np\n").code == 0
    settings = settings_file(trayapp).load()
    archive = Archive()
    for number, profile in enumerate(settings.accounts):
        new = entry(number, Event.WORSENED, OWED, account=profile.name, account_id=profile.id)
        archive = archive.with_entries(new).with_kept(profile.id, Kept((OWED,)))
    AlertFile(alerts_path(trayapp)).save(archive)
    return settings


def test_no_alerts_are_no_error(trayapp: CommandLine) -> None:
    told = trayapp.run("alerts")
    assert (told.code, told.out, told.err) == (0, "", "There are no alerts so far.\n")
    assert trayapp.run("alerts", "--format", "json").json == []
    assert not alerts_path(trayapp).parent.exists()


def test_the_log_is_a_table_newest_last_in_local_time(trayapp: CommandLine) -> None:
    two_accounts(trayapp)
    assert trayapp.run("alerts").out.splitlines() == [
        "2026-11-22 17:30:00  main    critical  worsened  liability 18,400.00",
        "2026-11-22 17:30:01  second  critical  worsened  liability 18,400.00",
    ]


def test_a_name_means_one_account_whatever_it_is_called_now(trayapp: CommandLine) -> None:
    first, _ = two_accounts(trayapp).accounts
    settings_file(trayapp).update(lambda settings: settings.renamed(first.id, "long term"))
    assert trayapp.run("alerts", "LONG TERM").out == (
        "2026-11-22 17:30:00  main  critical  worsened  liability 18,400.00\n"
    )
    (told,) = trayapp.run("alerts", "second", "--format", "json").json
    assert (told["account"], told["at"], told["ccy"]) == ("second", "2026-11-22T12:00:01.000Z", "USDT")


def test_an_unknown_name_is_told_with_the_names(trayapp: CommandLine) -> None:
    assert "no account yet" in refusal(trayapp.run("alerts", "main"), 2)
    two_accounts(trayapp)
    assert "no account called third. Accounts: main, second." in refusal(trayapp.run("alerts", "third"), 2)


def test_amounts_stay_hidden(trayapp: CommandLine) -> None:
    two_accounts(trayapp)
    settings_file(trayapp).update(lambda settings: replace(settings, hide_amounts=True))
    if not settings_file(trayapp).load().hide_amounts:
        pytest.skip("the settings' file does not keep hide_amounts yet")
    for words in (("alerts",), ("alerts", "main", "--format", "json")):
        told = trayapp.run(*words)
        assert told.code == 0
        assert "18,400" not in told.out
        assert DOTS in told.out or json.dumps(DOTS)[1:-1] in told.out


def test_where_hiding_cannot_be_told_nothing_is_printed(trayapp: CommandLine) -> None:
    two_accounts(trayapp)
    settings_file(trayapp).path.write_text("{", "utf-8")
    assert "cannot be understood" in refusal(trayapp.run("alerts"), 6)


def test_an_account_that_is_removed_takes_its_alerts_along(trayapp: CommandLine) -> None:
    first, second = two_accounts(trayapp).accounts
    assert trayapp.run("account", "remove", "main").code == 0
    archive = AlertFile(alerts_path(trayapp)).load()
    assert [one.account_id for one in archive.entries] == [second.id]
    assert set(archive.kept) == {second.id}
    assert first.id not in alerts_path(trayapp).read_text("utf-8")
    assert "main" not in trayapp.run("alerts").out


def test_a_broken_log_is_told_once_and_set_aside(trayapp: CommandLine) -> None:
    two_accounts(trayapp)
    alerts_path(trayapp).write_text("{", "utf-8")
    assert "alerts.json.broken-1: a new one begins" in refusal(trayapp.run("alerts"), 6)
    assert trayapp.run("alerts").code == 0


def test_a_hostile_entry_costs_no_other(trayapp: CommandLine) -> None:
    two_accounts(trayapp)
    tree = json.loads(alerts_path(trayapp).read_text("utf-8"))
    tree["entries"][0]["alert"]["what"] = {"template": "{x.__class__.__mro__}", "values": {"x": "a"}}
    tree["entries"][1]["account"] = "\x1b[2Jsecond"
    alerts_path(trayapp).write_text(json.dumps(tree), "utf-8")
    told = trayapp.run("alerts").out
    assert told == "2026-11-22 17:30:01  ?[2Jsecond  critical  worsened  liability 18,400.00\n"
