"""What the desk of the accounts asks for, answered when a test lets it."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from trayapp.domain.credentials import AccountDraft
from trayapp.domain.remedy import Remedy
from trayapp.errors import TrayAppError
from trayapp.ui.accounts.account_desk import AccountActions
from trayapp.words import Words


@dataclass(frozen=True)
class Found:
    """What a test of a key found."""

    sentence: Words
    warning: Words | None = None
    hint: Words | None = None
    error: TrayAppError | None = None
    remedy: Remedy | None = None


class Backroom:
    """Where blocking calls go: they wait until the test lets them return. A context manager.

    Attributes:
        late: by account, what its answer waits for.
        error: raised in place of every answer.
        found: what a check of a stored account finds.
    """

    def __init__(self) -> None:
        self.gui = threading.current_thread()
        self.calls: list[tuple[object, ...]] = []
        self.threads: list[threading.Thread] = []
        self.may_answer = threading.Event()
        self.may_answer.set()
        self.late: dict[object, threading.Event] = {}
        self.error: TrayAppError | None = None
        self.found = Found(Words.of("It works."))

    @property
    def actions(self) -> AccountActions:
        return AccountActions(self.test, self.save, self.rename, self.remove, self.check, self.apply)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for event in (self.may_answer, *self.late.values()):
            event.set()
        assert self.gui not in self.threads

    def test(self, draft: AccountDraft) -> Found:
        self._answer("test", draft.name)
        return Found(Words.of(f"{draft.name} works."))

    def save(self, draft: AccountDraft) -> object:
        self._answer("save", draft.name, draft.replaces)
        return draft

    def rename(self, account_id: str, name: str) -> object:
        self._answer("rename", account_id, name)
        return None

    def remove(self, account_id: str) -> object:
        self._answer("remove", account_id)
        return None

    def check(self, account_id: str) -> Found:
        self._answer("check", account_id)
        return self.found

    def apply(self, account_id: str, remedy: Remedy) -> object:
        self._answer("apply", account_id, remedy)
        return None

    def _answer(self, *call: object) -> None:
        self.calls.append(call)
        self.threads.append(threading.current_thread())
        assert self.late.get(call[1], self.may_answer).wait(10)
        if self.error is not None:
            raise self.error
