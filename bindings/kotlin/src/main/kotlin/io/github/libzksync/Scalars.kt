// The texts of the schema that have a meaning of their own: addresses, hashes, bytes; and amounts.

package io.github.libzksync

import io.github.libzksync.internal.AddressSerializer
import io.github.libzksync.internal.BytesSerializer
import io.github.libzksync.internal.HashSerializer
import io.github.libzksync.internal.Hex
import java.math.BigDecimal
import java.math.BigInteger
import kotlinx.serialization.Serializable

/**
 * The address of an account: `0x` and 40 hex digits. Equal whatever the case of the digits.
 *
 * The text is kept as it was given, so that the library can check an EIP-55 checksum (status [Status.ADDRESS_CHECKSUM]).
 * The constructor throws [IllegalArgumentException] for a text of another form.
 */
@Serializable(with = AddressSerializer::class)
public class Address(private val text: String) {
    init {
        Hex.check(text, BYTES, "an address")
    }

    /** The 20 bytes. */
    public fun toByteArray(): ByteArray = Hex.decode(text)

    override fun equals(other: Any?): Boolean = other is Address && text.equals(other.text, ignoreCase = true)

    override fun hashCode(): Int = text.lowercase().hashCode()

    override fun toString(): String = text

    public companion object {
        private const val BYTES = 20

        /** The address that stands for ETH. */
        @JvmField
        public val ZERO: Address = of(ByteArray(BYTES))

        /** The address of 20 bytes. */
        @JvmStatic
        public fun of(bytes: ByteArray): Address = Address(Hex.encode(bytes))
    }
}

/**
 * 32 bytes: the hash of a transaction, of a block, of anything. `0x` and 64 hex digits.
 *
 * The constructor throws [IllegalArgumentException] for a text of another form.
 */
@Serializable(with = HashSerializer::class)
public class Hash(text: String) {
    private val text: String = Hex.check(text, BYTES, "a hash").lowercase()

    /** The 32 bytes. */
    public fun toByteArray(): ByteArray = Hex.decode(text)

    override fun equals(other: Any?): Boolean = other is Hash && text == other.text

    override fun hashCode(): Int = text.hashCode()

    override fun toString(): String = text

    public companion object {
        private const val BYTES = 32

        /** The hash of 32 bytes. */
        @JvmStatic
        public fun of(bytes: ByteArray): Hash = Hash(Hex.encode(bytes))
    }
}

/**
 * Bytes as `0x` and an even number of hex digits; `0x` alone has none.
 *
 * The constructor throws [IllegalArgumentException] for a text of another form.
 */
@Serializable(with = BytesSerializer::class)
public class Bytes(text: String) {
    private val text: String = Hex.check(text, null, "bytes").lowercase()

    /** How many. */
    public val size: Int
        get() = (text.length - 2) / 2

    /** The bytes. */
    public fun toByteArray(): ByteArray = Hex.decode(text)

    override fun equals(other: Any?): Boolean = other is Bytes && text == other.text

    override fun hashCode(): Int = text.hashCode()

    override fun toString(): String = text

    public companion object {
        /** A copy of an array. */
        @JvmStatic
        public fun of(bytes: ByteArray): Bytes = Bytes(Hex.encode(bytes))
    }
}

/** Amounts between people's units and the base units of requests. */
public object Units {
    private const val ETHER_DECIMALS = 18

    /** An amount of a token of so many decimals in base units: `parse("1.5", 6)` is 1500000. Digits beyond them are refused. */
    @JvmStatic
    @JvmOverloads
    public fun parse(amount: String, decimals: Int = ETHER_DECIMALS): BigInteger = Utils.unitsParse(UnitsParseRequest(amount, decimals)).units

    /** An amount of ETH in wei: `ether("0.001")`. */
    @JvmStatic
    public fun ether(amount: String): BigInteger = BigDecimal(amount).movePointRight(ETHER_DECIMALS).toBigIntegerExact()

    /** Base units for people: `format(1500000, 6)` is "1.5". */
    @JvmStatic
    @JvmOverloads
    public fun format(units: BigInteger, decimals: Int = ETHER_DECIMALS): String =
        BigDecimal(units, decimals).stripTrailingZeros().toPlainString()
}
