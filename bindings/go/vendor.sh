#!/bin/sh
# Puts the static library of an installed libzksync into the package, for the build tag zksync_static.
#
#     vendor.sh [PREFIX]
#
# PREFIX is where libzksync is installed, by default what ZKSYNC_PREFIX says. GOOS and GOARCH name the platform of the archive.
set -eu

fail() { echo "vendor: $1" >&2; exit 1; }

here=$(cd "$(dirname "$0")" && pwd)
prefix=${1:-${ZKSYNC_PREFIX:-}}
[ -n "$prefix" ] || fail 'usage: vendor.sh PREFIX'
platform=$(go env GOOS)_$(go env GOARCH)
native=$here/internal/native
link=$native/link_static_$platform.go
[ -f "$link" ] || fail "there is no $(basename "$link"): this platform has no static build yet"

# A library that the archive needs and the Go file does not name would show only where somebody links.
needed=$(sed -n 's/^Libs.private: *//p' "$prefix/lib/pkgconfig/zksync.pc")
named=$(sed -n "s|^// #cgo LDFLAGS: \${SRCDIR}/libzksync_$platform.a *||p" "$link")
[ "$needed" = "$named" ] || fail "the archive needs '$needed', $(basename "$link") says '$named'"

cp "$prefix/lib/libzksync.a" "$native/libzksync_$platform.a"
cp "$prefix/include/zksync.h" "$native/zksync_vendored.h"
echo "vendor: internal/native/libzksync_$platform.a, $(wc -c <"$native/libzksync_$platform.a") bytes"
