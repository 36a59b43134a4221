#!/bin/sh
# Strips a copy of the shared library and fails if it carries the code that makes schemas. Where it is longer than the limit it says so,
# and fails if CI is set: another compiler than the last release's is no reason why somebody cannot build it.
# docs/SIZE.md has the history and says what the bytes are.
# Usage: scripts/check-size.sh libzksync.so COPY
set -eu
# Just above the last release. It may go down; towards 3500000, see docs/SIZE.md.
limit=4680000
lib=$1 copy=$2
fail() { echo "check-size: $lib: $1" >&2; exit 1; }

[ -f "$lib" ] || fail 'not built'
mkdir -p "$(dirname "$copy")"
strip -o "$copy" "$lib"
size=$(($(wc -c <"$copy")))
if [ "$size" -gt "$limit" ]; then
    echo "check-size: $lib: $size bytes stripped, over the limit of $limit" >&2
    [ -z "${CI:-}" ] || exit 1
fi
makers=$(nm "$lib" | grep -c schemars || true)
[ "$makers" -eq 0 ] || fail "carries the code that makes schemas: what runs must not use DESCRIPTIONS"
echo "check-size: $copy has $size bytes, the limit is $limit"
