// What the examples share: their environment, checks, and an exit status that says whether all was as it must be.

import Foundation
import Zksync

/// What an example found to be wrong.
public struct Unexpected: Error, CustomStringConvertible {
    public let description: String

    public init(_ description: String) {
        self.description = description
    }
}

/// A variable of the environment that must be there.
public func environment(_ name: String) throws -> String {
    guard let value = ProcessInfo.processInfo.environment[name], !value.isEmpty else {
        throw Unexpected("set \(name)")
    }
    return value
}

/// The endpoints in L1_RPC and L2_RPC.
public func endpoints() throws -> Config {
    Config(l1: try environment("L1_RPC"), l2: try environment("L2_RPC"))
}

/// The bytes of PRIVATE_KEY. A program of yours would have them from the Keychain.
public func privateKey() throws -> Data {
    guard let key = Bytes(hex: try environment("PRIVATE_KEY")) else { throw Unexpected("PRIVATE_KEY is not hex") }
    return key.data
}

/// Ends the example unless the two are the same.
public func expect<Value: Equatable>(_ value: Value, _ wanted: Value, _ what: String) throws {
    guard value == wanted else { throw Unexpected("\(what) is \(value) and not \(wanted)") }
}

extension Wallet {
    /// The wallet's balance on a chain, of the chain's own coin or a token.
    public func held(_ chain: Chain, _ token: Address? = nil) async throws -> Uint256 {
        try await balance(BalanceRequest(chain: chain, token: token)).balance
    }
}

/// Runs an example and ends the program: with 0 only if nothing failed and nothing of the library is left.
public func run(_ example: @Sendable () async throws -> Void) async -> Never {
    do {
        try await example()
        // The library's thread may still be on its way out of the last callback.
        for _ in 0..<200 where ZksyncLibrary.liveObjects != 0 { try await Task.sleep(for: .milliseconds(10)) }
        try expect(ZksyncLibrary.liveObjects, 0, "the number of live objects")
        print("live objects: 0")
        exit(0)
    } catch {
        FileHandle.standardError.write(Data("failed: \(error)\n".utf8))
        exit(1)
    }
}
