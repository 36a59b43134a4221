// The native library: loading, refusing, what it shows, what it leaves.

package io.github.libzksync

import io.github.libzksync.internal.Loader
import io.github.libzksync.internal.Native
import io.github.libzksync.internal.Net
import java.io.File
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.TimeUnit
import java.util.concurrent.atomic.AtomicInteger
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** Run in a process of its own. */
internal object PrintVersion {
    @JvmStatic
    fun main(arguments: Array<String>) = println("loaded ${Zksync.version}")
}

/** Breaks a rule of JNI: it calls on while an exception waits. */
internal object BadJni {
    @JvmStatic external fun bad()

    @JvmStatic
    fun main(arguments: Array<String>) {
        System.load(arguments.single())
        runCatching { bad() }
    }
}

class LibraryTest {
    private fun run(vararg command: String): Pair<Int, String> {
        val process = ProcessBuilder(*command).redirectErrorStream(true).start()
        val output = process.inputStream.readBytes().decodeToString()
        assertTrue(process.waitFor(60, TimeUnit.SECONDS))
        return Pair(process.exitValue(), output)
    }

    private fun java(vararg options: String): Pair<Int, String> {
        val program = File(System.getProperty("java.home"), "bin/java").path
        val classes = System.getProperty("surefire.test.class.path") ?: System.getProperty("java.class.path")
        return run(program, *options, "-cp", classes, PrintVersion::class.java.name)
    }

    private fun unpacked(folder: Path): Path {
        val file = folder.resolve("libzksync_jni.so")
        javaClass.getResourceAsStream("/native/linux-x86_64/libzksync_jni.so")!!.use { Files.copy(it, file) }
        return file
    }

    @Test
    fun `the jar, its native library and its types are of one version`() {
        assertEquals(System.getProperty("zksync.test.version"), Zksync.version)
        assertEquals(Abi.MAJOR * 65536 + Abi.MINOR, Zksync.abiVersion)
    }

    @Test
    fun `a library with another ABI number or another interface is refused, and a newer minor one is not`() {
        Native.check(Abi.MAJOR * 65536 + Abi.MINOR + 1, Native.interfaceVersion())
        val wrong = (Abi.MAJOR + 1) * 65536 + Abi.MINOR
        assertTrue("ABI" in assertThrows(UnsatisfiedLinkError::class.java) { Native.check(wrong, 1) }.message!!)
        assertThrows(UnsatisfiedLinkError::class.java) { Native.check(Abi.MAJOR * 65536 + Abi.MINOR - 1, 1) }
        assertThrows(UnsatisfiedLinkError::class.java) { Native.check(Zksync.abiVersion, Native.interfaceVersion() + 1) }
    }

    @Test
    fun `a process that is given a library with another ABI number stops with a clear line`(
        @TempDir folder: Path,
    ) {
        val source = folder.resolve("other.c")
        val prefix = "Java_io_github_libzksync_internal_Native_"
        Files.writeString(source, "int ${prefix}abiVersion(void) { return 7 << 16; }\nint ${prefix}interfaceVersion(void) { return 1; }\n")
        val library = folder.resolve("other.so").toString()
        assertEquals(Pair(0, ""), run("cc", "-shared", "-fPIC", "-o", library, "$source"))
        val (status, output) = java("-D${Loader.PROPERTY}=$library")
        assertEquals(1, status, output)
        assertTrue("the native library has ABI 7.0, and this package needs ABI ${Abi.MAJOR}.${Abi.MINOR}" in output, output)
    }

    @Test
    fun `these tests run under the JVM's check of JNI, and its log shows a wrong use`(
        @TempDir folder: Path,
    ) {
        val own = java.lang.management.ManagementFactory.getRuntimeMXBean().inputArguments
        assertTrue("-Xcheck:jni" in own && "-XX:+LogVMOutput" in own, "$own")
        val source = folder.resolve("bad.c")
        Files.writeString(
            source,
            """
            #include <jni.h>
            JNIEXPORT void JNICALL Java_io_github_libzksync_BadJni_bad(JNIEnv *env, jclass class) {
                (*env)->ThrowNew(env, (*env)->FindClass(env, "java/lang/RuntimeException"), "waits");
                (*env)->FindClass(env, "java/lang/String");
            }
            """,
        )
        val include = File(System.getProperty("java.home"), "include").path
        val library = folder.resolve("bad.so").toString()
        assertEquals(Pair(0, ""), run("cc", "-shared", "-fPIC", "-I$include", "-I$include/linux", "-o", library, "$source"))
        val log = folder.resolve("vm.log")
        val program = File(System.getProperty("java.home"), "bin/java").path
        val classes = System.getProperty("surefire.test.class.path") ?: System.getProperty("java.class.path")
        run(
            program, "-Xcheck:jni", "-XX:+UnlockDiagnosticVMOptions", "-XX:+LogVMOutput", "-XX:LogFile=$log",
            "-cp", classes, BadJni::class.java.name, library,
        )
        assertTrue("WARNING in native method" in Files.readString(log), Files.readString(log))
    }

    @Test
    fun `a system property names the library, and a file that is not there is an error`(
        @TempDir folder: Path,
    ) {
        assertEquals(Pair(0, "loaded ${Zksync.version}\n"), java("-D${Loader.PROPERTY}=${unpacked(folder)}"))
        val (status, output) = java("-D${Loader.PROPERTY}=$folder/absent.so")
        assertEquals(1, status, output)
        assertTrue("UnsatisfiedLinkError" in output, output)
    }

    @Test
    fun `the temporary copy of the library is gone once it is loaded`(
        @TempDir folder: Path,
    ) {
        assertEquals(Pair(0, "loaded ${Zksync.version}\n"), java("-Djava.io.tmpdir=$folder"))
        assertEquals(emptyList<Path>(), Files.list(folder).use { it.toList() })
    }

    @Test
    fun `a folder that cannot be written is named`() {
        val (status, output) = java("-Djava.io.tmpdir=/nonexistent")
        assertEquals(1, status, output)
        assertTrue("java.io.tmpdir" in output && Loader.PROPERTY in output, output)
    }

    @Test
    fun `the library shows JNI functions and nothing else`(
        @TempDir folder: Path,
    ) {
        val (status, output) = run("nm", "-D", "--defined-only", "${unpacked(folder)}")
        assertEquals(0, status, output)
        val shown = output.lines().filter { it.isNotBlank() }.map { it.substringAfterLast(' ') }.toSet()
        val declared = Native::class.java.declaredMethods.filter { java.lang.reflect.Modifier.isNative(it.modifiers) }
        val wanted = declared.map { "Java_io_github_libzksync_internal_Native_${it.name}" } + "JNI_OnLoad"
        assertEquals(wanted.toSortedSet(), shown.toSortedSet())
    }

    @Test
    fun `the library is laid out for pages of 16 KiB, bound at once, and stays loaded`(
        @TempDir folder: Path,
    ) {
        val (status, output) = run("readelf", "-ldW", "${unpacked(folder)}")
        assertEquals(0, status, output)
        val alignments = output.lines().filter { it.trim().startsWith("LOAD") }.map { it.trim().substringAfterLast(' ') }
        assertTrue(alignments.isNotEmpty())
        assertEquals(setOf("0x4000"), alignments.toSet())
        for (wanted in listOf("libzksync_jni.so", "NODELETE", "NOW", "GNU_RELRO")) assertTrue(wanted in output, wanted)
    }

    @Test
    fun `platforms have the names of the jar's folders`() {
        assertEquals("linux-x86_64", Loader.platform("Linux", "amd64"))
        assertEquals("macos-aarch64", Loader.platform("Mac OS X", "aarch64"))
        assertEquals("windows-x86_64", Loader.platform("Windows 11", "amd64"))
    }

    private fun collect(done: () -> Boolean) {
        for (attempt in 1..200) {
            System.gc()
            if (done()) return
            Thread.sleep(25)
        }
    }

    @Test
    fun `both nets run the action once, when the owner is gone or when asked to`() {
        for (net in listOf(Net.cleaner(), Net.phantoms())) {
            val count = AtomicInteger()
            val owner = Any()
            val asked = net.register(owner) { count.incrementAndGet() }
            asked.run()
            asked.run()
            assertEquals(1, count.get())
            net.register(Any()) { count.incrementAndGet() }
            collect { count.get() == 2 }
            assertEquals(2, count.get())
            assertTrue(owner.hashCode() == owner.hashCode(), "the first owner was there until here")
        }
    }

    @Test
    fun `wallets and signers that were forgotten are freed`() {
        val before = Zksync.liveObjects
        repeat(20) { Wallet(Wallet.config(null, "http://127.0.0.1:1"), Signer.fromPrivateKey(ByteArray(32) { 1 })).address }
        collect { Zksync.liveObjects == before }
        assertEquals(before, Zksync.liveObjects)
    }

    @Test
    fun `lines of the log arrive, and none after it is turned off`() {
        val lines = java.util.concurrent.ConcurrentLinkedQueue<LogLine>()
        Zksync.setLogger(LogLevel.TRACE) { line: LogLine -> lines.add(line) }
        SmallNode().use { node ->
            Wallet(Wallet.config(null, node.url)).use { it.rpcCallAsync(RpcCallRequest(Chain.L2, "eth_blockNumber")).join() }
            collect { lines.isNotEmpty() }
            Zksync.setLogger(LogLevel.OFF) { _: LogLine -> }
            assertTrue(lines.isNotEmpty() && lines.all { it.target.isNotEmpty() && it.message.isNotEmpty() }, "$lines")
            Thread.sleep(100)
            lines.clear()
            Wallet(Wallet.config(null, node.url)).use { it.rpcCallAsync(RpcCallRequest(Chain.L2, "eth_blockNumber")).join() }
            Thread.sleep(100)
            assertEquals(0, lines.size)
        }
    }
}
