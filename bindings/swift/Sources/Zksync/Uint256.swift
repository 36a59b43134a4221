// Uint256: amounts, gas and prices.

/// An unsigned integer of 256 bits, as contracts have them: amounts in base units (wei), gas, prices.
///
/// It holds, compares, reads and writes numbers. Of arithmetic it has what a wallet's user interface needs, `adding` and
/// `subtracting`, which tell overflow instead of trapping.
public struct Uint256: Sendable, Hashable {
    /// The number in four words, the lowest first.
    private(set) var words: (UInt64, UInt64, UInt64, UInt64)

    init(words: (UInt64, UInt64, UInt64, UInt64)) {
        self.words = words
    }

    public static let zero = Uint256(words: (0, 0, 0, 0))
    /// 2^256 - 1.
    public static let max = Uint256(words: (.max, .max, .max, .max))

    public init(_ value: UInt64) {
        words = (value, 0, 0, 0)
    }

    /// The number, or nil if it is negative or has more than 64 bits.
    public init?(exactly value: some BinaryInteger) {
        guard let word = UInt64(exactly: value) else { return nil }
        words = (word, 0, 0, 0)
    }

    /// Reads decimal digits, or hexadecimal ones after `0x`: nothing else, not even spaces or a sign; nil if it is more than
    /// `max`.
    public init?(_ text: some StringProtocol) {
        let hex = text.hasPrefix("0x")
        let digits = (hex ? text.dropFirst(2) : text[...]).utf8
        let base: UInt64 = hex ? 16 : 10
        guard !digits.isEmpty else { return nil }
        var number = Uint256.zero
        for digit in digits {
            let value: UInt64
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = UInt64(digit - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f") where hex: value = UInt64(digit - UInt8(ascii: "a")) + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F") where hex: value = UInt64(digit - UInt8(ascii: "A")) + 10
            default: return nil
            }
            guard let next = number.multiplied(by: base, plus: value) else { return nil }
            number = next
        }
        self = number
    }

    /// A big-endian number of at most 32 bytes; nil if there are more.
    public init?(bigEndian bytes: some Collection<UInt8>) {
        guard bytes.count <= 32 else { return nil }
        var number = Uint256.zero
        for byte in bytes {
            number.words.3 = number.words.3 << 8 | number.words.2 >> 56
            number.words.2 = number.words.2 << 8 | number.words.1 >> 56
            number.words.1 = number.words.1 << 8 | number.words.0 >> 56
            number.words.0 = number.words.0 << 8 | UInt64(byte)
        }
        self = number
    }

    /// The 32 bytes, big-endian.
    public var bigEndianBytes: [UInt8] {
        [words.3, words.2, words.1, words.0].flatMap { word in
            stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> UInt64($0)) }
        }
    }

    /// `0x` and the hexadecimal digits, without leading zeros.
    public var hex: String {
        let digits = bigEndianBytes.hexDigits.drop { $0 == "0" }
        return digits.isEmpty ? "0x0" : "0x" + digits
    }

    /// The sum; nil if it is more than `max`.
    public func adding(_ other: Uint256) -> Uint256? {
        let (first, carry0) = words.0.addingReportingOverflow(other.words.0)
        let (second, carry1) = words.1.adding(other.words.1, carry: carry0)
        let (third, carry2) = words.2.adding(other.words.2, carry: carry1)
        let (fourth, carry3) = words.3.adding(other.words.3, carry: carry2)
        return carry3 ? nil : Uint256(words: (first, second, third, fourth))
    }

    /// The difference; nil if `other` is the greater number.
    public func subtracting(_ other: Uint256) -> Uint256? {
        let (first, borrow0) = words.0.subtractingReportingOverflow(other.words.0)
        let (second, borrow1) = words.1.subtracting(other.words.1, borrow: borrow0)
        let (third, borrow2) = words.2.subtracting(other.words.2, borrow: borrow1)
        let (fourth, borrow3) = words.3.subtracting(other.words.3, borrow: borrow2)
        return borrow3 ? nil : Uint256(words: (first, second, third, fourth))
    }

    public static func == (left: Uint256, right: Uint256) -> Bool {
        left.words == right.words
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
        hasher.combine(words.1)
        hasher.combine(words.2)
        hasher.combine(words.3)
    }

    private func multiplied(by factor: UInt64, plus addend: UInt64) -> Uint256? {
        let (first, carry0) = words.0.multiplied(by: factor, plus: addend)
        let (second, carry1) = words.1.multiplied(by: factor, plus: carry0)
        let (third, carry2) = words.2.multiplied(by: factor, plus: carry1)
        let (fourth, carry3) = words.3.multiplied(by: factor, plus: carry2)
        return carry3 == 0 ? Uint256(words: (first, second, third, fourth)) : nil
    }

    /// Divides by a number that is not zero, and gives the remainder.
    private mutating func divide(by divisor: UInt64) -> UInt64 {
        var remainder: UInt64 = 0
        (words.3, remainder) = divisor.dividingFullWidth((remainder, words.3))
        (words.2, remainder) = divisor.dividingFullWidth((remainder, words.2))
        (words.1, remainder) = divisor.dividingFullWidth((remainder, words.1))
        (words.0, remainder) = divisor.dividingFullWidth((remainder, words.0))
        return remainder
    }
}

extension Uint256: Comparable {
    public static func < (left: Uint256, right: Uint256) -> Bool {
        (left.words.3, left.words.2, left.words.1, left.words.0)
            < (right.words.3, right.words.2, right.words.1, right.words.0)
    }
}

extension Uint256: ExpressibleByIntegerLiteral {
    /// Literals go up to `UInt64.max`, so that the compiler refuses those that do not fit. Greater numbers are read from text.
    public init(integerLiteral value: UInt64) {
        self.init(value)
    }
}

extension Uint256: LosslessStringConvertible {
    public init?(_ description: String) {
        self.init(description[...])
    }

    /// The number in decimal digits.
    public var description: String {
        var rest = self
        // 19 digits are the most that a word holds whatever they are.
        var groups: [String] = []
        repeat {
            groups.append(String(rest.divide(by: 10_000_000_000_000_000_000)))
        } while rest != .zero
        return groups.reversed().enumerated().map { at, group in
            at == 0 ? group : String(repeating: "0", count: 19 - group.count) + group
        }.joined()
    }
}

extension Uint256: Codable {
    /// Reads a string of decimal or `0x` digits. Numbers are refused, because JSON numbers lose digits.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let value = Uint256(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an integer of 256 bits: \(text)")
        }
        self = value
    }

    /// Writes a string of decimal digits.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension UInt64 {
    /// The number if it fits.
    public init?(exactly value: Uint256) {
        guard value <= Uint256(.max) else { return nil }
        self = value.words.0
    }

    fileprivate func adding(_ other: UInt64, carry: Bool) -> (UInt64, Bool) {
        let (sum, first) = addingReportingOverflow(other)
        let (total, second) = sum.addingReportingOverflow(carry ? 1 : 0)
        return (total, first || second)
    }

    fileprivate func subtracting(_ other: UInt64, borrow: Bool) -> (UInt64, Bool) {
        let (difference, first) = subtractingReportingOverflow(other)
        let (rest, second) = difference.subtractingReportingOverflow(borrow ? 1 : 0)
        return (rest, first || second)
    }

    /// The low and the high word of `self * factor + addend`, which always fits into two.
    fileprivate func multiplied(by factor: UInt64, plus addend: UInt64) -> (UInt64, UInt64) {
        let (high, low) = multipliedFullWidth(by: factor)
        let (sum, carry) = low.addingReportingOverflow(addend)
        return (sum, carry ? high + 1 : high)
    }
}
