// What the tests share.

package io.github.libzksync

import com.sun.net.httpserver.HttpServer
import java.net.InetAddress
import java.net.InetSocketAddress
import java.net.ServerSocket
import java.net.Socket
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.Executors
import kotlin.concurrent.thread
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import org.junit.jupiter.api.Assertions.assertEquals

internal fun parse(text: String): JsonElement = kotlinx.serialization.json.Json.parseToJsonElement(text)

/** Without keys whose value is null, which mean the same as absent ones. */
internal fun bare(element: JsonElement): JsonElement =
    when (element) {
        is JsonObject -> JsonObject(element.filterValues { it !is JsonNull }.mapValues { bare(it.value) })
        is JsonArray -> JsonArray(element.map(::bare))
        else -> element
    }

internal val SCHEMA: JsonObject by lazy { parse(Zksync.schemaJson).jsonObject }

internal fun entries(of: String): List<JsonObject> = SCHEMA.getValue(of).jsonArray.map { it.jsonObject }

internal fun JsonObject.text(key: String): String = getValue(key).jsonPrimitive.content

/** Runs a body, after which there must be as many native objects as before. Threads of the library may need a moment. */
internal fun withoutLeak(body: () -> Unit) {
    val before = Zksync.liveObjects
    body()
    for (attempt in 1..200) {
        if (Zksync.liveObjects == before) break
        Thread.sleep(25)
    }
    assertEquals(before, Zksync.liveObjects, "native objects are left")
}

/** A server that takes connections and never answers. */
internal class SilentServer : AutoCloseable {
    private val socket = ServerSocket(0, 1000, InetAddress.getLoopbackAddress())
    private val open = CopyOnWriteArrayList<Socket>()
    private val taker =
        thread(isDaemon = true) {
            try {
                while (true) open.add(socket.accept())
            } catch (_: java.io.IOException) {
                // Closed.
            }
        }
    val url = "http://127.0.0.1:${socket.localPort}"

    override fun close() {
        socket.close()
        taker.join()
        open.forEach { it.close() }
    }
}

/** A node that knows one answer: `0x2a`. */
internal class SmallNode : AutoCloseable {
    private val server = HttpServer.create(InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000)
    val url = "http://127.0.0.1:${server.address.port}"

    init {
        server.executor = Executors.newFixedThreadPool(8) { work -> Thread(work).also { it.isDaemon = true } }
        server.createContext("/") { exchange ->
            val asked = parse(exchange.requestBody.readBytes().decodeToString())
            val answer = if (asked is JsonArray) JsonArray(asked.map(::answer)) else answer(asked)
            val bytes = answer.toString().toByteArray()
            exchange.responseHeaders.add("content-type", "application/json")
            exchange.sendResponseHeaders(200, bytes.size.toLong())
            exchange.responseBody.use { it.write(bytes) }
        }
        server.start()
    }

    private fun answer(asked: JsonElement): JsonObject =
        JsonObject(
            mapOf("jsonrpc" to JsonPrimitive("2.0"), "id" to asked.jsonObject.getValue("id"), "result" to JsonPrimitive("0x2a")),
        )

    override fun close() = server.stop(0)
}

/** The local chains of scripts/with-devnet.sh. */
internal object Devnet {
    val present: Boolean get() = System.getenv("L2_RPC") != null
    val l1: String get() = System.getenv("L1_RPC")
    val l2: String get() = System.getenv("L2_RPC")
    val token: Address get() = Address(System.getenv("TOKEN"))
    val config: Config get() = Wallet.config(l1, l2)

    fun key(name: String = "PRIVATE_KEY"): ByteArray = Bytes(System.getenv(name)).toByteArray()

    fun wallet(name: String = "PRIVATE_KEY"): Wallet = Signer.fromPrivateKey(key(name)).use { Wallet(config, it) }

    private val http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()

    /** Asks a node directly, past the library. */
    fun ask(
        url: String,
        method: String,
        params: String = "[]",
    ): JsonElement {
        val body = """{"jsonrpc":"2.0","id":1,"method":"$method","params":$params}"""
        val request =
            HttpRequest
                .newBuilder(URI(url))
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build()
        val answer = parse(http.send(request, HttpResponse.BodyHandlers.ofString()).body()).jsonObject
        return answer["result"] ?: error("$method: $answer")
    }

    fun l2Balance(address: Address) =
        java.math.BigInteger(ask(l2, "eth_getBalance", """["$address","latest"]""").jsonPrimitive.content.substring(2), 16)

    fun l1Balance(address: Address) =
        java.math.BigInteger(ask(l1, "eth_getBalance", """["$address","latest"]""").jsonPrimitive.content.substring(2), 16)

    fun settle() {
        ask(l2, "devnet_settle")
    }
}
