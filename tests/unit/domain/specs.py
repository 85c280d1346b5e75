"""What the exchange's document says of a field, to hold our declarations against."""

from __future__ import annotations

from dataclasses import dataclass

from trayapp.domain.fields import FieldSpec, Mode

_LETTERS = {"s": Mode.SPOT, "f": Mode.FUTURES, "m": Mode.MULTI_CURRENCY, "p": Mode.PORTFOLIO}


@dataclass(frozen=True)
class Declared:
    """`modes` are the letters of those that the field is documented for."""

    unit: str
    kind: str
    modes: str
    highest: int = 0


def check_declared(spec: FieldSpec, expected: Declared) -> None:
    """Compare one declaration with the document, and see that a person can understand it."""
    assert spec.unit.value == expected.unit
    assert spec.kind.value == expected.kind
    assert {letter for letter, mode in _LETTERS.items() if mode in spec.modes} == set(expected.modes)
    assert spec.highest == expected.highest
    assert 2 <= len(spec.title) <= 30
    assert spec.title != spec.wire
    assert len(spec.explanation) >= 15
    assert spec.explanation.endswith(".")
    assert "{" not in spec.title + spec.explanation
