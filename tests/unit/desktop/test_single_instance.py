"""One instance for each user; a second start shows the first one's popup, whatever a crash left behind."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from trayapp.desktop.single_instance import SingleInstance
from trayapp.paths import Paths

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="sockets in a folder")
as_root = pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="only root can be somebody else"
)

START = """
import sys
from PySide6.QtCore import QCoreApplication, QSocketNotifier
from trayapp.desktop.single_instance import SingleInstance
application = QCoreApplication([])
instance = SingleInstance(sys.argv[1])
sys.stdin.readline()
first = instance.claim()
print(first, flush=True)
if first:
    instance.show_wanted.connect(lambda: print("shown", flush=True))
    notifier = QSocketNotifier(0, QSocketNotifier.Type.Read)
    notifier.activated.connect(application.quit)
    application.exec()
    instance.release()
"""


@pytest.fixture
def name(tmp_path: Path) -> str:
    return str(tmp_path / "run" / "main.socket")


@pytest.fixture
def first(qtbot: QtBot, name: str) -> Iterator[SingleInstance]:
    first = SingleInstance(name)
    assert first.claim()
    yield first
    first.release()


def send(name: str, message: bytes) -> socket.socket:
    peer = socket.socket(socket.AF_UNIX)
    peer.settimeout(5)
    peer.connect(name)
    peer.sendall(message)
    return peer


def test_a_second_start_asks_the_first_to_show_itself(qtbot: QtBot, first: SingleInstance, name: str) -> None:
    with qtbot.waitSignal(first.show_wanted, timeout=5000):
        assert not SingleInstance(name).claim()


def test_the_socket_is_for_its_owner_alone(first: SingleInstance, name: str) -> None:
    assert Path(name).parent.stat().st_mode & 0o777 == 0o700
    assert Path(name).stat().st_mode & 0o077 == 0


@as_root
def test_another_user_cannot_open_it(qtbot: QtBot) -> None:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)  # so that nothing but the socket itself keeps him out
        name = f"{folder}/trayapp.sock"
        instance = SingleInstance(name)
        assert instance.claim()
        stranger = os.fork()
        if stranger == 0:
            os._exit(_connected_as_nobody(name))
        assert os.waitstatus_to_exitcode(os.waitpid(stranger, 0)[1]) == REFUSED
        instance.release()


REFUSED = 13


def _connected_as_nobody(name: str) -> int:
    try:
        os.setgroups([])
        os.setgid(65534)
        os.setuid(65534)
        socket.socket(socket.AF_UNIX).connect(name)
    except PermissionError:
        return REFUSED
    except OSError:
        return 1
    return 0


@pytest.mark.parametrize(
    "message", [b"", b"quit\n", b"show", b"show\nshow\n", b"SHOW\n", b"x" * 100_000, b"\xff\0"]
)
def test_nothing_but_show_is_understood(
    qtbot: QtBot, first: SingleInstance, name: str, message: bytes
) -> None:
    shown: list[str] = []
    first.show_wanted.connect(lambda: shown.append("shown"))
    peer = socket.socket(socket.AF_UNIX)
    peer.connect(name)
    peer.setblocking(False)
    if message:
        peer.send(message)
    else:
        peer.shutdown(socket.SHUT_WR)

    def hung_up() -> bool:
        try:
            return peer.recv(1) == b""
        except BlockingIOError:
            return False
        except ConnectionResetError:
            return True

    qtbot.waitUntil(hung_up, timeout=5000)
    peer.close()
    assert shown == []


def test_a_start_after_the_first_has_ended(qtbot: QtBot, name: str) -> None:
    for _ in range(2):
        instance = SingleInstance(name)
        assert instance.claim()
        instance.release()
        assert not Path(name).exists()


def test_a_crash_leaves_nothing_that_stops_the_next_start(qtbot: QtBot, name: str) -> None:
    with started(name) as process:
        assert ask(process) == "True"
        process.kill()
        process.wait(10)
    assert Path(name).exists()
    instance = SingleInstance(name)
    assert instance.claim()
    second = SingleInstance(name)
    with qtbot.waitSignal(instance.show_wanted, timeout=5000):
        assert not second.claim()
    instance.release()


def test_a_second_process_shows_the_first(qtbot: QtBot, name: str) -> None:
    with started(name) as one, started(name) as other:
        assert ask(one) == "True"
        assert ask(other) == "False"
        assert one.stdout
        assert one.stdout.readline().strip() == "shown"
        end(one)


def test_of_many_starts_at_the_same_moment_one_becomes_the_instance(name: str) -> None:
    processes = [started(name) for _ in range(4)]
    for process in processes:
        assert process.stdin
        process.stdin.write("\n")
        process.stdin.flush()
    answers = [process.stdout.readline().strip() for process in processes if process.stdout]
    for process in processes:
        end(process)
    assert sorted(answers) == ["False", "False", "False", "True"]


def test_a_folder_that_cannot_be_made_does_not_stop_the_program(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    instance = SingleInstance(str(tmp_path / "file" / "main.socket"))
    assert instance.claim()
    instance.release()


def test_a_folder_that_was_open_to_others_is_closed(qtbot: QtBot, name: str) -> None:
    folder = Path(name).parent
    folder.mkdir()
    folder.chmod(0o777)
    instance = SingleInstance(name)
    assert instance.claim()
    assert folder.stat().st_mode & 0o777 == 0o700
    instance.release()


def test_a_link_leads_to_nobody(
    qtbot: QtBot, first: SingleInstance, name: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "link").symlink_to(Path(name).parent)
    other = SingleInstance(str(tmp_path / "link" / "main.socket"))
    assert other.claim()
    assert not other._server.isListening()
    assert "no folder of ours for the socket" in caplog.text


@as_root
def test_a_folder_of_another_user_is_left_alone(qtbot: QtBot, name: str) -> None:
    """He came first, with a socket that answers: he must not end our starts, nor hear of them."""
    folder = Path(name).parent
    folder.mkdir()
    with socket.socket(socket.AF_UNIX) as his:
        his.bind(name)
        his.listen()
        his.setblocking(False)
        for path in (folder, Path(name)):
            os.chown(path, 65534, 65534)
        assert SingleInstance(name).claim()
        with pytest.raises(BlockingIOError):
            his.accept()
    assert [path.name for path in folder.iterdir()] == ["main.socket"]


@as_root
def test_a_socket_of_another_user_in_our_folder_is_not_asked_but_replaced(qtbot: QtBot, name: str) -> None:
    Path(name).parent.mkdir(mode=0o700)
    with socket.socket(socket.AF_UNIX) as his:
        his.bind(name)
        his.listen()
        his.setblocking(False)
        os.chown(name, 65534, 65534)
        instance = SingleInstance(name)
        assert instance.claim()
        with pytest.raises(BlockingIOError):
            his.accept()
    assert Path(name).stat().st_uid == os.geteuid()
    with qtbot.waitSignal(instance.show_wanted, timeout=5000):
        assert not SingleInstance(name).claim()
    instance.release()


def test_the_program_s_own_name_is_in_a_folder_of_the_user() -> None:
    folder = Path(Paths.of_user().socket_name()).parent
    assert folder.is_relative_to(os.environ["XDG_RUNTIME_DIR"])


def started(name: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", START, name], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def ask(process: subprocess.Popen[str]) -> str:
    assert process.stdin
    assert process.stdout
    process.stdin.write("\n")
    process.stdin.flush()
    return process.stdout.readline().strip()


def end(process: subprocess.Popen[str]) -> None:
    if process.poll() is None:
        process.communicate("\n", timeout=10)
    else:
        process.communicate(timeout=10)
