// Every method and utility of the schema: its example goes through its types and comes back the same.

import Foundation
import XCTest

@testable import Zksync

final class SchemaTests: LeakCheckedCase {
    private struct Schema: Decodable {
        struct Entry: Decodable {
            let name: String
            let example: JSONValue
        }
        struct Code: Decodable {
            let status: Int32
            let name: String
        }
        let version: String
        let methods: [Entry]
        let utils: [Entry]
        let statuses: [Code]
    }

    private func loaded() throws -> Schema {
        try JSONDecoder().decode(Schema.self, from: Data(ZksyncLibrary.schema.utf8))
    }

    func testTheLoadedLibraryHasTheMethodsAndExamplesThatThePackageWasMadeFrom() throws {
        let schema = try loaded()
        XCTAssertEqual(schema.version, ZksyncLibrary.version)
        XCTAssertEqual(schema.methods.map(\.name), SchemaTable.methods.map(\.name))
        XCTAssertEqual(schema.utils.map(\.name), SchemaTable.utilities.map(\.name))
        for entry in schema.methods + schema.utils {
            let example = try XCTUnwrap(SchemaTable.examples[entry.name], entry.name)
            XCTAssertEqual(try JSONDecoder().decode(JSONValue.self, from: Data(example.utf8)), entry.example, entry.name)
        }
    }

    func testEveryStatusOfTheLoadedLibraryHasItsName() throws {
        let codes = try loaded().statuses
        XCTAssertGreaterThan(codes.count, 50)
        for code in codes {
            XCTAssertEqual(Status(rawValue: code.status).name, code.name)
            XCTAssertFalse(Status(rawValue: code.status).meaning.isEmpty)
            XCTAssertEqual(Status(rawValue: code.status).block == .unknown, code.status == 0, code.name)
        }
        XCTAssertEqual(Status(rawValue: 4242).block, .unknown)
    }

    func testEveryExampleRequestComesBackTheSame() throws {
        let places = Places(
            token: "0x65C899B5fb8Eb9ae4da51D67E1fc417c7CB7e964", address: "0x36615Cf349d7F6344891B1e7CA7C72883F5dc049")
        for method in SchemaTable.methods {
            let example = places.fill(try XCTUnwrap(SchemaTable.examples[method.name]))
            XCTAssertEqual(try meaning(method.request(example)), try meaning(example), method.name)
        }
        for utility in SchemaTable.utilities {
            let example = try XCTUnwrap(SchemaTable.examples[utility.name])
            XCTAssertEqual(try meaning(utility.request(example)), try meaning(example), utility.name)
        }
    }

    func testNoTypeLosesAKey() throws {
        for method in SchemaTable.methods {
            let request = try XCTUnwrap(SchemaTable.fullRequests[method.name])
            XCTAssertEqual(try meaning(method.request(request)), try meaning(request), method.name)
            let response = try XCTUnwrap(SchemaTable.fullResponses[method.name])
            XCTAssertEqual(try meaning(method.response(response)), try meaning(response), method.name)
        }
        for utility in SchemaTable.utilities {
            let request = try XCTUnwrap(SchemaTable.fullRequests[utility.name])
            XCTAssertEqual(try meaning(utility.request(request)), try meaning(request), utility.name)
            let response = try XCTUnwrap(SchemaTable.fullResponses[utility.name])
            XCTAssertEqual(try meaning(utility.response(response)), try meaning(response), utility.name)
        }
    }

    func testEveryUtilityAnswersAndItsResponseComesBackTheSame() throws {
        for utility in SchemaTable.utilities {
            let example = try XCTUnwrap(SchemaTable.examples[utility.name])
            let raw = String(decoding: try Native.utility(utility.name, json: example), as: UTF8.self)
            XCTAssertEqual(try meaning(utility.call(example)), try meaning(raw), utility.name)
        }
    }

    /// Each method twice: once as JSON, whose response must lose nothing on its way through the types; once through the typed
    /// method, which must give the same shape.
    func testEveryMethodRunsOnTheChainsAndItsResponseComesBackTheSame() async throws {
        let devnet = try Devnet.running()
        let wallet = try devnet.wallet(1)
        let places = try await Places.made(devnet, wallet)
        var ran = 0
        for method in SchemaTable.methods {
            var filled = places
            if method.name == "broadcast_transaction" {
                let prepared = try await wallet.transferPrepare(TransferRequest(amount: 1, to: try wallet.address))
                let signed = try await wallet.signTransaction(SignTransactionRequest(transaction: prepared.transaction))
                filled.rawTransaction = signed.rawTransaction.hex
            }
            let request = filled.fill(try XCTUnwrap(SchemaTable.examples[method.name]))
            XCTAssertFalse(request.contains("\"$"), method.name)
            do {
                let raw = try await wallet.callJSON(method.name, request, options: .timeout(.seconds(60)))
                XCTAssertEqual(try meaning(method.response(raw)), try meaning(raw), method.name)
                ran += 1
            } catch let error as ZksyncError where Self.absent(on: devnet).contains(method.name) {
                XCTAssertTrue(Self.absence.contains(error.status), "\(method.name): \(error)")
            }
            do {
                _ = try await method.call(wallet, request)
            } catch let error as ZksyncError where Self.absent(on: devnet).contains(method.name) {
                XCTAssertTrue(Self.absence.contains(error.status), "\(method.name): \(error)")
            } catch let error as ZksyncError where Self.once.contains(method.name) {
                XCTAssertTrue([.alreadyClaimed, .alreadyFinalized].contains(error.status), "\(method.name): \(error)")
            }
        }
        XCTAssertEqual(ran, SchemaTable.methods.count - Self.absent(on: devnet).count)
        print("\(ran) of \(SchemaTable.methods.count) methods answered on \(devnet.isEra ? "EraVM" : "ZKsync OS")")
    }

    /// How a node without a method says so.
    private static let absence: Set<Status> = [.methodNotFound, .unsupported]

    /// What can be done only once.
    private static let once: Set = ["claim_failed_deposit", "finalize_withdrawal"]

    /// What these chains do not have: they settle on L1 and not on a gateway, and their nodes are of one family.
    private static func absent(on devnet: Devnet) -> Set<String> {
        let interop: Set = [
            "interop_message_status", "interop_message_wait", "interop_message_verify", "interop_message_verify_wait",
        ]
        let era: Set = [
            "node_bytecode_supplier_contract", "node_raw_block_transactions", "node_protocol_version", "node_proof",
            "node_genesis", "node_block_metadata",
        ]
        return devnet.isEra ? interop.union(era) : interop.union(zksyncOS)
    }

    /// Neither EraVM's transactions and deployers nor most of the `zks_` methods.
    private static let zksyncOS = Set(
        SchemaTable.methods.map(\.name).filter { name in
            let known = ["node_bridgehub_contract", "node_genesis", "node_block_metadata", "node_l2_to_l1_log_proof"]
            return name.hasPrefix("node_") && !known.contains(name)
        } + [
            "deployment_nonce", "send_transaction_quote", "send_transaction_prepare", "send_transaction", "deploy_quote",
            "deploy_prepare", "deploy",
        ])
}

/// What stands for `$token` and the like in the examples.
struct Places {
    var token: String
    var address: String
    var hashes: [String: String] = [:]
    var rawTransaction = "0x02"

    func fill(_ example: String) -> String {
        var text = example
        for (name, value) in hashes { text = text.replacingOccurrences(of: "\"$\(name)\"", with: "\"\(value)\"") }
        text = text.replacingOccurrences(of: "\"$token\"", with: "\"\(token)\"")
        text = text.replacingOccurrences(of: "\"$address\"", with: "\"\(address)\"")
        text = text.replacingOccurrences(of: "\"$rawTransaction\"", with: "\"\(rawTransaction)\"")
        let hash = "\"0x" + String(repeating: "ab", count: 32) + "\""
        return text.replacing(#/"\$\w+Hash"/#) { _ in hash }
    }

    /// Sends what the examples ask about.
    static func made(_ devnet: Devnet, _ wallet: Wallet) async throws -> Places {
        var places = Places(token: devnet.token.description, address: try wallet.address.description)
        let deposit = try await wallet.deposit(DepositRequest(amount: 1_000_000_000_000_000_000))
        _ = try await wallet.depositWait(DepositWaitRequest(l1TxHash: deposit.l1TxHash))
        places.hashes["depositHash"] = deposit.l1TxHash.hex
        places.hashes["withdrawalHash"] = try await wallet.withdraw(WithdrawRequest(amount: 1000)).l2TxHash.hex
        places.hashes["secondWithdrawalHash"] = try await wallet.withdraw(WithdrawRequest(amount: 1001)).l2TxHash.hex
        try await devnet.control(wallet, "devnet_failNextDeposits", [1])
        let failing = try await wallet.deposit(DepositRequest(amount: 1000, token: devnet.token))
        let failed = try await wallet.depositWait(DepositWaitRequest(l1TxHash: failing.l1TxHash))
        XCTAssertEqual(failed.state, .failed)
        places.hashes["failedDepositL2Hash"] = try XCTUnwrap(failed.l2TxHash).hex
        try await devnet.control(wallet, "devnet_settle")
        return places
    }
}
