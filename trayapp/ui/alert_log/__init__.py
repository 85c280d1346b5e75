"""The window with the last alerts."""
