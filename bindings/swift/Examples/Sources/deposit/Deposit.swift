// Deposits ETH and a token from L1 to L2, waits until they are there, and checks the balances.
//
// Environment: L1_RPC, L2_RPC, PRIVATE_KEY, TOKEN (the token's address on L1).

import ExampleSupport
import Zksync

@main
struct Deposit {
    static func main() async {
        await run {
            let wallet = try Wallet(config: endpoints(), signer: Signer(privateKey: privateKey()))
            print("account \(try wallet.address)")
            try await ether(wallet, 10_000_000_000_000_000)
            try await token(wallet, Address(environment("TOKEN")), 2_000_000_000_000_000_000)
        }
    }

    static func ether(_ wallet: Wallet, _ amount: Uint256) async throws {
        let (l1, l2) = (try await wallet.held(.l1), try await wallet.held(.l2))
        let sent = try await wallet.deposit(
            DepositRequest(amount: amount), options: CallOptions(progress: { print("  \($0.stage): \($0.message)") }))
        print("deposit of \(amount) wei: \(sent.l1TxHash)")
        let done = try await wait(wallet, sent.l1TxHash)
        // What left L1 is what was minted for, and the fee.
        try expect(try await wallet.held(.l1), l1.subtracting(sent.mintValue)?.subtracting(done.l1Fee ?? .max), "ETH on L1")
        // What L2 does not use of the fee comes back there.
        let arrived = try await wallet.held(.l2).subtracting(l2) ?? .zero
        try expect(arrived >= amount, true, "that \(arrived) wei arrived on L2")
        print("ETH is on L2")
    }

    static func token(_ wallet: Wallet, _ token: Address, _ amount: Uint256) async throws {
        let before = try await wallet.held(.l1, token)
        let there = try await wallet.resolveToken(ResolveTokenRequest(token: token)).l2Token
        let onL2: Uint256 = if let there { (try? await wallet.held(.l2, there)) ?? .zero } else { .zero }
        let sent = try await wallet.deposit(DepositRequest(amount: amount, token: token))
        print("deposit of \(amount) units of \(token): \(sent.l1TxHash), \(sent.approvals.count) approval(s)")
        _ = try await wait(wallet, sent.l1TxHash)
        try expect(try await wallet.held(.l1, token), before.subtracting(amount), "the token on L1")
        let now = try await wallet.resolveToken(ResolveTokenRequest(token: token)).l2Token
        try expect(try await wallet.held(.l2, now), onL2.adding(amount), "the token on L2")
        print("the token is on L2")
    }

    static func wait(_ wallet: Wallet, _ hash: Hash) async throws -> DepositStatus {
        let done = try await wallet.depositWait(DepositWaitRequest(l1TxHash: hash), options: .timeout(.seconds(300)))
        try expect(done.state, .executed, "the deposit's state")
        return done
    }
}
