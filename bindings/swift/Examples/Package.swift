// swift-tools-version: 6.0
// The examples: programs that use the package as an application does.

import PackageDescription

let package = Package(
    name: "zksync-examples",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "zksync", path: "..")],
    targets: [
        .target(name: "ExampleSupport", dependencies: [.product(name: "Zksync", package: "zksync")]),
        .systemLibrary(name: "Csecp256k1", pkgConfig: "libsecp256k1"),
        example("quickstart"), example("deposit"), example("withdraw_and_finalize"), example("concurrent"),
        example("external_signer", ["Csecp256k1"]),
    ],
    swiftLanguageModes: [.v6]
)

func example(_ name: String, _ more: [Target.Dependency] = []) -> Target {
    .executableTarget(name: name, dependencies: ["ExampleSupport", .product(name: "Zksync", package: "zksync")] + more)
}
