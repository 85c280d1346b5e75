"""The proxy: its choice in the settings, its password in the keyring, changed together and told together."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace

from trayapp.domain.proxy import Proxy, ProxyChoice
from trayapp.errors import KeyringUnavailable, StorageError, TrayAppError
from trayapp.monitor.patient_call import PERSON_S, PatientCall
from trayapp.storage.keyring_thread import KeyringThread, wait
from trayapp.storage.proxy_passwords import ProxyPasswords
from trayapp.storage.settings import Settings
from trayapp.storage.settings_file import SettingsFile
from trayapp.words import QT_TRANSLATE_NOOP as T

_PASSWORD_STAYS = T(
    "trayapp", "The proxy was changed, but its former password stays in the keyring. {reason}"
)


class ProxyBook:
    """Tells the route to a host, from any thread. Every call blocks: keep it off the GUI thread.

    Args:
        chosen: what the settings say now.
        environment: its proxy variables count where the system's proxy is chosen.
        learn: is told every password before it is used, to strike it out of the log.
        patience_s: how long a route waits for the keyring; its late answer is taken by the next one.
    """

    def __init__(
        self,
        passwords: ProxyPasswords,
        thread: KeyringThread,
        chosen: Callable[[], ProxyChoice],
        environment: Mapping[str, str],
        learn: Callable[[str], None],
        patience_s: float,
    ) -> None:
        self._passwords, self._thread, self._patience_s = passwords, thread, patience_s
        self._chosen, self._environment, self._learn = chosen, environment, learn
        self._asked: tuple[str, PatientCall[str]] | None = None
        self._known: tuple[str, str] | None = None  # an entry and its password: read once, kept in memory

    def route(self, host: str) -> Proxy | None:
        """What a new connection to `host` goes by; None for the straight way.

        Raises:
            Unreachable: the system's proxy is none.
            KeyringUnavailable: the password cannot be had, or not yet.
        """
        choice = self._chosen()
        match choice.use:
            case "off":
                return None
            case "own":
                entry = choice.password_entry
                proxy = choice.proxy("" if entry is None else self._password(entry))
            case _:
                from trayapp.monitor.system_proxy import system_proxy  # noqa: PLC0415 - imports urllib

                found = system_proxy(host, self._environment)
                if found is None:
                    return None
                proxy = found
        self._learn(proxy.password)
        return proxy

    def update(
        self, file: SettingsFile, change: Callable[[Settings], Settings], password: str | None
    ) -> Settings:
        """Change the settings; with a password, give the proxy that they name then a new one.

        The password goes first, and a former one last, so that no choice ever names one that is not there.

        Raises:
            KeyringUnavailable: the password could not be stored; nothing has changed.
            StorageError: the settings could not be written, and nothing has changed; or all has, but the
                former password is still there.
            TrayAppError: whatever `change` raises.
        """
        entry, before = None, ProxyChoice()
        if password:
            import uuid  # noqa: PLC0415 - slow, and wanted here alone

            entry = uuid.uuid4().hex
            self._learn(password)
            self._write(entry, password)

        def changed(settings: Settings) -> Settings:
            nonlocal before
            before = settings.proxy
            new = change(settings)
            proxy = new.proxy.with_entry(entry or new.proxy.password_entry)
            name = self._passwords.backend_name if entry else None
            return replace(new, proxy=proxy, keyring_backend=name or new.keyring_backend)

        try:
            new = file.update(changed)
        except TrayAppError:
            self._drop_quietly(entry)
            raise
        if entry != new.proxy.password_entry:
            self._drop_quietly(entry)  # the proxy is none that would be told it
        if before.password_entry not in (None, new.proxy.password_entry):
            self._drop_former(before.password_entry or "")
        return new

    def _password(self, entry: str) -> str:
        known, asked = self._known, self._asked  # once: other accounts' threads are here too
        if known is not None and known[0] == entry:
            return known[1]
        if asked is None or asked[0] != entry:
            call = PatientCall(self._thread, lambda: self._passwords.read(entry), self._patience_s)
            self._asked = asked = (entry, call)
        password = asked[1]()
        self._known = (entry, password)
        return password

    def _write(self, entry: str, password: str) -> None:
        writing = self._thread.submit(lambda: self._passwords.write(entry, password))
        try:
            wait(writing, PERSON_S)
        except KeyringUnavailable:
            if not writing.cancel() and not writing.done():  # take out what it will have written
                self._thread.submit(lambda: self._passwords.delete(entry))
            raise

    def _drop_quietly(self, entry: str | None) -> None:
        if entry is not None:
            with suppress(KeyringUnavailable):  # what went wrong before is the sentence to hear
                wait(self._thread.submit(lambda: self._passwords.delete(entry)), PERSON_S)

    def _drop_former(self, entry: str) -> None:
        self._known = None
        try:
            wait(self._thread.submit(lambda: self._passwords.delete(entry)), PERSON_S)
        except KeyringUnavailable as error:
            raise StorageError(_PASSWORD_STAYS, reason=error.words) from error
