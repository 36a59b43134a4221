// Calls without chains: cancellation, deadlines, misuse, many at once.

package io.github.libzksync

import io.github.libzksync.internal.Calls
import io.github.libzksync.internal.Signers
import java.math.BigInteger
import java.util.concurrent.CompletionException
import java.util.concurrent.ConcurrentLinkedQueue
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit
import java.util.concurrent.atomic.AtomicReference
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.seconds
import kotlin.time.TimeSource
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.TimeoutCancellationException
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.cancel
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import kotlinx.serialization.json.jsonPrimitive
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertInstanceOf
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.Timeout

@Timeout(120)
class CallsTest {
    private val blockNumber = RpcCallRequest(Chain.L2, "eth_blockNumber")

    private fun wallet(url: String) = Wallet(Wallet.config(null, url))

    /** A wallet that reports its first steps before the node's nonsense ends the call. */
    private fun stepping(url: String) = Signer.fromPrivateKey(ByteArray(32) { 1 }).use { Wallet(Wallet.config(url, url), it) }

    private val anyDeposit = DepositRequest(BigInteger.ONE)

    @Test
    fun `a wallet that only watches answers, and one that is closed says so however often it is closed`() =
        withoutLeak {
            SmallNode().use { node ->
                val wallet = wallet(node.url)
                assertEquals("0x2a", runBlocking { wallet.rpcCall(blockNumber) }.result.jsonPrimitive.content)
                wallet.close()
                wallet.close()
                val error = assertThrows(RequestException::class.java) { runBlocking { wallet.rpcCall(blockNumber) } }
                assertEquals(Status.INVALID_HANDLE, error.status)
                assertTrue("closed" in error.message!!, error.message)
                assertThrows(RequestException::class.java) { wallet.rpcCallAsync(blockNumber) }
                assertThrows(RequestException::class.java) { wallet.address }
            }
        }

    @Test
    fun `a wallet may be closed while a call runs on it`() =
        withoutLeak {
            SmallNode().use { node ->
                val wallet = wallet(node.url)
                val futures = List(50) { wallet.rpcCallAsync(blockNumber) }
                wallet.close()
                futures.forEach { assertEquals("0x2a", it.join().result.jsonPrimitive.content) }
            }
        }

    @Test
    fun `a signer may be closed before its wallet, and makes no wallet afterwards`() =
        withoutLeak {
            val signer = Signer.fromPrivateKey(ByteArray(32) { 1 })
            val wallet = Wallet(Wallet.config(null, "http://127.0.0.1:1"), signer)
            val address = signer.address
            signer.close()
            signer.close()
            assertEquals(address, wallet.address)
            assertThrows(RequestException::class.java) { signer.address }
            assertThrows(RequestException::class.java) { Wallet(Wallet.config(null, "http://127.0.0.1:1"), signer) }
            wallet.close()
        }

    @Test
    fun `wrong secrets and configurations are errors of their own kinds, and quote no secret`() =
        withoutLeak {
            val key = ByteArray(31) { 0x5e }
            val short = assertThrows(SigningException::class.java) { Signer.fromPrivateKey(key) }
            assertEquals(Status.INVALID_KEY_LENGTH, short.status)
            assertFalse("5e5e" in short.json, short.json)
            val phrase = "test test test test test test test test test test test test".toByteArray()
            assertEquals(Status.INVALID_MNEMONIC, assertThrows(SigningException::class.java) { Signer.fromMnemonic(phrase) }.status)
            val keystore = assertThrows(SigningException::class.java) { Signer.fromKeystore("{}".toByteArray(), ByteArray(0)) }
            assertEquals(Status.INVALID_KEYSTORE, keystore.status)
            val config = assertThrows(RequestException::class.java) { wallet("ftp://example.org") }
            assertEquals(Status.INVALID_CONFIG, config.status)
            assertEquals("/l2/urls/0", config.path)
            assertEquals(Origin.CALLER, config.origin)
            assertFalse(config.isRetryable)
            val nul = assertThrows(RequestException::class.java) { Signer.fromMnemonic(phrase, path = "m/44'\u0000") }
            assertEquals(Status.INVALID_FIELD, nul.status)
        }

    @Test
    fun `the well-known phrase gives its well-known address`() =
        withoutLeak {
            val phrase = "test test test test test test test test test test test junk".toByteArray()
            Signer.fromMnemonic(phrase).use { assertEquals(Address("0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266"), it.address) }
            Signer.fromMnemonic(phrase, path = "m/44'/60'/0'/0/1").use {
                assertEquals(Address("0x70997970C51812dc3A010C7d01b50e0d17dc79C8"), it.address)
            }
        }

    @Test
    fun `mistakes in a request name the place`() =
        withoutLeak {
            SmallNode().use { node ->
                wallet(node.url).use { wallet ->
                    val negative = TransferRequest(BigInteger("-1"), Address.ZERO)
                    val error = assertThrows(RequestException::class.java) { runBlocking { wallet.transfer(negative) } }
                    assertEquals(Status.INVALID_AMOUNT, error.status)
                    assertEquals("/amount", error.path)
                    assertEquals(Broadcast.NO, error.transaction?.broadcast ?: Broadcast.NO)
                    val checksum = TransferRequest(BigInteger.ONE, Address("0x36615Cf349d7F6344891B1e7CA7C72883F5dc04A"))
                    val wrong = assertThrows(RequestException::class.java) { runBlocking { wallet.transfer(checksum) } }
                    assertEquals(Status.ADDRESS_CHECKSUM, wrong.status)
                }
            }
        }

    @Test
    fun `every call to a node that is not there fails with an error of the network`() =
        withoutLeak {
            wallet("http://127.0.0.1:1").use { wallet ->
                val error = assertThrows(NetworkException::class.java) { runBlocking { wallet.rpcCall(blockNumber) } }
                assertEquals(Status.UNREACHABLE, error.status)
                assertTrue(error.isRetryable)
                assertEquals("rpc_call", error.operation)
            }
        }

    @Test
    fun `cancelling a coroutine ends its call at once, and nothing is left`() =
        withoutLeak {
            SilentServer().use { server ->
                wallet(server.url).use { wallet ->
                    runBlocking {
                        val seen = AtomicReference<Throwable>()
                        val job =
                            launch(Dispatchers.Default) {
                                try {
                                    wallet.rpcCall(blockNumber)
                                } catch (error: Throwable) {
                                    seen.set(error)
                                    throw error
                                }
                            }
                        while (Calls.running == 0) delay(1)
                        delay(50)
                        val start = TimeSource.Monotonic.markNow()
                        job.cancelAndJoin()
                        assertTrue(start.elapsedNow() < 5.seconds)
                        val error = assertInstanceOf(ZksyncCancellationException::class.java, seen.get())
                        assertEquals(Status.CANCELLED, error.error.status)
                        assertEquals(0, Calls.running)
                    }
                }
            }
        }

    @Test
    fun `a coroutine that is cancelled already starts nothing`() =
        withoutLeak {
            SmallNode().use { node ->
                wallet(node.url).use { wallet ->
                    runBlocking {
                        val job =
                            launch {
                                coroutineContext.cancel()
                                val error = assertThrows(CancellationException::class.java) { runBlocking(coroutineContext) { wallet.rpcCall(blockNumber) } }
                                assertFalse(error is ZksyncCancellationException)
                            }
                        job.join()
                    }
                }
            }
        }

    @Test
    fun `withTimeout and the deadline of the options both end a call in time`() =
        withoutLeak {
            SilentServer().use { server ->
                wallet(server.url).use { wallet ->
                    val start = TimeSource.Monotonic.markNow()
                    val outer =
                        assertThrows(TimeoutCancellationException::class.java) {
                            runBlocking { withTimeout(100.milliseconds) { wallet.rpcCall(blockNumber) } }
                        }
                    assertEquals(emptyList<ZksyncException>(), outer.zksyncErrors, "nothing was sent, so nothing is told")
                    val own =
                        assertThrows(DeadlineException::class.java) {
                            runBlocking { wallet.rpcCall(blockNumber, CallOptions(timeout = 100.milliseconds)) }
                        }
                    assertEquals(Status.TIMEOUT, own.status)
                    assertTrue(start.elapsedNow() < 10.seconds)
                }
            }
        }

    @Test
    fun `a future that is cancelled ends with what the library said`() =
        withoutLeak {
            SilentServer().use { server ->
                wallet(server.url).use { wallet ->
                    val future = wallet.rpcCallAsync(blockNumber)
                    assertTrue(future.cancel(true))
                    val error = assertThrows(ZksyncCancellationException::class.java) { future.get(10, TimeUnit.SECONDS) }
                    assertEquals(Status.CANCELLED, error.error.status)
                    assertTrue(future.isCancelled)
                    assertFalse(future.cancel(true))
                }
            }
        }

    @Test
    fun `two thousand calls at once all answer`() =
        withoutLeak {
            SmallNode().use { node ->
                wallet(node.url).use { wallet ->
                    runBlocking(Dispatchers.Default) {
                        val answers = List(2000) { async { wallet.rpcCall(blockNumber) } }.awaitAll()
                        assertTrue(answers.all { it.result.jsonPrimitive.content == "0x2a" })
                    }
                }
            }
        }

    @Test
    fun `two thousand calls that never answer are all cancelled at once`() =
        withoutLeak {
            SilentServer().use { server ->
                wallet(server.url).use { wallet ->
                    runBlocking(Dispatchers.Default) {
                        val jobs = List(2000) { launch { wallet.rpcCall(blockNumber) } }
                        while (Calls.running < 2000) delay(5)
                        val start = TimeSource.Monotonic.markNow()
                        jobs.forEach { it.cancel() }
                        jobs.forEach { it.join() }
                        assertTrue(start.elapsedNow() < 20.seconds, "${start.elapsedNow()}")
                    }
                    assertEquals(0, Calls.running)
                }
            }
        }

    @Test
    fun `progress comes in order and before the end, and a function that throws harms nothing`() =
        withoutLeak {
            SmallNode().use { node ->
                stepping(node.url).use { wallet ->
                    val steps = ConcurrentLinkedQueue<Progress>()
                    val uncaught = ConcurrentLinkedQueue<Throwable>()
                    val before = Thread.getDefaultUncaughtExceptionHandler()
                    Thread.setDefaultUncaughtExceptionHandler { _, error -> uncaught.add(error) }
                    try {
                        // The node answers nonsense, so the call fails after its first steps.
                        val options =
                            CallOptions {
                                steps.add(it)
                                error("mine")
                            }
                        assertThrows(ZksyncException::class.java) { runBlocking { wallet.deposit(anyDeposit, options) } }
                        assertTrue(steps.isNotEmpty())
                        assertEquals(steps.map { it.elapsedMs }.sorted(), steps.map { it.elapsedMs })
                        assertTrue(steps.all { it.op == "deposit" })
                        assertEquals(steps.map { "mine" }, uncaught.map { it.message })
                    } finally {
                        Thread.setDefaultUncaughtExceptionHandler(before)
                    }
                    assertEquals("0x2a", runBlocking { wallet.rpcCall(blockNumber) }.result.jsonPrimitive.content)
                }
            }
        }

    @Test
    fun `waiting for a call inside a progress function is refused instead of waiting for ever`() =
        withoutLeak {
            SmallNode().use { node ->
                stepping(node.url).use { wallet ->
                    val seen = AtomicReference<Throwable>()
                    val later = AtomicReference<String>()
                    val done = CountDownLatch(1)
                    val options =
                        CallOptions {
                            try {
                                runBlocking { wallet.rpcCall(blockNumber) }
                            } catch (error: RequestException) {
                                seen.set(error)
                                // What does not wait is allowed.
                                wallet.rpcCallAsync(blockNumber).thenAccept { answer ->
                                    later.set(answer.result.jsonPrimitive.content)
                                    done.countDown()
                                }
                            }
                        }
                    assertThrows(ZksyncException::class.java) { runBlocking { wallet.deposit(anyDeposit, options) } }
                    assertEquals(Status.REENTRANT, (seen.get() as ZksyncException).status)
                    assertTrue(done.await(10, TimeUnit.SECONDS))
                    assertEquals("0x2a", later.get())
                }
            }
        }

    @Test
    fun `a stage of a future may wait for another call`() =
        withoutLeak {
            SmallNode().use { node ->
                wallet(node.url).use { wallet ->
                    val chained = wallet.rpcCallAsync(blockNumber).thenApply { wallet.rpcCallAsync(blockNumber).join().result }
                    assertEquals("0x2a", chained.get(10, TimeUnit.SECONDS).jsonPrimitive.content)
                }
            }
        }

    @Test
    fun `calls end while every thread of the usual pools waits for them`() =
        withoutLeak {
            SmallNode().use { node ->
                wallet(node.url).use { wallet ->
                    runBlocking {
                        val waiting =
                            listOf(Dispatchers.IO, Dispatchers.Default).flatMap { pool ->
                                List(200) { async(pool) { wallet.rpcCallAsync(blockNumber).join().result.jsonPrimitive.content } }
                            }
                        assertEquals(setOf("0x2a"), withTimeout(60.seconds) { waiting.awaitAll() }.toSet())
                    }
                }
            }
        }

    @Test
    fun `a coroutine on no dispatcher may block after a call`() =
        withoutLeak {
            SmallNode().use { node ->
                wallet(node.url).use { wallet ->
                    runBlocking(Dispatchers.Unconfined) {
                        wallet.rpcCall(blockNumber)
                        val inner = runBlocking { wallet.rpcCall(blockNumber) }
                        assertEquals("0x2a", inner.result.jsonPrimitive.content)
                    }
                }
            }
        }

    @Test
    fun `what an external signer throws is the cause of the error, and the next signature succeeds`() =
        withoutLeak {
            val key = Signer.fromPrivateKey(ByteArray(32) { 1 })
            val refusal = IllegalStateException("the person said no")
            val asked = ConcurrentLinkedQueue<SigningRequest>()
            val answers = ArrayDeque<() -> ByteArray>()
            val signer =
                Signer.external(key.address) { request ->
                    asked.add(request)
                    answers.removeFirst()()
                }
            val config = Wallet.config(null, "http://127.0.0.1:1")
            val own = Wallet(config, key)
            val asking = Wallet(config, signer)
            signer.close()
            val request = SignMessageRequest(text = "Hello World!")
            val right = runBlocking { own.signMessage(request) }
            answers.add { throw refusal }
            answers.add { ByteArray(64) }
            answers.add { right.signature.toByteArray() }
            val thrown = assertThrows(SigningException::class.java) { runBlocking { asking.signMessage(request) } }
            assertEquals(Status.SIGNER_FAILED, thrown.status)
            assertSame(refusal, thrown.cause)
            val short = assertThrows(SigningException::class.java) { runBlocking { asking.signMessage(request) } }
            assertInstanceOf(IllegalArgumentException::class.java, short.cause)
            assertEquals(right, runBlocking { asking.signMessage(request) })
            assertEquals(listOf("message", "message", "message"), asked.map { it.kind })
            assertEquals(right.digest, Hash.of(asked.first().digest()))
            assertEquals("0x48656c6c6f20576f726c6421", asked.first().payload.jsonPrimitive.content)
            assertNull(asked.first().chainId)
            listOf(own, asking, key).forEach { it.close() }
        }

    @Test
    fun `a signer that is closed with its wallets is forgotten`() {
        val before = Signers.known
        val address = Signer.fromPrivateKey(ByteArray(32) { 1 }).use { it.address }
        repeat(10) { Signer.external(address) { ByteArray(65) }.close() }
        for (attempt in 1..200) {
            if (Signers.known == before) break
            Thread.sleep(25)
        }
        assertEquals(before, Signers.known)
    }

    @Test
    fun `an external signer with another key is found out`() =
        withoutLeak {
            val one = Signer.fromPrivateKey(ByteArray(32) { 1 })
            val two = Signer.fromPrivateKey(ByteArray(32) { 2 })
            val config = Wallet.config(null, "http://127.0.0.1:1")
            val other = Wallet(config, two)
            val signer = Signer.external(one.address) { other.signMessage(SignMessageRequest(text = "x")).signature.toByteArray() }
            val wallet = Wallet(config, signer)
            val error = assertThrows(SigningException::class.java) { runBlocking { wallet.signMessage(SignMessageRequest(text = "x")) } }
            assertEquals(Status.SIGNER_MISMATCH, error.status)
            listOf(one, two, other, signer, wallet).forEach { it.close() }
        }

    @Test
    fun `while a person thinks about a signature, other calls go on, and a cancelled one does not wait`() =
        withoutLeak {
            SmallNode().use { node ->
                val key = Signer.fromPrivateKey(ByteArray(32) { 1 })
                val release = kotlinx.coroutines.CompletableDeferred<Unit>()
                val asked = CountDownLatch(1)
                val signer =
                    Signer.external(key.address) {
                        asked.countDown()
                        release.await()
                        error("too late")
                    }
                val wallet = Wallet(Wallet.config(null, node.url), signer)
                val signing = wallet.signMessageAsync(SignMessageRequest(text = "x"))
                assertTrue(asked.await(10, TimeUnit.SECONDS))
                assertEquals("0x2a", wallet.rpcCallAsync(blockNumber).get(10, TimeUnit.SECONDS).result.jsonPrimitive.content)
                signing.cancel(true)
                assertThrows(ZksyncCancellationException::class.java) { signing.get(10, TimeUnit.SECONDS) }
                release.complete(Unit)
                listOf(key, signer, wallet).forEach { it.close() }
            }
        }

    @Test
    fun `a response that cannot be read says that the call succeeded and has the response`() {
        val error =
            assertThrows(UnreadableResponseException::class.java) {
                Calls.util(
                    "units_parse",
                    UnitsParseRequest.serializer(),
                    DepositResponse.serializer(),
                    UnitsParseRequest("1.5", 18),
                )
            }
        assertTrue("1500000000000000000" in error.response)
        assertTrue("succeeded" in error.message!!)
    }

    @Test
    fun `errors of futures are inside the usual wrapper`() =
        withoutLeak {
            wallet("http://127.0.0.1:1").use { wallet ->
                val error = assertThrows(CompletionException::class.java) { wallet.rpcCallAsync(blockNumber).join() }
                assertInstanceOf(NetworkException::class.java, error.cause)
                assertEquals(Status.UNREACHABLE, error.zksyncErrors.single().status)
            }
        }
}
