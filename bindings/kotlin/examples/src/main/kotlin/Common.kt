// What the examples share: where the chains are, and the check at the end.

package examples

import io.github.libzksync.Address
import io.github.libzksync.BalanceRequest
import io.github.libzksync.Bytes
import io.github.libzksync.Chain
import io.github.libzksync.Config
import io.github.libzksync.DepositRequest
import io.github.libzksync.DepositState
import io.github.libzksync.DepositWaitRequest
import io.github.libzksync.Wallet
import io.github.libzksync.Zksync
import java.math.BigInteger
import java.security.SecureRandom
import kotlin.system.exitProcess
import kotlinx.coroutines.runBlocking

fun environment(name: String): String = System.getenv(name) ?: error("$name is not set; scripts/with-devnet.sh sets it")

val config: Config by lazy { Wallet.config(l1 = environment("L1_RPC"), l2 = environment("L2_RPC")) }
val token: Address by lazy { Address(environment("TOKEN")) }

fun privateKey(name: String = "PRIVATE_KEY"): ByteArray = Bytes(environment(name)).toByteArray()

/** An account that had nothing before. */
fun newReceiver(): Address = Address.of(ByteArray(20).also { SecureRandom().nextBytes(it) })

suspend fun Wallet.balanceOf(
    account: Address,
    chain: Chain,
    token: Address? = null,
): BigInteger = balance(BalanceRequest(chain, address = account, token = token)).balance

/** Deposits and waits until it is on L2. */
suspend fun Wallet.depositAndWait(request: DepositRequest) {
    val sent = deposit(request)
    println("deposit of ${request.amount}: L1 transaction ${sent.l1TxHash}")
    val status = depositWait(DepositWaitRequest(l1TxHash = sent.l1TxHash))
    println("deposit is on L2: ${status.state}, ${status.l2TxHash}")
    check(status.state == DepositState.EXECUTED) { "the deposit is ${status.state}" }
}

fun mustBe(
    what: String,
    wanted: BigInteger,
    found: BigInteger,
) {
    println("$what: must be $wanted, is $found")
    check(wanted == found) { "$what is wrong" }
}

/** Runs an example and ends the program: with 0 only if nothing went wrong and nothing is left. */
fun example(body: suspend () -> Unit): Nothing {
    val status =
        try {
            runBlocking { body() }
            check(Zksync.liveObjects == 0L) { "${Zksync.liveObjects} native objects are left" }
            println("done; no native object is left")
            0
        } catch (error: Exception) {
            System.err.println("failed: $error")
            1
        }
    exitProcess(status)
}
