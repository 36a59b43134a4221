// Who signs: a key in the library, or a function of the program.

package io.github.libzksync

import io.github.libzksync.internal.Handle
import io.github.libzksync.internal.Native
import io.github.libzksync.internal.Signers
import io.github.libzksync.internal.handle
import io.github.libzksync.internal.text
import java.util.concurrent.CompletionStage
import java.util.function.Function
import kotlinx.coroutines.future.await
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.contentOrNull
import kotlinx.serialization.json.jsonPrimitive
import kotlinx.serialization.json.longOrNull

/**
 * Signs for one address. A [Wallet] keeps what it needs of it, so it may be closed as soon as the wallet is made.
 *
 * Secrets come as byte arrays and are copied; the copies are wiped when the signer and its wallets are closed. Wipe yours.
 */
public class Signer private constructor(value: Long) : AutoCloseable {
    private val native = Handle(this, "signer", value, Native::signerFree)

    internal fun handle(): Long = native.get()

    /** The address that it signs for. */
    public val address: Address get() = Address(text { out -> Native.signerAddress(native.get(), out) })

    /** Frees it; again does nothing. The garbage collector does it for a signer that was forgotten. */
    override fun close(): Unit = native.close()

    public companion object {
        /** Signs with a private key of 32 bytes. */
        @JvmStatic
        public fun fromPrivateKey(key: ByteArray): Signer = Signer(handle { out -> Native.signerFromPrivateKey(key, out) })

        /** Signs with the key of a BIP-39 phrase (UTF-8) at a BIP-32 path, by default `m/44'/60'/0'/0/0`. */
        @JvmStatic
        @JvmOverloads
        public fun fromMnemonic(
            phrase: ByteArray,
            passphrase: ByteArray = ByteArray(0),
            path: String? = null,
        ): Signer = Signer(handle { out -> Native.signerFromMnemonic(phrase, passphrase, path?.toByteArray(), out) })

        /** Signs with the key of an encrypted key file (Web3 secret storage, version 3). Takes up to seconds of computing. */
        @JvmStatic
        public fun fromKeystore(
            json: ByteArray,
            password: ByteArray,
        ): Signer = Signer(handle { out -> Native.signerFromKeystore(json, password, out) })

        /**
         * Signs by asking the program: a hardware wallet, a key store, a key service. Requests of one signer come one after
         * another, on threads of this package; the signer may suspend or block as long as a person needs, and may use wallets.
         */
        @JvmSynthetic
        public fun external(
            address: Address,
            signer: ExternalSigner,
        ): Signer =
            Signer(
                Signers.register(signer) { id ->
                    handle { out -> Native.signerExternal(address.toByteArray(), id, out) }
                },
            )

        /** [external] for Java: a function that returns the signature; it may block. */
        @JvmStatic
        public fun externalBlocking(
            address: Address,
            sign: Function<SigningRequest, ByteArray>,
        ): Signer = external(address, ExternalSigner { sign.apply(it) })

        /** [external] for Java: a function that returns a future of the signature. */
        @JvmStatic
        public fun externalAsync(
            address: Address,
            sign: Function<SigningRequest, out CompletionStage<ByteArray>>,
        ): Signer = external(address, ExternalSigner { sign.apply(it).await() })
    }
}

/** Signs 32 bytes for an address. */
public fun interface ExternalSigner {
    /**
     * The signature of [SigningRequest.digest] as it is, no prefix, no further hash: r and s (32 bytes each, big-endian) and v
     * (0, 1, 27 or 28). The library checks that it belongs to the address before anything is sent. An exception makes the call
     * fail with [Status.SIGNER_FAILED] and is its cause.
     */
    public suspend fun sign(request: SigningRequest): ByteArray
}

/** What is to be signed, and what it stands for, so that it can be shown to a person and checked. */
public class SigningRequest internal constructor(
    private val bytes: ByteArray,
    /** Everything, as the library wrote it. */
    public val json: JsonObject,
) {
    /** The 32 bytes to sign. */
    public fun digest(): ByteArray = bytes.copyOf()

    /** `transaction`, `eip712Transaction`, `message` or `typedData`. */
    public val kind: String get() = json["kind"]?.jsonPrimitive?.contentOrNull.orEmpty()

    /** The chain id, for transactions. */
    public val chainId: Long? get() = json["chainId"]?.jsonPrimitive?.longOrNull

    /** The transaction's fields, the message as hex, or the EIP-712 typed data. */
    public val payload: JsonElement get() = json["payload"] ?: JsonNull
}
