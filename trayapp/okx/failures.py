"""The one place where errors of requests, urllib3, http.client, ssl and socket become ours.

What is returned here has neither cause nor context, and must be raised outside of the `except`
that caught the foreign error: an exception of requests carries the request with its signed
headers, and whoever logs a traceback with its chain would log the key along.
"""

from __future__ import annotations

import http.client
import ssl
from collections.abc import Iterator

import urllib3.exceptions as urllib3_errors

from trayapp.errors import ExchangeError, UnexpectedAnswer, Unreachable
from trayapp.okx.cleaned import cleaned
from trayapp.okx.lean_requests import requests
from trayapp.words import QT_TRANSLATE_NOOP as T
from trayapp.words import Words

#: All that the libraries under the transport raise when the world is at fault.
FOREIGN = (
    requests.RequestException,
    urllib3_errors.HTTPError,
    http.client.HTTPException,
    OSError,  # ssl.SSLError, socket.gaierror and TimeoutError are some
    UnicodeError,
)
#: The peer hung up: what an idle connection that the server has closed looks like.
HUNG_UP = (ConnectionError, http.client.RemoteDisconnected, ssl.SSLEOFError, ssl.SSLZeroReturnError)

NO_SUCH_HOST = T("trayapp", "The name {host} could not be found: check the network.")
NOT_LISTENING = T(
    "trayapp", "{host} refused the connection: check the network, and the site of this account."
)
CONNECT_TIMED_OUT = T("trayapp", "{host} did not take the connection in time: check the network.")
CONNECT_FAILED = T("trayapp", "{host} could not be reached ({reason}): check the network.")
READ_TIMED_OUT = T("trayapp", "{host} took the connection, but did not answer in time: try again soon.")
TOO_LONG = T(
    "trayapp",
    "{host} did not finish its answer within {seconds} seconds: check the network, or try again soon.",
)
ENDED = T("trayapp", "The request to {host} was given up because it is no longer needed.")
TOO_LARGE = T(
    "trayapp",
    "{host} sent more than {megabytes} MB, which no answer of an exchange is: check the site of this "
    "account.",
)
_NOT_SAFE = T(
    "trayapp",
    "The connection to {host} is not safe (certificate {reason}): check this computer's date, and what "
    "intercepts its connections; nothing was sent.",
)
_NOT_TRUSTED = T(
    "trayapp",
    "The connection to {host} is not safe (certificate {reason}): check what intercepts its connections; "
    "where your company's proxy does, add its certificate authority to this system's; nothing was sent.",
)
_NO_TLS = T(
    "trayapp", "No safe connection to {host} could be made ({reason}): check the network and its proxy."
)
_HUNG_UP = T("trayapp", "{host} hung up before its answer was complete: try again soon.")
_TRUNCATED = T("trayapp", "The answer of {host} broke off half way: try again soon.")
_NOT_HTTP = T(
    "trayapp", "What answers at {host} does not speak HTTP: check the site of this account and the network."
)
_GARBLED = T("trayapp", "The answer of {host} could not be unpacked: try again soon.")
_UNKNOWN = T("trayapp", "The request to {host} failed ({reason}): check the network.")

_UNKNOWN_ISSUER = T("trayapp", "from an unknown issuer")
_TLS_ERROR = T("trayapp", "TLS error")
#: OpenSSL's verification results that have words of their own.
_CERTIFICATE = {
    9: T("trayapp", "not valid yet"),
    10: T("trayapp", "expired"),
    18: T("trayapp", "self-signed"),
    19: _UNKNOWN_ISSUER,
    20: _UNKNOWN_ISSUER,
    21: _UNKNOWN_ISSUER,
    62: T("trayapp", "for another host"),
    64: T("trayapp", "for another host"),
    # Windows and macOS decide there themselves, and give numbers of their own
    0x800B0101: T("trayapp", "expired"),
    0x800B0109: _UNKNOWN_ISSUER,
    0x800B010F: T("trayapp", "for another host"),
    -67602: T("trayapp", "for another host"),
    -67818: T("trayapp", "expired"),
    -67843: _UNKNOWN_ISSUER,
}
#: Those that a system which trusts the issuer would not give.
_NOT_TRUSTED_CODES = frozenset({18, 19, 20, 21, 0x800B0109, -67843})


def explained(error: BaseException, host: str) -> ExchangeError:
    """Return our error for a foreign one. Raise it outside of the `except`: see above."""
    causes = list(_causes(error))
    for kind, template in _BY_KIND:
        for cause in causes:
            if isinstance(cause, kind):
                return _said(cause, template, host)
    return Unreachable(_UNKNOWN, host=host, reason=type(causes[-1]).__name__)


def hung_up(error: BaseException) -> bool:
    """Whether the peer closed the connection, rather than kept silent or answered nonsense."""
    return any(isinstance(cause, HUNG_UP) for cause in _causes(error))


def is_distrust(error: BaseException) -> bool:
    """Whether a certificate was not believed."""
    return any(isinstance(cause, ssl.SSLCertVerificationError) for cause in _causes(error))


#: The first kind found anywhere among the causes decides, so what says most comes first.
_BY_KIND: tuple[tuple[type[BaseException] | tuple[type[BaseException], ...], str], ...] = (
    (ssl.SSLCertVerificationError, _NOT_SAFE),
    ((urllib3_errors.LocationParseError, requests.exceptions.InvalidURL), NO_SUCH_HOST),
    ((TimeoutError, urllib3_errors.TimeoutError, requests.Timeout), READ_TIMED_OUT),
    (urllib3_errors.DecodeError, _GARBLED),
    ((http.client.IncompleteRead, urllib3_errors.IncompleteRead), _TRUNCATED),
    (HUNG_UP, _HUNG_UP),
    (ssl.SSLError, _NO_TLS),
    ((http.client.HTTPException, urllib3_errors.InvalidHeader), _NOT_HTTP),
    (urllib3_errors.ProtocolError, _TRUNCATED),
)


def _said(cause: BaseException, template: str, host: str) -> ExchangeError:
    """Our error for a cause, its class and reason included."""
    if template is _GARBLED:
        return UnexpectedAnswer(template, host=host)
    if isinstance(cause, ssl.SSLCertVerificationError) and cause.verify_code in _NOT_TRUSTED_CODES:
        template = _NOT_TRUSTED
    if template in (_NOT_SAFE, _NOT_TRUSTED, _NO_TLS):
        return Unreachable(template, host=host, reason=_reason(cause))
    return Unreachable(template, host=host)


def certificate_words(error: ssl.SSLCertVerificationError) -> Words | str:
    """Why a certificate is not believed."""
    known = _CERTIFICATE.get(error.verify_code)
    return Words.of(known) if known else cleaned(error.verify_message)


def _reason(cause: BaseException) -> Words | str:
    """A few words about a failure of TLS."""
    if isinstance(cause, ssl.SSLCertVerificationError):
        return certificate_words(cause)
    reason = cause.reason if isinstance(cause, ssl.SSLError) else None
    return cleaned(reason.replace("_", " ").lower()) if reason else Words.of(_TLS_ERROR)


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The error and all that hides in its arguments, reasons, causes and contexts, outermost first."""
    queue, seen = [error], {id(error)}
    while queue:
        current = queue.pop(0)
        yield current
        inner = (*current.args, getattr(current, "reason", None), current.__cause__, current.__context__)
        for found in inner:
            if isinstance(found, BaseException) and id(found) not in seen:
                seen.add(id(found))
                queue.append(found)
