"""Texts as they are read, without the letter for Alt."""

from __future__ import annotations

import pytest

from trayapp.ui.texts.mnemonic import without_mnemonic


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("&Margin ratio", "Margin ratio"),
        ("维持保证金率(&M)", "维持保证金率"),
        ("添加(&A)…", "添加…"),
        ("Spot", "Spot"),
        ("价值 (USD)", "价值 (USD)"),
    ],
)
def test_the_letter_and_its_brackets_are_gone(text: str, read: str) -> None:
    assert without_mnemonic(text) == read
