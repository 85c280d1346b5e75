"""The popup: its window, head, strips, body and foot."""
