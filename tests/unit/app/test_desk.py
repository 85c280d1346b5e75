"""The whole desktop program but its event loop: supply, pollers, tray and popup together."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.unit.app.conftest import Elsewhere, OpenDesk
from tests.unit.app.shared_keyring import SharedKeyring
from tests.unit.ui.states import HEADLESS
from trayapp.app.demo_supply import DemoSupply
from trayapp.app.desk import Desk
from trayapp.app.life import utc_now
from trayapp.app.supply import UserSupply
from trayapp.desktop.notice import Notice, Urgency
from trayapp.desktop.notifications import Notifications
from trayapp.domain.alerts.alert import Event
from trayapp.domain.credentials import AccountDraft, Credentials
from trayapp.domain.face import Mark
from trayapp.domain.snapshot import Snapshot, Trouble
from trayapp.simulator import Fault, SimulatedExchange
from trayapp.storage.credentials import SERVICE
from trayapp.ui.settings.settings_draft import SettingsDraft
from trayapp.ui.texts.status_lines import tooltip

pytestmark = pytest.mark.qt_log_ignore(HEADLESS)
QUIT_WITHIN_S = 6.0

MakeSupply = Callable[[], UserSupply]


def shown(desk: Desk) -> dict[str, Snapshot]:
    return {snapshot.profile.name: snapshot for snapshot in desk._state().snapshots}


def has_values(desk: Desk, *names: str) -> Callable[[], bool]:
    return lambda: all(name in shown(desk) and shown(desk)[name].account is not None for name in names)


def texts(desk: Desk) -> list[str]:
    return [
        label.text() for label in desk._front.popup.findChildren(QLabel) if label.isVisible() and label.text()
    ]


def test_a_demo_s_first_equity_arrives(qtbot: QtBot, open_desk: OpenDesk) -> None:
    with DemoSupply("calm", 7, utc_now) as supply:
        desk = open_desk(supply)
        qtbot.waitUntil(has_values(desk, "demo"))
        assert tooltip(desk._state(), utc_now()).startswith("DEMO · demo  $")
        desk.open_popup()
        assert {"DEMO", "demo", "read-only key", "Multi-currency margin"} <= set(texts(desk))
        assert desk.stop()


def test_the_first_values_wait_for_no_alerts_which_then_hear_of_them_once(
    qtbot: QtBot, open_desk: OpenDesk, supply: MakeSupply, elsewhere: Elsewhere, exchange: SimulatedExchange
) -> None:
    elsewhere.add("main")
    row = {"totalEq": "50000", "mmr": "100", "mgnRatio": "1.2", "details": []}
    exchange.answer_with("/api/v5/account/balance", [row])
    desk = open_desk(supply(), interval_s=60, complete=False)
    qtbot.waitUntil(has_values(desk, "main"))
    assert "_late" not in desk.__dict__
    assert desk._front.tray._state.chosen == shown(desk)["main"]
    qtbot.waitUntil(lambda: desk._is_complete)
    (entry,) = desk._late.alerts._keeper.archive.entries
    assert entry.event is Event.RAISED
    assert shown(desk)["main"].remembered.open


def test_values_that_take_long_hold_up_neither_icon_nor_alerts(
    qtbot: QtBot, open_desk: OpenDesk, supply: MakeSupply, elsewhere: Elsewhere, keyring: type[SharedKeyring]
) -> None:
    elsewhere.add("main")
    keyring.answers.clear()
    desk = open_desk(supply(), complete=False)
    qtbot.waitUntil(lambda: desk._is_complete, timeout=3000)
    assert desk._front.tray._look.isActive()  # where there is a tray, the item stands in it by now
    assert shown(desk)["main"].account is None
    keyring.answers.set()
    qtbot.waitUntil(has_values(desk, "main"))


def test_the_popup_opens_before_the_first_values(qtbot: QtBot, open_desk: OpenDesk) -> None:
    with DemoSupply("calm", 7, utc_now) as supply:
        desk = open_desk(supply, complete=False)
        desk.open_popup()
        assert desk._front.popup.isVisible()
        desk._front.wishes.accounts_wanted.emit()
        assert desk._late.accounts._list is not None
        desk._late.accounts._list.close()
        qtbot.waitUntil(has_values(desk, "demo"))


def test_the_menu_works_before_the_first_values(qtbot: QtBot, open_desk: OpenDesk) -> None:
    with DemoSupply("calm", 7, utc_now) as supply:
        desk = open_desk(supply, interval_s=60, complete=False)
        desk._front.menu.aboutToShow.emit()
        desk._front.wishes.accounts_wanted.emit()
        assert desk._late.accounts._list is not None
        desk._late.accounts._list.close()
        qtbot.waitUntil(has_values(desk, "demo"))
        before = shown(desk)["demo"].polled_at
        desk._front.wishes.refresh_wanted.emit()
        qtbot.waitUntil(lambda: shown(desk)["demo"].polled_at > before, timeout=4000)


def test_a_demo_touches_nothing_of_the_user_s(qtbot: QtBot, open_desk: OpenDesk, tmp_path: Path) -> None:
    with DemoSupply("calm", 7, utc_now) as supply:
        desk = open_desk(supply)
        desk._on_settings_changed(SettingsDraft(interval_s=3, theme="dark"))
        qtbot.waitUntil(lambda: desk._interval == 3)
        assert supply.load()[0].theme == "dark"
        assert desk.stop()
    assert supply.settings_path is None
    assert list(tmp_path.iterdir()) == []


def test_the_user_s_account_from_the_keyring(
    qtbot: QtBot, open_desk: OpenDesk, supply: MakeSupply, elsewhere: Elsewhere
) -> None:
    elsewhere.add("main")
    desk = open_desk(supply())
    qtbot.waitUntil(has_values(desk, "main"))
    assert shown(desk)["main"].failure is None
    assert tooltip(desk._state(), utc_now()).startswith("main  $")


def test_an_account_that_another_process_adds_is_picked_up(
    qtbot: QtBot, open_desk: OpenDesk, supply: MakeSupply, elsewhere: Elsewhere, settings_path: Path
) -> None:
    assert not settings_path.parent.exists(), "a first start"
    desk = open_desk(supply())
    assert shown(desk) == {}
    elsewhere.add("main")
    qtbot.waitUntil(has_values(desk, "main"))
    elsewhere.add("second")
    qtbot.waitUntil(has_values(desk, "main", "second"))


def test_a_new_name_keeps_the_values_and_the_connection(
    qtbot: QtBot, open_desk: OpenDesk, supply: MakeSupply, elsewhere: Elsewhere
) -> None:
    elsewhere.add("main")
    desk = open_desk(supply())
    qtbot.waitUntil(has_values(desk, "main"))
    poller = desk.fleet._members["id-main"].poller
    elsewhere.file.update(lambda settings: settings.renamed("id-main", "first"))
    qtbot.waitUntil(lambda: "first" in shown(desk))
    assert shown(desk)["first"].account is not None
    assert desk.fleet._members["id-main"].poller is poller
    with qtbot.waitSignal(desk.fleet.arrived, timeout=5000):
        pass
    assert list(shown(desk)) == ["first"]


def test_a_new_key_drops_the_old_values_and_asks_again(
    qtbot: QtBot, open_desk: OpenDesk, supply: MakeSupply, elsewhere: Elsewhere
) -> None:
    elsewhere.add("main", secret="not the secret")
    desk = open_desk(supply())
    qtbot.waitUntil(lambda: shown(desk)["main"].failure is not None)
    failure = shown(desk)["main"].failure
    assert failure
    assert failure.trouble is Trouble.KEY_REFUSED
    profile = elsewhere.add("main")
    elsewhere.file.update(lambda settings: settings.with_account(replace(profile, keys_changed_at=utc_now())))
    qtbot.waitUntil(has_values(desk, "main"))
    assert shown(desk)["main"].failure is None


def test_a_removed_account_is_asked_for_no_more(
    qtbot: QtBot, open_desk: OpenDesk, supply: MakeSupply, elsewhere: Elsewhere, exchange: SimulatedExchange
) -> None:
    elsewhere.add("main")
    desk = open_desk(supply())
    qtbot.waitUntil(has_values(desk, "main"))
    elsewhere.file.update(lambda settings: settings.without_account("id-main"))
    qtbot.waitUntil(lambda: shown(desk) == {})
    qtbot.waitUntil(lambda: not desk.fleet._members and not desk.fleet._leaving)
    assert tooltip(desk._state(), utc_now()) == "Equity Tray: no account yet"


def test_accounts_are_added_renamed_and_removed_through_the_desk(
    qtbot: QtBot,
    open_desk: OpenDesk,
    supply: MakeSupply,
    elsewhere: Elsewhere,
    exchange: SimulatedExchange,
    keyring: type[SharedKeyring],
) -> None:
    desk = open_desk(supply())
    key = Credentials(exchange.key, exchange.secret, exchange.passphrase)
    draft = AccountDraft("main", elsewhere.profile("x").site, False, key)
    desk._late.accounts._on_save(draft)
    qtbot.waitUntil(has_values(desk, "main"))
    (account,) = desk._settings.accounts
    assert (SERVICE, account.id) in keyring.kept
    desk._late.accounts._on_rename(account.id, "first")
    qtbot.waitUntil(has_values(desk, "first"))
    desk._late.accounts._on_remove(account.id)
    qtbot.waitUntil(lambda: shown(desk) == {})
    assert keyring.kept == {}


def test_the_chosen_account_is_remembered(
    qtbot: QtBot, open_desk: OpenDesk, supply: MakeSupply, elsewhere: Elsewhere
) -> None:
    elsewhere.add("one")
    elsewhere.add("two")
    desk = open_desk(supply())
    desk._front.menu.wishes.account_chosen.emit("id-two")
    qtbot.waitUntil(lambda: desk._state().chosen_id == "id-two")
    assert elsewhere.file.load().chosen_account == "id-two"


def test_interval_and_theme_are_taken_over_at_once(
    qtbot: QtBot, open_desk: OpenDesk, supply: MakeSupply
) -> None:
    desk = open_desk(supply(), interval_s=None)
    assert desk._state().interval_s == 5
    desk._on_settings_changed(SettingsDraft(interval_s=2, theme="dark"))
    qtbot.waitUntil(lambda: desk._state().interval_s == 2)
    assert desk._looks.colours.theme().dark


def test_the_command_line_s_interval_outweighs_the_settings(open_desk: OpenDesk, supply: MakeSupply) -> None:
    assert open_desk(supply(), interval_s=77)._state().interval_s == 77


def test_a_failure_keeps_the_values_and_retry_ends_a_stop(
    qtbot: QtBot, open_desk: OpenDesk, supply: MakeSupply, elsewhere: Elsewhere, exchange: SimulatedExchange
) -> None:
    elsewhere.add("main")
    desk = open_desk(supply())
    qtbot.waitUntil(has_values(desk, "main"))
    exchange.fail(Fault.error("50110"), times=None)
    qtbot.waitUntil(lambda: shown(desk)["main"].failure is not None)
    assert shown(desk)["main"].account is not None
    exchange.clear_faults()
    desk.open_popup()
    assert "Polling has stopped" in " ".join(texts(desk))
    desk._front.popup.wishes.refresh_wanted.emit()
    qtbot.waitUntil(lambda: shown(desk)["main"].failure is None)


def test_a_stop_out_is_critical_at_once(
    qtbot: QtBot, open_desk: OpenDesk, supply: MakeSupply, elsewhere: Elsewhere, exchange: SimulatedExchange
) -> None:
    elsewhere.add("main")
    desk = open_desk(supply())
    qtbot.waitUntil(has_values(desk, "main"))
    exchange.fail(Fault.error("50009"), times=None)
    qtbot.waitUntil(lambda: "liquidation" in tooltip(desk._state(), utc_now()))
    face = desk._state().face(utc_now())
    assert face.level is not None
    assert (face.level.word, face.stale) == ("critical", False)


@pytest.mark.parametrize("path", ["/api/v5/account/balance", "/api/v5/account/config"])
def test_quitting_while_the_exchange_hangs_is_quick(
    qtbot: QtBot,
    open_desk: OpenDesk,
    supply: MakeSupply,
    elsewhere: Elsewhere,
    exchange: SimulatedExchange,
    path: str,
) -> None:
    exchange.fail(Fault.hang(), times=None, path=path)
    elsewhere.add("main")
    desk = open_desk(supply())
    qtbot.waitUntil(lambda: any(path in request.target for request in exchange.requests))
    started = time.monotonic()
    assert desk.stop()
    assert time.monotonic() - started < QUIT_WITHIN_S


def test_quitting_while_the_keyring_hangs_is_quick(
    qtbot: QtBot,
    open_desk: OpenDesk,
    supply: MakeSupply,
    elsewhere: Elsewhere,
    keyring: type[SharedKeyring],
) -> None:
    elsewhere.add("main")
    keyring.answers.clear()
    desk = open_desk(supply())
    desk.open_popup()
    started = time.monotonic()
    desk._front.tray.stop()
    assert desk.stop()
    assert time.monotonic() - started < QUIT_WITHIN_S
    assert not desk._front.popup.isVisible()


def test_a_keyring_that_is_slow_is_waited_for_and_said(
    qtbot: QtBot,
    open_desk: OpenDesk,
    supply: MakeSupply,
    elsewhere: Elsewhere,
    keyring: type[SharedKeyring],
) -> None:
    elsewhere.add("main")
    keyring.answers.clear()
    desk = open_desk(supply())
    qtbot.waitUntil(lambda: shown(desk)["main"].failure is not None, timeout=10_000)
    failure = shown(desk)["main"].failure
    assert failure
    assert failure.trouble is Trouble.KEYRING
    keyring.answers.set()
    qtbot.waitUntil(has_values(desk, "main"), timeout=10_000)


def test_settings_that_cannot_be_understood_are_set_aside_with_a_sentence(
    qtbot: QtBot, open_desk: OpenDesk, supply: MakeSupply, settings_path: Path
) -> None:
    settings_path.parent.mkdir(parents=True)
    settings_path.write_text("{broken")
    desk = open_desk(supply())
    desk.open_popup()
    aside = settings_path.with_name("settings.json.broken-1")
    assert aside.read_text() == "{broken"
    assert any("could not be understood" in text and str(aside) in text for text in texts(desk))


def test_the_sentence_goes_when_all_is_well_again(
    qtbot: QtBot, open_desk: OpenDesk, supply: MakeSupply, elsewhere: Elsewhere, settings_path: Path
) -> None:
    settings_path.parent.mkdir(parents=True)
    settings_path.write_text("{broken")
    desk = open_desk(supply())
    elsewhere.add("main")
    qtbot.waitUntil(has_values(desk, "main"))
    assert desk._state().problem is None


def test_settings_that_break_while_it_runs_do_not_blind_it(
    qtbot: QtBot, open_desk: OpenDesk, supply: MakeSupply, elsewhere: Elsewhere, settings_path: Path
) -> None:
    elsewhere.add("main")
    desk = open_desk(supply())
    qtbot.waitUntil(has_values(desk, "main"))
    settings_path.write_text("{broken")
    settings_path.with_name("draft").write_text("{broken")
    settings_path.with_name("draft").replace(settings_path)
    qtbot.waitUntil(lambda: desk._state().problem is not None)
    assert has_values(desk, "main")()
    assert desk.fleet._members


def test_a_change_that_cannot_be_stored_is_said(
    qtbot: QtBot, open_desk: OpenDesk, supply: MakeSupply, elsewhere: Elsewhere, settings_path: Path
) -> None:
    elsewhere.add("main")
    desk = open_desk(supply())
    desk.open_popup()
    desk._keeper.choose("gone")
    qtbot.waitUntil(lambda: not desk._keeper._errands)
    assert any("This account is no longer there" in text for text in texts(desk))


def test_a_theme_alone_does_not_touch_this_run_s_interval(
    qtbot: QtBot, open_desk: OpenDesk, supply: MakeSupply
) -> None:
    desk = open_desk(supply(), interval_s=77)
    desk._on_settings_changed(SettingsDraft(theme="dark"))
    qtbot.waitUntil(lambda: desk._settings.theme == "dark")
    assert (desk._state().interval_s, desk._settings.poll_interval_s) == (77, 5)
    desk._on_settings_changed(SettingsDraft(interval_s=9))
    qtbot.waitUntil(lambda: desk._state().interval_s == 9)
    assert desk.fleet._interval_s == 9


def test_an_unforeseen_error_is_said_once(open_desk: OpenDesk, supply: MakeSupply) -> None:
    desk = open_desk(supply())
    desk.tell_fault("A fault.")
    desk.tell_fault("Another.")
    assert str(desk._state().problem) == "A fault."


def test_settings_that_are_lost_at_the_start_are_told_by_icon_tooltip_and_notification(
    qtbot: QtBot,
    open_desk: OpenDesk,
    supply: MakeSupply,
    settings_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    settings_path.parent.mkdir()
    settings_path.write_text("{{{", "utf-8")
    shown_on_screen: list[Notice] = []
    monkeypatch.setattr(Notifications, "show", lambda _self, notice: shown_on_screen.append(notice))
    desk = open_desk(supply())
    state = desk._state()
    assert state.face(utc_now()).mark is Mark.REFUSED
    assert "Nothing is watched" in tooltip(state, utc_now())
    (notice,) = shown_on_screen
    assert notice.urgency is Urgency.CRITICAL
    assert notice.title == "Equity Tray: nothing is watched"
    assert "set aside" in notice.body


def test_an_alert_reaches_icon_popup_log_and_the_next_start(
    qtbot: QtBot, open_desk: OpenDesk, supply: MakeSupply, elsewhere: Elsewhere, exchange: SimulatedExchange
) -> None:
    elsewhere.add("main")
    row = {"totalEq": "50000", "mmr": "100", "mgnRatio": "1.2", "details": []}
    exchange.answer_with("/api/v5/account/balance", [row])
    desk = open_desk(supply())
    qtbot.waitUntil(lambda: shown(desk)["main"].remembered.open)
    desk.open_popup()
    button = next(b for b in desk._front.popup.findChildren(QPushButton) if b.text() == "Ac&knowledge")
    assert button.isVisible()
    exchange.answer_with("/api/v5/account/balance", [row | {"mgnRatio": "", "mmr": ""}])
    qtbot.waitUntil(lambda: any("Position gone" in text for text in texts(desk)))
    button.click()
    qtbot.waitUntil(lambda: not any("Position gone" in text for text in texts(desk)))
    events = [entry.event.value for entry in desk._late.alerts._keeper.archive.entries]
    assert events[-1] == "acknowledged"
    assert "raised" in events


def test_nothing_sets_sail_after_the_stop_though_a_change_is_still_being_written(
    qtbot: QtBot, open_desk: OpenDesk, supply: MakeSupply, elsewhere: Elsewhere
) -> None:
    elsewhere.add("main")
    desk = open_desk(supply())
    qtbot.waitUntil(has_values(desk, "main"))
    desk._front.wishes.hide_wanted.emit(True)
    assert desk._keeper.is_changing
    assert desk.stop()
    qtbot.waitUntil(lambda: not desk._keeper.is_changing)
    assert not desk.fleet._members
    assert elsewhere.file.load().hide_amounts
