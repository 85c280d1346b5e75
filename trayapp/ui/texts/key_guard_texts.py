"""What the popup and the menu say of keys that may do more than read, until the user accepts it."""

from __future__ import annotations

from dataclasses import dataclass

from trayapp.domain import key_guard
from trayapp.domain.snapshot import Snapshot
from trayapp.ui.state import State
from trayapp.ui.texts.phrases import counted, sentences
from trayapp.ui.texts.translated import translated
from trayapp.words import QT_TRANSLATE_NOOP as T
from trayapp.words import Words

_ACCEPT = T("trayapp", "&Accept")
_MENU_LINE = T("trayapp", "Key of {name} {permissions}")


@dataclass(frozen=True, slots=True)
class KeyGuardText:
    """One question to the user.

    Attributes:
        account_id, powers: whose key, and what accepting accepts: what `head` names, nothing else.
        button: the word to accept with.
    """

    account_id: str
    powers: tuple[str, ...]
    head: str
    body: str
    button: str


def key_guard_text(snapshot: Snapshot | None) -> KeyGuardText | None:
    """What to ask about the account's key; None where there is nothing to accept."""
    asked = key_guard.question(snapshot.config, snapshot.profile) if snapshot else None
    if snapshot is None or asked is None:
        return None
    head, advice = asked
    hint = key_guard.not_bound(snapshot.config)
    return KeyGuardText(
        snapshot.profile.id,
        key_guard.unaccepted(snapshot.config, snapshot.profile),
        translated(head),
        sentences(translated(words) for words in (advice, hint) if words is not None),
        translated(_ACCEPT),
    )


def menu_line(state: State) -> tuple[str, str]:
    """A line about the first key that may too much, the chosen account's before others, and its account's id.

    Both are empty where there is none.
    """
    chosen = state.chosen
    found = [shown for shown in state.snapshots if key_guard.unaccepted(shown.config, shown.profile)]
    if not found:
        return "", ""
    first = chosen if chosen in found else found[0]
    named = key_guard.unaccepted(first.config, first.profile)
    text = translated(Words.of(_MENU_LINE, name=first.profile.name, permissions=key_guard.may(named)))
    return counted(text, len(found) - 1), first.profile.id
