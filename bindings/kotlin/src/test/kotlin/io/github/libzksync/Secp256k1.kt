// A signature by big integers, for tests of external signers: slow, and not for secrets.

package io.github.libzksync

import java.math.BigInteger
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec

internal object Secp256k1 {
    private val P = BigInteger("fffffffffffffffffffffffffffffffffffffffffffffffffffffffefffffc2f", 16)
    private val N = BigInteger("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141", 16)
    private val G =
        Pair(
            BigInteger("79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798", 16),
            BigInteger("483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8", 16),
        )

    private fun add(
        a: Pair<BigInteger, BigInteger>?,
        b: Pair<BigInteger, BigInteger>?,
    ): Pair<BigInteger, BigInteger>? {
        if (a == null) return b
        if (b == null) return a
        if (a.first == b.first && a.second != b.second) return null
        val slope =
            if (a == b) {
                a.first.pow(2) * BigInteger.valueOf(3) * (a.second.shiftLeft(1)).modInverse(P)
            } else {
                (b.second - a.second) * (b.first - a.first).mod(P).modInverse(P)
            }.mod(P)
        val x = (slope.pow(2) - a.first - b.first).mod(P)
        return Pair(x, (slope * (a.first - x) - a.second).mod(P))
    }

    private fun multiply(factor: BigInteger): Pair<BigInteger, BigInteger> {
        var sum: Pair<BigInteger, BigInteger>? = null
        var power: Pair<BigInteger, BigInteger>? = G
        for (bit in 0 until factor.bitLength()) {
            if (factor.testBit(bit)) sum = add(sum, power)
            power = add(power, power)
        }
        return sum!!
    }

    private fun word(number: BigInteger): ByteArray {
        val bytes = number.toByteArray()
        return ByteArray(32).also { word ->
            val length = minOf(32, bytes.size)
            bytes.copyInto(word, 32 - length, bytes.size - length)
        }
    }

    /** r, s, v with a low s. The secret number comes from key and digest, so it is never used for two digests. */
    fun sign(
        key: ByteArray,
        digest: ByteArray,
    ): ByteArray {
        val mac = Mac.getInstance("HmacSHA256").apply { init(SecretKeySpec(key, "HmacSHA256")) }
        val secret = BigInteger(1, mac.doFinal(digest)).mod(N - BigInteger.ONE) + BigInteger.ONE
        val point = multiply(secret)
        val r = point.first.mod(N)
        var s = (secret.modInverse(N) * (BigInteger(1, digest) + r * BigInteger(1, key))).mod(N)
        var odd = point.second.testBit(0)
        if (s > N.shiftRight(1)) {
            s = N - s
            odd = !odd
        }
        return word(r) + word(s) + byteArrayOf(if (odd) 28 else 27)
    }
}
