"""`trayapp doctor`: the report that the tray copies, then a verdict on each thing that the program needs.

What it asks of the desktop comes from the parts of that room that are without Qt; import-linter sees to it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from trayapp.about.licences import licences
from trayapp.arguments import Options
from trayapp.cli.shelf import Shelf, connect
from trayapp.desktop import autostart, session_checks, session_services
from trayapp.desktop.own_command import own_command
from trayapp.errors import StorageError
from trayapp.logs import Redactor
from trayapp.monitor import diagnostics, health_checks
from trayapp.monitor.doctor import Health, Verdict, first_bad
from trayapp.monitor.last_errors import last_errors
from trayapp.monitor.scrubber import Scrubber, proxy_words
from trayapp.paths import Paths
from trayapp.storage.settings import Settings
from trayapp.storage.settings_file import SettingsFile


def run(_options: Options) -> int:
    """Print the report and each verdict as it is found; the first that is bad decides how it ends."""
    paths = Paths.of_user()
    settings, problem = _settings(paths)
    scrubber = Scrubber(Redactor(), settings.accounts, Path.home(), proxy_words(settings.proxy, os.environ))
    services = session_services.look(os.environ)
    keyring, keyring_verdict = health_checks.keyring(settings.keyring_backend)
    rows = (
        *diagnostics.program_rows(_qt(), os.environ),
        *session_checks.rows(services),
        diagnostics.keyring_row(keyring),
        *diagnostics.settings_rows(settings, {}),
        diagnostics.log_in_row(autostart.of_user(own_command(), os.environ, Path.home()).is_on()),
    )
    print(diagnostics.report(rows, last_errors(paths.log_file, scrubber.without_numbers)), end="\n\n")
    verdicts = chain(
        session_checks.verdicts(os.environ, services),
        (problem, keyring_verdict),
        _sites(settings, keyring_verdict),
        (health_checks.files(_files(paths)),),
    )
    return _told(verdicts, scrubber)


def _told(verdicts: Iterable[Verdict], scrubber: Scrubber) -> int:
    """Print each as soon as it is known, and at the end what is bad, if anything is."""
    found = list[Verdict]()
    for verdict in verdicts:
        found.append(verdict)
        sentence = scrubber.without_names(verdict.sentence)
        print(f"{verdict.health.value:<5} {verdict.subject}: {sentence}", flush=True)
    bad = first_bad(found)
    if bad is None:
        print("\nEverything needed is fine.")
        return 0
    print(f"trayapp: {scrubber.without_names(bad.sentence)}", file=sys.stderr)
    return bad.exit_code


def _settings(paths: Paths) -> tuple[Settings, Verdict]:
    try:
        settings = SettingsFile(paths.settings_file).load()
    except StorageError as error:
        return Settings(), Verdict.of("settings", error)
    return settings, Verdict.fine("settings", "they can be read")


def _sites(settings: Settings, keyring: Verdict) -> Iterator[Verdict]:
    """By the proxy of the settings, unless its password would have to be asked for."""
    own = settings.proxy.use == "own" and settings.proxy.password_entry is not None
    if own and keyring.health is Health.BAD:
        yield Verdict.note("network", "nobody was asked, for the keyring holds the proxy's password")
        return
    yield from health_checks.sites(settings.accounts, Shelf().connect if settings.accounts else connect)


def _files(paths: Paths) -> tuple[Path, ...]:
    files = (paths.settings_file, paths.alerts_file, paths.log_file)
    return (*files, *(file.parent for file in files), paths.runtime_folder)


def _qt() -> str:
    """Its version, as the program's licences name it: the command line never loads Qt itself."""
    try:
        found = [part.version for part in licences() if part.name == "Qt"]
    except StorageError:
        found = []
    return found[0] if found else "not known"
