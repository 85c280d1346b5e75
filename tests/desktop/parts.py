"""The parts of a desktop: which programs they are, and how each is started and found alive."""

from __future__ import annotations

import os
import shutil

from tests.desktop import bus as session_bus
from tests.desktop import panel, secret_service
from tests.desktop.accessible import AccessibilityBus
from tests.desktop.bus import SessionBus
from tests.desktop.home import Home
from tests.desktop.program import Program
from tests.desktop.screen import Screen
from tests.desktop.secret_service import SecretService
from tests.desktop.tray import Tray

PROGRAMS = (
    "Xvfb",
    "dbus-daemon",
    "openbox",
    "xfce4-panel",
    "trayer",
    "gnome-keyring-daemon",
    "dunst",
    "xdotool",
    "xprop",
    "xwininfo",
    "import",
    "gio",
    "weston",
    "/usr/libexec/at-spi-bus-launcher",
)


def missing() -> list[str]:
    """The programs that this machine lacks for a session."""
    return [name for name in PROGRAMS if shutil.which(name) is None]


def start_x_server(home: Home, size: tuple[int, int]) -> Screen:
    """Start an X server on a display number that is free, and tell the environment."""
    reader, writer = os.pipe()
    geometry = f"{size[0]}x{size[1]}x24"
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", geometry, "-nolisten", "tcp", "-noreset"]
    try:
        server = home.start(command, pass_fds=[writer])
    finally:
        os.close(writer)
    with os.fdopen(reader) as pipe:
        number = pipe.readline().strip()  # it writes once it answers; the end of the file means that it died
    if not number:
        raise RuntimeError(f"no X server: {server.output()}")
    home.env["DISPLAY"] = f":{number}"
    return Screen(home.env, server)


def start_bus(home: Home) -> SessionBus:
    """Start a bus, and tell the environment."""
    config, address = session_bus.write_config(home.runtime, [secret_service.PROMPTER])
    daemon = home.start(["dbus-daemon", "--nofork", "--nopidfile", f"--config-file={config}"])
    home.wait(lambda: session_bus.answers(home.runtime / "bus"), daemon, "the session bus")
    home.env["DBUS_SESSION_BUS_ADDRESS"] = address
    bus = SessionBus(address)
    home.at_close(bus.close)
    return bus


def start_window_manager(home: Home, screen: Screen) -> None:
    openbox = home.start(["openbox"])
    home.wait(screen.has_window_manager, openbox, "the window manager")


def start_keyring(home: Home, bus: SessionBus) -> SecretService:
    daemon = home.start(secret_service.COMMAND, stdin=secret_service.PASSWORD)
    home.wait(lambda: bus.has(secret_service.NAME), daemon, "the keyring")
    return SecretService(bus, daemon)


def start_xfce_panel(home: Home, bus: SessionBus) -> Program:
    """Start XFCE's panel: it shows StatusNotifierItems."""
    panel.write_config(home.path / ".config")
    if not bus.has("org.xfce.Xfconf"):  # it outlives a panel
        settings = home.start([panel.settings_daemon()])
        home.wait(lambda: bus.has("org.xfce.Xfconf"), settings, "the panel's settings")
    program = home.start(["xfce4-panel", "--disable-wm-check"])
    home.wait(Tray(bus).has_host, program, "the panel's tray")
    return program


def start_notifications(home: Home, bus: SessionBus) -> Program:
    """Start dunst: it shows notifications, in the way that its package sets up."""
    program = home.start(["dunst"])
    home.wait(lambda: bus.has("org.freedesktop.Notifications"), program, "the notification server")
    return program


def start_trayer(home: Home, screen: Screen) -> Program:
    """Start trayer: it embeds icons the old way, and owns no name on the bus."""
    program = home.start(["trayer", "--edge", "bottom", "--widthtype", "pixel", "--width", "400"])
    home.wait(lambda: screen.has_window_of("trayer"), program, "trayer's panel")
    return program


def start_compositor(home: Home) -> Program:
    """Start a Wayland compositor without a screen or a tray, and tell the environment."""
    name = "wayland-test"
    program = home.start(["weston", "--backend=headless-backend.so", f"--socket={name}"])
    home.wait((home.runtime / name).exists, program, "the compositor")
    home.env |= {"WAYLAND_DISPLAY": name, "QT_QPA_PLATFORM": "wayland", "XDG_SESSION_TYPE": "wayland"}
    return program


def start_accessibility(home: Home, bus: SessionBus) -> AccessibilityBus:
    """Start the bus of screen readers; programs that start after it can be read."""
    home.env.pop("NO_AT_BRIDGE", None)
    home.env["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
    program = home.start(["/usr/libexec/at-spi-bus-launcher", "--launch-immediately"])
    home.wait(lambda: bus.has("org.a11y.Bus"), program, "the accessibility bus")
    reader = AccessibilityBus(bus)
    home.at_close(reader.close)
    return reader
