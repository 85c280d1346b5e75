"""`trayapp doctor`: verdicts, one for each thing that the program needs or likes to have."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from trayapp.errors import TrayAppError


class Health(Enum):
    """How a thing is."""

    FINE = "ok"
    NOTE = "note"  # worth knowing; the program does its work
    BAD = "BAD"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found of one thing.

    Attributes:
        subject: its name in a word or two.
        sentence: what was found, and what to do where something is wrong.
        exit_code: of the command, where this is the first that is bad.
    """

    subject: str
    health: Health
    sentence: str
    exit_code: int = 0

    @classmethod
    def fine(cls, subject: str, sentence: str) -> Verdict:
        return cls(subject, Health.FINE, sentence)

    @classmethod
    def note(cls, subject: str, sentence: str) -> Verdict:
        return cls(subject, Health.NOTE, sentence)

    @classmethod
    def of(cls, subject: str, error: TrayAppError) -> Verdict:
        """A thing is bad, and `error` says why."""
        return cls(subject, Health.BAD, str(error), error.exit_code)


def first_bad(verdicts: Iterable[Verdict]) -> Verdict | None:
    """The one that decides how the command ends; None where everything needed is fine."""
    return next((verdict for verdict in verdicts if verdict.health is Health.BAD), None)
