// Handle: an object of the library, freed once.

import Foundation

/// An object of the library. The library's handles are numbers that it looks up, so one that was freed meanwhile does no harm:
/// the lock only sees to it that it is freed once, and that what comes later gets a clear error.
final class Handle: @unchecked Sendable {
    // OpaquePointer is not Sendable because it usually points at something. This one does not.
    private let raw: OpaquePointer
    private let name: String
    private let free: @Sendable (OpaquePointer) -> Void
    private let lock = NSLock()
    private var isClosed = false

    init(_ raw: OpaquePointer, _ name: String, free: @escaping @Sendable (OpaquePointer) -> Void) {
        self.raw = raw
        self.name = name
        self.free = free
    }

    deinit {
        close()
    }

    func close() {
        let first = lock.withLock {
            defer { isClosed = true }
            return !isClosed
        }
        if first { free(raw) }
    }

    /// What to pass to the library.
    func pointer() throws -> OpaquePointer {
        guard lock.withLock({ !isClosed }) else {
            throw ZksyncError(.invalidHandle, "the \(name) was closed", origin: .caller)
        }
        return raw
    }
}
