#!/bin/sh
# Compiles the C++ header, its tests and examples against an installed library, and runs them on local chains, under the address and
# undefined-behaviour sanitizers. ZKSYNC_PREFIX names where the library is installed.
set -eu
cd "$(dirname "$0")/../.."
prefix=${ZKSYNC_PREFIX:?the directory where libzksync is installed}
out=build/cpp

fail() { echo "bindings/cpp: $1" >&2; exit 1; }

scripts/setup.sh c++ pkg-config libsecp256k1
mkdir -p "$out"
export PKG_CONFIG_PATH="$prefix/lib/pkgconfig" LD_LIBRARY_PATH="$prefix/lib"
[ -f "$prefix/include/zksync.hpp" ] || fail "$prefix/include/zksync.hpp is missing"
warnings='-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror'
sanitized='-g -fsanitize=address,undefined -fno-sanitize-recover=all'
flags=$(pkg-config --cflags --libs zksync)

# The header by itself: the newer standard, and without exceptions.
printf '#include "zksync.hpp"\nint main() { return zksync::abi_matches() ? 0 : 1; }\n' >"$out/alone.cpp"
for mode in '-std=c++17' '-std=c++20' '-std=c++17 -fno-exceptions -fno-rtti'; do
    # shellcheck disable=SC2086 # flags are words
    ${CXX:-c++} $mode $warnings -o "$out/alone" "$out/alone.cpp" $flags || fail "the header does not compile with $mode"
    "$out/alone"
done

# The README's quick start, with the local chains in place of its URLs.
awk '/^```cpp$/ {inside=1; next} /^```$/ {if (inside) exit} inside' bindings/cpp/README.md |
    sed 's|"https://l1.example"|std::getenv("L1_RPC")|; s|"https://l2.example"|std::getenv("L2_RPC")|' >"$out/quickstart.cpp"
grep -q deposit_wait "$out/quickstart.cpp" || fail 'README.md has no quick start'

# Precompiled once: the header is most of each program.
cp "$prefix/include/zksync.hpp" "$out/zksync.hpp"
# shellcheck disable=SC2086
${CXX:-c++} -std=c++17 $warnings $sanitized -x c++-header "$out/zksync.hpp" $(pkg-config --cflags zksync)
pids=
compile() {
    # shellcheck disable=SC2086
    ${CXX:-c++} -std=c++17 $warnings $sanitized "-I$out" -include zksync.hpp -o "$out/$1" "$2" $flags $3
}
compile offline bindings/cpp/tests/offline.cpp '' &
pids="$pids $!"
compile quickstart "$out/quickstart.cpp" '' &
pids="$pids $!"
for name in deposit withdraw_and_finalize concurrent external_signer; do
    for pid in $pids; do wait "$pid" || fail 'something does not compile'; done
    pids=
    compile "$name" "bindings/cpp/examples/$name.cpp" "$(pkg-config --cflags --libs libsecp256k1)" &
    pids=$!
done
wait "$pids" || fail 'something does not compile'

"$out/offline" || fail 'a test failed'
run='
set -eu
for name in deposit withdraw_and_finalize external_signer concurrent; do
    "$out/$name" >"$out/said" 2>&1 || { cat "$out/said" >&2; echo "bindings/cpp: $name failed" >&2; exit 1; }
    grep -q "^0 objects left" "$out/said"
done
PHRASE="test test test test test test test test test test test junk" "$out/quickstart" | grep -qx executed
'
out=$out scripts/with-devnet.sh -- sh -c "$run" || fail 'an example failed'
echo 'ok C++: header, tests, 4 examples, quick start'
