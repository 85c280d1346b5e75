#!/bin/sh
# Installs Equity Tray for you alone, below ~/.local; needs no root. Run again, it replaces what it installed.
set -eu
here=$(cd "$(dirname "$0")" && pwd -P)
program=$HOME/.local/lib/trayapp
command=$HOME/.local/bin/trayapp
share=${XDG_DATA_HOME:-$HOME/.local/share}

fail() {
    echo "$1" >&2
    exit 1
}

# What is made is noted, one path a line, for uninstall.sh.
note() {
    printf '%s\n' "$1" >>"$noted"
}

make_folder() {
    [ ! -d "$1" ] || return 0
    make_folder "$(dirname "$1")"
    mkdir "$1"
    note "$1"
}

# Sees to it that a file may be made: what is there already is somebody else's.
claim() {
    make_folder "$(dirname "$1")"
    if [ -e "$1" ] || [ -L "$1" ]; then fail "$1 is there already, and not by this script: nothing is installed."; fi
    note "$1"
}

# Copies all files of the folder $1 into $2.
put_all() {
    (cd "$1" && find . ! -type d) | LC_ALL=C sort | while IFS= read -r file; do
        claim "$2/${file#./}"
        cp -pP "$1/$file" "$2/${file#./}"
    done
}

# A path as a desktop file's Exec= wants it: in quotes, with marks before what is special there.
quoted() {
    printf '"%s"' "$(printf '%s' "$1" | sed 's/[\\"`$]/\\&/g; s/\\/\\\\/g; s/%/%%/g')"
}

# The menu need not have ~/.local/bin in its PATH.
write_menu_entry() {
    claim "$share/applications/trayapp.desktop"
    exec=$(quoted "$command") awk '/^Exec=/ { $0 = "Exec=" ENVIRON["exec"] } { print }' \
        "$here/trayapp.desktop" >"$share/applications/trayapp.desktop"
}

undo() {
    [ ! -s "$noted" ] || "$here/uninstall.sh" "$noted" >/dev/null
    rm -f "$noted"
}

[ -x "$here/program/trayapp" ] || fail "The folder program is not beside this script: unpack the archive again."
# By its list, which leaves alone what starts the program with the session.
[ ! -e "$program/installed.txt" ] || "$here/uninstall.sh" "$program/installed.txt" >/dev/null

noted=$(mktemp)
trap undo EXIT
put_all "$here/program" "$program"
put_all "$here/share" "$share"
write_menu_entry
claim "$command"
ln -s ../lib/trayapp/trayapp "$command"
claim "$program/uninstall.sh"
cp -p "$here/uninstall.sh" "$program/uninstall.sh"
claim "$program/installed.txt"
cp "$noted" "$program/installed.txt"
: >"$noted"

echo "Equity Tray is installed: in the menu, and as $command."
case ":$PATH:" in
*":$HOME/.local/bin:"*) ;;
*) echo "Your PATH lacks $HOME/.local/bin: log in again, or add it." ;;
esac
echo "To remove it: $program/uninstall.sh"
