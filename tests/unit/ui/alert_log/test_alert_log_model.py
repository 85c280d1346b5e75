"""The log's model under every kind of change, watched by Qt's own tester."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester

from tests.unit.domain.logged import alert, entry
from tests.unit.domain.moments import NOON
from trayapp.domain.alerts.alert import Event, LogEntry
from trayapp.domain.thresholds import RiskLevel
from trayapp.ui.alert_log.alert_log_model import AlertLogModel, LogColumn, LogRole
from trayapp.words import DOTS, Amount, Words

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
OWED = alert(Words.of("liability {amount}", amount=Amount("18,400.00")), RiskLevel.WARNING)
ENTRIES = tuple(entry(number, account="ab"[number % 2]) for number in range(8))


def texts(model: AlertLogModel, row: int) -> list[str]:
    return [str(model.index(row, column).data()) for column in LogColumn]


def local(moment: datetime) -> str:
    return moment.astimezone().strftime("%Y-%m-%d %H:%M:%S")


def test_a_row_says_when_whose_how_bad_what_happened_and_to_what(qapp: QApplication) -> None:
    model = AlertLogModel()
    model.show_entries((entry(), entry(0, Event.WORSENED, OWED, account="long term")), veiled=False)
    assert texts(model, 0) == [local(NOON), "long term", "warning", "got worse", "Liability 18,400.00"]
    assert texts(model, 1) == [local(NOON), "main", "critical", "raised", "Margin ratio 140\u00a0%"]
    assert model.index(0, 0).data(LogRole.LINE) == " · ".join(texts(model, 0))
    assert model.index(1, 2).data(Qt.ItemDataRole.AccessibleTextRole) == " · ".join(texts(model, 1))
    titles = [model.headerData(column, Qt.Orientation.Horizontal) for column in LogColumn]
    assert titles == ["Time", "Account", "Level", "Event", "Alert"]


@pytest.mark.parametrize(
    ("event", "word", "over"),
    [
        (Event.RAISED, "raised", False),
        (Event.WORSENED, "got worse", False),
        (Event.REMINDED, "still there", False),
        (Event.CLEARED, "cleared", True),
        (Event.ACKNOWLEDGED, "acknowledged", True),
    ],
)
def test_every_event_has_its_word(qapp: QApplication, event: Event, word: str, over: bool) -> None:
    model = AlertLogModel()
    model.show_entries((entry(0, event),), veiled=False)
    assert texts(model, 0)[LogColumn.EVENT] == word
    assert model.index(0, 0).data(LogRole.OVER) is over


def test_hiding_amounts_puts_dots_without_moving_a_row(qapp: QApplication) -> None:
    model = AlertLogModel()
    model.show_entries((entry(0, about=OWED),), veiled=False)
    resets, changes = QSignalSpy(model.modelReset), QSignalSpy(model.dataChanged)
    model.show_entries((entry(0, about=OWED),), veiled=True)
    assert (resets.count(), changes.count()) == (0, 1)
    assert texts(model, 0)[LogColumn.WHAT] == f"Liability {DOTS}"
    assert "18,400" not in model.index(0, 0).data(LogRole.LINE)
    assert "18,400" not in model.advice(model.rows[0])
    model.show_entries((), veiled=False)
    model.show_entries((entry(0, about=OWED),), veiled=True)
    assert texts(model, 0)[LogColumn.WHAT] == f"Liability {DOTS}"


def test_what_comes_from_outside_stays_on_its_line(qapp: QApplication) -> None:
    model = AlertLogModel()
    hostile = alert(Words.of("{ccy} risk", ccy="\u202eX\n\x1b<b>"), advice=Words.of("a\nb"))
    model.show_entries((entry(0, about=hostile, account="a\tb"),), veiled=False)
    assert texts(model, 0)[LogColumn.ACCOUNT] == "a b"
    assert texts(model, 0)[LogColumn.WHAT] == " X  <b> risk"
    assert model.advice(model.rows[0]) == "a b"


def test_a_new_alert_comes_in_at_the_top(qapp: QApplication) -> None:
    model = AlertLogModel()
    model.show_entries(ENTRIES[:4], veiled=False)
    resets = QSignalSpy(model.modelReset)
    model.show_entries(ENTRIES[2:6], veiled=False)
    assert resets.count() == 0
    assert list(model.rows) == list(reversed(ENTRIES[2:6]))


_logs = st.one_of(
    st.tuples(st.integers(0, 8), st.integers(0, 8)).map(lambda ends: ENTRIES[ends[0] : ends[1]]),
    st.lists(st.sampled_from(ENTRIES), max_size=5).map(tuple),
)


@settings(max_examples=100)
@given(st.lists(st.tuples(_logs, st.booleans()), min_size=1, max_size=8))
def test_any_sequence_of_logs_keeps_qt_right(
    qapp: QApplication, steps: list[tuple[tuple[LogEntry, ...], bool]]
) -> None:
    model = AlertLogModel()
    tester = QAbstractItemModelTester(model, FATAL)
    for entries, veiled in steps:
        held = [(QPersistentModelIndex(model.index(n, 0)), row) for n, row in enumerate(model.rows)]
        model.show_entries(entries, veiled=veiled)
        assert list(model.rows) == list(reversed(entries))
        for index, row in held:
            assert not index.isValid() or index.data(LogRole.ENTRY) == row
    del tester


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    model = AlertLogModel()
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.show_entries(ENTRIES, veiled=False)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
