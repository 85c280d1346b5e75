"""The manual page tells of every command and option that there is."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from trayapp import arguments

PAGE = Path(__file__).parent.parent.parent / "packaging" / "linux" / "trayapp.1"


def words(parser: argparse.ArgumentParser, command: str = "") -> Iterator[str]:
    """Every command with its actions, and every long option of each."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, below in action.choices.items():
                yield from words(below, f"{command} {name}".strip())
        else:
            yield from (option for option in action.option_strings if option.startswith("--"))
    if command and not any(isinstance(a, argparse._SubParsersAction) for a in parser._actions):
        yield command


@pytest.mark.parametrize("word", sorted(set(words(arguments._parser()))))
def test_it_is_told_of(word: str) -> None:
    text = re.sub(r"\\f[BRI]|^\.[A-Z]+ ", "", PAGE.read_text("utf-8"), flags=re.MULTILINE)
    assert re.search(rf"(^|[\[\s]){re.escape(word)}\b", text.replace("\\-", "-"), re.MULTILINE), word
