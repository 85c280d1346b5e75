#!/bin/sh
# Prints the packages that a Python >= 3.11 able to make a virtual environment still needs; nothing when there is one.
set -eu
if python=$("$(dirname "$0")/../find-python.sh"); then
    "$python" -c 'import ensurepip' 2>/dev/null && exit 0
    "$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])'
    exit 0
fi
for version in 3.14 3.13 3.12 3.11; do # a release whose python3 is older has one of these beside it
    if apt-cache show "python$version-venv" >/dev/null 2>&1; then
        echo "python$version-venv"
        exit 0
    fi
done
echo python3-venv
