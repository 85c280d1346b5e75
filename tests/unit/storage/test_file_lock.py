import subprocess
import sys
import threading
from pathlib import Path

import pytest

from trayapp.storage.file_lock import locked


def test_a_thread_waits_until_the_lock_is_free(tmp_path: Path) -> None:
    path, order = tmp_path / "lock", list[str]()
    started = threading.Event()

    def second() -> None:
        started.set()
        with locked(path, 30):
            order.append("second")

    thread = threading.Thread(target=second)
    with locked(path, 30):
        thread.start()
        assert started.wait(30)
        order.append("first")
    thread.join(30)
    assert order == ["first", "second"]


def test_waiting_has_an_end(tmp_path: Path) -> None:
    with locked(tmp_path / "lock", 0), pytest.raises(TimeoutError), locked(tmp_path / "lock", 0.02):
        pass
    with locked(tmp_path / "lock", 0):
        pass


def test_the_lock_of_a_killed_process_is_free(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    program = f"""
from pathlib import Path
from trayapp.storage.file_lock import locked
with locked(Path({str(path)!r}), 0):
    print("held", flush=True)
    input()
"""
    with subprocess.Popen(
        [sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(TimeoutError), locked(path, 0):
            pass
        holder.kill()
        holder.wait(30)
    with locked(path, 0):
        pass
