#!/bin/sh
# Installs Equity Tray for you alone, below ~/.local; needs no root. Run again, it replaces what it installed.
set -eu
case ${HOME:-} in
/*) ;;
*)
    echo "HOME names no folder: set it to yours, then try again." >&2
    exit 1
    ;;
esac
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

# Whether both are the same file, or links to the same.
same() {
    if [ -L "$1" ] || [ -L "$2" ]; then
        [ "$(readlink "$1")" = "$(readlink "$2")" ]
    else
        cmp -s "$1" "$2"
    fi
}

# Puts $1 at $2. What is there already is somebody else's; unless it is the same, as when only the program's own
# folder was removed, by hand.
put() {
    make_folder "$(dirname "$2")"
    if { [ -e "$2" ] || [ -L "$2" ]; } && ! same "$1" "$2"; then
        fail "$2 is there already, and not by this script: move it away, then try again. Nothing is installed."
    fi
    note "$2"
    cp -pPf "$1" "$2"
}

# Puts all files of the folder $1 into $2.
put_all() {
    (cd "$1" && find . ! -type d) | LC_ALL=C sort | while IFS= read -r file; do
        put "$1/$file" "$2/${file#./}"
    done
}

# A path as a desktop file's Exec= wants it: in quotes, with marks before what is special there.
quoted() {
    printf '"%s"' "$(printf '%s' "$1" | sed 's/[\\"`$]/\\&/g; s/\\/\\\\/g; s/%/%%/g')"
}

# The menu need not have ~/.local/bin in its PATH.
put_menu_entry() {
    exec=$(quoted "$command") awk '/^Exec=/ { $0 = "Exec=" ENVIRON["exec"] } { print }' \
        "$here/trayapp.desktop" >"$drafts/trayapp.desktop"
    put "$drafts/trayapp.desktop" "$share/applications/trayapp.desktop"
}

undo() {
    [ ! -s "$noted" ] || "$here/uninstall.sh" "$noted" >/dev/null
    rm -rf "$drafts"
}

[ -x "$here/program/trayapp" ] || fail "The folder program is not beside this script: unpack the archive again."
# By its list, which leaves alone what starts the program with the session.
[ ! -e "$program/installed.txt" ] || "$here/uninstall.sh" "$program/installed.txt" >/dev/null

drafts=$(mktemp -d)
noted=$drafts/noted
: >"$noted"
trap undo EXIT
put_all "$here/program" "$program"
put_all "$here/share" "$share"
put_menu_entry
ln -s ../lib/trayapp/trayapp "$drafts/trayapp"
put "$drafts/trayapp" "$command"
put "$here/uninstall.sh" "$program/uninstall.sh"
note "$program/installed.txt"
cp "$noted" "$program/installed.txt"
: >"$noted"

echo "Equity Tray is installed: in the menu, and as $command."
case ":$PATH:" in
*":$HOME/.local/bin:"*) ;;
*) echo "Your PATH lacks $HOME/.local/bin: log in again, or add it." ;;
esac
echo "To remove it: $program/uninstall.sh"
