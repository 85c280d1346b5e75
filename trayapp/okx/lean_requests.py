"""requests without the guesser of encodings that it imports: 3 MB and 15 ms for what is never asked here.

The exchange answers in JSON, and what it sends is read as bytes.
"""

from __future__ import annotations

import sys
import warnings

_GUESSER = "charset_normalizer"


def _leave_out_guesser() -> bool:
    """Have Python say that it is not installed, which requests is prepared for; False where it is loaded."""
    if _GUESSER in sys.modules:
        return False
    sys.modules[_GUESSER] = None  # type: ignore[assignment] # Python's own way to forbid an import
    return True


_is_left_out = _leave_out_guesser()
try:
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Unable to find acceptable character detection")
        import requests
        import requests.adapters
finally:
    if _is_left_out:
        del sys.modules[_GUESSER]

__all__ = ["requests"]
