#!/bin/sh
# Checks the dependencies against deny.toml with cargo-deny: licences, duplicates, sources; `advisories` checks those instead.
# Usage: scripts/check-dependencies.sh [advisories]
#
# A cargo-deny that is installed is taken; otherwise one is built into build/tools, once, in about two minutes.
set -eu
cd "$(dirname "$0")/.."
version=0.18.3
tools=$PWD/build/tools
PATH=$tools/bin:$PATH

if ! command -v cargo-deny >/dev/null 2>&1; then
    echo "check-dependencies: building cargo-deny $version" >&2
    # Without optimisation, which takes longer than all that it will ever save here.
    CARGO_PROFILE_DEV_DEBUG=false ${CARGO:-cargo} install cargo-deny --version "$version" --locked --debug --quiet \
        --root "$tools" --target-dir "$tools/target" >&2
    rm -rf "$tools/target"
fi

case "${1:-}" in
    '') set -- licenses bans sources ;;
    advisories) set -- advisories ;;
    *) echo "usage: scripts/check-dependencies.sh [advisories]" >&2; exit 2 ;;
esac
cargo-deny --locked --log-level warn check --hide-inclusion-graph "$@"
