"""Everything that is drawn: one widget a file. Values and functions are handed in from above."""
