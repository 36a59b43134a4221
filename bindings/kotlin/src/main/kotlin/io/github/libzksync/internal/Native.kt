// The functions of the native library, which is jni/src.

package io.github.libzksync.internal

import io.github.libzksync.Abi
import io.github.libzksync.Status
import io.github.libzksync.ZksyncException

/**
 * The JNI functions. Loaded with the first use of this object, checked, and listened to from then on.
 *
 * Texts are UTF-8 in byte arrays. `out` is an array of one element, which receives a result or an error's JSON.
 */
internal object Native {
    /** The number of the interface below; the same is in jni/src/objects.rs. */
    private const val INTERFACE = 1

    init {
        Loader.load()
        check(abiVersion(), interfaceVersion())
        Callbacks.listen()
    }

    /** Refuses a library that this package was not made for. */
    fun check(
        abi: Int,
        interfaceNumber: Int,
    ) {
        val (major, minor) = Pair(abi ushr 16, abi and 0xffff)
        if (major != Abi.MAJOR || minor < Abi.MINOR) {
            throw UnsatisfiedLinkError(
                "the native library has ABI $major.$minor, and this package needs ABI ${Abi.MAJOR}.${Abi.MINOR}: " +
                    "use the library that is in the jar, or a package of the library's version",
            )
        }
        if (interfaceNumber != INTERFACE) {
            throw UnsatisfiedLinkError(
                "the native library has JNI interface $interfaceNumber, and this package needs $INTERFACE: " +
                    "use the library that is in the jar, or a package of the library's version",
            )
        }
    }

    @JvmStatic external fun abiVersion(): Int

    @JvmStatic external fun interfaceVersion(): Int

    @JvmStatic external fun version(): ByteArray

    @JvmStatic external fun schemaJson(): ByteArray

    @JvmStatic external fun liveObjects(): Long

    @JvmStatic external fun shutdown(timeoutMs: Long): Int

    @JvmStatic external fun setLogLevel(level: Int): Int

    @JvmStatic external fun nextEvent(): ByteArray

    @JvmStatic
    external fun start(
        wallet: Long,
        method: ByteArray,
        request: ByteArray,
        timeoutMs: Long,
        withProgress: Boolean,
        id: Long,
        out: Array<ByteArray?>,
    ): Long

    @JvmStatic external fun cancel(call: Long)

    @JvmStatic
    external fun utilCall(
        name: ByteArray,
        request: ByteArray,
        out: Array<ByteArray?>,
    ): Int

    @JvmStatic
    external fun signReply(
        request: Long,
        signature: ByteArray?,
        code: Int,
    )

    @JvmStatic
    external fun signerFromPrivateKey(
        key: ByteArray,
        out: Array<ByteArray?>,
    ): Long

    @JvmStatic
    external fun signerFromMnemonic(
        phrase: ByteArray,
        passphrase: ByteArray,
        path: ByteArray?,
        out: Array<ByteArray?>,
    ): Long

    @JvmStatic
    external fun signerFromKeystore(
        json: ByteArray,
        password: ByteArray,
        out: Array<ByteArray?>,
    ): Long

    @JvmStatic
    external fun signerExternal(
        address: ByteArray,
        id: Long,
        out: Array<ByteArray?>,
    ): Long

    @JvmStatic
    external fun signerAddress(
        signer: Long,
        out: Array<ByteArray?>,
    ): Int

    @JvmStatic external fun signerFree(signer: Long)

    @JvmStatic
    external fun walletNew(
        config: ByteArray,
        signer: Long,
        out: Array<ByteArray?>,
    ): Long

    @JvmStatic
    external fun walletAddress(
        wallet: Long,
        out: Array<ByteArray?>,
    ): Int

    @JvmStatic external fun walletFree(wallet: Long)
}

/** The text of a status and its text: the result, or the exception. */
internal inline fun text(call: (Array<ByteArray?>) -> Int): String {
    val out = arrayOfNulls<ByteArray>(1)
    val status = call(out)
    val text = String(out[0] ?: ByteArray(0), Charsets.UTF_8)
    if (status != Status.OK.code) throw ZksyncException.of(text)
    return text
}

/** The handle that a call made, or the exception. */
internal inline fun handle(call: (Array<ByteArray?>) -> Long): Long {
    val out = arrayOfNulls<ByteArray>(1)
    val handle = call(out)
    if (handle == 0L) throw ZksyncException.of(String(out[0] ?: ByteArray(0), Charsets.UTF_8))
    return handle
}
