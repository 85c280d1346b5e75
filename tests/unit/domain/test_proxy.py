from __future__ import annotations

import pickle
from typing import Any, cast

import pytest

from trayapp.domain.proxy import Proxy, ProxyChoice, ProxyDraft
from trayapp.errors import UsageError


def test_the_password_is_nowhere_to_be_seen() -> None:
    proxy = Proxy("http", "proxy.test", 3128, "me", "hidden")
    assert (
        "hidden"
        not in f"{proxy!r} {proxy} {proxy.url} {proxy.address} {ProxyDraft(ProxyChoice(), 'hidden')!r}"
    )
    with pytest.raises(TypeError, match="keyring alone"):
        pickle.dumps(proxy)


def test_addresses() -> None:
    assert Proxy("socks5", "proxy.test", 1080).url == "socks5://proxy.test:1080"
    assert Proxy("http", "2001:db8::1", 80).url == "http://[2001:db8::1]:80"


@pytest.mark.parametrize(
    "wrong",
    [
        *(
            {"host": text}
            for text in ("", " ", "a b", "http://a", "a/b", "me@a", "a:1", "[::1]", "-a", "a-", "ö")
        ),
        *({"port": port} for port in (0, -1, 65536, "80", True)),
        *({"user": text} for text in ("a:b", "a\nb", "x" * 256, "ö" * 128)),
        *({"password": text} for text in ("a\nb", "x" * 256)),
    ],
)
def test_what_can_be_no_proxy_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(UsageError):
        Proxy(**cast(Any, {"kind": "http", "host": "proxy.test", "port": 3128, "user": "me"} | wrong))


def test_a_colon_is_part_of_a_name_for_socks_alone() -> None:
    assert Proxy("socks5", "proxy.test", 1080, "domain:me").user == "domain:me"


def test_an_own_proxy_needs_a_host_and_others_none() -> None:
    assert (ProxyChoice().use, ProxyChoice(use="off").host) == ("system", "")
    with pytest.raises(UsageError, match="type its name or address"):
        ProxyChoice(use="own")


def test_a_password_is_named_only_where_a_proxy_would_be_told_it() -> None:
    own = ProxyChoice("own", "http", "proxy.test", 3128, "me").with_entry("1")
    assert own.password_entry == "1"
    assert ProxyChoice("off", "http", "proxy.test", 3128, "me").with_entry("1").password_entry is None
    assert ProxyChoice("own", "http", "proxy.test", 3128).with_entry("1").password_entry is None
