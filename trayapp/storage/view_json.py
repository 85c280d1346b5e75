"""How things are shown, as a JSON object, and back. What stands at its default is not written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from trayapp.domain import amounts
from trayapp.domain.view import TableLayout, View

_KNOWN = ("language", "gains", "hide_small", "small_below_usd", "layouts", "popup_size")


def view_of(tree: object) -> View:
    """Read it; what is not there stands at its default.

    A remembered layout or size that cannot be meant is forgotten: it is not worth a file's refusal.

    Raises:
        ValueError: a value of the wrong type.
        UsageError: a value that breaks a rule of View.
    """
    if not isinstance(tree, Mapping):
        raise ValueError("view is not an object")  # noqa: TRY004 - a wrong value, not a wrong call
    default = View()
    hide_small, small = tree.get("hide_small", False), tree.get("small_below_usd")
    if not isinstance(hide_small, bool) or not isinstance(small, str | None):
        raise ValueError("hide_small or small_below_usd is of the wrong type")  # noqa: TRY004 - as above
    return View(
        language=tree.get("language", default.language),
        gains=tree.get("gains", default.gains),
        hide_small=hide_small,
        small_below_usd=default.small_below_usd if small is None else amounts.parse(small),
        layouts=_layouts(tree.get("layouts")),
        popup_size=_size(tree.get("popup_size")),
    )


def tree_of(view: View, before: object) -> dict[str, Any]:
    """Write it; unknown keys of `before`, the object that this replaces, are kept."""
    kept = before if isinstance(before, Mapping) else {}
    tree = {key: value for key, value in kept.items() if key not in _KNOWN}
    default = View()
    for name in ("language", "gains", "hide_small"):
        if getattr(view, name) != getattr(default, name):
            tree[name] = getattr(view, name)
    if view.small_below_usd != default.small_below_usd:
        tree["small_below_usd"] = amounts.short(view.small_below_usd)
    if view.layouts:
        tree["layouts"] = {word: _layout_tree(layout) for word, layout in view.layouts}
    if view.popup_size is not None:
        tree["popup_size"] = list(view.popup_size)
    return tree


def _layout_tree(layout: TableLayout) -> dict[str, Any]:
    columns = {} if layout.columns is None else {"columns": list(layout.columns)}
    return {**columns, "widths": dict(layout.widths)}


def _layouts(tree: object) -> tuple[tuple[str, TableLayout], ...]:
    if not isinstance(tree, Mapping):
        return ()
    found = ((word, _layout(layout)) for word, layout in tree.items() if isinstance(word, str))
    return tuple((word, layout) for word, layout in found if layout is not None)


def _layout(tree: object) -> TableLayout | None:
    if not isinstance(tree, Mapping):
        return None
    names, widths = tree.get("columns"), tree.get("widths", {})
    if not isinstance(names, list | None) or not isinstance(widths, Mapping):
        return None
    try:
        return TableLayout(
            columns=None if names is None else tuple(_name(name) for name in names),
            widths=tuple((_name(name), _whole(width)) for name, width in widths.items()),
        )
    except ValueError:
        return None


def _size(tree: object) -> tuple[int, int] | None:
    match tree:
        case [int(width), int(height)]:
            try:
                return View(popup_size=(width, height)).popup_size
            except ValueError:
                return None
        case _:
            return None


def _name(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("not a text")  # noqa: TRY004 - a wrong value, not a wrong call
    return value


def _whole(value: object) -> int:
    if type(value) is not int:
        raise ValueError("not a whole number")
    return value
