#!/bin/sh
# uninstall.sh [LIST]: removes what install.sh made, and nothing else. Settings and keys stay.
# With a LIST it is install.sh that asks: the program is about to be put there anew, or was never whole.
set -eu
case ${HOME:-} in
/*) ;;
*)
    echo "HOME names no folder: set it to yours, then try again." >&2
    exit 1
    ;;
esac
program=$HOME/.local/lib/trayapp
real=$(readlink -f "$program") || real=$program # the program's own name for it
command=$HOME/.local/bin/trayapp
list=${1:-$program/installed.txt}
autostart=${XDG_CONFIG_HOME:-$HOME/.config}/autostart/trayapp.desktop

is_running() {
    for process in /proc/[0-9]*/exe; do
        [ "$(readlink "$process" 2>/dev/null)" != "$real/trayapp" ] || return 0
    done
    return 1
}

# Files first, then the folders that were made for them, where nobody has put anything else in.
remove_all() {
    LC_ALL=C sort -r "$1" | while IFS= read -r path; do
        if [ -d "$path" ] && [ ! -L "$path" ]; then
            rmdir "$path" 2>/dev/null || :
        else
            rm -f "$path"
        fi
    done
}

# Without the signs by which a desktop file marks what is special in a path.
unmarked() {
    tr -d '\\%'
}

# Whether the entry for log-in starts $1.
is_started() {
    unmarked <"$autostart" | grep -qF -e "$(printf '%s' "$1" | unmarked)"
}

# Of the program's own making, but of no use without it.
forget_autostart() {
    [ -f "$autostart" ] || return 0
    if is_started "$program/" || is_started "$real/" || is_started "$command"; then rm -f "$autostart"; fi
}

tell_what_stays() {
    for folder in "${XDG_CONFIG_HOME:-$HOME/.config}" "${XDG_DATA_HOME:-$HOME/.local/share}" \
        "${XDG_STATE_HOME:-$HOME/.local/state}"; do
        [ ! -d "$folder/trayapp" ] || echo "Kept: $folder/trayapp"
    done
    echo "Keys of accounts that were not removed stay in your keyring."
}

main() {
    if [ ! -e "$list" ]; then
        echo "Equity Tray is not installed below $HOME/.local." >&2
        exit 1
    fi
    if is_running; then
        echo "Equity Tray is running: choose Quit in its menu first." >&2
        exit 1
    fi
    copy=$(mktemp) # the list is among what it lists
    cp "$list" "$copy"
    remove_all "$copy"
    rm -f "$copy"
    [ $# = 0 ] || exit 0
    forget_autostart
    echo "Equity Tray is removed."
    tell_what_stays
}

main "$@"
