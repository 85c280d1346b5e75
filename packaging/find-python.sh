#!/bin/sh
# Prints the path of a Python >= 3.11; fails without a word when there is none.
set -eu
for name in python3 /usr/bin/python3 python3.14 python3.13 python3.12 python3.11; do
    "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue
    "$name" -c 'import sys; print(sys.executable)'
    exit 0
done
exit 1
