"""The user's choice of language, else what the system speaks."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QDoubleSpinBox
from pytestqt.qtbot import QtBot

from trayapp.paths import resource
from trayapp.ui.language import Language, understood
from trayapp.ui.texts.ages import minutes
from trayapp.ui.texts.translated import translated

MakeLanguage = Callable[[str], Language]


@pytest.fixture
def language(qapp: QApplication) -> Iterator[MakeLanguage]:
    """Make the language of a desktop that speaks this."""
    before, made = QLocale(), list[Language]()

    def on(system: str) -> Language:
        made.append(Language(qapp, resource("translations"), system=lambda: QLocale(system)))
        return made[-1]

    yield on
    for one in made:
        one.choose("en")
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("system", "spoken"),
    [
        ("zh_CN", "zh_CN"),
        ("zh_SG", "zh_CN"),
        ("zh", "zh_CN"),
        ("zh_Hans_HK", "zh_CN"),
        ("zh_TW", "en"),
        ("zh_HK", "en"),
        ("zh_Hant_CN", "en"),
        ("en_GB", "en"),
        ("de_DE", "en"),
        ("ja_JP", "en"),
        ("C", "en"),
    ],
)
def test_a_system_s_language_is_met_as_well_as_can_be(
    language: MakeLanguage, system: str, spoken: str
) -> None:
    chosen = language(system)
    chosen.choose("system")
    assert chosen.spoken == spoken
    assert translated("watch") == {"en": "watch", "zh_CN": "关注"}[spoken]


class Polyglot(QLocale):
    """A desktop whose user reads several languages, best first."""

    def uiLanguages(self, *_separator: object) -> list[str]:
        return ["de-DE", "de", "zh-Hans-CN", "zh", "en"]


def test_the_first_language_that_both_speak_is_spoken() -> None:
    assert understood(Polyglot("de_DE")) == "zh_CN"


def test_a_choice_outweighs_the_system(language: MakeLanguage) -> None:
    chosen = language("zh_CN")
    chosen.choose("en")
    assert translated("watch") == "watch"
    chosen.choose("zh_CN")
    assert translated("watch") == "关注"


def test_changed_is_told_only_when_it_is_another_language(language: MakeLanguage) -> None:
    chosen, told = language("zh_CN"), list[str]()
    chosen.choose("system")
    chosen.changed.connect(lambda: told.append(translated("watch")))
    for choice in ("zh_CN", "en", "en", "system", "en"):
        chosen.choose(choice)
    assert told == ["watch", "关注", "watch"]


def test_qt_s_own_buttons_and_menus_follow(qtbot: QtBot, language: MakeLanguage) -> None:
    chosen = language("C")

    def said() -> tuple[str, str]:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        qtbot.addWidget(box)
        (button,) = box.buttons()
        return button.text().replace("&", ""), QCoreApplication.translate("QLineEdit", "Select All")

    chosen.choose("zh_CN")
    assert said() == ("取消", "全选")
    chosen.choose("en")
    assert said() == ("Cancel", "Select All")


@pytest.mark.parametrize(
    ("system", "choice", "default"),
    [
        ("en_GB", "system", "en_GB"),
        ("en_GB", "zh_CN", "zh_CN"),
        ("zh_SG", "system", "zh_SG"),
        ("zh_CN", "en", "en_US"),
        ("de_DE", "system", "en_US"),  # English words with a German comma would mislead
    ],
)
def test_numbers_are_written_as_the_language_does(
    qtbot: QtBot, language: MakeLanguage, system: str, choice: str, default: str
) -> None:
    language(system).choose(choice)
    assert QLocale().name() == default
    field = QDoubleSpinBox()
    qtbot.addWidget(field)
    field.setValue(1.5)
    assert field.text() == "1.50"


def test_a_missing_file_leaves_english(qapp: QApplication, language: MakeLanguage) -> None:
    chosen = Language(qapp, resource("icons"))
    chosen.choose("zh_CN")
    assert translated("watch") == "watch"
    chosen.choose("en")


def test_sentences_are_put_together_the_chinese_way(language: MakeLanguage) -> None:
    from datetime import timedelta

    from trayapp.ui.texts import phrases

    language("zh_CN").choose("system")
    assert phrases.items(["BTC", "", "ETH", "USDT"]) == "BTC、ETH、USDT"
    assert phrases.named("main", phrases.counted("有风险", 2)) == "main：有风险（另有 2 项）"
    assert phrases.sentences([phrases.ended("一"), phrases.ended("二")]) == "一。二。"
    assert phrases.clauses(["一", "二"]) == "一；二"
    assert minutes(timedelta(hours=1, minutes=5)) == "1 小时 5 分钟"
