#!/bin/sh
# Checks that the tools are there, installs those that Debian has, and says in one line what is missing otherwise.
# Usage: scripts/setup.sh TOOL…
set -eu

package_of() {
    case "$1" in
        cc) echo gcc ;;
        c++) echo g++ ;;
        node) echo nodejs ;;
        *) echo "$1" ;;
    esac
}

missing=
for tool in "$@"; do
    command -v "$tool" >/dev/null 2>&1 || missing="$missing $tool"
done
[ -n "$missing" ] || exit 0

if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
    packages=
    for tool in $missing; do packages="$packages $(package_of "$tool")"; done
    echo "setup: installing$packages" >&2
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages; } >&2 || true
fi

still=
for tool in $missing; do
    command -v "$tool" >/dev/null 2>&1 || still="$still $tool"
done
if [ -n "$still" ]; then
    echo "setup: missing:$still (Rust 1.85 or later from rustup.rs, Node.js 18 or later, a C compiler, Python 3.9 or later)" >&2
    exit 1
fi
