"""Equity Tray: OKX equity and margin risk in the tray."""

__version__ = "0.1.0"
