"""What the operating system offers. Qt allowed, widgets not."""
