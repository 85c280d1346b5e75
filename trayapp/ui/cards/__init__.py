"""The popup's cards: what comes first in each account mode."""
