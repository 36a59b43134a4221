// Withdraws ETH from L2, waits until L1 has its batch, finalises it there, and checks the balances.
//
// On a public network the wait takes hours. Keep the L2 hash: with it as argument this goes on in another process.
// Environment: L1_RPC, L2_RPC, PRIVATE_KEY.

import ExampleSupport
import Zksync

@main
struct WithdrawAndFinalize {
    static let amount: Uint256 = 3_000_000_000_000_000

    static func main() async {
        await run {
            let wallet = try Wallet(config: endpoints(), signer: Signer(privateKey: privateKey()))
            let hash: Hash
            if let argument = CommandLine.arguments.dropFirst().first {
                guard let given = Hash(argument) else { throw Unexpected("the argument is not a hash") }
                hash = given
            } else {
                hash = try await withdraw(wallet)
            }
            try await finalize(wallet, hash)
        }
    }

    static func withdraw(_ wallet: Wallet) async throws -> Hash {
        let before = try await wallet.held(.l2)
        let sent = try await wallet.withdraw(WithdrawRequest(amount: amount))
        print("withdrawal of \(amount) wei: \(sent.l2TxHash)")
        let mined = try await wallet.transactionWait(TransactionWaitRequest(chain: .l2, txHash: sent.l2TxHash))
        try expect(try await wallet.held(.l2), before.subtracting(amount)?.subtracting(mined.fee ?? .max), "ETH on L2")
        return sent.l2TxHash
    }

    static func finalize(_ wallet: Wallet, _ hash: Hash) async throws {
        // Steps of a call can also be heard in a loop, which ends with the call.
        let steps = CallSteps()
        async let ready = wallet.withdrawalWait(
            WithdrawalWaitRequest(l2TxHash: hash), options: CallOptions(timeout: .seconds(24 * 3600), steps: steps))
        for await step in steps { print("  \(step.message)") }
        try expect(try await ready.state, .ready, "the withdrawal's state")

        let before = try await wallet.held(.l1)
        let sent = try await wallet.finalizeWithdrawal(FinalizeWithdrawalRequest(l2TxHash: hash))
        print("finalised: \(sent.l1TxHash)")
        let mined = try await wallet.transactionWait(TransactionWaitRequest(chain: .l1, txHash: sent.l1TxHash))
        // Anyone may finalise for anyone: only what is this account's came here.
        let own = sent.withdrawal.to == (try wallet.address) ? sent.withdrawal.amount ?? .max : .zero
        try expect(try await wallet.held(.l1), before.adding(own)?.subtracting(mined.fee ?? .max), "ETH on L1")
        print("ETH is on L1")
    }
}
