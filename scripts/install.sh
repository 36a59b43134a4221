#!/bin/sh
# Installs the library as a system has it: the shared library with its links, the static one, the header, the schema, and what
# pkg-config and CMake look for.
#
#     scripts/install.sh DIRECTORY_OF_THE_BUILT_LIBRARY
#
# PREFIX (default /usr/local), LIBDIR, INCLUDEDIR and DATADIR say where to, DESTDIR what to put before all of them.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
from=${1:?usage: install.sh DIRECTORY_OF_THE_BUILT_LIBRARY}
prefix=${PREFIX:-/usr/local}
case "$prefix" in /*) ;; *) prefix=$PWD/$prefix ;; esac
libdir=${LIBDIR:-$prefix/lib}
includedir=${INCLUDEDIR:-$prefix/include}
datadir=${DATADIR:-$prefix/share}
dest=${DESTDIR:-}

fail() { echo "install: $1" >&2; exit 1; }

version=$(sed -n '/^\[workspace.package\]/,/^\[/s/^version = "\(.*\)"/\1/p' "$root/Cargo.toml")
major=$(sed -n 's/.*ZKS_ABI_VERSION_MAJOR: u32 = \([0-9]*\);.*/\1/p' "$root/src/abi.rs")
[ -n "$version" ] && [ -n "$major" ] || fail 'cannot find the version'
[ -f "$from/libzksync.a" ] || fail "$from/libzksync.a is not there; make release, or make build, makes it"

# What the static library needs of the system: rustc --print native-static-libs.
case "$(uname -s)" in
    Darwin)
        real=libzksync.$version.dylib soname=libzksync.$major.dylib link=libzksync.dylib
        native='-liconv -lSystem -lc -lm'
        ;;
    *)
        real=libzksync.so.$version soname=libzksync.so.$major link=libzksync.so
        native='-lgcc_s -lutil -lrt -lpthread -lm -ldl -lc'
        ;;
esac
[ -f "$from/$link" ] || fail "$from/$link is not there; make release, or make build, makes it"

fill() {
    sed -e "s|@PREFIX@|$prefix|g" -e "s|@LIBDIR@|$libdir|g" -e "s|@INCLUDEDIR@|$includedir|g" -e "s|@VERSION@|$version|g" \
        -e "s|@NATIVE@|$native|g" -e "s|@NATIVE_CMAKE@|$(echo "$native" | tr ' ' ';')|g" -e "s|@SHARED_FILE@|$real|g" \
        -e "s|@SONAME@|$soname|g" -e "s|@INCLUDE_FROM_CMAKE@|$include_from_cmake|g" "$1" >"$2"
    chmod 644 "$2"
}

# From lib/cmake/zksync to the header, so that the tree can be moved where both are under the prefix.
case "$includedir:$libdir" in
    "$prefix/include:$prefix/lib") include_from_cmake=../../../include ;;
    *) include_from_cmake=$includedir ;;
esac

lib=$dest$libdir
install -d "$lib/pkgconfig" "$lib/cmake/zksync" "$dest$includedir" "$dest$datadir/zksync"
install -m 755 "$from/$link" "$lib/$real"
[ -z "${STRIP:-}" ] || "$STRIP" "$lib/$real"
ln -sfn "$real" "$lib/$soname"
ln -sfn "$soname" "$lib/$link"
if [ "$(uname -s)" = Linux ] && ld --version 2>/dev/null | grep -q '^GNU ld' && command -v objcopy ar >/dev/null; then
    # One object that shows nothing but zks_: what is inside cannot meet another copy of itself in the program it is linked into.
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    functions=$(sed -n 's/.*\(zks_[a-z0-9_]*\)(.*/\1/p' "$root/tests/abi/golden.txt" | sort -u)
    # shellcheck disable=SC2046 # a list of words
    ld -r --gc-sections $(printf ' -u %s' $functions) -o "$work/all.o" --whole-archive "$from/libzksync.a"
    objcopy -w --keep-global-symbol='zks_*' -R .llvmbc -R .llvmcmd "$work/all.o" "$work/zksync.o"
    rm -f "$lib/libzksync.a"
    ar rcD "$lib/libzksync.a" "$work/zksync.o"
    chmod 644 "$lib/libzksync.a"
else
    install -m 644 "$from/libzksync.a" "$lib/libzksync.a"
fi
install -m 644 "$root/include/zksync.h" "$dest$includedir/zksync.h"
install -m 644 "$root/bindings/cpp/include/zksync.hpp" "$dest$includedir/zksync.hpp"
install -m 644 "$root/schema/zksync.json" "$dest$datadir/zksync/schema.json"
install -m 644 "$root/schema/openrpc.json" "$dest$datadir/zksync/openrpc.json"
fill "$root/bindings/c/packaging/zksync.pc.in" "$lib/pkgconfig/zksync.pc"
fill "$root/bindings/c/packaging/zksync-config.cmake.in" "$lib/cmake/zksync/zksync-config.cmake"
fill "$root/bindings/c/packaging/zksync-config-version.cmake.in" "$lib/cmake/zksync/zksync-config-version.cmake"
echo "installed libzksync $version into $dest$prefix"
