// The one thread on which everything arrives that the native library reports.

package io.github.libzksync.internal

import io.github.libzksync.LogLine
import io.github.libzksync.LogLevel
import java.nio.ByteBuffer
import java.util.concurrent.Executor
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.asExecutor

internal object Callbacks {
    private const val COMPLETION = 1
    private const val PROGRESS = 2
    private const val SIGN = 3
    private const val SIGNER_GONE = 4
    private const val LOG = 5
    private const val PARALLELISM = 256

    /**
     * Runs what may be the user's code: the rest of a coroutine that is on no dispatcher, the stages of a future. So nothing
     * but progress and log functions runs on the thread below, and nothing that blocks can hold it up. The parallelism is this
     * package's own: calls also end while all threads of [Dispatchers.IO] itself wait for them.
     */
    val dispatcher: CoroutineDispatcher = Dispatchers.IO.limitedParallelism(PARALLELISM)

    val executor: Executor = dispatcher.asExecutor()

    @Volatile var logger: ((LogLine) -> Unit)? = null

    private lateinit var thread: Thread

    /** Whether this is the thread that waits for events. A call that waited here would wait for itself. */
    fun isHere(): Boolean = Thread.currentThread() === thread

    /** Starts the thread. A daemon: it does not keep a program alive. */
    fun listen() {
        thread =
            Thread {
                while (true) {
                    val event = Native.nextEvent()
                    try {
                        handle(ByteBuffer.wrap(event))
                    } catch (error: Throwable) {
                        // From a progress or log function. The thread must go on; the program hears of it as of any
                        // exception that nobody catches.
                        Thread.currentThread().run { uncaughtExceptionHandler.uncaughtException(this, error) }
                    }
                }
            }
        thread.name = "zksync-callbacks"
        thread.isDaemon = true
        thread.start()
    }

    private fun handle(event: ByteBuffer) {
        val kind = event.get().toInt()
        val status = event.getInt()
        val id = event.getLong()
        when (kind) {
            COMPLETION -> Calls.ended(id, status, rest(event))
            PROGRESS -> Calls.progress(id, rest(event))
            SIGN -> {
                val request = event.getLong()
                val digest = ByteArray(32).also { event.get(it) }
                Signers.sign(id, request, digest, rest(event))
            }
            SIGNER_GONE -> Signers.gone(id)
            LOG -> {
                val (target, message) = rest(event).split('\u0000', limit = 2)
                logger?.invoke(LogLine(LogLevel.of(status), target, message))
            }
        }
    }

    private fun rest(event: ByteBuffer): String = String(event.array(), event.position(), event.remaining(), Charsets.UTF_8)
}
