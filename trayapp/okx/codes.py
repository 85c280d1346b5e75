"""From an error code of the exchange to the error that it stands for.

Match on the code, never on the message: that may be in any language.
"""

from __future__ import annotations

import re
from ipaddress import ip_address

from trayapp.domain.credentials import SITES, Site
from trayapp.errors import ExchangeError, Unreachable
from trayapp.okx import rules
from trayapp.okx.cleaned import cleaned
from trayapp.words import QT_TRANSLATE_NOOP as T

#: Where the sites' keys are made: the names that users know.
_REGISTERED_AT = {"global": "www.okx.com", "eea": "my.okx.com", "us": "app.okx.com"}

_OTHER = T("trayapp", "OKX answered with error {code}: {message}")
_OTHER_SILENT = T("trayapp", "OKX answered with error {code} and gave no reason: try again soon.")


_HEADERS = {
    "50103": "OK-ACCESS-KEY",
    "50104": "OK-ACCESS-PASSPHRASE",
    "50106": "OK-ACCESS-SIGN",
    "50107": "OK-ACCESS-TIMESTAMP",
    "50112": "OK-ACCESS-TIMESTAMP",
}


def full_name(name: str) -> str:
    """The name of one of OKX's sites, and the address at which its users sign in."""
    return f"{name} ({_REGISTERED_AT[name]})" if name in _REGISTERED_AT else name


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
    rule = rules.RULES.get(code) or _unknown(message, http_status)
    error = rule.error
    if error is ExchangeError and http_status >= 500:
        error = Unreachable  # what else has a rule of its own keeps it: a frozen account is one at any status
    sentence, values = _told(code, rule.sentence, message, site, simulated_trading)
    return error(sentence, code=shown, recovery=rule.recovery, least_wait_s=rule.least_wait_s, **values)


def _unknown(message: str, http_status: int) -> rules.Rule:
    if http_status == 429:
        return rules.RULES["50011"]
    return rules.Rule(ExchangeError, _OTHER if message else _OTHER_SILENT)


def _told(
    code: str, sentence: str, message: str, site: Site, simulated_trading: bool
) -> tuple[str, dict[str, object]]:
    """The sentence for this case, and the values that it needs besides the code."""
    match code:
        case "50101":
            return (rules.KEY_IS_LIVE if simulated_trading else rules.KEY_IS_DEMO), {}
        case "50110":
            ip = _address_in(message)
            return (rules.IP_SHOWN, {"ip": ip}) if ip else (rules.IP_HIDDEN, {})
        case "50119":
            others = ", ".join(full_name(name) for name in SITES if name != site.name)
            return (rules.WRONG_URL if site.is_own_url else rules.WRONG_SITE), {
                "site": site.name,
                "others": others,
            }
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
