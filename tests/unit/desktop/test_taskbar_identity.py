from __future__ import annotations

import sys

import pytest

from trayapp.desktop.taskbar_identity import IDENTITY, claim_identity, windows_setter


@pytest.mark.parametrize(("frozen", "told"), [(True, [IDENTITY]), (False, [])])
def test_windows_is_told_by_the_standalone_program_alone(frozen: bool, told: list[str]) -> None:
    heard: list[str] = []
    claim_identity(heard.append, frozen=frozen)
    assert heard == told


@pytest.mark.skipif(sys.platform == "win32", reason="there it has somebody to tell")
def test_elsewhere_nobody_is_told() -> None:
    assert windows_setter() is None
    claim_identity(windows_setter(), frozen=True)
