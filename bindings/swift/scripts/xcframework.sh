#!/bin/sh
# Builds CZksync.xcframework on a Mac: the library as a dynamic framework for macOS, iOS and the iOS simulator.
#
#     scripts/xcframework.sh                                builds it, and puts it beside Package.swift and into build/dist
#     scripts/xcframework.sh layout FILE PLATFORM DIR       only lays out one framework around a library; runs anywhere
#
# Needs Xcode, Rust and its Apple targets (rustup target add ...). BUNDLE_ID names the framework's bundle; CODESIGN_IDENTITY, if
# set, signs the result. PLATFORM is macosx, iphoneos or iphonesimulator.
set -eu

here=$(cd "$(dirname "$0")/.." && pwd)
top=$(cd "$here/../.." && pwd)
name=CZksync
bundle=${BUNDLE_ID:-io.libzksync.CZksync}
version=$(sed -n 's/^#define ZKS_VERSION "\(.*\)"$/\1/p' "$top/include/zksync.h")
macos=13.0
ios=16.0

fail() { echo "xcframework: $1" >&2; exit 1; }

# The keys without which a framework is refused by Xcode, the App Store or devices.
info_plist() {
    case $1 in
    macosx) supported=MacOSX minimum="    <key>LSMinimumSystemVersion</key><string>$macos</string>" ;;
    iphoneos) supported=iPhoneOS minimum="    <key>MinimumOSVersion</key><string>$ios</string>" ;;
    iphonesimulator) supported=iPhoneSimulator minimum="    <key>MinimumOSVersion</key><string>$ios</string>" ;;
    *) fail "no platform $1" ;;
    esac
    cat <<PLIST
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
    <key>CFBundleDevelopmentRegion</key><string>en</string>
    <key>CFBundleExecutable</key><string>$name</string>
    <key>CFBundleIdentifier</key><string>$bundle</string>
    <key>CFBundleInfoDictionaryVersion</key><string>6.0</string>
    <key>CFBundleName</key><string>$name</string>
    <key>CFBundlePackageType</key><string>FMWK</string>
    <key>CFBundleShortVersionString</key><string>$version</string>
    <key>CFBundleVersion</key><string>$version</string>
    <key>CFBundleSupportedPlatforms</key><array><string>$supported</string></array>
$minimum
</dict>
</plist>
PLIST
}

# What Apple asks libraries to declare: no tracking, nothing collected; the clock since boot times calls.
privacy() {
    cat <<'PLIST'
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
    <key>NSPrivacyTracking</key><false/>
    <key>NSPrivacyTrackingDomains</key><array/>
    <key>NSPrivacyCollectedDataTypes</key><array/>
    <key>NSPrivacyAccessedAPITypes</key>
    <array>
        <dict>
            <key>NSPrivacyAccessedAPIType</key><string>NSPrivacyAccessedAPICategorySystemBootTime</string>
            <key>NSPrivacyAccessedAPITypeReasons</key><array><string>35F9.1</string></array>
        </dict>
    </array>
</dict>
</plist>
PLIST
}

# layout FILE PLATFORM DIR: DIR/CZksync.framework, in versions on macOS and flat elsewhere, as each demands.
layout() {
    framework=$3/$name.framework
    rm -rf "$framework"
    if [ "$2" = macosx ]; then
        content=$framework/Versions/A resources=$framework/Versions/A/Resources
        mkdir -p "$resources"
        ln -s A "$framework/Versions/Current"
        for link in "$name" Headers Modules Resources; do ln -s "Versions/Current/$link" "$framework/$link"; done
    else
        content=$framework resources=$framework
    fi
    mkdir -p "$content/Headers" "$content/Modules"
    cp "$1" "$content/$name"
    cp "$top/include/zksync.h" "$content/Headers/zksync.h"
    printf 'framework module %s {\n    header "zksync.h"\n    export *\n}\n' "$name" >"$content/Modules/module.modulemap"
    info_plist "$2" >"$resources/Info.plist"
    privacy >"$resources/PrivacyInfo.xcprivacy"
}

# framework PLATFORM TARGET ...: builds the library for each target and lays out one framework with all of them.
framework() {
    platform=$1
    shift
    out=$work/$platform
    mkdir -p "$out"
    slices=
    for target; do
        MACOSX_DEPLOYMENT_TARGET=$macos IPHONEOS_DEPLOYMENT_TARGET=$ios \
            cargo build --manifest-path "$top/Cargo.toml" --release -p libzksync --target "$target"
        slices="$slices $top/target/$target/release/libzksync.dylib"
    done
    # shellcheck disable=SC2086 # the slices are words
    lipo -create $slices -output "$out/$name"
    strip -x "$out/$name"
    if [ "$platform" = macosx ]; then
        install_name_tool -id "@rpath/$name.framework/Versions/A/$name" "$out/$name"
    else
        install_name_tool -id "@rpath/$name.framework/$name" "$out/$name"
    fi
    layout "$out/$name" "$platform" "$out"
}

if [ "${1:-}" = layout ]; then
    [ $# = 4 ] || fail 'usage: xcframework.sh layout FILE PLATFORM DIR'
    layout "$2" "$3" "$4"
    exit 0
fi

[ "$(uname -s)" = Darwin ] || fail 'an XCFramework can only be built on a Mac with Xcode'
for tool in xcodebuild lipo install_name_tool cargo; do
    command -v "$tool" >/dev/null || fail "$tool is missing"
done
work=$top/build/swift/xcframework
rm -rf "$work"
framework macosx aarch64-apple-darwin x86_64-apple-darwin
framework iphoneos aarch64-apple-ios
framework iphonesimulator aarch64-apple-ios-sim x86_64-apple-ios
rm -rf "$here/$name.xcframework"
xcodebuild -create-xcframework -output "$here/$name.xcframework" \
    -framework "$work/macosx/$name.framework" -framework "$work/iphoneos/$name.framework" \
    -framework "$work/iphonesimulator/$name.framework"
[ -z "${CODESIGN_IDENTITY:-}" ] || codesign --timestamp --sign "$CODESIGN_IDENTITY" "$here/$name.xcframework"
mkdir -p "$top/build/dist"
ditto -c -k --keepParent "$here/$name.xcframework" "$top/build/dist/$name-$version.xcframework.zip"
echo "checksum: $(swift package --package-path "$here" compute-checksum "$top/build/dist/$name-$version.xcframework.zip")"
