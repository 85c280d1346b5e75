"""What the connection doctor found, in one sentence, and the remedy where there is one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from trayapp.domain.credentials import Site
from trayapp.domain.remedy import Remedy
from trayapp.monitor.key_check import KeyReport
from trayapp.okx.codes import full_name
from trayapp.words import QT_TRANSLATE_NOOP as T
from trayapp.words import Words

_WORKS_AT = T("trayapp", "The API key does not exist at {site} ({code}), but works at {other}: {advice}.")
_WORKS_IN_DEMO = T("trayapp", "The API key is one for demo trading ({code}) and works there: {advice}.")
_WORKS_LIVE = T("trayapp", "The API key is one for live trading ({code}) and works there: {advice}.")
_BELONGS_TO = T(
    "trayapp",
    "The API key does not exist at {site} ({code}), but it does at {other}: {advice}, and see to this too: "
    "{problem}",
)
_IS_FOR_DEMO = T(
    "trayapp", "The API key is one for demo trading ({code}): {advice}, and see to this too: {problem}"
)
_IS_LIVE = T(
    "trayapp", "The API key is one for live trading ({code}): {advice}, and see to this too: {problem}"
)

_USE_SITE = T("trayapp", "use that site")
_DEMO_ON = T("trayapp", "switch demo trading on")
_DEMO_OFF = T("trayapp", "switch demo trading off")
_SITE_DEMO_ON = T("trayapp", "use that site and switch demo trading on")
_SITE_DEMO_OFF = T("trayapp", "use that site and switch demo trading off")

_NOWHERE = T(
    "trayapp",
    "The API key exists at none of OKX's sites ({code}), tried were {sites}: copy it from OKX again, or make "
    "a new one if it was deleted, as OKX does after 14 days without use to a key that may trade or withdraw "
    "and has no IP address.",
)
_NOT_TRIED = T(
    "trayapp",
    "The API key does not exist ({code}) at {sites}, and {untried} could not be tried: if the key was made "
    "there, choose that site, else copy the key from OKX again or make a new one.",
)


@dataclass(frozen=True, slots=True)
class Finding:
    """How the key did at one place."""

    site: Site
    simulated_trading: bool
    report: KeyReport

    @property
    def works(self) -> bool:
        return self.report.error is None

    @property
    def code(self) -> str | None:
        """The exchange's error code, None where it gave none."""
        return getattr(self.report.error, "code", None)


@dataclass(frozen=True, slots=True)
class Diagnosis(KeyReport):
    """What is wrong with a connection.

    Attributes:
        error: what is wrong with the account as it stands, None where it works; also beside a remedy.
        remedy: a place where the same key works, None where none was found.
    """

    remedy: Remedy | None = None


def unchanged(found: Finding) -> Diagnosis:
    """There is no more to say than what was found at the account's own place."""
    report = found.report
    return Diagnosis(report.sentence, report.warning, report.hint, report.error)


def elsewhere(first: Finding, found: Finding) -> Diagnosis:
    """The key belongs to another place than its account's.

    Args:
        first: what was found at the account's own place.
        found: what was found where the key belongs.
    """
    report, demo = found.report, found.simulated_trading
    values: dict[str, object] = {"code": first.code, "advice": Words.of(_advice(first, found))}
    if found.site != first.site:
        template = _WORKS_AT if found.works else _BELONGS_TO
        values |= {"site": first.site.name, "other": full_name(found.site.name)}
    elif found.works:
        template = _WORKS_IN_DEMO if demo else _WORKS_LIVE
    else:
        template = _IS_FOR_DEMO if demo else _IS_LIVE
    if found.works:
        said, remedy = Words.of(template, **values), Remedy(found.site, demo)
        return Diagnosis(said, report.warning, report.hint, first.report.error, remedy)
    return Diagnosis(Words.of(template, **values, problem=report.sentence), error=first.report.error)


def nowhere(first: Finding, absent: Sequence[Site], untried: Sequence[Site]) -> Diagnosis:
    """No site knows the key.

    Args:
        absent: the sites that said so.
        untried: those that gave no answer.
    """
    template = _NOT_TRIED if untried else _NOWHERE
    said = Words.of(template, code=first.code, sites=_listed(absent), untried=_listed(untried))
    return Diagnosis(said, error=first.report.error)


def _advice(first: Finding, found: Finding) -> str:
    demo = found.simulated_trading
    if demo == first.simulated_trading:
        return _USE_SITE
    if found.site != first.site:
        return _SITE_DEMO_ON if demo else _SITE_DEMO_OFF
    return _DEMO_ON if demo else _DEMO_OFF


def _listed(sites: Sequence[Site]) -> str:
    return ", ".join(full_name(site.name) for site in sites)
