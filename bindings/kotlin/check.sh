#!/bin/sh
# Everything of the Kotlin package: native library, jar, tests under -Xcheck:jni, examples against the installed jar.
#
#     bindings/kotlin/check.sh            with JNI_PROFILE=release what a release consists of: the native library without debug
#                                         checks, and the jars of the sources and of the reference
#
# Needs cargo, a JDK 17 or newer, Maven 3.8, nm and readelf, and Maven Central for what is not in build/kotlin/m2 yet.
# ZKS_DEVNET and ANVIL name the local chains' programs, as for scripts/with-devnet.sh.
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)
here=$root/bindings/kotlin
build=$root/build/kotlin
log=$build/log
profile=${JNI_PROFILE:-debug}
say() { echo "kotlin: $1"; }
fail() { echo "kotlin: $1" >&2; exit 1; }

for tool in cargo mvn java javac cc nm readelf strip python3; do
    command -v "$tool" >/dev/null || fail "$tool is missing (Debian: maven openjdk-17-jdk-headless binutils python3)"
done
[ "$(javac -version 2>&1 | sed 's/javac \([0-9]*\).*/\1/')" -ge 17 ] || fail 'a JDK of version 17 or newer is needed'
mkdir -p "$log"

# Runs a command quietly; its output is shown if it fails.
quietly() {
    name=$1
    shift
    "$@" >"$log/$name" 2>&1 || { cat "$log/$name" >&2; fail "$name failed"; }
}

# What the JVM says about wrong uses of JNI goes to the output of the program.
no_jni_warning() {
    [ -s "$1" ] || fail "$1 is missing"
    if grep -E 'WARNING in native method|FATAL ERROR in native|WARNING: JNI' "$1"; then
        fail "$1: the JVM found a wrong use of JNI"
    fi
}

python3 "$root/bindings/generate/generate.py" --check kotlin || fail 'generated files are stale'

say "the native library ($profile)"
[ "$profile" = debug ] && flag= || flag=--$profile
# shellcheck disable=SC2086 # the flag is one word or none
quietly cargo cargo build $flag -p zksync-jni --manifest-path "$root/Cargo.toml"
processor=$(uname -m)
mkdir -p "$build/native/linux-$processor"
library=$build/native/linux-$processor/libzksync_jni.so
# By rename, because a running JVM may have the old one mapped.
strip --strip-debug -o "$library.new" "$root/target/$profile/libzksync_jni.so"
cmp -s "$library" "$library.new" && rm "$library.new" || mv "$library.new" "$library"

# Without the compiler's daemon, which would stay for hours.
[ "$profile" = release ] && more=-Prelease || more=
options="$more -q -B -Dkotlin.compiler.daemon=false -Dmaven.repo.local=$build/m2"

say 'compiling, tests under -Xcheck:jni beside the local chains'
rm -rf "$build/vm.log" "$build/maven/surefire-reports"
# shellcheck disable=SC2086 # the options are words
quietly tests env ZKS_REQUIRE_ALL=1 "$root/scripts/with-devnet.sh" -- mvn $options -f "$here/pom.xml" install
no_jni_warning "$build/vm.log"
python3 - "$build/maven/surefire-reports" <<'P' || fail 'the tests did not all run'
import sys, glob, xml.etree.ElementTree as tree
suites = [tree.parse(path).getroot() for path in glob.glob(sys.argv[1] + "/TEST-*.xml")]
count = {key: sum(int(suite.get(key)) for suite in suites) for key in ("tests", "failures", "errors", "skipped")}
print("kotlin: {tests} tests, {failures} failures, {errors} errors, {skipped} skipped".format(**count))
sys.exit(0 if count["tests"] > 150 and not (count["failures"] or count["errors"] or count["skipped"]) else 1)
P

version=$(sed -n 's/^version = "\(.*\)"/\1/p' "$root/Cargo.toml" | head -n 1)
artefact=$build/m2/io/github/libzksync/zksync/$version/zksync-$version.jar
unzip -l "$artefact" >"$log/jar" 2>/dev/null || jar tf "$artefact" >"$log/jar"
for entry in "native/linux-$processor/libzksync_jni.so" META-INF/proguard/zksync.pro io/github/libzksync/Wallet.class; do
    grep -q "$entry" "$log/jar" || fail "the jar has no $entry"
done

say 'examples against the installed jar'
# shellcheck disable=SC2086 # the options are words
quietly examples-build mvn $options -f "$here/examples/pom.xml" package
# The quick start of the README is the program that runs.
sed -n '/^```kotlin$/,/^```$/p' "$here/README.md" | sed '1d;/^```$/,$d' | cmp -s - "$here/examples/src/main/kotlin/Quickstart.kt" ||
    fail 'the first Kotlin block of README.md is not examples/src/main/kotlin/Quickstart.kt'
run_example() {
    say "example $1"
    quietly "example-$1" "$root/scripts/with-devnet.sh" -- java -Xcheck:jni -cp "$build/examples/classes:$build/examples/libraries/*" "$1"
    no_jni_warning "$log/example-$1"
    shift
    for line in "$@"; do
        grep -q "$line" "$log/$last" || { cat "$log/$last" >&2; fail "$last does not say: $line"; }
    done
}
example() {
    last=example-$1
    run_example "$@"
}
example QuickstartKt '^sent 0x' '^on L2: EXECUTED'
example examples.deposit.DepositKt '^ETH on L2: must be 10000000000000000, is 10000000000000000$' '^tokens on L2: must be' '^done; no native object is left$'
example examples.withdraw.WithdrawAndFinalizeKt '^finalised: L1 transaction 0x' '^ETH on L1: must be 2000000000000000, is 2000000000000000$' '^done; no native'
example examples.signer.ExternalSignerKt '^asked to sign a .*ransaction for chain 270$' '^refused: the person said no; sent: false$' '^done; no native'
example examples.concurrent.ConcurrentKt '^1000 balances read$' '^wei on L2: must be 40, is 40$' '^cancelled: true$' '^deadline: ZKS_ERR_TIMEOUT' '^done; no native'
example examples.TransferInJava '^ETH on L2: must be 4000000000000000, is 4000000000000000$' '^done; no native'

# The AAR's layout, with this machine's library in the place of an Android one. Building for Android needs the NDK.
stand=$build/aar.test
rm -rf "$stand" && mkdir -p "$stand/$processor" && cp "$library" "$stand/$processor/"
quietly aar "$here/android/build-aar.sh" --pack "$stand"
if [ -z "${ANDROID_NDK_HOME:-}" ]; then
    ! "$here/android/build-aar.sh" >"$log/aar-without-ndk" 2>&1 && grep -q 'ANDROID_NDK_HOME is not set' "$log/aar-without-ndk" ||
        fail 'build-aar.sh without an NDK does not say so'
    say 'Android: only the packing was checked, not built for (no ANDROID_NDK_HOME)'
fi
say 'all checks passed'
