// CallOptions: deadline and progress of a call.

import CZksync
import Foundation

/// How long a call may take and who hears of its steps.
///
/// Cancelling needs no option: when the task of a call is cancelled, the call ends at once.
public struct CallOptions: Sendable {
    /// How long the call may take from its start. Without a limit it takes as long as it needs.
    public var timeout: Duration?
    /// When the call must be over. With a `timeout` as well, whichever comes first.
    public var deadline: ContinuousClock.Instant?
    /// Receives the steps of the call, on the library's thread, in order, before the call returns: hand them on and return.
    public var progress: (@Sendable (CallProgress) -> Void)?
    /// Receives the steps of the call for a `for await` loop.
    public var steps: CallSteps?

    public init(
        timeout: Duration? = nil, deadline: ContinuousClock.Instant? = nil,
        progress: (@Sendable (CallProgress) -> Void)? = nil, steps: CallSteps? = nil
    ) {
        self.timeout = timeout
        self.deadline = deadline
        self.progress = progress
        self.steps = steps
    }

    /// Only a limit.
    public static func timeout(_ timeout: Duration) -> CallOptions {
        CallOptions(timeout: timeout)
    }

    /// Only a deadline.
    public static func deadline(_ deadline: ContinuousClock.Instant) -> CallOptions {
        CallOptions(deadline: deadline)
    }

    var limit: Duration? {
        let left = deadline.map { ContinuousClock.now.duration(to: $0) }
        return [timeout, left].compactMap { $0 }.min()
    }
}

/// A step of a running call.
public struct CallProgress: Sendable, Hashable {
    /// The method.
    public let operation: String
    /// The step: `discover`, `quote`, `approve`, `prepare`, `sign`, `broadcast`, `wait`.
    public let stage: String
    /// For a person.
    public let message: String
    public let chain: Chain?
    public let txHash: Hash?
    /// Since the start of the call.
    public let elapsed: Duration

    init?(json: UnsafePointer<CChar>) {
        struct Wire: Decodable {
            let op: String
            let stage: String
            let message: String
            let chain: Chain?
            let txHash: Hash?
            let elapsedMs: UInt64
        }
        guard let step = try? JSONDecoder().decode(Wire.self, from: Data(bytes: json, count: strlen(json))) else { return nil }
        operation = step.op
        stage = step.stage
        message = step.message
        chain = step.chain
        txHash = step.txHash
        elapsed = .milliseconds(Int64(clamping: step.elapsedMs))
    }
}

/// The steps of one call as an asynchronous sequence, which ends when the call does.
///
///     let steps = CallSteps()
///     async let done = wallet.depositWait(request, options: CallOptions(steps: steps))
///     for await step in steps { print(step.message) }
///     print(try await done.state)
public final class CallSteps: AsyncSequence, Sendable {
    public typealias Element = CallProgress
    public typealias Failure = Never

    private let stream: AsyncStream<CallProgress>
    let continuation: AsyncStream<CallProgress>.Continuation

    public init() {
        (stream, continuation) = AsyncStream.makeStream(of: CallProgress.self)
    }

    public func makeAsyncIterator() -> AsyncStream<CallProgress>.Iterator {
        stream.makeAsyncIterator()
    }
}

/// A call object of the library.
struct Call: Sendable {
    private let handle: Handle

    init(_ options: CallOptions) throws {
        try Native.ensureCompatible()
        var raw: OpaquePointer?
        try Native.check(zks_call_new(&raw))
        guard let raw else { throw ZksyncError(.internal, "success without a call object") }
        handle = Handle(raw, "call") { zks_call_free($0) }
        if let limit = options.limit {
            try Native.check(zks_call_set_timeout_ms(raw, limit.milliseconds))
        }
        if options.progress != nil || options.steps != nil {
            let (progress, steps) = (options.progress, options.steps)
            let report: @Sendable (CallProgress) -> Void = { step in
                progress?(step)
                steps?.continuation.yield(step)
            }
            try Native.check(
                zks_call_set_progress(
                    raw,
                    { context, json in
                        guard let context, let json, let step = CallProgress(json: json) else { return }
                        Box<@Sendable (CallProgress) -> Void>.peek(context)(step)
                    },
                    Box(report).retained(), releaseBox))
        }
    }

    /// Runs a method to its end; when the task is cancelled the call is.
    func run(_ wallet: Handle, _ method: String, json: String) async throws -> Data {
        let (method, json) = (try Native.text(method), try Native.text(json))
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                start(wallet, method, json, continuation)
            }
        } onCancel: {
            // Works at any time, also before the call has begun.
            if let raw = try? handle.pointer() { zks_call_cancel(raw) }
        }
    }

    private typealias Ended = CheckedContinuation<Data, any Error>

    private func start(
        _ wallet: Handle, _ method: ContiguousArray<CChar>, _ json: ContiguousArray<CChar>, _ ended: Ended
    ) {
        let context = Box(ended).retained()
        do {
            let (wallet, call) = (try wallet.pointer(), try handle.pointer())
            var error: OpaquePointer?
            let status = method.withUnsafeBufferPointer { method in
                json.withUnsafeBufferPointer { json in
                    zks_wallet_call_async(
                        wallet, method.baseAddress, json.baseAddress, call,
                        { context, status, response, error in
                            guard let context else { return }
                            Box<Ended>.take(context).resume(with: Result { try Native.result(status, response, error) })
                        },
                        context, &error)
                }
            }
            try Native.check(status, error)
        } catch {
            // The call has not started, so nobody else ends it.
            Box<Ended>.take(context).resume(throwing: error)
        }
    }
}
