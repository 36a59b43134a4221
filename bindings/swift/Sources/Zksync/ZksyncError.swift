// ZksyncError: what every function of this package throws.

import CZksync
import Foundation

/// Why a call failed, what it had sent by then, and whether another try can help.
public struct ZksyncError: Error, Sendable, Hashable {
    /// Decide by this.
    public let status: Status
    /// What happened, where and what to do: for a person, in English. It holds no secret; its wording may change.
    public let message: String
    /// Whether the same call may succeed later. Look at `tx` before sending again.
    public let isRetryable: Bool
    public let origin: Origin
    /// The method that failed, for example `deposit`.
    public let operation: String?
    /// The step of the method, for example `prepare`.
    public let stage: String?
    public let chain: Chain?
    /// The transaction that the call was about, if it came so far.
    public let tx: Transaction?
    /// The place in the request, as a JSON Pointer: `/amount`.
    public let path: String?
    /// What the node answered.
    public let rpc: RPC?
    /// Why a contract refused.
    public let revert: Revert?
    /// Figures, for example the amounts of `insufficientBalance`.
    public let details: JSONValue?
    /// What was behind it, the nearest first.
    public let causes: [String]
    /// What the application's own signer threw, where that is why the call failed. It does not count for equality.
    public var signerError: (any Error)? { thrown.error }

    private var thrown = Thrown()

    /// An error beside values that are compared.
    private struct Thrown: Sendable, Hashable {
        var error: (any Error)?

        static func == (_: Thrown, _: Thrown) -> Bool { true }
        func hash(into _: inout Hasher) {}
    }

    /// Whether the call ended because its task, or the call itself, was cancelled.
    public var isCancelled: Bool { status == .cancelled }

    /// Who produced an error.
    public enum Origin: String, Sendable, Hashable, Codable {
        /// What the application passed.
        case caller
        case library
        /// The external signer.
        case signer
        /// The network between this machine and the node.
        case transport
        /// The node's answer.
        case node
        /// The bridge's rules.
        case bridge
        /// One that this version does not know.
        case unknown
    }

    /// The transaction of a failed or interrupted call.
    public struct Transaction: Sendable, Hashable, Codable {
        public let chain: Chain?
        /// Known as soon as the transaction is signed.
        public let hash: Hash?
        public let nonce: UInt64?
        public let broadcast: Broadcast

        public init(chain: Chain? = nil, hash: Hash? = nil, nonce: UInt64? = nil, broadcast: Broadcast) {
            self.chain = chain
            self.hash = hash
            self.nonce = nonce
            self.broadcast = broadcast
        }
    }

    /// Whether a transaction left this machine.
    public enum Broadcast: String, Sendable, Hashable, Codable {
        /// Nothing was sent.
        case no
        /// The node took it.
        case yes
        /// It was sent and no answer came: look its hash up before sending anything again.
        case unknown
    }

    /// What the node or the network said to one JSON-RPC request.
    public struct RPC: Sendable, Hashable, Codable {
        public let method: String
        /// The JSON-RPC error code or the HTTP status.
        public let code: Int64?
        public let message: String?
        /// For reverts the return data.
        public let data: String?
        /// Scheme and host.
        public let endpoint: String?
    }

    /// A contract's reason.
    public struct Revert: Sendable, Hashable, Codable {
        /// The first four bytes of the return data.
        public let selector: String?
        public let name: String?
        public let args: JSONValue?
        /// What usually causes it and what to do.
        public let hint: String?
    }

    /// An error as it is given here; for an application's own tests, too.
    public init(
        status: Status, message: String, isRetryable: Bool = false, origin: Origin = .library, operation: String? = nil,
        stage: String? = nil, chain: Chain? = nil, tx: Transaction? = nil, path: String? = nil, rpc: RPC? = nil,
        revert: Revert? = nil, details: JSONValue? = nil, causes: [String] = []
    ) {
        self.status = status
        self.message = message
        self.isRetryable = isRetryable
        self.origin = origin
        self.operation = operation
        self.stage = stage
        self.chain = chain
        self.tx = tx
        self.path = path
        self.rpc = rpc
        self.revert = revert
        self.details = details
        self.causes = causes
    }

    /// An error of this package itself.
    init(_ status: Status, _ message: String, origin: Origin = .library, details: JSONValue? = nil) {
        self.init(status: status, message: message, origin: origin, details: details)
    }

    /// The error that a function of the library left behind; its handle is freed.
    init(taking handle: OpaquePointer?, status number: Int32) {
        let status = Status(rawValue: number)
        guard let handle else {
            self.init(status, status.meaning)
            return
        }
        defer { zks_error_free(handle) }
        let text = String(cString: zks_error_json(handle))
        guard let known = try? JSONDecoder().decode(Wire.self, from: Data(text.utf8)) else {
            // A message is better than none, whatever became of the rest.
            self.init(status, String(cString: zks_error_message(handle)), details: .string(text))
            return
        }
        self.init(
            status: status, message: known.message, isRetryable: known.retryable,
            origin: Origin(rawValue: known.origin) ?? .unknown, operation: known.op, stage: known.stage, chain: known.chain,
            tx: known.tx, path: known.path, rpc: known.rpc, revert: known.revert, details: known.details, causes: known.causes)
        if status == .signerFailed, case .integer(let code) = known.details?["code"] {
            thrown.error = Refusals.shared.error(code)
        }
    }

    /// The error's JSON.
    private struct Wire: Decodable {
        let message: String
        let retryable: Bool
        let origin: String
        let op: String?
        let stage: String?
        let chain: Chain?
        let tx: Transaction?
        let path: String?
        let rpc: RPC?
        let revert: Revert?
        let details: JSONValue?
        let causes: [String]
    }
}

extension ZksyncError: CustomStringConvertible, LocalizedError {
    public var description: String { "\(status.name): \(message)" }
    public var errorDescription: String? { message }
}

/// The number that says what went wrong; the known ones are in `Status.swift` and docs/ERRORS.md.
///
/// Numbers are added over time: treat an unknown one by its `block`.
public struct Status: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
    public let rawValue: Int32

    public init(rawValue: Int32) {
        self.rawValue = rawValue
    }

    /// The loaded library has another ABI than the one that this package was made for.
    public static let incompatibleLibrary = Status(rawValue: -1)
    /// The library's answer is not what its schema says. The error's `details` have the answer: if the call sent something,
    /// its hash is there.
    public static let unreadableResponse = Status(rawValue: -2)
    /// The request cannot be written as JSON.
    public static let unwritableRequest = Status(rawValue: -3)

    /// A kind of status.
    public enum Block: Sendable, Hashable {
        /// What the application passed.
        case arguments
        /// The state that the library or a wallet is in.
        case state
        /// Keys and signatures.
        case signing
        case network
        /// The node's answer.
        case node
        case bridge
        /// Deadline and cancellation.
        case ended
        /// A defect of the library, or of this package.
        case defect
        case unknown
    }

    public var block: Block {
        switch rawValue {
        case 100...199: .arguments
        case 200...299: .state
        case 300...399: .signing
        case 400...499: .network
        case 500...599: .node
        case 600...699: .bridge
        case 700...799: .ended
        case 900...999, -9 ... -1: .defect
        default: .unknown
        }
    }

    /// The name in the C ABI, for example `ZKS_ERR_TIMEOUT`; for an unknown one its number.
    public var name: String {
        switch self {
        case .incompatibleLibrary: "INCOMPATIBLE_LIBRARY"
        case .unreadableResponse: "UNREADABLE_RESPONSE"
        case .unwritableRequest: "UNWRITABLE_REQUEST"
        default: Self.names[rawValue] ?? "ZKS_ERR_\(rawValue)"
        }
    }

    /// What it means, in one sentence.
    public var meaning: String { String(cString: zks_status_str(rawValue)) }
    public var description: String { name }
}
