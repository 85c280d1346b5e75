import json
from datetime import UTC, datetime, time, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trayapp.domain.alerts.rules import RULE_NAMES, AlertRules
from trayapp.domain.credentials import AccountProfile, Site
from trayapp.domain.proxy import ProxyChoice
from trayapp.domain.thresholds import RatioRungs, StepRungs, Thresholds
from trayapp.errors import UsageError
from trayapp.storage.settings import Settings
from trayapp.storage.settings_json import NewerSchema, parsed, settings_of, text_of

FULL = Settings(
    accounts=(
        AccountProfile(
            "id-1",
            "Ümläut 账户",
            Site.parse("eea"),
            simulated_trading=True,
            keys_changed_at=datetime(2026, 11, 22, 8, 0, 0, 123456, tzinfo=UTC),
            accepted=("trade", "withdraw"),
            thresholds=Thresholds(
                margin=RatioRungs(Decimal(10), Decimal("4.5"), Decimal("1.2345")),
                repayment=StepRungs(None, 3, 5),
            ),
        ),
        AccountProfile("id-2", "own", Site.parse("http://127.0.0.1:8000")),
    ),
    poll_interval_s=60,
    theme="dark",
    keyring_backend="keyring.backends.SecretService.Keyring",
    chosen_account="id-2",
    hide_amounts=True,
    alerts=AlertRules(notify=False, blind_minutes=7, quiet_from=time(22), quiet_to=time(7, 30)),
    proxy=ProxyChoice("own", "socks5", "proxy.test", 1080, "me", "entry-1"),
)


def test_what_is_written_is_read_back() -> None:
    assert settings_of(parsed(text_of(FULL, {}))) == FULL
    assert settings_of(parsed(text_of(Settings(), {}))) == Settings()


def test_times_are_written_in_utc() -> None:
    moment = datetime(2026, 11, 22, 9, 30, tzinfo=timezone(timedelta(hours=1)))
    settings = Settings(accounts=(AccountProfile("id-1", "main", keys_changed_at=moment),))
    text = text_of(settings, {})
    assert json.loads(text)["accounts"][0]["keys_changed_at"] == "2026-11-22T08:30:00Z"
    assert settings_of(parsed(text)) == settings


def test_unknown_keys_are_ignored_and_kept() -> None:
    account = {"id": "id-1", "name": "main", "colour": "red", "thresholds": {"later": 7}}
    before = {
        "accounts": [account, {"id": "id-2", "name": "old", "colour": "blue"}],
        "hotkey": "F12",
        "alerts": {"later": 8},
    }
    settings = settings_of(before).without_account("id-2")
    after = json.loads(text_of(settings.renamed("id-1", "new"), before))
    assert after["hotkey"] == "F12"
    assert after["alerts"] == {"later": 8}
    assert after["accounts"][0]["thresholds"] == {"later": 7}
    assert [(row["name"], row["colour"]) for row in after["accounts"]] == [("new", "red")]


def test_what_is_no_longer_accepted_does_not_stay_in_the_file() -> None:
    before = {"accounts": [{"id": "id-1", "name": "main", "accepted": ["trade"]}]}
    settings = settings_of(before)
    assert settings.accounts[0].accepted == ("trade",)
    text = text_of(settings.with_account(AccountProfile("id-1", "main")), before)
    assert json.loads(text)["accounts"][0]["accepted"] == []


def test_an_account_of_an_older_file_has_nothing_accepted() -> None:
    assert settings_of({"accounts": [{"id": "a", "name": "main"}]}).accounts[0].accepted == ()


def test_a_choice_that_points_nowhere_is_dropped() -> None:
    assert settings_of({"chosen_account": "id-9"}) == Settings()


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "7", '{"schema_version": "1"}', "[" * 100_000])
def test_what_is_no_settings_object_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the words are the JSON library's
        parsed(text)


def test_a_newer_schema_is_told_apart() -> None:
    with pytest.raises(NewerSchema):
        parsed('{"schema_version": 2, "accounts": "in another form"}')


@pytest.mark.parametrize(
    "tree",
    [
        {"accounts": {}},
        {"accounts": [7]},
        {"accounts": [{"id": "id-1"}]},
        {"accounts": [{"name": "main"}]},
        {"accounts": [{"id": 7, "name": "main"}]},
        {"accounts": [{"id": "a", "name": "main"}, {"id": "b", "name": "MAIN"}]},
        {"accounts": [{"id": "a", "name": "main", "site": "http://example.com"}]},
        {"accounts": [{"id": "a", "name": "main", "simulated_trading": "no"}]},
        {"accounts": [{"id": "a", "name": "main", "thresholds": None}]},
        {"accounts": [{"id": "a", "name": "main", "keys_changed_at": "yesterday"}]},
        {"accounts": [{"id": "a", "name": "main", "keys_changed_at": "2026-11-22T08:00:00"}]},
        {"accounts": [{"id": "a", "name": "main", "keys_changed_at": "0001-01-01T00:00:00+23:59"}]},
        {"accounts": [{"id": "a", "name": "main", "accepted": "trade"}]},
        {"accounts": [{"id": "a", "name": "main", "accepted": ["trade", 7]}]},
        {"accounts": [{"id": "a", "name": "main", "accepted": {"trade": True}}]},
        {"accounts": [{"id": "a", "name": "main", "accepted": True}]},
        {"poll_interval_s": 0},
        {"theme": ["dark"]},
        {"keyring_backend": 7},
        {"hide_amounts": "yes"},
        {"hide_amounts": 1},
        {"hide_amounts": None},
        {"alerts": []},
    ],
)
def test_a_wrong_value_is_refused(tree: dict[str, Any]) -> None:
    with pytest.raises((ValueError, UsageError)):
        settings_of(tree)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
LADDER = st.fixed_dictionaries(
    {},
    optional={
        "watch": st.sampled_from(["9", "7.0", 1]),
        "critical": st.sampled_from(["1", "1.20", 2]) | JSON,
    },
)
RULES = st.dictionaries(st.sampled_from(RULE_NAMES), st.booleans() | st.integers(1, 60) | st.just("22:00"))
ROWS = st.lists(
    st.fixed_dictionaries(
        {"id": st.sampled_from(["a", "b"]) | JSON, "name": st.sampled_from(["x", "X", "y"]) | JSON},
        optional={
            "site": JSON,
            "simulated_trading": JSON,
            "keys_changed_at": st.datetimes().map(str) | JSON,
            "accepted": st.lists(st.sampled_from(["trade", "withdraw"])) | JSON,
            "thresholds": st.dictionaries(st.sampled_from(["margin", "delta", "later"]), LADDER | JSON)
            | JSON,
        },
    ),
    max_size=2,
)
TREES = st.fixed_dictionaries(
    {},
    optional={
        "schema_version": st.just(1) | JSON,
        "accounts": ROWS | JSON,
        "poll_interval_s": st.integers(0, 9) | JSON,
        "theme": st.just("dark") | JSON,
        "keyring_backend": JSON,
        "chosen_account": st.just("a") | JSON,
        "hide_amounts": st.booleans() | JSON,
        "alerts": RULES | JSON,
        "later": JSON,
    },
)


@given(TREES)
def test_any_json_is_read_or_refused_and_what_is_read_can_be_written(tree: dict[str, Any]) -> None:
    try:
        before = parsed(json.dumps(tree))
        settings = settings_of(before)
    except (ValueError, UsageError):
        return
    assert settings_of(parsed(text_of(settings, before))) == settings


def test_how_much_is_logged_is_written_once_it_is_not_the_usual() -> None:
    detailed = Settings(log_level="detailed")
    assert json.loads(text_of(detailed, {}))["log_level"] == "detailed"
    assert settings_of(json.loads(text_of(detailed, {}))) == detailed
    assert "log_level" not in json.loads(text_of(Settings(), {}))
    assert json.loads(text_of(Settings(), {"log_level": "detailed"}))["log_level"] == "normal"


@pytest.mark.parametrize("sent", ["every byte", 3, None, ["detailed"]])
def test_a_level_of_a_later_version_costs_nothing_and_stays(sent: object) -> None:
    assert settings_of({"log_level": sent, "theme": "dark"}) == Settings(theme="dark")
    assert json.loads(text_of(Settings(theme="dark"), {"log_level": sent}))["log_level"] == sent
