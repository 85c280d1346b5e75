"""The tray item: its icon and its menu."""
