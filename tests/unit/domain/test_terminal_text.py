from __future__ import annotations

from trayapp.domain.terminal_text import aligned, clean, plain


def test_nothing_steers_the_terminal() -> None:
    assert clean("\x1b[31mred\nline\u202e\ud800") == "?[31mred?line??"


def test_blanks_and_minus_signs_are_plain() -> None:
    assert plain("\u22125 %\u00a0of 100\u00a0%\t") == "-5 % of 100 %?"


def test_columns_line_up() -> None:
    assert aligned([("a", "1", "x"), ("long", "200", "")], left=(0, 2)) == ["a       1  x", "long  200"]
    assert aligned([], left=(0,)) == []
