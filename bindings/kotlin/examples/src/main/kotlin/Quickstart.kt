import io.github.libzksync.*
import kotlinx.coroutines.runBlocking

fun main() = runBlocking {
    val key = Bytes(System.getenv("PRIVATE_KEY")).toByteArray()
    val config = Wallet.config(l1 = System.getenv("L1_RPC"), l2 = System.getenv("L2_RPC"))
    Signer.fromPrivateKey(key).use { signer ->
        Wallet(config, signer).use { wallet ->
            val sent = wallet.deposit(DepositRequest(amount = Units.ether("0.001")))
            println("sent ${sent.l1TxHash}")
            val status = wallet.depositWait(DepositWaitRequest(l1TxHash = sent.l1TxHash))
            println("on L2: ${status.state}")
        }
    }
}
