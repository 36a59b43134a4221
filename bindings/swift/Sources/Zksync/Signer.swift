// Signer: keys in the library, or a signer of the application.

import CZksync
import Foundation

/// Signs for one address. A wallet keeps what it needs of it.
///
/// A key that is passed in is copied, and the copy is wiped with the last wallet that uses it. Wiping the application's own
/// copy is the application's part; a `String` cannot be wiped, so prefer the forms that take bytes.
public final class Signer: Sendable {
    let handle: Handle

    private init(_ make: (inout OpaquePointer?, inout OpaquePointer?) -> Int32) throws {
        try Native.ensureCompatible()
        var raw: OpaquePointer?
        var error: OpaquePointer?
        try Native.check(make(&raw, &error), error)
        guard let raw else { throw ZksyncError(.internal, "success without a signer") }
        handle = Handle(raw, "signer") { zks_signer_free($0) }
    }

    /// A private key.
    ///
    /// - Parameter privateKey: 32 bytes, big-endian; not hex.
    /// - Throws: `invalidKeyLength`, `invalidKey`.
    public convenience init(privateKey: some ContiguousBytes) throws {
        try self.init { raw, error in
            privateKey.withUnsafeBytes { key in
                zks_signer_from_private_key(key.orEmpty, key.count, &raw, &error)
            }
        }
    }

    /// A BIP-39 phrase and a BIP-32 path.
    ///
    /// - Parameters:
    ///   - mnemonic: The words, UTF-8.
    ///   - passphrase: The BIP-39 passphrase, UTF-8.
    ///   - path: For example `m/44'/60'/0'/0/1`. Default `m/44'/60'/0'/0/0`.
    /// - Throws: `invalidMnemonic`.
    public convenience init(
        mnemonic: some ContiguousBytes, passphrase: some ContiguousBytes = [UInt8](), path: String? = nil
    ) throws {
        let path: ContiguousArray<CChar>? = if let path { try Native.text(path) } else { nil }
        try self.init { raw, error in
            mnemonic.withUnsafeBytes { words in
                passphrase.withUnsafeBytes { secret in
                    func make(_ path: UnsafePointer<CChar>?) -> Int32 {
                        zks_signer_from_mnemonic(words.orEmpty, words.count, secret.orEmpty, secret.count, path, &raw, &error)
                    }
                    return path?.withUnsafeBufferPointer { make($0.baseAddress) } ?? make(nil)
                }
            }
        }
    }

    /// A BIP-39 phrase and a BIP-32 path, as text.
    public convenience init(mnemonic: String, passphrase: String = "", path: String? = nil) throws {
        try self.init(mnemonic: Array(mnemonic.utf8), passphrase: Array(passphrase.utf8), path: path)
    }

    /// An encrypted key file (Web3 secret storage, version 3). Takes up to seconds of computing, on a thread of its own.
    ///
    /// - Throws: `invalidKeystore`, `wrongPassword`.
    public static func keystore(_ json: Data, password: Data) async throws -> Signer {
        let made = await onThread {
            Result {
                try Signer { raw, error in
                    json.withUnsafeBytes { json in
                        password.withUnsafeBytes { password in
                            zks_signer_from_keystore(json.orEmpty, json.count, password.orEmpty, password.count, &raw, &error)
                        }
                    }
                }
            }
        }
        return try made.get()
    }

    /// A signer of the application: a hardware wallet, a key service, a key that the Keychain keeps.
    public convenience init(_ external: some ExternalSigner) throws {
        let address = external.address.bytes
        try self.init { raw, error in
            zks_signer_external(address, signForLibrary, Box<any ExternalSigner>(external).retained(), releaseBox, &raw, &error)
        }
    }

    /// The address that it signs for.
    public var address: Address {
        get throws {
            var text: UnsafeMutablePointer<CChar>?
            var error: OpaquePointer?
            let status = zks_signer_address(try handle.pointer(), &text, &error)
            return try Address(String(decoding: try Native.result(status, text, error), as: UTF8.self))
        }
    }

    /// Frees what the signer holds in the library. Wallets that were made with it keep what they need.
    public func close() {
        handle.close()
    }
}

extension UnsafeRawBufferPointer {
    /// The bytes; never NULL, which the library would take for a missing argument.
    fileprivate var orEmpty: UnsafePointer<UInt8> {
        baseAddress?.assumingMemoryBound(to: UInt8.self) ?? UnsafePointer(emptyByte)
    }
}

// Never written to and never freed: what an empty array points at.
nonisolated(unsafe) private let emptyByte: UnsafeMutablePointer<UInt8> = {
    let byte = UnsafeMutablePointer<UInt8>.allocate(capacity: 1)
    byte.initialize(to: 0)
    return byte
}()
