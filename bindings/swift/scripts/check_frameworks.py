#!/usr/bin/env python3
"""Checks that laid-out frameworks are complete: Info.plist, privacy manifest, headers, module map, and on macOS the versions."""

import plistlib
import sys
from pathlib import Path

NEEDED = (
    "CFBundleExecutable", "CFBundleIdentifier", "CFBundleName", "CFBundlePackageType", "CFBundleShortVersionString",
    "CFBundleVersion", "CFBundleInfoDictionaryVersion", "CFBundleSupportedPlatforms",
)
PLATFORMS = {
    "macosx": ("MacOSX", "LSMinimumSystemVersion"),
    "iphoneos": ("iPhoneOS", "MinimumOSVersion"),
    "iphonesimulator": ("iPhoneSimulator", "MinimumOSVersion"),
}


def check(framework, platform):
    supported, minimum = PLATFORMS[platform]
    resources = framework / "Resources" if platform == "macosx" else framework
    info = plistlib.loads((resources / "Info.plist").read_bytes())
    for key in (*NEEDED, minimum):
        assert info.get(key), f"{framework}: Info.plist lacks {key}"
    assert info["CFBundleSupportedPlatforms"] == [supported]
    assert info["CFBundlePackageType"] == "FMWK"
    assert all(part.isdigit() for part in info["CFBundleVersion"].split(".")), info["CFBundleVersion"]
    assert plistlib.loads((resources / "PrivacyInfo.xcprivacy").read_bytes())["NSPrivacyTracking"] is False
    for part in (info["CFBundleExecutable"], "Headers/zksync.h", "Modules/module.modulemap"):
        assert (framework / part).is_file(), f"{framework} lacks {part}"
    assert (framework / "Versions").exists() == (platform == "macosx")


for name in PLATFORMS:
    check(Path(sys.argv[1]) / name / "CZksync.framework", name)
