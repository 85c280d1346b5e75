"""The exchange client: the only room that sends HTTP to the exchange."""

from trayapp.okx.client import OkxClient

__all__ = ["OkxClient"]
