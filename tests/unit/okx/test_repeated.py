from __future__ import annotations

import pytest

from trayapp.okx.repeated import Contradiction, as_object


@pytest.mark.parametrize(
    ("one", "other"), [("0", 0), (True, 1), (1, 1.0), ([True], [1]), ({"a": 0}, {"a": False})]
)
def test_values_of_two_types_contradict_each_other(one: object, other: object) -> None:
    assert isinstance(as_object([("code", one), ("code", other)])["code"], Contradiction)


def test_the_same_value_twice_counts_once() -> None:
    assert as_object([("a", {"x": [1]}), ("a", {"x": [1]})]) == {"a": {"x": [1]}}


def test_a_number_and_its_text_contradict_each_other() -> None:
    class Bare(str):
        """As a reader may keep numbers."""

        __slots__ = ()

    assert isinstance(as_object([("a", "0"), ("a", Bare("0"))])["a"], Contradiction)
