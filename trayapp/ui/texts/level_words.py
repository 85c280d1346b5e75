"""Words for risk levels."""

from __future__ import annotations

from trayapp.domain.thresholds import RiskLevel
from trayapp.ui.texts.translated import translated
from trayapp.words import QT_TRANSLATE_NOOP as T

_LEVEL_WORDS = {
    RiskLevel.NONE: T("trayapp", "none"),
    RiskLevel.WATCH: T("trayapp", "watch"),
    RiskLevel.WARNING: T("trayapp", "warning"),
    RiskLevel.CRITICAL: T("trayapp", "critical"),
}
_CALM = T("trayapp", "calm")


def level_word(level: RiskLevel) -> str:
    """The level behind a step of a scale: "none" there means that nothing is wrong."""
    return translated(_LEVEL_WORDS[level])


def state_word(level: RiskLevel) -> str:
    """The level as a state, for where no scale tells what "none" would be none of."""
    return translated(_CALM if level is RiskLevel.NONE else _LEVEL_WORDS[level])
