import base64
import json
import logging
import os
import re
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote, quote_plus

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trayapp import logs
from trayapp.logs import JsonLines, Redactor

SECRET = 'pa+s/s w="ö\\rd'
log = logging.getLogger("trayapp.test")


@pytest.fixture(autouse=True)
def closed() -> Iterator[None]:
    root = logging.getLogger()
    level, handlers = root.level, list(root.handlers)
    yield
    logs.stop()
    root.setLevel(level)
    assert root.handlers == handlers


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "log" / "trayapp.log"


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").split("\n") if line]


def formatted(redactor: Redactor, message: str, *args: object, **extra: object) -> str:
    record = logging.LogRecord("n", logging.INFO, __file__, 1, message, args, None)
    vars(record).update(extra)
    return JsonLines(redactor).format(record)


def test_a_line_is_one_json_object(path: Path) -> None:
    assert logs.start(path, "INFO", Redactor())
    log.info(
        "polled %s", "main", extra={"ms": 12, "ratio": 1.5, "nan": float("nan"), "ok": True, "error": None}
    )
    log.debug("too small")
    (line,) = lines(path)
    assert line.pop("at").endswith("Z")
    assert line == {
        "level": "info",
        "logger": "trayapp.test",
        "thread": "MainThread",
        "event": "polled main",
        "ms": 12,
        "ratio": 1.5,
        "nan": "nan",
        "ok": True,
        "error": None,
    }


def test_several_lines_in_one_message_stay_one_line(path: Path) -> None:
    logs.start(path, "INFO", Redactor())
    log.info("one\ntwo\r\n\u2028three")
    assert lines(path)[0]["event"] == "one\ntwo\r\n\u2028three"
    assert path.read_bytes().count(b"\n") == 1


def test_secrets_are_struck_out_of_message_extras_and_tracebacks(path: Path) -> None:
    logs.start(path, "INFO", Redactor(SECRET))
    try:
        try:
            int(SECRET)  # a ValueError that quotes it
        except ValueError as error:
            raise RuntimeError(f"outer {SECRET}") from error
    except RuntimeError:
        log.exception("failed for %s", SECRET, extra={"header": {"OK-ACCESS-PASSPHRASE": SECRET}, SECRET: 1})
    log.info("stack", stack_info=True)
    told = path.read_text("utf-8")
    first, second = lines(path)
    assert SECRET not in told
    assert json.dumps(SECRET)[1:-1] not in told
    assert first["event"] == "failed for [secret]"
    assert first["header"] == "{'OK-ACCESS-PASSPHRASE': '[secret]'}"
    assert first["[secret]"] == 1
    assert first["trace"].count("[secret]") == 2
    assert "test_logs.py" in second["stack"]


SPELLINGS: list[Callable[[str], str]] = [
    str,
    quote,
    quote_plus,
    lambda secret: quote(secret, safe=""),
    lambda secret: re.sub("%..", lambda code: code[0].lower(), quote(secret)),
    lambda secret: json.dumps({"k": secret}),
    lambda secret: json.dumps({"k": secret}, ensure_ascii=False),
    lambda secret: json.dumps(json.dumps({"k": secret})),
    lambda secret: repr({"k": secret}),
    lambda secret: repr(repr(secret)),
    lambda secret: base64.b64encode(secret.encode()).decode(),
    lambda secret: base64.urlsafe_b64encode(secret.encode()).decode().rstrip("="),
]


@pytest.mark.parametrize("spelled", SPELLINGS)
@pytest.mark.parametrize("secret", [SECRET, "abcd", "A1/+b2", "12345678", "x" * 60])
def test_other_spellings_are_struck_out_too(spelled: Callable[[str], str], secret: str) -> None:
    struck_out = Redactor(secret).struck_out(f"before {spelled(secret)} after")
    assert struck_out.startswith("before ")
    assert struck_out.endswith(" after")
    assert struck_out.count("[secret]") == 1
    kept = set(struck_out.removeprefix("before ").removesuffix(" after").replace("[secret]", ""))
    assert kept <= set("{}\"': \\k=")


@pytest.mark.parametrize("before", ["", "u", "us", "user:", "user:x"])
@pytest.mark.parametrize("after", ["", ":", ":after"])
def test_a_secret_amid_a_base64_text_is_struck_out(before: str, after: str) -> None:
    text = base64.b64encode((before + SECRET + after).encode()).decode()
    struck_out = Redactor(SECRET).struck_out(f"Basic {text}")
    assert "[secret]" in struck_out
    rest = struck_out.removeprefix("Basic ").replace("[secret]", "")
    assert len(rest) <= len(base64.b64encode((before + after).encode())) + 8


def test_a_number_that_is_a_passphrase_is_struck_out() -> None:
    assert json.loads(formatted(Redactor("12345678"), "x", port=12345678))["port"] == "[secret]"


def test_a_short_secret_is_struck_out_as_a_word_alone() -> None:
    redactor = Redactor("ab", "7")
    told = "ab cab 'ab' ab_c k=ab; about 7 70 7.5 %ab"
    assert redactor.struck_out(told) == (
        "[secret] cab '[secret]' [secret]_c k=[secret]; about [secret] 70 [secret].5 %[secret]"
    )


def test_a_secret_that_begins_with_another_goes_as_a_whole() -> None:
    redactor = Redactor("abc", "abc-defgh", "abc-defgh-ijkl")
    assert redactor.struck_out("<abc-defgh-ijkl> <abc-defgh> <abc>") == "<[secret]> <[secret]> <[secret]>"


def test_nothing_is_struck_out_where_nothing_is_known() -> None:
    assert Redactor().struck_out("text") == "text"
    assert Redactor("").struck_out("text") == "text"


def test_secrets_are_learnt_after_the_start(path: Path) -> None:
    redactor = Redactor()
    logs.start(path, "INFO", redactor)
    redactor.add_secrets(SECRET, "other-secret")
    log.info("%s and %s", SECRET, "other-secret")
    assert lines(path)[0]["event"] == "[secret] and [secret]"


def test_threads_may_teach_and_log_at_once(path: Path) -> None:
    redactor = Redactor()
    logs.start(path, "INFO", redactor)

    def work(first: int) -> None:
        for number in range(first, first + 10):
            redactor.add_secrets(f"secret-number-{number:04}.")
            log.info("secret-number-%04d.", number)

    threads = [threading.Thread(target=work, args=(first,)) for first in (0, 1000, 2000)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert [line["event"] for line in lines(path)] == ["[secret]"] * 30


@given(st.text(min_size=4), st.text(), st.text())
def test_no_secret_is_left_in_any_text(secret: str, before: str, after: str) -> None:
    struck_out = Redactor(secret).struck_out(before + secret + after)
    assert secret not in struck_out.replace("[secret]", "\0") or "[secret]" in secret


def test_arguments_that_do_not_fit_cost_neither_the_line_nor_the_secret() -> None:
    redactor = Redactor(SECRET)
    assert json.loads(formatted(redactor, "%d polls", SECRET))["event"] == "'%d polls' with ('[secret]',)"
    assert "one" in json.loads(formatted(redactor, "only %s %s", "one"))["event"]


def test_nothing_goes_to_standard_error(path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    logs.start(path, "DEBUG", Redactor())
    logging.getLogger("urllib3").error("x")
    log.critical("y")
    assert capfd.readouterr() == ("", "")


def test_starting_again_moves_the_log(path: Path, tmp_path: Path) -> None:
    logs.start(path, "INFO", Redactor())
    logs.start(tmp_path / "other.log", "INFO", Redactor())
    log.info("x")
    assert not path.read_text("utf-8")
    assert len(lines(tmp_path / "other.log")) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="modes are POSIX's")
def test_the_log_is_for_its_owner_alone(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.touch(mode=0o644)
    old = os.umask(0)
    try:
        logs.start(path, "INFO", Redactor())
        for _ in range(3):
            log.info("x" * (logs.FILE_SIZE // 2))
    finally:
        os.umask(old)
    files = sorted(path.parent.iterdir())
    assert len(files) == 3
    assert {file.stat().st_mode & 0o777 for file in files} == {0o600}


def test_the_log_stays_small(path: Path) -> None:
    logs.start(path, "INFO", Redactor())
    for _ in range(12):
        log.info("x" * (logs.FILE_SIZE // 2))
    sizes = {file.name: file.stat().st_size for file in path.parent.iterdir()}
    assert set(sizes) == {"trayapp.log", "trayapp.log.1", "trayapp.log.2"}
    assert max(sizes.values()) <= logs.FILE_SIZE


def test_a_log_that_cannot_be_made_leaves_a_silent_program(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    assert not logs.start(tmp_path / "file" / "trayapp.log", "INFO", Redactor())
    log.error("nobody hears this")
    assert capfd.readouterr() == ("", "")


ON_A_FULL_DISK = """
import logging, resource, sys
from pathlib import Path
from trayapp import logs
logs.start(Path(sys.argv[1]), "INFO", logs.Redactor())
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
for number in range(100):
    logging.error("line %d", number)
logs.stop()
print("still running")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits are POSIX's")
def test_a_full_disk_costs_lines_and_nothing_else(tmp_path: Path) -> None:
    run = [sys.executable, "-c", ON_A_FULL_DISK, str(tmp_path / "trayapp.log")]
    ended = subprocess.run(run, capture_output=True, text=True, timeout=60, check=True)
    assert (ended.stdout, ended.stderr) == ("still running\n", "")
    assert (tmp_path / "trayapp.log").stat().st_size <= 1000


@pytest.mark.skipif(sys.platform == "win32", reason="pipes in folders are POSIX's")
def test_what_is_no_file_keeps_its_mode(tmp_path: Path) -> None:
    pipe = tmp_path / "trayapp.log"
    os.mkfifo(pipe)
    pipe.chmod(0o644)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)  # a pipe with a reader opens at once
    try:
        logs.start(pipe, "INFO", Redactor())
        assert pipe.stat().st_mode & 0o777 == 0o644
    finally:
        logs.stop()
        os.close(reader)


def test_how_much_is_written_changes_at_once(path: Path) -> None:
    assert logs.start(path, "INFO", Redactor())
    log.debug("too small")
    logs.write_as("detailed")
    log.debug("a step")
    logs.write_as("normal")
    log.debug("too small")
    log.info("what happened")
    told = [line["event"] for line in lines(path) if line["logger"] == log.name]
    assert told == ["a step", "what happened"]


def test_where_no_log_was_started_nothing_changes() -> None:
    root = logging.getLogger()
    before = root.level
    logs.write_as("detailed")
    assert root.level == before
