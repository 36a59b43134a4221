// Wallet: the endpoints of the two chains and a signer; its methods are in Generated/.

import CZksync
import Foundation

/// A pair of endpoints, L1 and a ZKsync chain, and, unless it only watches, a signer.
///
/// Every operation is an `async` method; whatever it throws is a `ZksyncError`. All may run on one wallet at the same time,
/// from any tasks: nonces are kept apart. Keep one wallet for the life of the program, because it holds connections and what
/// it has learned about the chains. What it holds in the library is freed with it, or by `close()`.
///
/// The methods do not say `throws(ZksyncError)` because Swift 6.0 compilers fail on callers of such `async` functions.
public final class Wallet: Sendable {
    private let handle: Handle

    /// Makes a wallet. Nothing is contacted: the first operation finds out about the chains.
    ///
    /// - Parameters:
    ///   - config: The endpoints. Either chain may be left out.
    ///   - signer: Signs for the wallet; it may be closed afterwards. Without one the wallet only watches.
    /// - Throws: `invalidConfig` and others of the caller's block.
    public init(config: Config, signer: Signer? = nil) throws {
        try Native.ensureCompatible()
        let json = try Native.text(Native.encode(config))
        let signerHandle = try signer?.handle.pointer()
        var raw: OpaquePointer?
        var error: OpaquePointer?
        let status = json.withUnsafeBufferPointer { zks_wallet_new($0.baseAddress, signerHandle, &raw, &error) }
        // The number must not be freed while it is passed.
        withExtendedLifetime(signer) {}
        try Native.check(status, error)
        guard let raw else { throw ZksyncError(.internal, "success without a wallet") }
        handle = Handle(raw, "wallet") { zks_wallet_free($0) }
    }

    /// The address of the wallet: the signer's, or the one in the configuration.
    ///
    /// - Throws: `noSigner` for a wallet that has neither.
    public var address: Address {
        get throws {
            var text: UnsafeMutablePointer<CChar>?
            var error: OpaquePointer?
            let status = zks_wallet_address(try handle.pointer(), &text, &error)
            return try Address(String(decoding: try Native.result(status, text, error), as: UTF8.self))
        }
    }

    /// Frees what the wallet holds in the library. Calls that run go on to their end; later ones throw `invalidHandle`.
    public func close() {
        handle.close()
    }

    /// Runs the method of that name, for methods that this package does not know yet.
    ///
    /// - Throws: What the method gives; `unknownMethod`.
    public func call<Response: Decodable>(
        _ method: String, _ request: some Encodable, as type: Response.Type = Response.self,
        options: CallOptions = CallOptions()
    ) async throws -> Response {
        defer { options.steps?.continuation.finish() }
        let json = try await Call(options).run(handle, method, json: Native.encode(request))
        return try Native.decode(json, as: type, of: method)
    }

    /// Runs the method of that name with JSON in and out.
    public func callJSON(
        _ method: String, _ request: String, options: CallOptions = CallOptions()
    ) async throws -> String {
        defer { options.steps?.continuation.finish() }
        return String(decoding: try await Call(options).run(handle, method, json: request), as: UTF8.self)
    }
}

extension Config {
    /// Both chains, each with one endpoint.
    public init(l1 l1URL: String, l2 l2URL: String) {
        self.init(l1: ChainConfig(urls: [l1URL]), l2: ChainConfig(urls: [l2URL]))
    }
}
