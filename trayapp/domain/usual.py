"""Whether many texts have the usual form at once: a twentieth of the time that reading each takes.

True is sure: each of them can be read. False says nothing: read one by one to know.
"""

from __future__ import annotations

import re
from collections.abc import Collection

# possessive, so that a text of another form is given up at once
_NUMBERS = re.compile(r"(?:(?:-?[0-9]{1,33}+(?:\.[0-9]{1,80}+)?+)?+\n)*+")
_TIMES = re.compile(r"(?:[0-9]{0,13}+\n)*+")


def are_numbers(texts: Collection[str]) -> bool:
    """Whether `amounts.parse` reads each, or it is empty."""
    return _all_match(_NUMBERS, texts)


def are_times(texts: Collection[str]) -> bool:
    """Whether each is a time in milliseconds, or empty."""
    return _all_match(_TIMES, texts)


def _all_match(form: re.Pattern[str], texts: Collection[str]) -> bool:
    lines = "\n".join(texts) + "\n"
    # a line feed inside a text would make two good ones of a bad one
    return form.fullmatch(lines) is not None and lines.count("\n") == max(len(texts), 1)
