"""The paths that this exchange answers, and what each of them says."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import parse_qs

from trayapp.simulator import answers
from trayapp.simulator.account_json import account_json
from trayapp.simulator.currencies import listings
from trayapp.simulator.gate import Gate, Limit, RateLimits
from trayapp.simulator.market import Market
from trayapp.simulator.owner import Owner
from trayapp.simulator.scenes import Mode
from trayapp.simulator.wire import Reply, Request

TIME = "/api/v5/public/time"
INSTRUMENTS = "/api/v5/public/instruments"
BALANCE = "/api/v5/account/balance"
CONFIG = "/api/v5/account/config"
FUNDING = "/api/v5/asset/balances"
CURRENCIES = "/api/v5/asset/currencies"
PUBLIC = "/api/v5/public/"
#: Most currencies that one `ccy` may name.
MOST_CURRENCIES = 20
#: Currencies that the exchange lists, held or not.
LISTED = 400

Rows = Sequence[Mapping[str, object]]
LIMITS: Mapping[str, Limit] = {
    TIME: Limit(10, 2),
    INSTRUMENTS: Limit(20, 2),
    BALANCE: Limit(10, 2),
    CONFIG: Limit(5, 2),
    FUNDING: Limit(6, 1),
    CURRENCIES: Limit(6, 1),
}


class FilterError(Exception):
    """`ccy` cannot be served; `code` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Moment:
    """The times that an answer needs.

    Args:
        true: the clock that was handed in; the market and the limits go by it.
        offset: how far the exchange's own clock is ahead of that.
        started: when the market began.
        market_ms: milliseconds from then to `true`.
    """

    true: datetime
    offset: timedelta
    started: datetime
    market_ms: int

    @property
    def told(self) -> datetime:
        """The time that the exchange believes in."""
        return self.true + self.offset


class Desk:
    """Answers requests. Not locked: its owner lets in one thread at a time.

    Args:
        rate_limited: False lets a test ask as fast as it can.
    """

    def __init__(
        self, gate: Gate, market: Market, owner: Owner, *, currencies: int, rate_limited: bool
    ) -> None:
        self._gate = gate
        self._market = market
        self._owner = owner
        self._limits = RateLimits() if rate_limited else None
        self._known = frozenset(listing.ccy for listing in listings(max(LISTED, currencies)))
        self._pinned: dict[str, Rows] = {}
        self._seed = owner.seed
        self._routes: Mapping[str, Callable[[Request, Moment], Rows]] = {
            TIME: lambda _request, moment: [{"ts": str(_ms(moment.told))}],
            INSTRUMENTS: lambda _request, _moment: [],
            BALANCE: self._balance,
            CONFIG: self._config,
            FUNDING: self._funding,
            CURRENCIES: lambda _request, _moment: [],
        }

    def pin(self, path: str, rows: Rows | None) -> None:
        """Answer `path` with `rows` from now on; None ends that."""
        self._pinned.pop(path, None)
        if rows is not None:
            self._pinned[path] = rows

    def answer(self, request: Request, moment: Moment) -> Reply:
        """Check a request and answer it, as far as its content decides."""
        path = request.path
        if path not in self._routes and path not in self._pinned:
            return answers.error("404")
        if request.method != "GET":
            return answers.error("50115")
        if refusal := self._refusal(request, moment):
            return answers.error(refusal)
        if path in self._pinned:
            return answers.success(self._pinned[path])
        try:
            return answers.success(self._routes[path](request, moment))
        except FilterError as error:
            return answers.error(error.code)

    def _refusal(self, request: Request, moment: Moment) -> str | None:
        """Return the code against this caller, or against one more request of his."""
        path = request.path
        if not path.startswith(PUBLIC) and (code := self._gate.refusal(request, moment.told)):
            return code
        limit = LIMITS.get(path)
        if self._limits is None or limit is None or self._limits.admits(path, limit, moment.true):
            return None
        return "50011"

    def _balance(self, request: Request, moment: Moment) -> Rows:
        asked = self._asked(request)
        account = self._market.account(moment.market_ms)
        whole = account_json(
            account,
            seed=self._seed,
            started_ms=_ms(moment.started),
            now_ms=_ms(moment.started) + moment.market_ms,
        )
        if asked and isinstance(rows := whole["details"], list):
            whole["details"] = [row for row in rows if row["ccy"] in asked]
        return [whole]

    def _config(self, _request: Request, moment: Moment) -> Rows:
        mode: Mode = self._market.scene(moment.market_ms).mode
        return [self._owner.config(mode)]

    def _funding(self, request: Request, _moment: Moment) -> Rows:
        asked = self._asked(request)
        return [row for row in self._owner.funding() if not asked or row["ccy"] in asked]

    def _asked(self, request: Request) -> frozenset[str]:
        """Return the currencies that `ccy` names, none for all of them.

        Raises:
            FilterError: too many (50025), or one that the exchange does not list (51000).
        """
        values = parse_qs(request.query).get("ccy", [])
        asked = values[0].split(",") if values else []
        if len(asked) > MOST_CURRENCIES:
            raise FilterError("50025")
        if not self._known.issuperset(asked):
            raise FilterError("51000")
        return frozenset(asked)


def _ms(at: datetime) -> int:
    """Return milliseconds since 1970, in whole numbers all the way."""
    return int(at.timestamp()) * 1000 + at.microsecond // 1000
