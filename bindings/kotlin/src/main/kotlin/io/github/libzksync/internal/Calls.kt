// Operations: started, waited for, cancelled.

package io.github.libzksync.internal

import io.github.libzksync.CallCancelledException
import io.github.libzksync.CallOptions
import io.github.libzksync.Progress
import io.github.libzksync.Status
import io.github.libzksync.UnreadableResponseException
import io.github.libzksync.ZksyncCancellationException
import io.github.libzksync.ZksyncException
import java.util.concurrent.CancellationException
import java.util.concurrent.CompletableFuture
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.atomic.AtomicLong
import kotlin.coroutines.coroutineContext
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.TimeoutCancellationException
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.withContext
import kotlinx.serialization.KSerializer

internal object Calls {
    private class Pending(
        /** Kept so that the garbage collector does not free the wallet while a call begins on it. */
        @Suppress("unused") val owner: Any,
        val onProgress: ((Progress) -> Unit)?,
        val end: (Result<String>) -> Unit,
    )

    private val ids = AtomicLong()
    private val pending = ConcurrentHashMap<Long, Pending>()

    /** How many calls have not ended. */
    val running: Int
        get() = pending.size

    /** Starts a call; `end` gets its end on [Callbacks.executor]. Returns its handle. */
    private fun start(
        owner: Any,
        wallet: Handle,
        method: String,
        request: String,
        options: CallOptions,
        end: (Result<String>) -> Unit,
    ): Long {
        val id = ids.incrementAndGet()
        pending[id] = Pending(owner, options.onProgress, end)
        try {
            return handle { out ->
                Native.start(
                    wallet.get(),
                    method.toByteArray(),
                    request.toByteArray(),
                    options.timeoutMs,
                    options.onProgress != null,
                    id,
                    out,
                )
            }
        } catch (error: Throwable) {
            pending.remove(id)
            throw error
        }
    }

    fun ended(
        id: Long,
        status: Int,
        text: String,
    ) {
        val call = pending.remove(id) ?: return
        Callbacks.executor.execute {
            call.end(if (status == Status.OK.code) Result.success(text) else Result.failure(ZksyncException.of(text)))
        }
    }

    fun progress(
        id: Long,
        text: String,
    ) {
        val report = pending[id]?.onProgress ?: return
        report(Json.read(Progress.serializer(), text))
    }

    suspend fun <Q, R> run(
        owner: Any,
        wallet: Handle,
        method: String,
        asks: KSerializer<Q>,
        answers: KSerializer<R>,
        request: Q,
        options: CallOptions,
    ): R {
        if (Callbacks.isHere()) {
            throw ZksyncException.local(
                Status.REENTRANT,
                "a progress or log function cannot wait for a call: start a coroutine elsewhere, or use the future",
            )
        }
        coroutineContext.ensureActive()
        val ended = CompletableDeferred<Result<String>>()
        val call = start(owner, wallet, method, Json.write(asks, request), options) { ended.complete(it) }
        val result =
            try {
                ended.await()
            } catch (cancelled: CancellationException) {
                Native.cancel(call)
                // The library ends the call at once and says what had been sent by then; that must not get lost.
                val last = withContext(NonCancellable) { ended.await() }
                last.exceptionOrNull()?.let { throw cancellation(it, cancelled) }
                // It had succeeded. Whoever waits gets the response, and notices the cancellation at the next point.
                last
            }
        return read(method, answers, result)
    }

    private fun cancellation(
        error: Throwable,
        cancelled: CancellationException,
    ): Throwable {
        val own = error as? ZksyncException ?: return cancelled
        if (cancelled is TimeoutCancellationException && own.mayHaveSent) {
            // withTimeout throws its own exception in place of ours, so that carries the outcome too.
            cancelled.addSuppressed(own)
            cancelled.cause?.addSuppressed(own)
        }
        return ZksyncCancellationException(own, cancelled)
    }

    fun <Q, R> future(
        owner: Any,
        wallet: Handle,
        method: String,
        asks: KSerializer<Q>,
        answers: KSerializer<R>,
        request: Q,
        options: CallOptions,
    ): CompletableFuture<R> {
        val future = CallFuture<R>()
        future.call =
            start(owner, wallet, method, Json.write(asks, request), options) { result ->
                try {
                    future.complete(read(method, answers, result))
                } catch (error: Throwable) {
                    future.completeExceptionally(
                        if (error is CallCancelledException) ZksyncCancellationException(error, null) else error,
                    )
                }
            }
        return future
    }

    private class CallFuture<R> : CompletableFuture<R>() {
        @Volatile var call = 0L

        /** Asks the call to stop. The future ends when the call has ended, with what is known about its transaction. */
        override fun cancel(mayInterruptIfRunning: Boolean): Boolean {
            if (isDone) return false
            Native.cancel(call)
            return true
        }
    }

    private fun <R> read(
        method: String,
        answers: KSerializer<R>,
        result: Result<String>,
    ): R {
        val text = result.getOrThrow()
        try {
            return Json.read(answers, text)
        } catch (error: IllegalArgumentException) {
            throw UnreadableResponseException(method, text, error)
        }
    }

    fun <Q, R> util(
        name: String,
        asks: KSerializer<Q>,
        answers: KSerializer<R>,
        request: Q,
    ): R {
        val text = text { out -> Native.utilCall(name.toByteArray(), Json.write(asks, request).toByteArray(), out) }
        return read(name, answers, Result.success(text))
    }
}
