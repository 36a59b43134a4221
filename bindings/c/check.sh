#!/bin/sh
# Builds the C examples against an installed library, found with pkg-config and with CMake, shared and static, and runs them on
# local chains under the address sanitizer. ZKSYNC_PREFIX names where the library is installed.
set -eu
cd "$(dirname "$0")/../.."
prefix=${ZKSYNC_PREFIX:?the directory where libzksync is installed}
out=build/c-installed
examples=bindings/c/examples

fail() { echo "bindings/c: $1" >&2; exit 1; }

scripts/setup.sh cc cmake pkg-config libsecp256k1
rm -rf "$out"
mkdir -p "$out"
export PKG_CONFIG_PATH="$prefix/lib/pkgconfig" LD_LIBRARY_PATH="$prefix/lib"
strict='-std=c99 -Wall -Wextra -Wpedantic -Werror -g'
sanitized="$strict -fsanitize=address,undefined -fno-sanitize-recover=all"

for name in deposit withdraw_and_finalize event_loop external_signer; do
    extra=
    [ "$name" != external_signer ] || extra=$(pkg-config --cflags --libs libsecp256k1)
    # shellcheck disable=SC2086 # flags are words
    ${CC:-cc} $sanitized -o "$out/$name" "$examples/$name.c" $(pkg-config --cflags --libs zksync) $extra
done
# pkg-config --static adds what the archive needs; the archive itself is chosen by its full name.
# shellcheck disable=SC2046,SC2086
${CC:-cc} $strict -o "$out/deposit_static" "$examples/deposit.c" \
    $(pkg-config --static --cflags --libs zksync | sed 's/-lzksync/-l:libzksync.a/')
cmake -S bindings/c/tests/cmake -B "$out/cmake" -Dzksync_DIR="$prefix/lib/cmake/zksync" >"$out/cmake.log" 2>&1 &&
    cmake --build "$out/cmake" >>"$out/cmake.log" 2>&1 || { cat "$out/cmake.log" >&2; fail 'the CMake project does not build'; }
run='
set -eu
said() { "$@" >"$out/said" 2>&1 || { cat "$out/said" >&2; echo "bindings/c: $1 failed" >&2; exit 1; }; grep -q "^0 objects left" "$out/said"; }
said "$out/deposit"
said "$out/deposit_static"
said "$out/withdraw_and_finalize"
said "$out/external_signer"
grep -q "refused" "$out/said" && grep -q "the vault is closed" "$out/said"
said "$out/event_loop"
said "$out/cmake/event_loop"
said env -u LD_LIBRARY_PATH "$out/cmake/event_loop_static"
grep -q "200 succeeded, 1 cancelled, 1 past its deadline" "$out/said"
'
out=$out scripts/with-devnet.sh -- sh -c "$run" || fail 'an example failed'
echo 'ok C: 4 examples, pkg-config and CMake, shared and static'
