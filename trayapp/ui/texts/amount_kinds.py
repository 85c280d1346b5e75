"""Which numbers tell how much somebody owns, owes, gains or loses: by that they are hidden and coloured."""

from __future__ import annotations

from trayapp.domain.fields import FieldSpec, Kind, Unit

#: OKX's names of what is owed: anything but nought is bad.
OWED = frozenset({"liab", "crossLiab", "isoLiab", "uplLiab", "interest"})
#: OKX's names of profits and losses.
SIGNED = frozenset({"upl", "isoUpl", "spotUpl", "spotUplRatio", "totalPnl", "totalPnlRatio"})
_NO_AMOUNTS = frozenset({Unit.RATIO, Unit.MULTIPLE, Unit.LEVEL})
_PUBLIC = frozenset({"coinUsdPrice"})  # everybody can look up the market's price, but not what somebody paid


def is_amount(spec: FieldSpec) -> bool:
    """Whether the field is hidden together with all amounts."""
    return spec.kind is Kind.NUMBER and spec.unit not in _NO_AMOUNTS and spec.wire not in _PUBLIC
