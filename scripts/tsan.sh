#!/bin/sh
# The unit tests of the C ABI under ThreadSanitizer, standard library included. Needs the nightly compiler with its source:
# rustup toolchain install nightly && rustup component add rust-src --toolchain nightly
set -eu
cd "$(dirname "$0")/.."
if ! [ -d "$(rustc +nightly --print sysroot 2>/dev/null)/lib/rustlib/src/rust/library" ]; then
    echo "tsan: missing: the nightly compiler with the component rust-src" >&2
    exit 1
fi
host=$(rustc -vV | sed -n 's/^host: //p')
# C code is not instrumented; libsecp256k1 and ring share nothing between threads but constants.
RUSTFLAGS=-Zsanitizer=thread TSAN_OPTIONS=exitcode=66 cargo +nightly test -Zbuild-std --target "$host" \
    --target-dir "${CARGO_TARGET_DIR:-target}/tsan" -p libzksync --lib
