// The key stays with the application, which signs with a library of its own and may say no.
//
// Transfers ETH on L2, then refuses a second transfer, and checks the balances. Environment: L1_RPC, L2_RPC, PRIVATE_KEY.

import Csecp256k1
import ExampleSupport
import Foundation
import Zksync

@main
struct ExternalSignerExample {
    static func main() async {
        await run {
            let owner = try Owner(key: privateKey())
            let wallet = try Wallet(config: endpoints(), signer: Signer(owner))
            let to = try Address("0x36615Cf349d7F6344891B1e7CA7C72883F5dc049")
            let amount: Uint256 = 1_000_000_000_000_000

            let before = try await wallet.held(.l2)
            let sent = try await wallet.transfer(TransferRequest(amount: amount, to: to))
            let mined = try await wallet.transactionWait(TransactionWaitRequest(chain: .l2, txHash: sent.txHash))
            let after = before.subtracting(amount)?.subtracting(mined.fee ?? .max)
            try expect(try await wallet.held(.l2), after, "ETH on L2")
            print("transferred \(amount) wei: \(sent.txHash)")

            do {
                _ = try await wallet.transfer(TransferRequest(amount: Owner.limit.adding(1) ?? .max, to: to))
                throw Unexpected("the transfer was sent although the owner said no")
            } catch let error as ZksyncError {
                try expect(error.status, .signerFailed, "the status")
                try expect(error.tx?.broadcast ?? .no, .no, "whether it was sent")
                print("refused: \(error.message)")
            }
            try expect(try await wallet.held(.l2), after, "ETH on L2 after the refusal")
        }
    }
}

/// Stands for whoever has the key: it looks at what it is asked to sign, and signs up to a limit.
final class Owner: ExternalSigner {
    static let limit: Uint256 = 1_000_000_000_000_000_000

    let address: Address
    private let key: Data

    init(key: Data) throws {
        self.key = key
        // The library can tell a key's address. Its copy of the key is wiped when this signer goes, here.
        address = try Signer(privateKey: key).address
    }

    func sign(_ request: SigningRequest) async throws -> Signature {
        guard let transaction = request.transaction else { throw SigningRefusal(code: 1) }
        // The digest is what counts, so what is shown must be what it was made from.
        let digest = try ZksyncUtilities.transactionDigest(TransactionDigestRequest(transaction: transaction)).digest
        guard digest == request.digest else { throw SigningRefusal(code: 2) }
        print("asked to send \(transaction.value ?? .zero) wei to \(transaction.to?.description ?? "a new contract")")
        guard transaction.value ?? .zero <= Self.limit else { throw SigningRefusal(code: 4001) }
        return try signature(of: digest)
    }

    private func signature(of digest: Hash) throws -> Signature {
        guard let context = secp256k1_context_create(UInt32(SECP256K1_CONTEXT_NONE)) else { throw SigningRefusal(code: 3) }
        defer { secp256k1_context_destroy(context) }
        var made = secp256k1_ecdsa_recoverable_signature()
        let done = secp256k1_ecdsa_sign_recoverable(context, &made, digest.bytes, [UInt8](key), nil, nil)
        var parts = [UInt8](repeating: 0, count: 64)
        var parity: Int32 = 0
        guard done == 1, secp256k1_ecdsa_recoverable_signature_serialize_compact(context, &parts, &parity, &made) == 1,
            let signature = Signature(parts + [UInt8(parity)])
        else { throw SigningRefusal(code: 4) }
        return signature
    }
}
