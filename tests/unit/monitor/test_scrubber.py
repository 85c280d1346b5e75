"""What others may read of a text: no secret, no name, no host of the user's, no amount."""

from __future__ import annotations

from pathlib import Path

import pytest

from trayapp.domain.credentials import AccountProfile, Site
from trayapp.domain.proxy import ProxyChoice
from trayapp.logs import Redactor
from trayapp.monitor.scrubber import Scrubber, proxy_words

PROFILES = (
    AccountProfile("3f2a-77", "Whale fund", Site.parse("https://okx.fund.test")),
    AccountProfile("9", "me"),
)


@pytest.fixture
def scrubber() -> Scrubber:
    return Scrubber(Redactor("Pass phrase!"), PROFILES, Path("/home/jane"))


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("account Whale fund is gone", "account [account] is gone"),
        ("me: the time, too", "[account]: the time, too"),
        ("id 3f2a-77", "id [account]"),
        ("with Pass phrase! in it", "with [secret] in it"),
        ("okx.fund.test does not answer", "[host] does not answer"),
        ("cannot read /home/jane/.config/trayapp", "cannot read ~/.config/trayapp"),
        ("openapi.okx.com does not answer", "openapi.okx.com does not answer"),
    ],
)
def test_names_and_secrets_are_struck_out(scrubber: Scrubber, text: str, left: str) -> None:
    assert scrubber.without_names(text) == left
    assert scrubber.without_numbers(text) == left


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("equity 55837.43556134779 USD", "equity # USD"),
        ("equity $55,837.44 and -12", "equity $# and #"),
        ("you need 837", "you need #"),
        ("you hold 55837", "you hold #"),
        ("0.00000000638", "#"),
        ("error 50119: no such key", "error 50119: no such key"),
        ("(50102)", "(50102)"),
        ("no answer in 5 s", "no answer in 5 s"),
        ("HTTP 503 came", "HTTP 503 came"),
        ("at 192.0.2.17:443", "at #"),
        ("in internationalisations of it", "in internationalisations of it"),
        ("key 5ec4e7ed-feed-4bad-9bad-c0ffee15dead", "key […]"),
        ("secret MARKEDSECRET7MARKEDSECRET7MARKED", "secret […]"),
    ],
)
def test_what_may_be_an_amount_or_a_key_is_struck_out(scrubber: Scrubber, text: str, left: str) -> None:
    assert scrubber.without_numbers(text) == left


def test_a_user_without_a_home_of_his_own_keeps_the_slashes() -> None:
    assert Scrubber(Redactor(), (), Path("/")).without_names("/etc/x") == "/etc/x"


def test_the_words_of_a_proxy_are_nobody_s_business() -> None:
    own = ProxyChoice(use="own", host="own.fund.test", user="bob")
    words = proxy_words(own, {"HTTPS_PROXY": "http://jane:hush@proxy.fund.test:3128"})
    scrub = Scrubber(Redactor(), (), Path("/"), words).without_names
    assert scrub("jane:hush at proxy.fund.test") == "[host]:[host] at [host]"
    assert scrub("bob at own.fund.test") == "[host] at [host]"
    assert set(proxy_words(ProxyChoice(), {"HTTPS_PROXY": "ftp://hush"})) == {""}
