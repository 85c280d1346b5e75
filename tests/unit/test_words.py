from __future__ import annotations

import pytest

from trayapp.words import CONTEXT, DOTS, QT_TRANSLATE_NOOP, Amount, Words


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


def test_veiled_words_show_dots_for_amounts_alone_at_any_depth() -> None:
    inner = Words.of("liability {amount} {ccy}", amount=Amount("18,400.00"), ccy="USDT")
    words = Words.of("risk {level} of 5: {more}", level=3, more=inner)
    assert str(words) == "risk 3 of 5: liability 18,400.00 USDT"
    assert str(words.veiled()) == f"risk 3 of 5: liability {DOTS} USDT"
