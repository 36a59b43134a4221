#!/bin/sh
# Checks the Go package against an installed libzksync and nothing else of this repository's builds: format, vet, the generated
# files, the tests with the race detector and cgo's checks, all ways of linking, the examples with their output.
#
#     ZKSYNC_PREFIX=PREFIX bindings/go/check.sh
#
# ZKS_DEVNET and ANVIL name the programs of the local chains, as for scripts/with-devnet.sh. Go modules come from the module
# proxy into Go's own cache, programs and copies go to build/go.
set -eu

fail() { echo "go: $1" >&2; exit 1; }
say() { echo "== go: $1"; }

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
build=$root/build/go
prefix=${ZKSYNC_PREFIX:?is not set: the prefix where libzksync is installed}
for tool in go gofmt cc pkg-config python3; do
    command -v "$tool" >/dev/null || fail "$tool is missing (Debian: golang-go, gcc, pkgconf, python3)"
done
[ -f "$prefix/lib/pkgconfig/zksync.pc" ] || fail "$prefix has no installed libzksync"

mkdir -p "$build"
export PKG_CONFIG_PATH="$prefix/lib/pkgconfig" LD_LIBRARY_PATH="$prefix/lib" GOFLAGS='-mod=readonly -buildvcs=false' ZKS_REQUIRE_ALL=1
cd "$here"

say 'generated files, format, vet'
python3 "$root/bindings/generate/generate.py" --check go
unformatted=$(gofmt -l .)
[ -z "$unformatted" ] || fail "gofmt: $unformatted"
go mod verify >/dev/null || fail 'modules are not what go.sum says'
go vet ./...

say 'tests with the race detector and cgo checks, beside local chains'
GOEXPERIMENT=cgocheck2 go test -race -c -o "$build/race.test" .
"$root/scripts/with-devnet.sh" -- "$build/race.test" -test.timeout 8m -test.count 1
say 'tests as programs are built, 10,000 calls at once among them'
go test -c -o "$build/plain.test" .
"$root/scripts/with-devnet.sh" -- "$build/plain.test" -test.timeout 8m -test.count 1

say 'the static library in the program'
copy=$build/static
rm -rf "$copy"
mkdir "$copy"
cp -R . "$copy"
(
    cd "$copy"
    unset PKG_CONFIG_PATH LD_LIBRARY_PATH
    ./vendor.sh "$prefix"
    go vet -tags zksync_static ./...
    go test -tags zksync_static -c -o "$build/static.test" .
    if ldd "$build/static.test" | grep zksync; then
        fail 'the program still needs the shared library'
    fi
    "$root/scripts/with-devnet.sh" -- "$build/static.test" -test.timeout 8m -test.count 1 -test.skip TenThousand
)
rm -rf "$copy"

say 'the shared library without pkg-config'
(
    unset PKG_CONFIG_PATH
    CGO_CFLAGS="-I$prefix/include" CGO_LDFLAGS="-L$prefix/lib" go build -tags zksync_dynamic -o "$build/dynamic" ./examples/quickstart
)
"$root/scripts/with-devnet.sh" -- "$build/dynamic" | grep 'is executed$' >/dev/null || fail 'dynamic: the deposit was not executed'

say "README's quick start is the example"
section() { sed -n "\\|$1|,\\|$2|p" "$3" | sed '1d;$d'; }
section '^```go$' '^```$' README.md >"$build/readme.txt"
section '// quick start' '// end of quick start' examples/quickstart/main.go | sed 's/^\t//' >"$build/quickstart.txt"
cmp "$build/readme.txt" "$build/quickstart.txt" || fail 'README.md and examples/quickstart/main.go differ'

say 'examples'
go build -o "$build" ./examples/quickstart ./examples/deposit ./examples/withdraw_and_finalize ./examples/external_signer \
    ./examples/concurrent
# Runs an example and looks for each of the lines.
example() {
    name=$1
    shift
    "$root/scripts/with-devnet.sh" -- "$build/$name" >"$build/$name.out" || fail "$name failed: $(cat "$build/$name.out")"
    for line; do
        grep "$line" "$build/$name.out" >/dev/null || fail "$name did not print '$line': $(cat "$build/$name.out")"
    done
    echo "   $name: $(wc -l <"$build/$name.out") lines, as they must be"
}
example quickstart '^the deposit 0x[0-9a-f]* is executed$'
example deposit ': 1000000000000000, as it must be$' ': 2500000, as it must be$' '^live objects: 0$'
example withdraw_and_finalize '^not ready yet$' '^the withdrawal is finalized$' ': 700000000000000, as it must be$' '^live objects: 0$'
example external_signer 'asked to sign a transaction' ': 123456789, as it must be$' '^refused: .*the vault is locked' '^live objects: 0$'
example concurrent '^40 transfers and 200 reads at once' '^a waiting call was cancelled$' '^a deadline ended a waiting call$' \
    ': 825, as it must be$' '^live objects: 0$'
say 'all passed'
