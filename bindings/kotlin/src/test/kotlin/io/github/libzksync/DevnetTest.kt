// Every operation on the local chains of scripts/with-devnet.sh.

package io.github.libzksync

import java.math.BigInteger
import java.util.concurrent.CompletableFuture
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.ConcurrentLinkedQueue
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.seconds
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.TimeoutCancellationException
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import kotlinx.serialization.KSerializer
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertInstanceOf
import org.junit.jupiter.api.Assertions.assertNotNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Assumptions.assumeTrue
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.Timeout

@Timeout(300)
class DevnetTest {
    @BeforeEach
    fun chains() {
        if (System.getenv("ZKS_REQUIRE_ALL") == "1") assertTrue(Devnet.present, "run by scripts/with-devnet.sh")
        assumeTrue(Devnet.present, "needs the local chains of scripts/with-devnet.sh")
    }

    /** Passes calls on and remembers the response as it came. */
    private class Spy(
        private val wallet: Wallet,
    ) : WalletOperations() {
        lateinit var raw: JsonElement

        override suspend fun <Q, R> run(
            method: String,
            asks: KSerializer<Q>,
            answers: KSerializer<R>,
            request: Q,
            options: CallOptions,
        ): R {
            raw = wallet.run(method, asks, JsonElement.serializer(), request, options)
            return io.github.libzksync.internal.Json.read(answers, raw.toString())
        }

        override fun <Q, R> future(
            method: String,
            asks: KSerializer<Q>,
            answers: KSerializer<R>,
            request: Q,
            options: CallOptions,
        ): CompletableFuture<R> = wallet.future(method, asks, answers, request, options)
    }

    /** What the local network, an EraVM chain that settles on L1, does not have. */
    private val absentHere =
        listOf(
            "node_bytecode_supplier_contract", "node_raw_block_transactions", "node_protocol_version", "node_proof", "node_genesis",
            "node_block_metadata",
        ).associateWith { Status.METHOD_NOT_FOUND } +
            listOf("interop_message_status", "interop_message_wait", "interop_message_verify", "interop_message_verify_wait")
                .associateWith { Status.UNSUPPORTED }

    private suspend fun deposited(
        wallet: Wallet,
        request: DepositRequest,
    ): Pair<DepositResponse, DepositStatus> {
        val sent = wallet.deposit(request)
        return Pair(sent, wallet.depositWait(DepositWaitRequest(l1TxHash = sent.l1TxHash)))
    }

    @Test
    fun `every method's example runs through its suspend function, and its response loses nothing`() =
        withoutLeak {
            Devnet.wallet().use { wallet ->
                runBlocking {
                    val (deposit, _) = deposited(wallet, DepositRequest(Units.ether("1")))
                    val withdrawal = wallet.withdraw(WithdrawRequest(BigInteger("1000"))).l2TxHash
                    val second = wallet.withdraw(WithdrawRequest(BigInteger("1001"))).l2TxHash
                    Devnet.ask(Devnet.l2, "devnet_failNextDeposits", "[1]")
                    val (_, failed) = deposited(wallet, DepositRequest(BigInteger("1000"), token = Devnet.token))
                    assertEquals(DepositState.FAILED, failed.state)
                    Devnet.settle()
                    val places =
                        ConcurrentHashMap(
                            mapOf(
                                "\$token" to "${Devnet.token}",
                                "\$depositHash" to "${deposit.l1TxHash}",
                                "\$failedDepositL2Hash" to "${failed.l2TxHash}",
                                "\$withdrawalHash" to "$withdrawal",
                                "\$secondWithdrawalHash" to "$second",
                                "\$address" to "${wallet.address}",
                            ),
                        )
                    for ((entry, row) in entries("methods").zip(METHODS)) {
                        if (row.name == "broadcast_transaction") {
                            val prepared = wallet.transferPrepare(TransferRequest(BigInteger.ONE, wallet.address))
                            places["\$rawTransaction"] =
                                "${wallet.signTransaction(SignTransactionRequest(prepared.transaction)).rawTransaction}"
                        }
                        val request =
                            places.entries.fold(entry.getValue("example").toString()) { text, (place, value) ->
                                text.replace("\"$place\"", "\"$value\"")
                            }
                        assertFalse('$' in request, "${row.name}: $request")
                        val absent = absentHere[row.name]
                        if (absent != null) {
                            val error = assertThrows(ZksyncException::class.java) { runBlocking { row.call(wallet, request) } }
                            assertEquals(absent, error.status, row.name)
                            continue
                        }
                        val spy = Spy(wallet)
                        val typed = row.call(spy, request)
                        assertEquals(bare(spy.raw), bare(parse(typed)), row.name)
                        if (entry.text("kind") == "read") {
                            val later = parse(row.later(wallet, request)).jsonObject
                            assertEquals(parse(typed).jsonObject.keys, later.keys, row.name)
                        }
                    }
                }
            }
        }

    @Test
    fun `a deposit arrives to the wei`() =
        withoutLeak {
            Devnet.wallet().use { wallet ->
                runBlocking {
                    val receiver = Address.of(ByteArray(20) { 0x11 })
                    val before = Devnet.l2Balance(receiver)
                    val (_, status) = deposited(wallet, DepositRequest(Units.ether("0.25"), to = receiver))
                    assertEquals(DepositState.EXECUTED, status.state)
                    assertEquals(Units.ether("0.25"), Devnet.l2Balance(receiver) - before)
                }
            }
        }

    @Test
    fun `a withdrawal is finalised to the wei`() =
        withoutLeak {
            Devnet.wallet().use { wallet ->
                runBlocking {
                    val receiver = Address.of(ByteArray(20) { 0x22 })
                    val before = Devnet.l1Balance(receiver)
                    val sent = wallet.withdraw(WithdrawRequest(Units.ether("0.125"), to = receiver))
                    Devnet.settle()
                    val ready = wallet.withdrawalWait(WithdrawalWaitRequest(sent.l2TxHash))
                    assertEquals(WithdrawalState.READY, ready.state)
                    val final = wallet.finalizeWithdrawal(FinalizeWithdrawalRequest(sent.l2TxHash))
                    wallet.transactionWait(TransactionWaitRequest(Chain.L1, assertNotNullAnd(final.l1TxHash)))
                    assertEquals(Units.ether("0.125"), Devnet.l1Balance(receiver) - before)
                    val again = assertThrows(BridgeException::class.java) {
                        runBlocking { wallet.finalizeWithdrawal(FinalizeWithdrawalRequest(sent.l2TxHash)) }
                    }
                    assertEquals(Status.ALREADY_FINALIZED, again.status)
                }
            }
        }

    private fun <T : Any> assertNotNullAnd(value: T?): T {
        assertNotNull(value)
        return value!!
    }

    @Test
    fun `too little money is an error with its figures, and nothing is sent`() =
        withoutLeak {
            Devnet.wallet().use { wallet ->
                val error =
                    assertThrows(BridgeException::class.java) {
                        runBlocking { wallet.transfer(TransferRequest(Units.ether("100000000"), wallet.address)) }
                    }
                assertEquals(Status.INSUFFICIENT_BALANCE, error.status)
                assertTrue(error.details!!.isNotEmpty())
                assertFalse(error.mayHaveSent)
            }
        }

    @Test
    fun `an external signer that uses another wallet signs a deposit`() =
        withoutLeak {
            val key = Devnet.key("PRIVATE_KEY_2")
            Signer.fromPrivateKey(key).use { own ->
                Wallet(Devnet.config, own).use { helper ->
                    val kinds = ConcurrentLinkedQueue<String>()
                    val signer =
                        Signer.external(own.address) { request ->
                            kinds.add(request.kind)
                            // A call in the middle of a signature must not wait for it.
                            helper.balance(BalanceRequest(chain = Chain.L2))
                            signWith(key, request.digest())
                        }
                    signer.use { asked ->
                        Wallet(Devnet.config, asked).use { wallet ->
                            runBlocking {
                                val (_, status) = deposited(wallet, DepositRequest(BigInteger("12345")))
                                assertEquals(DepositState.EXECUTED, status.state)
                            }
                        }
                    }
                    assertEquals(listOf("transaction"), kinds.toList())
                }
            }
        }

    @Test
    fun `a thousand reads and fifty transfers at once all succeed, each transfer once`() =
        withoutLeak {
            Devnet.wallet().use { wallet ->
                runBlocking(Dispatchers.Default) {
                    val receiver = Address.of(ByteArray(20) { 0x33 })
                    val before = Devnet.l2Balance(receiver)
                    val reads = List(1000) { async { wallet.balance(BalanceRequest(chain = Chain.L2)) } }
                    val sends = List(50) { async { wallet.transfer(TransferRequest(BigInteger.ONE, receiver)) } }
                    assertTrue(reads.awaitAll().all { it.balance.signum() > 0 })
                    val sent = sends.awaitAll()
                    assertEquals(50, sent.map { it.txHash }.toSet().size)
                    sent.forEach { wallet.transactionWait(TransactionWaitRequest(Chain.L2, it.txHash)) }
                    assertEquals(BigInteger("50"), Devnet.l2Balance(receiver) - before)
                }
            }
        }

    @Test
    fun `a wait that is cancelled or runs out of time ends, and progress names the transaction`() =
        withoutLeak {
            Devnet.wallet().use { wallet ->
                runBlocking(Dispatchers.Default) {
                    Devnet.ask(Devnet.l2, "devnet_pausePriority", "[true]")
                    try {
                        val steps = ConcurrentLinkedQueue<Progress>()
                        val sent = wallet.deposit(DepositRequest(BigInteger("777")), CallOptions(onProgress = { steps.add(it) }))
                        assertEquals(sent.l1TxHash, steps.last { it.stage == "broadcast" }.txHash)
                        val wait = DepositWaitRequest(l1TxHash = sent.l1TxHash)
                        val late = assertThrows(DeadlineException::class.java) {
                            runBlocking { wallet.depositWait(wait, CallOptions(timeout = 300.milliseconds)) }
                        }
                        assertEquals(Status.TIMEOUT, late.status)
                        assertThrows(TimeoutCancellationException::class.java) {
                            runBlocking { withTimeout(300.milliseconds) { wallet.depositWait(wait) } }
                        }
                        val job = launch { wallet.depositWait(wait) }
                        delay(200)
                        withTimeout(5.seconds) { job.cancelAndJoin() }
                        assertTrue(job.isCancelled)
                        Devnet.ask(Devnet.l2, "devnet_pausePriority", "[false]")
                        assertEquals(DepositState.EXECUTED, wallet.depositWait(wait).state)
                    } finally {
                        Devnet.ask(Devnet.l2, "devnet_pausePriority", "[false]")
                    }
                }
            }
        }

    @Test
    fun `a send that is cancelled at its broadcast says which transaction it was`() =
        withoutLeak {
            Devnet.wallet("PRIVATE_KEY_2").use { wallet ->
                runBlocking(Dispatchers.Default) {
                    val receiver = Address.of(ByteArray(20) { 0x44 })
                    val before = Devnet.l2Balance(receiver)
                    var told = 0
                    var finished = 0
                    var unsent = 0
                    repeat(20) {
                        var outcome: Throwable? = null
                        lateinit var job: kotlinx.coroutines.Job
                        val options = CallOptions { if (it.stage == "broadcast") job.cancel() }
                        val ready = kotlinx.coroutines.CompletableDeferred<Unit>()
                        job =
                            launch {
                                ready.await()
                                try {
                                    wallet.transfer(TransferRequest(BigInteger.ONE, receiver), options)
                                    finished++
                                } catch (error: ZksyncCancellationException) {
                                    outcome = error
                                }
                            }
                        ready.complete(Unit)
                        job.join()
                        outcome?.let { thrown ->
                            val error = assertInstanceOf(ZksyncCancellationException::class.java, thrown).error
                            if (error.mayHaveSent) {
                                told++
                                val hash = assertNotNullAnd(error.transaction!!.hash)
                                wallet.transactionWait(TransactionWaitRequest(Chain.L2, hash))
                            } else {
                                unsent++
                            }
                        }
                    }
                    assertEquals(20, told + finished + unsent)
                    delay(500)
                    assertEquals((told + finished).toBigInteger(), Devnet.l2Balance(receiver) - before, "told $told finished $finished unsent $unsent")
                }
            }
        }

    /** Signs 32 bytes with another wallet's key, as a key service would: by a typed-data-free path of the library itself. */
    private fun signWith(
        key: ByteArray,
        digest: ByteArray,
    ): ByteArray = Secp256k1.sign(key, digest)
}
