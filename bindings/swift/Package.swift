// swift-tools-version: 6.0
// The Swift package of libzksync: `Zksync` is what applications import, `CZksync` the C header under it.

import Foundation
import PackageDescription

// On Apple's systems the library comes as a framework, put beside this file by scripts/xcframework.sh; elsewhere it is
// installed on the system and found through pkg-config.
let framework = "CZksync.xcframework"
let native: Target =
    FileManager.default.fileExists(atPath: "\(Context.packageDirectory)/\(framework)")
    ? .binaryTarget(name: "CZksync", path: framework)
    : .systemLibrary(name: "CZksync", pkgConfig: "zksync")

let package = Package(
    name: "zksync",
    platforms: [.macOS(.v13), .iOS(.v16), .tvOS(.v16), .watchOS(.v9), .visionOS(.v1)],
    products: [.library(name: "Zksync", targets: ["Zksync"])],
    targets: [
        native,
        .target(name: "Zksync", dependencies: ["CZksync"]),
        .testTarget(name: "ZksyncTests", dependencies: ["Zksync"]),
    ],
    swiftLanguageModes: [.v6]
)
