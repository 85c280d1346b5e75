"""Which language the user interface speaks: the user's choice, else the system's, live."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal

_ENGLISH, _CHINESE = "en", "zh_CN"


class Language(QObject):
    """Lets Qt translate our own texts and Qt's, and reads and writes numbers as that language does.

    What holds words already is not told: build it anew on `changed`.

    Args:
        folder: of our own translations.
        system: tells what the desktop speaks.

    Signals:
        changed: another language is in force.
    """

    changed = Signal()

    def __init__(
        self,
        application: QCoreApplication,
        folder: Path,
        parent: QObject | None = None,
        *,
        system: Callable[[], QLocale] = QLocale.system,
    ) -> None:
        super().__init__(parent)
        self._application, self._system = application, system
        qts = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        self._files = (qts / f"qtbase_{_CHINESE}.qm", folder / f"trayapp_{_CHINESE}.qm")
        self._translators: tuple[QTranslator, ...] = ()
        self._spoken = ""

    @property
    def spoken(self) -> str:
        """The language in force, "en" or "zh_CN"; empty before the first choice."""
        return self._spoken

    def choose(self, choice: str) -> None:
        """Take "system", "en" or "zh_CN"."""
        spoken = choice if choice in (_ENGLISH, _CHINESE) else understood(self._system())
        if spoken == self._spoken:
            return
        self._spoken = spoken
        for translator in self._translators:
            self._application.removeTranslator(translator)
            translator.deleteLater()
        self._translators = tuple(map(self._translator, self._files)) if spoken == _CHINESE else ()
        for translator in self._translators:
            self._application.installTranslator(translator)
        QLocale.setDefault(self._locale())
        self.changed.emit()

    def _translator(self, file: Path) -> QTranslator:
        translator = QTranslator(self)
        translator.load(str(file))  # what is missing stays English
        return translator

    def _locale(self) -> QLocale:
        """The system's own where it is in our language: it knows the country, too."""
        system, language = self._system(), QLocale(self._spoken).language()
        return system if system.language() == language else QLocale(self._spoken)


def understood(system: QLocale) -> str:
    """The language of ours that a user with this locale reads best.

    Whoever reads traditional characters is not given simplified ones, though "zh" may stand in the list.
    """
    for name in system.uiLanguages():
        wanted = QLocale(name)
        if wanted.language() == QLocale.Language.Chinese:
            return _ENGLISH if wanted.script() == QLocale.Script.TraditionalHanScript else _CHINESE
        if wanted.language() == QLocale.Language.English:
            return _ENGLISH
    return _ENGLISH
