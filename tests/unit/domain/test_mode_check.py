from __future__ import annotations

import pytest

from tests.unit.domain.answered import account
from trayapp.domain.fields import Mode
from trayapp.domain.mode_check import contradicts

ROW_RATIO = {"ccy": "BTC", "mgnRatio": "4"}


@pytest.mark.parametrize("mode", [Mode.SPOT, Mode.MULTI_CURRENCY, Mode.PORTFOLIO])
def test_a_currencys_ratio_belongs_to_futures_mode(mode: Mode) -> None:
    assert contradicts(mode, account(ROW_RATIO))
    assert not contradicts(mode, account({"ccy": "BTC", "mgnRatio": ""}, mgnRatio="4"))


def test_the_accounts_ratio_does_not() -> None:
    assert contradicts(Mode.FUTURES, account(mgnRatio="4"))
    assert not contradicts(Mode.FUTURES, account(ROW_RATIO, mgnRatio=""))


def test_what_live_futures_accounts_send_is_no_contradiction() -> None:
    assert not contradicts(Mode.FUTURES, account({"ccy": "BTC", "twap": "0", "disEq": "12"}, mgnRatio="0"))


def test_an_unknown_mode_is_worth_asking_for() -> None:
    assert contradicts(None, account())
