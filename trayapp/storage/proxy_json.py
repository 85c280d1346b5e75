"""The choice of a proxy as a JSON object, and back. Of a password it tells the keyring's entry alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, fields
from typing import Any

from trayapp.domain.proxy import ProxyChoice

_NAMES = tuple(field.name for field in fields(ProxyChoice))


def choice_of(tree: object) -> ProxyChoice:
    """Read it; what is not there stands at its default. What is wrong is refused, not passed by.

    Raises:
        ValueError: not an object, or a value of the wrong type.
        UsageError: a value that can be no part of a proxy.
    """
    if not isinstance(tree, Mapping):
        raise ValueError("proxy is not an object")  # noqa: TRY004 - a wrong value, not a wrong call
    values: dict[str, Any] = {name: tree[name] for name in _NAMES if name in tree}
    for name, value in values.items():
        wanted = (int,) if name == "port" else (str, type(None)) if name == "password_entry" else (str,)
        if type(value) not in wanted:
            raise ValueError(f"the proxy's {name} is of the wrong type")
    return ProxyChoice(**values)


def tree_of(choice: ProxyChoice, before: object) -> dict[str, Any]:
    """Write it over `before`, the object that this replaces: its unknown keys stay."""
    return {**(before if isinstance(before, Mapping) else {}), **asdict(choice)}
