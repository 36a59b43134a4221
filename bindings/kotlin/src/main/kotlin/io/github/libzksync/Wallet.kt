// Wallets.

package io.github.libzksync

import io.github.libzksync.internal.Calls
import io.github.libzksync.internal.Handle
import io.github.libzksync.internal.Json
import io.github.libzksync.internal.Native
import io.github.libzksync.internal.handle
import io.github.libzksync.internal.text
import java.util.concurrent.CompletableFuture
import kotlinx.serialization.KSerializer

/**
 * The endpoints of one or two chains and, unless it only watches, a signer.
 *
 * All operations may run on one wallet at the same time, from any threads; the library keeps their nonces apart. Keep one wallet
 * for the life of the program: it holds the connections and what it has learned about the chains. Nothing is contacted before the
 * first operation.
 */
public class Wallet
    @JvmOverloads
    constructor(
        config: Config,
        signer: Signer? = null,
    ) : WalletOperations(),
        AutoCloseable {
        private val native =
            Handle(
                this,
                "wallet",
                handle { out ->
                    Native.walletNew(Json.write(Config.serializer(), config).toByteArray(), signer?.handle() ?: 0, out)
                },
                Native::walletFree,
            )

        /** The signer's address, or the one in the configuration. */
        public val address: Address get() = Address(text { out -> Native.walletAddress(native.get(), out) })

        /** Frees it; again does nothing. Calls that run go on to their end. The garbage collector does it for a wallet that was forgotten. */
        override fun close(): Unit = native.close()

        override suspend fun <Q, R> run(
            method: String,
            asks: KSerializer<Q>,
            answers: KSerializer<R>,
            request: Q,
            options: CallOptions,
        ): R = Calls.run(this, native, method, asks, answers, request, options)

        override fun <Q, R> future(
            method: String,
            asks: KSerializer<Q>,
            answers: KSerializer<R>,
            request: Q,
            options: CallOptions,
        ): CompletableFuture<R> = Calls.future(this, native, method, asks, answers, request, options)

        public companion object {
            /** A configuration of one endpoint for each chain; null leaves a chain out. [Config] has everything else. */
            @JvmStatic
            public fun config(
                l1: String?,
                l2: String?,
            ): Config =
                Config(
                    l1 = l1?.let { ChainConfig(urls = listOf(it)) },
                    l2 = l2?.let { ChainConfig(urls = listOf(it)) },
                )
        }
    }
