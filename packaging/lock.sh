#!/bin/sh
# lock.sh UV_VERSION: renews requirements.lock: every dependency, the extras and the build backend, exact, with
# hashes, for every platform, naming no host.
set -eu
cd "$(dirname "$0")/.."
tools=$(mktemp -d)
trap 'rm -rf "$tools"' EXIT
"$(packaging/find-python.sh)" -m venv "$tools/venv"
"$tools/venv/bin/python" -m pip install -qq "uv==$1"
"$tools/venv/bin/python" - >"$tools/build-backend.in" <<'PYTHON'
import tomllib
from pathlib import Path

print(*tomllib.loads(Path("pyproject.toml").read_text("utf-8"))["build-system"]["requires"], sep="\n")
PYTHON
"$tools/venv/bin/uv" pip compile --quiet --no-config --universal --upgrade --generate-hashes --python-version 3.11 \
    --no-emit-index-url --no-emit-find-links --no-header --no-annotate --all-extras \
    --output-file requirements.lock pyproject.toml "$tools/build-backend.in"
echo "requirements.lock is renewed: $(grep -c '==' requirements.lock) packages."
