"""Small widgets and lines that several windows are made of."""
