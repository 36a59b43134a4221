"""Kotlin: the types of `bindings/kotlin`, its statuses, the methods of a wallet, and a table of all of them for the tests."""

import re
from pathlib import Path

import model as schema

MAIN = "bindings/kotlin/src/main/kotlin/io/github/libzksync"
TEST = "bindings/kotlin/src/test/kotlin/io/github/libzksync"
NOTE = "// Generated from schema/zksync.json by bindings/generate; do not edit."
WIDTH = 120

# Names of the package that is written by hand.
TAKEN = {
    "Address", "Bytes", "CallOptions", "ExternalSigner", "Hash", "LogLevel", "Origin", "Progress", "Signer", "SigningRequest",
    "Status", "Uint", "Utils", "Wallet", "WalletOperations", "Zksync", "ZksyncException",
}
KEYWORDS = {
    "as", "break", "class", "continue", "do", "else", "false", "for", "fun", "if", "in", "interface", "is", "null", "object",
    "package", "return", "super", "this", "throw", "true", "try", "typealias", "typeof", "val", "var", "when", "while",
}
# What Java's types call themselves; a getter of that name would be theirs.
SCALARS = {"Address": "Address", "Bytes": "Bytes", "Hash": "Hash", "Uint": "BigInteger"}
KINDS = {
    "read": "Reads.",
    "write": "Sends at most one transaction for each step; what was sent is in the error's `tx` if it fails.",
    "wait": "Waits; a timeout or a cancellation ends it at once.",
    "sign": "Signs, without any network.",
    "broadcast": "Sends.",
}


def identifier(name):
    return f"`{name}`" if name in KEYWORDS else name


def constant(name):
    return "_".join(word.upper() for word in schema.words(name))


def kotlin(type_):
    if type_.kind == "scalar":
        return SCALARS[type_.name]
    if type_.kind in ("enum", "struct"):
        return type_.name
    if type_.kind == "int":
        # Unsigned numbers of 32 bits need 33 with a sign. Those of 64 are counters, ids and durations: they fit.
        return "Int" if type_.bits <= 16 or (type_.bits == 32 and type_.signed) else "Long"
    if type_.kind == "list":
        return f"List<{kotlin(type_.item)}>"
    if type_.kind == "map":
        return f"Map<String, {kotlin(type_.item)}>"
    if type_.kind == "tuple":
        kinds = [kotlin(item) for item in type_.items]
        if len(set(kinds)) == 1:
            return f"List<{kinds[0]}>"
        if len(kinds) != 2:
            raise schema.SchemaError(f"a tuple of more than two different types: {type_}")
        return f"@Serializable(with = PairSerializer::class) Pair<{kinds[0]}, {kinds[1]}>"
    return {"string": "String", "bool": "Boolean", "float": "Double", "any": "JsonElement"}[type_.kind]


def field_type(field):
    return kotlin(field.type) + ("" if mandatory(field) else "?")


def mandatory(field):
    return field.required and not field.nullable


def wrapped(text, room):
    """The lines of a text, none longer than `room` if words allow it."""
    lines = []
    for paragraph in text.strip().split("\n"):
        line = ""
        for word in paragraph.split():
            if line and len(line) + 1 + len(word) > room:
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}" if line else word
        lines.append(line)
    return lines


def doc(text, indent=""):
    """A KDoc comment, or nothing for an empty text."""
    text = text.replace("/*", "/ *").replace("*/", "* /")
    if not text.strip():
        return ""
    one = f"{indent}/** {' '.join(text.split())} */"
    if len(one) <= WIDTH and "\n" not in text.strip():
        return one + "\n"
    body = "\n".join(f"{indent} * {line}".rstrip() for line in wrapped(text, WIDTH - len(indent) - 3))
    return f"{indent}/**\n{body}\n{indent} */\n"


def head(*imports, about, suppress=()):
    names = ", ".join(f'"{name}"' for name in ("RedundantVisibilityModifier", *suppress))
    return "\n".join([
        NOTE, f"// {about}", "", f"@file:Suppress({names})", "", "package io.github.libzksync", "",
        *(f"import {name}" for name in sorted(imports)), "", "",
    ])


def types(model):
    out = [
        "// Generated from schema/zksync.json by bindings/generate; do not edit.\n// What requests and responses are made of.\n\n"
        '@file:Suppress("RedundantVisibilityModifier")\n@file:UseSerializers(UintSerializer::class)\n\n'
        "package io.github.libzksync\n\n"
        "import io.github.libzksync.internal.PairSerializer\nimport io.github.libzksync.internal.UintSerializer\nimport java.math.BigInteger\n"
        "import kotlinx.serialization.Serializable\n"
        "import kotlinx.serialization.UseSerializers\nimport kotlinx.serialization.json.JsonElement\n\n"
    ]
    out += [struct_text(struct) for struct in model.structs]
    return "\n".join(text.rstrip("\n") + "\n" for text in out)


def struct_text(struct):
    if struct.name in TAKEN or struct.name in SCALARS:
        raise schema.SchemaError(f"{struct.name} is a name of the package")
    text = doc(struct.doc or f"See the method that takes or gives it.")
    if not struct.fields:
        return text + (
            f"@Serializable\npublic class {struct.name} {{\n"
            f"    override fun equals(other: Any?): Boolean = other is {struct.name}\n\n"
            f"    override fun hashCode(): Int = {sum(map(ord, struct.name))}\n\n"
            f'    override fun toString(): String = "{struct.name}()"\n}}\n'
        )
    text += f"@Serializable\npublic data class {struct.name}(\n"
    for field in struct.fields:
        default = "" if mandatory(field) else " = null"
        text += doc(field.doc, "    ") + f"    val {identifier(field.name)}: {field_type(field)}{default},\n"
    text += ")"
    optional = [field for field in struct.fields if not mandatory(field)]
    if struct.in_requests and optional:
        text += " {\n" + builder(struct, optional) + "}"
    return text + "\n"


def builder(struct, optional):
    """For Java, which has no named arguments."""
    needed = [field for field in struct.fields if mandatory(field)]
    parameters = ", ".join(f"{identifier(field.name)}: {field_type(field)}" for field in needed)
    held = ", ".join(f"private val {identifier(field.name)}: {field_type(field)}" for field in needed)
    given = ", ".join(identifier(field.name) for field in needed)
    text = f"    /** For Java, which has no named arguments: the optional values of [{struct.name}]. */\n"
    text += f"    public class Builder internal constructor({held}) {{\n"
    for field in optional:
        text += f"        private var {identifier(field.name)}: {field_type(field)} = null\n"
    for field in optional:
        name = identifier(field.name)
        text += "\n" + doc(field.doc, "        ")
        text += f"        public fun {name}(value: {kotlin(field.type)}): Builder = apply {{ this.{name} = value }}\n"
    everything = ", ".join(identifier(field.name) for field in struct.fields)
    text += f"\n        /** The finished value. */\n        public fun build(): {struct.name} = {struct.name}({everything})\n"
    text += "    }\n\n    public companion object {\n"
    text += "        /** Begins with what must be given. */\n        @JvmStatic\n"
    text += f"        public fun builder({parameters}): Builder = Builder({given})\n    }}\n"
    return text


def answered_enums(model):
    """The enums that responses have: a newer library may give values that this package does not know."""
    def names(type_):
        if type_ is None:
            return set()
        if type_.kind == "enum":
            return {type_.name}
        return set().union(*(names(item) for item in (type_.item, *type_.items)))

    return set().union(*(names(f.type) for struct in model.structs if struct.in_responses for f in struct.fields))


def enums(model):
    open_ones = answered_enums(model)
    text = (
        f"{NOTE}\n// Values that are one of a few words.\n\n"
        '@file:Suppress("RedundantVisibilityModifier")\n\npackage io.github.libzksync\n\n'
        "import io.github.libzksync.internal.WordSerializer\n"
        "import kotlinx.serialization.Serializable\n"
    )
    for enum in model.enums:
        if enum.name in TAKEN:
            raise schema.SchemaError(f"{enum.name} is a name of the package")
        text += "\n" + doc(enum.doc or f"One of a few words.")
        text += f"@Serializable(with = {enum.name}Serializer::class)\npublic enum class {enum.name}(internal val word: String) {{\n"
        for variant in enum.variants:
            text += doc(variant.doc, "    ") + f'    {constant(variant.value)}("{variant.value}"),\n'
        if enum.name in open_ones:
            text += "\n    /** A word that a newer library gave and this package does not know. It cannot be in a request. */\n"
            text += '    UNKNOWN(""),\n'
        text += "}\n\n"
        unknown = f"{enum.name}.UNKNOWN" if enum.name in open_ones else "null"
        text += (
            f"internal object {enum.name}Serializer :\n"
            f'    WordSerializer<{enum.name}>("{enum.name}", {enum.name}.entries, {enum.name}::word, {unknown})\n'
        )
    return text


def statuses(model):
    header = (schema.ROOT / "include" / "zksync.h").read_text(encoding="utf-8")
    numbers = dict(re.findall(r"#define ZKS_ABI_VERSION_(MAJOR|MINOR) (\d+)", header))
    text = f"{NOTE}\n// The statuses of the library, and its ABI.\n\npackage io.github.libzksync\n\n"
    text += "/** Why a call failed. Numbers are never reused and may be added; treat an unknown one by its block. */\n"
    text += "public enum class Status(\n    /** The number. */\n    public val code: Int,\n"
    text += "    /** Who produced it. */\n    public val origin: Origin,\n"
    text += "    /** Whether the same call can succeed later without a change; an error says it better for its case. */\n"
    text += "    public val retryable: Boolean,\n) {\n"
    for status in model.statuses:
        line = f"{status.name}({status.code}, Origin.{status.origin.upper()}, {str(status.retryable).lower()}),"
        text += doc(status.doc, "    ") + f"    {line}\n\n"
    text += "    /** A number that this package does not know: the library is newer. */\n"
    text += "    UNKNOWN(-1, Origin.LIBRARY, false),\n    ;\n\n"
    text += "    public companion object {\n"
    text += "        /** The status of a number. */\n        @JvmStatic\n"
    text += "        public fun of(code: Int): Status = entries.firstOrNull { it.code == code } ?: UNKNOWN\n    }\n}\n\n"
    text += "/** Who produced a status. */\npublic enum class Origin {\n"
    docs = {
        "caller": "The caller: its arguments.", "library": "The library.", "signer": "The external signer.",
        "transport": "The network.", "node": "A node's answer.", "bridge": "The state of the bridge or of an account.",
    }
    for origin in sorted({status.origin for status in model.statuses}, key=list(docs).index):
        text += f"    /** {docs[origin]} */\n    {origin.upper()},\n"
    text += "}\n\n/** The ABI that this package was made for. */\ninternal object Abi {\n"
    text += f"    const val MAJOR: Int = {numbers['MAJOR']}\n    const val MINOR: Int = {numbers['MINOR']}\n\n"
    text += f'    /** The version of the schema that the types came from. */\n    const val SCHEMA: String = "{model.version}"\n}}\n'
    return text


def request_parameter(method):
    default = "" if any(mandatory(field) for field in method.request.fields) else f" = {method.request.name}()"
    return f"request: {method.request.name}{default}"


def operations(model):
    text = (
        f"{NOTE}\n// The operations of a wallet.\n\n"
        '@file:Suppress("RedundantVisibilityModifier")\n\npackage io.github.libzksync\n\n'
        "import java.util.concurrent.CompletableFuture\nimport kotlinx.serialization.KSerializer\n\n"
        "/** The operations of a [Wallet]: as a suspend function for Kotlin, and as a future for Java. */\n"
        "public abstract class WalletOperations internal constructor() {\n"
        "    internal abstract suspend fun <Q, R> run(\n        method: String,\n        asks: KSerializer<Q>,\n"
        "        answers: KSerializer<R>,\n        request: Q,\n        options: CallOptions,\n    ): R\n\n"
        "    internal abstract fun <Q, R> future(\n        method: String,\n        asks: KSerializer<Q>,\n"
        "        answers: KSerializer<R>,\n        request: Q,\n        options: CallOptions,\n    ): CompletableFuture<R>\n"
    )
    for method in model.methods:
        name, answer, asks = schema.camel(method.name), method.response.name, method.request.name
        serializers = f'"{method.name}", {asks}.serializer(), {answer}.serializer(), request, options'
        text += "\n" + doc(f"{method.doc} {KINDS[method.kind]}", "    ")
        text += "    @JvmSynthetic\n"
        text += f"    public suspend fun {name}(\n        {request_parameter(method)},\n"
        text += f"        options: CallOptions = CallOptions.NONE,\n    ): {answer} =\n        run({serializers})\n"
        text += f"\n    /** [{name}] as a future. */\n    @JvmOverloads\n"
        text += f"    public fun {name}Async(\n        {request_parameter(method)},\n"
        text += f"        options: CallOptions = CallOptions.NONE,\n    ): CompletableFuture<{answer}> =\n"
        text += f"        future({serializers})\n"
    return text + "}\n"


def utils(model):
    text = (
        f"{NOTE}\n// The functions that need no wallet.\n\n"
        '@file:Suppress("RedundantVisibilityModifier")\n\npackage io.github.libzksync\n\n'
        "import io.github.libzksync.internal.Calls\n\n"
        "/** Functions that need no wallet and no network: hashes, addresses, units, encodings. They do not block. */\n"
        "public object Utils {\n"
    )
    for index, method in enumerate(model.utils):
        name, answer, asks = schema.camel(method.name), method.response.name, method.request.name
        text += ("\n" if index else "") + doc(method.doc, "    ") + "    @JvmStatic\n"
        text += f"    public fun {name}({request_parameter(method)}): {answer} =\n"
        text += f'        Calls.util("{method.name}", {asks}.serializer(), {answer}.serializer(), request)\n'
    return text + "}\n"


def table(model):
    """For the tests: every method and utility from JSON to JSON, through the typed functions."""
    text = (
        f"{NOTE}\n// Every function from JSON to JSON, through its types.\n\npackage io.github.libzksync\n\n"
        "import io.github.libzksync.internal.Json\n\n"
        "internal class Row(\n    val name: String,\n    val echo: (String) -> String,\n"
        "    val call: suspend (WalletOperations, String) -> String,\n    val later: (WalletOperations, String) -> String,\n)\n\n"
        "internal val METHODS: List<Row> =\n    listOf(\n"
    )
    for method in model.methods:
        name, answer, asks = schema.camel(method.name), method.response.name, method.request.name
        decode = f"Json.read({asks}.serializer(), text)"
        text += f'        Row(\n            "{method.name}",\n'
        text += f"            {{ text -> Json.write({asks}.serializer(), {decode}) }},\n"
        text += f"            {{ wallet, text -> Json.write({answer}.serializer(), wallet.{name}({decode})) }},\n"
        text += f"            {{ wallet, text -> Json.write({answer}.serializer(), wallet.{name}Async({decode}).join()) }},\n        ),\n"
    text += "    )\n\ninternal class UtilRow(\n    val name: String,\n    val echo: (String) -> String,\n    val call: (String) -> String,\n)\n\n"
    text += "internal val UTILS: List<UtilRow> =\n    listOf(\n"
    for method in model.utils:
        name, answer, asks = schema.camel(method.name), method.response.name, method.request.name
        decode = f"Json.read({asks}.serializer(), text)"
        text += f'        UtilRow(\n            "{method.name}",\n'
        text += f"            {{ text -> Json.write({asks}.serializer(), {decode}) }},\n"
        text += f"            {{ text -> Json.write({answer}.serializer(), Utils.{name}({decode})) }},\n        ),\n"
    return text + "    )\n"


def files(model):
    return {
        f"{MAIN}/Types.kt": types(model),
        f"{MAIN}/Enums.kt": enums(model),
        f"{MAIN}/Status.kt": statuses(model),
        f"{MAIN}/WalletOperations.kt": operations(model),
        f"{MAIN}/Utils.kt": utils(model),
        f"{TEST}/Table.kt": table(model),
    }
