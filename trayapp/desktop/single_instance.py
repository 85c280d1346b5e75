"""One Equity Tray for each user: a second start shows the first one's popup."""

from __future__ import annotations

import logging
import os
import stat
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QThread, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_SHOW = b"show\n"
_WAIT_MS = 1000
_LOOK_EVERY_MS = 50

log = logging.getLogger(__name__)


class SingleInstance(QObject):
    """Claims a local socket that only this user may open; knows one message, "show".

    Signals:
        show_wanted: a second start asked for the popup.
    """

    show_wanted = Signal()

    def __init__(self, socket_name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = socket_name
        self._lock: QLockFile | None = None
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)

    def claim(self) -> bool:
        """Become the one instance, or ask the one that is there to show itself.

        Where the folder is another user's, nobody is asked and nothing is made: who started this sees it.

        Returns:
            False if another instance has been asked; this one should end.
        """
        if not self._has_folder():
            log.warning("no folder of ours for the socket", extra={"folder": str(Path(self._name).parent)})
            return True
        if self._asked_other():
            return False
        if self._was_slower():
            return False
        if not self._server.listen(self._name):
            QLocalServer.removeServer(self._name)  # nobody answered above: a crash left the socket behind
            if not self._server.listen(self._name):
                log.warning("no socket for other starts", extra={"reason": self._server.errorString()})
        return True

    def release(self) -> None:
        self._server.close()
        if self._lock is not None:
            self._lock.unlock()

    @property
    def _is_file(self) -> bool:
        return Path(self._name).is_absolute()  # on Windows it is the name of a pipe

    def _has_folder(self) -> bool:
        """Make the folder, for this user alone; False where that cannot be, and where it is another's."""
        if not self._is_file:
            return True
        folder = Path(self._name).parent
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if not _is_ours(folder):
                return False
            if folder.stat().st_mode & 0o077:
                folder.chmod(0o700)
        except OSError:
            return False
        return True

    def _was_slower(self) -> bool:
        """Whether another start, at the same moment as this one, has become the instance."""
        if not self._is_file:
            return False
        self._lock = QLockFile(f"{self._name}.lock")
        self._lock.setStaleLockTime(0)  # held for days; what a crash left is told by its process's number
        if self._lock.tryLock(0) or self._lock.error() is not QLockFile.LockError.LockFailedError:
            return False
        for _ in range(_WAIT_MS // _LOOK_EVERY_MS):
            if self._asked_other():
                return True
            QThread.msleep(_LOOK_EVERY_MS)
        return False

    def _asked_other(self) -> bool:
        if self._is_file and not _is_ours(Path(self._name)):  # none, or one that another user left there
            return False
        other = QLocalSocket()
        other.connectToServer(self._name)
        if not other.waitForConnected(_WAIT_MS):
            return False
        other.write(_SHOW)
        other.waitForBytesWritten(_WAIT_MS)
        other.disconnectFromServer()
        return True

    @Slot()
    def _on_connection(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.readyRead.connect(self._on_message)
            caller.disconnected.connect(caller.deleteLater)
            if caller.bytesAvailable():
                self._read(caller)

    @Slot()
    def _on_message(self) -> None:
        caller = self.sender()
        if isinstance(caller, QLocalSocket):
            self._read(caller)

    def _read(self, caller: QLocalSocket) -> None:
        message = bytes(caller.read(len(_SHOW) + 1).data())
        caller.disconnectFromServer()
        if message == _SHOW:
            self.show_wanted.emit()


def _is_ours(path: Path) -> bool:
    """Whether it is there and this user's own; a link is not, for what it names may be anybody's."""
    try:
        found = path.lstat()
    except OSError:
        return False
    return found.st_uid == os.geteuid() and not stat.S_ISLNK(found.st_mode)
