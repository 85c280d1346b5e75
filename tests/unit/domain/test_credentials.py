from __future__ import annotations

import copy
import json
import pickle
import traceback
from dataclasses import FrozenInstanceError, replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trayapp.domain.credentials import SITES, AccountDraft, AccountProfile, Credentials, Site
from trayapp.domain.thresholds import StepRungs, Thresholds
from trayapp.errors import UsageError

KEY, SECRET, PASSPHRASE = "37c541a1-0000-4000-8000-10fe7a038418", "22582BD0CFF14C41", "My Passphrase-1"


@pytest.mark.parametrize(
    ("text", "name", "url"),
    [
        ("global", "global", "https://openapi.okx.com"),
        (" EEA ", "eea", "https://eea.okx.com"),
        ("us", "us", "https://us.okx.com"),
        ("https://www.okx.com", "https://www.okx.com", "https://www.okx.com"),
        ("https://www.okx.com/", "https://www.okx.com", "https://www.okx.com"),
        (" https://proxy.example:8443// ", "https://proxy.example:8443", "https://proxy.example:8443"),
        ("https://[2001:db8::1]:443", "https://[2001:db8::1]:443", "https://[2001:db8::1]:443"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("http://127.9.9.9", "http://127.9.9.9", "http://127.9.9.9"),
        ("http://localhost:80", "http://localhost:80", "http://localhost:80"),
        ("http://LocalHost", "http://LocalHost", "http://LocalHost"),
        ("http://[::1]:8080", "http://[::1]:8080", "http://[::1]:8080"),
    ],
)
def test_sites(text: str, name: str, url: str) -> None:
    site = Site.parse(text)
    assert (site.name, site.url) == (name, url)
    assert site.is_own_url == (name not in SITES)


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "moon", "okx.com", "www.okx.com:443", "//okx.com", "https:okx.com", "https:/okx.com", "https://",
        "https:///path", "https://:443", "https://okx.com/api", "https://okx.com/?", "https://okx.com?x=1",
        "https://okx.com?", "https://okx.com#", "https://okx.com/#a", "https://okx.com;/a",
        "https://user:pass@okx.com", "https://user@okx.com", "https://@okx.com", "https://okx.com:99999",
        "https://okx.com:abc", "https://okx.com:-1", "https://[::1", "https://okx .com", "https://okx.com\\@evil.test",
        "https://okx.com\\evil", "https://ok\tx.com", "https://okx\u200b.com", "https://окх.com",
        "http://okx.com", "http://127.0.0.1.evil.test", "http://localhost.evil.test", "http://localhost.",
        "http://evil.test#@127.0.0.1", "http://127.0.0.1@evil.test", "http://127.0.0.1:80@evil.test",
        "http://127.1", "http://0x7f000001", "http://2130706433", "http://0177.0.0.1", "http://0.0.0.0", "http://[::]",
        "http://10.0.0.1", "http://128.0.0.1", "http://[::ffff:8.8.8.8]", "http://127.0.0.1%2eevil.test",
        "http://localhost\\.evil.test", "http://evil.test\\localhost", "http://１２７.0.0.1", "HTTP://okx.com",
        "ftp://127.0.0.1", "file:///etc/passwd", "javascript:alert(1)", "ws://127.0.0.1", "socks5://127.0.0.1",
    ],
)  # fmt: skip
def test_what_is_no_site_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="is not a site") as caught:
        Site.parse(text)
    assert caught.value.exit_code == 2


@given(st.text() | st.text("htps:/.@#?[]%0127localhost\\").map("http://".__add__))
def test_http_is_for_this_computer_alone(text: str) -> None:
    try:
        site = Site.parse(text)
    except UsageError:
        return
    if site.url.lower().startswith("http://"):
        host = site.url[7:].lower().split(":")[0]
        assert host == "localhost" or host.startswith(("127.", "["))
    else:
        assert site.url.lower().startswith("https://")


def _typed() -> Credentials:
    return Credentials.typed(f" {KEY} ", f"{SECRET}\t", PASSPHRASE)


def test_space_around_key_and_secret_is_not_meant_but_that_of_a_passphrase_is() -> None:
    assert _typed().secrets == (KEY, SECRET, PASSPHRASE)
    assert Credentials.typed(KEY, SECRET, " a b ").passphrase == " a b "


@pytest.mark.parametrize("bad", ["", "kéy", "a\nb", "a\x00b", "\u200b", "x" * 201, "a\r"])
@pytest.mark.parametrize("part", [0, 1, 2])
def test_what_could_never_travel_in_a_header_is_refused_unseen(part: int, bad: str) -> None:
    parts = [KEY, SECRET, PASSPHRASE]
    parts[part] = bad
    if bad == "a\r" and part < 2:
        return  # its end is space
    with pytest.raises(UsageError) as caught:
        Credentials.typed(*parts)
    text = "".join(traceback.format_exception(caught.value)) + repr(caught.value.words)
    assert ["API key", "secret", "passphrase"][part] in str(caught.value)
    for secret in filter(None, (*parts, bad.strip())):
        assert (
            secret not in str(caught.value).replace("API key", "").replace("passphrase", "")
            or len(secret) < 3
        )
        assert len(secret) < 12 or secret not in text


def test_a_secret_has_no_repr_and_no_other_way_out() -> None:
    credentials = _typed()
    draft = AccountDraft("main", SITES["eea"], False, credentials)
    texts = [
        repr(credentials),
        str(credentials),
        f"{credentials}",
        f"{credentials!r:>80}",
        f"{credentials!s}",
    ]
    texts += [
        repr(draft),
        str(draft),
        repr((credentials,)),
        repr({"a": credentials}),
        f"{[draft]}",
        ascii(draft),
    ]
    for text in texts:
        for secret in credentials.secrets:
            assert secret not in text
    assert not hasattr(credentials, "__dict__")


def test_a_secret_is_not_pickled_nor_written_as_json() -> None:
    for copied in (pickle.dumps, copy.copy, copy.deepcopy):
        with pytest.raises(TypeError, match="keyring alone"):
            copied(_typed())
        with pytest.raises(TypeError, match="keyring alone"):
            pickle.dumps(AccountDraft("main", SITES["eea"], False, _typed()))
    with pytest.raises(TypeError, match="not JSON serializable"):
        json.dumps(_typed())


def test_credentials_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        _typed().key = "x"  # type: ignore[misc]


@pytest.mark.parametrize("name", ["main", "A b", "Straße 1", "x" * 40, "账户", "a-b", "=1"])
def test_names(name: str) -> None:
    assert AccountProfile("id", name).name == name


@pytest.mark.parametrize(
    "name", ["", " ", " a", "a ", "-a", "--replace", "x" * 41, "a\nb", "a\x1b[0m", "a\u202eb"]
)
def test_bad_names_are_refused(name: str) -> None:
    with pytest.raises(UsageError, match="1 to 40 characters"):
        AccountProfile("id", name)
    with pytest.raises(UsageError, match="1 to 40 characters"):
        AccountDraft(name, SITES["us"], False, _typed()).profile()


def test_a_draft_keeps_the_id_of_what_it_replaces() -> None:
    draft = AccountDraft("main", SITES["us"], True, _typed(), replaces="abc")
    assert draft.profile() == AccountProfile("abc", "main", SITES["us"], simulated_trading=True)


def test_only_another_key_or_place_asks_differently() -> None:
    profile = AccountProfile("abc", "main")
    strict = replace(Thresholds(), delta=StepRungs(None, None, 1, 2))
    same = replace(profile, name="new", thresholds=strict, accepted=("trade",))
    assert profile.asks_like(same)
    moment = datetime(2026, 11, 22, tzinfo=UTC)
    others: list[dict[str, Any]] = [
        {"id": "x"},
        {"site": SITES["eea"]},
        {"simulated_trading": True},
        {"keys_changed_at": moment},
    ]
    assert not any(profile.asks_like(replace(same, **other)) for other in others)
