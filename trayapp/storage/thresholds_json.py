"""Thresholds as a JSON object, and back. Ratios are exact decimal text: "1.5" is 150 %.

A ladder that stands at its default is not written, so that a better default of a later version
reaches everybody who never moved it. One that was moved is written whole: it was chosen as a whole.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from trayapp.domain import amounts
from trayapp.domain.thresholds import RatioRungs, StepRungs, Thresholds

_LEVELS = ("watch", "warning", "critical")


def thresholds_of(tree: object) -> Thresholds:
    """Read them; what is not there stands at its default, null means never.

    Raises:
        ValueError: a value of the wrong type.
        UsageError: rungs that make no ladder.
    """
    if not isinstance(tree, Mapping):
        raise ValueError("thresholds are not an object")  # noqa: TRY004 - a wrong value, not a wrong call
    default, found = Thresholds(), dict[str, Any]()
    for name in Thresholds.RATIOS:
        ratios = _rungs(tree, name, getattr(default, name))
        found[name] = RatioRungs(*(amounts.parse(_text(name, ratio)) for ratio in ratios))
    for name, highest in Thresholds.SCALES.items():
        watch, warning, critical = _rungs(tree, name, getattr(default, name))
        found[name] = StepRungs(watch, warning, critical, highest)
    return Thresholds(**found)


def tree_of(thresholds: Thresholds, before: object) -> dict[str, Any]:
    """Write what was moved; unknown keys of `before`, the object that this replaces, are kept."""
    known = (*Thresholds.RATIOS, *Thresholds.SCALES)
    kept = before if isinstance(before, Mapping) else {}
    tree = {key: value for key, value in kept.items() if key not in known}
    default = Thresholds()
    for name in known:
        rungs = getattr(thresholds, name)
        if rungs != getattr(default, name):
            tree[name] = {level: _written(getattr(rungs, level)) for level in _LEVELS}
    return tree


def _rungs(tree: Mapping[str, Any], name: str, default: RatioRungs | StepRungs) -> list[Any]:
    ladder = tree.get(name, {})
    if not isinstance(ladder, Mapping):
        raise ValueError(f"{name} is not an object")  # noqa: TRY004
    return [ladder.get(level, _written(getattr(default, level))) for level in _LEVELS]


def _written(rung: object) -> object:
    return amounts.short(rung) if isinstance(rung, Decimal) else rung


def _text(name: str, rung: object) -> str:
    if not isinstance(rung, str):
        raise ValueError(f"{name} holds a ratio that is not a text")  # noqa: TRY004
    return rung
