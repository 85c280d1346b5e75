#!/bin/sh
# python-packages.sh NEED...: prints the packages that make a Python >= 3.11 with virtual environments, whether or
# not they are there; for the need `package` also its shared library. Nothing for a Python that is not Debian's.
set -eu
if python=$("$(dirname "$0")/../find-python.sh"); then
    [ "$("$python" -c 'import sys; print(sys.base_prefix)')" = /usr ] || exit 0
    version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    echo "python$version-venv"
    case " $* " in
    *" package "*) echo "libpython$version|libpython${version}t64" ;;
    esac
    exit 0
fi
for version in 3.14 3.13 3.12 3.11; do # a release whose python3 is older has one of these beside it
    if apt-cache show "python$version-venv" >/dev/null 2>&1; then
        echo "python$version-venv"
        exit 0
    fi
done
echo python3-venv
