"""Desktop tests run in a real session. In CI a missing part is a failure; elsewhere they skip and say why."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from tests.desktop import parts
from tests.desktop.session import DesktopSession


@pytest.fixture(autouse=True, scope="session")
def _session_parts() -> None:
    """Fail in CI, skip elsewhere, where the machine cannot hold a session."""
    missing = parts.missing()
    if missing and os.environ.get("CI") == "true":
        pytest.fail(f"a desktop session needs {', '.join(missing)}; `make test` installs them")
    if missing:
        pytest.skip(f"a desktop session needs {', '.join(missing)}")


@pytest.fixture
def session() -> Iterator[DesktopSession]:
    """A session with XFCE's panel and an unlocked keyring."""
    with DesktopSession() as session:
        yield session
