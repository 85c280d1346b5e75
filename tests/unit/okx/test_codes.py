from __future__ import annotations

import pytest

from trayapp.domain.credentials import SITES, Site
from trayapp.errors import (
    AccountFrozen,
    AccountRestricted,
    ClockSkewed,
    CredentialsRejected,
    ExchangeError,
    FilterRefused,
    RateLimited,
    Recovery,
    Unreachable,
)
from trayapp.okx.codes import error_for
from trayapp.okx.rules import RULES

STOP, SLOW, BACKOFF = Recovery.STOP, Recovery.SLOW, Recovery.BACKOFF
#: code, HTTP status, class, recovery, least wait in seconds, exit code, a piece of the sentence
TABLE = [
    ("50001", 503, Unreachable, SLOW, 30, 4, "out of service"),
    ("50001", 200, ExchangeError, SLOW, 30, 5, "out of service"),
    ("50004", 400, ExchangeError, BACKOFF, 0, 5, "needed too long"),
    ("50007", 200, AccountRestricted, STOP, 0, 5, "blocked"),
    ("50008", 200, AccountRestricted, STOP, 0, 5, "does not know the user"),
    ("50009", 200, AccountFrozen, SLOW, 30, 5, "liquidation"),
    ("50009", 500, AccountFrozen, SLOW, 30, 5, "liquidation"),
    ("50010", 200, AccountRestricted, STOP, 0, 5, "whose key"),
    ("50011", 429, RateLimited, BACKOFF, 2, 5, "fewer requests"),
    ("50011", 200, RateLimited, BACKOFF, 2, 5, "fewer requests"),
    ("50013", 429, ExchangeError, BACKOFF, 0, 5, "busy"),
    ("50026", 500, Unreachable, BACKOFF, 0, 4, "fault of its own"),
    ("50025", 200, FilterRefused, BACKOFF, 0, 5, "fewer currencies"),
    ("51000", 400, FilterRefused, BACKOFF, 0, 5, "wrong parameter"),
    ("50027", 200, AccountRestricted, STOP, 0, 5, "restricts"),
    ("50028", 200, AccountRestricted, STOP, 0, 5, "restricts"),
    ("50029", 200, AccountRestricted, STOP, 0, 5, "risk control"),
    ("50051", 200, AccountRestricted, STOP, 0, 5, "where you live"),
    ("50052", 200, AccountRestricted, STOP, 0, 5, "where you live"),
    ("50059", 200, AccountRestricted, STOP, 0, 5, "log in at OKX"),
    ("50060", 200, AccountRestricted, STOP, 0, 5, "log in at OKX"),
    ("50121", 200, AccountRestricted, STOP, 0, 5, "country"),
    ("50030", 200, CredentialsRejected, STOP, 0, 3, "Read permission"),
    ("50120", 200, CredentialsRejected, STOP, 0, 3, "Read permission"),
    ("50035", 403, CredentialsRejected, STOP, 0, 3, "bound to an IP address"),
    ("50038", 200, AccountRestricted, STOP, 0, 5, "switch demo trading off"),
    ("50053", 200, AccountRestricted, STOP, 0, 5, "switch demo trading on"),
    ("50100", 400, CredentialsRejected, STOP, 0, 3, "frozen this API key"),
    ("50101", 401, CredentialsRejected, STOP, 0, 3, "switch demo trading on"),
    ("50102", 401, ClockSkewed, BACKOFF, 0, 5, "clock"),
    (
        "50103",
        401,
        CredentialsRejected,
        STOP,
        0,
        3,
        "OK-ACCESS-KEY of a request (50103): a fault of this program",
    ),
    ("50104", 401, CredentialsRejected, STOP, 0, 3, "OK-ACCESS-PASSPHRASE"),
    ("50105", 401, CredentialsRejected, STOP, 0, 3, "passphrase is wrong"),
    ("50106", 401, CredentialsRejected, STOP, 0, 3, "OK-ACCESS-SIGN"),
    ("50107", 401, CredentialsRejected, STOP, 0, 3, "please report it"),
    ("50110", 401, CredentialsRejected, STOP, 0, 3, "add the address to the key on OKX"),
    ("50111", 401, CredentialsRejected, STOP, 0, 3, "not a valid one"),
    ("50112", 401, CredentialsRejected, STOP, 0, 3, "please report it"),
    ("50113", 401, CredentialsRejected, STOP, 0, 3, "passphrase was pasted in its place"),
    ("50113", 500, CredentialsRejected, STOP, 0, 3, "secret is wrong"),
    ("50114", 401, CredentialsRejected, STOP, 0, 3, "authorization"),
    ("50119", 401, CredentialsRejected, STOP, 0, 3, "eea (my.okx.com), us (app.okx.com)"),
    ("50119", 200, CredentialsRejected, STOP, 0, 3, "site global"),
    ("59999", 200, ExchangeError, BACKOFF, 0, 5, "error 59999: words"),
    ("59999", 502, Unreachable, BACKOFF, 0, 4, "error 59999: words"),
    ("59999", 429, RateLimited, BACKOFF, 2, 5, "fewer requests"),
]


def error(code: str, message: str = "words", status: int = 401, **where: object) -> ExchangeError:
    site = where.get("site", SITES["global"])
    assert isinstance(site, Site)
    return error_for(
        code, message, status, site=site, simulated_trading=where.get("simulated_trading", False) is True
    )


@pytest.mark.parametrize(("code", "status", "kind", "recovery", "wait_s", "exit_code", "words"), TABLE)
def test_every_code_has_its_action(
    code: str,
    status: int,
    kind: type[ExchangeError],
    recovery: Recovery,
    wait_s: int,
    exit_code: int,
    words: str,
) -> None:
    found = error(code, status=status)
    assert type(found) is kind
    assert found.recovery is recovery
    assert found.least_wait_s == wait_s
    assert found.exit_code == exit_code
    assert found.code == code
    assert words in str(found)
    assert f"({code})" in str(found) or code == "59999"


def test_the_table_here_is_the_table_there() -> None:
    assert {row[0] for row in TABLE} - {"59999"} == set(RULES)


@pytest.mark.parametrize("code", sorted(RULES))
@pytest.mark.parametrize("simulated_trading", [True, False])
def test_every_sentence_can_be_filled(code: str, simulated_trading: bool) -> None:
    sentence = str(error(code, simulated_trading=simulated_trading, site=SITES["us"]))
    assert "{" not in sentence
    assert sentence.endswith((".", ")."))


def test_a_key_of_the_other_environment_is_told_which() -> None:
    assert "switch demo trading off" in str(error("50101", simulated_trading=True))
    assert "switch demo trading on" in str(error("50101", simulated_trading=False))


@pytest.mark.parametrize(
    ("message", "address"),
    [
        ("Your IP 203.0.113.7 is not included in your API key's IP whitelist.", "203.0.113.7"),
        ("您的IP 203.0.113.7不在白名单", "203.0.113.7"),
        ("Your IP 2001:db8::7, is not included", "2001:db8::7"),
        ("IP: 203.0.113.7.", "203.0.113.7"),
    ],
)
def test_a_refused_address_is_shown(message: str, address: str) -> None:
    assert f"from {address} (50110)" in str(error("50110", message))


@pytest.mark.parametrize("message", ["", "no address here 1.2.3", "999.1.1.1", "a:b:c"])
def test_an_address_that_is_none_is_not_shown(message: str) -> None:
    assert "this computer's address" in str(error("50110", message))


def test_the_other_sites_are_named() -> None:
    assert "global (www.okx.com), us (app.okx.com)" in str(error("50119", site=SITES["eea"]))
    own = Site.parse("https://exchange.example")
    assert "at https://exchange.example (50119)" in str(error("50119", site=own))
    assert "global (www.okx.com), eea (my.okx.com), us (app.okx.com)" in str(error("50119", site=own))


def test_hostile_words_are_made_harmless() -> None:
    found = error("9\x1b[2J" + "9" * 500, "\x1b[31mred\u202e\r\n{code} {x}" + "y" * 9000)
    assert str(found).isprintable()
    assert len(str(found)) < 300
    assert "{code} {x}" in str(found)
    assert found.code is not None
    assert len(found.code) <= 20


def test_an_error_without_words_still_says_something() -> None:
    assert "gave no reason" in str(error("59999", " \n"))
    assert "error ?" in str(error("", ""))
