"""What each scenario of the simulated exchange is told as in a quarter of an hour, word by word."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from tests.unit.domain.alerts.day import Day
from tests.unit.domain.moments import at, polled
from trayapp.domain.fields import Mode
from trayapp.domain.snapshot import Snapshot
from trayapp.simulator.account_json import account_json
from trayapp.simulator.market import Market

POLLS, INTERVAL_S = 180, 5
NO_ALERTS = ("calm", "spot", "empty", "whale")
#: When, how loud, the first words, and how many more alerts stand in the notification.
TOLD = {
    "margin-call": (
        "20 s warning: total equity fell 25 % in 1 min (+1)",
        "25 s watch: margin ratio fell: 716 % → 462 % in 1 min (+2)",
        "50 s warning: total equity fell 42 % in 1 min (+2)",
        "55 s warning: margin ratio 300 % (+2)",
        "75 s loud critical: margin ratio 150 % (+2)",
        "90 s loud critical: liquidation: margin ratio 99 % (+2)",
        "255 s loud critical: margin ratio 150 % (+2)",
        "270 s loud critical: liquidation: margin ratio 99 % (+2)",
        "435 s loud critical: margin ratio 150 % (+2)",
        "450 s loud critical: liquidation: margin ratio 99 % (+2)",
        "615 s loud critical: margin ratio 150 % (+2)",
        "630 s loud critical: liquidation: margin ratio 99 % (+2)",
        "795 s loud critical: margin ratio 150 % (+2)",
        "810 s loud critical: liquidation: margin ratio 99 % (+2)",
    ),
    "forced-repayment": (
        "15 s watch: USDT forced repayment risk 1 of 5",
        "35 s warning: USDT forced repayment risk 2 of 5",
        "55 s warning: USDT forced repayment risk 3 of 5",
        "80 s loud critical: USDT forced repayment risk 4 of 5",
        "105 s loud critical: USDT forced repayment risk 5 of 5",
        "140 s loud critical: USDT forced repayment risk 5 is 0 now: repaid by you, or for you?",
        "260 s loud critical: USDT forced repayment risk 4 of 5 (+1)",
        "285 s loud critical: USDT forced repayment risk 5 of 5 (+1)",
        "320 s loud critical: USDT forced repayment risk 5 is 0 now: repaid by you, or for you?",
        "440 s loud critical: USDT forced repayment risk 4 of 5 (+1)",
        "465 s loud critical: USDT forced repayment risk 5 of 5 (+1)",
        "500 s loud critical: USDT forced repayment risk 5 is 0 now: repaid by you, or for you?",
        "620 s loud critical: USDT forced repayment risk 4 of 5 (+1)",
        "645 s loud critical: USDT forced repayment risk 5 of 5 (+1)",
        "680 s loud critical: USDT forced repayment risk 5 is 0 now: repaid by you, or for you?",
        "800 s loud critical: USDT forced repayment risk 4 of 5 (+1)",
        "825 s loud critical: USDT forced repayment risk 5 of 5 (+1)",
        "860 s loud critical: USDT forced repayment risk 5 is 0 now: repaid by you, or for you?",
    ),
    "futures": (
        "35 s watch: BTC margin ratio 483 %",
        "40 s warning: total equity fell 13 % in 1 min (+1)",
        "50 s watch: BTC margin ratio fell: 626 % → 412 % in 1 min (+2)",
        "60 s warning: total equity fell 21 % in 1 min (+2)",
        "75 s warning: BTC margin ratio 292 % (+2)",
        "80 s watch: ETH margin ratio 491 % (+3)",
        "140 s warning: total equity fell 17 % in 2 min (+2)",
        "260 s watch: ETH margin ratio 491 % (+3)",
        "270 s watch: ETH margin ratio fell: 700 % → 465 % in 2 min (+4)",
        "315 s warning: total equity fell 22 % in 2 min (+3)",
        "440 s watch: ETH margin ratio 491 % (+3)",
        "450 s watch: ETH margin ratio fell: 700 % → 465 % in 2 min (+4)",
        "495 s warning: total equity fell 22 % in 5 min (+3)",
        "620 s watch: ETH margin ratio 491 % (+3)",
        "630 s watch: ETH margin ratio fell: 700 % → 465 % in 2 min (+4)",
        "675 s warning: total equity fell 22 % in 8 min (+3)",
        "800 s watch: ETH margin ratio 491 % (+3)",
        "810 s watch: ETH margin ratio fell: 700 % → 465 % in 2 min (+4)",
        "855 s warning: total equity fell 22 % in 11 min (+3)",
    ),
    "portfolio": (
        "60 s warning: delta status 1: transfers are restricted (+1)",
        "120 s loud critical: delta status 2: only orders that reduce delta are taken (+1)",
        "300 s loud critical: delta status 2: only orders that reduce delta are taken (+1)",
        "480 s loud critical: delta status 2: only orders that reduce delta are taken (+1)",
        "660 s loud critical: delta status 2: only orders that reduce delta are taken (+1)",
        "840 s loud critical: delta status 2: only orders that reduce delta are taken (+1)",
    ),
    "tour": (
        "20 s watch: margin ratio fell: 6,243 % → 800 % in 1 min",
        "30 s warning: total equity fell 34 % in 1 min (+2)",
        "35 s warning: total equity fell 41 % in 1 min (+2)",
        "40 s warning: margin ratio 297 % (+2)",
        "50 s loud critical: margin ratio 122 % (+2)",
        "90 s watch: USDT forced repayment risk 1 of 5 (+1)",
        "95 s warning: USDT forced repayment risk 2 of 5 (+1)",
        "100 s warning: USDT forced repayment risk 3 of 5 (+1)",
        "105 s loud critical: USDT forced repayment risk 4 of 5 (+1)",
        "110 s loud critical: USDT forced repayment risk 5 of 5 (+1)",
        "120 s loud critical: USDT forced repayment risk 5 is 0 now: repaid by you, or for you? (+1)",
        "135 s watch: BTC margin ratio 436 % (+1)",
        "140 s warning: total equity fell 21 % in 2 min (+3)",
        "145 s warning: BTC margin ratio 220 % (+5)",
        "160 s critical: USDT forced repayment risk 5 is 0 now: repaid by you, or for you?",
        "210 s watch: margin ratio 447 % (+3)",
        "215 s warning: total equity fell 41 % in 1 min (+3)",
        "220 s warning: margin ratio 297 % (+3)",
        "230 s loud critical: margin ratio 122 % (+3)",
        "255 s critical: USDT forced repayment risk 5 is 0 now: repaid by you, or for you? (+2)",
        "270 s watch: USDT forced repayment risk 1 of 5 (+2)",
        "275 s warning: USDT forced repayment risk 2 of 5 (+2)",
        "280 s warning: USDT forced repayment risk 3 of 5 (+2)",
        "285 s loud critical: USDT forced repayment risk 4 of 5 (+2)",
        "290 s loud critical: USDT forced repayment risk 5 of 5 (+2)",
        "300 s loud critical: USDT forced repayment risk 5 is 0 now: repaid by you, or for you? (+1)",
        "315 s watch: BTC margin ratio 436 % (+1)",
        "320 s warning: total equity fell 21 % in 2 min (+3)",
        "325 s warning: BTC margin ratio 220 % (+5)",
        "340 s critical: USDT forced repayment risk 5 is 0 now: repaid by you, or for you?",
        "390 s watch: margin ratio 447 % (+3)",
        "395 s warning: total equity fell 41 % in 4 min (+3)",
        "400 s warning: margin ratio 297 % (+3)",
        "410 s loud critical: margin ratio 122 % (+3)",
        "435 s critical: USDT forced repayment risk 5 is 0 now: repaid by you, or for you? (+2)",
        "450 s watch: USDT forced repayment risk 1 of 5 (+2)",
        "455 s warning: USDT forced repayment risk 2 of 5 (+2)",
        "460 s warning: USDT forced repayment risk 3 of 5 (+2)",
        "465 s loud critical: USDT forced repayment risk 4 of 5 (+2)",
        "470 s loud critical: USDT forced repayment risk 5 of 5 (+2)",
        "480 s loud critical: USDT forced repayment risk 5 is 0 now: repaid by you, or for you? (+1)",
        "495 s watch: BTC margin ratio 436 % (+1)",
        "500 s warning: total equity fell 22 % in 5 min (+3)",
        "505 s warning: BTC margin ratio 220 % (+5)",
        "520 s critical: USDT forced repayment risk 5 is 0 now: repaid by you, or for you?",
        "570 s watch: margin ratio 447 % (+3)",
        "575 s warning: total equity fell 41 % in 7 min (+3)",
        "580 s warning: margin ratio 297 % (+3)",
        "590 s loud critical: margin ratio 122 % (+3)",
        "615 s critical: USDT forced repayment risk 5 is 0 now: repaid by you, or for you? (+2)",
        "630 s watch: USDT forced repayment risk 1 of 5 (+2)",
        "635 s warning: USDT forced repayment risk 2 of 5 (+2)",
        "640 s warning: USDT forced repayment risk 3 of 5 (+2)",
        "645 s loud critical: USDT forced repayment risk 4 of 5 (+2)",
        "650 s loud critical: USDT forced repayment risk 5 of 5 (+2)",
        "660 s loud critical: USDT forced repayment risk 5 is 0 now: repaid by you, or for you? (+1)",
        "675 s watch: BTC margin ratio 436 % (+1)",
        "680 s warning: total equity fell 22 % in 8 min (+3)",
        "685 s warning: BTC margin ratio 220 % (+5)",
        "700 s critical: USDT forced repayment risk 5 is 0 now: repaid by you, or for you?",
        "750 s watch: margin ratio 447 % (+3)",
        "755 s warning: total equity fell 41 % in 10 min (+3)",
        "760 s warning: margin ratio 297 % (+3)",
        "770 s loud critical: margin ratio 122 % (+3)",
        "795 s critical: USDT forced repayment risk 5 is 0 now: repaid by you, or for you? (+2)",
        "810 s watch: USDT forced repayment risk 1 of 5 (+2)",
        "815 s warning: USDT forced repayment risk 2 of 5 (+2)",
        "820 s warning: USDT forced repayment risk 3 of 5 (+2)",
        "825 s loud critical: USDT forced repayment risk 4 of 5 (+2)",
        "830 s loud critical: USDT forced repayment risk 5 of 5 (+2)",
        "840 s loud critical: USDT forced repayment risk 5 is 0 now: repaid by you, or for you? (+1)",
        "855 s watch: BTC margin ratio 436 % (+1)",
        "860 s warning: total equity fell 21 % in 11 min (+3)",
        "865 s warning: BTC margin ratio 220 % (+5)",
        "880 s critical: USDT forced repayment risk 5 is 0 now: repaid by you, or for you?",
    ),
}


def played(scenario: str) -> Iterator[Snapshot]:
    """The snapshots of a scenario, one every five seconds."""
    market, begin_ms = Market(1, scenario, 20), round(at(0).timestamp() * 1000)
    for number in range(1, POLLS + 1):
        passed_s = number * INTERVAL_S
        mode = Mode.from_wire(str(market.scene(passed_s * 1000).mode))
        sent = account_json(
            market.account(passed_s * 1000), seed=1, started_ms=begin_ms, now_ms=begin_ms + passed_s * 1000
        )
        fields = json.loads(json.dumps(sent))
        yield polled(*fields.pop("details"), mode=mode, fetched=passed_s, **fields)


def day_of(scenario: str) -> Day:
    day = Day(interval_s=INTERVAL_S)
    for snapshot in played(scenario):
        day.hear(snapshot)
    return day


@pytest.mark.parametrize("scenario", TOLD)
def test_what_a_scenario_is_told_as(scenario: str) -> None:
    day = day_of(scenario)
    told = []
    for (seconds, telling), text in zip(day.told, day.texts(), strict=True):
        more = f" (+{len(telling.alerts) - 1})" if len(telling.alerts) > 1 else ""
        told.append(f"{seconds:.0f} s {'loud ' if telling.loud else ''}{text}{more}")
    assert told == list(TOLD[scenario])


@pytest.mark.parametrize("scenario", NO_ALERTS)
def test_nothing_is_told_of_a_calm_account(scenario: str) -> None:
    day = day_of(scenario)
    assert (day.told, day.log) == ([], [])


def test_a_whole_day_with_an_hour_around_300_percent_is_told_once() -> None:
    day = Day(interval_s=INTERVAL_S)
    for number in range(720):
        day.poll(totalEq="50000", mmr="1000", mgnRatio="3.02" if number % 2 else "2.98")
    day.interval_s = 60
    day.poll_for(23 * 60, totalEq="50000", mmr="1000", mgnRatio="9")
    assert day.texts() == ["warning: margin ratio 298 %"]
    assert day.logged() == ["raised: margin ratio 298 %", "cleared: margin ratio 302 %"]
