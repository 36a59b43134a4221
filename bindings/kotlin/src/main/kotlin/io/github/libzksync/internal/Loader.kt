// Where the native library comes from.

package io.github.libzksync.internal

import java.io.File
import java.io.IOException
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.StandardCopyOption

/**
 * Loads the native library: the file that the system property `zksync.native.library` names, or else the app's own on
 * Android, or else the one in the jar under `/native/<system>-<processor>`, through a private temporary file.
 */
internal object Loader {
    const val PROPERTY = "zksync.native.library"
    private const val NAME = "zksync_jni"

    fun load() {
        val named: String? = System.getProperty(PROPERTY)
        when {
            !named.isNullOrEmpty() -> System.load(File(named).absolutePath)
            isAndroid() -> System.loadLibrary(NAME)
            else -> loadFromJar()
        }
    }

    private fun isAndroid(): Boolean = System.getProperty("java.vm.vendor").orEmpty().contains("Android")

    /** The folder of a platform in the jar, for example `linux-x86_64`. */
    fun platform(
        system: String,
        processor: String,
    ): String {
        val os =
            when {
                system.startsWith("Linux") -> "linux"
                system.startsWith("Mac") -> "macos"
                system.startsWith("Windows") -> "windows"
                else -> system.lowercase().filter { it.isLetterOrDigit() }
            }
        val cpu =
            when (processor) {
                "amd64", "x86_64" -> "x86_64"
                "aarch64", "arm64" -> "aarch64"
                else -> processor
            }
        return "$os-$cpu"
    }

    private fun loadFromJar() {
        val platform = platform(System.getProperty("os.name").orEmpty(), System.getProperty("os.arch").orEmpty())
        val file = System.mapLibraryName(NAME)
        val resource = "/native/$platform/$file"
        val stream =
            Loader::class.java.getResourceAsStream(resource)
                ?: throw UnsatisfiedLinkError(
                    "this jar has no native library for $platform ($resource); the system property $PROPERTY can name one",
                )
        // The folder is readable by this user alone, so nobody can put another file in place of this one before it is loaded.
        val folder: Path
        val copy: Path
        try {
            folder = Files.createTempDirectory("zksync-")
            copy = folder.resolve(file)
            stream.use { Files.copy(it, copy, StandardCopyOption.REPLACE_EXISTING) }
        } catch (error: IOException) {
            throw UnsatisfiedLinkError(
                "the native library cannot be written to the temporary folder ($error); " +
                    "the system property java.io.tmpdir can name another one, and $PROPERTY an unpacked library",
            )
        }
        try {
            System.load(copy.toAbsolutePath().toString())
        } finally {
            remove(copy)
            remove(folder)
        }
    }

    /** Where a loaded file cannot be deleted (Windows), the end of the JVM does it. */
    private fun remove(path: Path) {
        try {
            Files.delete(path)
        } catch (_: IOException) {
            path.toFile().deleteOnExit()
        }
    }
}
