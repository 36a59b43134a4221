#!/bin/sh
# Fuzzes each target, or those that are named, with LLVM's libFuzzer on the stable compiler, for SECONDS each (60).
# What was found of interest stays in build/fuzz/corpus and is begun with the next time; an input that fails goes to build/fuzz/failed,
# and the next target's turn comes.
# Usage: SECONDS_EACH=60 scripts/fuzz.sh [TARGET…]
set -eu
cd "$(dirname "$0")/.."

# Coverage as libFuzzer wants it: what cargo-fuzz passes, without a sanitizer, which needs the nightly compiler and would have
# little to look at in a crate without unsafe code. C code is not instrumented.
export RUSTFLAGS="-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
-Cllvm-args=-sanitizer-coverage-pc-table -Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=1"
# A target of its own name keeps the flags from build scripts and macros.
host=$(rustc -vV | sed -n 's/^host: //p')
folder=${CARGO_TARGET_DIR:-target}/fuzz-build
"${CARGO:-cargo}" build -q -p zksync-fuzz --bin guided --features guided --profile fuzz --target "$host" --target-dir "$folder"

[ $# -gt 0 ] || set -- request util config keystore mnemonic units transaction transaction_json typed_data message proof revert answer node
failed=
for target in "$@"; do
    corpus=build/fuzz/corpus/$target
    mkdir -p "$corpus" build/fuzz/failed fuzz/found
    more=
    [ ! -d "fuzz/found/$target" ] || more=fuzz/found/$target
    log=build/fuzz/$target.log
    if ! ZKS_FUZZ_TARGET=$target "$folder/$host/fuzz/guided" "$corpus" $more -max_total_time="${SECONDS_EACH:-60}" -timeout=10 \
        -rss_limit_mb=1024 -max_len=65536 -len_control=0 -print_final_stats=1 -artifact_prefix="build/fuzz/failed/$target-" >"$log" 2>&1; then
        tail -n 40 "$log"
        echo "fuzz: $target failed; the input is in build/fuzz/failed, and belongs into fuzz/found/$target once it is mended" >&2
        failed="$failed $target"
        continue
    fi
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
    memory=$(sed -n 's/^stat::peak_rss_mb: *//p' "$log")
    places=$(grep -ao ' cov: [0-9]*' "$log" | tail -n 1 | tr -dc 0-9)
    echo "fuzz $target: $runs inputs, $places places reached, $memory MiB"
done
[ -z "$failed" ] || { echo "fuzz: failed:$failed" >&2; exit 1; }
