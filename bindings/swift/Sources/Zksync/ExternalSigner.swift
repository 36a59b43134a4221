// ExternalSigner: signatures that the application makes itself.

import CZksync
import Foundation

/// Signs for one address with a key that the library never sees.
///
/// `sign` may be `async` or not, and may take as long as a person needs; requests come one at a time. The library checks that
/// the signature belongs to `address` before anything is sent. When the call that asks ends early, `sign` is not interrupted,
/// and its answer is dropped.
public protocol ExternalSigner: Sendable {
    var address: Address { get }

    /// Signs `request.digest` as it is: no prefix, no further hash.
    ///
    /// - Throws: Anything, to refuse: the call fails with `signerFailed`, whose `signerError` is what was thrown, and nothing is
    ///   sent. The number of a `SigningRefusal` is in the error's message, too.
    func sign(_ request: SigningRequest) async throws -> Signature
}

/// What is to be signed.
public struct SigningRequest: Sendable, Hashable {
    /// What a digest stands for.
    public enum Kind: Sendable, Hashable {
        case transaction
        case eip712Transaction
        case message
        case typedData
        /// One that this version does not know.
        case unknown(String)

        init(_ text: String) {
            self =
                switch text {
                case "transaction": .transaction
                case "eip712Transaction": .eip712Transaction
                case "message": .message
                case "typedData": .typedData
                default: .unknown(text)
                }
        }
    }

    public let kind: Kind
    /// The 32 bytes to sign.
    public let digest: Hash
    public let chainID: UInt64?
    /// What the digest was made from, to be shown to a person and checked: the transaction's fields, the message as 0x hex, or
    /// the typed data.
    public let payload: JSONValue

    /// The transaction, if it is one. `ZksyncUtilities.transactionDigest` says whether the digest is its own.
    public var transaction: UnsignedTx? {
        guard kind == .transaction || kind == .eip712Transaction, let json = try? JSONEncoder().encode(payload) else {
            return nil
        }
        return try? JSONDecoder().decode(UnsignedTx.self, from: json)
    }
}

/// A signature of 65 bytes.
public struct Signature: Sendable, Hashable {
    /// r and s, 32 bytes each, big-endian, and v: 0, 1, 27 or 28.
    public let bytes: [UInt8]

    /// r, s and v in a row; nil unless there are 65 bytes.
    public init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == 65 else { return nil }
        self.bytes = Array(bytes)
    }

    /// r and s of 32 bytes, and v; nil for other lengths.
    public init?(r: some Collection<UInt8>, s: some Collection<UInt8>, v: UInt8) {
        guard r.count == 32, s.count == 32 else { return nil }
        bytes = Array(r) + Array(s) + [v]
    }
}

/// A refusal with a number of the application's own, which is in the error's message.
public struct SigningRefusal: Error, Sendable, Hashable {
    /// 1 or more.
    public var code: Int32

    public init(code: Int32) {
        self.code = code
    }
}

/// What the library calls, on a thread that it keeps for this signer alone: it may wait for a task.
let signForLibrary: ZksSignFn = { context, digest, json, signature in
    guard let context, let digest, let json, let signature else { return 1 }
    let signer = Box<any ExternalSigner>.peek(context)
    struct Wire: Decodable {
        let kind: String
        let chainId: UInt64?
        let payload: JSONValue?
    }
    // What cannot be read cannot be shown to anybody, so it is not signed.
    guard let digest = Hash(UnsafeBufferPointer(start: digest, count: 32)),
        let wire = try? JSONDecoder().decode(Wire.self, from: Data(bytes: json, count: strlen(json)))
    else { return 1 }
    let request = SigningRequest(
        kind: SigningRequest.Kind(wire.kind), digest: digest, chainID: wire.chainId, payload: wire.payload ?? .null)

    let answer = Answer()
    Task.detached(priority: .userInitiated) {
        do {
            answer.give(.success(try await signer.sign(request)))
        } catch {
            answer.give(.failure(error))
        }
    }
    switch answer.wait() {
    case .success(let made):
        for (at, byte) in made.bytes.enumerated() { signature[at] = byte }
        return 0
    case .failure(let refusal as SigningRefusal) where refusal.code > 0:
        return refusal.code
    case .failure(let error):
        return Refusals.shared.note(error)
    }
}

/// What external signers threw, until the calls that it ends have come back: through the library pass only numbers, negative ones
/// here, so that none is a `SigningRefusal`'s.
final class Refusals: @unchecked Sendable {
    static let shared = Refusals()

    // How many are kept: a call that ended otherwise never asks for its own.
    private static let most: Int32 = 1024
    private let lock = NSLock()
    private var last: Int32 = 0
    private var kept: [Int32: any Error] = [:]

    func note(_ error: any Error) -> Int32 {
        lock.withLock {
            last = last == Int32.min + Self.most ? -1 : last - 1
            kept[last + Self.most] = nil
            kept[last] = error
            return last
        }
    }

    /// The error with this number, once.
    func error(_ code: Int64?) -> (any Error)? {
        guard let code = code.flatMap(Int32.init(exactly:)) else { return nil }
        if code > 0 { return SigningRefusal(code: code) }
        return lock.withLock { kept.removeValue(forKey: code) }
    }
}

/// The end of a task, for a thread that waits for it.
private final class Answer: @unchecked Sendable {
    private let ready = DispatchSemaphore(value: 0)
    // Written before the signal and read after it.
    private var result: Result<Signature, any Error> = .failure(SigningRefusal(code: 1))

    func give(_ result: Result<Signature, any Error>) {
        self.result = result
        ready.signal()
    }

    func wait() -> Result<Signature, any Error> {
        ready.wait()
        return result
    }
}
