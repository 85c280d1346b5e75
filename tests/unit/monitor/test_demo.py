from __future__ import annotations

from contextlib import closing

import pytest

from trayapp.cli import connect, utc_now
from trayapp.errors import UsageError
from trayapp.monitor.demo import Demo
from trayapp.monitor.watch import Watch


def test_the_demo_answers_over_signed_http() -> None:
    with Demo("futures", 1, utc_now) as demo:
        assert (demo.profile.id, demo.profile.name) == ("demo", "demo")
        assert demo.profile.site.url.startswith("http://127.0.0.1:")
        watch = Watch(demo.profile, demo.credentials, lambda key: connect(demo.profile, key), utc_now)
        with closing(watch):
            snapshot = watch.ask()
    assert snapshot.mode is not None
    assert snapshot.mode.word == "futures"


def test_a_scenario_that_there_is_not() -> None:
    with pytest.raises(UsageError, match="nothing-like-it"):
        Demo("nothing-like-it", 1, utc_now)
