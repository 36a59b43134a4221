// What calls throw.

package io.github.libzksync

import io.github.libzksync.internal.Json
import io.github.libzksync.internal.Signers
import java.util.concurrent.CancellationException
import kotlinx.serialization.Serializable
import kotlinx.serialization.SerialName
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/**
 * A call failed. The subclass says which kind of failure it is, [status] which one exactly.
 *
 * If the call sends transactions, look at [transaction] before calling again.
 */
public sealed class ZksyncException(
    private val body: ErrorBody,
    /** Everything known about it, as the library wrote it. */
    public val json: String,
    cause: Throwable?,
) : RuntimeException(body.message, cause) {
    /** Why. [Status.UNKNOWN] if the library is newer than this package; then [code] says it. */
    public val status: Status get() = Status.of(body.status)

    /** The status as a number. */
    public val code: Int get() = body.status

    /** The status's name, for example `ZKS_ERR_REVERTED`. */
    public val statusName: String get() = body.name

    /** Who produced it. */
    public val origin: Origin get() = Origin.entries.firstOrNull { it.name.equals(body.origin, ignoreCase = true) } ?: status.origin

    /** Whether the same call can succeed later without a change. Never true for a call that may have sent something. */
    public val isRetryable: Boolean get() = body.retryable

    /** The operation, for example `deposit`. */
    public val operation: String? get() = body.operation

    /** The step that failed, for example `broadcast`. */
    public val stage: String? get() = body.stage

    /** The chain that it was about. */
    public val chain: Chain? get() = body.chain

    /** Where in the request the mistake is, a JSON Pointer, for example `/amount`. */
    public val path: String? get() = body.path

    /** What the node answered. */
    public val rpc: RpcFailure? get() = body.rpc

    /** How a contract refused. */
    public val revert: Revert? get() = body.revert

    /** What had been sent before it failed. */
    public val transaction: SentTransaction? get() = body.transaction

    /** Figures, for example the amounts of [Status.INSUFFICIENT_BALANCE]. */
    public val details: JsonObject? get() = body.details

    /** What led to it, from the outermost to the innermost. */
    public val causes: List<String> get() = body.causes

    /** Whether a transaction has left, or may have: look its hash up before sending again. */
    public val mayHaveSent: Boolean get() = transaction?.let { it.broadcast != Broadcast.NO } ?: false

    override fun toString(): String = "${javaClass.simpleName}: $statusName ($code): $message"

    internal companion object {
        private const val BLOCK = 100

        /** The exception for an error's JSON. */
        fun of(json: String): ZksyncException {
            val body =
                try {
                    Json.read(ErrorBody.serializer(), json)
                } catch (_: IllegalArgumentException) {
                    ErrorBody(Status.INTERNAL.code, "ZKS_ERR_INTERNAL", "the library gave an error that cannot be read")
                }
            val cause = if (body.status == Status.SIGNER_FAILED.code) Signers.causeOf(body.details) else null
            return when (body.status / BLOCK) {
                1 -> RequestException(body, json)
                2 -> LibraryStateException(body, json)
                3 -> SigningException(body, json, cause)
                4 -> NetworkException(body, json)
                5 -> NodeException(body, json)
                6 -> BridgeException(body, json)
                7 -> if (body.status == Status.TIMEOUT.code) DeadlineException(body, json) else CallCancelledException(body, json)
                else -> DefectException(body, json)
            }
        }

        /** An error that this package finds by itself. */
        fun local(
            status: Status,
            message: String,
        ): ZksyncException {
            val body =
                ErrorBody(status.code, "ZKS_ERR_${status.name}", message, status.retryable, status.origin.name.lowercase())
            return of(Json.write(ErrorBody.serializer(), body))
        }
    }
}

/** The caller's arguments (1xx): the request, an object that is closed. */
public class RequestException internal constructor(body: ErrorBody, json: String) : ZksyncException(body, json, null)

/** The library's state (2xx): shut down, forked, a chain that is not configured. */
public class LibraryStateException internal constructor(body: ErrorBody, json: String) : ZksyncException(body, json, null)

/** Keys and signatures (3xx). If an external signer threw something, that is the cause. */
public class SigningException internal constructor(body: ErrorBody, json: String, cause: Throwable?) :
    ZksyncException(body, json, cause)

/** The network (4xx). */
public class NetworkException internal constructor(body: ErrorBody, json: String) : ZksyncException(body, json, null)

/** A node's answer (5xx): a refusal, a revert, a failed transaction. */
public class NodeException internal constructor(body: ErrorBody, json: String) : ZksyncException(body, json, null)

/** The bridge (6xx): too little money, nothing to claim, not ready yet. */
public class BridgeException internal constructor(body: ErrorBody, json: String) : ZksyncException(body, json, null)

/** The time that [CallOptions] gave was over. */
public class DeadlineException internal constructor(body: ErrorBody, json: String) : ZksyncException(body, json, null)

/** The call was cancelled. Coroutines and futures get it inside of a [ZksyncCancellationException]. */
public class CallCancelledException internal constructor(body: ErrorBody, json: String) : ZksyncException(body, json, null)

/** A defect of the library (9xx), or a status that this package does not know. */
public class DefectException internal constructor(body: ErrorBody, json: String) : ZksyncException(body, json, null)

/** The call succeeded, and this package cannot read its response: the library is newer. */
public class UnreadableResponseException internal constructor(
    method: String,
    /** The response, JSON. */
    public val response: String,
    cause: Throwable,
) : ZksyncException(
        ErrorBody(
            Status.INTERNAL.code,
            "ZKS_ERR_INTERNAL",
            "$method succeeded, and its response cannot be read: the library is newer than this package, or has a defect",
        ),
        "{}",
        cause,
    )

/** The call ended because its coroutine or its future was cancelled. */
public class ZksyncCancellationException internal constructor(
    /** What the library said at the call's end: [ZksyncException.transaction] names what had been sent. */
    public val error: ZksyncException,
    cancelled: CancellationException?,
) : CancellationException(error.message) {
    init {
        initCause(cancelled ?: error)
    }
}

/**
 * The library's errors in an exception: itself, that of a cancelled call, and those of calls that a `withTimeout` ended after
 * they may have sent a transaction.
 */
public val Throwable.zksyncErrors: List<ZksyncException>
    @JvmName("zksyncErrors")
    get() {
        val found = LinkedHashSet<ZksyncException>()
        val seen = HashSet<Throwable>()
        val next = ArrayDeque<Throwable>()
        next.add(this)
        while (next.isNotEmpty()) {
            val error = next.removeFirst()
            if (!seen.add(error)) continue
            if (error is ZksyncException) found.add(error)
            if (error is ZksyncCancellationException) next.add(error.error)
            error.cause?.let { next.add(it) }
            next.addAll(error.suppressed)
        }
        return found.toList()
    }

/** Whether a transaction has left. */
@Serializable
public enum class Broadcast {
    /** Nothing has left. */
    @SerialName("no")
    NO,

    /** A node has it. */
    @SerialName("yes")
    YES,

    /** It may have left: look its hash up. */
    @SerialName("unknown")
    UNKNOWN,
}

/** The transaction of a call that failed. */
@Serializable
public data class SentTransaction(
    /** Where. */
    val chain: Chain? = null,
    /** Its hash, if it was signed. */
    val hash: Hash? = null,
    /** Its nonce. */
    val nonce: Long? = null,
    /** Whether it has left. */
    val broadcast: Broadcast,
)

/** What a node answered. */
@Serializable
public data class RpcFailure(
    /** The method of the node. */
    val method: String? = null,
    /** The error's number, if the node gave one. */
    val code: Long? = null,
    /** The node's words. */
    val message: String? = null,
    /** What came with them. */
    val data: JsonElement? = null,
    /** Scheme and host of the node. */
    val endpoint: String? = null,
)

/** How a contract refused. */
@Serializable
public data class Revert(
    /** The first four bytes. */
    val selector: String? = null,
    /** The error's name, if it is known. */
    val name: String? = null,
    /** Its arguments. */
    val args: JsonElement? = null,
    /** What can be done. */
    val hint: String? = null,
)

/** An error's JSON. */
@Serializable
internal data class ErrorBody(
    val status: Int,
    val name: String,
    val message: String,
    val retryable: Boolean = false,
    val origin: String = "library",
    @SerialName("op") val operation: String? = null,
    val stage: String? = null,
    val chain: Chain? = null,
    val rpc: RpcFailure? = null,
    val revert: Revert? = null,
    @SerialName("tx") val transaction: SentTransaction? = null,
    val path: String? = null,
    val details: JsonObject? = null,
    val causes: List<String> = emptyList(),
)
