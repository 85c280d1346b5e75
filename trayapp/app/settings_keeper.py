"""The settings in force: changed off the GUI thread, followed when somebody else changes their file."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from threading import Event

from PySide6.QtCore import QObject, Signal, Slot

from trayapp.app.supply import Supply
from trayapp.desktop.file_watch import FileWatch
from trayapp.errors import StorageError, TrayAppError
from trayapp.polling.errand import Errand
from trayapp.storage.settings import Settings
from trayapp.words import QT_TRANSLATE_NOOP as T
from trayapp.words import Words

_NO_THREAD = T(
    "trayapp",
    "The settings were not stored, for the system is too busy ({reason}); close something, and try again.",
)


class SettingsKeeper(QObject):
    """Signals:
    reloaded: other settings than before may be in force, or another problem.
    refused: the TrayAppError for which the last change was not stored.
    proxy_changed: another proxy is in force, or another password of it; after `reloaded`.
    """

    reloaded = Signal()
    refused = Signal(object)
    proxy_changed = Signal()

    def __init__(self, supply: Supply, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._supply = supply
        self.settings, self._broken = supply.load()
        self._not_changed: Words | None = None  # why the last change was not stored
        self._errands: set[Errand] = set()
        self._last = Event()  # set once the change that was asked for last has been made, or refused
        self._last.set()
        self._watch: FileWatch | None = None
        self._is_stopped = False

    @property
    def problem(self) -> Words | None:
        """What is wrong with the settings, or with the last change of them."""
        return self._not_changed or self._broken

    @property
    def is_changing(self) -> bool:
        """Whether a change is on its way, so that the file may be older than the user's last word."""
        return bool(self._errands)

    def start(self) -> None:
        """Notice what others write."""
        path = self._supply.settings_path
        if path is not None:
            self._watch = FileWatch(path, self)
            self._watch.changed.connect(self._on_file_changed)

    def stop(self) -> None:
        """Tell nothing any more; a change that is under way is still written."""
        self._is_stopped = True
        if self._watch is not None:
            self._watch.release()

    def change(
        self,
        change: Callable[[Settings], Settings],
        kept: Callable[[object], None] | None = None,
        refused: Callable[[TrayAppError], None] | None = None,
        proxy_password: str | None = None,
    ) -> None:
        """Change the settings in the order asked for, off the GUI thread: somebody may hold their lock.

        Args:
            kept, refused: slots that hear how it ended.
            proxy_password: a new one for the proxy that the changed settings name.
        """
        self._not_changed = None
        before, self._last = self._last, Event()
        store = partial(self._supply.change, change, proxy_password)
        errand = Errand(partial(_in_turn, before, self._last, store), self)
        self._errands.add(errand)
        if kept is not None:
            errand.done.connect(kept)
        if refused is not None:
            errand.failed.connect(refused)
        errand.failed.connect(self._on_refused)
        errand.ended.connect(self._on_ended)
        try:
            errand.start()
        except RuntimeError as error:  # the system has no thread left
            self._last = before  # nobody would ever set the new one, and every later change wait for it
            errand.failed.emit(_no_thread(error))
            errand.ended.emit()

    @Slot(str)
    def choose(self, account_id: str) -> None:
        """Let the popup show this account."""
        self.change(lambda settings: settings.with_chosen(account_id))

    @Slot(str, object)
    def accept(self, account_id: str, powers: tuple[str, ...]) -> None:
        """The user accepts these powers of the account's key."""
        self.change(lambda settings: settings.with_accepted(account_id, powers))

    @Slot()
    def reload(self) -> None:
        """Take over what the settings say now, whoever changed them."""
        if self._is_stopped:
            return
        before = self.settings.proxy
        self.settings, self._broken = self._supply.load()
        self.reloaded.emit()
        if self.settings.proxy != before:
            self.proxy_changed.emit()

    @Slot()
    def _on_file_changed(self) -> None:
        """Somebody wrote it, or took it away: why the last change failed may be mended by that."""
        self._not_changed = None
        self.reload()

    @Slot()
    def _on_ended(self) -> None:
        errand = self.sender()
        if isinstance(errand, Errand):
            self._errands.discard(errand)
        self.reload()

    @Slot(object)
    def _on_refused(self, error: TrayAppError) -> None:
        self._not_changed = error.words
        self.refused.emit(error)


def _no_thread(error: RuntimeError) -> StorageError:
    return StorageError(_NO_THREAD, reason=error)


def _in_turn(before: Event, done: Event, call: Callable[[], object]) -> object:
    """Else of two threads that wait for the lock either may get it first, and an older word be the last."""
    before.wait()
    try:
        return call()
    finally:
        done.set()
