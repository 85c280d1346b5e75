from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from trayapp.domain import amounts, usual
from trayapp.domain.balance import BALANCE_SPECS

TEXTS = (
    st.from_regex(r"-?[0-9]{1,40}(\.[0-9]{0,90})?", fullmatch=True)
    | st.text(st.characters(codec="utf-8"), max_size=5)
    | st.text("0123456789+-.eE_ ,∞٣\n", max_size=8)
)


@given(st.lists(TEXTS, max_size=3))
@example(["9" * 33 + "." + "9" * 80, "0" * 33 + "." + "0" * 80])
@example(["1\n2"])
@example(["1\n"])
@example(["\n"])
def test_numbers_of_the_usual_form_can_be_read(texts: list[str]) -> None:
    if usual.are_numbers(texts):
        for text in filter(None, texts):
            amounts.parse(text)


@given(st.lists(st.text("0123456789-.\n ٣", max_size=15), max_size=3))
@example(["9" * 13, ""])
@example(["1\n2"])
def test_times_of_the_usual_form_can_be_read(texts: list[str]) -> None:
    if usual.are_times(texts):
        for text in filter(None, texts):
            BALANCE_SPECS["updated_at"].read(text)


def test_nearly_everything_has_the_usual_form() -> None:
    assert usual.are_numbers({"", "0", "837", "-0.5", "55837.43556134779", "54133458.898077628845167493"})
    assert usual.are_times(["1705474164160", "0", ""])
    assert usual.are_numbers([])
    assert usual.are_times([])


def test_a_long_list_is_no_danger() -> None:
    assert usual.are_numbers([str(number) for number in range(150_000)])
    assert not usual.are_numbers([str(number) for number in range(150_000)] + ["1" * 100_000])
