"""Colours, light and dark. Every ink keeps a contrast of 4.5 or more on its ground; a test computes it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette

from trayapp.domain.thresholds import RiskLevel


@dataclass(frozen=True, slots=True)
class Pair:
    """A ground and the ink that is read on it."""

    ground: str
    ink: str


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of colours, as #rrggbb.

    Attributes:
        ground: the popup and its table; card: what lies on it; hover, chosen: a row under the
            pointer, a row that is selected.
        ink, dim: text, and text that may wait; line: what parts rows.
        gain, loss: amounts above and below nought.
        levels: badges; strips: a reason's whole line, quieter; bars: the strip's edge and the gauge.
    """

    dark: bool
    ground: str
    card: str
    hover: str
    chosen: str
    line: str
    border: str
    ink: str
    dim: str
    gain: str
    loss: str
    accent: str
    accent_ink: str
    levels: dict[RiskLevel, Pair]
    strips: dict[RiskLevel, Pair]
    bars: dict[RiskLevel, str]
    stale: Pair

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


def current_theme() -> Theme:
    """The theme for the colour scheme that is in force now, the system's or the user's."""
    dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return DARK if dark else LIGHT


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
    )
