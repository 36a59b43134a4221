#!/bin/sh
# Checks that the tools are there, installs those that Debian has, and says in one line what is missing otherwise.
# Usage: scripts/setup.sh TOOL…
set -eu

package_of() {
    case "$1" in
        cc) echo gcc ;;
        c++) echo g++ ;;
        strip) echo binutils ;;
        javac) echo openjdk-17-jdk-headless ;;
        mvn) echo maven ;;
        node) echo nodejs ;;
        libsecp256k1) echo libsecp256k1-dev pkg-config ;;
        *) echo "$1" ;;
    esac
}

# A name that starts with lib is a library, for pkg-config; any other one a program.
is_there() {
    case "$1" in
        lib*) pkg-config --exists "$1" 2>/dev/null ;;
        *) command -v "$1" >/dev/null 2>&1 ;;
    esac
}

missing=
for tool in "$@"; do
    is_there "$tool" || missing="$missing $tool"
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
    is_there "$tool" || still="$still $tool"
done
if [ -n "$still" ]; then
    echo "setup: missing:$still (Rust 1.85 or later from rustup.rs, Node.js 18 or later, a C compiler, Python 3.9 or later)" >&2
    exit 1
fi
