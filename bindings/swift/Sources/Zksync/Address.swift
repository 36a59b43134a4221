// Address: an account or a contract.

/// An address. In JSON and as text it has its EIP-55 checksum.
public struct Address: Sendable, Hashable, Codable, CustomStringConvertible {
    /// `0x` and 40 digits with the checksum.
    public let description: String

    /// The zero address. As a token it stands for ETH.
    public static let zero = Address(checksummed: "0x0000000000000000000000000000000000000000")

    private init(checksummed text: String) {
        description = text
    }

    /// Reads `0x` and 40 hexadecimal digits.
    ///
    /// - Throws: `addressChecksum` if the digits are in mixed case and do not match their checksum, which means that at least
    ///   one character is wrong; `invalidAddress` for anything else that is not an address.
    public init(_ text: String) throws {
        // The library has the hash that checksums are made of.
        let answer = try Native.utility("address_checksum", ["address": text], as: [String: String].self)
        guard let checksummed = answer["address"] else {
            throw ZksyncError(.unreadableResponse, "address_checksum gave no address")
        }
        description = checksummed
    }

    /// 20 bytes.
    ///
    /// - Throws: `invalidAddress` for another number of bytes.
    public init(bytes: some Sequence<UInt8>) throws {
        try self.init("0x" + bytes.hexDigits)
    }

    /// The 20 bytes.
    public var bytes: [UInt8] { [UInt8](hex: description) ?? [] }

    public init(from decoder: any Decoder) throws {
        try self.init(try decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
