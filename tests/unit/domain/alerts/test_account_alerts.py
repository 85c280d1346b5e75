"""What a trader is told, and what not, poll by poll."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal

import pytest

from tests.unit.domain.alerts.day import Day, plain, reasons_of
from tests.unit.domain.moments import polled
from trayapp.domain.alerts.alert import Event, Kind
from trayapp.domain.alerts.rules import AlertRules
from trayapp.domain.fields import Mode
from trayapp.domain.thresholds import RatioRungs, RiskLevel
from trayapp.errors import AccountFrozen, CredentialsRejected, Unreachable

USDT = {"ccy": "USDT", "eq": "-13407.11", "eqUsd": "-13403.52", "liab": "18400", "interest": "9.0127"}
HEALTHY = {"totalEq": "50000", "adjEq": "50000", "mmr": "2000", "mgnRatio": "25"}


def unreachable() -> Unreachable:
    return Unreachable("The name {host} could not be found: check the network.", host="openapi.okx.com")


def ratio(text: str, mmr: str = "1000") -> dict[str, str]:
    return {"totalEq": "50000", "adjEq": "50000", "mmr": mmr, "mgnRatio": text}


def test_a_calm_account_is_never_spoken_of() -> None:
    day = Day()
    day.poll_for(60, USDT | {"liab": "0", "twap": "0"}, **ratio("25"))
    assert (day.told, day.log, day.closed) == ([], [], [])


def test_a_reason_is_told_when_it_appears_and_when_it_rises_and_not_in_between() -> None:
    day = Day()
    for text in ("8", "5.1", "4.9", "4.7", "3.2", "2.99", "2.5", "1.51", "1.49", "1.2", "1.0", "0.98"):
        day.poll(**ratio(text))
    assert [t for t in day.texts() if "fell" not in t] == [
        "watch: margin ratio 490 %",
        "warning: margin ratio 299 %",
        "critical: margin ratio 149 %",
        "critical: liquidation: margin ratio 100 %",
    ]


def test_repayment_risk_says_who_triggers_it_how_much_and_what_to_do() -> None:
    day = Day()
    day.poll(USDT | {"twap": "3", "frpType": "1"}, **HEALTHY)
    day.poll(USDT | {"twap": "4", "frpType": "2"}, **HEALTHY)
    (_, first), (_, second) = day.told
    assert plain(first.alerts[0].what) == "USDT forced repayment risk 3 of 5"
    assert "your own negative balance" in plain(first.alerts[0].advice)
    assert "18,400.00 USDT, interest 9.01" in plain(first.alerts[0].advice)
    assert "Add USDT or reduce the position." in plain(first.alerts[0].advice)
    assert "platform's limit" in plain(second.alerts[0].advice)
    assert "Repay it." in plain(second.alerts[0].advice)
    assert "18,400" not in str(first.alerts[0].advice.veiled())
    assert (first.level, first.loud) == (RiskLevel.WARNING, False)
    assert (second.level, second.loud) == (RiskLevel.CRITICAL, True)


@pytest.mark.parametrize("field", ["twap", "colBorrAutoConversion"])
def test_every_step_up_is_news(field: str) -> None:
    day = Day()
    for step in ("0", "1", "1", "2", "3", "3", "4", "5", "5"):
        day.poll(USDT | {field: step}, **HEALTHY)
    assert len(day.told) == 5
    assert [telling.level.word for _, telling in day.told][-2:] == ["critical", "critical"]


def test_one_poll_makes_one_notification_whatever_it_brings() -> None:
    day = Day()
    day.poll(USDT | {"twap": "4", "colRes": "2"}, deltaNeutralStatus="1", **ratio("2.5"))
    ((_, telling),) = day.told
    assert [alert.level.word for alert in telling.alerts] == ["critical", "warning", "warning", "watch"]
    assert day.logged()[0].startswith("raised: ")
    assert len(day.log) == 4


def test_a_ratio_that_flickers_around_300_for_an_hour_is_told_once() -> None:
    day = Day()
    for number in range(720):
        day.poll(**ratio("3.01" if number % 2 else "2.99"))
    assert day.texts() == ["warning: margin ratio 299 %"]
    assert day.logged() == ["raised: margin ratio 299 %"]


def test_a_wild_ratio_is_told_once_in_a_cooldown_and_not_kept_from_the_user() -> None:
    day = Day()
    for number in range(720):
        day.poll(**ratio("6" if number % 2 else "2.99"))
    assert [round(seconds) for seconds, _ in day.told] == [5, 15, 1215, 2415]  # at most three an hour


def test_what_came_back_during_the_cooldown_and_stays_is_told_after_it() -> None:
    day = Day()
    day.poll(**ratio("2.9"))
    day.poll(**ratio("5.6"))
    day.poll_for(40, **ratio("4.0"))
    day.poll_for(1, **ratio("2.9"))
    assert [t for t in day.texts() if "fell" not in t] == [
        "warning: margin ratio 290 %",
        "watch: margin ratio 400 %",
        "warning: margin ratio 290 %",
    ]


def test_it_ends_with_a_calm_value_and_what_is_shown_is_closed() -> None:
    day = Day()
    day.poll(**ratio("2.9"))
    day.poll(**ratio("3.29"))
    assert day.closed == []
    day.poll(**ratio("3.31"))
    assert day.closed == [15]  # the warning holds no longer; icon and popup still say watch
    day.poll(**ratio("5.6"))
    assert day.logged() == ["raised: margin ratio 290 %", "cleared: margin ratio 331 %"]
    assert day.closed == [15]


def test_the_unknown_is_told_too() -> None:
    day = Day()
    day.poll(USDT | {"twap": "x"}, **ratio("", mmr="1000"))
    assert day.told[0][1].level is RiskLevel.WARNING
    assert {plain(alert.what) for alert in day.told[0][1].alerts} == {
        "no margin ratio sent although positions need margin",
        "USDT: Repay risk cannot be read: “x”",
    }


def test_a_critical_alert_is_told_again_while_it_lasts() -> None:
    day = Day()
    day.poll_for(46, **ratio("1.2"))
    assert [round(seconds / 60) for seconds, _ in day.told] == [0, 15, 30, 45]
    assert day.logged()[1:] == ["reminded: margin ratio 120 %"] * 3
    day.acknowledge()
    day.poll_for(60, **ratio("1.2"))
    assert len(day.told) == 4
    day.poll(**ratio("0.9"))
    assert day.texts()[-1] == "critical: liquidation: margin ratio 90 %"


def test_a_warning_is_told_once_however_long_it_lasts() -> None:
    day = Day()
    day.poll_for(300, **ratio("2.9"))
    assert len(day.told) == 1


def test_snoozed_it_is_told_again_when_the_time_is_over_or_when_it_worsens() -> None:
    day = Day()
    day.poll(**ratio("2.9"))
    day.snooze(15)
    assert day.closed == [5]
    day.poll_for(14, **ratio("2.9"))
    assert len(day.told) == 1
    day.poll_for(2, **ratio("2.9"))
    assert day.texts() == ["warning: margin ratio 290 %"] * 2
    day.snooze(60)
    day.poll(**ratio("1.4"))
    assert day.texts()[-1] == "critical: margin ratio 140 %"


def test_snoozed_until_it_worsens_it_keeps_silent_until_then() -> None:
    day = Day()
    day.poll(**ratio("1.4"))
    day.snooze(None)
    day.poll_for(600, **ratio("1.4"))
    assert len(day.told) == 1
    day.poll(USDT | {"twap": "1"}, **ratio("1.4"))  # another reason was never snoozed
    assert len(day.told) == 2
    day.poll(**ratio("0.99"))
    assert day.texts()[-1] == "critical: liquidation: margin ratio 99 %"


def test_calm_ends_a_snooze_until_it_worsens() -> None:
    day = Day()
    day.poll(**ratio("2.9"))
    day.snooze(None)
    day.poll_for(60, **ratio("9"))
    day.poll(**ratio("2.9"))
    assert [t for t in day.texts() if "fell" not in t] == ["warning: margin ratio 290 %"] * 2


def test_quiet_hours_let_critical_through_and_tell_the_rest_afterwards() -> None:
    day = Day()
    day.quiet = True
    day.poll_for(10, **ratio("2.9"))
    assert day.told == []
    assert day.logged() == ["raised: margin ratio 290 %"]
    day.poll(**ratio("1.4"))
    assert day.texts() == ["critical: margin ratio 140 %"]
    day.poll(USDT | {"twap": "1"}, **ratio("9"))
    assert len(day.told) == 1
    day.quiet = False
    day.poll(USDT | {"twap": "1"}, **ratio("9"))
    assert day.texts()[-1] == "watch: USDT forced repayment risk 1 of 5"


def test_a_new_start_tells_what_stands() -> None:
    first = Day()
    first.poll_for(10, **ratio("2.9"))
    second = Day(kept=first.alerts.kept, begin_s=3600)
    second.poll(**ratio("2.9"))
    ((_, telling),) = second.told
    assert plain(telling.alerts[0].what) == "margin ratio 290 %"
    assert telling.alerts[0].since == first.told[0][1].alerts[0].since


# --- what vanishes is not calm ---


@pytest.mark.parametrize(
    "after",
    [ratio("", mmr=""), ratio("", mmr="0"), ratio("0", mmr="0"), {"totalEq": "3"}],
    ids=["empty", "empty, nothing to maintain", "no position", "not sent"],
)
def test_a_risky_ratio_that_vanishes_stays_until_it_is_acknowledged(after: dict[str, str]) -> None:
    day = Day(AlertRules(equity_fall_percent=90))
    day.poll(**ratio("1.3"))
    gone = day.poll(**(after | {"totalEq": "50000"}))
    assert gone.level is RiskLevel.CRITICAL
    said = "critical: position gone: closed, or liquidated? Last seen: margin ratio 130 %"
    assert list(reasons_of(gone)) == [said]
    assert day.texts()[-1] == said
    day.poll_for(60, **(after | {"totalEq": "50000"}))
    back = day.poll(**ratio("25"))
    assert back.level is RiskLevel.CRITICAL  # whatever comes later, the question stands
    day.acknowledge()
    assert day.poll(**ratio("25")).level is RiskLevel.NONE
    assert day.fail(unreachable()).level is RiskLevel.NONE
    assert day.log[-1][1] is Event.ACKNOWLEDGED


@pytest.mark.parametrize("field", ["twap", "mgnRatio", "colBorrAutoConversion"])
def test_a_risky_row_that_is_no_longer_sent_stays(field: str) -> None:
    day = Day(mode=Mode.FUTURES)
    day.poll({"ccy": "BTC", "eq": "1", field: "2"}, totalEq="50000")
    gone = day.poll(totalEq="50000")
    assert gone.level is RiskLevel.WARNING if field != "colBorrAutoConversion" else RiskLevel.WATCH
    question = "collateral gone: sold by you, or for you?" if "col" in field else "position gone: closed, or"
    assert question in day.texts()[-1]
    assert "Last seen: BTC" in day.texts()[-1]


def test_a_calm_row_may_go_as_it_likes() -> None:
    day = Day()
    day.poll({"ccy": "BTC", "eq": "1", "twap": "0", "mgnRatio": "9"}, **HEALTHY)
    day.poll(**HEALTHY)
    assert day.told == []


def test_what_fails_to_be_polled_has_not_vanished() -> None:
    day = Day()
    day.poll(**ratio("2.9"))
    still = day.fail(unreachable())
    assert list(reasons_of(still)) == ["warning: margin ratio 290 %"]
    day.poll(**ratio("2.9"))
    assert len(day.told) == 1


def test_what_vanished_while_polls_failed_is_noticed() -> None:
    day = Day(AlertRules(equity_fall_percent=90))
    day.poll(**ratio("1.3"))
    for _ in range(30):
        day.fail(unreachable())
    day.poll(totalEq="50000")
    assert "position gone" in day.texts()[-1]


def test_what_vanished_while_the_program_was_off_is_noticed() -> None:
    before = Day()
    before.poll(**ratio("1.3"))
    after = Day(kept=before.alerts.kept, begin_s=7200)
    assert after.poll(totalEq="50000").level is RiskLevel.CRITICAL


def test_an_unanswered_question_survives_a_restart() -> None:
    before = Day(AlertRules(equity_fall_percent=90))
    before.poll(**ratio("1.3"))
    before.poll(totalEq="50000")
    after = Day(kept=before.alerts.kept, begin_s=7200)
    assert after.alerts.remembered.reasons
    after.poll(totalEq="50000")
    assert "position gone" in after.texts()[0]
    after.acknowledge()
    assert after.alerts.kept.sticky == ()


@pytest.mark.parametrize("value", ["abc", "7", "−1", ""])
def test_what_could_not_be_read_and_vanishes_breaks_nothing(value: str) -> None:
    day = Day()
    day.poll(USDT | {"twap": value or "x", "mgnRatio": value or "x"}, deltaNeutralStatus="9", **ratio(value))
    gone = day.poll(**HEALTHY)
    assert gone.level is not None
    assert all(
        plain(alert.what) and plain(alert.advice) for _, telling in day.told for alert in telling.alerts
    )


@pytest.mark.parametrize("height", ["4", "5"])
def test_a_repayment_risk_that_drops_to_nought_asks_who_repaid(height: str) -> None:
    day = Day()
    day.poll(USDT | {"twap": height}, **HEALTHY)
    asked = day.poll(USDT | {"twap": "0", "liab": "0"}, **HEALTHY)
    said = f"critical: USDT forced repayment risk {height} is 0 now: repaid by you, or for you?"
    assert list(reasons_of(asked)) == [said]
    assert day.texts()[-1] == said
    day.poll_for(60, USDT | {"twap": "0"}, **HEALTHY)
    day.acknowledge()
    assert day.poll(USDT | {"twap": "0"}, **HEALTHY).level is RiskLevel.NONE


def test_the_question_is_as_grave_as_the_risk_was_before_the_debt_grew_small() -> None:
    day = Day()
    day.poll(USDT | {"twap": "5"}, **HEALTHY)
    day.poll({"ccy": "USDT", "coinUsdPrice": "1", "twap": "5", "liab": "0.2"}, **HEALTHY)
    day.poll(USDT | {"twap": "0", "liab": "0"}, **HEALTHY)
    assert day.texts()[-1].startswith("critical: USDT forced repayment risk 5 is 0 now")


def test_it_asks_too_when_the_risk_sinks_in_steps_or_unseen() -> None:
    day = Day()
    for step in ("5", "3", "1", "0"):
        day.poll(USDT | {"twap": step}, **HEALTHY)
    assert "repaid by you" in day.texts()[-1]
    unseen = Day()
    unseen.poll(USDT | {"twap": "4"}, **HEALTHY)
    unseen.wait(45)
    unseen.poll(USDT | {"twap": "0"}, **HEALTHY)
    assert "repaid by you" in unseen.texts()[-1]


@pytest.mark.parametrize("height", ["1", "2", "3"])
def test_a_lower_repayment_risk_just_ends(height: str) -> None:
    day = Day()
    day.poll(USDT | {"twap": height}, **HEALTHY)
    assert day.poll(USDT | {"twap": "0"}, **HEALTHY).level is RiskLevel.NONE


# --- falls ---


def test_a_fall_of_equity_needs_two_polls_and_names_no_culprit() -> None:
    day = Day()
    day.poll(totalEq="50000")
    day.poll(totalEq="44999")
    day.poll(totalEq="50000")
    assert day.told == []  # one odd answer is no news
    day.poll(totalEq="45000")
    day.poll(totalEq="44000")
    ((_, telling),) = day.told
    assert plain(telling.alerts[0].what) == "total equity fell 12 % in 1 min"
    assert "From $50,000.00 to $44,000.00: a loss, a transfer or a withdrawal" in str(
        telling.alerts[0].advice
    )
    assert "50,000" not in str(telling.alerts[0].advice.veiled())
    day.poll(totalEq="44000")
    assert len(day.told) == 1


def test_a_slow_fall_is_none_and_another_tenth_is_news() -> None:
    slow = Day(interval_s=60)
    for minute in range(600):
        slow.poll(totalEq=str(50000 - 40 * minute))
    assert all("fell" not in text or slow.told[0][0] > 3600 for text in slow.texts())
    fast = Day()
    for equity in ("50000", "44000", "44000", "39000", "39000"):
        fast.poll(totalEq=equity)
    assert fast.texts() == [
        "warning: total equity fell 12 % in 1 min",
        "warning: total equity fell 22 % in 1 min",
    ]


def test_a_fall_behind_a_gap_in_the_data_is_seen() -> None:
    day = Day()
    day.poll(totalEq="50000")
    day.sleep(8)
    day.poll(totalEq="20000")
    day.poll(totalEq="20000")
    assert day.texts() == ["warning: total equity fell 60 % in 480 min"]
    assert day.poll(totalEq="20000").level is RiskLevel.WARNING
    day.poll_for(70, totalEq="20000")
    assert day.poll(totalEq="20000").level is RiskLevel.NONE


def test_a_fall_of_the_ratio_by_a_third_says_which_side_moved() -> None:
    day = Day()
    day.poll(totalEq="50000", adjEq="48000", mmr="10000", mgnRatio="9.6")
    day.wait(4)
    day.poll(totalEq="50000", adjEq="31000", mmr="10000", mgnRatio="6.2")
    assert day.texts() == ["watch: margin ratio fell: 960 % → 620 % in 4 min"]
    assert "The equity behind it fell by 35 %" in plain(day.told[0][1].alerts[0].advice)
    rising = Day()
    rising.poll(totalEq="50000", adjEq="48000", mmr="5000", mgnRatio="9.6")
    rising.poll(totalEq="50000", adjEq="48000", mmr="8000", mgnRatio="6")
    assert "maintenance margin rose by 60 %" in plain(rising.told[0][1].alerts[0].advice)


def test_a_fall_that_ends_high_or_came_slowly_is_no_news() -> None:
    day = Day()
    day.poll(totalEq="50000", mgnRatio="40", mmr="1")
    day.poll(totalEq="50000", mgnRatio="11", mmr="1")
    assert day.told == []
    slow = Day()
    slow.poll(totalEq="50000", mgnRatio="12", mmr="1")
    slow.poll_for(21, totalEq="50000", mgnRatio="9.5", mmr="1")
    slow.poll_for(21, totalEq="50000", mgnRatio="7", mmr="1")
    assert slow.told == []


def test_a_currencys_own_ratio_falls_too() -> None:
    day = Day(mode=Mode.FUTURES)
    day.poll({"ccy": "BTC", "eq": "1", "mgnRatio": "9", "mmr": "0.1"}, totalEq="50000")
    day.poll({"ccy": "BTC", "eq": "1", "mgnRatio": "5.9", "mmr": "0.1"}, totalEq="50000")
    assert day.texts() == ["watch: BTC margin ratio fell: 900 % → 590 % in 1 min"]


def test_the_trend_of_the_ratio_is_remembered() -> None:
    day = Day()
    day.poll(**ratio("4.8"))
    day.wait(4)
    trend = day.poll(**ratio("4.0")).remembered.trend
    assert trend is not None
    assert (str(trend.was), trend.at) == ("4.8", datetime.fromisoformat("2026-11-22T12:00:05+00:00"))
    assert day.poll(**ratio("4.79")).remembered.trend is None


# --- the account or its key ---


def test_a_stop_out_is_critical_and_its_end_is_a_question() -> None:
    day = Day(AlertRules(equity_fall_percent=90))
    day.poll(**ratio("25"))
    day.fail(AccountFrozen("OKX has frozen the account ({code}).", code="50009"), stop_out=True)
    assert day.texts() == ["critical: account frozen: a liquidation is under way"]
    day.wait(16)
    assert day.texts()[1:] == ["critical: account frozen: a liquidation is under way"]
    over = day.poll(totalEq="50000")
    assert list(reasons_of(over)) == ["critical: the liquidation is over: see what is left"]
    assert day.texts()[-1] == "critical: the liquidation is over: see what is left"
    day.acknowledge()
    assert day.poll(totalEq="50000").level is RiskLevel.NONE


def test_a_refused_key_is_told_once_and_ends_when_it_works_again() -> None:
    day = Day()
    day.poll(**HEALTHY)
    day.fail(CredentialsRejected("The passphrase is wrong ({code}).", code="50105"))
    assert day.texts() == ["warning: OKX does not take the key: nothing is watched"]
    assert plain(day.told[0][1].alerts[0].advice) == "The passphrase is wrong (50105)."
    day.wait(60)
    assert len(day.told) == 1
    day.poll(**HEALTHY)
    assert day.log[-1][1:2] == (Event.CLEARED,)
    assert len(day.closed) == 1


def test_a_refused_key_over_a_risky_position_is_critical() -> None:
    day = Day()
    day.poll(**ratio("2.9"))
    day.fail(CredentialsRejected("The passphrase is wrong ({code}).", code="50105"))
    assert day.texts()[-1] == "critical: OKX does not take the key: nothing is watched"


# --- blind ---


def test_without_data_for_five_minutes_it_says_that_it_is_blind() -> None:
    day = Day()
    day.poll(**HEALTHY)
    for _ in range(59):
        day.fail(unreachable())
    assert day.told == []
    day.fail(unreachable())
    assert day.texts() == ["warning: blind: no data for 5 min"]
    assert "could not be found: check the network" in plain(day.told[0][1].alerts[0].advice)
    day.poll(**HEALTHY)
    assert day.log[-1][1] is Event.CLEARED
    assert len(day.closed) == 1


def test_it_is_sooner_and_critical_when_the_last_good_level_was_a_warning() -> None:
    day = Day()
    day.poll(**ratio("2.9"))
    day.wait(0.9)
    assert len(day.told) == 1
    day.wait(0.2)
    assert day.texts()[-1] == "critical: blind: no data for 1 min"
    assert "last known: margin ratio 290 %" in plain(day.told[-1][1].alerts[0].advice)


def test_a_worker_that_hangs_is_noticed_by_the_timer_alone() -> None:
    day = Day()
    day.poll(**HEALTHY)
    day.wait(6)
    assert day.texts() == ["warning: blind: no data for 5 min"]
    assert "gone silent" in plain(day.told[0][1].alerts[0].advice)


def test_an_account_that_never_answered_is_blind_too() -> None:
    day = Day()
    day.wait(6)
    assert len(day.told) == 1
    assert day.told[0][1].alerts[0].key.kind is Kind.BLIND


def test_it_is_never_blind_before_three_intervals_are_over() -> None:
    day = Day(interval_s=600)
    day.poll(**ratio("2.9"))
    day.wait(29)
    assert len(day.told) == 1
    day.wait(2)
    assert len(day.told) == 2


def test_a_machine_that_slept_was_not_blind() -> None:
    day = Day()
    day.poll(**HEALTHY)
    day.sleep(8)
    day.fail(unreachable())  # the network is not up yet
    day.poll(**HEALTHY)
    assert day.told == []
    day.sleep(8)
    day.fail(unreachable())
    day.wait(6)
    assert day.texts() == ["warning: blind: no data for 5 min"]


def test_a_clock_set_back_hides_no_blindness() -> None:
    day = Day()
    day.poll(**HEALTHY)
    day.sleep(-1)
    day.fail(unreachable())
    day.wait(6)
    assert day.texts() == ["warning: blind: no data for 5 min"]


# --- what time, and the order of things, can do ---


@pytest.mark.parametrize("back_h", [1, 5])
def test_a_clock_set_back_silences_no_critical_alert(back_h: int) -> None:
    day = Day()
    day.poll(USDT | {"twap": "4"}, **HEALTHY)
    day.sleep(-back_h)
    day.poll_for(16, USDT | {"twap": "4"}, **HEALTHY)
    assert len(day.told) == 2  # the reminder
    day.poll(USDT | {"twap": "0"}, **HEALTHY)
    day.acknowledge()
    day.poll_for(3, USDT | {"twap": "0"}, **HEALTHY)
    day.poll(USDT | {"twap": "4"}, **HEALTHY)
    assert day.texts()[-1] == "critical: USDT forced repayment risk 4 of 5"


def test_a_clock_set_back_prolongs_no_snooze() -> None:
    day = Day()
    day.poll(**ratio("2.9"))
    day.snooze(15)
    day.sleep(-5)
    day.poll_for(16, **ratio("2.9"))
    assert len(day.told) == 2


def test_each_fall_of_equity_is_an_event_of_its_own() -> None:
    day = Day(AlertRules(equity_fall_minutes=5, cooldown_minutes=240))
    equity = 100_000
    day.poll(totalEq=str(equity))
    for _ in range(5):
        equity = equity * 87 // 100
        day.poll_for(7, totalEq=str(equity))
    assert len([text for text in day.texts() if "fell 13 %" in text or "fell 12 %" in text]) == 5


def test_one_odd_high_answer_makes_no_fall() -> None:
    day = Day()
    for equity in ("100000", "130000", "100000", "100000", "100000"):
        day.poll(totalEq=equity)
    assert day.told == []


def test_a_second_position_that_is_gone_is_another_question() -> None:
    day = Day(mode=Mode.FUTURES)
    btc = {"ccy": "BTC", "eq": "1", "mgnRatio": "2", "mmr": "0.1"}
    day.poll(btc, totalEq="50000")
    day.poll(totalEq="50000")
    day.poll_for(70, btc, totalEq="50000")
    day.poll(totalEq="50000")
    questions = [seconds for seconds, telling in day.told if telling.alerts[0].key.kind is Kind.GONE]
    assert len(questions) == 2
    assert sum("raised: position gone" in line for line in day.logged()) == 2


def test_a_row_that_is_gone_is_one_question_whatever_was_risky_in_it() -> None:
    day = Day()
    day.poll(USDT | {"twap": "4", "colRes": "2", "colBorrAutoConversion": "3"}, **HEALTHY)
    gone = day.poll(**HEALTHY)
    assert list(reasons_of(gone)) == [
        "critical: position gone: closed, or liquidated? Last seen: USDT forced repayment risk 4 of 5"
    ]


def test_what_vanishes_while_its_alert_still_stands_is_a_question() -> None:
    day = Day()
    day.poll(**ratio("4.9"))
    day.poll(**ratio("5.2"))  # calm by itself, but the alert ends at 550 % only
    gone = day.poll(totalEq="50000", mgnRatio="", mmr="")
    assert list(reasons_of(gone)) == [
        "watch: position gone: closed, or liquidated? Last seen: margin ratio 520 %"
    ]


def test_after_a_restart_the_last_danger_is_shown_and_blindness_is_told_within_a_minute() -> None:
    before = Day()
    before.poll(**ratio("1.2"))
    after = Day(kept=before.alerts.kept, begin_s=3600)
    assert [reason.level for reason in after.alerts.remembered.reasons] == [RiskLevel.CRITICAL]
    after.wait(1.1)
    assert after.texts() == ["critical: blind: no data for 1 min"]
    assert "last known: margin ratio 120 %" in plain(after.told[0][1].alerts[0].advice)
    calm = after.poll(**HEALTHY)
    assert list(reasons_of(calm)) == []


def test_small_news_keeps_no_critical_alert_from_being_heard() -> None:
    day = Day()
    day.poll(**ratio("1.4"))
    loud = []
    for number in range(1, 13):
        row = {"ccy": f"C{number}", "eq": "1", "colRes": "2"}
        day.poll_for(10, row, **ratio("1.4"))
    loud = [seconds for seconds, telling in day.told if telling.loud]
    assert len(loud) >= 8  # every 15 minutes of the two hours


def test_a_ratio_that_sinks_far_is_told_though_it_was_acknowledged_or_put_off() -> None:
    for silence in (Day.acknowledge, lambda day: day.snooze(None)):
        day = Day()
        day.poll(**ratio("1.45"))
        silence(day)
        day.poll(**ratio("1.3"))
        assert len(day.told) == 1
        day.poll(**ratio("1.15"))
        assert day.texts()[-1] == "critical: margin ratio 115 %"


def test_a_snooze_for_a_time_holds_while_the_alert_eases_and_returns() -> None:
    day = Day()
    day.poll(**ratio("1.4"))
    day.snooze(60)
    day.poll_for(5, **ratio("2.0"))
    day.poll_for(5, **ratio("1.4"))
    assert len(day.told) == 1


def test_quiet_hours_cost_no_wakeups() -> None:
    day = Day()
    day.poll(**ratio("4.9"))
    day.quiet = True
    day.poll(**ratio("2.9"))
    looks = 0
    end = day.now + timedelta(minutes=4)
    while (moment := day._arm()) <= end:
        day.now, looks = moment, looks + 1
    assert looks <= 5


def test_other_thresholds_are_told_of_at_once() -> None:
    day = Day()
    calm = day.poll(**ratio("9"))
    strict = replace(calm.profile.thresholds, margin=RatioRungs(Decimal(20), Decimal(15), Decimal("12.5")))
    day._take(day.alerts.regrade(calm.under(replace(calm.profile, thresholds=strict)), day.present))
    assert day.texts() == ["critical: margin ratio 900 %"]
    day._take(day.alerts.regrade(calm, day.present))
    assert day.logged()[-1] == "cleared: margin ratio 900 %"


def test_the_desktop_is_told_anew_when_what_it_named_first_has_ended() -> None:
    day = Day(mode=Mode.FUTURES)
    btc, eth = {"ccy": "BTC", "mgnRatio": "2.5"}, {"ccy": "ETH", "mgnRatio": "2.6"}
    day.poll(btc, eth, totalEq="50000")
    first = day.told[0][1].alerts[0].key.ccy
    calm = {"mgnRatio": "30"}
    day.poll(*(row | (calm if row["ccy"] == first else {}) for row in (btc, eth)), totalEq="50000")
    assert len(day.told) == 2
    assert not day.told[1][1].loud
    assert [alert.key.ccy for alert in day.told[1][1].alerts] == ["ETH" if first == "BTC" else "BTC"]


def test_a_missing_ratio_that_goes_names_its_currency() -> None:
    day = Day(mode=Mode.FUTURES)
    day.poll({"ccy": "BTC", "eq": "1", "mmr": "0.2"}, totalEq="50000")
    day.poll(totalEq="50000")
    assert day.texts()[-1] == "warning: BTC position gone: closed, or liquidated?"


def test_a_snapshot_shows_since_when() -> None:
    day = Day()
    first = day.poll(**ratio("2.9"))
    later = day.poll(**ratio("2.8"))
    assert (
        later.remembered.began("mgnRatio", None)
        == first.remembered.began("mgnRatio", None)
        == polled(fetched=5).fetched_at
    )
    assert later.remembered.open
    day.acknowledge()
    assert not day.poll(**ratio("2.8")).remembered.open
