"""Ways to spoil valid input, as hypothesis draws and shrinks them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

from hypothesis import strategies as st

#: JSON texts that have broken programs: wherever a value may stand, one of these may stand instead.
VALUES = (
    *(Path(__file__).parent / "dictionary.txt").read_text("utf-8").splitlines(),
    "9" * 5000,
    '"' + "9" * 5000 + '"',
    '"' + "x" * 3000 + '"',
    "[" * 300 + "]" * 300,
    "[" * 900 + "]" * 900,
    '{"a":' * 900 + "1" + "}" * 900,
    "[" * 100_000,
)

#: Bytes that mean something to a parser.
TOKENS = (
    *(bytes([sign]) for sign in b'\0\n\t\\":,;{}[]=&%? \xff'),
    *(b"", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\r\n", b"\r\n\r\n", b"\\u", b"%zz"),
    *(b"HTTP/1.1", b"HTTP/1.", b"HTTP/2", b"GET ", b"/api/v5/account/balance"),
    *(b"Content-Length: " + length for length in (b"", b"-1\r\n", b"1e3\r\n", b"99999999\r\n", b"\xb2\r\n")),
    *(b"Transfer-Encoding: chunked\r\n", b"Connection: close\r\n", b" folded\r\n"),
    *(b"x" * 70_000, b"x: y\r\n" * 120, b"[" * 2000, b"0" * 5000),
)

_T = TypeVar("_T")
_Place = tuple[Any, Any]  # a container, and where in it


def spoiled(seeds: Sequence[bytes], *, is_json: bool) -> st.SearchStrategy[bytes]:
    """One of the seeds after a few changes to its values, its text, or both; or bytes of no sense at all."""
    seed, where = _one_of(seeds), st.integers(0, 2**20)
    value = _one_of(VALUES) | _PLAIN.map(json.dumps)
    text = st.tuples(where, st.integers(0, 40), _one_of(TOKENS) | st.binary(max_size=4))
    in_text = st.builds(_with_text, seed, st.lists(text, min_size=1, max_size=4))
    if not is_json:
        return in_text | st.binary(max_size=200)
    values = st.lists(st.tuples(where, st.integers(0, 5), value), min_size=1, max_size=4)
    in_values = st.builds(_with_values, seed, values)
    both = st.builds(_with_text, in_values, st.lists(text, min_size=1, max_size=2))
    return st.one_of(in_values, in_values, both, in_text, st.binary(max_size=60), value.map(_utf8))


_PLAIN = st.integers() | st.floats() | st.text(max_size=8) | st.decimals().map(str)


def _one_of(values: Sequence[_T]) -> st.SearchStrategy[_T]:
    # not sampled_from: it would spell out all of them wherever hypothesis names the strategy
    return st.integers(0, len(values) - 1).map(values.__getitem__)


def _utf8(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _with_text(data: bytes, changes: Sequence[tuple[int, int, bytes]]) -> bytes:
    for where, cut, put in changes:
        at = where % (len(data) + 1)
        data = data[:at] + put + data[at + cut :]
    return data


def _with_values(data: bytes, changes: Sequence[tuple[int, int, str]]) -> bytes:
    """Put JSON texts in the place of values: beside them, as a key, or cut values out."""
    tree = json.loads(data)
    put: dict[str, str] = {}
    for where, how, text in changes:
        places = list(_places(tree))
        if not places:
            break
        holder, at = places[where % len(places)]
        mark = f"@{len(put)}@"
        put[json.dumps(mark)] = text
        _HOWS[min(how, len(_HOWS) - 1)](holder, at, mark)
    text = json.dumps(tree)
    for mark, value in put.items():
        text = text.replace(mark, value)
    return _utf8(text)


def _places(tree: Any) -> Iterator[_Place]:
    if isinstance(tree, dict | list):
        for at in tree if isinstance(tree, dict) else range(len(tree)):
            yield tree, at
            yield from _places(tree[at])


def _cut(holder: Any, at: Any, _mark: str) -> None:
    del holder[at]


def _renamed(holder: Any, at: Any, mark: str) -> None:
    if isinstance(holder, dict):
        holder[mark] = holder.pop(at)
    else:
        holder.append(mark)


def _doubled(holder: Any, at: Any, mark: str) -> None:
    if isinstance(holder, list):
        holder.append(holder[at])
    else:
        holder[at] = [holder[at], mark]


def _replaced(holder: Any, at: Any, mark: str) -> None:
    holder[at] = mark


_HOWS: Sequence[Callable[[Any, Any, str], None]] = (_cut, _renamed, _doubled, _replaced)
