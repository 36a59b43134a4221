// ZksyncLibrary: what concerns the loaded library as a whole.

import CZksync
import Foundation

/// The library in this process: its version, its log, its end.
public enum ZksyncLibrary {
    /// The version of the loaded library, for example `0.1.0`.
    public static var version: String { String(cString: zks_version()) }

    /// The ABI of the loaded library: major * 65536 + minor.
    public static var abiVersion: UInt32 { zks_abi_version() }

    /// Everything that can be called and every status, as JSON.
    public static var schema: String { String(cString: zks_schema_json()) }

    /// How many objects of the library this process holds. For tests that look for leaks.
    public static var liveObjects: UInt64 { zks_live_objects() }

    /// How much the log tells.
    public enum LogLevel: Int32, Sendable, Hashable, Comparable {
        case off = 0
        /// Failures of the library itself.
        case error = 1
        /// What may need attention.
        case warn = 2
        /// What happens, in few lines.
        case info = 3
        /// Every step.
        case debug = 4
        case trace = 5

        public static func < (left: LogLevel, right: LogLevel) -> Bool { left.rawValue < right.rawValue }
    }

    /// A line of the log. It holds no secrets.
    public struct LogLine: Sendable, Hashable {
        public let level: LogLevel
        /// The part of the library.
        public let target: String
        public let message: String
    }

    /// Sets the function that receives the library's log, in place of the one before. Without one nothing is logged.
    ///
    /// It runs on the library's thread, one line at a time: hand lines on and return.
    public static func setLogger(
        level: LogLevel, _ handler: @escaping @Sendable (LogLine) -> Void
    ) throws {
        try Native.ensureCompatible()
        try Native.check(
            zks_set_logger(
                { context, level, target, message in
                    guard let context, let target, let message else { return }
                    let line = LogLine(
                        level: LogLevel(rawValue: level) ?? .trace, target: String(cString: target),
                        message: String(cString: message))
                    Box<@Sendable (LogLine) -> Void>.peek(context)(line)
                },
                Box(handler).retained(), releaseBox, level.rawValue))
    }

    /// Turns the log off.
    public static func removeLogger() throws {
        try Native.ensureCompatible()
        try Native.check(zks_set_logger(nil, nil, nil, LogLevel.off.rawValue))
    }

    /// Ends the library's work in this process, for good: running calls end with `shutDown`, and so does everything that is
    /// called later. Programs need not do this.
    ///
    /// - Throws: `timeout` when a delivery was cut off, or a callback or an external signer did not return in time.
    public static func shutdown(timeout: Duration) async throws {
        try Native.ensureCompatible()
        try Native.check(await onThread { zks_shutdown(timeout.milliseconds) })
    }
}

/// What the rest of the package shares: the check of the ABI, texts, statuses.
enum Native {
    private static let compatible = mismatch(loaded: zks_abi_version())

    /// Refuses a library with another ABI. Everything that makes an object of the library, or needs none, asks this first.
    static func ensureCompatible() throws {
        if let compatible { throw compatible }
    }

    /// Why a library with that ABI cannot be used; nil if it can.
    static func mismatch(loaded: UInt32) -> ZksyncError? {
        let (major, minor) = (loaded >> 16, loaded & 0xFFFF)
        guard major != madeForABI.major || minor < madeForABI.minor else { return nil }
        return ZksyncError(
            .incompatibleLibrary,
            "the loaded libzksync has ABI \(major).\(minor), this package needs \(madeForABI.major).\(madeForABI.minor)"
                + " or a later \(madeForABI.major).x")
    }

    static func check(_ status: Int32, _ error: OpaquePointer? = nil) throws {
        if status != ZKS_OK { throw ZksyncError(taking: error, status: status) }
    }

    /// The text as C has it. One with a NUL inside would be cut there without a word.
    static func text(_ text: String) throws -> ContiguousArray<CChar> {
        guard !text.utf8.contains(0) else {
            throw ZksyncError(.invalidField, "a text has a NUL inside", origin: .caller)
        }
        return text.utf8CString
    }

    /// A string that the library gave, which is freed.
    static func take(_ text: UnsafeMutablePointer<CChar>) -> Data {
        defer { zks_string_free(text) }
        return Data(bytes: text, count: strlen(text))
    }

    static func encode(_ request: some Encodable) throws -> String {
        do {
            let encoder = JSONEncoder()
            encoder.outputFormatting = .withoutEscapingSlashes
            return String(decoding: try encoder.encode(request), as: UTF8.self)
        } catch {
            throw ZksyncError(.unwritableRequest, "the request cannot be written as JSON: \(error)", origin: .caller)
        }
    }

    static func decode<Response: Decodable>(_ json: Data, as type: Response.Type, of method: String) throws -> Response {
        do {
            return try JSONDecoder().decode(type, from: json)
        } catch {
            // What was sent must not be lost over a response that this version cannot read.
            let response =
                (try? JSONDecoder().decode(JSONValue.self, from: json)) ?? .string(String(decoding: json, as: UTF8.self))
            throw ZksyncError(
                .unreadableResponse, "the response of \(method) cannot be read; it is in the details: \(error)",
                details: ["response": response])
        }
    }

    static func utility<Response: Decodable>(
        _ name: String, _ request: some Encodable, as type: Response.Type
    ) throws -> Response {
        try decode(utility(name, json: encode(request)), as: type, of: name)
    }

    static func utility(_ name: String, json: String) throws -> Data {
        try ensureCompatible()
        let (name, json) = (try text(name), try text(json))
        var response: UnsafeMutablePointer<CChar>?
        var error: OpaquePointer?
        let status = name.withUnsafeBufferPointer { name in
            json.withUnsafeBufferPointer { json in zks_util_call(name.baseAddress, json.baseAddress, &response, &error) }
        }
        return try result(status, response, error)
    }

    static func result(
        _ status: Int32, _ response: UnsafeMutablePointer<CChar>?, _ error: OpaquePointer?
    ) throws -> Data {
        try check(status, error)
        guard let response else { throw ZksyncError(.unreadableResponse, "success without a response") }
        return take(response)
    }
}

/// A Swift value behind the `user_data` pointer of a C callback.
final class Box<Value: Sendable>: Sendable {
    private let value: Value

    init(_ value: Value) {
        self.value = value
    }

    /// The pointer, which owns the box until `releaseBox` or `take`.
    func retained() -> UnsafeMutableRawPointer {
        Unmanaged.passRetained(self).toOpaque()
    }

    /// The value; the pointer goes on owning the box.
    static func peek(_ pointer: UnsafeMutableRawPointer) -> Value {
        Unmanaged<Box>.fromOpaque(pointer).takeUnretainedValue().value
    }

    /// The value; the box is gone.
    static func take(_ pointer: UnsafeMutableRawPointer) -> Value {
        Unmanaged<Box>.fromOpaque(pointer).takeRetainedValue().value
    }
}

/// The `free_fn` of every box.
let releaseBox: @convention(c) (UnsafeMutableRawPointer?) -> Void = { pointer in
    if let pointer { Unmanaged<AnyObject>.fromOpaque(pointer).release() }
}

/// Runs something that blocks on a thread that may be blocked: those of Swift's tasks may not.
func onThread<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { continuation in
        DispatchQueue.global().async { continuation.resume(returning: body()) }
    }
}

extension Duration {
    /// Whole milliseconds, at least one: for the library none means no limit.
    var milliseconds: UInt64 {
        let (seconds, attoseconds) = components
        guard seconds >= 0, attoseconds >= 0 else { return 1 }
        let (whole, overflow) = UInt64(seconds).multipliedReportingOverflow(by: 1000)
        guard !overflow else { return .max }
        let (sum, carry) = whole.addingReportingOverflow(UInt64((attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000))
        return carry ? .max : max(sum, 1)
    }
}
