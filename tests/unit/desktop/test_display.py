"""Whether there is a screen: whatever the environment says, that is known within seconds."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trayapp.desktop.display import require_display
from trayapp.errors import NoDisplay

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="X and Wayland")
LONGEST_S = 6.0
_texts = st.text(st.characters(exclude_characters="\0:", exclude_categories=["Cs"]), max_size=20)


@pytest.fixture
def listening(tmp_path: Path) -> Iterator[Path]:
    """A socket that somebody listens on, as a Wayland compositor does."""
    path = tmp_path / "wayland-0"
    with closing(socket.socket(socket.AF_UNIX)) as server:
        server.bind(str(path))
        server.listen(4)
        yield path


def refuses(**environment: str) -> bool:
    started = time.monotonic()
    try:
        require_display(environment)
    except NoDisplay:
        return True
    finally:
        assert time.monotonic() - started < LONGEST_S
    return False


def test_nothing_at_all_is_no_display() -> None:
    with pytest.raises(NoDisplay, match="trayapp balance") as caught:
        require_display({})
    assert caught.value.exit_code == 7


@pytest.mark.parametrize(
    "asked", ["offscreen", "minimal", "vnc:port=5900", "linuxfb", "offscreen;xcb", "Offscreen", "x;minimal"]
)
def test_what_was_asked_for_on_purpose_is_left_alone(asked: str) -> None:
    assert not refuses(QT_QPA_PLATFORM=asked)


@pytest.mark.parametrize("asked", ["", "xcb", "wayland", "wayland;xcb", "wayland-egl", "xcb:x", ";", "XCB"])
def test_a_desktop_that_was_asked_for_must_answer(asked: str) -> None:
    assert refuses(QT_QPA_PLATFORM=asked)
    assert refuses(QT_QPA_PLATFORM=asked, DISPLAY=":4094", WAYLAND_DISPLAY="gone", XDG_RUNTIME_DIR="/nowhere")


@pytest.mark.parametrize(
    "display",
    [
        "",
        ":",
        "0",
        ":x",
        ":-1",
        ":²",
        ":٣",
        ":99999999999999999999",
        ":" + "9" * 5000,
        ":4094.0.0",
        "unix:4094",
        "127.0.0.1:4094",
        "localhost:59535",
        "localhost:59536",
        "localhost:99999",
        "a..b:0",
        "x" * 300 + ":0",
        "nobody.invalid:0",
        "[::1]:4094",
        "::1:4094",
        "\udcff:0",
        "a b.invalid:0",
        "/opt/x.invalid:0",
        ":0 :1.invalid:0",
    ],
)
def test_no_value_of_display_crashes_or_hangs(display: str) -> None:
    assert refuses(DISPLAY=display)


@settings(max_examples=60)
@given(_texts, _texts)
def test_no_text_crashes(number: str, wayland: str) -> None:
    refuses(DISPLAY=f"127.0.0.1:{number}", WAYLAND_DISPLAY=wayland, XDG_RUNTIME_DIR="/nowhere")


@pytest.mark.parametrize("name", ["x" * 500, "../../etc/passwd", "/etc/passwd", "."])
def test_no_value_of_wayland_display_crashes(tmp_path: Path, name: str) -> None:
    assert refuses(WAYLAND_DISPLAY=name, XDG_RUNTIME_DIR=str(tmp_path))


@pytest.mark.parametrize("asked", ["nonsense", "windows", "waylandx", "nonsense:x;cocoa", " "])
def test_a_platform_that_qt_does_not_have_is_no_display(listening: Path, asked: str) -> None:
    assert refuses(QT_QPA_PLATFORM=asked, WAYLAND_DISPLAY=str(listening))


def test_a_compositor_that_answers(listening: Path) -> None:
    folder = str(listening.parent)
    assert not refuses(WAYLAND_DISPLAY="wayland-0", XDG_RUNTIME_DIR=folder)
    assert not refuses(WAYLAND_DISPLAY=str(listening))
    assert not refuses(WAYLAND_DISPLAY="wayland-0", XDG_RUNTIME_DIR=folder, QT_QPA_PLATFORM="wayland;xcb")
    assert refuses(WAYLAND_DISPLAY="wayland-0", XDG_RUNTIME_DIR=folder, QT_QPA_PLATFORM="xcb")


def test_a_socket_that_a_crash_left_behind(tmp_path: Path) -> None:
    with closing(socket.socket(socket.AF_UNIX)) as gone:
        gone.bind(str(tmp_path / "wayland-0"))
    assert refuses(WAYLAND_DISPLAY="wayland-0", XDG_RUNTIME_DIR=str(tmp_path))


def test_one_that_never_accepts_is_given_up_in_time(tmp_path: Path) -> None:
    path = tmp_path / "full"
    with closing(socket.socket(socket.AF_UNIX)) as server:
        server.bind(str(path))
        server.listen(0)
        waiting = [socket.socket(socket.AF_UNIX) for _ in range(2)]
        for peer in waiting:  # now nobody else gets in
            peer.setblocking(False)
            peer.connect_ex(str(path))
        assert refuses(WAYLAND_DISPLAY=str(path), DISPLAY="127.0.0.1:4094")
        for peer in waiting:
            peer.close()


@pytest.mark.parametrize(
    "more",
    [
        {"DISPLAY": ":4094"},
        {"DISPLAY": "nobody.invalid:0"},
        {"DISPLAY": "nonsense"},
        {"DISPLAY": "", "QT_QPA_PLATFORM": "nonsense"},
    ],
)
def test_the_program_ends_with_seven_and_one_sentence(more: dict[str, str]) -> None:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "WAYLAND"))}
    started = time.monotonic()
    ended = subprocess.run(
        [sys.executable, "-m", "trayapp", "--demo"],
        env={**kept, **more},
        capture_output=True,
        text=True,
        timeout=20,
        check=False,
    )
    assert ended.returncode == 7
    assert ended.stderr.count("\n") == 1
    assert "no display" in ended.stderr
    assert ended.stdout == ""
    assert time.monotonic() - started < 8
