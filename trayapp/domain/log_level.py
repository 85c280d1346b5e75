"""How much the program writes into its log."""

from __future__ import annotations

from typing import Literal

#: "normal": what happened and what went wrong; "detailed": each step besides.
LogLevel = Literal["normal", "detailed"]
