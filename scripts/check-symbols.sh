#!/bin/sh
# Checks what a shared library shows to others: only zks_ symbols, the SONAME, no unloading, full RELRO, no executable stack.
# Usage: scripts/check-symbols.sh libzksync.so
set -eu
lib=$1
fail() { echo "check-symbols: $lib: $1" >&2; exit 1; }

[ -f "$lib" ] || fail "not built"
exported=$(nm -D --defined-only "$lib" | awk '{print $3}' | sort)
others=$(echo "$exported" | grep -v '^zks_' || true)
[ -z "$others" ] || fail "exports more than zks_ symbols: $(echo $others)"
declared=$(grep -oE '\bzks_[a-z0-9_]+\(' include/zksync.h | tr -d '(' | sort -u)
for name in $exported; do
    echo "$declared" | grep -qx "$name" || fail "exports $name, which the header does not declare"
done
readelf -d "$lib" | grep -q 'SONAME.*libzksync\.so\.[0-9]' || fail "has no SONAME with a version"
readelf -d "$lib" | grep -q 'NODELETE' || fail "can be unloaded: -z nodelete is missing"
readelf -d "$lib" | grep -q 'BIND_NOW\|NOW' || fail "is not linked with -z now"
readelf -d "$lib" | grep -q 'TEXTREL' && fail "has text relocations"
readelf -lW "$lib" | grep -q 'GNU_RELRO' || fail "has no RELRO segment"
readelf -lW "$lib" | awk '/GNU_STACK/ {print $7}' | grep -q 'E' && fail "has an executable stack"
echo "check-symbols: $(echo "$exported" | wc -l) symbols, all zks_; SONAME, NODELETE, RELRO, no text relocations"
