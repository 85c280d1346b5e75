"""Where the parts of a field go: measured once, and again only when its value has changed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from math import ceil

from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout

from trayapp.ui.details.detail import Detail, Tone
from trayapp.ui.details.details_model import Entry
from trayapp.ui.theme import LIGHT, Theme, figures

#: Pixels at the sides, in line with the head of the pane; above and below a field; between its lines.
MARGIN, ABOVE, BELOW, LINE_GAP = 16, 8, 9, 2
#: Between parts of a value, or of the names; between names and value; at the ends of a pill.
GAP, LEAST_GAP, _PILL_PADDING = 5, 14, 7
_HEADING = 12  # pixels above and below a heading, together


class Form(IntEnum):
    """How a field is laid out, by the room that its value leaves on the label's line."""

    WIDE = 0  # label, OKX's name and value on one line
    NARROW = 1  # OKX's name goes before the explanation
    STACKED = 2  # the value has a line of its own


class Face:
    """A font with its measures, which are dear to make."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self.metrics = QFontMetricsF(font)

    def width(self, text: str) -> float:
        return self.metrics.horizontalAdvance(text)


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of the value's line; `ground` is the pill's behind a level's word, else empty."""

    text: str
    face: Face
    ink: str
    width: float
    ground: str = ""


@dataclass(frozen=True, slots=True)
class Measured:
    """An entry at a width: its height, the value's parts, and the explanation in lines."""

    entry: Entry
    height: int
    form: Form = Form.WIDE
    parts: tuple[Part, ...] = ()
    lines: tuple[str, ...] = ()


class DetailLayout:
    """What once needed more room keeps it, so that nothing jumps from poll to poll.

    Attributes:
        plain, strong, small, badge: the faces of values, labels, what is dim, and pills.
    """

    def __init__(self, font: QFont) -> None:
        self.theme, self.stale, self.width = LIGHT, False, 0
        self._measured: dict[int, Measured] = {}
        self._forms: dict[str, Form] = {}
        self._lines: dict[tuple[str, Form], tuple[str, ...]] = {}
        self.wear(LIGHT, font)

    def wear(self, theme: Theme, font: QFont) -> None:
        """Use these colours, and sizes that follow `font`, from now on."""
        self.theme = theme
        self.plain, self.strong = Face(figures(font)), Face(figures(font, bold=True))
        self.small, self.badge = Face(figures(font, scale=0.88)), Face(figures(font, scale=0.84, bold=True))
        self.line = ceil(self.strong.metrics.height())
        self.start_anew()

    def start_anew(self) -> None:
        """Forget what was measured: something else is shown now."""
        self._measured.clear()
        self._forms.clear()
        self._lines.clear()

    def fit(self, width: int) -> bool:
        """Lay everything out for this width; whether it is another one."""
        if width == self.width:
            return False
        self.width = width
        self.start_anew()
        return True

    def show_stale(self, stale: bool) -> None:
        """Grey the values, or stop to; their places stay."""
        self.stale = stale
        self._measured.clear()

    @property
    def inner(self) -> int:
        """Pixels between the margins."""
        return max(0, self.width - 2 * MARGIN)

    def of(self, row: int, entry: Entry) -> Measured:
        """The entry in this row of the list, measured."""
        known = self._measured.get(row)
        if known is None or known.entry is not entry:
            known = self._measured[row] = self._measure(entry)
        return known

    def grew(self, row: int, entry: Entry) -> bool:
        """Whether an entry that changed needs another height than before."""
        before = self._measured.get(row)
        return before is None or before.height != self.of(row, entry).height

    def label(self, detail: Detail) -> Face:
        """The face of a field's label."""
        return self.plain if is_quiet(detail) else self.strong

    def _measure(self, entry: Entry) -> Measured:
        if isinstance(entry, str):
            return Measured(entry, self.line + _HEADING)
        parts = self._parts(entry)
        form = max(self._form(entry, parts), self._forms.get(entry.wire, Form.WIDE))
        self._forms[entry.wire] = form
        lines = self._lines.get((entry.wire, form))
        if lines is None:
            lines = self._lines[entry.wire, form] = self._broken(_below(entry, form))
        above = (self.line + LINE_GAP) * (2 if form is Form.STACKED else 1)
        below = ceil(len(lines) * self.small.metrics.lineSpacing())
        return Measured(entry, ABOVE + above + below + BELOW, form, parts, lines)

    def _form(self, detail: Detail, parts: tuple[Part, ...]) -> Form:
        left = self.inner - LEAST_GAP - width_of(parts) - self.label(detail).width(detail.label)
        if left < 0:
            return Form.STACKED
        return Form.WIDE if GAP + self.small.width(detail.wire) <= left else Form.NARROW

    def _broken(self, text: str) -> tuple[str, ...]:
        """`text` in lines as wide as there is room."""
        layout = QTextLayout(text, self.small.font)
        layout.beginLayout()
        found = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, self.inner))
            found.append(text[line.textStart() :][: line.textLength()].rstrip(" "))
        layout.endLayout()
        return tuple(found)

    def _parts(self, detail: Detail) -> tuple[Part, ...]:
        theme = self.theme
        loud = detail.tone is Tone.UNREADABLE and not self.stale
        found = [
            self._part(detail.value, self.plain, self._ink(detail)),
            self._part(detail.unit, self.small, theme.dim),
            self._part(detail.note, self.small, theme.alarm if loud else theme.dim),
        ]
        if detail.level is not None:
            pair = theme.badge(detail.level, stale=self.stale)
            width = ceil(self.badge.width(detail.word)) + 2 * _PILL_PADDING
            found.append(Part(detail.word, self.badge, pair.ink, width, pair.ground))
        return tuple(part for part in found if part.text)

    @staticmethod
    def _part(text: str, face: Face, ink: str) -> Part:
        return Part(text, face, ink, face.width(text) if text else 0.0)

    def _ink(self, detail: Detail) -> str:
        theme = self.theme
        if self.stale:
            return theme.dim
        match detail.tone:
            case Tone.GAIN:
                return theme.gain
            case Tone.LOSS:
                return theme.loss
            case Tone.ALARM:
                return theme.alarm
            case Tone.NOUGHT | Tone.ABSENT:
                return theme.dim
            case _:
                return theme.ink


def is_quiet(detail: Detail) -> bool:
    """Whether there is nothing to see: not sent, and not missed."""
    return detail.tone is Tone.ABSENT and detail.level is None


def width_of(parts: tuple[Part, ...]) -> float:
    """Pixels that the value takes with all that stands behind it."""
    return sum(part.width for part in parts) + GAP * (len(parts) - 1)


def _below(detail: Detail, form: Form) -> str:
    return f"{detail.wire} · {detail.explanation}" if form is Form.NARROW else detail.explanation
