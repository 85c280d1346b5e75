"""Two decoders, one answer: the quick one never says anything that the exact one would not."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.readers import answer_seeds
from tests.fuzz.spoiled import spoiled
from trayapp.okx.decoded import BareNumber, decoded, exactly, quickly
from trayapp.okx.repeated import Contradiction

WORDS = st.sampled_from(["code", "data", "details", "eq", "a:b", ""]) | st.text(max_size=3)
VALUES = st.none() | st.booleans() | st.text(max_size=4) | st.integers() | st.floats()


def seeds() -> tuple[bytes, ...]:
    return cache(answer_seeds)()


@st.composite
def written(draw: st.DrawFn, inner: st.SearchStrategy[Any] = VALUES, depth: int = 3) -> str:
    """JSON as a careless peer writes it: names stand twice, and any sign stands in a text unescaped."""
    match draw(st.integers(0, 3)) if depth else 0:
        case 0 | 1:
            value = draw(inner)
            return f'"{value}"' if isinstance(value, str) else str(value).lower()
        case 2:
            return "[" + ",".join(draw(st.lists(written(inner, depth - 1), max_size=3))) + "]"
        case _:
            pairs = draw(st.lists(st.tuples(WORDS, written(inner, depth - 1)), max_size=4))
            return "{" + ",".join(f'"{name}":{value}' for name, value in pairs) + "}"


def assert_agreed(body: bytes) -> None:
    quick = quickly(body)
    if quick is not None:
        exact = exactly(body)
        assert quick == exact
        assert_no_other_types(exact)


def assert_no_other_types(value: Any) -> None:
    """What the quick way accepts holds neither a bare number nor a contradiction, which may equal a text."""
    assert type(value) in (dict, list, str, bool, type(None))
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        assert_no_other_types(inner)


@given(written().map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_both_agree_on_any_json(body: bytes) -> None:
    assert_agreed(body)


@given(written(st.text(max_size=4) | st.booleans(), 2), st.sampled_from(['"0"', '"1"', "0", "null"]))
def test_both_agree_on_what_looks_like_an_answer(row: str, code: str) -> None:
    assert_agreed(f'{{"code":{code},"data":[{row}]}}'.encode("utf-8", "surrogatepass"))


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.deferred(lambda: spoiled(seeds(), is_json=True)))
def test_both_agree_on_spoiled_answers(body: bytes) -> None:
    assert_agreed(body)


def test_what_the_exchange_sends_goes_the_quick_way() -> None:
    slow = [body for body in seeds() if quickly(body) is None]
    assert not [body for body in slow if b"details" in body]  # a colon in an IPv6 address is no harm


@pytest.mark.parametrize(
    "body",
    [
        b'{"code":"0","code":"1"}',
        b'{"code":"0","code":"0","data":[]}',
        b'{"code":"0","data":[{"a":"1","a":"2"}]}',
        b'{"code":"0","data":[{"details":[{"eq":"1","eq":"2"}]}]}',
        b'{"code":"0","data":[{"eq":1}]}',
        b'{"code":"0","data":[{"eq":1.5}]}',
        b'{"code":0,"data":[]}',
        b'{"code":"0","data":[{"eq":[[]]}]}',
        b'{"code":"0","data":[{"eq":NaN}]}',
        b'\xef\xbb\xbf{"code":"0"}',
        b'{"code":"\xff"}',
        b'{"code":"\xed\xa0\x80"}',
        b'{"code":"\\ud83d"}',
        b'{"code":"a\x00"}',
        b'{"code":"a\nb"}',
        b'{"code":"0"} x',
        b'{"code":"0",}',
        b"[]",
        b"",
    ],
)
def test_what_is_not_as_documented_goes_the_exact_way(body: bytes) -> None:
    assert quickly(body) is None


def test_the_exact_way_keeps_digits_and_finds_contradictions() -> None:
    answer = decoded(b'{"code":"0","data":[{"eq":1e5,"upl":12345678901234567890.10,"liab":"1","liab":"2"}]}')
    row = answer["data"][0]
    assert (type(row["eq"]), row["eq"], row["upl"]) == (BareNumber, "1e5", "12345678901234567890.10")
    assert row["liab"] == Contradiction(("1", "2"))
