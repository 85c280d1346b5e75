"""What is asked about keys that may too much, in the popup and in the menu."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.unit.ui.states import snapshot, state_of, waiting
from trayapp.domain.config import AccountConfig
from trayapp.domain.snapshot import Snapshot
from trayapp.ui.state import State
from trayapp.ui.texts.key_guard_texts import key_guard_text, menu_line

BOTH = ("read_only", "trade", "withdraw")


def with_key(
    *permissions: str, accepted: tuple[str, ...] = (), name: str = "main", bound: bool = True
) -> Snapshot:
    shown = snapshot(name=name)
    config = AccountConfig(permissions=permissions, ip_bound=bound)
    return replace(shown, config=config, profile=replace(shown.profile, accepted=accepted))


def test_the_popup_asks_for_what_is_not_accepted_and_for_nothing_else() -> None:
    asked = key_guard_text(with_key(*BOTH, accepted=("trade",)))
    assert asked is not None
    assert (asked.account_id, asked.powers) == ("main", ("withdraw",))
    assert asked.head == "The key of main may withdraw"
    assert asked.button.replace("&", "") == "Accept"
    assert "IP address" not in asked.body


def test_a_key_for_every_address_is_named_so() -> None:
    asked = key_guard_text(with_key("trade", bound=False))
    assert asked is not None
    assert asked.body.endswith("on OKX it can be bound to yours.")


@pytest.mark.parametrize(
    "shown",
    [None, waiting(), with_key("read_only", bound=False), with_key(*BOTH, accepted=("trade", "withdraw"))],
)
def test_there_is_nothing_to_ask_where_nothing_is_too_much(shown: Snapshot | None) -> None:
    assert key_guard_text(shown) is None
    assert menu_line(state_of(*filter(None, [shown]))) == ("", "")


def test_the_menu_names_the_chosen_account_s_key_first_and_counts_the_others() -> None:
    one, two = with_key("trade", name="one"), with_key("withdraw", name="two")
    calm = with_key("read_only", name="calm")
    assert menu_line(state_of(one, calm)) == ("Key of one may trade", "one")
    assert menu_line(state_of(calm, one, two, chosen_id="calm")) == ("Key of one may trade (+1)", "one")
    assert menu_line(state_of(calm, one, two, chosen_id="two")) == ("Key of two may withdraw (+1)", "two")
    assert menu_line(State()) == ("", "")
