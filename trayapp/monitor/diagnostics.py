"""What helps others to help: the program and what is around it, in a text without names and amounts.

In English, like the log: it is written for whoever reads a report.
"""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress

from trayapp import __version__
from trayapp.about.build import version_line
from trayapp.domain.alerts.rules import AlertRules
from trayapp.domain.credentials import AccountProfile
from trayapp.domain.proxy import ProxyChoice
from trayapp.domain.thresholds import Thresholds
from trayapp.errors import StorageError
from trayapp.storage.keyring_state import KeyringState
from trayapp.storage.settings import Settings

#: What is told, and its name.
Row = tuple[str, str]
_SESSION = ("XDG_CURRENT_DESKTOP", "XDG_SESSION_TYPE", "LANG")
_NAMED_ONLY = ("DISPLAY", "WAYLAND_DISPLAY", "HTTPS_PROXY", "PYTHON_KEYRING_BACKEND")  # set or not


def program_rows(qt: str, environment: Mapping[str, str]) -> tuple[Row, ...]:
    """The program, its libraries, the system and the session.

    Args:
        qt: the version of Qt, however the caller knows it.
    """
    packaged = ", packaged" if getattr(sys, "frozen", False) else ""
    spoken = [f"{name}={environment[name]}" for name in _SESSION if environment.get(name)]
    named = [name for name in _NAMED_ONLY if environment.get(name)]
    return (
        ("Equity Tray", f"{_version()}{packaged}"),
        ("Python", platform.python_version()),
        ("Qt", qt),
        ("System", ", ".join(filter(None, (platform.platform(), _distribution())))),
        ("Session", ", ".join((*spoken, *(f"{name} is set" for name in named))) or "none"),
    )


def settings_rows(settings: Settings, modes: Mapping[str, str | None]) -> tuple[Row, ...]:
    """The settings, without the names and ids of accounts, and without amounts.

    Args:
        modes: the account mode by account id, where it is known.
    """
    view = settings.view
    shown = (
        f"every {settings.poll_interval_s} s",
        f"theme {settings.theme}",
        f"language {view.language}",
        f"gains {view.gains}",
        f"amounts {'hidden' if settings.hide_amounts else 'shown'}",
        f"proxy {_proxy(settings.proxy)}",
        f"log {settings.log_level}",
    )
    return (
        ("Accounts", _accounts(settings.accounts, modes)),
        ("Settings", ", ".join(shown)),
        ("Alerts", "as delivered" if settings.alerts == AlertRules() else "changed"),
    )


def keyring_row(state: KeyringState | None) -> Row:
    """Which keyring answers."""
    if state is None:
        return "Keyring", "none answers"
    return "Keyring", f"{state.backend}, locked" if state.is_locked else state.backend


def log_in_row(on: bool) -> Row:
    """Whether the program starts with the session."""
    return "Starts at log-in", "yes" if on else "no"


def report(rows: Iterable[Row], errors: Sequence[str]) -> str:
    """The whole text; `errors` are lines of the log that others may read."""
    told = [f"{name}: {value}" for name, value in rows]
    return "\n".join((*told, "Last errors:" if errors else "Last errors: none", *errors))


def _proxy(choice: ProxyChoice) -> str:
    if choice.use != "own":
        return choice.use
    return f"own, {choice.kind}{' with a password' if choice.password_entry else ''}"


def _accounts(profiles: Sequence[AccountProfile], modes: Mapping[str, str | None]) -> str:
    told = (
        " ".join(
            filter(
                None,
                (
                    "own URL" if profile.site.is_own_url else profile.site.name,
                    "demo" if profile.simulated_trading else "live",
                    modes.get(profile.id),
                    "" if profile.thresholds == Thresholds() else "risk levels changed",
                ),
            )
        )
        for profile in profiles
    )
    return "; ".join((f"{len(profiles)}", *told))


def _version() -> str:
    try:
        return version_line()
    except StorageError:
        return __version__


def _distribution() -> str:
    with suppress(OSError):
        return platform.freedesktop_os_release().get("PRETTY_NAME", "")
    return os.name if sys.platform.startswith("linux") else ""
