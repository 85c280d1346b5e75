"""Answer after answer to Python values: quickly while they keep their form, exactly where they do not."""

from __future__ import annotations

from typing import Any

from trayapp.okx.exact import exactly
from trayapp.okx.usual_form import UsualForm, names_of


class Decoder:
    """Remembers the form of the last answer with rows. For one thread at a time.

    Nothing but the time it takes depends on what is remembered.
    """

    def __init__(self) -> None:
        self._names: tuple[str, ...] = ()
        self._form: UsualForm | None = None

    def decoded(self, body: bytes) -> Any:
        """Return what the bytes say, each row of an account as dict or `Detail`.

        None, as for JSON's `null`, where they are no JSON.
        """
        found = self._form.decoded(body) if self._form else None
        if found is not None:
            return found
        found = exactly(body)
        return self._again(body, names_of(found)) or found

    def _again(self, body: bytes, names: tuple[str, ...]) -> Any:
        """The same in a form that is new: to try all values one by one would take several times as long."""
        if not names or names == self._names:
            return None
        self._names, self._form = names, UsualForm(names)
        return self._form.decoded(body)
