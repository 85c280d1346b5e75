"""The command line's grammar. Stable: scripts use it."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import NoReturn

DEFAULT_SCENARIO = "tour"
_DEMO = "demo"  # the name of --demo's account
_KEPT = argparse.SUPPRESS  # so that a command's own default does not undo what stood before the command
_EXITS = """exit codes:
  0 done                                   4 exchange not reachable
  2 usage: a name or argument is wrong     5 the exchange answered with an error
  3 the key is refused                     6 keyring unavailable or locked
  7 no display to start the tray on"""


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line asked for. `command` is None for the tray itself."""

    command: str | None = None
    action: str | None = None  # of `account`: add, list, remove, check
    name: str | None = None
    interval: int | None = None  # seconds
    watch: bool = False  # of `balance`: poll on and on
    version: bool = False  # is all that is wanted
    open: bool = False  # the popup, at once
    demo: bool = False
    scenario: str = DEFAULT_SCENARIO
    seed: int = 1
    site: str | None = None  # None: as the account has it, global for a new one
    simulated_trading: bool = False  # False: as the account has it, live for a new one
    replace: bool = False
    apply: bool = False  # of `check`: the remedy that it finds
    ccy: str | None = None
    format: str = "table"
    port: int = 0
    currencies: int = 20


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, not in a page."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"trayapp: {message}: see “{self.prog} --help”.\n")


def parse(words: Sequence[str]) -> Options:
    """Read the command line; exits 2 with a sentence when it cannot be meant."""
    parser = _parser()
    found = {name: value for name, value in vars(parser.parse_args(words)).items() if value is not None}
    if complaint := _at_odds(found):
        parser.error(complaint)
    return Options(**{f.name: found[f.name] for f in fields(Options) if f.name in found})


def _at_odds(found: Mapping[str, object]) -> str | None:
    """What cannot be meant together: never a real account where a simulated one was asked for."""
    command = found.get("command")
    if command and "interval" in found and "watch" not in found:
        return "--interval goes with the tray and with balance --watch alone"
    if "watch" in found and found.get("format") == "csv":
        return "--watch goes with table, json and waybar"
    if command and "open" in found:
        return "--open goes with the tray alone"
    if "demo" in found and command not in (None, "balance"):
        return "--demo goes with the tray and with balance alone"
    if "demo" in found and str(found.get("name", _DEMO)).casefold() != _DEMO:
        return f"--demo has one account, {_DEMO}: leave the name out, or leave --demo out"
    if not found.keys().isdisjoint({"scenario", "seed"}) and "demo" not in found and command != "simulate":
        return "--scenario and --seed go with --demo"
    return None


def _parser() -> _Parser:
    parser = _Parser(
        prog="trayapp",
        description="Equity Tray: total equity and margin risk of an OKX account, in the tray.",
        epilog=_EXITS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="store_true", default=_KEPT, help="print version and build")
    _add_interval(parser)
    parser.add_argument("--open", action="store_true", default=_KEPT, help="show the popup at once")
    _add_demo(parser)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _add_account(commands)
    _add_balance(commands)
    _add_alerts(commands)
    commands.add_parser("doctor", help="say what is wrong with desktop, keyring, network or files")
    _add_simulate(commands)
    return parser


def _add_interval(parser: argparse.ArgumentParser) -> None:
    said = "poll every SECONDS, 1 to 3600, in this run"
    parser.add_argument("--interval", type=_seconds, metavar="SECONDS", default=_KEPT, help=said)


def _seconds(text: str) -> int:
    return _whole(text, 1, 3600, "whole seconds")


def _whole(text: str, least: int, most: int, what: str) -> int:
    if not text.isascii() or not text.isdigit() or len(text) > 9 or not least <= int(text) <= most:
        raise argparse.ArgumentTypeError(f"give {what} from {least} to {most}")
    return int(text)


def _add_scenario(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--scenario", default=_KEPT, help="what happens on the simulated exchange")
    parser.add_argument("--seed", type=_seed, default=_KEPT, help="the same seed gives the same market")


def _seed(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise argparse.ArgumentTypeError("give a whole number") from None


def _add_demo(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--demo", action="store_true", default=_KEPT, help="use a simulated exchange, no key")
    _add_scenario(parser)


_Commands = argparse._SubParsersAction  # noqa: SLF001 - argparse has no public name for it


def _add_account(commands: _Commands[_Parser]) -> None:
    actions = commands.add_parser("account", help="the accounts and their keys").add_subparsers(
        dest="action", metavar="ACTION", required=True
    )
    add = actions.add_parser("add", help="store a key in the keyring; asks for it, or reads three lines")
    add.add_argument("name", metavar="NAME")
    add.add_argument("--site", metavar="global|eea|us|URL", help="where the key was made")
    add.add_argument(
        "--simulated-trading", action="store_true", default=None, help="a key of OKX's demo trading"
    )
    add.add_argument("--replace", action="store_true", default=None, help="replace NAME without a question")
    actions.add_parser("list", help="name, site and kind of every account")
    remove = actions.add_parser("remove", help="take an account, its key and its alerts out")
    remove.add_argument("name", metavar="NAME")
    check = actions.add_parser("check", help="say in one sentence whether its key works, or where it does")
    check.add_argument("name", metavar="NAME")
    check.add_argument(
        "--apply", action="store_true", default=None, help="let NAME use the site where its key works"
    )


def _add_balance(commands: _Commands[_Parser]) -> None:
    balance = commands.add_parser("balance", help="poll once and print, or go on with --watch")
    balance.add_argument("name", nargs="?", default=None, metavar="NAME")
    balance.add_argument("--ccy", metavar="BTC,ETH", help="these currencies alone, 20 at the most")
    balance.add_argument("--format", choices=("table", "json", "csv", "waybar"), default="table")
    balance.add_argument(
        "--watch", action="store_true", default=None, help="poll on and on, and print each time"
    )
    _add_interval(balance)
    _add_demo(balance)


def _add_alerts(commands: _Commands[_Parser]) -> None:
    alerts = commands.add_parser("alerts", help="print the log of alerts, newest last")
    alerts.add_argument("name", nargs="?", default=None, metavar="NAME")
    alerts.add_argument("--format", choices=("table", "json"), default="table")


def _add_simulate(commands: _Commands[_Parser]) -> None:
    simulate = commands.add_parser("simulate", help="run the simulated exchange alone")
    simulate.add_argument("--port", type=_port, default=0, metavar="P")
    _add_scenario(simulate)
    simulate.add_argument("--currencies", type=_currencies, default=20, metavar="N")


def _port(text: str) -> int:
    return _whole(text, 0, 65535, "a port")


def _currencies(text: str) -> int:
    return _whole(text, 1, 1000, "a number of currencies")
