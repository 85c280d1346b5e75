from __future__ import annotations

import pytest

from trayapp.words import CONTEXT, QT_TRANSLATE_NOOP, Words


def test_words_are_a_template_and_its_values() -> None:
    words = Words.of("There is no account called {name}.", name="main")
    assert str(words) == "There is no account called main."
    assert words == Words("There is no account called {name}.", (("name", "main"),))
    assert hash(words) == hash(Words.of("There is no account called {name}.", name="main"))


def test_a_translation_takes_the_same_values() -> None:
    words = Words.of("{ccy} margin ratio {percent}", ccy="BTC", percent="220 %")
    assert words.filled("Margenquote {percent} ({ccy})") == "Margenquote 220 % (BTC)"


def test_words_may_hold_words() -> None:
    assert (
        str(Words.of("{title} cannot be read", title=Words.of("Repay risk"))) == "Repay risk cannot be read"
    )


@pytest.mark.parametrize("hostile", ["{name}", "{0}", "{", "}", "{name.__class__}", "{name!r}", "%s %1"])
def test_a_value_is_never_taken_for_a_template(hostile: str) -> None:
    assert str(Words.of("<{name}>", name=hostile)) == f"<{hostile}>"


def test_a_value_may_have_the_name_of_a_parameter() -> None:
    assert str(Words.of("{template} {self}", template="a", self="b")) == "a b"


def test_the_marker_hands_the_template_back() -> None:
    assert QT_TRANSLATE_NOOP(CONTEXT, "as it is") == "as it is"
