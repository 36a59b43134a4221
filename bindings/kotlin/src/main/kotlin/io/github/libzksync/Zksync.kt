// What concerns the library as a whole: versions, schema, log, end.

package io.github.libzksync

import io.github.libzksync.internal.Callbacks
import io.github.libzksync.internal.Native
import java.util.function.Consumer
import kotlin.time.Duration
import kotlin.time.Duration.Companion.seconds

/** The library as a whole. */
public object Zksync {
    private const val SHUTDOWN_MS = 10_000L

    /** The native library's version, for example `0.1.0`. */
    @JvmStatic
    public val version: String get() = String(Native.version(), Charsets.UTF_8)

    /** The native library's ABI: major * 65536 + minor. */
    @JvmStatic
    public val abiVersion: Int get() = Native.abiVersion()

    /** Every method with its request, response and example, and every status, as JSON. */
    @JvmStatic
    public val schemaJson: String get() = String(Native.schemaJson(), Charsets.UTF_8)

    /** How many native objects were not freed yet, for tests that look for leaks. */
    @JvmStatic
    public val liveObjects: Long get() = Native.liveObjects()

    /**
     * Sends the library's log to a function, in place of the one before; [LogLevel.OFF] turns it off. Lines hold no secrets. The
     * function runs on one thread of this package and must not wait for anything.
     */
    @JvmSynthetic
    public fun setLogger(
        level: LogLevel,
        logger: (LogLine) -> Unit,
    ) {
        Callbacks.logger = if (level == LogLevel.OFF) null else logger
        val status = Native.setLogLevel(level.ordinal)
        if (status != Status.OK.code) throw ZksyncException.local(Status.of(status), "the log cannot be set")
    }

    /** [setLogger] for Java. */
    @JvmStatic
    public fun setLogger(
        level: LogLevel,
        logger: Consumer<LogLine>,
    ): Unit = setLogger(level, logger::accept)

    /**
     * Ends the library's work in this process, for good: running calls end with [Status.SHUT_DOWN], as does everything later. A
     * program need not call this. Returns whether all threads have ended in time.
     */
    @JvmSynthetic
    public fun shutdown(timeout: Duration = 10.seconds): Boolean = shutdown(timeout.inWholeMilliseconds)

    /** [shutdown] for Java. */
    @JvmStatic
    @JvmOverloads
    public fun shutdown(timeoutMs: Long = SHUTDOWN_MS): Boolean = Native.shutdown(timeoutMs) == Status.OK.code
}

/** How much is logged: this level and what is above it. */
public enum class LogLevel {
    /** Nothing. */
    OFF,

    /** Failures of the library itself. */
    ERROR,

    /** What may need attention. */
    WARN,

    /** What happens, in few lines. */
    INFO,

    /** Every step. */
    DEBUG,

    /** Everything. */
    TRACE,
    ;

    internal companion object {
        fun of(level: Int): LogLevel = entries.getOrElse(level) { TRACE }
    }
}

/** A line of the log. */
public data class LogLine(
    /** How important it is. */
    val level: LogLevel,
    /** The part of the library. */
    val target: String,
    /** What happened. */
    val message: String,
)
