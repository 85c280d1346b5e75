"""The tray as the panel sees it: StatusNotifierItem and its menu, over D-Bus."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress

from tests.desktop.bus import SessionBus
from tests.desktop.waiting import wait_until

ITEM = "org.kde.StatusNotifierItem"
MENU = "com.canonical.dbusmenu"
WATCHER_NAME = "org.kde.StatusNotifierWatcher"
WATCHER = DBusAddress("/StatusNotifierWatcher", WATCHER_NAME, WATCHER_NAME)


@dataclass(frozen=True, slots=True)
class Pixmap:
    """One size of an icon; ARGB32, most significant byte first."""

    width: int
    height: int
    argb: bytes


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """One line of the context menu. A separator has an empty label."""

    number: int
    label: str
    enabled: bool
    checked: bool
    children: tuple[MenuEntry, ...]


class Tray:
    """Reads and uses the items of the tray. An item is the name under which it registered."""

    def __init__(self, bus: SessionBus) -> None:
        self._bus = bus

    def has_host(self) -> bool:
        return bool(self._bus.get_or_none(WATCHER, "IsStatusNotifierHostRegistered"))

    def items(self) -> list[str]:
        return list(self._bus.get_or_none(WATCHER, "RegisteredStatusNotifierItems") or [])

    def wait_for_item(self, timeout_s: float = 20) -> str:
        """Return the first item, once there is one."""
        return wait_until(self.items, "an item in the tray", timeout_s)[0]

    def wait_for_no_item(self, timeout_s: float = 20) -> None:
        wait_until(lambda: not self.items(), "the tray without an item", timeout_s)

    def title(self, item: str) -> str:
        return str(self._bus.get(_address(item), "Title"))

    def tooltip(self, item: str) -> str:
        _name, _pixmaps, title, text = self._bus.get(_address(item), "ToolTip")
        return "\n".join(part for part in (str(title), str(text)) if part)

    def wait_for_tooltip(self, item: str, text: str, timeout_s: float = 20) -> str:
        """Return the whole tooltip, once `text` stands in it."""

        def tooltip() -> str | None:
            now = self.tooltip(item)
            return now if text in now else None

        return wait_until(tooltip, f"{text!r} in the tooltip", timeout_s)

    def icon_pixmaps(self, item: str) -> list[Pixmap]:
        return [Pixmap(w, h, bytes(data)) for w, h, data in self._bus.get(_address(item), "IconPixmap")]

    def activate(self, item: str) -> None:
        """What a left click does."""
        self._bus.call(_address(item), "Activate", "ii", 0, 0)

    def menu(self, item: str) -> tuple[MenuEntry, ...]:
        """The context menu's visible entries, as they are once it opens."""
        menu = self._menu_address(item)
        self._bus.call(menu, "AboutToShow", "i", 0)
        _revision, root = self._bus.call(menu, "GetLayout", "iias", 0, -1, [])
        return _entry(root).children

    def click_menu(self, item: str, label: str) -> None:
        """Choose the entry with this label, in whatever submenu it is.

        Raises:
            TimeoutError: there is no such entry, nor did one come: an item has a menu soon after it is there.
        """

        def found() -> MenuEntry | None:
            return next((e for e in _flat(self.menu(item)) if e.label == label), None)

        entry = wait_until(found, f"{label!r} in the menu")
        menu = self._menu_address(item)
        self._bus.call(menu, "Event", "isvu", entry.number, "clicked", ("s", ""), 0)

    def _menu_address(self, item: str) -> DBusAddress:
        path = str(self._bus.get(_address(item), "Menu"))
        return DBusAddress(path, bus_name=item.partition("/")[0], interface=MENU)


def _address(item: str) -> DBusAddress:
    name, _, path = item.partition("/")
    return DBusAddress("/" + path, bus_name=name, interface=ITEM)


def _entry(node: Any) -> MenuEntry:
    number, properties, children = node

    def value(name: str, default: Any) -> Any:
        return properties[name][1] if name in properties else default

    return MenuEntry(
        number=number,
        label="" if value("type", "") == "separator" else _without_mnemonic(value("label", "")),
        enabled=bool(value("enabled", True)),
        checked=value("toggle-state", 0) == 1,
        children=tuple(_entry(child) for _, child in children if child[1].get("visible", ("b", True))[1]),
    )


def _without_mnemonic(label: str) -> str:
    return label.replace("__", "\0").replace("_", "").replace("\0", "_")


def _flat(entries: tuple[MenuEntry, ...]) -> Iterator[MenuEntry]:
    for entry in entries:
        yield entry
        yield from _flat(entry.children)
