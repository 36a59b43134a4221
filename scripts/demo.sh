#!/bin/sh
# The demo: starts a local L1 and L2, bridges ETH and a token both ways with the C program bindings/c/examples/bridge.c, and
# stops the chains. With L1_RPC, L2_RPC and PRIVATE_KEY set (and TOKEN) it runs against those endpoints instead.
# `make demo` builds what it needs and runs it; its exit status is the program's.
set -u
cd "$(dirname "$0")/.." || exit 1

bridge=${BRIDGE:-build/c/bridge}
# setGreeting("hello from L1") of the devnet's example contract.
greeting=0xa41368620000000000000000000000000000000000000000000000000000000000000020000000000000000000000000000000000000000000000000000000000000000d68656c6c6f2066726f6d204c3100000000000000000000000000000000000000

fail() { echo "demo: $1" >&2; exit 1; }

# This script runs itself beside the local chains.
if [ "${1:-}" = local ]; then
    # The seventh account has nothing on L2 yet.
    PRIVATE_KEY=$(printf '%s' "$DEVNET" | tr ',' '\n' | sed -n 's/.*"privateKey":"\([^"]*\)".*/\1/p' | sed -n 7p)
    EXECUTE_TO=$(printf '%s' "$DEVNET" | sed 's/.*"counter":"\([^"]*\)".*/\1/')
    EXECUTE_DATA=$greeting
    WAIT_MINUTES=1
    export PRIVATE_KEY EXECUTE_TO EXECUTE_DATA WAIT_MINUTES
    echo "local chains: L1 $L1_RPC, L2 $L2_RPC"
    exec "$bridge"
fi

[ -x "$bridge" ] || fail "$bridge is missing; 'make demo' builds it"
began=$(date +%s)
if [ -n "${L1_RPC:-}${L2_RPC:-}${PRIVATE_KEY:-}" ]; then
    for name in L1_RPC L2_RPC PRIVATE_KEY TOKEN; do
        eval "value=\${$name:-}"
        [ -n "$value" ] || fail "$name is not set; own endpoints need L1_RPC, L2_RPC, PRIVATE_KEY and TOKEN, the local chains none of them"
    done
    "$bridge"
else
    scripts/with-devnet.sh -- scripts/demo.sh local
fi
status=$?
echo
echo "$(($(date +%s) - began)) seconds"
exit "$status"
