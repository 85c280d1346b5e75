"""Where the program's files are on this system."""

from __future__ import annotations

import os
import stat
import sys
import tempfile
import warnings
from dataclasses import dataclass
from pathlib import Path

from platformdirs import PlatformDirs

from trayapp.errors import StorageError
from trayapp.words import QT_TRANSLATE_NOOP

_MISSING = QT_TRANSLATE_NOOP(
    "trayapp", "A part of the program is missing ({name}): install Equity Tray again."
)

_APP = "trayapp"
#: Bytes. A socket's path ends at 104 to 108, and Qt puts a temporary name beside it while it opens one.
_LONGEST_RUNTIME_FOLDER = 70


@dataclass(frozen=True, slots=True)
class Paths:
    """The user's files. Nothing is created here: who writes a file makes its folder, for the owner alone.

    Attributes:
        settings_file: accounts without their keys, interval, theme.
        data_folder: for what the program collects.
        log_file: JSON lines; older ones beside it with a number.
        runtime_folder: for the socket of a running instance; gone after the session on most systems.
    """

    settings_file: Path
    data_folder: Path
    log_file: Path
    runtime_folder: Path

    @classmethod
    def of_user(cls) -> Paths:
        """The paths that this system gives the program, by XDG's variables where it has them."""
        folders = PlatformDirs(_APP, appauthor=False)
        return cls(
            settings_file=folders.user_config_path / "settings.json",
            data_folder=folders.user_data_path,
            log_file=folders.user_log_path / "trayapp.log",
            runtime_folder=_runtime_folder(folders),
        )

    @property
    def alerts_file(self) -> Path:
        """The log of alerts, and what must be known of them after a restart."""
        return self.data_folder / "alerts.json"

    @property
    def crash_file(self) -> Path:
        """The stacks of a run that crashed, until the next one has logged them."""
        return self.log_file.with_name("crash.txt")

    def socket_name(self, instance: str = "main") -> str:
        """Name the local socket of an instance: a path, or a pipe's name on Windows.

        Args:
            instance: tells instances apart that run side by side, e.g. "demo"; letters and digits.
        """
        if sys.platform == "win32":
            return f"{_APP}-{_digest(self.runtime_folder)}-{instance}"  # pipes of all users share one folder
        return str(self.runtime_folder / f"{instance}.socket")


def resource(name: str) -> Path:
    """Find a file of the `resources` folder, in a checkout, an installed wheel and the frozen program.

    Args:
        name: its path below `resources`, with slashes, e.g. "icons/trayapp.svg".

    Raises:
        StorageError: it is not there.
    """
    for folder in _resource_folders():
        if (path := folder / name).exists():
            return path
    raise StorageError(_MISSING, name=name)


def _resource_folders() -> tuple[Path, ...]:
    unpacked = getattr(sys, "_MEIPASS", None)  # where PyInstaller's bootloader put everything
    if unpacked is not None:
        return (Path(unpacked) / "resources",)
    package = Path(__file__).resolve().parent
    return (package / "_resources", package.parent / "resources")  # a wheel's, a checkout's


def _runtime_folder(folders: PlatformDirs) -> Path:
    try:
        with warnings.catch_warnings():
            # that XDG_RUNTIME_DIR is not set or not safe; another is used then
            warnings.simplefilter("ignore")
            folder = folders.user_runtime_path
    except PermissionError:  # somebody else owns the folder under /tmp that would be ours
        folder = folders.user_state_path / "run"
    if len(os.fsencode(folder)) <= _LONGEST_RUNTIME_FOLDER:
        return folder
    short = Path(tempfile.gettempdir()) / f"{_APP}-{_digest(folder)}"
    # anybody may have been there first, to hear our starts or to end them
    return folder if _is_anothers(short) else short


def _is_anothers(folder: Path) -> bool:
    if sys.platform == "win32":
        return False
    try:
        found = folder.lstat()
    except OSError:
        return False  # there is none yet
    return found.st_uid != os.geteuid() or not stat.S_ISDIR(found.st_mode)


def _digest(path: Path) -> str:
    import hashlib  # noqa: PLC0415 - loads OpenSSL, and the icon waits for what is imported here

    return hashlib.sha256(os.fsencode(path)).hexdigest()[:12]
