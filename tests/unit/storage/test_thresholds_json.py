from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trayapp.domain.thresholds import RatioRungs, StepRungs, Thresholds
from trayapp.errors import UsageError
from trayapp.storage.thresholds_json import thresholds_of, tree_of

MOVED = Thresholds(
    margin=RatioRungs(Decimal("10.00"), Decimal("4.50"), Decimal(1)),
    collateral=StepRungs(None, 1, 2, 2),
)
RATIOS = st.lists(st.integers(10_000, 1_000_000), min_size=3, max_size=3, unique=True).map(sorted)


def test_only_what_was_moved_is_written_and_as_exact_text() -> None:
    assert tree_of(Thresholds(), {}) == {}
    assert tree_of(MOVED, {}) == {
        "margin": {"watch": "10", "warning": "4.5", "critical": "1"},
        "collateral": {"watch": None, "warning": 1, "critical": 2},
    }


def test_what_is_moved_back_vanishes_and_what_is_unknown_stays() -> None:
    before = {**tree_of(MOVED, {}), "later": 7}
    assert tree_of(Thresholds(), before) == {"later": 7}
    assert tree_of(Thresholds(), "no object") == {}


@given(RATIOS)
def test_every_ratio_comes_back(ratios: list[int]) -> None:
    critical, warning, watch = (Decimal(ratio).scaleb(-4) for ratio in ratios)
    thresholds = replace(MOVED, portfolio_margin=RatioRungs(watch, warning, critical))
    assert thresholds_of(tree_of(thresholds, {})) == thresholds


def test_what_is_not_there_stands_at_its_default() -> None:
    found = thresholds_of({"margin": {"warning": "2.5"}, "repayment": {"watch": None}})
    assert found.margin == RatioRungs(Decimal(5), Decimal("2.5"), Decimal("1.5"))
    assert found.repayment == StepRungs(None, 2, 4)
    assert found == replace(Thresholds(), margin=found.margin, repayment=found.repayment)


@pytest.mark.parametrize(
    "tree",
    [
        None,
        [],
        {"margin": []},
        {"margin": {"watch": 5}},
        {"margin": {"watch": 5.5}},
        {"margin": {"watch": None}},
        {"margin": {"watch": "500 %"}},
    ],
)
def test_a_wrong_type_is_refused(tree: object) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the number's reader has words of its own
        thresholds_of(tree)


@pytest.mark.parametrize(
    "tree",
    [
        {"margin": {"watch": "2"}},
        {"margin": {"critical": "0.5"}},
        {"portfolio_margin": {"watch": "3.00001"}},
        {"repayment": {"critical": 6}},
        {"delta": {"warning": None, "critical": None}},
        {"collateral": {"watch": "2"}},
        {"conversion": {"watch": True}},
    ],
)
def test_a_broken_rule_is_refused(tree: object) -> None:
    with pytest.raises(UsageError):
        thresholds_of(tree)
