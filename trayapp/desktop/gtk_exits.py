"""GTK, which Qt loads for the theme and font of many desktops, leaves the process when the display goes away.

It asks nobody, and uses code 1. Where it is loaded, its two ways out are taken over: the handler of Xlib's
fatal errors, and, as its code for Wayland has no other sign, the text that it logs just before.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable

_LAST_WORDS = (b"Lost connection to Wayland compositor", b"Error reading events from display")
_HANDLED = 1  # GLib's G_LOG_WRITER_HANDLED


class _Field(ctypes.Structure):
    """GLib's GLogField. A text's length is -1: it ends with a nought."""

    _fields_ = (("key", ctypes.c_char_p), ("value", ctypes.c_void_p), ("length", ctypes.c_ssize_t))


_Fields = ctypes.POINTER(_Field)
_WRITER = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_int, _Fields, ctypes.c_size_t, ctypes.c_void_p)
_X_HANDLER = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p)


class GtkExits:
    """Make it once, after QApplication has loaded what it loads.

    Args:
        leave: ends the process.
    """

    _made: GtkExits | None = None  # GLib takes one writer in a process's life

    def __init__(self, leave: Callable[[], None]) -> None:
        self._leave: Callable[[], None] | None = leave
        self._writer, self._x_handler = _WRITER(self._take_line), _X_HANDLER(self._take_x_error)
        self._glib, self._x = _loaded("libglib-2.0.so.0"), _loaded("libX11.so.6")
        if _loaded("libgdk-3.so.0") is None:
            return  # nobody would leave
        if self._x is not None:
            self._x.XSetIOErrorHandler(self._x_handler)
        if self._glib is not None and GtkExits._made is None:
            GtkExits._made = self
            self._glib.g_log_set_writer_func(self._writer, None, None)

    def release(self) -> None:
        """Let GTK's last words be mere words again: the program is ending anyway."""
        self._leave = None

    def _take_x_error(self, _display: int | None) -> int:
        if self._leave is not None:
            self._leave()
        return 0

    def _take_line(self, level: int, fields: ctypes._Pointer[_Field], count: int, _data: int | None) -> int:
        texts = (_text_of(fields[number]) for number in range(count))
        if self._leave is not None and any(text.startswith(_LAST_WORDS) for text in texts):
            self._leave()
        if self._glib is None:
            return _HANDLED
        return int(self._glib.g_log_writer_default(level, fields, ctypes.c_size_t(count), None))


def _text_of(field: _Field) -> bytes:
    if field.key != b"MESSAGE" or not field.value:
        return b""
    return ctypes.string_at(field.value, field.length)


def _loaded(name: str) -> ctypes.CDLL | None:
    """A library that this process has already; nothing is loaded for its sake."""
    if not sys.platform.startswith("linux"):
        return None
    try:
        return ctypes.CDLL(name, mode=os.RTLD_NOLOAD | os.RTLD_LAZY)
    except OSError:
        return None
