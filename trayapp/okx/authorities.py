"""TLS by the operating system's own authorities: what a company adds there is trusted here too."""

from __future__ import annotations

import ssl
import sys

import truststore
from truststore._openssl import _configure_context


def safe_context() -> ssl.SSLContext:
    """TLS 1.2 at the least, certificate and name always checked.

    On Linux this reads the system's file of certificates, some 17 ms of CPU, so keep the context:
    truststore by itself would read it for every connection. Windows and macOS are asked at each handshake.

    Raises:
        OSError: the authorities' certificates cannot be read.
    """
    if sys.platform in ("win32", "darwin"):
        context: ssl.SSLContext = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    else:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        with _configure_context(context):
            pass  # it has looked wherever a distribution keeps them
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context
