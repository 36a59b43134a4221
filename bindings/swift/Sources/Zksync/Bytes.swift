// Bytes and Hash: what is written as 0x hex.

import Foundation

/// Bytes of any number: calldata, bytecode, signatures. In JSON `0x` hex.
public struct Bytes: Sendable, Hashable, Codable, CustomStringConvertible {
    public var data: Data

    public init(_ data: Data = Data()) {
        self.data = data
    }

    public init(_ bytes: some Sequence<UInt8>) {
        data = Data(bytes)
    }

    /// Reads `0x` and two hexadecimal digits for each byte; nil for anything else.
    public init?(hex text: some StringProtocol) {
        guard let bytes = [UInt8](hex: text) else { return nil }
        data = Data(bytes)
    }

    /// `0x` and lower-case digits.
    public var hex: String { "0x" + data.hexDigits }
    public var description: String { hex }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let value = Bytes(hex: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "bytes are 0x and pairs of hex digits")
        }
        self = value
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(hex)
    }
}

/// 32 bytes: a transaction's hash, a digest, an asset id. In JSON `0x` hex.
public struct Hash: Sendable, Hashable, Codable, LosslessStringConvertible {
    // A number has the size and the comparison that are needed, without storage on the heap.
    private let number: Uint256

    public static let zero = Hash(number: .zero)

    private init(number: Uint256) {
        self.number = number
    }

    /// Nil unless there are 32 bytes.
    public init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == 32, let number = Uint256(bigEndian: bytes) else { return nil }
        self.number = number
    }

    /// Reads `0x` and 64 hexadecimal digits; nil for anything else.
    public init?(_ text: String) {
        guard let bytes = [UInt8](hex: text) else { return nil }
        self.init(bytes)
    }

    public var bytes: [UInt8] { number.bigEndianBytes }
    /// `0x` and 64 lower-case digits.
    public var hex: String { "0x" + bytes.hexDigits }
    public var description: String { hex }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let value = Hash(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "a hash is 0x and 64 hex digits")
        }
        self = value
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(hex)
    }
}
