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
        if self._names and self._form is None:  # now that a second answer is there it pays
            self._form = UsualForm(self._names)
        found = self._form.decoded(body) if self._form else None
        if found is None:
            found = exactly(body)
            self._learn(names_of(found))
        return found

    def _learn(self, names: tuple[str, ...]) -> None:
        if names and names != self._names:
            self._names, self._form = names, None
