from __future__ import annotations

from typing import Any

import pytest

from trayapp.domain.proxy import ProxyChoice
from trayapp.errors import UsageError
from trayapp.storage.proxy_json import choice_of, tree_of


def test_no_word_about_it_is_the_systems() -> None:
    assert choice_of({}) == ProxyChoice()


def test_unknown_keys_are_ignored_and_kept() -> None:
    choice = ProxyChoice("off")
    assert choice_of({"use": "off", "later": 1}) == choice
    assert tree_of(choice, {"use": "system", "later": 1})["later"] == 1


@pytest.mark.parametrize(
    "tree",
    [
        *(
            [],
            "off",
            {"use": "sometimes"},
            {"use": "own"},
            {"kind": "socks4"},
            {"port": "80"},
            {"port": True},
        ),
        *({"host": "a", "port": 0}, {"host": 7}, {"user": None}, {"password_entry": 7}, {"host": "http://a"}),
    ],
)
def test_what_cannot_be_meant_is_refused(tree: Any) -> None:
    with pytest.raises((ValueError, UsageError)):
        choice_of(tree)
