#!/bin/sh
# Builds zksync.aar: the classes of the jar and the native library for Android's processors, laid out for pages of 16 KiB.
#
#     ANDROID_NDK_HOME=... bindings/kotlin/android/build-aar.sh      # after bindings/kotlin/check.sh, or mvn package
#     bindings/kotlin/android/build-aar.sh --pack DIR                # packs libraries that are in DIR/<abi>/libzksync_jni.so
#
# Needs the Android NDK (r27 or newer) and Rust's Android targets. The app brings kotlin-stdlib, kotlinx-coroutines-android and
# kotlinx-serialization-json. Android 8 (API 26) and later.
set -eu

fail() { echo "build-aar: $1" >&2; exit 2; }

root=$(cd "$(dirname "$0")/../../.." && pwd)
here=$root/bindings/kotlin/android
version=$(sed -n 's/^version = "\(.*\)"/\1/p' "$root/Cargo.toml" | head -n 1)
jar=$root/build/kotlin/maven/zksync-$version.jar
out=$root/build/kotlin/aar
api=26

# Android's name, Rust's name, the NDK's name.
platforms='arm64-v8a aarch64-linux-android aarch64-linux-android
armeabi-v7a armv7-linux-androideabi armv7a-linux-androideabi
x86_64 x86_64-linux-android x86_64-linux-android
x86 i686-linux-android i686-linux-android'

build() {
    [ -n "${ANDROID_NDK_HOME:-}" ] || fail 'ANDROID_NDK_HOME is not set: the Android NDK is needed to build for Android'
    case $(uname -s) in Darwin) host=darwin-x86_64 ;; *) host=linux-x86_64 ;; esac
    tools=$ANDROID_NDK_HOME/toolchains/llvm/prebuilt/$host/bin
    [ -x "$tools/llvm-ar" ] || fail "$tools has no llvm-ar"
    echo "$platforms" | while read -r abi target prefix; do
        rustup target add "$target" >/dev/null 2>&1 || fail "rustup cannot add $target"
        compiler=$tools/$prefix$api-clang
        name=$(echo "$target" | tr a-z- A-Z_)
        env "CARGO_TARGET_${name}_LINKER=$compiler" "CC_$(echo "$target" | tr - _)=$compiler" \
            "AR_$(echo "$target" | tr - _)=$tools/llvm-ar" \
            cargo build --release -p zksync-jni --target "$target" --manifest-path "$root/Cargo.toml"
        mkdir -p "$1/$abi"
        "$tools/llvm-strip" -o "$1/$abi/libzksync_jni.so" "$root/target/$target/release/libzksync_jni.so"
    done
}

# The pages that a library is laid out for: every LOAD segment of a 64-bit one must be aligned to 16 KiB.
aligned() {
    readelf -lW "$1" | awk '/LOAD/ { if ($NF != "0x4000") bad = 1; found = 1 } END { exit bad || !found }'
}

pack() {
    [ -f "$jar" ] || fail "$jar is missing: bindings/kotlin/check.sh builds it"
    command -v jar >/dev/null || fail 'jar (of a JDK) is missing'
    rm -rf "$out" && mkdir -p "$out/aar/jni" "$out/classes"
    for library in "$1"/*/libzksync_jni.so; do
        [ -f "$library" ] || fail "$1 has no <abi>/libzksync_jni.so"
        aligned "$library" || fail "$library is not laid out for pages of 16 KiB"
        abi=$(basename "$(dirname "$library")")
        mkdir -p "$out/aar/jni/$abi" && cp "$library" "$out/aar/jni/$abi/"
    done
    # The classes alone: Android takes native libraries from jni/.
    (cd "$out/classes" && jar xf "$jar" && rm -rf native META-INF/maven && jar cf "$out/aar/classes.jar" .)
    cp "$here/AndroidManifest.xml" "$out/aar/"
    cp "$root/bindings/kotlin/src/main/resources/META-INF/proguard/zksync.pro" "$out/aar/proguard.txt"
    : >"$out/aar/R.txt"
    (cd "$out/aar" && jar cMf "$out/zksync-$version.aar" AndroidManifest.xml classes.jar proguard.txt R.txt jni)
    echo "build-aar: $out/zksync-$version.aar for $(cd "$out/aar/jni" && echo *)"
}

case ${1:-} in
    --pack) [ -n "${2:-}" ] || fail 'usage: build-aar.sh --pack DIR'; pack "$2" ;;
    '') mkdir -p "$out.native" && build "$out.native" && pack "$out.native" ;;
    *) fail 'usage: build-aar.sh [--pack DIR]' ;;
esac
