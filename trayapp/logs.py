"""The program's log: JSON lines in a file that stays small, with every known secret struck out.

Two fences keep secrets out: Credentials has no repr, and the formatter strikes out what slips through.
In the formatter, not in a filter: a filter on a parent logger does not see its children's records.
"""

from __future__ import annotations

import base64
import json
import logging
import os
import re
import stat
import sys
import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from math import isfinite
from pathlib import Path
from urllib.parse import quote, quote_plus

from trayapp.domain.log_level import LogLevel

_LEVELS: Mapping[LogLevel, int] = {"normal": logging.INFO, "detailed": logging.DEBUG}
#: Bytes of one file, and how many old ones are kept.
FILE_SIZE, OLD_FILES = 1_000_000, 2

_STANDARD = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}


class Redactor:
    """Strikes secrets out of texts; it can learn more of them at any time, from any thread.

    Found are a secret itself and its spellings: percent-encoded, base64 (also amid a longer base64 text, as
    in a Basic header), and escaped as in JSON or in a Python repr, even twice.

    A secret under 4 characters is found only where no letter or digit touches it: struck out of every word it
    would shred the log, and show by its holes what it is. Glued to other letters nobody could tell it apart.

    Args:
        mark: what stands in their place.
    """

    def __init__(self, *secrets: str, mark: str = "[secret]") -> None:
        self._mark = mark
        self._lock = threading.Lock()
        self._patterns: dict[str, str] = {}  # by spelling
        self._found: re.Pattern[str] | None = None
        self.add_secrets(*secrets)

    def add_secrets(self, *secrets: str) -> None:
        """Strike these out too, from now on."""
        with self._lock:
            for secret in filter(None, secrets):
                self._patterns.update(_patterns(secret))
            if self._patterns:
                # the longest spelling first: a passphrase may be the beginning of the secret
                longest_first = sorted(self._patterns, key=len, reverse=True)
                self._found = re.compile("|".join(self._patterns[spelling] for spelling in longest_first))

    def struck_out(self, text: str) -> str:
        found = self._found
        return text if found is None else found.sub(self._mark, text)


def _patterns(secret: str) -> Iterator[tuple[str, str]]:
    for spelling in {secret, *_escaped(secret), *_percent_encoded(secret), *_in_base64(secret)}:
        pattern = re.escape(spelling)
        yield spelling, pattern if len(secret) >= 4 else rf"(?<![^\W_]){pattern}(?![^\W_])"


def _escaped(secret: str) -> Iterator[str]:
    for once in (json.dumps(secret)[1:-1], json.dumps(secret, ensure_ascii=False)[1:-1], repr(secret)[1:-1]):
        yield from (once, json.dumps(once)[1:-1], repr(once)[1:-1])


def _percent_encoded(secret: str) -> Iterator[str]:
    for text in (quote(secret), quote(secret, safe=""), quote_plus(secret)):
        yield from (text, re.sub("%..", lambda code: code[0].lower(), text))


def _in_base64(secret: str) -> Iterator[str]:
    raw = secret.encode("utf-8", "surrogatepass")
    for encode in (base64.b64encode, base64.urlsafe_b64encode):
        yield encode(raw).decode().rstrip("=")
        for before, mixed in ((0, 0), (1, 2), (2, 3)):  # bytes before it, and signs that these have a part in
            whole = (before + len(raw)) * 8 // 6  # what follows has a part in the sign after these
            inner = encode(bytes(before) + raw).decode()[mixed:whole]
            if len(inner) >= 6:
                yield inner


class JsonLines(logging.Formatter):
    """`log.info("polled", extra={"ms": 12})` becomes `{"at": "…Z", …, "event": "polled", "ms": 12}`."""

    def __init__(self, redactor: Redactor) -> None:
        super().__init__()
        self._redactor = redactor

    def format(self, record: logging.LogRecord) -> str:
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        line: dict[str, object] = {
            "at": at.replace("+00:00", "Z"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "thread": record.threadName,
            "event": _event(record),
        }
        line |= {key: value for key, value in vars(record).items() if key not in _STANDARD}
        if record.exc_info:
            line["trace"] = self.formatException(record.exc_info)
        if record.stack_info:
            line["stack"] = record.stack_info
        strike = self._redactor.struck_out
        return json.dumps({strike(key): self._safe(value) for key, value in line.items()}, ensure_ascii=False)

    def _safe(self, value: object) -> object:
        text = str(value)
        struck_out = self._redactor.struck_out(text)
        is_plain = value is None or isinstance(value, int) or (isinstance(value, float) and isfinite(value))
        return value if is_plain and struck_out == text else struck_out


def _event(record: logging.LogRecord) -> str:
    try:
        return record.getMessage()
    except (TypeError, ValueError, KeyError):  # arguments that do not fit: logging would print them to stderr
        return f"{record.msg!r} with {record.args!r}"


class _PrivateFile(RotatingFileHandler):
    """For the owner's eyes alone; silent when the disk is full."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, maxBytes=FILE_SIZE, backupCount=OLD_FILES, encoding="utf-8", errors="replace")

    def _open(self) -> TextIOWrapper:
        path = self.baseFilename
        return open(path, "a", encoding=self.encoding, errors=self.errors, opener=_for_owner_alone)

    def rotate(self, source: str, dest: str) -> None:
        with suppress(OSError):  # Windows refuses while another process has the file open: it grows a little
            super().rotate(source, dest)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        """Lose the line: logging would print it to stderr, with its secrets."""


class _Nowhere(logging.NullHandler):
    """Keeps logging from falling back to stderr."""


def start(path: Path, level: int | str, redactor: Redactor) -> bool:
    """Send all logging to a file; standard error gets none of it.

    Args:
        path: the file; older ones get ".1" and ".2".
        level: the least level that is written, e.g. "INFO".

    Returns:
        False where no such file can be written. The program goes on, its log goes nowhere.
    """
    stop()
    root = logging.getLogger()
    root.setLevel(level)
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handler = _PrivateFile(path)
    except OSError:
        root.addHandler(_Nowhere())
        return False
    handler.setFormatter(JsonLines(redactor))
    root.addHandler(handler)
    return True


def write_as(level: LogLevel) -> None:
    """Write this much from now on, where a log was started."""
    root = logging.getLogger()
    if any(_ours(root.handlers)) and root.level != _LEVELS[level]:
        root.setLevel(_LEVELS[level])
        logging.getLogger(__name__).info("the log is %s from now on", level)


def stop() -> None:
    """Write what is left, and close the file."""
    root = logging.getLogger()
    for handler in _ours(root.handlers):
        root.removeHandler(handler)
        with suppress(OSError):  # a disk that is still full
            handler.close()


def _ours(handlers: Iterable[logging.Handler]) -> tuple[logging.Handler, ...]:
    return tuple(handler for handler in handlers if isinstance(handler, (_PrivateFile, _Nowhere)))


def _for_owner_alone(path: str, flags: int) -> int:
    handle = os.open(path, flags, 0o600)
    # A file that was there already may be open to others. Nothing but a file: root, with his log linked to
    # /dev/null, would close that to everybody.
    if sys.platform != "win32" and stat.S_ISREG(os.fstat(handle).st_mode):
        with suppress(OSError):  # a file system without modes
            os.fchmod(handle, 0o600)
    return handle
