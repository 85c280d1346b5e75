"""The desktop program's composition root: the only room, beside the command line, that knows all others."""
