#!/bin/sh
# The demo: starts a local L1 and L2, bridges ETH and a token both ways with the C program bindings/c/examples/bridge.c, and
# stops the chains. With L1_RPC, L2_RPC and PRIVATE_KEY set (and TOKEN) it runs against those endpoints instead.
# `make demo` builds what it needs and runs it; its exit status is the program's.
set -u
cd "$(dirname "$0")/.." || exit 1

bridge=${BRIDGE:-build/c/bridge}
devnet=${ZKS_DEVNET:-target/debug/zksync-devnet}
# setGreeting("hello from L1") of the devnet's example contract.
greeting=0xa41368620000000000000000000000000000000000000000000000000000000000000020000000000000000000000000000000000000000000000000000000000000000d68656c6c6f2066726f6d204c3100000000000000000000000000000000000000

fail() { echo "demo: $1" >&2; exit 1; }

[ -x "$bridge" ] || fail "$bridge is missing; 'make demo' builds it"
began=$(date +%s)

if [ -n "${L1_RPC:-}${L2_RPC:-}${PRIVATE_KEY:-}" ]; then
    for name in L1_RPC L2_RPC PRIVATE_KEY TOKEN; do
        eval "value=\${$name:-}"
        [ -n "$value" ] || fail "$name is not set; own endpoints need L1_RPC, L2_RPC, PRIVATE_KEY and TOKEN, the local chains none of them"
    done
    "$bridge"
    status=$?
else
    [ -x "$devnet" ] || fail "$devnet is missing; 'make demo' builds it"
    pipes=$(mktemp -d) || fail "cannot make a temporary directory"
    devnet_pid=
    # The devnet ends when its input is closed, also if this script is killed before it can do so itself.
    stop() {
        exec 9>&-
        [ -z "$devnet_pid" ] || wait "$devnet_pid"
        rm -rf "$pipes"
    }
    trap stop EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
    mkfifo "$pipes/in" "$pipes/out" || fail "cannot make pipes in $pipes"
    "$devnet" --exit-on-stdin-close <"$pipes/in" >"$pipes/out" 9>&- &
    devnet_pid=$!
    exec 9>"$pipes/in"
    IFS= read -r facts <"$pipes/out" || fail "the local chains did not start"
    rm -rf "$pipes"

    # One line of JSON in a known order: enough for sed. The seventh account has nothing on L2 yet.
    L1_RPC=$(printf '%s' "$facts" | sed 's/.*"l1Url":"\([^"]*\)".*/\1/')
    L2_RPC=$(printf '%s' "$facts" | sed 's/.*"l2Url":"\([^"]*\)".*/\1/')
    PRIVATE_KEY=$(printf '%s' "$facts" | tr ',' '\n' | sed -n 's/.*"privateKey":"\([^"]*\)".*/\1/p' | sed -n 7p)
    TOKEN=$(printf '%s' "$facts" | sed 's/.*"tokens":{"alpha":{"address":"\([^"]*\)".*/\1/')
    EXECUTE_TO=$(printf '%s' "$facts" | sed 's/.*"counter":"\([^"]*\)".*/\1/')
    EXECUTE_DATA=$greeting
    WAIT_MINUTES=1
    export L1_RPC L2_RPC PRIVATE_KEY TOKEN EXECUTE_TO EXECUTE_DATA WAIT_MINUTES
    echo "local chains: L1 $L1_RPC, L2 $L2_RPC"
    "$bridge" 9>&-
    status=$?
fi
echo
echo "$(($(date +%s) - began)) seconds"
exit "$status"
