"""What a screen reader is told: the tree of AT-SPI, over the accessibility bus."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from jeepney import DBusAddress, DBusErrorResponse

from tests.desktop.bus import SessionBus

_BUS = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
_REGISTRY = "org.a11y.atspi.Registry"
_ROOT = "/org/a11y/atspi/accessible/root"
_ACCESSIBLE = "org.a11y.atspi.Accessible"
_VALUE = "org.a11y.atspi.Value"
_DEEPEST = 30
#: Bits of the state set, as AT-SPI numbers them.
_FOCUSED, _SHOWING, _FOCUSABLE = 12, 25, 11


@dataclass(frozen=True, slots=True)
class Node:
    """One accessible thing. `value` is of what has one (a gauge), None elsewhere."""

    role: str
    name: str
    focused: bool
    focusable: bool
    showing: bool
    value: float | None
    children: tuple[Node, ...]

    def all(self) -> Iterator[Node]:
        """Itself and everything in it."""
        yield self
        for child in self.children:
            yield from child.all()


class AccessibilityBus:
    """Reads the programs of a session that a screen reader could read."""

    def __init__(self, session_bus: SessionBus) -> None:
        (address,) = session_bus.call(_BUS, "GetAddress")
        self._bus = SessionBus(address)

    def close(self) -> None:
        self._bus.close()

    def program(self, name: str) -> Node | None:
        """The tree of the program that calls itself so; None while there is none."""
        for bus, path in self._children(_REGISTRY, _ROOT):
            if self._text(bus, path, "Name") == name:
                return self._node(bus, path, 0)
        return None

    def _node(self, bus: str, path: str, depth: int) -> Node:
        states = self._states(bus, path)
        inner = self._children(bus, path) if depth < _DEEPEST else []
        return Node(
            role=self._ask(bus, path, "GetRoleName"),
            name=self._text(bus, path, "Name"),
            focused=bool(states >> _FOCUSED & 1),
            focusable=bool(states >> _FOCUSABLE & 1),
            showing=bool(states >> _SHOWING & 1),
            value=self._value(bus, path),
            children=tuple(self._node(*child, depth + 1) for child in inner),
        )

    def _children(self, bus: str, path: str) -> list[tuple[str, str]]:
        try:
            (found,) = self._bus.call(DBusAddress(path, bus, _ACCESSIBLE), "GetChildren")
        except DBusErrorResponse:
            return []  # it went away meanwhile
        return [(child_bus, child_path) for child_bus, child_path in found if child_bus]

    def _states(self, bus: str, path: str) -> int:
        try:
            ((low, high),) = self._bus.call(DBusAddress(path, bus, _ACCESSIBLE), "GetState")
        except DBusErrorResponse:
            return 0
        return int(low) | int(high) << 32

    def _ask(self, bus: str, path: str, method: str) -> str:
        try:
            return str(self._bus.call(DBusAddress(path, bus, _ACCESSIBLE), method)[0])
        except DBusErrorResponse:
            return ""

    def _text(self, bus: str, path: str, name: str) -> str:
        return str(self._bus.get_or_none(DBusAddress(path, bus, _ACCESSIBLE), name) or "")

    def _value(self, bus: str, path: str) -> float | None:
        found = self._bus.get_or_none(DBusAddress(path, bus, _VALUE), "CurrentValue")
        return None if found is None else float(found)
