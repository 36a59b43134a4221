#!/bin/sh
# Runs a command beside a local L1 and L2, and stops them when it ends; the exit status is the command's.
#
#     scripts/with-devnet.sh [option of zksync-devnet ...] -- command [argument ...]
#
# The command finds in its environment: L1_RPC and L2_RPC; PRIVATE_KEY, of an account that has ETH on L1 and L2 and the token on
# L1; PRIVATE_KEY_2, another such; TOKEN, the token's address on L1; DEVNET, everything that the devnet said, as JSON.
# ZKS_DEVNET names the program, ANVIL the EVM node that it starts.
set -u

fail() { echo "with-devnet: $1" >&2; exit 2; }

options=
while [ $# -gt 0 ] && [ "$1" != -- ]; do
    options="$options $1"
    shift
done
[ $# -gt 1 ] || fail 'usage: with-devnet.sh [option ...] -- command [argument ...]'
shift

root=$(cd "$(dirname "$0")/.." && pwd) || exit 2
devnet=${ZKS_DEVNET:-$root/target/debug/zksync-devnet}
ANVIL=${ANVIL:-$root/devnet/node_modules/.bin/anvil}
export ANVIL
[ -x "$devnet" ] || fail "$devnet is missing; 'make build' makes it"

pipes=$(mktemp -d) || fail 'cannot make a temporary directory'
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
# shellcheck disable=SC2086 # the options are words
"$devnet" --exit-on-stdin-close $options <"$pipes/in" >"$pipes/out" 9>&- &
devnet_pid=$!
exec 9>"$pipes/in"
IFS= read -r DEVNET <"$pipes/out" || fail 'the local chains did not start'

# One line of JSON in a known order: enough for sed.
key() { printf '%s' "$DEVNET" | tr ',' '\n' | sed -n 's/.*"privateKey":"\([^"]*\)".*/\1/p' | sed -n "$1p"; }
L1_RPC=$(printf '%s' "$DEVNET" | sed 's/.*"l1Url":"\([^"]*\)".*/\1/')
L2_RPC=$(printf '%s' "$DEVNET" | sed 's/.*"l2Url":"\([^"]*\)".*/\1/')
TOKEN=$(printf '%s' "$DEVNET" | sed 's/.*"tokens":{"alpha":{"address":"\([^"]*\)".*/\1/')
PRIVATE_KEY=$(key 1)
PRIVATE_KEY_2=$(key 2)
export DEVNET L1_RPC L2_RPC TOKEN PRIVATE_KEY PRIVATE_KEY_2
"$@" 9>&-
