"""What reads text that somebody else may have written, and the only errors that each may raise.

A reader goes as far as the program does with what it read: what is accepted must also be graded, printed and
written again without an error.
"""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.unit.simulator.signed_client import BALANCE, CONFIG, TIME, Caller, FakeClock
from tests.unit.storage.test_archive_json import FULL as ARCHIVE
from tests.unit.storage.test_settings_json import FULL as SETTINGS
from trayapp.domain import printed, risk_words
from trayapp.domain.alerts.account_alerts import AccountAlerts
from trayapp.domain.alerts.outcome import Present
from trayapp.domain.alerts.rules import AlertRules
from trayapp.domain.balance import BALANCE_SPECS
from trayapp.domain.credentials import SITES, AccountProfile
from trayapp.domain.fields import Mode
from trayapp.domain.risk import assess
from trayapp.domain.snapshot import Snapshot
from trayapp.domain.thresholds import Thresholds
from trayapp.domain.view import TableLayout, View
from trayapp.errors import StorageError, TrayAppError, UnexpectedAnswer
from trayapp.okx import answers
from trayapp.okx.codes import error_for
from trayapp.okx.exact import exactly
from trayapp.okx.rows import Rows
from trayapp.okx.statuses import error_for_status
from trayapp.okx.usual_form import UsualForm, names_of
from trayapp.simulator import SCENARIOS, SimulatedExchange
from trayapp.simulator.endpoints import Desk, Moment
from trayapp.simulator.gate import Gate
from trayapp.simulator.market import Market
from trayapp.simulator.owner import Owner
from trayapp.simulator.wire import NotHttpError, read_request
from trayapp.storage import archive_json, settings_json
from trayapp.storage.alert_file import AlertFile, AlertsCorrupt
from trayapp.storage.settings_file import SettingsFile

NOON = datetime(2026, 1, 15, 12, tzinfo=UTC)
MODES = (None, *Mode)
_NOUGHTS = {spec.wire: "0" for spec in BALANCE_SPECS.values() if spec.wire != "ccy"}
#: What the answer before said.
KNOWN = {"details": [{"ccy": ccy, **_NOUGHTS} for ccy in ("USDT", "BTC")]}


@dataclass(frozen=True, slots=True)
class Reader:
    """One of them.

    Attributes:
        name: of its folder in the corpus.
        read: takes any bytes; raises nothing but `typed`.
        seeds: valid input, to be spoiled.
        is_json: whether it is JSON, so that values can be spoiled one by one.
    """

    name: str
    read: Callable[[bytes], None]
    typed: tuple[type[Exception], ...]
    seeds: Sequence[bytes]
    is_json: bool = True

    def survives(self, data: bytes) -> bool:
        """Read it; tell whether it was accepted. Any error but the typed ones comes through."""
        try:
            self.read(data)
        except self.typed:
            return False
        return True


def all_readers(folder: Path) -> tuple[Reader, ...]:
    """Every reader.

    Args:
        folder: for the files that are read.
    """
    settings, alerts, seeds = _SettingsReader(folder), _AlertsReader(folder), answer_seeds()
    return (
        Reader("answer", _AnswerReader(seeds).read, (TrayAppError,), seeds),
        Reader("settings", settings.read, (StorageError,), settings_seeds()),
        Reader("alerts", alerts.read, (StorageError,), (archive_json.text_of(ARCHIVE).encode(),)),
        Reader("request", _RequestReader().read, (NotHttpError,), request_seeds(), is_json=False),
    )


class _AnswerReader:
    """A client that knows the usual form of answers already."""

    def __init__(self, seeds: Sequence[bytes]) -> None:
        self._forms = [UsualForm(names) for names in {names_of(exactly(body)) for body in seeds} if names]

    def read(self, body: bytes) -> None:
        """What is read quickly must be what is read exactly."""
        for form in self._forms:
            quick = form.decoded(body)
            if quick is not None:
                one, other = (answers.account(answers.only_row(way)) for way in (quick, exactly(body)))
                assert (one, one.unreadable) == (other, other.unreadable)
        read_answer(body)


def read_answer(body: bytes) -> None:
    """As a poll does, and everything that shows what came of it."""
    document = answers.document(body)
    if document is None:
        raise error_for_status(200, "www.okx.com", is_web_page=False)
    words = answers.message(document)
    str(error_for(str(document["code"]), words, 200, site=SITES["global"], simulated_trading=False))
    row = answers.only_row(document)
    with suppress(UnexpectedAnswer):
        answers.server_time(row)
    config = answers.config(row)
    account = answers.account(row)
    rows = Rows()
    answers.account(KNOWN, rows)
    remembering = answers.account(row, rows)
    assert (remembering, remembering.unreadable) == (account, account.unreadable)
    for mode in MODES:
        risk = assess(account, mode, Thresholds())
        for reason in risk.reasons:
            str(risk_words.told(reason, account))
        for note in risk.notes:
            str(risk_words.note(note))
    str(risk_words.unreadable(account))
    snapshot = Snapshot(
        profile=AccountProfile("id", "main"),
        polled_at=NOON,
        fetched_at=NOON,
        account=account,
        assessment=risk,
        config=config,
    )
    memory = AccountAlerts(NOON)
    for _event, alert in memory.hear(snapshot, Present(NOON, AlertRules(), 5)).log:
        str(alert.what), str(alert.advice)
    json.loads(printed.as_json(snapshot, partial=False))
    printed.as_csv(snapshot).encode("utf-8")
    printed.as_table(snapshot).encode("utf-8")


class _SettingsReader:
    def __init__(self, folder: Path) -> None:
        self._path = folder / "settings.json"

    def read(self, data: bytes) -> None:
        """As a start does; what is accepted is written again, and must come back the same."""
        self._path.write_bytes(data)
        settings = SettingsFile(self._path).load()
        tree = settings_json.parsed(data.decode("utf-8"))
        again = settings_json.text_of(settings, tree)
        again.encode("utf-8")
        assert settings_json.settings_of(settings_json.parsed(again)) == settings


class _AlertsReader:
    def __init__(self, folder: Path) -> None:
        self._path, self._folder = folder / "alerts.json", folder

    def read(self, data: bytes) -> None:
        """As a start does; what is accepted is shown, written again, and must come back the same."""
        self._path.write_bytes(data)
        try:
            archive = AlertFile(self._path).load()
        except AlertsCorrupt:
            for aside in self._folder.glob("alerts.json.broken-*"):
                aside.unlink()
            raise
        for entry in archive.entries:
            str(entry.alert.what.veiled()), str(entry.alert.advice.veiled())
        again = archive_json.text_of(archive)
        again.encode("utf-8")
        assert archive_json.archive_of(again) == archive


class _RequestReader:
    """The simulated exchange behind its socket: every request of the bytes is read and answered."""

    def __init__(self) -> None:
        gate, market, owner = (
            Gate("k", "s", "p", False, "read_only"),
            Market(1, "calm", 3),
            Owner(1, "", "", ""),
        )
        self._desk = Desk(gate, market, owner, currencies=3, rate_limited=False)
        self._moment = Moment(NOON, timedelta(0), NOON, 0)

    def read(self, data: bytes) -> None:
        stream = io.BytesIO(data)
        while (request := read_request(stream)) is not None:
            reply = self._desk.answer(request, self._moment)
            reply.head(framing=("Content-Length", str(len(reply.body))), close=not request.keep_alive)


def answer_seeds() -> tuple[bytes, ...]:
    """What the simulated exchange says in every scenario, small accounts for speed."""
    bodies = []
    for scenario in SCENARIOS:
        clock = FakeClock(NOON)
        with (
            SimulatedExchange(scenario=scenario, currencies=2, clock=clock, rate_limited=False) as exchange,
            closing(Caller(exchange, clock)) as caller,
        ):
            clock.advance(95)
            bodies += [caller.get(BALANCE).body]
    with (
        SimulatedExchange(scenario="calm", clock=clock, rate_limited=False) as exchange,
        closing(Caller(exchange, clock)) as caller,
    ):
        bodies += [caller.get(path).body for path in (CONFIG, TIME, "/nowhere")]
    return tuple(bodies)


def settings_seeds() -> tuple[bytes, ...]:
    """Settings in which everything has been moved from its default."""
    layouts = (("spot", TableLayout(columns=("ccy", "eq"), widths=(("eq", 90),))),)
    view = View(gains="red", hide_small=True, layouts=layouts, popup_size=(500, 600))
    whole = replace(SETTINGS, view=view)
    return tuple(settings_json.text_of(one, {}).encode() for one in (SETTINGS, whole))


def request_seeds() -> tuple[bytes, ...]:
    """Requests as clients send them, one after the other on one connection."""
    fields = b"Host: 127.0.0.1\r\nOK-ACCESS-KEY: k\r\nOK-ACCESS-SIGN: AAAA\r\nOK-ACCESS-PASSPHRASE: p\r\n"
    times = b"OK-ACCESS-TIMESTAMP: 2026-01-15T12:00:00.000Z\r\n"
    balance = b"GET /api/v5/account/balance?ccy=BTC,ETH HTTP/1.1\r\n" + fields + times + b"\r\n"
    public = b"GET /api/v5/public/time HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"
    posted = b"POST /api/v5/trade/order HTTP/1.1\r\nContent-Length: 9\r\n\r\n" + b'{"a": "1"}'
    return balance + public, public + balance, posted + public
