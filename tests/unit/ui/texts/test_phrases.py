"""English sentences put together; the Chinese ones are in test_language.py."""

from __future__ import annotations

from trayapp.ui.texts import phrases


def test_parts_are_joined_and_empty_ones_left_out() -> None:
    assert phrases.items(["BTC", "", "ETH"]) == "BTC, ETH"
    assert phrases.clauses(["one", "another"]) == "one; another"
    assert phrases.sentences(["", "Look.", "Act."]) == "Look. Act."
    assert phrases.items([]) == ""


def test_what_more_there_is_is_counted_only_where_there_is_more() -> None:
    assert phrases.counted("margin ratio 310 %", 2) == "margin ratio 310 % (+2)"
    assert phrases.counted("margin ratio 310 %", 0) == "margin ratio 310 %"


def test_parts_that_look_like_templates_stand_as_they_are() -> None:
    assert phrases.named("{text}", "{0} %1") == "{text}: {0} %1"
    assert phrases.items(["{first}", "{second}", "{x}"]) == "{first}, {second}, {x}"
    assert phrases.ended("{") == "{."
