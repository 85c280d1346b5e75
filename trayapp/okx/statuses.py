"""Answers without a good body: only the HTTP status, and perhaps a web page.

Gateways, captive portals and proxies answer so; an exchange's own answer is a JSON object with a code.
"""

from __future__ import annotations

from trayapp.errors import ExchangeError, RateLimited, UnexpectedAnswer, Unreachable
from trayapp.words import QT_TRANSLATE_NOOP as T  # noqa: N814 - lupdate is told of this short name

_ELSEWHERE = T("trayapp", "{host} pointed elsewhere instead of answering (HTTP {status}): perhaps this network has a login page; open a web page in your browser.")
_PAGE = T("trayapp", "{host} answered with a web page instead of data: perhaps this network wants a login; open a web page in your browser.")
_LOGIN = T("trayapp", "Something between here and {host} wants a login (HTTP {status}): check the network or its proxy.")
_REFUSED = T("trayapp", "The gate before {host} refused the request (HTTP {status}): it is tried again; a VPN or proxy may be the reason.")
_DOWN = T("trayapp", "{host} is out of service for now (HTTP {status}): it is asked again soon.")
_TOO_OFTEN = T("trayapp", "{host} asks for fewer requests (HTTP {status}): it is asked again in a few seconds.")
_STRANGE = T("trayapp", "{host} answered in a form that is not documented (HTTP {status}): check the site of this account, or look for a newer version of this program.")


def error_for_status(status: int, host: str, *, is_web_page: bool) -> ExchangeError:
    """Return the error for an answer whose body is not the exchange's."""
    error, template = _classified(status, is_web_page)
    return error(template, host=host, status=status)


def _classified(status: int, is_web_page: bool) -> tuple[type[ExchangeError], str]:
    if status == 429:
        return RateLimited, _TOO_OFTEN
    if status in (401, 407, 511):
        return Unreachable, _LOGIN
    if status >= 500:
        return Unreachable, _DOWN
    if 300 <= status < 400:
        return Unreachable, _ELSEWHERE
    if status == 403:
        return Unreachable, _REFUSED
    if status == 200 and is_web_page:
        return Unreachable, _PAGE
    return UnexpectedAnswer, _STRANGE
