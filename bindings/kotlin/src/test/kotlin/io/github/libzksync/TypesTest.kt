// The generated types, and the values that are texts in JSON.

package io.github.libzksync

import io.github.libzksync.internal.Calls
import io.github.libzksync.internal.Json
import java.math.BigInteger
import kotlinx.serialization.json.JsonObject
import org.junit.jupiter.api.Assertions.assertArrayEquals
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory

class TypesTest {
    /** Places in examples that only a network can fill, with something of their form. */
    private fun filled(example: JsonObject): String {
        val hash = "0x" + "ab".repeat(32)
        val places =
            mapOf(
                "\"\$token\"" to "\"0x36615Cf349d7F6344891B1e7CA7C72883F5dc049\"",
                "\"\$address\"" to "\"0x36615Cf349d7F6344891B1e7CA7C72883F5dc049\"",
                "\"\$rawTransaction\"" to "\"0x02f870\"",
            )
        val text = places.entries.fold(example.toString()) { text, (place, value) -> text.replace(place, value) }
        return Regex("\"\\$\\w*Hash\"").replace(text, "\"$hash\"")
    }

    @Test
    fun `every method and utility of the library has its functions here, in the same order`() {
        assertEquals(entries("methods").map { it.text("name") }, METHODS.map { it.name })
        assertEquals(entries("utils").map { it.text("name") }, UTILS.map { it.name })
        assertEquals(Zksync.version, Abi.SCHEMA)
    }

    @TestFactory
    fun `every example request survives its type`(): List<DynamicTest> =
        entries("methods").zip(METHODS).map { (entry, row) ->
            DynamicTest.dynamicTest(row.name) {
                val example = filled(entry["example"] as JsonObject)
                assertFalse('$' in example, example)
                assertEquals(parse(example), parse(row.echo(example)))
            }
        }

    @TestFactory
    fun `every example of a utility survives its types and gives what the schema says`(): List<DynamicTest> =
        entries("utils").zip(UTILS).map { (entry, row) ->
            DynamicTest.dynamicTest(row.name) {
                val example = entry["example"].toString()
                assertEquals(parse(example), parse(row.echo(example)))
                val raw =
                    Calls.util(
                        row.name,
                        JsonObject.serializer(),
                        JsonObject.serializer(),
                        entry["example"] as JsonObject,
                    )
                assertTrue(raw.isNotEmpty())
                assertEquals(bare(raw), bare(parse(row.call(example))))
            }
        }

    @Test
    fun `every status of the library is here with its number, name, origin and advice`() {
        val known = Status.entries.filter { it != Status.UNKNOWN }
        val said =
            entries("statuses").map {
                listOf(it.text("status"), it.text("name").removePrefix("ZKS_").removePrefix("ERR_"), it.text("origin"), it.text("retryable"))
            }
        assertEquals(said, known.map { listOf("${it.code}", it.name, it.origin.name.lowercase(), "${it.retryable}") })
        assertEquals(Status.UNKNOWN, Status.of(12345))
    }

    @Test
    fun `addresses are checked for their form, equal in any case, and keep their text`() {
        val mixed = Address("0x36615Cf349d7F6344891B1e7CA7C72883F5dc049")
        val lower = Address("0x36615cf349d7f6344891b1e7ca7c72883f5dc049")
        assertEquals(mixed, lower)
        assertEquals(mixed.hashCode(), lower.hashCode())
        assertEquals("0x36615Cf349d7F6344891B1e7CA7C72883F5dc049", "$mixed")
        assertEquals(lower.toString(), Address.of(mixed.toByteArray()).toString())
        for (wrong in listOf("", "0x", "36615cf349d7f6344891b1e7ca7c72883f5dc049", "$lower" + "0", "$lower".dropLast(1) + "g", "$lower".dropLast(1) + "٣")) {
            assertThrows(IllegalArgumentException::class.java, { Address(wrong) }, wrong)
        }
    }

    @Test
    fun `what is no address is not repeated in the error, it may be a key`() {
        val error = assertThrows(IllegalArgumentException::class.java) { Address("0x" + "5e".repeat(32)) }
        assertFalse("5e5e" in error.message!!, error.message)
    }

    @Test
    fun `hashes and bytes are lower case, of the right length, and give their bytes`() {
        val hash = Hash("0x" + "AB".repeat(32))
        assertEquals("0x" + "ab".repeat(32), "$hash")
        assertEquals(hash, Hash.of(hash.toByteArray()))
        assertNotEquals(hash, Hash("0x" + "ac".repeat(32)))
        assertThrows(IllegalArgumentException::class.java) { Hash("0x" + "ab".repeat(31)) }
        assertEquals(0, Bytes("0x").size)
        assertArrayEquals(byteArrayOf(0, 127, -128, -1), Bytes("0x007f80FF").toByteArray())
        assertEquals(Bytes("0x007f80ff"), Bytes.of(byteArrayOf(0, 127, -128, -1)))
        assertThrows(IllegalArgumentException::class.java) { Bytes("0x0") }
    }

    @Test
    fun `the largest amount loses no digit`() {
        val most = BigInteger.TWO.pow(256) - BigInteger.ONE
        val text = Json.write(DepositRequest.serializer(), DepositRequest(most))
        assertEquals("""{"amount":"$most"}""", text)
        assertEquals(most, Json.read(DepositRequest.serializer(), text).amount)
        assertEquals(BigInteger.valueOf(255), Json.read(DepositRequest.serializer(), """{"amount":"0xff"}""").amount)
    }

    @Test
    fun `answers of a newer library are read, with keys and words that are not known`() {
        val text = """{"amount":"1","new":{"a":[1]}}"""
        assertEquals(DepositRequest(BigInteger.ONE), Json.read(DepositRequest.serializer(), text))
        assertEquals(WithdrawalState.UNKNOWN, Json.read(WithdrawalState.serializer(), "\"sideways\""))
        assertThrows(IllegalArgumentException::class.java) { Json.write(WithdrawalState.serializer(), WithdrawalState.UNKNOWN) }
    }

    @Test
    fun `a builder gives what named arguments give`() {
        val token = Address.ZERO
        val built = DepositRequest.builder(BigInteger.TEN).token(token).approve(ApproveMode.NEVER).build()
        assertEquals(DepositRequest(BigInteger.TEN, token = token, approve = ApproveMode.NEVER), built)
    }

    @Test
    fun `units are converted exactly`() {
        assertEquals(BigInteger("1500000000000000000"), Units.ether("1.5"))
        assertEquals(BigInteger("1500000"), Units.parse("1.5", 6))
        assertEquals("1.5", Units.format(BigInteger("1500000"), 6))
        assertEquals("100", Units.format(BigInteger("100000000"), 6))
        assertThrows(ArithmeticException::class.java) { Units.ether("0.0000000000000000001") }
        assertThrows(ZksyncException::class.java) { Units.parse("0.0000001", 6) }
    }
}
