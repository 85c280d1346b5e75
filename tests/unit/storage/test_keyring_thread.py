import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from functools import partial

import pytest

from tests.unit.storage.memory_keyring import HangingKeyring
from trayapp.errors import KeyringUnavailable, Recovery
from trayapp.storage.credentials import CredentialStore
from trayapp.storage.keyring_thread import KeyringThread, wait


@pytest.fixture
def thread() -> Iterator[KeyringThread]:
    thread = KeyringThread()
    yield thread
    assert thread.close(30)


def test_a_call_gives_its_result(thread: KeyringThread) -> None:
    assert wait(thread.submit(lambda: 6 * 7), 30) == 42


def test_a_call_gives_its_error_and_the_thread_goes_on(thread: KeyringThread) -> None:
    with pytest.raises(ZeroDivisionError):
        wait(thread.submit(lambda: 1 / 0), 30)
    assert wait(thread.submit(lambda: "still there"), 30) == "still there"


def test_nothing_runs_before_the_first_call() -> None:
    before = threading.active_count()
    thread = KeyringThread()
    assert threading.active_count() == before
    assert thread.close()


def test_all_calls_run_in_one_daemon_thread_in_their_order(thread: KeyringThread) -> None:
    seen = list[tuple[int, threading.Thread]]()

    def note(number: int) -> None:
        seen.append((number, threading.current_thread()))

    futures = [thread.submit(partial(note, number)) for number in range(50)]
    for future in futures:
        wait(future, 30)
    assert [number for number, _ in seen] == list(range(50))
    (only,) = {caller for _, caller in seen}
    assert only.daemon
    assert only is not threading.current_thread()


def test_a_wait_ends_and_the_call_survives_it(thread: KeyringThread) -> None:
    keyring = HangingKeyring()
    keyring.set_password("s", "u", "late")
    future = thread.submit(lambda: keyring.get_password("s", "u"))
    assert keyring.asked.acquire(timeout=30)
    for _ in range(2):
        with pytest.raises(KeyringUnavailable, match="has not answered yet") as caught:
            wait(future, 0.01)
        assert caught.value.recovery is Recovery.BACKOFF
    keyring.answer.set()
    assert wait(future, 30) == "late"
    assert not keyring.asked.acquire(blocking=False)  # it was asked once


def test_a_call_that_hangs_holds_up_the_next_one(thread: KeyringThread) -> None:
    keyring = HangingKeyring()
    store = CredentialStore(choose=lambda _: keyring)
    first = thread.submit(lambda: store.read("id-1"))
    second = thread.submit(lambda: store.read("id-2"))
    assert keyring.asked.acquire(timeout=30)
    assert not second.running()
    assert second.cancel()
    keyring.answer.set()
    with pytest.raises(KeyringUnavailable, match="holds no key"):
        wait(first, 30)
    assert thread.close(30)
    assert not keyring.asked.acquire(blocking=False)  # the cancelled call never came


def test_a_time_out_of_the_call_itself_is_not_taken_for_ours(thread: KeyringThread) -> None:
    def late() -> None:
        raise TimeoutError("of the call")

    with pytest.raises(TimeoutError, match="of the call"):
        wait(thread.submit(late), 30)


def test_a_hung_thread_is_told_by_close_and_what_was_submitted_is_still_done() -> None:
    thread, keyring = KeyringThread(), HangingKeyring()
    future = thread.submit(lambda: keyring.get_password("s", "u"))
    assert keyring.asked.acquire(timeout=30)
    assert not thread.close(0.01)
    keyring.answer.set()
    assert thread.close(30)
    assert wait(future, 0) is None


def test_after_close_a_call_is_refused_in_words() -> None:
    thread = KeyringThread()
    assert thread.close()
    with pytest.raises(KeyringUnavailable, match="is closing") as caught:
        wait(thread.submit(lambda: 1), 0)
    assert caught.value.recovery is Recovery.STOP


def test_the_thread_keeps_no_result_alive(thread: KeyringThread) -> None:
    class Secret:
        count = 0

        def __init__(self) -> None:
            Secret.count += 1

        def __del__(self) -> None:
            Secret.count -= 1

    future = thread.submit(Secret)
    assert isinstance(wait(future, 30), Secret)
    wait(thread.submit(lambda: None), 30)
    del future
    assert Secret.count == 0


def test_a_process_ends_though_a_call_hangs_for_ever() -> None:
    program = """
import threading
from trayapp.errors import KeyringUnavailable
from trayapp.storage.keyring_thread import KeyringThread, wait
thread = KeyringThread()
future = thread.submit(threading.Event().wait)
try:
    wait(future, 0.01)
except KeyringUnavailable:
    print("told", thread.close(0.01))
"""
    began = time.monotonic()
    ended = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=30, check=True
    )
    assert ended.stdout == "told False\n"
    assert ended.stderr == ""
    assert time.monotonic() - began < 10


def test_keyring_is_not_imported_before_it_is_used() -> None:
    program = """
import sys
import trayapp.storage.credentials, trayapp.storage.keyring_thread, trayapp.storage.settings_file
assert not {"keyring", "secretstorage", "cryptography", "PySide6", "requests"} & set(sys.modules)
"""
    subprocess.run([sys.executable, "-c", program], timeout=30, check=True)
