"""The committed translations hold every text of the code, whole, and the compiled ones say the same."""

from __future__ import annotations

import importlib.util
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import NamedTuple
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QTranslator

ROOT = Path(__file__).parent.parent.parent
FOLDER = ROOT / "resources" / "translations"
TS = FOLDER / "trayapp_zh_CN.ts"
PLACEHOLDER = re.compile(r"%\d|\{\w+\}")
MNEMONIC = re.compile(r"&(\w)")
CLOSED = re.compile(r"(?<!est)[.:?!]$")  # "est." is a word
ENDS_OF_SENTENCES = {".": "。", ":": "：", "?": "？", "!": "！"}


class Message(NamedTuple):
    """One text, and what it is in Chinese."""

    context: str
    source: str
    translation: str
    state: str


def messages(ts: Path) -> list[Message]:
    return list(_messages(ts))


def _messages(ts: Path) -> Iterator[Message]:
    for context in ET.parse(ts).getroot().iter("context"):  # noqa: S314 - our own file
        name = context.findtext("name", "")
        for message in context.iter("message"):
            said = message.find("translation")
            assert said is not None
            yield Message(name, message.findtext("source", ""), said.text or "", said.get("type", ""))


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    """What `make translations` runs."""
    return packaging_file("translations")


def packaging_file(name: str) -> ModuleType:
    """A script of the folder `packaging`, which is no package."""
    spec = importlib.util.spec_from_file_location(f"packaging_{name}", ROOT / "packaging" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_no_text_of_the_code_is_missing_and_none_is_left_over(tool: ModuleType, tmp_path: Path) -> None:
    copy = tmp_path / TS.name
    shutil.copy(TS, copy)
    tool.update(copy)
    renewed, committed = set(messages(copy)), set(messages(TS))
    assert not renewed - committed, "run `make translations` and translate these"
    assert not committed - renewed, "run `make translations`: the code says these no more"


def test_every_text_is_translated(tool: ModuleType) -> None:
    assert tool.unfinished(TS) == []
    assert [m for m in messages(TS) if m.state or (m.source.strip() and not m.translation.strip())] == []


def test_what_is_filled_in_is_the_same_in_both() -> None:
    def filled_in(text: str) -> list[str]:
        return sorted(PLACEHOLDER.findall(text))

    wrong = [m for m in messages(TS) if filled_in(m.source) != filled_in(m.translation)]
    assert wrong == []


def test_a_letter_for_the_keyboard_is_the_same_in_both() -> None:
    """So letters that differ within a window in English do so in Chinese."""

    def letters(text: str) -> list[str]:
        return [letter.upper() for letter in MNEMONIC.findall(text)]

    wrong = [m for m in messages(TS) if letters(m.source) != letters(m.translation)]
    assert wrong == []


def test_a_sentence_ends_as_one_in_both() -> None:
    def end(text: str) -> str:
        found = CLOSED.search(text)
        return ENDS_OF_SENTENCES[found[0]] if found else ""

    wrong = [m for m in messages(TS) if end(m.source) and not m.translation.endswith(end(m.source))]
    assert wrong == []


def test_the_program_loads_what_the_translators_wrote() -> None:
    compiled = QTranslator()
    assert compiled.load(str(FOLDER / "trayapp_zh_CN.qm"))
    wrong = [m for m in messages(TS) if compiled.translate(m.context, m.source) != m.translation]
    assert wrong == [], "run `make translations`"


def test_a_text_that_is_not_translated_is_reported(tool: ModuleType, tmp_path: Path) -> None:
    copy = tmp_path / TS.name
    copy.write_text(
        TS.read_text("utf-8").replace("<translation>关注</translation>", "<translation/>"), "utf-8"
    )
    assert tool.unfinished(copy) == ["watch"]


def test_the_standalone_program_takes_along_what_it_speaks() -> None:
    is_unwanted = packaging_file("unwanted").is_file
    qts = ("PySide6/Qt/translations", "PySide6/translations")  # on Linux and macOS, on Windows
    assert not is_unwanted("resources/translations/trayapp_zh_CN.qm")
    assert [is_unwanted(f"{folder}/qtbase_zh_CN.qm") for folder in qts] == [False, False]
    assert [is_unwanted(f"{folder}/qtbase_zh_TW.qm") for folder in qts] == [True, True]
    assert is_unwanted("PySide6/Qt/translations/qtmultimedia_zh_CN.qm")
