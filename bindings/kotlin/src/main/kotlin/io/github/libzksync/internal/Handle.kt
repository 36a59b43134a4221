// Objects of the native library, freed once: by close(), or by the garbage collector as a net.

package io.github.libzksync.internal

import io.github.libzksync.Status
import io.github.libzksync.ZksyncException
import java.lang.ref.Cleaner
import java.lang.ref.PhantomReference
import java.lang.ref.ReferenceQueue
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.atomic.AtomicLong

/** A native object of an owner. It must not refer to the owner, or that would never be collected. */
internal class Handle(
    owner: Any,
    private val what: String,
    value: Long,
    free: (Long) -> Unit,
) {
    private val state = State(value, free)
    private val net = Net.default.register(owner, state)

    /** The number for native calls. */
    fun get(): Long {
        val value = state.value.get()
        if (value == 0L) throw ZksyncException.local(Status.INVALID_HANDLE, "this $what is closed")
        return value
    }

    /** Frees the object; again does nothing. */
    fun close() = net.run()

    private class State(
        value: Long,
        private val free: (Long) -> Unit,
    ) : Runnable {
        val value = AtomicLong(value)

        override fun run() {
            val last = value.getAndSet(0)
            if (last != 0L) free(last)
        }
    }
}

/** Runs an action when an object is not reachable any more, or when asked to before that. */
internal fun interface Net {
    /** The result runs the action now, if it has not run. */
    fun register(
        owner: Any,
        action: Runnable,
    ): Runnable

    companion object {
        /** Java's cleaner. Android has it from API 33 on; before, the same is made of what Java always had. */
        val default: Net by lazy {
            try {
                cleaner()
            } catch (_: LinkageError) {
                phantoms()
            }
        }

        fun cleaner(): Net {
            val cleaner = Cleaner.create()
            return Net { owner, action ->
                val registered = cleaner.register(owner, action)
                Runnable { registered.clean() }
            }
        }

        fun phantoms(): Net {
            val queue = ReferenceQueue<Any>()
            // A phantom reference that is collected itself is never queued, so they are kept until then.
            val kept = ConcurrentHashMap.newKeySet<Phantom>()
            val thread =
                Thread {
                    while (true) (queue.remove() as? Phantom)?.run()
                }
            thread.name = "zksync-cleaner"
            thread.isDaemon = true
            thread.start()
            return Net { owner, action -> Phantom(owner, queue, kept, action).also { kept.add(it) } }
        }

        private class Phantom(
            owner: Any,
            queue: ReferenceQueue<Any>,
            private val kept: MutableSet<Phantom>,
            private val action: Runnable,
        ) : PhantomReference<Any>(owner, queue),
            Runnable {
            override fun run() {
                if (kept.remove(this)) {
                    clear()
                    action.run()
                }
            }
        }
    }
}
