"""Templates are translated; what is put into them never is taken for a template."""

from __future__ import annotations

from trayapp.ui.texts.translated import sentence, translated
from trayapp.words import Words


def test_values_are_put_in_and_sentences_within_sentences_too() -> None:
    words = Words.of(
        "{ccy}: {title} cannot be read: “{value}”", ccy="{x}", title=Words.of("Repay risk"), value="{0}"
    )
    assert translated(words) == "{x}: Repay risk cannot be read: “{0}”"


def test_a_plain_template_stands_as_it_is() -> None:
    assert translated("a {brace}") == "a {brace}"


def test_a_sentence_begins_with_a_capital_and_only_that_changes() -> None:
    assert sentence(Words.of("margin ratio {percent}", percent="310 %")) == "Margin ratio 310 %"
    assert sentence(Words.of("")) == ""
