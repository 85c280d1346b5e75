"""What a user changed in the settings dialog."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from trayapp.domain.alerts.rules import AlertRules
from trayapp.domain.log_level import LogLevel
from trayapp.domain.proxy import ProxyDraft
from trayapp.domain.thresholds import Thresholds
from trayapp.domain.view import Gains, Language


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsDraft:
    """The changes alone: None for what stays as it is.

    Attributes:
        interval_s: seconds between two polls.
        theme: "system", "light" or "dark".
        language: "system", "en" or "zh_CN".
        gains: the colour of a gain, "green" or "red".
        small_below_usd: what a balance is worth less than, to be small.
        proxy: the use of a proxy, perhaps with a new password.
        alerts: one value for all accounts.
        log_level: "normal" or "detailed".
        autostart: whether the program starts when its user logs in.
        thresholds: by account id; an account that is not named keeps its own.
    """

    interval_s: int | None = None
    theme: str | None = None
    language: Language | None = None
    gains: Gains | None = None
    small_below_usd: Decimal | None = None
    proxy: ProxyDraft | None = None
    alerts: AlertRules | None = None
    log_level: LogLevel | None = None
    autostart: bool | None = None
    thresholds: Mapping[str, Thresholds] = field(default_factory=dict)

    @property
    def proxy_password(self) -> str | None:
        """A new password of the proxy, None where there is none."""
        return None if self.proxy is None else self.proxy.password
