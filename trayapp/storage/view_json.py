"""How things are shown, as a JSON object, and back. What stands at its default is not written.

None of it is worth the refusal of a file that names accounts: what cannot be meant, or is of a later version,
stands at its default, and stays in the file as it was until the user says otherwise.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from trayapp.domain import amounts
from trayapp.domain.view import TableLayout, View
from trayapp.errors import UsageError

_SIMPLE = ("language", "gains", "hide_small", "small_below_usd", "popup_size")
_LAYOUT = ("columns", "widths")


def view_of(tree: object) -> View:
    """Read it; what is not there or cannot be meant stands at its default."""
    sent = tree if isinstance(tree, Mapping) else {}
    view = View()
    for name in _SIMPLE:
        view = _with(view, name, sent.get(name))
    layouts = _object(sent.get("layouts"))
    found = ((word, _layout(layout)) for word, layout in layouts.items())
    return _replaced(view, layouts=tuple((word, layout) for word, layout in found if layout is not None))


def tree_of(view: View, before: object) -> dict[str, Any]:
    """Write it over `before`, the object that this replaces; what was not understood of that stays."""
    sent = dict(before) if isinstance(before, Mapping) else {}
    was = view_of(sent)
    for name in _SIMPLE:
        if getattr(view, name) == getattr(was, name):
            continue  # as it stands, understood or not
        sent[name] = _written(getattr(view, name))
        if getattr(view, name) == getattr(View(), name):
            del sent[name]
    layouts = _layouts_over(view, was, _object(sent.get("layouts")))
    if layouts:
        return {**sent, "layouts": layouts}
    return {name: value for name, value in sent.items() if name != "layouts"}


def _layouts_over(view: View, was: View, sent: Mapping[str, Any]) -> dict[str, Any]:
    now, before = dict(view.layouts), dict(was.layouts)
    kept = {word: tree for word, tree in sent.items() if word in now or word not in before}
    for word, layout in now.items():
        if layout != before.get(word):
            unknown = {k: v for k, v in _object(kept.get(word)).items() if k not in _LAYOUT}
            kept[word] = {**unknown, **_layout_tree(layout)}
    return kept


def _with(view: View, name: str, value: object) -> View:
    """The view with one value of the file, unless that cannot be meant."""
    try:
        return view if value is None else _replaced(view, **{name: _READ[name](value)})
    except (ValueError, TypeError):
        return view


def _replaced(view: View, **changes: Any) -> View:
    """Like `replace`; a UsageError, meant for the user, is as good as any other here.

    Raises:
        ValueError: it breaks a rule of View.
    """
    try:
        return replace(view, **changes)
    except UsageError as error:
        raise ValueError(str(error)) from error


def _written(value: object) -> object:
    if isinstance(value, Decimal):
        return amounts.short(value)
    return list(value) if isinstance(value, tuple) else value


def _layout_tree(layout: TableLayout) -> dict[str, Any]:
    columns = {} if layout.columns is None else {"columns": list(layout.columns)}
    return {**columns, "widths": dict(layout.widths)}


def _layout(tree: object) -> TableLayout | None:
    if not isinstance(tree, Mapping):
        return None
    names, widths = tree.get("columns"), tree.get("widths", {})
    if not isinstance(names, list | None) or not isinstance(widths, Mapping):
        return None
    try:
        return TableLayout(
            columns=None if names is None else tuple(_text(name) for name in names),
            widths=tuple((_text(name), _whole(width)) for name, width in widths.items()),
        )
    except ValueError:
        return None


def _object(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("not a text")  # noqa: TRY004 - a wrong value, not a wrong call
    return value


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("neither true nor false")  # noqa: TRY004 - as above
    return value


def _whole(value: object) -> int:
    if type(value) is not int:
        raise ValueError("not a whole number")
    return value


def _size(value: object) -> tuple[int, int]:
    match value:
        case [width, height]:
            return _whole(width), _whole(height)
        case _:
            raise ValueError("not a size")


_READ: Mapping[str, Callable[[object], object]] = {
    "language": _text,
    "gains": _text,
    "hide_small": _flag,
    "small_below_usd": lambda value: amounts.parse(_text(value)),
    "popup_size": _size,
}
