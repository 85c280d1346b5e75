"""What the doctor finds of keyring, network and files; real HTTP, real files."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from tests.unit.storage.memory_keyring import HangingKeyring, MemoryKeyring
from trayapp.domain.credentials import AccountProfile, Credentials, Site
from trayapp.monitor import health_checks
from trayapp.monitor.doctor import Health, Verdict, first_bad
from trayapp.okx.client import OkxClient
from trayapp.simulator import Fault, SimulatedExchange


def clock(wrong_by: timedelta = timedelta(0)) -> datetime:
    return datetime.now(UTC) + wrong_by


def connect(profile: AccountProfile, key: Credentials, *, wrong_by: timedelta = timedelta(0)) -> OkxClient:
    return OkxClient(key, profile.site, simulated_trading=False, clock=partial(clock, wrong_by))


@pytest.fixture
def exchange() -> Iterator[SimulatedExchange]:
    with SimulatedExchange(scenario="calm") as exchange:
        yield exchange


def at(*urls: str) -> list[AccountProfile]:
    return [AccountProfile(str(n), f"account {n}", Site.parse(url)) for n, url in enumerate(urls)]


def name_keyring(monkeypatch: pytest.MonkeyPatch, kind: type[MemoryKeyring]) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", f"{kind.__module__}.{kind.__qualname__}")


class TestNetwork:
    def test_each_site_is_asked_once_and_without_a_key(self, exchange: SimulatedExchange) -> None:
        (verdict,) = health_checks.sites(at(exchange.url, exchange.url), connect)
        assert verdict.health is Health.FINE
        assert "this computer's clock is right" in verdict.sentence
        assert {request.target for request in exchange.requests} == {"/api/v5/public/time"}
        assert not [r for r in exchange.requests if any(name.startswith("OK-ACCESS") for name in r.headers)]

    @pytest.mark.parametrize(
        ("wrong_by", "told"),
        [(9, "is 9 s ahead of its own"), (-90, "is 90 s behind its own, which the program")],
    )
    def test_a_wrong_clock_is_noted(self, exchange: SimulatedExchange, wrong_by: int, told: str) -> None:
        wrong = partial(connect, wrong_by=timedelta(seconds=wrong_by))
        (verdict,) = health_checks.sites(at(exchange.url), wrong)
        assert (verdict.health, verdict.exit_code) == (Health.NOTE, 0)
        assert told in verdict.sentence

    def test_a_site_that_is_not_there_is_bad_and_the_next_is_asked(self, exchange: SimulatedExchange) -> None:
        gone, there = health_checks.sites(at("http://127.0.0.1:9", exchange.url), connect)
        assert (gone.health, gone.exit_code) == (Health.BAD, 4)
        assert there.health is Health.FINE
        assert first_bad((there, gone)) is gone

    def test_a_strange_answer_is_bad(self, exchange: SimulatedExchange) -> None:
        exchange.fail(Fault.json({"code": "0", "data": [{"ts": "noon"}]}), times=None)
        (verdict,) = health_checks.sites(at(exchange.url), connect)
        assert (verdict.health, verdict.exit_code) == (Health.BAD, 5)

    def test_without_an_account_nobody_is_asked(self) -> None:
        (verdict,) = health_checks.sites((), connect)
        assert verdict.health is Health.NOTE


class TestKeyring:
    def test_one_that_answers_is_named(self, monkeypatch: pytest.MonkeyPatch) -> None:
        name_keyring(monkeypatch, MemoryKeyring)
        state, verdict = health_checks.keyring(None)
        assert verdict.health is Health.FINE
        assert state is not None
        assert state.backend in verdict.sentence
        assert state.is_locked is None

    def test_no_entry_is_read_for_that_would_open_a_prompt(self, monkeypatch: pytest.MonkeyPatch) -> None:
        name_keyring(monkeypatch, HangingKeyring)  # it hangs at the first entry that is read
        _, verdict = health_checks.keyring(None, 5.0)
        assert verdict.health is Health.FINE

    def test_one_that_is_not_there_is_bad(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
        state, verdict = health_checks.keyring(None)
        assert (state, verdict.health, verdict.exit_code) == (None, Health.BAD, 6)


@pytest.mark.skipif(sys.platform == "win32", reason="modes")
class TestFiles:
    def test_what_is_there_is_looked_at(self, tmp_path: Path) -> None:
        file = tmp_path / "settings.json"
        assert health_checks.files((file,)) == Verdict.fine("files", "there are none yet")
        file.write_text("{}")
        file.chmod(0o600)
        assert health_checks.files((file, tmp_path)).health is Health.FINE
        file.chmod(0o644)
        assert health_checks.files((file,)) == Verdict.note(
            "files", f"others may read {file}: chmod 600 closes it"
        )

    def test_a_link_that_leads_nowhere_is_bad(self, tmp_path: Path) -> None:
        folder = tmp_path / "log"
        folder.symlink_to(tmp_path / "gone")
        verdict = health_checks.files((folder,))
        assert (verdict.health, verdict.exit_code) == (Health.BAD, 6)

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
    def test_what_cannot_be_written_is_bad(self, tmp_path: Path) -> None:
        file = tmp_path / "settings.json"
        file.write_text("{}")
        file.chmod(0o400)
        verdict = health_checks.files((file,))
        assert (verdict.health, verdict.exit_code) == (Health.BAD, 6)
