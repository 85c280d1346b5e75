"""Words of the network made fit to stand in a sentence on the screen."""

from __future__ import annotations

import re
from collections.abc import Sequence

LONGEST = 200
#: base64 of a SHA-256 signature: nobody else has to see one, valid or not.
_SIGNATURE = re.compile(r"[A-Za-z0-9+/]{43}=")


def cleaned(text: str, longest: int = LONGEST) -> str:
    """One line without control, direction or surrogate characters, at most `longest` characters."""
    printable = "".join(c if c.isprintable() else " " for c in text[: 20 * longest])
    line = " ".join(printable.split())
    return line if len(line) <= longest else f"{line[: longest - 1]}…"


def without_secrets(text: str, secrets: Sequence[str]) -> str:
    """Strike out what a careless (or hostile) peer echoes of our own headers."""
    for secret in sorted(filter(None, secrets), key=len, reverse=True):
        text = text.replace(secret, "[secret]")
    return _SIGNATURE.sub("[signature]", text)
