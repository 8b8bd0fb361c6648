#!/bin/sh
# Draws the icons of the installed portal from their SVGs, which are what is edited: frontend/web/icons.sh [chromium]
set -eu
cd "$(dirname "$0")/../public/icons"
draw() { # svg, side, png
  page=$(mktemp --suffix=.html)
  printf '<!doctype html><style>*{margin:0}img{display:block;width:%spx;height:%spx}</style><img src="file://%s/%s">' "$2" "$2" "$PWD" "$1" >"$page"
  "$browser" --headless --no-sandbox --disable-gpu --hide-scrollbars --default-background-color=00000000 --allow-file-access-from-files \
    --window-size="$2,$2" --screenshot="$PWD/$3" "file://$page" >/dev/null 2>&1
  rm -f "$page"
}
browser=${1:-chromium}
draw icon.svg 192 icon-192.png
draw icon.svg 512 icon-512.png
draw maskable.svg 512 maskable-512.png
draw maskable.svg 180 apple-touch-180.png
draw report.svg 192 report-192.png
draw follow.svg 192 follow-192.png
