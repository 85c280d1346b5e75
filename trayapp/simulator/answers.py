"""The JSON bodies of the exchange: success, and every error code with its HTTP status."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from trayapp.simulator.wire import Reply

#: Error code to HTTP status and message. Statuses are those of the exchange's error tables.
ERRORS: Mapping[str, tuple[int, str]] = {
    "404": (404, "There is nothing at this path."),
    "50001": (503, "Service temporarily unavailable, please try again later."),
    "50004": (400, "Endpoint request timeout."),
    "50007": (200, "The user is blocked."),
    "50008": (200, "The user does not exist."),
    "50009": (200, "The account is suspended by a stop-out."),
    "50010": (200, "The User ID is empty."),
    "50011": (429, "Too Many Requests"),
    "50013": (429, "The system is busy, please try again later."),
    "50025": (200, "The count of parameter ccy exceeds the limit of 20."),
    "50026": (500, "System error, please try again later."),
    "50027": (200, "The account is restricted from trading."),
    "50028": (200, "The account cannot take part in this."),
    "50029": (200, "The account is restricted by the rules of its region."),
    "50030": (200, "The key has no permission for this."),
    "50035": (403, "This needs a key that is bound to an IP."),
    "50038": (200, "This is not available in demo trading."),
    "50051": (200, "This is not available for compliance reasons."),
    "50052": (200, "This is not available in your region."),
    "50053": (200, "This is available in demo trading only."),
    "50059": (200, "The account first needs a further step of verification."),
    "50060": (200, "The account is under review."),
    "50100": (400, "The API is frozen, please ask customer service."),
    "50101": (401, "The API key does not match the current environment."),
    "50102": (401, "The timestamp of the request has expired."),
    "50103": (401, 'Request header "OK-ACCESS-KEY" can not be empty.'),
    "50104": (401, 'Request header "OK-ACCESS-PASSPHRASE" can not be empty.'),
    "50105": (401, 'Request header "OK-ACCESS-PASSPHRASE" is incorrect.'),
    "50106": (401, 'Request header "OK-ACCESS-SIGN" can not be empty.'),
    "50107": (401, 'Request header "OK-ACCESS-TIMESTAMP" can not be empty.'),
    "50110": (401, "Your IP 127.0.0.1 is not on the list of trusted IPs of this key."),
    "50111": (401, "Invalid OK-ACCESS-KEY."),
    "50112": (401, "Invalid OK-ACCESS-TIMESTAMP."),
    "50113": (401, "Invalid signature."),
    "50114": (401, "Invalid authorization."),
    "50115": (405, "Invalid request method."),
    "50119": (401, "The API key does not exist."),
    "50120": (200, "This API key has no permission to use this function."),
    "50121": (200, "This is not offered in your country."),
    "51000": (400, "Parameter ccy error."),
}


def success(data: Sequence[Mapping[str, object]]) -> Reply:
    """Wrap `data` as the exchange does."""
    return as_json({"code": "0", "data": list(data), "msg": ""})


def error(
    code: str, msg: str | None = None, *, status: int | None = None, with_data: bool | None = None
) -> Reply:
    """Return the error answer for `code`.

    Args:
        code: e.g. "50113"; unknown ones get HTTP 200.
        msg: replaces the usual words.
        status: replaces the usual HTTP status.
        with_data: whether the body has `data: []`; None as the exchange does it.
    """
    usual_status, usual_msg = ERRORS.get(code, (200, "Error."))
    body: dict[str, object] = {"code": code, "msg": usual_msg if msg is None else msg}
    if with_data or (with_data is None and not from_gateway(code)):
        body = {"code": code, "data": [], "msg": body["msg"]}
    return as_json(body, usual_status if status is None else status)


def from_gateway(code: str) -> bool:
    """Tell whether an error comes from before the service: such bodies have no `data`."""
    return code.startswith("501") or code in {"404", "50011"}


def as_json(value: object, status: int = 200) -> Reply:
    """Put any JSON value into an answer."""
    return Reply(status, json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode())
