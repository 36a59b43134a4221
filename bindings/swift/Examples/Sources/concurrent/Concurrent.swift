// Many operations at once on one wallet; one of them is cancelled and one has a deadline. No thread waits for any of them.
//
// Environment: L1_RPC, L2_RPC, PRIVATE_KEY.

import ExampleSupport
import Zksync

@main
struct Concurrent {
    static func main() async {
        await run {
            let wallet = try Wallet(config: endpoints(), signer: Signer(privateKey: privateKey()))
            // Waits for a transaction on L1 that is not final for a very long time.
            let deposit = try await wallet.deposit(DepositRequest(amount: 1000))
            let slow = TransactionWaitRequest(chain: .l1, txHash: deposit.l1TxHash, confirmations: 1_000_000)
            let waiting = Task { try await wallet.transactionWait(slow) }

            async let read = balances(wallet, 500)
            async let sent = transfers(wallet, 20)
            print("\(try await read) balances read, \(try await sent) transfers sent and mined")

            waiting.cancel()
            try await expectEnd(.cancelled) { _ = try await waiting.value }
            print("cancelled")
            try await expectEnd(.timeout) { _ = try await wallet.transactionWait(slow, options: .timeout(.milliseconds(200))) }
            print("past its deadline")
            // The wallet goes on.
            _ = try await wallet.chainInfo()
        }
    }

    static func balances(_ wallet: Wallet, _ count: Int) async throws -> Int {
        try await withThrowingTaskGroup(of: Uint256.self) { group in
            for number in 1...count {
                group.addTask { try await wallet.balance(BalanceRequest(chain: .l2, address: account(0xA000 + number))).balance }
            }
            return try await group.reduce(into: 0) { found, balance in
                try expect(balance, .zero, "the balance of an account that nobody uses")
                found += 1
            }
        }
    }

    /// Each to an account of its own, each with another amount.
    static func transfers(_ wallet: Wallet, _ count: Int) async throws -> Int {
        let nonces = try await withThrowingTaskGroup(of: UInt64.self) { group in
            for number in 1...count {
                group.addTask {
                    let to = try account(0xB000 + number)
                    let amount = Uint256(UInt64(number))
                    let before = try await wallet.balance(BalanceRequest(chain: .l2, address: to)).balance
                    let sent = try await wallet.transfer(TransferRequest(amount: amount, to: to))
                    _ = try await wallet.transactionWait(TransactionWaitRequest(chain: .l2, txHash: sent.txHash))
                    let after = try await wallet.balance(BalanceRequest(chain: .l2, address: to)).balance
                    try expect(after, before.adding(amount), "the receiver's balance")
                    return sent.nonce
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }.sorted()
        }
        try expect(nonces, Array(nonces[0]..<nonces[0] + UInt64(count)), "the list of nonces")
        return nonces.count
    }

    static func account(_ number: Int) throws -> Address {
        try Address(bytes: Uint256(UInt64(number)).bigEndianBytes.suffix(20))
    }

    static func expectEnd(_ status: Status, _ body: () async throws -> Void) async throws {
        do {
            try await body()
        } catch let error as ZksyncError where error.status == status {
            return
        }
        throw Unexpected("the call ended without \(status)")
    }
}
