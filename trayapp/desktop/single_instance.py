"""One Equity Tray for each user: a second start shows the first one's popup."""

from __future__ import annotations

import logging
from contextlib import suppress
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

        Returns:
            False if another instance has been asked; this one should end.
        """
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

    def _was_slower(self) -> bool:
        """Whether another start, at the same moment as this one, has become the instance."""
        folder = Path(self._name).parent
        if not folder.is_absolute():  # on Windows it is the name of a pipe
            return False
        with suppress(OSError):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
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
