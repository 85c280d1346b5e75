"""What the environment says about proxies."""

from __future__ import annotations

import pytest

from trayapp.domain.proxy import Proxy
from trayapp.errors import Unreachable
from trayapp.monitor.system_proxy import parsed, system_proxy

HOST = "openapi.okx.com"
ONE, OTHER = Proxy("http", "one.test", 3128), Proxy("socks5", "other.test", 1080)


@pytest.mark.parametrize(
    ("environment", "proxy"),
    [
        ({}, None),
        ({"HTTPS_PROXY": "http://one.test:3128"}, ONE),
        ({"https_proxy": "http://one.test:3128", "HTTPS_PROXY": "http://other.test"}, ONE),
        ({"HTTPS_PROXY": "", "ALL_PROXY": "socks5://other.test"}, OTHER),
        ({"HTTPS_PROXY": "one.test:3128", "ALL_PROXY": "socks5://other.test"}, ONE),
        ({"all_proxy": "socks5h://other.test:1080/"}, OTHER),
        ({"HTTP_PROXY": "http://one.test:3128"}, None),  # for http:// alone
        ({"HTTPS_PROXY": "http://one.test:3128", "NO_PROXY": "okx.com"}, None),
        ({"HTTPS_PROXY": "http://one.test:3128", "no_proxy": "*"}, None),
        ({"HTTPS_PROXY": "http://one.test:3128", "NO_PROXY": "kx.com, okx.org"}, ONE),
    ],
)
def test_the_environment_is_believed(environment: dict[str, str], proxy: Proxy | None) -> None:
    assert system_proxy(HOST, environment) == proxy


@pytest.mark.parametrize(
    ("text", "proxy"),
    [
        ("http://one.test", Proxy("http", "one.test", 80)),
        ("HTTPS://one.test", Proxy("https", "one.test", 443)),
        ("socks5h://[::1]:9050", Proxy("socks5", "::1", 9050)),
        ("http://me:pass%20word@one.test:1", Proxy("http", "one.test", 1, "me", "pass word")),
        ("http://me@one.test:1", Proxy("http", "one.test", 1, "me")),
    ],
)
def test_a_url_is_read(text: str, proxy: Proxy) -> None:
    assert parsed(text) == proxy


@pytest.mark.parametrize(
    "text",
    [
        *("http://", "://", "ftp://one.test", "socks4://me:hidden@one.test", "http://me:hidden@[::bad"),
        *("http://me:hidden@host:port", "http://me:hidden@one.test:0", "http://me:hidden@one.test:70000"),
        *("http://me:hidden@ho st:1", "http://me:hidden@hö.test:1", "http://me:hid%0Aden@one.test:1"),
    ],
)
def test_what_is_no_proxy_is_told_without_its_password(text: str) -> None:
    with pytest.raises(Unreachable, match="The proxy in HTTPS_PROXY cannot be used: write it as") as caught:
        parsed(text)
    assert "hid" not in str(caught.value)
    assert (caught.value.__cause__, caught.value.__context__) == (None, None)
