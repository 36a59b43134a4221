#!/bin/sh
# Checks what a shared library shows to others and how it is linked: exactly the header's zks_ symbols, the SONAME, no unloading,
# full RELRO, no executable stack, no memory that is writable and executable, no text relocations, no search path of its own.
# Usage: scripts/check-symbols.sh libzksync.so
#        scripts/check-symbols.sh --self-test    links libraries that lack one of these each, and sees them refused
set -eu
cd "$(dirname "$0")/.."

fail() { echo "check-symbols: $lib: $1" >&2; exit 1; }
declared() { sed '/^\/\*/,/\*\//d' include/zksync.h | grep -oE '\bzks_[a-z0-9_]+\(' | tr -d '(' | LC_ALL=C sort -u; }

check() {
    lib=$1
    [ -f "$lib" ] || fail "not built"
    exported=$(nm -D --defined-only "$lib" | awk '{print $3}' | LC_ALL=C sort)
    declared=$(declared)
    for name in $exported; do
        case $name in zks_*) ;; *) fail "exports $name, which has not the prefix zks_" ;; esac
        echo "$declared" | grep -qx "$name" || fail "exports $name, which the header does not declare"
    done
    for name in $declared; do
        echo "$exported" | grep -qx "$name" || fail "does not export $name"
    done
    dynamic=$(readelf -dW "$lib")
    segments=$(readelf -lW "$lib")
    has() { echo "$dynamic" | grep -qE "$1"; }
    has '\(SONAME\).*libzksync\.so\.[0-9]' || fail "has no SONAME with a version"
    has '\(FLAGS_1\).*NODELETE' || fail "can be unloaded: -z nodelete is missing"
    has '\(FLAGS\).*BIND_NOW|\(FLAGS_1\).* NOW|\(BIND_NOW\)' || fail "is not linked with -z now"
    ! has '\(TEXTREL\)|\(FLAGS\).*TEXTREL' || fail "has text relocations"
    ! has '\(RPATH\)|\(RUNPATH\)' || fail "has a search path of its own"
    echo "$segments" | grep -q '^ *GNU_RELRO ' || fail "has no RELRO segment"
    # Without the segment the stack is executable by default.
    [ "$(echo "$segments" | awk '$1 == "GNU_STACK" {print $7}')" = RW ] || fail "has an executable stack, or does not say"
    ! echo "$segments" | awk '$1 == "LOAD"' | grep -q ' RWE ' || fail "has memory that is writable and executable"
    # What tests make panic is a library of its own: core/src/inject.rs.
    ! grep -q ZKS_TEST_PANIC "$lib" || fail "is the test build that panics on request"
    echo "check-symbols: $(echo "$exported" | wc -l) symbols, all zks_; SONAME, NODELETE, BIND_NOW, RELRO, no executable stack, no text relocations"
}

self_test() {
    directory=$(mktemp -d)
    trap 'rm -rf "$directory"' EXIT
    declared | sed 's/.*/void &(void) {}/' > "$directory/all.c"
    good='-Wl,-soname,libzksync.so.0 -Wl,-z,relro -Wl,-z,now -Wl,-z,nodelete -Wl,-z,noexecstack'
    link() { ${CC:-cc} -shared -fPIC -o "$directory/$1.so" "$directory/all.c" $good $2; }
    refused() {
        name=$1 words=$2 flags=$3
        link "$name" "$flags" 2>"$directory/said" || { cat "$directory/said" >&2; exit 1; }
        if said=$( (check "$directory/$name.so") 2>&1); then echo "check-symbols: accepts a library that $words" >&2; exit 1; fi
        case $said in *"$words"*) ;; *) echo "check-symbols: of a library that $words it says: $said" >&2; exit 1 ;; esac
    }
    link good ''
    (check "$directory/good.so") >/dev/null
    refused lazy 'is not linked with -z now' -Wl,-z,lazy
    refused norelro 'has no RELRO segment' -Wl,-z,norelro
    refused stack 'has an executable stack' -Wl,-z,execstack
    refused path 'has a search path' -Wl,-rpath,/opt
    refused soname 'has no SONAME' -Wl,-soname,libother.so
    echo '__attribute__((visibility("hidden"))) void zks_version(void);' > "$directory/hide.h"
    refused missing 'does not export zks_version' "-include $directory/hide.h"
    printf '%s\n' '__asm__(".section .both,\"awx\",@progbits\n.byte 0\n.previous");' > "$directory/both.h"
    refused writable 'has memory that is writable and executable' "-include $directory/both.h"
    echo 'const char zks_wish[] __attribute__((visibility("hidden"), used)) = "ZKS_TEST_PANIC";' > "$directory/wish.h"
    refused inject 'is the test build' "-include $directory/wish.h"
    good=$(echo "$good" | sed 's/-Wl,-z,nodelete//')
    refused unload 'can be unloaded' ''
    echo 'void stray(void) {}' >> "$directory/all.c"
    refused stray 'exports stray' ''
    echo "check-symbols: ten libraries with one fault each are refused"
}

case "${1:-}" in
    --self-test) self_test ;;
    '') echo "usage: scripts/check-symbols.sh libzksync.so | --self-test" >&2; exit 2 ;;
    *) check "$1" ;;
esac
