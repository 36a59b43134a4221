// The key stays with the program: the wallet asks it for each signature, and knows only the address.

package examples.signer

import examples.*
import io.github.libzksync.Address
import io.github.libzksync.Chain
import io.github.libzksync.Signer
import io.github.libzksync.SigningException
import io.github.libzksync.SigningRequest
import io.github.libzksync.TransactionWaitRequest
import io.github.libzksync.TransferRequest
import io.github.libzksync.Units
import io.github.libzksync.Wallet
import java.math.BigInteger
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec

/** Stands for a hardware wallet or a key service. Big integers are slow and leak by their timing: not for real keys. */
private class KeyHolder(private val key: ByteArray) {
    private val p = BigInteger("fffffffffffffffffffffffffffffffffffffffffffffffffffffffefffffc2f", 16)
    private val n = BigInteger("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141", 16)
    private val g =
        Pair(
            BigInteger("79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798", 16),
            BigInteger("483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8", 16),
        )
    var asked = 0
    var willing = true

    fun sign(request: SigningRequest): ByteArray {
        asked++
        println("asked to sign a ${request.kind} for chain ${request.chainId}")
        check(willing) { "the person said no" }
        val digest = BigInteger(1, request.digest())
        val mac = Mac.getInstance("HmacSHA256").apply { init(SecretKeySpec(key, algorithm)) }
        val secret = BigInteger(1, mac.doFinal(request.digest())).mod(n - BigInteger.ONE) + BigInteger.ONE
        val (x, y) = multiply(secret)
        val r = x.mod(n)
        val s = (secret.modInverse(n) * (digest + r * BigInteger(1, key))).mod(n)
        val high = s > n.shiftRight(1)
        val v = if (y.testBit(0) != high) 28 else 27
        return word(r) + word(if (high) n - s else s) + byteArrayOf(v.toByte())
    }

    private fun add(
        a: Pair<BigInteger, BigInteger>,
        b: Pair<BigInteger, BigInteger>,
    ): Pair<BigInteger, BigInteger> {
        val slope =
            if (a == b) {
                a.first.pow(2) * BigInteger.valueOf(3) * a.second.shiftLeft(1).modInverse(p)
            } else {
                (b.second - a.second) * (b.first - a.first).mod(p).modInverse(p)
            }
        val x = (slope.pow(2) - a.first - b.first).mod(p)
        return Pair(x, (slope * (a.first - x) - a.second).mod(p))
    }

    private fun multiply(factor: BigInteger): Pair<BigInteger, BigInteger> {
        var sum: Pair<BigInteger, BigInteger>? = null
        var power = g
        for (bit in 0 until factor.bitLength()) {
            if (factor.testBit(bit)) sum = sum?.let { add(it, power) } ?: power
            power = add(power, power)
        }
        return checkNotNull(sum)
    }

    private fun word(number: BigInteger): ByteArray = number.toByteArray().let { ByteArray(32 - minOf(32, it.size)) + it.takeLast(32) }
}

fun main(): Unit =
    example {
        val holder = KeyHolder(privateKey())
        val owner: Address = Signer.fromPrivateKey(privateKey()).use { it.address }
        Signer.external(owner) { request -> holder.sign(request) }.use { signer ->
            Wallet(config, signer).use { wallet ->
                val receiver = newReceiver()
                val amount = Units.ether("0.003")

                val sent = wallet.transfer(TransferRequest(amount, receiver))
                wallet.transactionWait(TransactionWaitRequest(Chain.L2, sent.txHash))
                mustBe("ETH on L2", amount, wallet.balanceOf(receiver, Chain.L2))

                holder.willing = false
                try {
                    wallet.transfer(TransferRequest(amount, receiver))
                    error("a transfer without a signature")
                } catch (error: SigningException) {
                    println("refused: ${error.cause?.message}; sent: ${error.mayHaveSent}")
                    check(error.cause?.message == "the person said no" && !error.mayHaveSent)
                }
                mustBe("ETH on L2 after the refusal", amount, wallet.balanceOf(receiver, Chain.L2))
                check(holder.asked == 2) { "asked ${holder.asked} times" }
            }
        }
    }
