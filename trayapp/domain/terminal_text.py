"""Text that a terminal can show: no control characters, plain blanks and minus signs, aligned columns."""

from __future__ import annotations

from collections.abc import Collection, Sequence

#: A terminal has neither a narrow minus nor a space that keeps words together; a script may read it, too.
_PLAIN = {0xA0: " ", 0x2212: "-"}


def clean(text: str) -> str:
    """No control characters: what comes from outside must not steer the terminal."""
    return "".join(c if c.isprintable() else "?" for c in text)


def plain(text: str) -> str:
    """One line as it may be printed."""
    return clean(text.translate(_PLAIN))


def aligned(rows: Sequence[tuple[str, ...]], left: Collection[int]) -> list[str]:
    """A line for each row. The columns numbered in `left` begin at one edge, all others end at one."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(
            cell.ljust(width) if number in left else cell.rjust(width)
            for number, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]
