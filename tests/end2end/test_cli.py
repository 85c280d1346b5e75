"""The documented command line: what it prints, and the code with which it ends."""

from __future__ import annotations

import csv
import io
import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from tests.end2end.command_line import PROGRAM, ROOT, CommandLine, refusal, simulated
from tests.unit.domain.test_account import DOCUMENTED as ACCOUNT_FIELDS
from tests.unit.domain.test_balance import DOCUMENTED as ROW_FIELDS
from trayapp import __version__
from trayapp.domain.thresholds import RatioRungs, Thresholds
from trayapp.okx.client import BALANCE, CONFIG
from trayapp.simulator import SimulatedExchange
from trayapp.storage.settings_file import SettingsFile


def test_a_whole_life_of_an_account_on_a_simulated_exchange(trayapp: CommandLine) -> None:
    with simulated("--scenario", "futures", "--seed", "7") as told:
        assert set(told) == {"url", "key", "secret", "passphrase"}
        added = trayapp.add_key("main", told["url"], told["key"], told["secret"], told["passphrase"])
        assert (added.code, added.err) == (0, "")
        assert "trayapp account check main" in added.out
        assert trayapp.run("account", "list").out == f"main  {told['url']}  live\n"
        checked = trayapp.run("account", "check", "main")
        assert checked.code == 0
        assert checked.out.startswith(
            "The key works: it can only read, futures mode, this computer's clock is right"
        )
        assert "every IP address" in checked.out
        found = trayapp.run("balance", "--format", "json").json
        assert (found["account"], found["mode"], found["partial"]) == ("main", "futures", False)
        assert found["permissions"] == ["read_only"]
        assert any(row["mgnRatio"] for row in found["currencies"])
        removed = trayapp.run("account", "remove", "MAIN")
        assert removed.code == 0
    assert "no account yet" in refusal(trayapp.run("balance"), 2)
    files = [path.read_text() for path in trayapp.home.rglob("*") if path.is_file()]
    assert not [text for text in files for secret in trayapp.secrets if secret in text]


def test_secrets_lie_in_the_keyring_alone(trayapp: CommandLine, exchange: SimulatedExchange) -> None:
    trayapp.add(exchange)
    trayapp.run("balance")
    holding = {
        path.name
        for path in trayapp.home.rglob("*")
        if path.is_file() and any(secret in path.read_text() for secret in trayapp.secrets)
    }
    assert holding == {"keyring.json"}


def test_the_json_contract(trayapp: CommandLine, exchange: SimulatedExchange) -> None:
    exchange.answer_with(
        BALANCE,
        [
            {
                "totalEq": "0.00000000638",
                "mgnRatio": "",
                "uTime": "1705474164160",
                "brandNew": "x",
                "details": [
                    {"ccy": "USDT", "eq": "4992.890093622894000", "twap": "3", "collateralEnabled": False},
                    {"ccy": "BTC", "eq": "1e-9", "mgnRatio": "abc", "liab": ""},
                ],
            }
        ],
    )
    trayapp.add(exchange)
    before = datetime.now(UTC)
    found = trayapp.run("balance", "main", "--format", "json").json
    assert list(found) == [
        "account", "mode", "permissions", "fetched_at", "fields", "currencies", "partial", "risk"
    ]  # fmt: skip
    assert set(found["fields"]) == set(ACCOUNT_FIELDS)
    assert all(set(row) == set(ROW_FIELDS) for row in found["currencies"])
    assert (found["account"], found["mode"], found["partial"]) == ("main", "multi_currency", False)
    assert found["fields"] == dict.fromkeys(ACCOUNT_FIELDS) | {
        "totalEq": "0.00000000638",
        "uTime": "1705474164160",
    }
    usdt, btc = found["currencies"]
    assert usdt == dict.fromkeys(ROW_FIELDS) | {
        "ccy": "USDT", "eq": "4992.890093622894000", "twap": "3", "collateralEnabled": False
    }  # fmt: skip
    assert (btc["eq"], btc["mgnRatio"], btc["liab"]) == ("1e-9", "abc", None)
    assert found["risk"] == {
        "level": "warning",
        "reasons": [
            {"field": "twap", "ccy": "USDT", "value": "3", "level": "warning"},
            {"field": "mgnRatio", "ccy": "BTC", "value": "abc", "level": "warning"},
        ],
    }
    fetched = datetime.fromisoformat(found["fetched_at"])
    assert found["fetched_at"].endswith("Z")
    assert before - timedelta(milliseconds=1) <= fetched <= datetime.now(UTC)


def test_the_account_s_own_thresholds_grade_it(trayapp: CommandLine, exchange: SimulatedExchange) -> None:
    exchange.answer_with(BALANCE, [{"totalEq": "10", "mgnRatio": "8", "mmr": "1", "details": []}])
    trayapp.add(exchange)
    assert trayapp.run("balance", "--format", "json").json["risk"]["level"] == "none"
    (path,) = trayapp.home.rglob("settings.json")
    strict = replace(Thresholds(), margin=RatioRungs(Decimal(10), Decimal(9), Decimal("1.5")))
    SettingsFile(path).update(lambda settings: settings.with_thresholds(settings.accounts[0].id, strict))
    assert trayapp.run("balance", "--format", "json").json["risk"] == {
        "level": "warning",
        "reasons": [{"field": "mgnRatio", "ccy": None, "value": "8", "level": "warning"}],
    }


def test_one_poll_asks_for_little(trayapp: CommandLine, exchange: SimulatedExchange) -> None:
    trayapp.add(exchange)
    assert exchange.requests == []  # adding an account asks nobody
    trayapp.run("balance")
    assert [request.target for request in exchange.requests] == [BALANCE, CONFIG]


def test_a_filter(trayapp: CommandLine, exchange: SimulatedExchange) -> None:
    trayapp.add(exchange)
    found = trayapp.run("balance", "--ccy", "btc, USDT", "--format", "json").json
    assert {row["ccy"] for row in found["currencies"]} == {"BTC", "USDT"}
    assert found["partial"] is True
    assert exchange.requests[0].target == f"{BALANCE}?ccy=BTC,USDT"
    exchange.requests.clear()
    many = ",".join(f"C{number}" for number in range(21))
    assert "at most 20 currencies" in refusal(trayapp.run("balance", "--ccy", many), 2)
    for odd in ("B?C", ","):
        assert "currenc" in refusal(trayapp.run("balance", "--ccy", odd), 2)
    assert exchange.requests == []


def test_the_demo_needs_neither_keyring_nor_settings(trayapp: CommandLine) -> None:
    broken = {"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}
    (trayapp.home / "config" / "trayapp").mkdir(parents=True)
    (trayapp.home / "config" / "trayapp" / "settings.json").write_text("no settings")
    found = trayapp.run("balance", "--demo", "--scenario", "portfolio", "--format", "json", **broken).json
    assert (found["account"], found["mode"]) == ("demo", "portfolio")
    table = trayapp.run("--demo", "balance", "--scenario", "spot", **broken)
    assert table.code == 0
    assert table.out.startswith("demo   $")
    assert "risk: none" in table.out
    assert "Currency" in table.out
    rows = list(
        csv.DictReader(io.StringIO(trayapp.run("balance", "--demo", "--format", "csv", **broken).out))
    )
    assert {row["account"] for row in rows} == {"demo"}
    assert set(rows[0]) == {"account", "fetched_at", *ROW_FIELDS}


def test_a_reader_that_has_gone_is_no_error(trayapp: CommandLine) -> None:
    with subprocess.Popen(
        [*PROGRAM, "balance", "--demo"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=trayapp.env
    ) as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.stderr is not None
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_a_terminal_without_our_letters(trayapp: CommandLine) -> None:
    table = trayapp.run("balance", "--demo", "--scenario", "spot", PYTHONIOENCODING="ascii")
    assert table.code == 0
    assert "demo   $" in table.out


def test_json_and_csv_are_the_same_on_every_terminal(
    trayapp: CommandLine, exchange: SimulatedExchange
) -> None:
    exchange.answer_with(BALANCE, [{"totalEq": "١", "details": [{"ccy": "Ünï"}]}])
    trayapp.add(exchange, "Käse")
    for encoding in ("ascii", "latin-1", "utf-8"):
        found = trayapp.run("balance", "--format", "json", PYTHONIOENCODING=encoding).json
        assert (found["account"], found["fields"]["totalEq"]) == ("Käse", "١")
        assert found["currencies"][0]["ccy"] == "Ünï"
        lines = trayapp.run("balance", "--format", "csv", PYTHONIOENCODING=encoding).out
        (row,) = csv.DictReader(io.StringIO(lines))
        assert (row["account"], row["ccy"]) == ("Käse", "Ünï")


def test_qt_is_never_loaded(trayapp: CommandLine) -> None:
    code = (
        "import sys; from trayapp.__main__ import main; main(sys.argv[1:]); print('PySide6' in sys.modules)"
    )
    bar = ("balance", "--demo", "--format", "waybar")
    for words in (("balance", "--demo"), bar, ("account", "list"), ("alerts",)):
        done = subprocess.run(
            [sys.executable, "-c", code, *words],
            env=trayapp.env,
            capture_output=True,
            text=True,
            check=True,
            cwd=ROOT,
        )
        assert done.stdout.endswith("False\n")


def test_a_port_that_is_taken(trayapp: CommandLine, exchange: SimulatedExchange) -> None:
    port = exchange.url.rsplit(":", 1)[1]
    assert port in refusal(trayapp.run("simulate", "--port", port), 2)


def test_the_version(trayapp: CommandLine) -> None:
    assert trayapp.run("--version").out == f"Equity Tray {__version__} (from source)\n"


def test_the_version_for_a_reader_that_has_gone_and_for_a_full_disk(trayapp: CommandLine) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    for out, code, said in ((writer, 0, ""), (os.open("/dev/full", os.O_WRONLY), 6, "make room")):
        done = subprocess.run(
            [*PROGRAM, "--version"],
            env=trayapp.env,
            stdout=out,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
        os.close(out)
        assert done.returncode == code
        assert said in done.stderr
        assert done.stderr.count("\n") == (1 if said else 0)
