"""What each error code of the exchange asks for.

Match on the code, never on the message: that may be in any language.
Source: okx/facts.md, "Errors that reach a poller, and what to do".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import ip_address

from trayapp.domain.credentials import SITES, Site
from trayapp.errors import (
    AccountFrozen,
    AccountRestricted,
    ClockSkewed,
    CredentialsRejected,
    ExchangeError,
    FilterRefused,
    RateLimited,
    Recovery,
    UnexpectedAnswer,
    Unreachable,
)
from trayapp.okx.cleaned import cleaned
from trayapp.words import QT_TRANSLATE_NOOP as T  # noqa: N814 - lupdate is told of this short name


@dataclass(frozen=True, slots=True)
class Rule:
    """What to raise for one code, and what to say. None: the default of the class."""

    error: type[ExchangeError]
    sentence: str
    recovery: Recovery | None = None
    least_wait_s: float | None = None


#: Where the sites' keys are made: the names that users know.
_REGISTERED_AT = {"global": "www.okx.com", "eea": "my.okx.com", "us": "app.okx.com"}

_OURS = T("trayapp", "OKX could not read the header {header} of a request ({code}): a fault of this program, please report it.")
_LACKS_READ = T("trayapp", "The API key lacks the Read permission ({code}): allow Read for it on OKX, or make a new key, then press Retry.")
_RESTRICTED = T("trayapp", "OKX restricts this account ({code}): ask OKX support why, then press Retry.")
_RISK_CONTROL = T("trayapp", "OKX's risk control has restricted this account ({code}): look for a mail from OKX, then press Retry.")
_LAW = T("trayapp", "OKX does not offer this where you live ({code}): ask OKX support, then press Retry.")
_VERIFY = T("trayapp", "OKX wants something from you before it serves this account ({code}): log in at OKX, do what it asks, then press Retry.")
_BUSY = T("trayapp", "OKX is busy ({code}): it is asked again soon.")
_OTHER = T("trayapp", "OKX answered with error {code}: {message}")
_OTHER_SILENT = T("trayapp", "OKX answered with error {code} and gave no reason: it is asked again soon.")

_IP_SHOWN = T("trayapp", "The API key does not accept requests from {ip} ({code}): add this address to the key on OKX, then press Retry.")
_IP_HIDDEN = T("trayapp", "The API key does not accept requests from this computer's address ({code}): add the address to the key on OKX, then press Retry.")
_KEY_IS_LIVE = T("trayapp", "The API key is not one for demo trading ({code}): switch demo trading off for this account, or use a key made for it.")
_KEY_IS_DEMO = T("trayapp", "The API key is not one for live trading ({code}): switch demo trading on for this account, or use a live key.")
_NOT_IN_DEMO = T("trayapp", "OKX does not offer this in demo trading ({code}): switch demo trading off for this account and use a live key.")
_ONLY_IN_DEMO = T("trayapp", "OKX offers this in demo trading only ({code}): switch demo trading on for this account and use a demo key.")
_WRONG_SITE = T("trayapp", "The API key does not exist at the site {site} ({code}): a key works only where it was made, so try {others}.")
_WRONG_URL = T("trayapp", "The API key does not exist at {site} ({code}): if it was made on OKX itself, choose one of its sites: {others}.")

_STOP, _SLOW, _BACKOFF = Recovery.STOP, Recovery.SLOW, Recovery.BACKOFF
# fmt: off
RULES = {
    "50001": Rule(ExchangeError, T("trayapp", "OKX is out of service for now, perhaps for maintenance ({code}): it is asked again in half a minute."), _SLOW, 30.0),
    "50004": Rule(ExchangeError, T("trayapp", "OKX needed too long for its answer ({code}): it is asked again soon.")),
    "50007": Rule(AccountRestricted, T("trayapp", "OKX has blocked this account ({code}): ask OKX support why, then press Retry.")),
    "50008": Rule(AccountRestricted, T("trayapp", "OKX does not know the user of this key ({code}): check the account at OKX, then press Retry.")),
    "50009": Rule(AccountFrozen, T("trayapp", "OKX has frozen the account while a liquidation runs ({code}): look at your positions on OKX now.")),
    "50010": Rule(AccountRestricted, T("trayapp", "OKX cannot tell whose key this is ({code}): check the account at OKX, then press Retry.")),
    "50011": Rule(RateLimited, T("trayapp", "OKX asks for fewer requests ({code}): your bots share its limit; it is asked again in a few seconds.")),
    "50013": Rule(ExchangeError, _BUSY),
    "50025": Rule(FilterRefused, T("trayapp", "OKX found too many parameters in the request ({code}): ask for fewer currencies, or for all.")),
    "50026": Rule(ExchangeError, T("trayapp", "OKX has a fault of its own ({code}): it is asked again soon.")),
    "50027": Rule(AccountRestricted, _RESTRICTED),
    "50028": Rule(AccountRestricted, _RESTRICTED),
    "50029": Rule(AccountRestricted, _RISK_CONTROL),
    "50030": Rule(CredentialsRejected, _LACKS_READ),
    "50035": Rule(CredentialsRejected, T("trayapp", "OKX answers only keys bound to an IP address ({code}): add this computer's address to the key on OKX, then press Retry.")),
    "50038": Rule(AccountRestricted, _NOT_IN_DEMO),
    "50051": Rule(AccountRestricted, _LAW),
    "50052": Rule(AccountRestricted, _LAW),
    "50053": Rule(AccountRestricted, _ONLY_IN_DEMO),
    "50059": Rule(AccountRestricted, _VERIFY),
    "50060": Rule(AccountRestricted, _VERIFY),
    "50100": Rule(CredentialsRejected, T("trayapp", "OKX has frozen this API key ({code}): ask OKX support, or make a new key.")),
    "50101": Rule(CredentialsRejected, _KEY_IS_LIVE),
    "50102": Rule(ClockSkewed, T("trayapp", "OKX finds the time of a request out of date ({code}): set this computer's clock.")),
    "50103": Rule(CredentialsRejected, _OURS),
    "50104": Rule(CredentialsRejected, _OURS),
    "50105": Rule(CredentialsRejected, T("trayapp", "The passphrase is wrong ({code}): enter the one you chose when you made the key, not your OKX password.")),
    "50106": Rule(CredentialsRejected, _OURS),
    "50107": Rule(CredentialsRejected, _OURS),
    "50110": Rule(CredentialsRejected, _IP_HIDDEN),
    "50111": Rule(CredentialsRejected, T("trayapp", "The API key is not a valid one ({code}): copy it from OKX again, without anything around it.")),
    "50112": Rule(CredentialsRejected, _OURS),
    "50113": Rule(CredentialsRejected, T("trayapp", "The secret is wrong ({code}): often the passphrase was pasted in its place; copy the secret from OKX again, or make a new key.")),
    "50114": Rule(CredentialsRejected, T("trayapp", "OKX does not accept the authorization of this API key ({code}): check the key on OKX, or make a new one.")),
    "50119": Rule(CredentialsRejected, _WRONG_SITE),
    "50120": Rule(CredentialsRejected, _LACKS_READ),
    "50121": Rule(AccountRestricted, T("trayapp", "OKX does not serve the country that this computer asks from ({code}): a VPN or proxy may be the reason; then press Retry.")),
    "51000": Rule(FilterRefused, T("trayapp", "OKX found a wrong parameter in the request ({code}): check the currencies asked for, or ask for all.")),
}
# fmt: on
_HEADERS = {
    "50103": "OK-ACCESS-KEY",
    "50104": "OK-ACCESS-PASSPHRASE",
    "50106": "OK-ACCESS-SIGN",
    "50107": "OK-ACCESS-TIMESTAMP",
    "50112": "OK-ACCESS-TIMESTAMP",
}


def error_for(
    code: str, message: str, http_status: int, *, site: Site, simulated_trading: bool
) -> ExchangeError:
    """Return the error that a code of the exchange stands for.

    Args:
        code: anything but "0".
        message: the exchange's own words; hostile ones are made harmless.
        site, simulated_trading: where and how the key was used, since some codes mean "elsewhere".
    """
    shown = cleaned(code, 20) or "?"
    message = cleaned(message)
    rule = RULES.get(code) or _unknown(message, http_status)
    error = rule.error
    if error is ExchangeError and http_status >= 500:
        error = Unreachable  # what else has a rule of its own keeps it: a frozen account is one at any status
    sentence, values = _told(code, rule.sentence, message, site, simulated_trading)
    return error(
        sentence, code=shown, recovery=rule.recovery, least_wait_s=rule.least_wait_s, **values
    )


def _unknown(message: str, http_status: int) -> Rule:
    if http_status == 429:
        return RULES["50011"]
    return Rule(ExchangeError, _OTHER if message else _OTHER_SILENT)


def _told(
    code: str, sentence: str, message: str, site: Site, simulated_trading: bool
) -> tuple[str, dict[str, object]]:
    """The sentence for this case, and the values that it needs besides the code."""
    match code:
        case "50101":
            return (_KEY_IS_LIVE if simulated_trading else _KEY_IS_DEMO), {}
        case "50110":
            ip = _address_in(message)
            return (_IP_SHOWN, {"ip": ip}) if ip else (_IP_HIDDEN, {})
        case "50119":
            others = ", ".join(f"{name} ({_REGISTERED_AT[name]})" for name in SITES if name != site.name)
            return (_WRONG_URL if site.is_own_url else _WRONG_SITE), {"site": site.name, "others": others}
        case _ if code in _HEADERS:
            return sentence, {"header": _HEADERS[code]}
        case _:
            return sentence, {"message": message}


def _address_in(message: str) -> str | None:
    """The IP address that a message holds, None where it holds none."""
    for word in re.findall(r"[0-9A-Fa-f:.]{3,45}", message):
        try:
            return str(ip_address(word.strip(".")))
        except ValueError:
            continue
    return None
