// How long a call may take, and who hears of its steps.

package io.github.libzksync

import java.util.function.Consumer
import kotlin.time.Duration
import kotlin.time.Duration.Companion.milliseconds
import kotlinx.serialization.Serializable

/** Deadline and progress of one call. Cancellation is the coroutine's, or the future's. */
public class CallOptions private constructor(
    internal val timeoutMs: Long,
    internal val onProgress: ((Progress) -> Unit)?,
) {
    /**
     * [timeout]: the call ends with a [DeadlineException] after it, which says what had been sent by then; `withTimeout` around
     * the call ends it too, and [zksyncErrors] of its exception has the same. [onProgress]: gets the call's steps in order, before
     * its end, on one thread of this package; it must not wait for anything.
     */
    public constructor(timeout: Duration? = null, onProgress: ((Progress) -> Unit)? = null) :
        this(timeout?.inWholeMilliseconds?.coerceAtLeast(1) ?: 0, onProgress)

    /** For Java. */
    public class Builder internal constructor() {
        private var timeoutMs: Long? = null
        private var onProgress: ((Progress) -> Unit)? = null

        /** How long the call may take. */
        public fun timeout(value: java.time.Duration): Builder = apply { timeoutMs = value.toMillis() }

        /** Gets the call's steps; it must not wait for anything. */
        public fun onProgress(value: Consumer<Progress>): Builder = apply { onProgress = value::accept }

        /** The finished options. */
        public fun build(): CallOptions = CallOptions(timeoutMs?.milliseconds, onProgress)
    }

    public companion object {
        /** No deadline, no progress. */
        @JvmField
        public val NONE: CallOptions = CallOptions(0, null)

        /** For Java. */
        @JvmStatic
        public fun builder(): Builder = Builder()
    }
}

/** One step of a running call. */
@Serializable
public data class Progress(
    /** The operation, for example `deposit`. */
    val op: String,
    /** The step: `discover`, `quote`, `approve`, `prepare`, `sign`, `broadcast` or `wait`. */
    val stage: String,
    /** One sentence for a person. */
    val message: String,
    /** The chain the step is about. */
    val chain: Chain? = null,
    /** The transaction's hash, once it is known. */
    val txHash: Hash? = null,
    /** Milliseconds since the call began. */
    val elapsedMs: Long,
)
