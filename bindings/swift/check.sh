#!/bin/sh
# Checks the Swift package against an installed library: format, build, tests, API docs, examples beside local chains.
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
devnet() { "$top/scripts/with-devnet.sh" "$@"; }

prefix=${ZKSYNC_PREFIX:-}
[ -n "$prefix" ] || fail 'ZKSYNC_PREFIX must name an installed prefix'
[ -f "$prefix/lib/pkgconfig/zksync.pc" ] || fail "$prefix has no lib/pkgconfig/zksync.pc: not an installed prefix"

# One call in a fresh process, with what the tests need: this script calls itself beside the chains.
if [ "${1:-}" = inside ]; then
    shift
    if [ "$ZKS_SWIFT_ROOT" = none ]; then
        cd "$work"
        exec "$@"
    fi
    exec "$here/scripts/root.sh" run "$work" "$@"
fi

# A swift that is older than 6.0 is as good as none.
own_swift() {
    command -v swift >/dev/null &&
        swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\).*/\1/p' | head -n 1 | grep -Eq '^([6-9]|[1-9][0-9]+)$'
}

if own_swift; then
    ZKS_SWIFT_ROOT=none
    inside=$work
    step "$(swift --version 2>/dev/null | head -n 1)"
else
    ZKS_SWIFT_ROOT=debian
    inside=/mnt
    "$here/scripts/root.sh" prepare
fi
export ZKS_SWIFT_ROOT ZKS_TEST_REQUIRE_ALL=1

step 'the generated files are what the schema says'
python3 "$top/bindings/generate/generate.py" --check swift

# Only these copies are used from here on. Times are kept, so that what has not changed is not built again.
mkdir -p "$work"
rm -rf "$work/swift" "$work/prefix" "$work/docs"
cp -a "$here" "$work/swift"
cp -a "$prefix" "$work/prefix"
# The copy stands elsewhere, as seen by the compiler.
pc=lib/pkgconfig/zksync.pc
sed "s|=$prefix|=$inside/prefix|" "$prefix/$pc" >"$work/prefix/$pc"

variables="PKG_CONFIG_PATH=$inside/prefix/lib/pkgconfig LD_LIBRARY_PATH=$inside/prefix/lib"
variables="$variables DYLD_LIBRARY_PATH=$inside/prefix/lib"
# shellcheck disable=SC2086 # the variables are words
run() { "$0" inside /usr/bin/env $variables "$@"; }
package="--package-path $inside/swift --scratch-path $inside/scratch"
examples="--package-path $inside/swift/Examples --scratch-path $inside/scratch-examples"

if run swift format --version >/dev/null 2>&1; then
    step 'format'
    run swift format lint --strict --recursive "$inside/swift"
else
    step 'this swift has no swift-format: the format is not checked'
fi

step 'build, warnings are errors'
# shellcheck disable=SC2086 # the options are words
run swift build --build-tests -Xswiftc -warnings-as-errors $package >"$work/build.log" 2>&1 ||
    { grep -E 'error' "$work/build.log" | sort -u | head -n 20 >&2; fail "the build failed: $work/build.log"; }
# shellcheck disable=SC2086
run swift build -Xswiftc -warnings-as-errors $examples >"$work/examples.log" 2>&1 ||
    { grep -E 'error' "$work/examples.log" | sort -u | head -n 20 >&2; fail "the examples' build failed: $work/examples.log"; }

# tests LOG [swift test option ...] -- [devnet option ...]
tests() {
    log=$work/$1
    shift
    more=
    while [ "$1" != -- ]; do
        more="$more $1"
        shift
    done
    shift
    # shellcheck disable=SC2086
    devnet "$@" -- "$0" inside /usr/bin/env $variables swift test --skip-build -Xswiftc -warnings-as-errors $package $more >"$log" 2>&1 ||
        { grep -E 'error:|rror' "$log" | head -n 20 >&2; fail "tests failed: $log"; }
    # Nothing may have been left out quietly.
    grep -Eq 'Executed [1-9][0-9]* tests?, with 0 failures' "$log" || fail "no tests ran: $log"
    if grep -q 'skipped' "$log"; then fail "tests were skipped: $log"; fi
    sed -n 's/^[[:space:]]*\(Executed [0-9]* tests\{0,1\},.*\)/swift:   \1/p' "$log" | tail -n 1
    sed -n 's/^\([0-9]* of [0-9]* methods answered.*\)/swift:   \1/p' "$log"
}

step 'tests'
tests test.log --
step 'every example of the schema on ZKsync OS'
tests test-zksync-os.log --filter SchemaTests -- --family zksync-os

step 'a library with another ABI is refused'
if [ "$(uname -s)" = Linux ]; then
    run cc -shared -fPIC -o "$inside/other_abi.so" "$inside/swift/Tests/OtherABI/other_abi.c"
    if run LD_PRELOAD="$inside/other_abi.so" L1_RPC=http://127.0.0.1:1 L2_RPC=http://127.0.0.1:1 PRIVATE_KEY=0x01 \
        "$inside/scratch-examples/debug/concurrent" >"$work/abi.log" 2>&1; then
        fail 'it was not refused'
    fi
    grep -q 'INCOMPATIBLE_LIBRARY: the loaded libzksync has ABI 7.0' "$work/abi.log" || fail "another error: $(cat "$work/abi.log")"
fi

# example NAME LINE ...: runs it and looks for each line in what it printed.
example() {
    name=$1
    shift
    # shellcheck disable=SC2086
    devnet -- "$0" inside /usr/bin/env $variables "$inside/scratch-examples/debug/$name" >"$work/$name.log" 2>&1 ||
        { cat "$work/$name.log" >&2; fail "example $name failed"; }
    for line; do
        grep -Eqx "$line" "$work/$name.log" || { cat "$work/$name.log" >&2; fail "example $name did not print: $line"; }
    done
    step "  $name"
}

step 'examples'
awk '/^```swift quickstart$/ { on = 1; next } /^```$/ { on = 0 } on' "$here/README.md" |
    cmp -s - "$here/Examples/Sources/quickstart/main.swift" || fail "README.md's quick start is not the program that is tested"
example quickstart 'sent 0x[0-9a-f]{64}' 'deposit executed'
example deposit 'ETH is on L2' 'the token is on L2' 'live objects: 0'
example withdraw_and_finalize 'withdrawal of 3000000000000000 wei: 0x[0-9a-f]{64}' 'ETH is on L1' 'live objects: 0'
example external_signer 'asked to send 1000000000000000 wei to 0x[0-9a-fA-F]{40}' 'refused: .*4001.*' 'live objects: 0'
example concurrent '500 balances read, 20 transfers sent and mined' cancelled 'past its deadline' 'live objects: 0'

step 'frameworks have what Apple asks for'
for platform in macosx iphoneos iphonesimulator; do
    mkdir -p "$work/framework/$platform"
    "$here/scripts/xcframework.sh" layout "$prefix/lib/libzksync.a" "$platform" "$work/framework/$platform"
done
python3 "$here/scripts/check_frameworks.py" "$work/framework"

step 'API docs'
# shellcheck disable=SC2086
run swift package -Xswiftc -warnings-as-errors $package dump-symbol-graph --minimum-access-level public --skip-synthesized-members >"$work/docs.log" 2>&1 ||
    fail "no symbol graph: $work/docs.log"
graphs=$work/graphs
rm -rf "$graphs"
mkdir "$graphs"
find "$work/scratch" -path '*symbolgraph*' -name 'Zksync.symbols.json' -exec cp {} "$graphs/" \;
python3 "$here/scripts/check_docs.py" "$graphs/Zksync.symbols.json"
if [ "$ZKS_SWIFT_ROOT" = debian ]; then
    run /usr/libexec/swift/bin/docc convert "$inside/swift/Sources/Zksync/Zksync.docc" --additional-symbol-graph-dir "$inside/graphs" \
        --fallback-display-name Zksync --fallback-bundle-identifier Zksync --output-path "$inside/docs" >>"$work/docs.log" 2>&1 ||
        fail "docc failed: $work/docs.log"
    step "  build/swift/work/docs"
fi
step 'all good'
