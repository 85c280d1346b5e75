"""The rows of a report: what helps, and nothing that tells whose it is."""

from __future__ import annotations

import platform
from decimal import Decimal

import pytest

from trayapp import __version__
from trayapp.domain.alerts.rules import AlertRules
from trayapp.domain.credentials import AccountProfile, Site
from trayapp.domain.proxy import ProxyChoice
from trayapp.domain.thresholds import RatioRungs, Thresholds
from trayapp.domain.view import View
from trayapp.monitor import diagnostics
from trayapp.storage.settings import Settings

OWN = AccountProfile("id-1", "Whale fund", Site.parse("https://okx.fund.test"))
DEMO = AccountProfile(
    "id-2",
    "me",
    simulated_trading=True,
    thresholds=Thresholds(margin=RatioRungs(Decimal(100), Decimal(99), Decimal(98))),
)


def test_accounts_are_counted_and_told_by_site_and_mode() -> None:
    settings = Settings(
        accounts=(OWN, DEMO),
        view=View(small_below_usd=Decimal("12345.67")),
        alerts=AlertRules(blind_minutes=7),
        proxy=ProxyChoice(use="own", kind="socks5", host="proxy.fund.test", user="jane", password_entry="e"),
        log_level="detailed",
    )
    rows = dict(diagnostics.settings_rows(settings, {"id-1": "futures", "id-2": None}))
    assert rows["Accounts"] == "2; own URL live futures; global demo risk levels changed"
    assert rows["Alerts"] == "changed"
    assert "proxy own, socks5 with a password, log detailed" in rows["Settings"]
    whole = diagnostics.report(rows.items(), ())
    for private in ("Whale", "me;", "fund.test", "jane", "id-1", "12345", "99"):
        assert private not in whole


def test_program_and_session_are_told_but_no_value_that_names_a_host() -> None:
    environment = {
        "XDG_CURRENT_DESKTOP": "XFCE",
        "XDG_SESSION_TYPE": "x11",
        "DISPLAY": "desk.fund.test:0",
        "HTTPS_PROXY": "http://jane:pw@proxy.test",
        "USER": "jane",
    }
    rows = dict(diagnostics.program_rows("6.11.3", environment))
    assert rows["Equity Tray"].startswith(__version__)
    assert rows["Python"] == platform.python_version()
    named = ("XDG_CURRENT_DESKTOP=XFCE", "XDG_SESSION_TYPE=x11", "DISPLAY is set", "HTTPS_PROXY is set")
    assert rows["Session"] == ", ".join(named)
    whole = diagnostics.report(rows.items(), ())
    for private in ("fund.test", "jane", "proxy.test"):
        assert private not in whole


@pytest.mark.parametrize("errors", [(), ("one", "two")])
def test_a_report_ends_with_the_errors(errors: tuple[str, ...]) -> None:
    last = diagnostics.report([("Qt", "6")], errors).splitlines()
    assert last == (["Qt: 6", "Last errors:", "one", "two"] if errors else ["Qt: 6", "Last errors: none"])
