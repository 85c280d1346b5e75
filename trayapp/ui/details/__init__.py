"""The pane with every field of a currency or of the account, in words."""
