"""Texts put together as the language in force puts them together."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce

from trayapp.ui.texts.translated import translated
from trayapp.words import QT_TRANSLATE_NOOP as T
from trayapp.words import Words

_ITEMS = T("trayapp", "{first}, {second}")
_CLAUSES = T("trayapp", "{first}; {second}")
_SENTENCES = T("trayapp", "{first} {second}")
_ENDED = T("trayapp", "{text}.")
_NAMED = T("trayapp", "{name}: {text}")
_COUNTED = T("trayapp", "{text} (+{count})")


def items(parts: Iterable[str]) -> str:
    """`BTC, ETH`; empty parts are left out here and below."""
    return _joined(_ITEMS, parts)


def clauses(parts: Iterable[str]) -> str:
    """`one is risky; another one too`."""
    return _joined(_CLAUSES, parts)


def sentences(parts: Iterable[str]) -> str:
    """`This happened. Do that.`, of parts that end with full stops."""
    return _joined(_SENTENCES, parts)


def ended(text: str) -> str:
    """`text` with a full stop."""
    return translated(Words.of(_ENDED, text=text))


def named(name: str, text: str) -> str:
    """`main: margin ratio 310 %`."""
    return translated(Words.of(_NAMED, name=name, text=text))


def counted(text: str, more: int) -> str:
    """`margin ratio 310 % (+2)`; `text` alone where there is no more."""
    return translated(Words.of(_COUNTED, text=text, count=more)) if more else text


def _joined(template: str, parts: Iterable[str]) -> str:
    def two(first: str, second: str) -> str:
        return translated(Words.of(template, first=first, second=second))

    told = [part for part in parts if part]
    return reduce(two, told) if told else ""
