#!/bin/sh
# Packs what this machine can build, into build/dist with checksums: the C and C++ tarball, the Python wheel, the jar, the Go package with
# its static library, and the Swift package. `make dist` builds the release library first.
#
#     scripts/dist.sh [PART ...]     parts: c python kotlin go swift (default: all)
set -eu
cd "$(dirname "$0")/.."
root=$PWD
built=${BUILT:-target/release}
out=$root/build/dist

fail() { echo "dist: $1" >&2; exit 1; }

version=$(sed -n '/^\[workspace.package\]/,/^\[/s/^version = "\(.*\)"/\1/p' Cargo.toml)
platform=$(uname -s | tr '[:upper:]' '[:lower:]')-$(uname -m)
[ -f "$built/libzksync.a" ] || fail "$built has no library; make release makes it"
mkdir -p "$out"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The installed tree that the parts are made of. Its .pc file finds the tree from its own place, wherever that is unpacked.
tree=$work/libzksync-$version-$platform
unset DESTDIR LIBDIR INCLUDEDIR DATADIR
STRIP=${STRIP:-strip} PREFIX=$tree scripts/install.sh "$built" >/dev/null
sed -i.orig -e 's|^prefix=.*|prefix=${pcfiledir}/../..|' -e 's|^libdir=.*|libdir=${prefix}/lib|' \
    -e 's|^includedir=.*|includedir=${prefix}/include|' "$tree/lib/pkgconfig/zksync.pc"
rm -f "$tree/lib/pkgconfig/zksync.pc.orig"

c() {
    mkdir -p "$tree/doc"
    cp LICENSE-MIT LICENSE-APACHE "$tree/"
    cp bindings/c/README.md "$tree/doc/C.md"
    cp bindings/cpp/README.md "$tree/doc/C++.md"
    cp docs/ABI.md docs/ERRORS.md "$tree/doc/"
    tar -C "$work" -czf "$out/libzksync-$version-$platform.tar.gz" "$(basename "$tree")"
}

python() {
    interpreter=${PYTHON:-python3}
    "$interpreter" -m venv "$work/tools"
    grep -E '^(build|setuptools|wheel)==' bindings/python/requirements-dev.txt >"$work/pins"
    "$work/tools/bin/pip" install --quiet --disable-pip-version-check -r "$work/pins"
    cp -R bindings/python "$work/python"
    library=$(ls "$tree"/lib/libzksync.so "$tree"/lib/libzksync.dylib 2>/dev/null | head -n 1)
    ZKSYNC_LIBRARY=$library "$work/tools/bin/python" -m build --wheel --no-isolation --outdir "$out" "$work/python" >"$work/log" 2>&1 ||
        { cat "$work/log" >&2; fail 'the wheel does not build'; }
}

kotlin() {
    # Its own check makes the jars of a release, and tests them.
    JNI_PROFILE=release bindings/kotlin/check.sh
    cp build/kotlin/maven/zksync-"$version"*.jar "$out/"
}

go() {
    package=$work/zksync-go-$version
    cp -R bindings/go "$package"
    cp LICENSE-MIT LICENSE-APACHE "$package/"
    "$package/vendor.sh" "$tree" >/dev/null
    tar -C "$work" -czf "$out/zksync-go-$version-$platform.tar.gz" "$(basename "$package")"
}

swift() {
    bindings/swift/scripts/dist.sh >/dev/null
}

[ $# -gt 0 ] || set -- c python kotlin go swift
for part in "$@"; do
    case "$part" in
        c | python | kotlin | go | swift) "$part" || fail "$part failed" ;;
        *) fail "no part $part; there are: c python kotlin go swift" ;;
    esac
done
cd "$out"
rm -f SHA256SUMS
sha256sum -- *.tar.gz *.whl *.jar 2>/dev/null >"$work/sums" || true
cp "$work/sums" SHA256SUMS
cat SHA256SUMS
