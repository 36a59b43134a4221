#!/bin/sh
# Runs the small examples on local chains: quickstart, with their URLs in place of the fixed ones, and balance.
# Needs build/c (make -C bindings/c examples) and the devnet (cargo build -p zksync-devnet).
set -eu
cd "$(dirname "$0")/../../.."
devnet=${ZKS_DEVNET:-target/debug/zksync-devnet}
fail() { echo "small.sh: $1" >&2; exit 1; }

[ -x "$devnet" ] || fail "$devnet is missing: cargo build -p zksync-devnet"
[ -e build/c/libzksync.so ] || fail "build/c is missing: make -C bindings/c examples"
work=$(mktemp -d)
pid=
stop() {
    exec 9>&-
    [ -z "$pid" ] || wait "$pid" || true
    rm -rf "$work"
}
trap stop EXIT
trap 'exit 1' INT TERM HUP
mkfifo "$work/in" "$work/out"
"$devnet" --exit-on-stdin-close <"$work/in" >"$work/out" 9>&- &
pid=$!
exec 9>"$work/in"
IFS= read -r facts <"$work/out" || fail "the local chains did not start"
l1=$(printf '%s' "$facts" | sed 's/.*"l1Url":"\([^"]*\)".*/\1/')
l2=$(printf '%s' "$facts" | sed 's/.*"l2Url":"\([^"]*\)".*/\1/')
account=$(printf '%s' "$facts" | sed 's/.*"accounts":\[{"address":"\([^"]*\)".*/\1/')
token=$(printf '%s' "$facts" | sed 's/.*"tokens":{"alpha":{"address":"\([^"]*\)".*/\1/')

sed "s|http://127.0.0.1:8545|$l1|; s|http://127.0.0.1:3050|$l2|" bindings/c/examples/quickstart.c >"$work/quickstart.c"
${CC:-cc} -std=c99 -Wall -Wextra -Wpedantic -Werror -Iinclude -o "$work/quickstart" "$work/quickstart.c" \
    -Lbuild/c -lzksync -Wl,-rpath,"$PWD/build/c"
"$work/quickstart" 9>&- | grep -q '"state":"executed"' || fail "quickstart did not deposit"

[ "$(build/c/balance l1 "$l1" "$account" "$token")" = "1000000 ALPHA" ] || fail "balance of the token is wrong"
case $(build/c/balance l2 "$l2" "$account") in
    100.001*" ETH") ;;
    *) fail "balance after the deposit is wrong" ;;
esac
if build/c/balance l2 "$l2" nonsense 2>"$work/error"; then fail "balance took nonsense for an address"; fi
grep -q address "$work/error" || fail "balance does not say what is wrong: $(cat "$work/error")"
echo 'ok small C examples'
