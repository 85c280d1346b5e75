"""Words around fields: their groups, the modes that use them, and values that are words themselves."""

from __future__ import annotations

from trayapp.domain.fields import Group, Mode
from trayapp.ui.texts.translated import translated
from trayapp.words import QT_TRANSLATE_NOOP as T

_GROUPS = {
    Group.BALANCE: T("trayapp", "Balances"),
    Group.LIABILITY: T("trayapp", "Liabilities"),
    Group.RISK: T("trayapp", "Risk"),
    Group.PROFIT: T("trayapp", "PnL"),
    Group.SPOT: T("trayapp", "Spot"),
    Group.LENDING: T("trayapp", "Lending"),
}
_MODES = {
    Mode.SPOT: T("trayapp", "Spot mode"),
    Mode.FUTURES: T("trayapp", "Futures mode"),
    Mode.MULTI_CURRENCY: T("trayapp", "Multi-currency margin"),
    Mode.PORTFOLIO: T("trayapp", "Portfolio margin"),
}
_NOT_USED = {
    Mode.SPOT: T("trayapp", "not used in Spot mode"),
    Mode.FUTURES: T("trayapp", "not used in Futures mode"),
    Mode.MULTI_CURRENCY: T("trayapp", "not used in Multi-currency mode"),
    Mode.PORTFOLIO: T("trayapp", "not used in Portfolio mode"),
}
_YES, _NO = T("trayapp", "yes"), T("trayapp", "no")
#: Steps that are kinds, not a scale: "1 of 2" would make the second worse than the first.
_KINDS = {
    "frpType": (T("trayapp", "none"), T("trayapp", "your own balance"), T("trayapp", "platform's limit")),
}


def group_title(group: Group) -> str:
    """The heading above the fields of a group."""
    return translated(_GROUPS[group])


def mode_name(mode: Mode | None) -> str:
    """What OKX calls the mode; empty where none is known."""
    return translated(_MODES[mode]) if mode in _MODES else ""


def unused_words(used_in: Mode, mode: Mode | None) -> str:
    """That a field of the modes `used_in` is not used in `mode`; empty where it is, or may be."""
    return translated(_NOT_USED[mode]) if mode in _NOT_USED and not used_in & mode else ""


def flag_word(flag: bool) -> str:
    """A flag's state."""
    return translated(_YES if flag else _NO)


def step_word(wire: str, step: int) -> str | None:
    """What a step means that is no step of a scale; None for those of scales.

    Args:
        wire: OKX's name of the field.
    """
    return translated(_KINDS[wire][step]) if wire in _KINDS else None
