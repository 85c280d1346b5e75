"""A real X server that asks for a cookie: with the right one there is a tray, without it one sentence."""

from __future__ import annotations

import os
import struct
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.desktop.equity_tray import COMMAND, TITLE
from tests.desktop.home import Home
from tests.desktop.screen import Screen

pytestmark = pytest.mark.desktop


@pytest.fixture
def guarded() -> Iterator[Home]:
    """A home whose X server admits only who shows the cookie in its `right` file; `stale` holds another."""
    with closing(Home()) as home:
        right, stale = home.runtime / "right", home.runtime / "stale"
        write_cookie(right, b"1" * 16)
        write_cookie(stale, b"2" * 16)
        reader, writer = os.pipe()
        command = ["Xvfb", "-displayfd", str(writer), "-auth", str(right), "-nolisten", "tcp", "-noreset"]
        home.start(command, pass_fds=[writer])
        os.close(writer)
        with os.fdopen(reader) as pipe:
            number = pipe.readline().strip()
        assert number
        home.env["DISPLAY"] = f":{number}"
        yield home


def write_cookie(path: Path, cookie: bytes) -> None:
    """Write what `xauth` would, for every display and every machine."""
    texts = (b"", b"", b"MIT-MAGIC-COOKIE-1", cookie)
    path.write_bytes(b"\xff\xff" + b"".join(struct.pack(">H", len(text)) + text for text in texts))


def test_with_the_cookie_the_tray_starts(guarded: Home) -> None:
    guarded.env["XAUTHORITY"] = str(guarded.runtime / "right")
    program = guarded.start([*COMMAND, "--demo"])
    Screen(guarded.env).wait_for_window(TITLE)
    assert program.stop() == 0


@pytest.mark.parametrize("authority", ["stale", "no-such-file"])
def test_a_refused_cookie_is_no_display(guarded: Home, authority: str) -> None:
    guarded.env["XAUTHORITY"] = str(guarded.runtime / authority)
    program = guarded.start([*COMMAND, "--demo"])
    assert program.process.wait(20) == 7
    assert program.output().count("\n") == 1
    assert "no display" in program.output()
