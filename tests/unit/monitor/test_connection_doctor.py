"""The connection doctor among three simulated sites, over real HTTP."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.unit.monitor.okx_sites import okx_sites
from trayapp.domain.remedy import Remedy
from trayapp.errors import CredentialsRejected
from trayapp.okx.client import BALANCE, CONFIG
from trayapp.simulator import Fault

#: Said of an account at us; its own site is tried first.
NOWHERE = (
    "The API key exists at none of OKX's sites (50119), tried were us (app.okx.com), global (www.okx.com), "
    "eea (my.okx.com): copy it from OKX again, or make a new one if it was deleted, as OKX does after 14 "
    "days without use to a key that may trade or withdraw and has no IP address."
)


def test_a_key_that_works_is_tried_nowhere_else() -> None:
    with okx_sites("eea") as okx:
        found = okx.diagnose("eea")
        assert okx.asked() == [("eea", False)]
    assert str(found.sentence).startswith("The key works: it can only read")
    assert "every IP address" in str(found.hint)
    assert (found.error, found.remedy) == (None, None)


@pytest.mark.parametrize(
    ("home", "place", "asked"),
    [
        ("eea", "eea (my.okx.com)", ["global", "eea"]),
        ("us", "us (app.okx.com)", ["global", "eea", "us"]),
    ],
)
def test_a_key_of_another_site_is_found_there(home: str, place: str, asked: list[str]) -> None:
    with okx_sites(home, perm="read_only,trade") as okx:
        found = okx.diagnose("global")
        assert okx.asked() == [(name, False) for name in asked]
        assert found.remedy == Remedy(okx.sites[home], simulated_trading=False)
    assert str(found.sentence) == (
        f"The API key does not exist at global (50119), but works at {place}: use that site."
    )
    assert isinstance(found.error, CredentialsRejected)  # the account as it stands is still refused
    assert found.error.code == "50119"
    assert str(found.warning).startswith("This key may trade.")


@pytest.mark.parametrize("key_is_demo", [True, False])
def test_a_key_of_the_other_environment_is_found_there(key_is_demo: bool) -> None:
    with okx_sites("us", demo=key_is_demo) as okx:
        found = okx.diagnose("us", demo=not key_is_demo)
        assert okx.asked() == [("us", not key_is_demo), ("us", key_is_demo)]
        assert found.remedy == Remedy(okx.sites["us"], simulated_trading=key_is_demo)
    kind, switch = ("demo", "on") if key_is_demo else ("live", "off")
    assert str(found.sentence) == (
        f"The API key is one for {kind} trading (50101) and works there: switch demo trading {switch}."
    )
    assert found.error is not None
    assert found.error.exit_code == 3


@pytest.mark.parametrize("key_is_demo", [True, False])
def test_another_site_and_another_environment_are_found_together(key_is_demo: bool) -> None:
    with okx_sites("eea", demo=key_is_demo) as okx:
        found = okx.diagnose("global", demo=not key_is_demo)
        assert okx.asked() == [
            ("global", not key_is_demo),
            ("eea", not key_is_demo),
            ("eea", key_is_demo),
        ]
        assert found.remedy == Remedy(okx.sites["eea"], simulated_trading=key_is_demo)
    switch = "on" if key_is_demo else "off"
    assert str(found.sentence) == (
        "The API key does not exist at global (50119), but works at eea (my.okx.com): "
        f"use that site and switch demo trading {switch}."
    )


def test_a_key_that_no_site_knows_is_tried_once_at_each_place() -> None:
    with okx_sites() as okx:
        okx.credentials = replace(okx.credentials, key="0" * 8 + okx.credentials.key[8:])
        found = okx.diagnose("us")
        assert okx.asked() == [
            *(("us", False), ("global", False), ("eea", False)),
            *(("us", True), ("global", True), ("eea", True)),
        ]
        assert all(len(exchange.requests) == 2 for exchange in okx.exchanges.values())
    assert str(found.sentence) == NOWHERE
    assert found.remedy is None
    assert found.error is not None
    assert found.error.code == "50119"


def test_a_site_that_cannot_be_reached_is_said_to_be_untried_and_left_alone() -> None:
    with okx_sites("us") as okx:
        okx.exchanges["us"].fail(Fault.html(503), times=None)
        found = okx.diagnose("global")
        assert len(okx.exchanges["us"].requests) == 1
        assert found.remedy is None
    assert str(found.sentence) == (
        "The API key does not exist (50119) at global (www.okx.com), eea (my.okx.com), and us (app.okx.com) "
        "could not be tried: if the key was made there, choose that site, else copy the key from OKX again "
        "or make a new one."
    )


@pytest.mark.parametrize("code", ["50121", "50011", "50013", "50052", "99999"])
def test_a_site_that_says_nothing_of_the_key_is_not_taken_for_its_home(code: str) -> None:
    with okx_sites("us") as okx:
        okx.exchanges["eea"].fail(Fault.error(code, "words"), times=None)
        found = okx.diagnose("global")
        assert okx.asked()[-1] == ("us", False)
        assert found.remedy == Remedy(okx.sites["us"], simulated_trading=False)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("50105", "The passphrase is wrong (50105): enter the one"),
        ("50113", "The secret is wrong (50113): often"),
        ("50110", "The API key does not accept requests from 127.0.0.1 (50110): add this address"),
        ("50120", "The API key lacks the Read permission (50120)"),
        ("50100", "OKX has frozen this API key (50100)"),
        ("50009", "OKX has frozen the account while a liquidation runs (50009)"),
    ],
)
def test_a_site_that_finds_another_fault_is_the_keys_home_and_is_asked_no_more(code: str, words: str) -> None:
    with okx_sites("eea") as okx:
        okx.exchanges["eea"].fail(Fault.error(code), times=None)
        found = okx.diagnose("global")
        assert okx.asked() == [("global", False), ("eea", False)]
        assert len(okx.exchanges["eea"].requests) == 1
    assert str(found.sentence).startswith(
        "The API key does not exist at global (50119), but it does at eea (my.okx.com): use that site, "
        f"and see to this too: {words}"
    )
    assert found.remedy is None  # it does not truly work there
    assert found.error is not None
    assert found.error.code == "50119"


def test_a_balance_that_cannot_be_read_is_no_remedy() -> None:
    with okx_sites("eea") as okx:
        okx.exchanges["eea"].fail(Fault.error("50120"), times=None, path=BALANCE)
        found = okx.diagnose("global")
        assert found.remedy is None
    assert "use that site, and see to this too: The API key lacks the Read permission" in str(found.sentence)


def test_in_the_right_environment_another_fault_is_named_with_it() -> None:
    with okx_sites("global", demo=True) as okx:
        okx.credentials = replace(okx.credentials, passphrase="not mine")
        found = okx.diagnose("global")
        assert okx.asked() == [("global", False), ("global", True)]
    assert str(found.sentence).startswith(
        "The API key is one for demo trading (50101): switch demo trading on, and see to this too: "
        "The passphrase is wrong (50105)"
    )
    assert found.remedy is None


def test_in_another_site_and_environment_another_fault_is_named_with_both() -> None:
    with okx_sites("us", demo=True) as okx:
        okx.credentials = replace(okx.credentials, secret="0" * 32)
        found = okx.diagnose("global")
        assert okx.asked()[-1] == ("us", True)
    assert (
        "but it does at us (app.okx.com): use that site and switch demo trading on, "
        "and see to this too: The secret is wrong (50113)"
    ) in str(found.sentence)


@pytest.mark.parametrize("other", [Fault.error("50119"), Fault.error("50101"), Fault.html(502)])
def test_an_environment_that_helps_no_further_leaves_the_first_sentence(other: Fault) -> None:
    with okx_sites("global") as okx:
        okx.exchanges["global"].fail(Fault.error("50101"))
        okx.exchanges["global"].fail(other)
        found = okx.diagnose("global")
        assert okx.asked() == [("global", False), ("global", True)]  # and no other site: this one has the key
    assert str(found.sentence) == str(found.error)
    assert "switch demo trading on for this account, or use a live key" in str(found.sentence)
    assert found.remedy is None


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("50105", "The passphrase is wrong (50105)"),
        ("50110", "does not accept requests from 127.0.0.1 (50110): add this address to the key on OKX"),
        ("50111", "not a valid one (50111)"),
        ("50113", "The secret is wrong (50113)"),
        ("50011", "fewer requests (50011)"),
        ("50121", "(50121)"),
    ],
)
def test_any_other_refusal_is_the_answer_and_is_not_taken_elsewhere(code: str, words: str) -> None:
    with okx_sites("eea") as okx:
        okx.exchanges["eea"].fail(Fault.error(code), times=None)
        found = okx.diagnose("eea")
        assert okx.asked() == [("eea", False)]
        assert len(okx.exchanges["eea"].requests) == 1
    assert words in str(found.sentence)
    assert str(found.sentence) == str(found.error)


@pytest.mark.parametrize(("offset_s", "words"), [(90, "90 s behind OKX's"), (-3600, "3600 s ahead of OKX's")])
def test_a_wrong_clock_is_told_in_seconds(offset_s: float, words: str) -> None:
    with okx_sites("eea") as okx:
        okx.home.clock_offset_s = offset_s
        worked = okx.diagnose("eea")
        okx.home.fail(Fault.error("50102"), times=None, path=CONFIG)
        refused = okx.diagnose("eea")
        assert okx.asked() == [("eea", False)]
    assert f"this computer's clock is {words.replace('OKX', 'the exchange')}" in str(worked.sentence)
    assert f"This computer's clock is {words}, which refuses its requests (50102): set the clock." == str(
        refused.sentence
    )
