// External signers: the functions of the program that sign.

package io.github.libzksync.internal

import io.github.libzksync.ExternalSigner
import io.github.libzksync.SigningRequest
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.atomic.AtomicInteger
import java.util.concurrent.atomic.AtomicLong
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.launch
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.intOrNull

internal object Signers {
    private class Registered(
        val signer: ExternalSigner,
        val scope: CoroutineScope,
    )

    private const val REMEMBERED_FAILURES = 64
    private val ids = AtomicLong()
    private val failureCodes = AtomicInteger()
    private val signers = ConcurrentHashMap<Long, Registered>()

    /** What signers threw, by the code that the library's error then has in its details. */
    private val failures = LinkedHashMap<Int, Throwable>()

    /** Makes a signer known; `use` gets its id. It stays known until the library does not use it any more. */
    fun register(
        signer: ExternalSigner,
        use: (Long) -> Long,
    ): Long {
        val id = ids.incrementAndGet()
        signers[id] = Registered(signer, CoroutineScope(Callbacks.dispatcher + SupervisorJob()))
        // If the library refuses, it reports that the signer is gone, as it does at the signer's end.
        return use(id)
    }

    /** Signs in a coroutine, so that neither the thread of the events nor any other waits for a person. */
    fun sign(
        id: Long,
        request: Long,
        digest: ByteArray,
        json: String,
    ) {
        val registered = signers[id]
        if (registered == null) {
            Native.signReply(request, null, -1)
            return
        }
        registered.scope.launch {
            try {
                val told = Json.read(JsonObject.serializer(), json)
                val signature = registered.signer.sign(SigningRequest(digest, told))
                require(signature.size == SIGNATURE) { "a signature is 65 bytes, and the signer gave ${signature.size}" }
                Native.signReply(request, signature, 0)
            } catch (error: Throwable) {
                Native.signReply(request, null, remember(error))
            }
        }
    }

    fun gone(id: Long) {
        signers.remove(id)
    }

    /** How many signers the library uses. */
    val known: Int
        get() = signers.size

    private fun remember(error: Throwable): Int {
        val code = failureCodes.incrementAndGet() and Int.MAX_VALUE
        synchronized(failures) {
            failures[code] = error
            if (failures.size > REMEMBERED_FAILURES) failures.remove(failures.keys.first())
        }
        return code
    }

    private const val SIGNATURE = 65

    /** What the signer threw, if the code in an error's details is one of those given here. */
    fun causeOf(details: JsonObject?): Throwable? {
        val code = (details?.get("code") as? JsonPrimitive)?.intOrNull ?: return null
        return synchronized(failures) { failures.remove(code) }
    }
}
