#!/bin/sh
# Checks the Swift package against an installed library: builds it, runs its tests and examples beside local chains.
#
#     ZKSYNC_PREFIX=DIR bindings/swift/check.sh
#
# Takes `swift` (6.0 or newer) from the PATH; without one it prepares a Debian root that has it (scripts/root.sh), once.
# ZKS_DEVNET and ANVIL name the programs of the local chains, as for scripts/with-devnet.sh.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
work=$top/build/swift/work

fail() { echo "swift: $1" >&2; exit 1; }
step() { echo "swift: $1"; }

prefix=${ZKSYNC_PREFIX:-}
[ -n "$prefix" ] || fail 'ZKSYNC_PREFIX must name an installed prefix'
[ -f "$prefix/lib/pkgconfig/zksync.pc" ] || fail "$prefix has no lib/pkgconfig/zksync.pc: not an installed prefix"

# A swift that is older than 6.0 is as good as none.
own_swift() {
    command -v swift >/dev/null &&
        swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\).*/\1/p' | head -n 1 | grep -Eq '^([6-9]|[1-9][0-9]+)$'
}

step 'the generated files are what the schema says'
python3 "$top/bindings/generate/generate.py" --check swift

if own_swift; then
    inside=$work
    run() { (cd "$work" && "$@"); }
else
    "$here/scripts/root.sh" prepare
    inside=/work
    run() { "$here/scripts/root.sh" run "$work" "$@"; }
fi

# Only these copies are used from here on. Times are kept, so that what has not changed is not built again.
mkdir -p "$work"
rm -rf "$work/swift" "$work/prefix"
cp -a "$here" "$work/swift"
cp -a "$prefix" "$work/prefix"

with_library() {
    run /usr/bin/env PKG_CONFIG_PATH="$inside/prefix/lib/pkgconfig" LD_LIBRARY_PATH="$inside/prefix/lib" "$@"
}
