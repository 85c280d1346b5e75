"""What the desktop program and the command line share. No Qt."""
