// JSON as the library speaks it: absent for null, unknown keys of answers ignored, large numbers as texts.

package io.github.libzksync.internal

import io.github.libzksync.Address
import io.github.libzksync.Bytes
import io.github.libzksync.Hash
import java.math.BigInteger
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.descriptors.PrimitiveKind
import kotlinx.serialization.descriptors.PrimitiveSerialDescriptor
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonDecoder
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonEncoder

internal object Json {
    @OptIn(ExperimentalSerializationApi::class)
    private val format =
        kotlinx.serialization.json.Json {
            ignoreUnknownKeys = true
            explicitNulls = false
            encodeDefaults = false
        }

    fun <T> write(
        serializer: KSerializer<T>,
        value: T,
    ): String = format.encodeToString(serializer, value)

    /** Throws [SerializationException] or another [IllegalArgumentException]. */
    fun <T> read(
        serializer: KSerializer<T>,
        text: String,
    ): T = format.decodeFromString(serializer, text)
}

internal object Hex {
    private const val DIGITS = "0123456789abcdef"

    /** The text, if it is `0x` and hex digits for so many bytes. The error does not repeat it: it may be a mistaken secret. */
    fun check(
        text: String,
        bytes: Int?,
        what: String,
    ): String {
        val digits = text.length - 2
        val right = text.startsWith("0x") && if (bytes == null) digits % 2 == 0 else digits == bytes * 2
        val form = if (bytes == null) "an even number of" else "${bytes * 2}"
        require(right && (2 until text.length).all { Character.digit(text[it], 16) >= 0 && text[it].code < 128 }) {
            "$what is 0x and $form hex digits; this text is not, it has ${text.length} characters"
        }
        return text
    }

    fun encode(bytes: ByteArray): String =
        buildString(2 + 2 * bytes.size) {
            append("0x")
            for (byte in bytes) {
                append(DIGITS[(byte.toInt() shr 4) and 15])
                append(DIGITS[byte.toInt() and 15])
            }
        }

    fun decode(text: String): ByteArray =
        ByteArray((text.length - 2) / 2) {
            ((Character.digit(text[2 + 2 * it], 16) shl 4) or Character.digit(text[3 + 2 * it], 16)).toByte()
        }
}

/** A value that is a text in JSON. */
internal abstract class TextSerializer<T>(
    name: String,
    private val read: (String) -> T,
) : KSerializer<T> {
    override val descriptor: SerialDescriptor = PrimitiveSerialDescriptor("io.github.libzksync.$name", PrimitiveKind.STRING)

    override fun serialize(
        encoder: Encoder,
        value: T,
    ) = encoder.encodeString(value.toString())

    override fun deserialize(decoder: Decoder): T = read(decoder.decodeString())
}

internal object AddressSerializer : TextSerializer<Address>("Address", ::Address)

internal object HashSerializer : TextSerializer<Hash>("Hash", ::Hash)

internal object BytesSerializer : TextSerializer<Bytes>("Bytes", ::Bytes)

/** Written in decimal digits, whatever the value: the library says what is wrong with a negative one, and where it is. */
internal object UintSerializer : TextSerializer<BigInteger>(
    "Uint",
    { if (it.startsWith("0x")) BigInteger(it.substring(2), 16) else BigInteger(it) },
)

/** An enum whose values are words. `unknown` stands for words that are not among them; without it they are refused. */
internal open class WordSerializer<T : Enum<T>>(
    private val name: String,
    private val values: List<T>,
    private val word: (T) -> String,
    private val unknown: T?,
) : KSerializer<T> {
    override val descriptor: SerialDescriptor = PrimitiveSerialDescriptor("io.github.libzksync.$name", PrimitiveKind.STRING)

    override fun serialize(
        encoder: Encoder,
        value: T,
    ) {
        require(value != unknown) { "$name.UNKNOWN cannot be in a request" }
        encoder.encodeString(word(value))
    }

    override fun deserialize(decoder: Decoder): T {
        val text = decoder.decodeString()
        return values.firstOrNull { word(it) == text && it != unknown }
            ?: unknown
            ?: throw SerializationException("$name has no value $text")
    }
}

/** Two values of different types, an array of two in JSON. */
internal class PairSerializer<A, B>(
    private val first: KSerializer<A>,
    private val second: KSerializer<B>,
) : KSerializer<Pair<A, B>> {
    override val descriptor: SerialDescriptor = ListSerializer(JsonElement.serializer()).descriptor

    override fun serialize(
        encoder: Encoder,
        value: Pair<A, B>,
    ) {
        val json = (encoder as JsonEncoder).json
        val items = listOf(json.encodeToJsonElement(first, value.first), json.encodeToJsonElement(second, value.second))
        encoder.encodeJsonElement(JsonArray(items))
    }

    override fun deserialize(decoder: Decoder): Pair<A, B> {
        val array = (decoder as JsonDecoder).decodeJsonElement() as? JsonArray
        if (array == null || array.size != 2) throw SerializationException("an array of two is wanted")
        return Pair(decoder.json.decodeFromJsonElement(first, array[0]), decoder.json.decodeFromJsonElement(second, array[1]))
    }
}
