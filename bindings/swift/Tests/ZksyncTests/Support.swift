// What the tests share: leak checks, local chains, endpoints that never answer, JSON that is compared by meaning.

import Foundation
import XCTest

@testable import Zksync

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A test after which the library must hold nothing of ours.
class LeakCheckedCase: XCTestCase {
    override func tearDown() async throws {
        // The library's thread may still be on its way out of the last callback.
        for _ in 0..<200 where ZksyncLibrary.liveObjects != 0 {
            try await Task.sleep(for: .milliseconds(10))
        }
        XCTAssertEqual(ZksyncLibrary.liveObjects, 0, "objects of the library were not freed")
    }

    /// The error that must come.
    func failure<Value>(
        _ body: () async throws -> Value, file: StaticString = #filePath, line: UInt = #line
    ) async throws -> ZksyncError {
        do {
            let value = try await body()
            XCTFail("no error, but \(value)", file: file, line: line)
        } catch let error as ZksyncError {
            return error
        }
        throw XCTSkip("there is nothing to look at")
    }
}

/// An endpoint on this machine that takes connections and never says anything.
final class SilentServer: Sendable {
    private let socket: Int32
    let url: String

    init() throws {
        #if canImport(Glibc)
            let made = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            let made = Darwin.socket(AF_INET, SOCK_STREAM, 0)
        #endif
        socket = made
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(made, $0, size) == 0 && listen(made, 1024) == 0 && getsockname(made, $0, &size) == 0
            }
        }
        guard made >= 0, bound else { throw POSIXError(.EADDRNOTAVAIL) }
        url = "http://127.0.0.1:\(UInt16(bigEndian: address.sin_port))"
    }

    deinit {
        close(socket)
    }

    /// A wallet that hears nothing from either chain.
    func wallet(_ signer: Signer? = nil) throws -> Wallet {
        try Wallet(config: Config(l1: url, l2: url), signer: signer)
    }
}

/// The local chains that scripts/with-devnet.sh has started.
struct Devnet {
    let l1: String
    let l2: String
    let token: Address
    let isEra: Bool
    private let keys: [[UInt8]]

    /// Skips the test when there are none, unless ZKS_TEST_REQUIRE_ALL says that nothing may be skipped.
    static func running() throws -> Devnet {
        let all = ProcessInfo.processInfo.environment
        guard let text = all["DEVNET"], !text.isEmpty else {
            if all["ZKS_TEST_REQUIRE_ALL"]?.isEmpty == false { throw POSIXError(.ENOENT) }
            throw XCTSkip("no local chains: run this under scripts/with-devnet.sh")
        }
        struct Wire: Decodable {
            struct Account: Decodable { let privateKey: String }
            struct Token: Decodable { let address: Address }
            let l1Url: String
            let l2Url: String
            let family: String
            let accounts: [Account]
            let tokens: [String: Token]
        }
        let wire = try JSONDecoder().decode(Wire.self, from: Data(text.utf8))
        return Devnet(
            l1: wire.l1Url, l2: wire.l2Url, token: try XCTUnwrap(wire.tokens["alpha"]).address, isEra: wire.family == "era",
            keys: try wire.accounts.map { try XCTUnwrap([UInt8](hex: $0.privateKey)) })
    }

    /// The wallet of one of the accounts. Each test takes another, so that tests do not see one another's balances.
    func wallet(_ account: Int) throws -> Wallet {
        try Wallet(config: config, signer: try Signer(privateKey: keys[account]))
    }

    func key(_ account: Int) -> [UInt8] { keys[account] }

    var config: Config { Config(l1: l1, l2: l2) }

    /// Steers the chains.
    func control(_ wallet: Wallet, _ method: String, _ parameters: JSONValue = []) async throws {
        _ = try await wallet.rpcCall(RpcCallRequest(chain: .l2, method: method, params: parameters))
    }
}

/// JSON with what makes no difference taken out: keys that are null, and the case of addresses.
func meaning(_ json: String) throws -> JSONValue {
    try meaning(JSONDecoder().decode(JSONValue.self, from: Data(json.utf8)))
}

func meaning(_ value: JSONValue) -> JSONValue {
    switch value {
    case .object(let object): .object(object.filter { $0.value != .null }.mapValues(meaning))
    case .array(let items): .array(items.map(meaning))
    case .string(let text) where text.hasPrefix("0x") && text.utf8.count == 42: .string(text.lowercased())
    default: value
    }
}

/// A method as the tests use it, whatever its types.
struct SchemaMethod: Sendable {
    let name: String
    let kind: String
    /// A request read into its type and written again.
    let request: @Sendable (String) throws -> String
    /// A response read into its type and written again.
    let response: @Sendable (String) throws -> String
    /// Runs the typed method; the response written again.
    let call: @Sendable (Wallet, String) async throws -> String

    init<Request: Codable, Response: Codable>(
        _ name: String, _ kind: String,
        _ method: @escaping @Sendable (Wallet) -> (Request, CallOptions) async throws -> Response
    ) {
        self.name = name
        self.kind = kind
        request = { try Native.encode(try read($0, Request.self)) }
        response = { try Native.encode(try read($0, Response.self)) }
        call = { wallet, json in
            try Native.encode(try await method(wallet)(try read(json, Request.self), CallOptions.timeout(.seconds(60))))
        }
    }
}

/// A utility as the tests use it.
struct SchemaUtility: Sendable {
    let name: String
    let request: @Sendable (String) throws -> String
    let response: @Sendable (String) throws -> String
    let call: @Sendable (String) throws -> String

    init<Request: Codable, Response: Codable>(
        _ name: String, _ utility: @escaping @Sendable (Request) throws -> Response
    ) {
        self.name = name
        request = { try Native.encode(try read($0, Request.self)) }
        response = { try Native.encode(try read($0, Response.self)) }
        call = { try Native.encode(try utility(try read($0, Request.self))) }
    }
}

private func read<Value: Decodable>(_ json: String, _ type: Value.Type) throws -> Value {
    try JSONDecoder().decode(type, from: Data(json.utf8))
}
