// Calls: cancellation, deadlines, progress, many at once, and every misuse that comes to mind.

import Foundation
import XCTest

@testable import Zksync

final class CallTests: LeakCheckedCase {
    func testCancellingTheTaskEndsTheCallAtOnce() async throws {
        let wallet = try SilentServer().wallet()
        let call = Task { () async -> ZksyncError? in
            do {
                _ = try await wallet.chainInfo()
                return nil
            } catch {
                return error as? ZksyncError
            }
        }
        try await Task.sleep(for: .milliseconds(100))
        let start = ContinuousClock.now
        call.cancel()
        let ended = await call.value
        let error = try XCTUnwrap(ended)
        XCTAssertLessThan(start.duration(to: .now), .seconds(2))
        XCTAssertEqual(error.status, .cancelled)
        XCTAssertTrue(error.isCancelled)
        XCTAssertEqual(error.operation, "chain_info")
        XCTAssertNotEqual(error.tx?.broadcast, .yes)
    }

    func testATaskThatIsCancelledAlreadyStartsNothing() async throws {
        let wallet = try SilentServer().wallet(try Signer(privateKey: key))
        let call = Task { () async throws -> DepositResponse in
            while !Task.isCancelled { await Task.yield() }
            return try await wallet.deposit(DepositRequest(amount: 1))
        }
        call.cancel()
        let result = await call.result
        XCTAssertThrowsError(try result.get()) { XCTAssertEqual(($0 as? ZksyncError)?.status, .cancelled) }
    }

    func testACallEndsWithItsTimeoutOrItsDeadlineWhicheverComesFirst() async throws {
        let wallet = try SilentServer().wallet()
        for options in [
            CallOptions.timeout(.milliseconds(150)), .deadline(.now + .milliseconds(150)),
            CallOptions(timeout: .seconds(60), deadline: .now + .milliseconds(150)),
            CallOptions(timeout: .milliseconds(150), deadline: .now + .seconds(60)), .timeout(.zero), .timeout(.seconds(-5)),
            .deadline(.now - .seconds(1)),
        ] {
            let start = ContinuousClock.now
            let error = try await failure { try await wallet.chainInfo(options: options) }
            XCTAssertEqual(error.status, .timeout)
            XCTAssertLessThan(start.duration(to: .now), .seconds(5))
        }
    }

    func testDurationsAreRoundedUpToMillisecondsAndNeverMeanNoLimit() {
        XCTAssertEqual(Duration.zero.milliseconds, 1)
        XCTAssertEqual(Duration.seconds(-1).milliseconds, 1)
        XCTAssertEqual(Duration.microseconds(1001).milliseconds, 2)
        XCTAssertEqual(Duration.seconds(2).milliseconds, 2000)
        XCTAssertEqual(Duration.seconds(Int64.max).milliseconds, .max)
    }

    func testAThousandCallsWaitAtOnceAndEndWhenTheirTasksAreCancelled() async throws {
        let wallet = try SilentServer().wallet()
        let ended = await withTaskGroup(of: Status?.self) { group in
            for _ in 0..<1000 {
                group.addTask {
                    do {
                        _ = try await wallet.balance(BalanceRequest(chain: .l2, address: .zero))
                        return nil
                    } catch {
                        return (error as? ZksyncError)?.status
                    }
                }
            }
            try? await Task.sleep(for: .milliseconds(300))
            group.cancelAll()
            return await group.reduce(into: []) { $0.append($1) }
        }
        XCTAssertEqual(ended.count, 1000)
        XCTAssertEqual(Set(ended), [.cancelled])
    }

    func testAThousandCallsOnOneWalletAreAllAnswered() async throws {
        let devnet = try Devnet.running()
        let wallet = try devnet.wallet(2)
        let expected = try await wallet.balance(BalanceRequest(chain: .l2)).balance
        let answers = try await withThrowingTaskGroup(of: Uint256.self) { group in
            for _ in 0..<1000 {
                group.addTask { try await wallet.balance(BalanceRequest(chain: .l2)).balance }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        XCTAssertEqual(answers, [Uint256](repeating: expected, count: 1000))
    }

    func testProgressComesInOrderToTheFunctionAndTheSequenceWhichThenEnds() async throws {
        let devnet = try Devnet.running()
        let wallet = try devnet.wallet(2)
        let heard = Collected<CallProgress>()
        let steps = CallSteps()
        async let sent = wallet.deposit(
            DepositRequest(amount: 1000), options: CallOptions(progress: { heard.append($0) }, steps: steps))
        var seen: [CallProgress] = []
        for await step in steps { seen.append(step) }
        let hash = try await sent.l1TxHash
        XCTAssertEqual(seen, heard.all)
        XCTAssertEqual(seen.map(\.stage), ["discover", "quote", "prepare", "sign", "broadcast", "broadcast"])
        XCTAssertEqual(seen.map(\.elapsed), seen.map(\.elapsed).sorted())
        XCTAssertEqual(seen.last?.txHash, hash)
        XCTAssertEqual(Set(seen.map(\.operation)), ["deposit"])
    }

    func testTheSequenceOfStepsEndsAlsoWhenTheCallFailsOrNeverStarts() async throws {
        let wallet = try SilentServer().wallet()
        for close in [false, true] {
            if close { wallet.close() }
            let steps = CallSteps()
            let call = Task { try await wallet.chainInfo(options: CallOptions(timeout: .milliseconds(50), steps: steps)) }
            for await _ in steps {}
            let result = await call.result
            XCTAssertThrowsError(try result.get())
        }
    }

    func testWhatACallHoldsIsFreedWithIt() async throws {
        final class Witness: Sendable {}
        weak var watched: Witness?
        let wallet = try SilentServer().wallet()
        do {
            let witness = Witness()
            watched = witness
            _ = try await failure {
                try await wallet.chainInfo(
                    options: CallOptions(timeout: .milliseconds(20), progress: { _ in withExtendedLifetime(witness) {} }))
            }
        }
        for _ in 0..<100 where watched != nil { try await Task.sleep(for: .milliseconds(10)) }
        XCTAssertNil(watched)
    }

    func testAfterCloseEverythingIsRefusedAndClosingAgainDoesNothing() async throws {
        let wallet = try SilentServer().wallet(try Signer(privateKey: key))
        wallet.close()
        wallet.close()
        let call = try await failure { try await wallet.chainInfo() }
        XCTAssertEqual(call.status, .invalidHandle)
        XCTAssertEqual(call.message, "the wallet was closed")
        let address = try await failure { try wallet.address }
        XCTAssertEqual(address.status, .invalidHandle)

        let signer = try Signer(privateKey: key)
        signer.close()
        signer.close()
        let made = try await failure { try Wallet(config: Config(), signer: signer) }
        XCTAssertEqual(made.status, .invalidHandle)
        let owner = try await failure { try signer.address }
        XCTAssertEqual(owner.status, .invalidHandle)
    }

    func testClosingTheWalletLetsARunningCallGoOn() async throws {
        let wallet = try SilentServer().wallet()
        let call = Task { try await wallet.chainInfo(options: .timeout(.milliseconds(400))) }
        try await Task.sleep(for: .milliseconds(100))
        wallet.close()
        let result = await call.result
        XCTAssertThrowsError(try result.get()) { XCTAssertEqual(($0 as? ZksyncError)?.status, .timeout) }
    }

    func testMistakesInRequestsAreErrorsThatNameThePlace() async throws {
        let wallet = try SilentServer().wallet(try Signer(privateKey: key))
        let mistakes: [(String, String, Status, String?)] = [
            ("teleport", "{}", .unknownMethod, nil), ("balance", "{", .invalidJson, nil), ("balance", "[]", .invalidField, ""),
            ("balance", #"{"chain":"l2","colour":1}"#, .unknownKey, "/colour"), ("balance", "{}", .missingField, "/chain"),
            ("deposit", #"{"amount":1}"#, .amountIsNumber, "/amount"),
            ("deposit", #"{"amount":"-1"}"#, .invalidAmount, "/amount"),
            ("balance", #"{"chain":"l3"}"#, .invalidField, "/chain"), ("bal\u{0}ance", "{}", .invalidField, nil),
            ("balance", "{}\u{0}", .invalidField, nil),
        ]
        for (method, request, status, path) in mistakes {
            let error = try await failure { try await wallet.callJSON(method, request) }
            XCTAssertEqual(error.status, status, "\(method) \(request): \(error)")
            XCTAssertEqual(error.path, path, "\(method) \(request): \(error)")
            XCTAssertEqual(error.origin, .caller)
            XCTAssertEqual(error.status.block, .arguments)
            XCTAssertFalse(error.isRetryable)
        }
    }

    func testAnUnusableConfigurationIsRefused() async throws {
        for (config, status) in [
            (Config(l1: ChainConfig(urls: [])), Status.invalidConfig),
            (Config(l1: "not a url", l2: "ftp://example"), .invalidConfig),
            (Config(l1: ChainConfig(urls: ["http://node.example"])), .invalidConfig),
        ] {
            let error = try await failure { try Wallet(config: config) }
            XCTAssertEqual(error.status, status, "\(error)")
        }
    }

    func testAWalletWithoutSignerOrChainSaysSo() async throws {
        let server = try SilentServer()
        let watching = try server.wallet()
        let address = try await failure { try watching.address }
        XCTAssertEqual(address.status, .noSigner)
        let sending = try await failure {
            try await watching.signMessage(SignMessageRequest(text: "hello"))
        }
        XCTAssertEqual(sending.status, .noSigner)
        let halved = try Wallet(config: Config(l1: ChainConfig(urls: [server.url])))
        let missing = try await failure {
            try await halved.balance(BalanceRequest(chain: .l2, address: .zero))
        }
        XCTAssertEqual(missing.status, .noL2)
    }

    func testAnErrorOfANodeIsTyped() async throws {
        let devnet = try Devnet.running()
        let wallet = try devnet.wallet(2)
        let error = try await failure {
            try await wallet.rpcCall(RpcCallRequest(chain: .l2, method: "no_such_method", params: []))
        }
        XCTAssertEqual(error.status, .methodNotFound)
        XCTAssertEqual(error.origin, .node)
        XCTAssertEqual(error.chain, .l2)
        XCTAssertEqual(error.rpc?.method, "no_such_method")
        let poor = try await failure {
            try await wallet.withdraw(WithdrawRequest(amount: .max))
        }
        XCTAssertEqual(poor.status, .insufficientBalance)
        XCTAssertNotNil(poor.details)
        XCTAssertNotEqual(poor.tx?.broadcast, .yes)
    }

    func testAResponseThatCannotBeReadIsKeptInTheError() async throws {
        let sent = Data(#"{"txHash":"0x12","nonce":7}"#.utf8)
        let error = try await failure {
            try Native.decode(sent, as: TransferResponse.self, of: "transfer")
        }
        XCTAssertEqual(error.status, .unreadableResponse)
        XCTAssertEqual(error.details?["response"]?["txHash"]?.string, "0x12")
    }

    func testTheLogComesToItsFunctionAndIsFreedWhenItIsTakenAway() async throws {
        final class Witness: Sendable {}
        weak var watched: Witness?
        let lines = Collected<ZksyncLibrary.LogLine>()
        do {
            let witness = Witness()
            watched = witness
            try ZksyncLibrary.setLogger(level: .trace) { line in
                withExtendedLifetime(witness) { lines.append(line) }
            }
        }
        let wallet = try SilentServer().wallet()
        _ = try? await wallet.chainInfo(options: .timeout(.milliseconds(50)))
        for _ in 0..<100 where lines.all.isEmpty { try await Task.sleep(for: .milliseconds(10)) }
        XCTAssertFalse(lines.all.isEmpty)
        XCTAssertTrue(lines.all.allSatisfy { $0.level > .off && !$0.target.isEmpty && !$0.message.isEmpty })
        try ZksyncLibrary.removeLogger()
        for _ in 0..<100 where watched != nil { try await Task.sleep(for: .milliseconds(10)) }
        XCTAssertNil(watched)
    }
}

final class ABITests: XCTestCase {
    func testALibraryOfAnotherMajorOrAnOlderMinorIsRefused() {
        let (major, minor) = madeForABI
        XCTAssertNil(Native.mismatch(loaded: major << 16 | minor))
        XCTAssertNil(Native.mismatch(loaded: major << 16 | (minor + 1)))
        XCTAssertEqual(Native.mismatch(loaded: (major + 1) << 16 | minor)?.status, .incompatibleLibrary)
        if minor > 0 {
            XCTAssertEqual(Native.mismatch(loaded: major << 16 | (minor - 1))?.status, .incompatibleLibrary)
        }
        XCTAssertEqual(ZksyncLibrary.abiVersion >> 16, major)
    }
}

/// The first development key, which is public.
let key = [UInt8](hex: "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80") ?? []

/// What callbacks of other threads have brought.
final class Collected<Element: Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    private var elements: [Element] = []

    var all: [Element] { lock.withLock { elements } }
    func append(_ element: Element) { lock.withLock { elements.append(element) } }
}
