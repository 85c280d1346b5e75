"""Pure rules: no Qt, no input or output, no clock of its own."""
