"""Dialogs to add, test, rename and remove accounts."""
