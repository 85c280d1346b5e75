"""One GET at a time, each with a deadline over the whole of it."""

from __future__ import annotations

import ssl
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from ipaddress import ip_address
from types import TracebackType
from typing import Literal
from urllib.parse import urlsplit

import requests

from trayapp.errors import UnexpectedAnswer, Unreachable
from trayapp.okx import failures
from trayapp.okx.lines import Lines, Resolve
from trayapp.okx.session import new_session, safe_context

LARGEST_BODY = 16_000_000
_CHUNK = 65_536


@dataclass(frozen=True, slots=True)
class Timeouts:
    """How long to wait, in seconds: for a connection, for the next byte, for the whole exchange."""

    connect_s: float = 3.0
    read_s: float = 4.0
    whole_s: float = 5.0


USUAL = Timeouts()


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back, whatever it is."""

    status: int
    body: bytes
    is_web_page: bool
