#!/bin/sh
# Generates the API documentation of C, C++, Python and Go into build/docs; Kotlin's and Swift's are made by their own checks.
# `make docs` runs it.
set -eu
cd "$(dirname "$0")/.."
out=$PWD/build/docs
version=$(sed -n '/^\[workspace.package\]/,/^\[/s/^version = "\(.*\)"/\1/p' Cargo.toml)

fail() { echo "docs: $1" >&2; exit 1; }

scripts/setup.sh doxygen "${PYTHON:-python3}"
mkdir -p "$out"

doxygen_of() {
    doxygen - >"$out/$1.log" 2>&1 <<CONFIG || { cat "$out/$1.log" >&2; fail "doxygen failed for $1"; }
PROJECT_NAME = "libzksync for $2"
PROJECT_NUMBER = $version
OUTPUT_DIRECTORY = $out/$1
INPUT = $3
GENERATE_LATEX = NO
EXTRACT_ALL = YES
EXTRACT_STATIC = YES
JAVADOC_AUTOBRIEF = YES
OPTIMIZE_OUTPUT_FOR_C = $4
EXCLUDE_SYMBOLS = $5
MACRO_EXPANSION = YES
PREDEFINED = ZKS_API= ZKS_WARN_UNUSED= ZKS_NOEXCEPT= DOXYGEN
EXPAND_ONLY_PREDEF = YES
QUIET = YES
WARN_IF_UNDOCUMENTED = NO
WARN_IF_DOC_ERROR = NO
CONFIG
    [ -f "$out/$1/html/index.html" ] || fail "doxygen wrote nothing for $1"
}
doxygen_of c C include/zksync.h YES ''
doxygen_of cpp C++ bindings/cpp/include/zksync.hpp NO 'zksync::detail*'

tools=$PWD/build/python/docs
[ -x "$tools/bin/pdoc" ] || { "${PYTHON:-python3}" -m venv "$tools" && "$tools/bin/pip" install --quiet --disable-pip-version-check pdoc==16.0.0; }
library=${ZKSYNC_LIBRARY:-$PWD/target/debug/libzksync.so}
[ -f "$library" ] || fail "$library is missing; make build makes it"
ZKSYNC_LIBRARY=$library PYTHONPATH=bindings/python/src PYTHONDONTWRITEBYTECODE=1 "$tools/bin/pdoc" --output-directory "$out/python" zksync

if command -v go >/dev/null 2>&1; then
    # As text: pkg.go.dev renders the same comments for published modules.
    mkdir -p "$out/go"
    (cd bindings/go && go doc -all .) >"$out/go/zksync.txt"
fi
echo "docs: in build/docs; Kotlin's in build/kotlin/maven (JNI_PROFILE=release bindings/kotlin/check.sh), Swift's by bindings/swift/check.sh"
