// What a wallet is for, on the local chains: money goes there and back, and every base unit is accounted for.

import Foundation
import XCTest

@testable import Zksync

final class FlowTests: LeakCheckedCase {
    private let limit = CallOptions.timeout(.seconds(60))

    private func balance(_ wallet: Wallet, _ chain: Chain, _ token: Address? = nil) async throws -> Uint256 {
        try await wallet.balance(BalanceRequest(chain: chain, token: token), options: limit).balance
    }

    func testATokenGoesToL2AndComesBack() async throws {
        let devnet = try Devnet.running()
        let wallet = try devnet.wallet(0)
        let amount: Uint256 = 5_000_000_000_000_000_000
        let before = try await balance(wallet, .l1, devnet.token)

        let sent = try await wallet.deposit(DepositRequest(amount: amount, token: devnet.token), options: limit)
        XCTAssertEqual(sent.token, devnet.token)
        XCTAssertFalse(sent.approvals.isEmpty)
        let arrived = try await wallet.depositWait(DepositWaitRequest(l1TxHash: sent.l1TxHash), options: limit)
        XCTAssertEqual(arrived.state, .executed)
        let token = try await wallet.resolveToken(ResolveTokenRequest(token: devnet.token), options: limit)
        let there = try XCTUnwrap(token.l2Token)
        let held = try await balance(wallet, .l2, there)
        XCTAssertGreaterThanOrEqual(held, amount)
        let between = try await balance(wallet, .l1, devnet.token)
        XCTAssertEqual(between.adding(amount), before)

        let back = try await wallet.withdraw(WithdrawRequest(amount: amount, token: there), options: limit)
        let ready = try await wallet.withdrawalWait(WithdrawalWaitRequest(l2TxHash: back.l2TxHash), options: limit)
        XCTAssertEqual(ready.state, .ready)
        let final = try await wallet.finalizeWithdrawal(FinalizeWithdrawalRequest(l2TxHash: back.l2TxHash), options: limit)
        _ = try await wallet.transactionWait(TransactionWaitRequest(chain: .l1, txHash: final.l1TxHash), options: limit)
        let after = try await balance(wallet, .l1, devnet.token)
        XCTAssertEqual(after, before)
        let left = try await balance(wallet, .l2, there)
        XCTAssertEqual(left.adding(amount), held)
    }

    func testAFailedDepositIsClaimedBackOnce() async throws {
        let devnet = try Devnet.running()
        let wallet = try devnet.wallet(3)
        let before = try await balance(wallet, .l1, devnet.token)
        try await devnet.control(wallet, "devnet_failNextDeposits", [1])
        let sent = try await wallet.deposit(DepositRequest(amount: 1000, token: devnet.token), options: limit)
        let failed = try await wallet.depositWait(DepositWaitRequest(l1TxHash: sent.l1TxHash), options: limit)
        XCTAssertEqual(failed.state, .failed)
        XCTAssertEqual(failed.claimable, true)
        try await devnet.control(wallet, "devnet_settle")
        let claim = try await wallet.claimFailedDeposit(ClaimFailedDepositRequest(l1TxHash: sent.l1TxHash), options: limit)
        _ = try await wallet.transactionWait(TransactionWaitRequest(chain: .l1, txHash: claim.l1TxHash), options: limit)
        let after = try await balance(wallet, .l1, devnet.token)
        XCTAssertEqual(after, before)
        let again = try await failure {
            try await wallet.claimFailedDeposit(ClaimFailedDepositRequest(l1TxHash: sent.l1TxHash), options: limit)
        }
        XCTAssertEqual(again.status, .alreadyClaimed)
    }

    func testSendsOfOneWalletAtTheSameTimeTakeNoncesInARow() async throws {
        let devnet = try Devnet.running()
        let wallet = try devnet.wallet(4)
        let to = try Address("0x36615Cf349d7F6344891B1e7CA7C72883F5dc049")
        let first = try await wallet.nonce(NonceRequest(chain: .l2), options: limit).nonce
        let nonces = try await withThrowingTaskGroup(of: UInt64.self) { group in
            for _ in 0..<20 {
                group.addTask {
                    try await wallet.transfer(TransferRequest(amount: 1, to: to), options: .timeout(.seconds(60))).nonce
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        XCTAssertEqual(nonces.sorted(), Array(first..<first + 20))
    }
}
