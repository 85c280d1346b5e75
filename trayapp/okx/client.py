"""The exchange client: signed requests in, domain values or typed errors out."""

from __future__ import annotations

import re
import socket
import ssl
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from trayapp.domain.account import Account
from trayapp.domain.config import AccountConfig
from trayapp.domain.credentials import Credentials, Site
from trayapp.errors import ClockSkewed, FilterRefused, Unreachable, UsageError
from trayapp.okx import answers, failures
from trayapp.okx.cleaned import cleaned, without_secrets
from trayapp.okx.codes import error_for
from trayapp.okx.decoder import Decoder
from trayapp.okx.exchange import Answer, Timeouts
from trayapp.okx.limiter import Limiter
from trayapp.okx.lines import Resolve
from trayapp.okx.rows import Row, Rows
from trayapp.okx.signing import signed_headers
from trayapp.okx.statuses import error_for_status
from trayapp.okx.transport import USUAL, Route, Transport, straight
from trayapp.words import QT_TRANSLATE_NOOP as T

BALANCE, CONFIG, TIME = "/api/v5/account/balance", "/api/v5/account/config", "/api/v5/public/time"
MOST_CURRENCIES = 20

_TOO_MANY = T(
    "trayapp", "OKX takes at most {most} currencies at once, these are {count}: ask for fewer, or for all."
)
_NO_CURRENCY = T(
    "trayapp", "{text} is not a currency: write its letters and digits as OKX does, such as BTC."
)
_CLOCK_AHEAD = T(
    "trayapp",
    "This computer's clock is {seconds} s ahead of OKX's, which refuses its requests ({code}): set the "
    "clock.",
)
_CLOCK_BEHIND = T(
    "trayapp",
    "This computer's clock is {seconds} s behind OKX's, which refuses its requests ({code}): set the clock.",
)
_CLOCK_RIGHT = T(
    "trayapp",
    "OKX refuses requests as out of date ({code}), though this computer's clock is right to within "
    "{seconds} s: check what may hold requests up, such as a proxy.",
)
#: OKX takes a request whose time is no further from its own.
_TOLERATED = timedelta(seconds=30)
_CURRENCY = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,29}")


def utc_now() -> datetime:
    """The computer's clock."""
    return datetime.now(UTC)


class OkxClient:
    """Asks one account of one site. One thread at a time; `close` may come from any.

    Args:
        clock: aware UTC; its error is found and corrected once the exchange complains.
        route: tells the proxy for each new connection; see Transport.
        tls: None for the usual authorities; a context of another kind is for tests.
        resolve: `socket.getaddrinfo`; another one is for tests.
    """

    def __init__(
        self,
        credentials: Credentials,
        site: Site,
        *,
        simulated_trading: bool,
        clock: Callable[[], datetime] = utc_now,
        route: Route = straight,
        timeouts: Timeouts = USUAL,
        tls: ssl.SSLContext | None = None,
        resolve: Resolve = socket.getaddrinfo,
    ) -> None:
        self._credentials = credentials
        self._site = site
        self._simulated_trading = simulated_trading
        self._clock = clock
        self._closing = threading.Event()
        self._transport = Transport(site.url, route=route, timeouts=timeouts, tls=tls, resolve=resolve)
        self._limiters = {
            path: Limiter(most, self._closing.wait) for path, most in ((BALANCE, 10), (CONFIG, 5), (TIME, 10))
        }
        self._decoder, self._rows = Decoder(), Rows()
        self.clock_offset = timedelta(0)  # the exchange's clock minus ours, once measured

    def __repr__(self) -> str:
        return f"OkxClient({self._site.name!r}, simulated_trading={self._simulated_trading})"

    def balance(self, currencies: Sequence[str] = ()) -> Account:
        """Return the trading account, whole or with these currencies alone.

        Args:
            currencies: 1 to 20 of OKX's names; empty for all.

        Raises:
            UsageError: too many, or what can be no currency; nothing was sent.
            ExchangeError: any of its kinds, see errors.py.
        """
        wanted = _checked(currencies)
        if not wanted:
            return answers.account(self._row(BALANCE), self._rows)
        try:
            return answers.account(self._row(BALANCE, f"?ccy={','.join(wanted)}"), self._rows)
        except FilterRefused:
            # one name that OKX does not take must not hide the others: ask for all, and choose here
            return _only(answers.account(self._row(BALANCE), self._rows), wanted)

    def config(self) -> AccountConfig:
        """Return the account's mode and what the key may do.

        Raises:
            ExchangeError: any of its kinds.
        """
        return answers.config(self._row(CONFIG))

    def server_time(self) -> datetime:
        """Return the exchange's clock: aware UTC. Needs no valid key.

        Raises:
            ExchangeError: any of its kinds.
        """
        return self._time()[0]

    def measure_clock(self) -> timedelta:
        """Compare the clocks, keep the offset for later requests, and return it: the exchange's minus ours.

        Raises:
            ExchangeError: any of its kinds.
        """
        theirs, ours = self._time()
        self.clock_offset = theirs - ours
        return self.clock_offset

    def reconnect(self) -> None:
        """Use new connections from now on: after sleep or a change of network the old ones are dead."""
        self._transport.reconnect()

    def close(self) -> None:
        """Let go of everything at once, from any thread; a request under way ends in Unreachable."""
        self._closing.set()
        self._transport.close()

    def _row(self, path: str, query: str = "") -> Row:
        """Ask, signed; where the exchange finds our time wrong, correct it by its own and ask once more."""
        try:
            return self._asked(path, query, signed=True)[0]
        except ClockSkewed:
            pass
        self.measure_clock()
        try:
            return self._asked(path, query, signed=True)[0]
        except ClockSkewed as error:
            refused = error
        template = _CLOCK_AHEAD if self.clock_offset < timedelta(0) else _CLOCK_BEHIND
        off_by = abs(self.clock_offset)
        if off_by < _TOLERATED:
            template, off_by = _CLOCK_RIGHT, max(off_by, timedelta(seconds=1))
        raise ClockSkewed(template, code=refused.code, seconds=f"{off_by.total_seconds():.0f}")

    def _time(self) -> tuple[datetime, datetime]:
        """The exchange's time, and ours at the middle of the round trip."""
        row, middle = self._asked(TIME, "", signed=False)
        return answers.server_time(row), middle

    def _asked(self, path: str, query: str, *, signed: bool) -> tuple[Row, datetime]:
        """Return the one row of the answer, and our time at the middle of the round trip."""
        target = path + query  # built once: what is signed is what is sent
        limiter = self._limiters[path]
        if not limiter.begin():
            raise Unreachable(failures.ENDED, host=self._transport.host)
        try:
            sent_at = self._clock()
            headers = self._signed(sent_at, target) if signed else {}
            answer = self._transport.get(target, headers, limiter.begin_again)
            came_at = self._clock()
        finally:
            limiter.end()
        return self._opened(answer), sent_at + (came_at - sent_at) / 2

    def _signed(self, now: datetime, target: str) -> dict[str, str]:
        moment = now + self.clock_offset
        return signed_headers(self._credentials, moment, target, simulated_trading=self._simulated_trading)

    def _opened(self, answer: Answer) -> Row:
        """Return the one row of a good answer; raise what any other one means."""
        document = answers.document(answer.body, self._decoder)
        code = str(document["code"]) if document else ""
        if document is None or 300 <= answer.status < 400 or (code == "0" and answer.status != 200):
            raise error_for_status(answer.status, self._transport.host, is_web_page=answer.is_web_page)
        if code == "0":
            return answers.only_row(document)
        secrets = self._credentials.secrets
        raise error_for(
            without_secrets(code, secrets),
            without_secrets(answers.message(document), secrets),
            answer.status,
            site=self._site,
            simulated_trading=self._simulated_trading,
        )


def _checked(currencies: Sequence[str]) -> tuple[str, ...]:
    """The currencies, each once.

    Raises:
        UsageError: too many, or one that cannot be one.
    """
    wanted = tuple(dict.fromkeys(currencies))
    for currency in wanted:
        # letters that no URL spells in two ways: the signature is over the exact spelling
        if not _CURRENCY.fullmatch(currency):
            raise UsageError(_NO_CURRENCY, text=cleaned(currency, 40) or "(nothing)")
    if len(wanted) > MOST_CURRENCIES:
        raise UsageError(_TOO_MANY, most=MOST_CURRENCIES, count=len(wanted))
    return wanted


def _only(account: Account, wanted: Sequence[str]) -> Account:
    return replace(
        account,
        balances=tuple(balance for balance in account.balances if balance.currency in wanted),
        unreadable=tuple(value for value in account.unreadable if value.ccy is None or value.ccy in wanted),
    )
