"""The rules of the alerts as a JSON object, and back. Times of day are local: "22:00".

A rule that stands at its default is not written, so that a better default of a later version
reaches everybody who never moved it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import time
from typing import Any

from trayapp.domain.alerts.rules import RULE_NAMES, AlertRules

_SWITCHES = ("notify", "sound")
_TIMES = ("quiet_from", "quiet_to")


def rules_of(tree: object) -> AlertRules:
    """Read them; what is not there stands at its default.

    Raises:
        ValueError: a value of the wrong type.
        UsageError: a rule of AlertRules is broken.
    """
    if not isinstance(tree, Mapping):
        raise ValueError("alerts are not an object")  # noqa: TRY004 - a wrong value, not a wrong call
    found = {name: tree[name] for name in RULE_NAMES if name in tree}
    for name in _SWITCHES:
        if not isinstance(found.get(name, True), bool):
            raise ValueError(f"{name} is neither true nor false")  # noqa: TRY004
    for name in _TIMES:
        if found.get(name) is not None:
            found[name] = _time(name, found[name])
    return AlertRules(**found)


def tree_of(rules: AlertRules, before: object) -> dict[str, Any]:
    """Write what was moved; unknown keys of `before`, the object that this replaces, are kept."""
    kept = before if isinstance(before, Mapping) else {}
    tree = {key: value for key, value in kept.items() if key not in RULE_NAMES}
    default = AlertRules()
    for name in RULE_NAMES:
        value = getattr(rules, name)
        if value != getattr(default, name):
            tree[name] = f"{value:%H:%M}" if isinstance(value, time) else value
    return tree


def _time(name: str, text: object) -> time:
    if not isinstance(text, str):
        raise ValueError(f"{name} is not a text")  # noqa: TRY004
    moment = time.fromisoformat(text)
    if f"{moment:%H:%M}" != text:
        raise ValueError(f"{name} is not a time of day such as 22:00")
    return moment
