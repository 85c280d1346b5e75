from __future__ import annotations

import pytest

from trayapp.domain.config import AccountConfig


@pytest.mark.parametrize(
    ("permissions", "trade", "withdraw"),
    [
        (("read_only",), False, False),
        (("read_only", "trade"), True, False),
        (("read_only", "withdraw"), False, True),
        (("read_only", "trade", "withdraw"), True, True),
        ((), False, False),
    ],
)
def test_what_a_key_may_do(permissions: tuple[str, ...], trade: bool, withdraw: bool) -> None:
    config = AccountConfig(permissions=permissions)
    assert (config.may_trade, config.may_withdraw) == (trade, withdraw)
