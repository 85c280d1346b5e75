"""One worker in one thread for each account. QtCore only."""
