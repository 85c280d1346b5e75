#!/bin/sh
# system-packages.sh NEED...: see to it that the Debian or Ubuntu packages of each list in packages/ are there.
# Silent when nothing is missing. Where it may not install, it says in one sentence what is missing and goes on:
# whatever comes next tells for itself what it cannot do without.
set -eu
here=$(dirname "$0")

command -v dpkg-query >/dev/null || exit 0 # no Debian: the README names what to install

installed() {
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# A line holds one name, or a name and what it is called elsewhere: "old | new".
wanted() {
    for need; do
        sed 's/#.*//; s/ //g; /^$/d' "$here/packages/$need.txt"
    done
    "$here/python-packages.sh" "$@"
}

missing() {
    wanted "$@" | while IFS='|' read -r name other; do
        installed "$name" || { [ -n "$other" ] && installed "$other"; } || echo "$name${other:+|$other}"
    done
}

# The names that this release knows, once the package lists are fresh.
known() {
    while IFS='|' read -r name other; do
        if [ -n "$other" ] && ! apt-cache show "$name" >/dev/null 2>&1; then name=$other; fi
        echo "$name"
    done
}

on_one_line() {
    sed 's/|.*//' | tr '\n' ' ' | sed 's/ $//'
}

quietly() {
    as_root env DEBIAN_FRONTEND=noninteractive "$@" >"$log" 2>&1 || { cat "$log" >&2; return 1; }
}

install() {
    # The names are words by design.
    # shellcheck disable=SC2046
    quietly apt-get install -q -y --no-install-recommends $(known)
}

lacking=$(missing "$@")
[ -n "$lacking" ] || exit 0

if [ "$(id -u)" = 0 ]; then
    as_root() { "$@"; }
elif sudo -n true 2>/dev/null; then
    as_root() { sudo -n "$@"; }
elif [ -t 0 ] && command -v sudo >/dev/null && sudo -v -p "Password of %p, to install system packages: "; then
    as_root() { sudo "$@"; }
else
    echo "Please install these packages, for example with apt-get: $(echo "$lacking" | on_one_line)." >&2
    exit 0
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
echo "Installing $(echo "$lacking" | wc -l) system packages."
quietly apt-get update -q || echo "The package lists could not be renewed; the old ones are used." >&2
for _ in 1 2; do # what Python needs besides is known only once there is one
    echo "$lacking" | install || break
    lacking=$(missing "$@")
    [ -n "$lacking" ] || exit 0
done
echo "These system packages could not be installed: $(missing "$@" | on_one_line)." >&2
