#!/bin/sh
# Builds .venv: what requirements.lock pins, by hash, and the project itself, editable. Quick and silent when
# nothing changed since the last time.
set -eu
cd "$(dirname "$0")/.."
stamp=.venv/made-from

state() {
    pwd
    cksum requirements.lock pyproject.toml
}

is_current() {
    [ -x .venv/bin/python ] && [ "$(state)" = "$(cat "$stamp" 2>/dev/null)" ]
}

has_working_python() {
    .venv/bin/python -m pip --version >/dev/null 2>&1 && grep -q "$(pwd)/.venv" .venv/bin/pip # not moved since
}

make_empty() {
    python=$(packaging/find-python.sh) || { echo "A Python of version 3.11 or newer is needed." >&2; exit 1; }
    "$python" -m venv --clear .venv
}

install() {
    .venv/bin/python -m pip install -qq --disable-pip-version-check --no-input "$@"
}

is_current && exit 0
mkdir -p .venv
exec 9>.venv/lock
command -v flock >/dev/null && flock 9 # two makes at once: the second waits
is_current && exit 0
echo "Building the Python environment in .venv (a minute or two the first time)."
has_working_python || make_empty
install --require-hashes -r requirements.lock
install --no-deps --no-build-isolation -e .
state >"$stamp"
