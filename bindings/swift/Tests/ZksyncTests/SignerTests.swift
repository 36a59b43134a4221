// Signers: keys in the library and signers of the application.

import Foundation
import XCTest

@testable import Zksync

final class SignerTests: LeakCheckedCase {
    private let first = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266"
    private let phrase = "test test test test test test test test test test test junk"

    func testAKeyAndItsPhraseHaveTheSameAddress() throws {
        XCTAssertEqual(try Signer(privateKey: key).address.description, first)
        XCTAssertEqual(try Signer(privateKey: Data(key)).address.description, first)
        XCTAssertEqual(try Signer(mnemonic: phrase).address.description, first)
        let second = try Signer(mnemonic: phrase, path: "m/44'/60'/0'/0/1").address
        XCTAssertEqual(second.description, "0x70997970C51812dc3A010C7d01b50e0d17dc79C8")
        XCTAssertNotEqual(try Signer(mnemonic: phrase, passphrase: "x").address.description, first)
    }

    func testKeysAndPhrasesThatAreNoneAreRefused() async throws {
        for (bytes, status) in [
            ([], Status.invalidKeyLength), ([UInt8](repeating: 1, count: 31), .invalidKeyLength),
            ([UInt8](repeating: 0, count: 32), .invalidKey), ([UInt8](repeating: 255, count: 32), .invalidKey),
        ] {
            let error = try await failure { try Signer(privateKey: bytes) }
            XCTAssertEqual(error.status, status)
        }
        for (words, path) in [("", nil), ("test test", nil), (phrase, "44'/x"), (phrase + " junk", nil)] as [(String, String?)] {
            let error = try await failure { try Signer(mnemonic: words, path: path) }
            XCTAssertEqual(error.status, .invalidMnemonic)
        }
    }

    func testAKeystoreOpensWithItsPasswordOnly() async throws {
        // The test vector of the Web3 secret storage definition.
        let json = """
            {"crypto":{"cipher":"aes-128-ctr","cipherparams":{"iv":"6087dab2f9fdbbfaddc31a909735c1e6"},
            "ciphertext":"5318b4d5bcd28de64ee5559e671353e16f075ecae9f99c7a79a38af5f869aa46","kdf":"pbkdf2",
            "kdfparams":{"c":262144,"dklen":32,"prf":"hmac-sha256",
            "salt":"ae3cd4e7013836a3df6bd7241b12db061dbe2c6785853cce422d148a624ce0bd"},
            "mac":"517ead924a9d0dc3124507e3393d175ce3ff7c1e96529c6c555ce9e51205e9b2"},
            "id":"3198bc9c-6672-5ab3-d995-4942343ae5b6","version":3}
            """
        let signer = try await Signer.keystore(Data(json.utf8), password: Data("testpassword".utf8))
        XCTAssertEqual(try signer.address.description.lowercased(), "0x008aeeda4d805471df9b2a5b0f38a0c3bcba786b")
        let wrong = try await failure {
            try await Signer.keystore(Data(json.utf8), password: Data())
        }
        XCTAssertEqual(wrong.status, .wrongPassword)
        let none = try await failure { try await Signer.keystore(Data(), password: Data()) }
        XCTAssertEqual(none.status, .invalidKeystore)
    }

    func testASignerOfTheApplicationSignsWhatItIsShown() async throws {
        let server = try SilentServer()
        let vault = Vault(try server.wallet(try Signer(privateKey: key)), try Address(first))
        let wallet = try server.wallet(try Signer(vault))
        XCTAssertEqual(try wallet.address.description, first)

        let message = try await wallet.signMessage(SignMessageRequest(text: "Hello World!"))
        let direct = try await server.wallet(try Signer(privateKey: key)).signMessage(SignMessageRequest(text: "Hello World!"))
        XCTAssertEqual(message.signature, direct.signature)

        let transaction = UnsignedTx(
            chainId: 270, from: try Address(first), gasLimit: 21000, nonce: 3, type: .eip1559, maxFeePerGas: 5, to: .zero,
            value: 1)
        let signed = try await wallet.signTransaction(SignTransactionRequest(transaction: transaction))
        let shown = vault.requests.all.map(\.kind)
        XCTAssertEqual(shown, [.message, .transaction])
        XCTAssertEqual(vault.requests.all.last?.chainID, 270)
        XCTAssertEqual(vault.requests.all.last?.transaction?.nonce, 3)
        let parsed = try ZksyncUtilities.parseTransaction(ParseTransactionRequest(rawTransaction: signed.rawTransaction))
        XCTAssertEqual(parsed.signer?.description, first)
    }

    func testARefusalAndASignatureOfAnotherKeyMakeTheCallFail() async throws {
        struct Refusing: ExternalSigner {
            let address: Address
            // Not async: the protocol takes both.
            func sign(_ request: SigningRequest) throws -> Signature { throw SigningRefusal(code: 4001) }
        }
        struct Foreign: ExternalSigner {
            let address: Address
            let vault: Vault
            func sign(_ request: SigningRequest) async throws -> Signature { try await vault.sign(request) }
        }
        let server = try SilentServer()
        let other = try Address("0x70997970C51812dc3A010C7d01b50e0d17dc79C8")
        let refused = try await failure {
            try await server.wallet(Signer(Refusing(address: other))).signMessage(SignMessageRequest(text: "x"))
        }
        XCTAssertEqual(refused.status, .signerFailed)
        XCTAssertEqual(refused.origin, .signer)
        XCTAssertTrue(refused.message.contains("4001"), refused.message)
        XCTAssertEqual(refused.signerError as? SigningRefusal, SigningRefusal(code: 4001))

        let vault = Vault(try server.wallet(try Signer(privateKey: key)), try Address(first))
        let foreign = try await failure {
            try await server.wallet(Signer(Foreign(address: other, vault: vault))).signMessage(SignMessageRequest(text: "x"))
        }
        XCTAssertEqual(foreign.status, .signerMismatch)
    }

    func testWhatASignerThrowsReachesTheCallerOfItsOwnCall() async throws {
        struct TooMuch: Error, Equatable { let payload: JSONValue }
        struct Careful: ExternalSigner {
            let address: Address
            func sign(_ request: SigningRequest) async throws -> Signature { throw TooMuch(payload: request.payload) }
        }
        let wallet = try SilentServer().wallet(Signer(Careful(address: .zero)))
        let ended = await withTaskGroup(of: (String, ZksyncError?).self) { group in
            for number in 0..<20 {
                group.addTask {
                    do {
                        _ = try await wallet.signMessage(SignMessageRequest(text: "message \(number)"))
                        return ("message \(number)", nil)
                    } catch {
                        return ("message \(number)", error as? ZksyncError)
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        XCTAssertEqual(ended.count, 20)
        for (text, error) in ended {
            XCTAssertEqual(error?.status, .signerFailed)
            let own = text.utf8.map { String(format: "%02x", $0) }.joined()
            let thrown = error?.signerError as? TooMuch
            XCTAssertEqual(thrown.map { "\($0.payload)".contains(own + "\"") }, true, "\(text): \(String(describing: thrown))")
        }
    }

    func testCancellingDoesNotWaitForASignerThatThinks() async throws {
        struct Slow: ExternalSigner {
            let address: Address
            func sign(_ request: SigningRequest) async throws -> Signature {
                try await Task.sleep(for: .seconds(2))
                throw SigningRefusal(code: 1)
            }
        }
        let wallet = try SilentServer().wallet(Signer(Slow(address: .zero)))
        let start = ContinuousClock.now
        let error = try await failure {
            try await wallet.signMessage(SignMessageRequest(text: "x"), options: .timeout(.milliseconds(100)))
        }
        XCTAssertEqual(error.status, .timeout)
        XCTAssertLessThan(start.duration(to: .now), .seconds(1))
    }

    func testTheApplicationsSignerIsFreedWithTheLastWalletThatUsesIt() async throws {
        weak var watched: Vault?
        do {
            let server = try SilentServer()
            let vault = Vault(try server.wallet(try Signer(privateKey: key)), try Address(first))
            watched = vault
            let signer = try Signer(vault)
            let wallet = try server.wallet(signer)
            signer.close()
            _ = try await wallet.signMessage(SignMessageRequest(text: "still there"))
        }
        for _ in 0..<200 where watched != nil { try await Task.sleep(for: .milliseconds(10)) }
        XCTAssertNil(watched)
    }

    func testASignatureHasItsParts() {
        XCTAssertNil(Signature([UInt8](repeating: 1, count: 64)))
        XCTAssertNil(Signature(r: [UInt8](repeating: 1, count: 31), s: [UInt8](repeating: 1, count: 33), v: 0))
        XCTAssertEqual(
            Signature(r: [UInt8](repeating: 1, count: 32), s: [UInt8](repeating: 2, count: 32), v: 27)?.bytes,
            [UInt8](repeating: 1, count: 32) + [UInt8](repeating: 2, count: 32) + [27])
    }
}

/// A signer that signs what it is shown and not the digest, as a hardware wallet does: with a wallet of its own, which makes
/// the digest from the payload anew.
final class Vault: ExternalSigner {
    let address: Address
    let requests = Collected<SigningRequest>()
    private let wallet: Wallet

    init(_ wallet: Wallet, _ address: Address) {
        self.wallet = wallet
        self.address = address
    }

    func sign(_ request: SigningRequest) async throws -> Signature {
        requests.append(request)
        let signature: Bytes
        if let transaction = request.transaction {
            let digest = try ZksyncUtilities.transactionDigest(TransactionDigestRequest(transaction: transaction)).digest
            guard digest == request.digest else { throw SigningRefusal(code: 2) }
            signature = try await wallet.signTransaction(SignTransactionRequest(transaction: transaction)).signature
        } else if request.kind == .message, let message = request.payload.string.flatMap({ Bytes(hex: $0) }) {
            signature = try await wallet.signMessage(SignMessageRequest(message: message)).signature
        } else {
            throw SigningRefusal(code: 3)
        }
        guard let made = Signature(signature.data) else { throw SigningRefusal(code: 4) }
        return made
    }
}
