"""The table of faults, continued: a row for each of the exchange's own codes."""

from __future__ import annotations

from tests.faults.case import Case
from tests.faults.matrix import BACKOFF, LOST, OTHER, SLOW, STOP, STRAIGHT, answered
from trayapp.domain.snapshot import Trouble
from trayapp.simulator import Fault

#: Codes by what facts.md asks for. Words are those that tell one sentence from the next.
REFUSED_KEY = (
    """50030 50035 50100 50101 50103 50104 50105 50106 50107 50110 50111 50112 50113 50114 50119 50120"""
)
RESTRICTED = """50007 50008 50010 50027 50028 50029 50038 50051 50052 50053 50059 50060 50121"""


def _code(code: str, *rest: object, status: int | None = None) -> Case:
    name = code if status is None else f"{code} with {status}"
    return Case(name, STRAIGHT, answered(Fault.error(code, status=status)), f"({code})", *rest)  # type: ignore[arg-type]


CODES = (
    _code("50001", LOST, SLOW, 30.0),
    _code("50009", Trouble.STOPPED_OUT, SLOW, 30.0),
    _code("50011", OTHER, BACKOFF, 2.0),
    _code("50011", OTHER, BACKOFF, 2.0, status=200),
    _code("50004", OTHER),
    _code("50013", OTHER),
    _code("50026", LOST),
    *(_code(code, Trouble.KEY_REFUSED, STOP) for code in REFUSED_KEY.split()),
    *(_code(code, OTHER, STOP) for code in RESTRICTED.split()),
)
