// Numbers, addresses, hashes, bytes and JSON.

import Foundation
import XCTest

@testable import Zksync

final class Uint256Tests: XCTestCase {
    // 2^256 - 1 and 2^128, known from elsewhere.
    private let largest = "115792089237316195423570985008687907853269984665640564039457584007913129639935"
    private let middle = "340282366920938463463374607431768211456"

    func testDecimalDigitsAreReadAndWrittenWhateverTheSize() throws {
        for text in ["0", "1", "18446744073709551615", "18446744073709551616", "10000000000000000000", middle, largest] {
            XCTAssertEqual(try XCTUnwrap(Uint256(text)).description, text)
        }
        XCTAssertEqual(Uint256("007"), 7)
    }

    func testHexDigitsAreReadInEitherCaseAndWrittenWithoutLeadingZeros() throws {
        XCTAssertEqual(Uint256("0xfF"), 255)
        XCTAssertEqual(try XCTUnwrap(Uint256(middle)).hex, "0x1" + String(repeating: "0", count: 32))
        XCTAssertEqual(Uint256("0x" + String(repeating: "f", count: 64)), .max)
        XCTAssertEqual(Uint256.zero.hex, "0x0")
        XCTAssertEqual(Uint256.max.description, largest)
    }

    func testWhatIsNoNumberOrTooLargeIsRefused() {
        let over = "115792089237316195423570985008687907853269984665640564039457584007913129639936"
        for text in [
            "", "0x", "-1", "+1", " 1", "1 ", "1.5", "1e3", "0xg", "ff", "1_000", "٣", over,
            "0x1" + String(repeating: "0", count: 64),
        ] {
            XCTAssertNil(Uint256(text), text)
        }
    }

    func testNumbersAreOrderedByValueAcrossWords() throws {
        let numbers = try ["0", "1", "18446744073709551615", "18446744073709551616", middle, largest].map {
            try XCTUnwrap(Uint256($0))
        }
        for (at, left) in numbers.enumerated() {
            for (other, right) in numbers.enumerated() {
                XCTAssertEqual(left < right, at < other)
                XCTAssertEqual(left == right, at == other)
            }
        }
        XCTAssertEqual(Set(numbers).count, numbers.count)
    }

    func testOnlyWhatFitsBecomesAUInt64() throws {
        XCTAssertEqual(UInt64(exactly: Uint256(.max)), .max)
        XCTAssertNil(UInt64(exactly: try XCTUnwrap(Uint256("18446744073709551616"))))
        XCTAssertEqual(Uint256(exactly: 5), 5)
        XCTAssertNil(Uint256(exactly: -5))
    }

    func testSumsAndDifferencesCarryAndTellOverflow() throws {
        let word = Uint256(UInt64.max)
        XCTAssertEqual(word.adding(1)?.description, "18446744073709551616")
        XCTAssertEqual(word.adding(1)?.subtracting(1), word)
        XCTAssertEqual(try XCTUnwrap(Uint256(middle)).subtracting(1)?.hex, "0x" + String(repeating: "f", count: 32))
        XCTAssertEqual(Uint256.max.subtracting(.max), .zero)
        XCTAssertNil(Uint256.max.adding(1))
        XCTAssertNil(Uint256.zero.subtracting(1))
        XCTAssertNil(try XCTUnwrap(Uint256(middle)).subtracting(.max))
    }

    func testBytesAreBigEndian() throws {
        let bytes = [UInt8](1...32)
        XCTAssertEqual(try XCTUnwrap(Uint256(bigEndian: bytes)).bigEndianBytes, bytes)
        XCTAssertEqual(Uint256(bigEndian: [1, 0]), 256)
        XCTAssertNil(Uint256(bigEndian: [UInt8](0...32)))
    }

    func testJSONHasStringsAndRefusesNumbers() throws {
        XCTAssertEqual(try Native.encode([Uint256.max]), "[\"\(largest)\"]")
        XCTAssertEqual(try JSONDecoder().decode([Uint256].self, from: Data(#"["0x10"]"#.utf8)), [16])
        XCTAssertThrowsError(try JSONDecoder().decode([Uint256].self, from: Data("[16]".utf8)))
        XCTAssertThrowsError(try JSONDecoder().decode([Uint256].self, from: Data(#"["1.0"]"#.utf8)))
    }
}

final class AddressTests: LeakCheckedCase {
    private let checksummed = "0x36615Cf349d7F6344891B1e7CA7C72883F5dc049"

    func testAnAddressHasItsChecksumHoweverItWasWritten() throws {
        for text in [checksummed, checksummed.lowercased(), "0x" + checksummed.dropFirst(2).uppercased()] {
            XCTAssertEqual(try Address(text).description, checksummed)
        }
        XCTAssertEqual(try Address(bytes: Address(checksummed).bytes), try Address(checksummed))
        XCTAssertEqual(Address.zero.bytes, [UInt8](repeating: 0, count: 20))
    }

    func testAWrongCharacterIsAnError() async throws {
        let typo = try await failure { try Address("0x36615Cf349d7F6344891B1e7CA7C72883F5dC049") }
        XCTAssertEqual(typo.status, .addressChecksum)
        for text in ["", "0x", "36615Cf349d7F6344891B1e7CA7C72883F5dc049", checksummed + "00", "0x\u{0}"] {
            let error = try await failure { try Address(text) }
            XCTAssertEqual(error.status, .invalidAddress, text)
        }
        XCTAssertThrowsError(try Address(bytes: [1, 2, 3]))
        XCTAssertThrowsError(try JSONDecoder().decode([Address].self, from: Data(#"["0x12"]"#.utf8)))
    }
}

final class BytesTests: XCTestCase {
    func testBytesAreHexInPairs() throws {
        XCTAssertEqual(try XCTUnwrap(Bytes(hex: "0x00fF")).hex, "0x00ff")
        XCTAssertEqual(Bytes(hex: "0x")?.data, Data())
        for text in ["", "00", "0x0", "0xzz", "0x0 "] { XCTAssertNil(Bytes(hex: text), text) }
    }

    func testAHashHas32Bytes() throws {
        let text = "0x00" + String(repeating: "aB", count: 31)
        let hash = try XCTUnwrap(Hash(text))
        XCTAssertEqual(hash.hex, text.lowercased())
        XCTAssertEqual(Hash(hash.bytes), hash)
        XCTAssertNil(Hash(text + "00"))
        XCTAssertNil(Hash([1, 2]))
        XCTAssertEqual(try Native.encode([Hash.zero]), "[\"0x" + String(repeating: "0", count: 64) + "\"]")
    }
}

final class JSONValueTests: XCTestCase {
    func testEveryShapeOfJSONComesBackAsItWas() throws {
        let value: JSONValue = [
            "null": nil, "true": true, "one": 1, "zero": 0, "negative": -5, "text": "1", "list": [1, [], ["deep": false]],
            "half": .number(0.5), "large": .number(Decimal(UInt64.max)),
        ]
        let text = try Native.encode(value)
        XCTAssertEqual(try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)), value)
        XCTAssertEqual(value["list"]?[2]?["deep"], false)
        XCTAssertNil(value["list"]?[3])
    }

    func testNumbersAndTruthAreNotMixedUp() throws {
        let value = try JSONDecoder().decode(JSONValue.self, from: Data("[true, 1, 0, 1.0, \"true\"]".utf8))
        XCTAssertEqual(value[0], true)
        XCTAssertEqual(value[1], 1)
        XCTAssertEqual(value[2], 0)
        XCTAssertEqual(value[4], "true")
    }

    func testAValueThatMustBeThereMayBeNull() throws {
        let answer = try JSONDecoder().decode(RpcCallResponse.self, from: Data(#"{"result":null}"#.utf8))
        XCTAssertEqual(answer.result, .null)
    }

    func testAnUnknownVariantIsKeptAndUnknownKeysAreIgnored() throws {
        let json = #"{"state":"teleported","l2TxHashes":[],"later":{"more":1}}"#
        let status = try JSONDecoder().decode(DepositStatus.self, from: Data(json.utf8))
        XCTAssertEqual(status.state, .unknown("teleported"))
        XCTAssertEqual(status.state.rawValue, "teleported")
        XCTAssertEqual(DepositState(rawValue: "executed"), .executed)
    }
}
