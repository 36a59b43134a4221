import Foundation
import Zksync

let env = ProcessInfo.processInfo.environment
let signer = try Signer(mnemonic: "test test test test test test test test test test test junk")
let config = Config(l1: env["L1_RPC"] ?? "http://127.0.0.1:8545", l2: env["L2_RPC"] ?? "http://127.0.0.1:3050")
let wallet = try Wallet(config: config, signer: signer)
do {
    let sent = try await wallet.deposit(DepositRequest(amount: 1_000_000_000_000_000))
    print("sent", sent.l1TxHash)
    let done = try await wallet.depositWait(DepositWaitRequest(l1TxHash: sent.l1TxHash), options: .timeout(.seconds(300)))
    print("deposit", done.state)
} catch let error as ZksyncError {
    print(error.status, error.message, error.tx.map { "look for \($0)" } ?? "nothing was sent")
}
