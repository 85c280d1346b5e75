"""Two ways to one answer: the quick one never says anything that the exact one would not."""

from __future__ import annotations

import json
import time
from functools import cache
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.readers import answer_seeds
from tests.fuzz.spoiled import spoiled
from trayapp.domain.balance import BALANCE_SPECS
from trayapp.domain.fields import Kind
from trayapp.okx.exact import BareNumber, exactly
from trayapp.okx.repeated import Contradiction
from trayapp.okx.usual_form import UsualForm, names_of

SPECS = {spec.wire: spec for spec in BALANCE_SPECS.values()}
EQ = UsualForm(["eq"])
WORDS = st.sampled_from(["code", "data", "details", "eq", "twap", "a:b", ""]) | st.text(max_size=3)
VALUES = st.none() | st.booleans() | st.text(max_size=4) | st.integers() | st.floats()


def seeds() -> tuple[bytes, ...]:
    return cache(answer_seeds)()


INSIDE = st.lists(
    st.sampled_from(
        [
            '"eq":"1"',
            '"eq":"2"',
            '"eq":1',
            '"e\\u0071":"1"',
            '"twap":"0"',
            '"twap":"9"',
            '"upl":"1"',
            '"a:b":"x"',
        ]
    ),
    max_size=3,
)
OUTSIDE = st.sampled_from(
    [
        '"eq":"1"',
        '"eq":1',
        '"code":"1"',
        '"details":[]',
        '"det\\u0061ils":[]',
        '"data":[{"details":[]}]',
        '"data":""',
    ]
)


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


def plain(answer: dict[str, Any]) -> dict[str, Any]:
    """The same with rows that compare with those of the exact way."""
    [row] = answer["data"]
    return answer | {"data": [row | {"details": [dict(detail) for detail in row["details"]]}]}


def forms() -> tuple[UsualForm, ...]:
    """Those of the exchange's own answers, and small ones that many a made-up answer has."""

    def made() -> tuple[UsualForm, ...]:
        names = {names_of(exactly(body)) for body in seeds()} - {()}
        return (*map(UsualForm, names), EQ, UsualForm(["eq", "twap"]))

    return cache(made)()


def assert_agreed(body: bytes) -> None:
    for form in forms():
        quick = form.decoded(body)
        if quick is not None:
            exact = exactly(body)
            assert plain(quick) == exact
            for detail in exact["data"][0]["details"]:
                assert_readable(detail)


def assert_readable(detail: dict[str, Any]) -> None:
    """Neither a bare number nor a contradiction, which may equal a text, nor a value that cannot be read."""
    for wire, sent in detail.items():
        assert type(sent) in (str, bool)
        if sent != "":
            SPECS[wire].read(sent)


@given(written().map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_it_agrees_with_the_exact_way_on_any_json(body: bytes) -> None:
    assert_agreed(body)


@given(st.lists(INSIDE, max_size=2), st.lists(OUTSIDE, max_size=2), st.lists(OUTSIDE, max_size=2))
def test_it_agrees_on_what_looks_like_an_answer(
    inside: list[list[str]], before: list[str], behind: list[str]
) -> None:
    rows = ",".join("{" + ",".join(pairs) + "}" for pairs in inside)
    row = ",".join((*before, f'"details":[{rows}]', *behind))
    assert_agreed(f'{{"code":"0","data":[{{{row}}}]}}'.encode())
    assert_agreed(f'{{"code":"0",{row},"data":[{{}}]}}'.encode())


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.deferred(lambda: spoiled(seeds(), is_json=True)))
def test_it_agrees_on_spoiled_answers(body: bytes) -> None:
    assert_agreed(body)


TEXTS = (
    st.from_regex(r"-?[0-9]{1,40}(\.[0-9]{0,90})?", fullmatch=True)
    | st.text(max_size=5)
    | st.text("0123456789+-.eE_ ,:∞٣\n", max_size=15)
    | st.sampled_from(["9" * 33 + "." + "9" * 80, "9" * 13, "9" * 14, "x" * 201, "ß" * 101, "1\n2", "6", "-"])
)


@given(st.sampled_from(sorted(SPECS)), TEXTS | st.booleans())
def test_whatever_has_the_form_can_be_read(wire: str, sent: str | bool) -> None:
    body = json.dumps({"data": [{"details": [{wire: sent}]}]}, ensure_ascii=False, separators=(",", ":"))
    found = UsualForm([wire]).decoded(body.encode())
    if found is not None:
        assert found["data"][0]["details"][0][wire] == sent
        assert_readable({wire: sent})


def test_what_the_exchange_sends_has_the_form() -> None:
    for body in seeds():
        names = names_of(exactly(body))
        assert bool(names) == (b'"ccy"' in body)
        if names:
            assert UsualForm(names).decoded(body) is not None


@pytest.mark.parametrize("sent", ["", "0", "837", "-0.5", "54133458.898077628845167493"])
def test_the_usual_numbers_have_it(sent: str) -> None:
    assert EQ.decoded(b'{"data":[{"details":[{"eq":"%s"}]}]}' % sent.encode()) is not None


def test_what_stands_around_the_rows_may_be_anything() -> None:
    answer = EQ.decoded(
        b' {"code":0, "msg":null, "data":[{"upl":"1","upl":"2", "details":[{"eq":"1"},{"eq":"2"}] }]}'
    )
    assert answer is not None
    assert type(answer["code"]) is BareNumber
    assert answer["data"][0]["upl"] == Contradiction(("1", "2"))
    assert [detail["eq"] for detail in answer["data"][0]["details"]] == ["1", "2"]


@pytest.mark.parametrize(
    "body",
    [
        b'{"data":[{"details":[{"eq":"1","eq":"1"}]}]}',
        b'{"data":[{"details":[{"eq":"1","upl":"1"}]}]}',
        b'{"data":[{"details":[{"upl":"1"}]}]}',
        b'{"data":[{"details":[{}]}]}',
        b'{"data":[{"details":[]}]}',
        b'{"data":[{"details":[{"eq":1}]}]}',
        b'{"data":[{"details":[{"eq":null}]}]}',
        b'{"data":[{"details":[{"eq":"\\u0031"}]}]}',
        b'{"data":[{"details":[{"eq":"1"}{"eq":"2"}]}]}',
        b'{"data":[{"details":[{"eq":"1"},]}]}',
        b'{"data":[{"details":[{"eq":"1"},"x"]}]}',
        b'{"data":[{"details":[{"eq":"1"}],"details":[]}]}',
        b'{"data":[{"details":[{"eq":"1"}],"det\\u0061ils":[]}]}',
        b'{"details":[{"eq":"1"}],"data":[{"details":[]}]}',
        b'{"details":[{"eq":"1"}],"data":[{}]}',
        b'{"data":[{"details":[{"eq":"1"}]},{}]}',
        b'{"data":[{"details":[{"eq":"1"}]}]} x',
        b'{"data":[{"details":[{"eq":"1"}',
        b'\xef\xbb\xbf{"data":[{"details":[{"eq":"1"}]}]}',
        b"[]",
        b"",
    ],
)
def test_what_has_another_form_goes_the_exact_way(body: bytes) -> None:
    assert EQ.decoded(body) is None


@pytest.mark.parametrize("text", [b"\xff", b"\xed\xa0\x80", b"a\x00", b"a\nb"])
def test_a_text_that_is_none_goes_the_exact_way(text: bytes) -> None:
    form, body = UsualForm(["ccy"]), b'{"data":[{"details":[{"ccy":"%s"}]}]}'
    assert form.decoded(body % b"BTC") is not None
    assert form.decoded(body % text) is None


def test_a_hostile_answer_is_given_up_at_once() -> None:
    names = [wire for wire, spec in SPECS.items() if spec.kind is Kind.NUMBER]
    row = b"{%s}" % b",".join(b'"%s":"%s"' % (name.encode(), b"1" * 33) for name in names)
    started = time.monotonic()
    for end in (b"}", b"x", b',{"eq":"' + b"1" * 1_000_000):
        assert UsualForm(names).decoded(b'{"data":[{"details":[%s%s' % (b",".join([row] * 2000), end)) is None
    assert time.monotonic() - started < 5
