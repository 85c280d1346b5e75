"""The letter that is pressed with Alt, taken out of a text."""

from __future__ import annotations

import re

#: `&Name`, and as Chinese has it: a letter of its own in brackets.
_MARK = re.compile(r"\s*\(&.\)|&")


def without_mnemonic(text: str) -> str:
    """`text` as it is read: `Name` for `&Name`."""
    return _MARK.sub("", text)
