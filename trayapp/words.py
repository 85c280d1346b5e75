"""Sentences that are born without Qt and translated in `ui`.

A sentence is a template and its values. lupdate finds templates by the marker
`QT_TRANSLATE_NOOP`; an f-string it could not find.
"""

from __future__ import annotations

from dataclasses import dataclass

#: The translation context of every sentence born outside `ui`.
CONTEXT = "trayapp"
#: What stands in the place of an amount that must not be seen.
DOTS = "•••"


def QT_TRANSLATE_NOOP(_context: str, template: str) -> str:  # noqa: N802 - lupdate knows this name
    """Mark `template` for lupdate and hand it back unchanged."""
    return template


class Amount(str):
    """A value of a sentence that tells how much somebody owns or owes; `Words.veiled` puts dots for it."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Words:
    """One sentence: `str()` is its English, `ui` translates the template first."""

    template: str
    values: tuple[tuple[str, object], ...] = ()

    @classmethod
    def of(cls, template: str, /, **values: object) -> Words:
        return cls(template, tuple(values.items()))

    def veiled(self) -> Words:
        """The same with dots for every amount, at any depth; percentages and levels stay."""
        return Words(self.template, tuple((name, _veiled(value)) for name, value in self.values))

    def filled(self, template: str) -> str:
        """Put the values into `template`, a translation of ours."""
        return template.format(**{name: str(value) for name, value in self.values})

    def __str__(self) -> str:
        return self.filled(self.template)


def _veiled(value: object) -> object:
    if isinstance(value, Words):
        return value.veiled()
    return DOTS if isinstance(value, Amount) else value
