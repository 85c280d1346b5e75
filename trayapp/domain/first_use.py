"""Fields that are read when somebody first looks at them: of 14,000 a poll, hardly a tenth ever is."""

from __future__ import annotations

from typing import Any, TypeVar

from trayapp.domain.fields import FieldSpec, specs_of

_Declared = TypeVar("_Declared", bound=type)


class OnFirstUse:
    """One field of a row: read from the row's `sent`, then kept in the row, where Python finds it first."""

    __slots__ = ("_name", "_spec")

    def __init__(self, name: str, spec: FieldSpec) -> None:
        self._name, self._spec = name, spec

    def __get__(self, row: Any, _owner: type | None = None) -> Any:
        if row is None:
            return self
        raw, value = row.sent.get(self._spec.wire), None
        if raw is not None and raw != "":
            try:
                value = self._spec.read(raw)
            except ValueError:
                value = None  # who took the row off the wire has reported it
        vars(row)[self._name] = value
        return value


def read_on_first_use(declared: _Declared) -> _Declared:
    """Let the documented fields of a frozen dataclass be read so, where its constructor has not set them.

    The class needs an attribute `sent` with the fields as they came, by OKX's name, and no slots.
    """
    for name, spec in specs_of(declared).items():
        setattr(declared, name, OnFirstUse(name, spec))
    return declared
