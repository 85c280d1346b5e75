"""Colours, light and dark. Every colour says what it is read on; a test computes that it can be."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette

from trayapp.domain.thresholds import RiskLevel
from trayapp.domain.view import Gains

_SURFACES = ("ground", "card", "hover", "chosen")


@dataclass(frozen=True, slots=True)
class Pair:
    """A ground and the ink that is read on it."""

    ground: str
    ink: str


def _on(*grounds: str, seen_on: tuple[str, ...] = ()) -> dict[str, tuple[str, ...]]:
    """Of a colour that is read on these grounds, and seen as a mark on others: names of Theme's fields."""
    return {"read_on": grounds, "seen_on": seen_on}


#: Of colours that bring their own ground and are read on that.
_PAIRS = {"pairs": True}
#: Of a surface or an ornament: nobody has to read it.
_BARE = {"bare": True}


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of colours, as #rrggbb.

    Attributes:
        ground: the popup and its table; card: what lies on it; hover, chosen: a row under the
            pointer, a row that is selected.
        line: what parts rows; border: the edge of a window, a field, a quiet badge.
        ink, dim: text, and text that may wait.
        gain, loss: profit and loss alone, for their colours are a convention that the user chooses.
        alarm: debts, equity under nought, old data, mistakes: red whatever the convention.
        fresh: data as new as it should be.
        accent: links, switches that are on, and the frame of what has the focus.
        levels: badges; strips: a reason's whole line, quieter; bars: the strip's edge and the gauge.
    """

    dark: bool
    ground: str = field(metadata=_BARE)
    card: str = field(metadata=_BARE)
    hover: str = field(metadata=_BARE)
    chosen: str = field(metadata=_BARE)
    line: str = field(metadata=_BARE)
    border: str = field(metadata=_BARE)
    ink: str = field(metadata=_on(*_SURFACES))
    dim: str = field(metadata=_on(*_SURFACES))
    gain: str = field(metadata=_on(*_SURFACES))
    loss: str = field(metadata=_on(*_SURFACES))
    alarm: str = field(metadata=_on(*_SURFACES))
    fresh: str = field(metadata=_on("ground"))
    accent: str = field(metadata=_on("ground", "card", seen_on=("hover", "chosen", "strips", "stale")))
    accent_ink: str = field(metadata=_on("accent"))
    levels: dict[RiskLevel, Pair] = field(metadata=_PAIRS)
    strips: dict[RiskLevel, Pair] = field(metadata=_PAIRS)
    bars: dict[RiskLevel, str] = field(metadata=_BARE)
    stale: Pair = field(metadata=_PAIRS)

    def badge(self, level: RiskLevel, *, stale: bool) -> Pair:
        """A badge's colours. Old calm is grey, for nobody knows whether it is still calm."""
        return self.stale if stale and level is RiskLevel.NONE else self.levels[level]


_SOLID = {
    RiskLevel.WATCH: Pair("#ffc233", "#1d1d1f"),
    RiskLevel.WARNING: Pair("#b35900", "#ffffff"),
    RiskLevel.CRITICAL: Pair("#c62828", "#ffffff"),
}
_BARS = {
    RiskLevel.NONE: "#1b7f4b",
    RiskLevel.WATCH: "#e5a800",
    RiskLevel.WARNING: "#b35900",
    RiskLevel.CRITICAL: "#c62828",
}

LIGHT = Theme(
    dark=False,
    ground="#ffffff",
    card="#f5f7f9",
    hover="#f3f6f9",
    chosen="#e6eef6",
    line="#e7eaee",
    border="#c9ced6",
    ink="#16191d",
    dim="#59616b",
    gain="#14703f",
    loss="#b3261e",
    alarm="#b3261e",
    fresh="#14703f",
    accent="#1565c0",
    accent_ink="#ffffff",
    levels=_SOLID | {RiskLevel.NONE: Pair("#e1f3e8", "#125c35")},
    strips={
        RiskLevel.NONE: Pair("#eef7f1", "#16191d"),
        RiskLevel.WATCH: Pair("#fff6dd", "#16191d"),
        RiskLevel.WARNING: Pair("#fbefe4", "#16191d"),
        RiskLevel.CRITICAL: Pair("#fdeaea", "#16191d"),
    },
    bars=_BARS,
    stale=Pair("#e8eaed", "#454c55"),
)

DARK = Theme(
    dark=True,
    ground="#1c2026",
    card="#252a32",
    hover="#242931",
    chosen="#2c3542",
    line="#2f353e",
    border="#444c58",
    ink="#eef1f4",
    dim="#a3adb9",
    gain="#5fd394",
    loss="#ff8a80",
    alarm="#ff8a80",
    fresh="#5fd394",
    accent="#64a8f0",
    accent_ink="#10151b",
    levels=_SOLID | {RiskLevel.NONE: Pair("#1d3a2b", "#8be0b0")},
    strips={
        RiskLevel.NONE: Pair("#1d2f27", "#eef1f4"),
        RiskLevel.WATCH: Pair("#38321d", "#eef1f4"),
        RiskLevel.WARNING: Pair("#3a2b1e", "#eef1f4"),
        RiskLevel.CRITICAL: Pair("#412226", "#eef1f4"),
    },
    bars=_BARS | {RiskLevel.NONE: "#2e9c63", RiskLevel.WARNING: "#e07a1f", RiskLevel.CRITICAL: "#ef5350"},
    stale=Pair("#353c46", "#c3cad3"),
)

#: Made once, since who wears a theme asks whether it is the very same.
_RED_UP = {theme.dark: replace(theme, gain=theme.loss, loss=theme.gain) for theme in (LIGHT, DARK)}


def theme_of(*, dark: bool, gains: Gains = "green") -> Theme:
    """The theme with this ground, and with gains of this colour."""
    if gains == "red":
        return _RED_UP[dark]
    return DARK if dark else LIGHT


def current_theme() -> Theme:
    """The theme for the colour scheme that is in force now, the system's or the user's."""
    return theme_of(dark=QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark)


def palette_of(theme: Theme) -> QPalette:
    """A palette for plain widgets (menus, fields, tables) in the colours of `theme`."""
    palette = QPalette()
    roles = QPalette.ColorRole
    for role, colour in (
        (roles.Window, theme.ground),
        (roles.Base, theme.ground),
        (roles.AlternateBase, theme.card),
        (roles.Button, theme.card),
        (roles.Text, theme.ink),
        (roles.WindowText, theme.ink),
        (roles.ButtonText, theme.ink),
        (roles.PlaceholderText, theme.dim),
        (roles.Highlight, theme.accent),
        (roles.HighlightedText, theme.accent_ink),
        (roles.ToolTipBase, theme.card),
        (roles.ToolTipText, theme.ink),
        (roles.Link, theme.accent),
        (roles.Mid, theme.border),
    ):
        palette.setColor(role, QColor(colour))
    disabled = QPalette.ColorGroup.Disabled
    for role in (roles.Text, roles.WindowText, roles.ButtonText):
        palette.setColor(disabled, role, QColor(theme.dim))
    return palette


def figures(font: QFont, *, scale: float = 1.0, bold: bool = False) -> QFont:
    """`font` with digits of one width, so that amounts line up and do not jump."""
    font = QFont(font)
    font.setFeature(QFont.Tag("tnum"), 1)
    font.setBold(bold)
    if scale != 1.0 and font.pointSizeF() > 0:
        font.setPointSizeF(font.pointSizeF() * scale)
    elif scale != 1.0:  # a font that some desktop or style sheet gave in pixels
        font.setPixelSize(max(1, round(font.pixelSize() * scale)))
    return font


def scroll_bars(theme: Theme) -> str:
    """A style sheet for slim scroll bars without arrows."""
    return (
        f"QScrollBar {{ background: {theme.ground}; border: none; }}"
        "QScrollBar:vertical { width: 10px; } QScrollBar:horizontal { height: 10px; }"
        f"QScrollBar::handle {{ background: {theme.border}; border-radius: 3px; margin: 2px; }}"
        "QScrollBar::handle:vertical { min-height: 32px; } QScrollBar::handle:horizontal { min-width: 32px; }"
        f"QScrollBar::handle:hover {{ background: {theme.dim}; }}"
        "QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }"
        "QScrollBar::add-page, QScrollBar::sub-page { background: none; }"
        f"QAbstractScrollArea::corner {{ background: {theme.ground}; border: none; }}"
    )
