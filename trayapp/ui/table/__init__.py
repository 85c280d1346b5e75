"""The table of currencies: rows, columns, cells, sums, and the chooser of columns."""
