"""Answers without a good body: only the HTTP status, and perhaps a web page.

Gateways, captive portals and proxies answer so; an exchange's own answer is a JSON object with a code.
"""

from __future__ import annotations

from trayapp.errors import ExchangeError, RateLimited, UnexpectedAnswer, Unreachable
from trayapp.words import QT_TRANSLATE_NOOP as T

_ELSEWHERE = T(
    "trayapp",
    "{host} pointed elsewhere instead of answering (HTTP {status}): perhaps this network has a login "
    "page; open a web page in your browser.",
)
_PAGE = T(
    "trayapp",
    "{host} answered with a web page instead of data: perhaps this network wants a login; open a web page "
    "in your browser.",
)
_LOGIN = T(
    "trayapp",
    "Something between here and {host} wants a login (HTTP {status}): check the network or its proxy.",
)
_REFUSED = T(
    "trayapp",
    "The gate before {host} refused the request (HTTP {status}): try again soon; a VPN or proxy may be "
    "the reason.",
)
_DOWN = T("trayapp", "{host} is out of service for now (HTTP {status}): try again soon.")
_TOO_OFTEN = T("trayapp", "{host} asks for fewer requests (HTTP {status}): try again in a few seconds.")
_STRANGE = T(
    "trayapp",
    "{host} answered in a form that is not documented (HTTP {status}): check the site of this account, or "
    "look for a newer version of this program.",
)


def error_for_status(status: int, host: str, *, is_web_page: bool) -> ExchangeError:
    """Return the error for an answer whose body is not the exchange's."""
    kind, template = _classified(status, is_web_page)
    error = kind(template, host=host, status=status)
    if isinstance(error, Unreachable):
        error.is_answered = True
    return error


def _classified(status: int, is_web_page: bool) -> tuple[type[ExchangeError], str]:
    found: tuple[type[ExchangeError], str]
    match status:
        case 429:
            found = RateLimited, _TOO_OFTEN
        case 401 | 407 | 511:
            found = Unreachable, _LOGIN
        case 403:
            found = Unreachable, _REFUSED
        case 200 if is_web_page:
            found = Unreachable, _PAGE
        case _ if 300 <= status < 400:
            found = Unreachable, _ELSEWHERE
        case _ if status >= 500:
            found = Unreachable, _DOWN
        case _:
            found = UnexpectedAnswer, _STRANGE
    return found
