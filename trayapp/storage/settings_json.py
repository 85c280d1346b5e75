"""Settings as JSON text, and back. Times are ISO 8601 in UTC."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, get_args

from trayapp.domain.credentials import AccountProfile, Site
from trayapp.domain.log_level import LogLevel
from trayapp.storage import alerts_json, proxy_json, thresholds_json, view_json
from trayapp.storage.settings import Settings


class NewerSchema(ValueError):
    """The text was written by a version that knows more than this one."""


def parsed(text: str) -> dict[str, Any]:
    """Read the JSON object of a settings file, whatever its keys.

    Raises:
        ValueError: not a JSON object.
        NewerSchema: an object that this version must not touch.
    """
    try:
        tree = json.loads(text)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    if not isinstance(tree, dict):
        raise ValueError("not a JSON object")  # noqa: TRY004 - a wrong value, not a wrong call
    version = tree.get("schema_version", Settings.schema_version)
    if type(version) is not int:
        raise ValueError("schema_version is not a number")
    if version > Settings.schema_version:
        raise NewerSchema(f"schema_version {version}")
    return tree


def settings_of(tree: Mapping[str, Any]) -> Settings:
    """Take the settings out of a parsed object; keys that this version does not know are ignored.

    Raises:
        ValueError: a value of the wrong type.
        UsageError: a value that breaks a rule of Settings or of AccountProfile.
    """
    rows = tree.get("accounts", [])
    if not isinstance(rows, list):
        raise ValueError("accounts is not a list")  # noqa: TRY004
    accounts = tuple(_profile(row) for row in rows)
    chosen = _text_or_none(tree, "chosen_account")
    return Settings(
        accounts=accounts,
        poll_interval_s=tree.get("poll_interval_s", 5),
        theme=tree.get("theme", "system"),
        keyring_backend=_text_or_none(tree, "keyring_backend"),
        hide_amounts=_flag(tree, "hide_amounts"),
        # a choice is no reason to refuse the file when its account was removed by hand
        chosen_account=chosen if chosen in {profile.id for profile in accounts} else None,
        alerts=alerts_json.rules_of(tree.get("alerts", {})),
        view=view_json.view_of(tree.get("view", {})),
        proxy=proxy_json.choice_of(tree.get("proxy", {})),
        log_level=_log_level(tree.get("log_level")),
    )


def text_of(settings: Settings, before: Mapping[str, Any]) -> str:
    """Write the settings; what `before`, the object that they replace, holds under unknown keys is kept.

    So a file that has been in the hands of a later version, with the same schema, comes back whole.
    """
    old_rows = before.get("accounts")
    old = {
        row["id"]: row
        for row in (old_rows if isinstance(old_rows, list) else [])
        if isinstance(row, dict) and isinstance(row.get("id"), str)
    }
    known = {
        "schema_version": settings.schema_version,
        "accounts": [_row(profile, old.get(profile.id, {})) for profile in settings.accounts],
        "poll_interval_s": settings.poll_interval_s,
        "theme": settings.theme,
        "keyring_backend": settings.keyring_backend,
        "chosen_account": settings.chosen_account,
        "hide_amounts": settings.hide_amounts,
        "alerts": alerts_json.tree_of(settings.alerts, before.get("alerts")),
        "view": view_json.tree_of(settings.view, before.get("view")),
        "proxy": proxy_json.tree_of(settings.proxy, before.get("proxy")),
    }
    if settings.log_level != _log_level(before.get("log_level")):  # else as it stands, understood or not
        known["log_level"] = settings.log_level
    return json.dumps({**before, **known}, indent=2) + "\n"


def _log_level(sent: object) -> LogLevel:
    """A level that this version does not know is no reason to refuse the file."""
    known: tuple[LogLevel, ...] = get_args(LogLevel)
    return next((level for level in known if level == sent), "normal")


def _row(profile: AccountProfile, before: Mapping[str, Any]) -> dict[str, Any]:
    changed = profile.keys_changed_at
    return {
        **before,
        "id": profile.id,
        "name": profile.name,
        "site": profile.site.name,
        "simulated_trading": profile.simulated_trading,
        "keys_changed_at": changed and changed.astimezone(UTC).isoformat().replace("+00:00", "Z"),
        "accepted": list(profile.accepted),
        "thresholds": thresholds_json.tree_of(profile.thresholds, before.get("thresholds")),
    }


def _profile(row: object) -> AccountProfile:
    if not isinstance(row, dict):
        raise ValueError("an account is not an object")  # noqa: TRY004
    changed = _text_or_none(row, "keys_changed_at")
    return AccountProfile(
        id=_text_or_none(row, "id") or "",
        name=_text_or_none(row, "name") or "",
        site=Site.parse(_text_or_none(row, "site") or "global"),
        simulated_trading=_flag(row, "simulated_trading"),
        keys_changed_at=_moment(changed) if changed else None,
        accepted=_texts(row, "accepted"),
        thresholds=thresholds_json.thresholds_of(row.get("thresholds", {})),
    )


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(f"{text} lacks its offset from UTC")
    try:
        return moment.astimezone(UTC)
    except OverflowError as error:
        raise ValueError(f"{text} is no time of this world") from error


def _flag(tree: Mapping[str, Any], key: str) -> bool:
    value = tree.get(key, False)
    if not isinstance(value, bool):
        raise ValueError(f"{key} is neither true nor false")  # noqa: TRY004
    return value


def _text_or_none(tree: Mapping[str, Any], key: str) -> str | None:
    value = tree.get(key)
    if value is not None and not isinstance(value, str):
        raise ValueError(f"{key} is not a text")
    return value


def _texts(tree: Mapping[str, Any], key: str) -> tuple[str, ...]:
    values = tree.get(key)
    if values is None:
        return ()
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise ValueError(f"{key} is not a list of texts")
    return tuple(values)
