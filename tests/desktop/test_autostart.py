"""Log-in, as the desktop does it: the entry is launched, and the tray alone appears."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.desktop.equity_tray import COMMAND, TITLE
from tests.desktop.session import DesktopSession
from trayapp.desktop import autostart

pytestmark = pytest.mark.desktop


def test_what_starts_at_log_in_is_the_tray_alone(session: DesktopSession) -> None:
    home = Path(session.env["HOME"])
    autostart.of_user(COMMAND, session.env, home).switch(True)
    [entry] = home.rglob("autostart/trayapp.desktop")
    launch = 'exec gio launch "$0" >"$HOME/launched" 2>&1'  # what it starts inherits that, and lives on
    assert session.run(["sh", "-c", launch, str(entry)]).returncode == 0
    item = session.tray.wait_for_item()
    assert session.tray.title(item) == "trayapp"
    assert TITLE not in [window.title for window in session.screen.windows()]
    session.tray.click_menu(item, "Quit")
    session.tray.wait_for_no_item()
