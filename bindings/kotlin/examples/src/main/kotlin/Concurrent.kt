// Many operations at once on one wallet; one that is cancelled, and one with a deadline.

package examples.concurrent

import examples.*
import io.github.libzksync.BalanceRequest
import io.github.libzksync.CallOptions
import io.github.libzksync.Chain
import io.github.libzksync.DeadlineException
import io.github.libzksync.Hash
import io.github.libzksync.Signer
import io.github.libzksync.TransactionWaitRequest
import io.github.libzksync.TransferRequest
import io.github.libzksync.Wallet
import java.math.BigInteger
import kotlin.time.Duration.Companion.milliseconds
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch

private const val READS = 1000
private const val SENDS = 40

fun main(): Unit =
    example {
        Signer.fromPrivateKey(privateKey()).use { signer ->
            Wallet(config, signer).use { wallet ->
                coroutineScope {
                    val receiver = newReceiver()
                    val reads = List(READS) { async { wallet.balance(BalanceRequest(Chain.L1)) } }
                    val sends = List(SENDS) { async { wallet.transfer(TransferRequest(BigInteger.ONE, receiver)) } }
                    println("${reads.awaitAll().size} balances read")
                    val sent = sends.awaitAll()
                    println("${sent.size} transfers sent, nonces ${sent.minOf { it.nonce }} to ${sent.maxOf { it.nonce }}")
                    check(sent.map { it.nonce }.toSet().size == SENDS) { "a nonce was used twice" }
                    sent.map { async { wallet.transactionWait(TransactionWaitRequest(Chain.L2, it.txHash)) } }.awaitAll()
                    mustBe("wei on L2", SENDS.toBigInteger(), wallet.balanceOf(receiver, Chain.L2))

                    // Nobody will ever send this one, so waiting for it ends only from outside.
                    val never = TransactionWaitRequest(Chain.L2, Hash("0x" + "77".repeat(32)))
                    val waiting = launch { wallet.transactionWait(never) }
                    delay(100)
                    waiting.cancelAndJoin()
                    println("cancelled: ${waiting.isCancelled}")
                    check(waiting.isCancelled)
                    try {
                        wallet.transactionWait(never, CallOptions(timeout = 200.milliseconds))
                        error("a transaction that nobody sent")
                    } catch (error: DeadlineException) {
                        println("deadline: ${error.statusName}, may have sent: ${error.mayHaveSent}")
                    }
                }
            }
        }
    }
