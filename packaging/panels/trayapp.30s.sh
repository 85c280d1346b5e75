#!/bin/sh
# Equity and risk of an OKX account in the menu bar, for xbar, SwiftBar and Argos: put this file into their
# plug-in folder and make it executable. The 30s in its name says how often they run it.
# <xbar.title>Equity Tray</xbar.title>
# <xbar.desc>Total equity and margin risk of an OKX account.</xbar.desc>
# <xbar.var>string(TRAYAPP="trayapp"): The program, with its folder where it is not in PATH.</xbar.var>
# <xbar.var>string(ACCOUNT=""): The account, where there are several.</xbar.var>

line=$("${TRAYAPP:-trayapp}" balance ${ACCOUNT:+"$ACCOUNT"} --format waybar 2>/dev/null)

# value NAME: one text of the JSON object in $line, its escapes and its markup undone. A "|" would begin parameters.
value() {
    printf '%s\n' "$line" | sed -n -E 's/.*"'"$1"'": "(([^"\\]|\\.)*)".*/\1/p' |
        awk '{ gsub(/\\\\/, "\001"); gsub(/\\n/, "\n"); gsub(/\\"/, "\""); gsub(/\001/, "\\"); gsub(/\|/, "/")
               gsub(/&lt;/, "<"); gsub(/&gt;/, ">"); gsub(/&amp;/, "\\&"); print }'
}

case $(value alt) in
none) colour='#1b7f4b' ;;
watch) colour='#c08a00' ;;
warning) colour='#b35900' ;;
critical) colour='#c62828' ;;
*) colour='#68707c' ;; # old values, or none
esac

text=$(value text)
echo "${text:-–} | color=$colour"
echo ---
if [ -n "$text" ]; then value tooltip; else echo "${TRAYAPP:-trayapp} printed nothing: is it installed?"; fi
echo "Refresh | refresh=true"
