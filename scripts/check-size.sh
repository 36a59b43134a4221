#!/bin/sh
# Strips a copy of the shared library and fails if it is longer than the project allows. docs/SIZE.md has the history.
# Usage: scripts/check-size.sh libzksync.so COPY
set -eu
limit=3500000
lib=$1 copy=$2

mkdir -p "$(dirname "$copy")"
strip -o "$copy" "$lib"
size=$(wc -c <"$copy")
if [ "$size" -gt "$limit" ]; then
    echo "check-size: $copy has $((size)) bytes, over the limit of $limit; docs/SIZE.md says what the bytes are" >&2
    exit 1
fi
echo "check-size: $copy has $((size)) bytes of at most $limit"
