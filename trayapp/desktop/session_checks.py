"""What the doctor says of the session: display, bus, tray host, notifications. Without Qt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from trayapp.desktop.display import require_display
from trayapp.desktop.session_services import SessionServices
from trayapp.errors import NoDisplay
from trayapp.monitor.diagnostics import Row
from trayapp.monitor.doctor import Verdict

_NO_HOST = (
    "nobody shows tray icons: the popup opens as a window; "
    "GNOME needs the extension “AppIndicator and KStatusNotifierItem Support”"
)


def verdicts(environment: Mapping[str, str], found: SessionServices | None) -> Iterator[Verdict]:
    """One for each thing; the display alone is needed.

    Args:
        found: None where the system has no such services.
    """
    try:
        require_display(environment)
        yield Verdict.fine("display", "there is one to draw on")
    except NoDisplay as error:
        yield Verdict.of("display", error)
    if found is None:
        return
    if found.has_bus:
        yield Verdict.fine("session bus", "it answers")
    else:
        yield Verdict.note("session bus", "none answers: the keyring and notifications may need it")
    yield _who("tray host", found.tray_host, _NO_HOST)
    yield _who("notifications", found.notifications, "nobody shows them: icon and popup still tell")


def rows(found: SessionServices | None) -> tuple[Row, ...]:
    """The same for a report."""
    if found is None:
        return ()
    return (
        ("Session bus", "answers" if found.has_bus else "none"),
        ("Tray host", found.tray_host or "none"),
        ("Notifications", found.notifications or "none"),
    )


def _who(subject: str, who: str | None, without: str) -> Verdict:
    return Verdict.fine(subject, who) if who else Verdict.note(subject, without)
