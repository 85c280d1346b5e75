"""The table of the exchange's error codes: what to raise and what to say.

Source: okx/facts.md, "Errors that reach a poller, and what to do".
"""

from __future__ import annotations

from dataclasses import dataclass

from trayapp.errors import (
    AccountFrozen,
    AccountRestricted,
    ClockSkewed,
    CredentialsRejected,
    ExchangeError,
    FilterRefused,
    RateLimited,
    Recovery,
)
from trayapp.words import QT_TRANSLATE_NOOP as T


@dataclass(frozen=True, slots=True)
class Rule:
    """What to raise for one code, and what to say. None: the default of the class."""

    error: type[ExchangeError]
    sentence: str
    recovery: Recovery | None = None
    least_wait_s: float | None = None


_OURS = T(
    "trayapp",
    "OKX could not read the header {header} of a request ({code}): a fault of this program, please report "
    "it.",
)
_LACKS_READ = T(
    "trayapp",
    "The API key lacks the Read permission ({code}): allow Read for it on OKX, or make a new key, then "
    "try again.",
)
_RESTRICTED = T("trayapp", "OKX restricts this account ({code}): ask OKX support why, then try again.")
_RISK_CONTROL = T(
    "trayapp",
    "OKX's risk control has restricted this account ({code}): look for a mail from OKX, then try again.",
)
_LAW = T("trayapp", "OKX does not offer this where you live ({code}): ask OKX support, then try again.")
_VERIFY = T(
    "trayapp",
    "OKX wants something from you before it serves this account ({code}): log in at OKX, do what it asks, "
    "then try again.",
)
_BUSY = T("trayapp", "OKX is busy ({code}): try again soon.")

IP_SHOWN = T(
    "trayapp",
    "The API key does not accept requests from {ip} ({code}): add this address to the key on OKX, then "
    "try again.",
)
IP_HIDDEN = T(
    "trayapp",
    "The API key does not accept requests from this computer's address ({code}): add the address to the "
    "key on OKX, then try again.",
)
KEY_IS_LIVE = T(
    "trayapp",
    "The API key is not one for demo trading ({code}): switch demo trading off for this account, or use a "
    "key made for it.",
)
KEY_IS_DEMO = T(
    "trayapp",
    "The API key is not one for live trading ({code}): switch demo trading on for this account, or use a "
    "live key.",
)
_NOT_IN_DEMO = T(
    "trayapp",
    "OKX does not offer this in demo trading ({code}): switch demo trading off for this account and use a "
    "live key.",
)
_ONLY_IN_DEMO = T(
    "trayapp",
    "OKX offers this in demo trading only ({code}): switch demo trading on for this account and use a "
    "demo key.",
)
WRONG_SITE = T(
    "trayapp",
    "The API key does not exist at the site {site} ({code}): a key works only where it was made, so try "
    "{others}.",
)
WRONG_URL = T(
    "trayapp",
    "The API key does not exist at {site} ({code}): if it was made on OKX itself, choose one of its "
    "sites: {others}.",
)

RULES = {
    "50001": Rule(
        ExchangeError,
        T(
            "trayapp",
            "OKX is out of service for now, perhaps for maintenance ({code}): try again in half a minute.",
        ),
        Recovery.SLOW,
        30.0,
    ),
    "50004": Rule(
        ExchangeError, T("trayapp", "OKX needed too long for its answer ({code}): try again soon.")
    ),
    "50007": Rule(
        AccountRestricted,
        T("trayapp", "OKX has blocked this account ({code}): ask OKX support why, then try again."),
    ),
    "50008": Rule(
        AccountRestricted,
        T(
            "trayapp",
            "OKX does not know the user of this key ({code}): check the account at OKX, then try again.",
        ),
    ),
    "50009": Rule(
        AccountFrozen,
        T(
            "trayapp",
            "OKX has frozen the account while a liquidation runs ({code}): look at your positions on OKX "
            "now.",
        ),
    ),
    "50010": Rule(
        AccountRestricted,
        T(
            "trayapp",
            "OKX cannot tell whose key this is ({code}): check the account at OKX, then try again.",
        ),
    ),
    "50011": Rule(
        RateLimited,
        T(
            "trayapp",
            "OKX asks for fewer requests ({code}): your bots share its limit; try again in a few seconds.",
        ),
    ),
    "50013": Rule(ExchangeError, _BUSY),
    "50025": Rule(
        FilterRefused,
        T(
            "trayapp",
            "OKX found too many parameters in the request ({code}): ask for fewer currencies, or for all.",
        ),
    ),
    "50026": Rule(ExchangeError, T("trayapp", "OKX has a fault of its own ({code}): try again soon.")),
    "50027": Rule(AccountRestricted, _RESTRICTED),
    "50028": Rule(AccountRestricted, _RESTRICTED),
    "50029": Rule(AccountRestricted, _RISK_CONTROL),
    "50030": Rule(CredentialsRejected, _LACKS_READ),
    "50035": Rule(
        CredentialsRejected,
        T(
            "trayapp",
            "OKX answers only keys bound to an IP address ({code}): add this computer's address to the "
            "key on OKX, then try again.",
        ),
    ),
    "50038": Rule(AccountRestricted, _NOT_IN_DEMO),
    "50051": Rule(AccountRestricted, _LAW),
    "50052": Rule(AccountRestricted, _LAW),
    "50053": Rule(AccountRestricted, _ONLY_IN_DEMO),
    "50059": Rule(AccountRestricted, _VERIFY),
    "50060": Rule(AccountRestricted, _VERIFY),
    "50100": Rule(
        CredentialsRejected,
        T("trayapp", "OKX has frozen this API key ({code}): ask OKX support, or make a new key."),
    ),
    "50101": Rule(CredentialsRejected, KEY_IS_LIVE),
    "50102": Rule(
        ClockSkewed,
        T("trayapp", "OKX finds the time of a request out of date ({code}): set this computer's clock."),
    ),
    "50103": Rule(CredentialsRejected, _OURS),
    "50104": Rule(CredentialsRejected, _OURS),
    "50105": Rule(
        CredentialsRejected,
        T(
            "trayapp",
            "The passphrase is wrong ({code}): enter the one you chose when you made the key, not your "
            "OKX password.",
        ),
    ),
    "50106": Rule(CredentialsRejected, _OURS),
    "50107": Rule(CredentialsRejected, _OURS),
    "50110": Rule(CredentialsRejected, IP_HIDDEN),
    "50111": Rule(
        CredentialsRejected,
        T(
            "trayapp",
            "The API key is not a valid one ({code}): copy it from OKX again, without anything around it.",
        ),
    ),
    "50112": Rule(CredentialsRejected, _OURS),
    "50113": Rule(
        CredentialsRejected,
        T(
            "trayapp",
            "The secret is wrong ({code}): often the passphrase was pasted in its place; copy the secret "
            "from OKX again, or make a new key.",
        ),
    ),
    "50114": Rule(
        CredentialsRejected,
        T(
            "trayapp",
            "OKX does not accept the authorization of this API key ({code}): check the key on OKX, or "
            "make a new one.",
        ),
    ),
    "50119": Rule(CredentialsRejected, WRONG_SITE),
    "50120": Rule(CredentialsRejected, _LACKS_READ),
    "50121": Rule(
        AccountRestricted,
        T(
            "trayapp",
            "OKX does not serve the country that this computer asks from ({code}): a VPN or proxy may be "
            "the reason; then try again.",
        ),
    ),
    "51000": Rule(
        FilterRefused,
        T(
            "trayapp",
            "OKX found a wrong parameter in the request ({code}): check the currencies asked for, or ask "
            "for all.",
        ),
    ),
}
