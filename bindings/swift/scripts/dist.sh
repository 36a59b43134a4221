#!/bin/sh
# Makes the release artefact: build/dist/zksync-swift-VERSION.tar.gz, the package with its tests and examples. On a Mac, after
# scripts/xcframework.sh, the framework is in it, so that nothing else need be installed.
set -eu

here=$(cd "$(dirname "$0")/.." && pwd)
top=$(cd "$here/../.." && pwd)
version=$(sed -n 's/^#define ZKS_VERSION "\(.*\)"$/\1/p' "$top/include/zksync.h")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
package=$work/zksync-swift-$version
mkdir -p "$package" "$top/build/dist"
for part in Package.swift README.md Sources Tests Examples CZksync.xcframework; do
    [ ! -e "$here/$part" ] || cp -R "$here/$part" "$package/"
done
rm -rf "$package/Examples/.build"
cp "$top/LICENSE-MIT" "$top/LICENSE-APACHE" "$package/"
tar -C "$work" -czf "$top/build/dist/zksync-swift-$version.tar.gz" "zksync-swift-$version"
echo "$top/build/dist/zksync-swift-$version.tar.gz"
