"""What we show an X server before Qt does, and what counts as being let in."""

from __future__ import annotations

import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from trayapp.desktop import x11_handshake
from trayapp.desktop.display import require_display
from trayapp.errors import NoDisplay

HOST = socket.gethostname().encode()
COOKIE = b"MIT-MAGIC-COOKIE-1"
DATA = bytes(range(16))
EMPTY = b"l\0" + struct.pack("<HHHHH", 11, 0, 0, 0, 0)
WITH_COOKIE = b"l\0" + struct.pack("<HHHHH", 11, 0, 18, 16, 0) + COOKIE + b"\0\0" + DATA


def entry(family: int, address: bytes, number: bytes, name: bytes = COOKIE, data: bytes = DATA) -> bytes:
    texts = (address, number, name, data)
    return struct.pack(">H", family) + b"".join(struct.pack(">H", len(text)) + text for text in texts)


def told(authority: Path | str, number: str = "7", answer: bytes = b"\1") -> tuple[bytes, bool]:
    """What a server behind a local socket hears, and whether we are let in."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        ours.settimeout(2)
        theirs.sendall(answer)
        theirs.shutdown(socket.SHUT_WR)
        admitted = x11_handshake.admits(ours, number, {"XAUTHORITY": str(authority)})
        return theirs.recv(4096), admitted


@pytest.mark.parametrize(
    ("content", "heard"),
    [
        (entry(256, HOST, b"7"), WITH_COOKIE),
        (entry(256, HOST, b""), WITH_COOKIE),
        (entry(65535, b"", b"7"), WITH_COOKIE),
        (entry(65535, b"elsewhere", b""), WITH_COOKIE),
        (entry(256, HOST, b"8") + entry(256, b"x", b"7") + entry(256, HOST, b"7"), WITH_COOKIE),
        (entry(256, HOST, b"7", b"XDM-AUTHORIZATION-1") + entry(256, HOST, b"7"), WITH_COOKIE),
        (entry(256, HOST, b"7") + entry(256, HOST, b"7", data=b"later"), WITH_COOKIE),
        (entry(256, HOST, b"8"), EMPTY),
        (entry(256, b"another", b"7"), EMPTY),
        (entry(0, bytes([127, 0, 0, 1]), b"7"), EMPTY),
        (b"", EMPTY),
        (b"\1", EMPTY),
        (entry(256, b"x", b"7") + b"\1\0\0", EMPTY),
    ],
)
def test_the_cookie_for_this_display_is_shown(tmp_path: Path, content: bytes, heard: bytes) -> None:
    (tmp_path / "authority").write_bytes(content)
    assert told(tmp_path / "authority") == (heard, True)


@pytest.mark.parametrize("path", ["/nowhere/at/all", "/", "a\0b"])
def test_without_a_file_nothing_is_shown(path: str) -> None:
    assert told(path) == (EMPTY, True)


@pytest.mark.parametrize("answer", [b"\0", b"\2", b"", b"x"])
def test_every_other_answer_is_a_refusal(answer: bytes) -> None:
    assert told("", answer=answer)[1] is False


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=200))
def test_no_file_crashes(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "authority").write_bytes(content)
    assert told(tmp_path / "authority")[1]


def test_over_tcp_this_machine_goes_by_its_name(tmp_path: Path) -> None:
    with answering(b"\1") as number:
        content = entry(256, b"another", number.encode()) + entry(256, HOST, number.encode())
        (tmp_path / ".Xauthority").write_bytes(content)
        require_display({"DISPLAY": f"127.0.0.1:{number}.0", "HOME": str(tmp_path)})


@pytest.mark.parametrize("answer", [b"\0", b"", None])
def test_a_server_that_refuses_or_says_nothing_is_no_display(answer: bytes | None) -> None:
    with answering(answer) as number, pytest.raises(NoDisplay):
        require_display({"DISPLAY": f"127.0.0.1:{number}"})


@contextmanager
def answering(answer: bytes | None) -> Iterator[str]:
    """A server that gives this one answer, and its display's number; with None it stays silent."""
    with closing(socket.create_server(("127.0.0.1", 0))) as server:

        def serve() -> None:
            guest, _ = server.accept()
            with guest:
                guest.recv(4096)
                if answer is not None:
                    guest.sendall(answer)
                    guest.shutdown(socket.SHUT_WR)
                while guest.recv(4096):
                    pass

        thread = threading.Thread(target=serve)
        thread.start()
        yield str(server.getsockname()[1] - 6000)
        thread.join()
