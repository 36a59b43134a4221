#!/usr/bin/env python3
"""The misuse matrix, made from the header: which parameters each function has, what can be passed wrongly, and what that gives.

    misuse.py HEADER SCHEMA --table FILE    writes the table that test_misuse.c drives
    misuse.py HEADER SCHEMA --run LIBRARY   drives the same matrix from Python (ctypes)
    misuse.py HEADER SCHEMA --self-test     a declaration or comment that cannot be classified must be noticed

Everything is derived: kinds from a parameter's type, whether NULL is allowed, whether a function blocks and whether it works
after a shutdown from its comment. What cannot be derived stands in the tables below, with its reason; a function that fits nowhere
ends the script with an error.
"""

import ctypes
import json
import random
import re
import sys
from ctypes import CFUNCTYPE, POINTER, byref, c_char_p, c_int32, c_size_t, c_uint8, c_uint32, c_uint64, c_void_p

OK, NULL, UTF8, JSON, METHOD, TOO_LARGE, INVALID, WRONG_TYPE, FIELD = 0, 101, 102, 103, 113, 114, 120, 121, 106
KEY_LENGTH, BAD_KEY, MNEMONIC, KEYSTORE, PASSWORD = 301, 302, 303, 304, 305
ANY = -1  # The same as with valid arguments: the value is allowed.

# Texts, by parameter name: a valid one, and what an empty one gives.
TEXTS = {
    "config_json": ('{"l1":{"urls":["http://127.0.0.1:1"],"retries":0},"l2":{"urls":["http://127.0.0.1:1"],"retries":0}}', JSON),
    "request_json": ("{}", ANY),  # empty text stands for {}
    "method": ("chain_info", METHOD),
    "name": ("units_parse", METHOD),
    "path": ("m/44'/60'/0'/0/1", MNEMONIC),
}
# Byte arrays that have a length: a valid one, what an empty one gives, what bytes that are no UTF-8 give.
BYTES = {
    "key": (b"\x11" * 32, KEY_LENGTH, KEY_LENGTH),
    "phrase": (b"test test test test test test test test test test test junk", MNEMONIC, UTF8),
    "passphrase": (b"TREZOR", ANY, UTF8),
    "json": (
        json.dumps({
            "version": 3,
            "crypto": {
                "cipher": "aes-128-ctr", "cipherparams": {"iv": "00" * 16}, "ciphertext": "00" * 32, "mac": "00" * 32,
                "kdf": "scrypt", "kdfparams": {"dklen": 32, "n": 2, "r": 1, "p": 1, "salt": "00"},
            },
        }).encode(),
        KEYSTORE,
        KEYSTORE,
    ),
    "password": (b"password", ANY, ANY),  # any bytes may be a password; here it is the wrong one anyway
}
FIXED = {"address20": bytes(range(20))}
# Numbers: a valid one, and those that are refused.
NUMBERS = {"timeout_ms": (1000, []), "max_level": (0, [-1, 6, 2**31 - 1, -(2**31)]), "status": (101, [])}
# Left out of the matrix's ordinary part, and why.
APART = {
    "zks_shutdown": "it ends the library; called inside a callback, in a forked child and at the very end",
    "zks_string_free": "a string is a true pointer, so only NULL and live strings are defined",
}
# What the accessors of errors answer, which return no status of the call.
ACCESSORS = {
    "zks_error_status": (OK, INVALID),
    "zks_error_message": ("", None),  # None: some text
    "zks_error_json": ("null", "null"),
}

HANDLES = ["ZksWallet", "ZksSigner", "ZksCall", "ZksError"]


class Problem(Exception):
    pass


class Parameter:
    def __init__(self, type_, name, doc, previous):
        self.type, self.name = type_, name
        self.optional = bool(re.search(r"\bNULL\b", doc))
        self.handle = None
        for handle in HANDLES:
            if type_ in (f"{handle} *", f"const {handle} *"):
                self.kind, self.handle = "HANDLE", handle
                return
            if type_ == f"{handle} **":
                self.kind, self.handle = ("ERR" if name == "err" else "OUT"), handle
                if not (name == "err" or name.endswith("_out")):
                    raise Problem(f"{name} is an output whose name does not end in _out")
                return
        if type_ == "char **" and name.endswith("_out"):
            self.kind = "OUT"
        elif type_ == "const char *" and name in TEXTS:
            self.kind = "TEXT"
        elif type_ == "const uint8_t *" and name in BYTES:
            self.kind = "BYTES"
        elif type_ == "const uint8_t *" and name in FIXED:
            self.kind = "FIXED"
        elif type_ == "size_t" and previous and previous.kind == "BYTES" and name == previous.name + "_len":
            self.kind = "LENGTH"
        elif re.fullmatch(r"Zks(Log|Free|Progress|Sign|Completion)Fn", type_):
            self.kind = "FUNCTION"
            self.optional = self.optional or type_ == "ZksFreeFn"
        elif type_ == "void *" and name == "user_data":
            self.kind = "DATA"
        elif type_ in ("uint64_t", "int32_t") and name in NUMBERS:
            self.kind = "NUMBER"
        elif type_ == "char *" and name == "text":
            self.kind = "STRING"
        else:
            raise Problem(f"no rule for a parameter {type_} {name}")


class Function:
    def __init__(self, result, name, parameters, comment, comments):
        self.name, self.result, self.comment = name, result, comment
        self.parameters = []
        for type_, parameter in parameters:
            if not re.search(rf"\b{parameter}\b", comment):
                raise Problem(f"{name}: the comment says nothing about {parameter}")
            previous = self.parameters[-1] if self.parameters else None
            try:
                self.parameters.append(Parameter(type_, parameter, self.about(parameter, comments), previous))
            except Problem as problem:
                raise Problem(f"{name}: {problem}; teach misuse.py what may be passed there") from None
        blocks = re.search(r"Blocks:\s*(\S[^\n]*)", comment)
        threads = re.search(r"Threads:\s*(.*?)(?=Since:|\Z)", comment, re.S)
        if not blocks or not threads:
            raise Problem(f"{name}: the comment lacks Blocks or Threads")
        self.blocks = not blocks[1].startswith("no")
        self.after_shutdown = "after zks_shutdown" in threads[1]
        kinds = [p.kind for p in self.parameters]
        if name in APART:
            self.role = "APART"
        elif name in ACCESSORS:
            self.role = "ACCESSOR"
        elif result == "int32_t":
            self.role = "STATUS"
        elif result == "void" and name.endswith("_free") and kinds == ["HANDLE"]:
            self.role = "FREE"
        elif result != "void" and "HANDLE" not in kinds and set(kinds) <= {"NUMBER"}:
            self.role = "INFO"
        else:
            raise Problem(f"{name}: no rule for a function {result}({', '.join(p.type for p in self.parameters)})")
        if self.role == "STATUS" and not kinds:
            raise Problem(f"{name}: a status and no parameter")

    def about(self, parameter, comments):
        """What the comment says of a parameter; of several that are named together, what it says of all."""

        def find(comment):
            text = re.sub(r"^.*? (?=(In|Out): )", "", " ".join(comment.split()))
            found = re.search(rf"\b{parameter}\b(?:, \w+)*: (.*?)(?= \w+(?:, \w+)*: |$)", text)
            return found[1] if found else ""

        said = find(self.comment)
        other = re.search(r"as for (zks_\w+)", said)
        return said + find(comments[other[1]]) if other else said


def declarations(header):
    """(result, name, [(type, name)], comment) of each function of the header."""
    body = header[header.index('extern "C"'):]
    found = re.findall(r"/\*\*((?:(?!\*/).)*)\*/\s*ZKS_API\s+(?:ZKS_WARN_UNUSED\s+)?([^;]*?)\s*ZKS_NOEXCEPT;", body, re.S)
    result = []
    for comment, declaration in found:
        comment = re.sub(r"^\s*\* ?", "", comment, flags=re.M)
        returned, name, parameters = re.fullmatch(r"(.*?)\b(zks_\w+)\((.*)\)", " ".join(declaration.split())).groups()
        split = []
        for parameter in [] if parameters == "void" else parameters.split(","):
            type_, own = re.fullmatch(r"\s*(.*?)(\w+)", parameter).groups()
            split.append((type_.strip(), own))
        result.append((returned.strip(), name, split, comment))
    missing = set(re.findall(r"\b(zks_\w+)\([^;{]*?\)\s*ZKS_NOEXCEPT;", body)) - {name for _, name, _, _ in result}
    if missing or len(result) != body.count("ZKS_NOEXCEPT;"):
        raise Problem(f"declarations that could not be read: {sorted(missing)}")
    return result


def functions(header):
    found = declarations(header)
    comments = {name: comment for _, name, _, comment in found}
    made = [Function(*declaration, comments) for declaration in found]
    names = {function.name for function in made}
    for table in (APART, ACCESSORS):
        for name in table:
            if name not in names:
                raise Problem(f"{name} is not in the header any more")
    return made


def example(schema, function):
    """The request of a wallet's method that the schema shows."""
    name = function.name.replace("zks_wallet_", "")
    for method in schema["methods"]:
        if method["name"] == name:
            return json.dumps(method["example"])
    return None


# --- The table for C ------------------------------------------------------------------------------------------------------


def c_text(data):
    if isinstance(data, str):
        data = data.encode()
    return '"' + "".join(chr(b) if 32 <= b < 127 and b not in b'"\\?' else f"\\{b:03o}" for b in data) + '"'


def table(made, schema):
    out = ["/* Written by misuse.py from the header: the functions, their parameters, and what may be passed there. */", ""]
    rows = []
    for function in made:
        own = "static void thunk_%s(const Word *a, Result *r) {" % function.name
        arguments = []
        for at, parameter in enumerate(function.parameters):
            if parameter.kind == "FUNCTION":
                arguments.append(f"({parameter.type})a[{at}].function")
            elif parameter.kind in ("NUMBER", "LENGTH"):
                arguments.append(f"({parameter.type})a[{at}].number")
            else:
                arguments.append(f"({parameter.type})a[{at}].pointer")
        call = f"{function.name}({', '.join(arguments)})"
        if function.result == "void":
            body = f"{call};\n    (void)r;"
        elif function.result == "int32_t":
            body = f"r->status = {call};"
        elif function.result == "const char *":
            body = f"r->text = {call};"
        else:
            body = f"r->number = {call};"
        unused = "" if arguments else "    (void)a;\n"
        out.append(f"{own}\n{unused}    {body}\n}}")
        shapes = []
        for parameter in function.parameters:
            values = {"pointer": "NULL", "bytes": 0, "empty": ANY, "utf8": ANY, "number": 0, "bad": "NULL", "bads": 0}
            if parameter.kind == "TEXT":
                values["pointer"], values["empty"], values["utf8"] = c_text(TEXTS[parameter.name][0]), TEXTS[parameter.name][1], UTF8
            elif parameter.kind == "BYTES":
                data, values["empty"], values["utf8"] = BYTES[parameter.name]
                values["pointer"], values["bytes"] = c_text(data), len(data)
            elif parameter.kind == "FIXED":
                values["pointer"], values["bytes"] = c_text(FIXED[parameter.name]), len(FIXED[parameter.name])
            elif parameter.kind == "NUMBER":
                values["number"], bad = NUMBERS[parameter.name]
                if bad:
                    values["bad"], values["bads"] = f"BAD_{parameter.name}", len(bad)
            handle = f"H_{parameter.handle[3:].upper()}" if parameter.handle else "H_NONE"
            shapes.append(
                f'{{"{parameter.name}", K_{parameter.kind}, {handle}, {int(parameter.optional)}, {values["pointer"]}, '
                f'{values["bytes"]}, {values["empty"]}, {values["utf8"]}, {values["number"]}, {values["bad"]}, {values["bads"]}, '
                f'(Plain)host_{parameter.type if parameter.kind == "FUNCTION" else "none"}}}'
            )
        if shapes:
            rows.append((function, f"static const Parameter parameters_{function.name}[] = {{\n    " + ",\n    ".join(shapes) + "};"))
        else:
            rows.append((function, None))
    for name, (_, bad) in NUMBERS.items():
        if bad:
            out.append(f"static const int64_t BAD_{name}[] = {{{', '.join(f'({n})' for n in bad)}}};")
    out += [row for _, row in rows if row]
    out.append("static const Function FUNCTIONS[] = {")
    for function, row in rows:
        null, bad = ACCESSORS.get(function.name, (None, None))
        request = example(schema, function)
        out.append(
            f'    {{"{function.name}", thunk_{function.name}, R_{function.role}, {int(function.blocks)}, {int(function.after_shutdown)}, '
            f'{"parameters_" + function.name if row else "NULL"}, {len(function.parameters)}, '
            f"{null if isinstance(null, int) else ANY}, {bad if isinstance(bad, int) else ANY}, "
            f"{c_text(null) if isinstance(null, str) else 'NULL'}, {c_text(bad) if isinstance(bad, str) else 'NULL'}, "
            f"{c_text(request) if request else 'NULL'}}},"
        )
    out.append("};")
    return "\n".join(out) + "\n"


# --- The same from Python -------------------------------------------------------------------------------------------------

SPOILT = [b"\xff", b"\xc3", b"\xed\xa0\x80", b'{"chain":"l1\xf5"}']
C_TYPES = {"size_t": c_size_t, "uint64_t": c_uint64, "int32_t": c_int32, "uint32_t": c_uint32, "void": None, "const char *": c_char_p}


class Runner:
    """Calls through ctypes, as a careless Python program would: every pointer is a number."""

    def __init__(self, path, made):
        self.lib = ctypes.CDLL(path)
        self.made = {function.name: function for function in made}
        self.cases = 0
        self.freed = 0
        self.owned = 0
        self.done = 0
        self.started = 0
        self.kept = []
        for function in made:
            call = getattr(self.lib, function.name)
            call.restype = C_TYPES[function.result]
            call.argtypes = [C_TYPES[p.type] if p.kind in ("NUMBER", "LENGTH") else c_void_p for p in function.parameters]
        self.functions = {
            "ZksFreeFn": CFUNCTYPE(None, c_void_p)(self.on_free),
            "ZksLogFn": CFUNCTYPE(None, c_void_p, c_int32, c_char_p, c_char_p)(lambda *_: None),
            "ZksProgressFn": CFUNCTYPE(None, c_void_p, c_char_p)(lambda *_: None),
            "ZksSignFn": CFUNCTYPE(c_int32, c_void_p, POINTER(c_uint8), c_char_p, POINTER(c_uint8))(lambda *_: 1),
            "ZksCompletionFn": CFUNCTYPE(None, c_void_p, c_int32, c_void_p, c_void_p)(self.on_done),
        }
        self.live = {handle: self.make(handle) for handle in HANDLES}
        self.dead = {}
        for handle in HANDLES:
            self.dead[handle] = self.make(handle)
            self.free(handle, self.dead[handle])

    def on_free(self, _):
        self.freed += 1

    def on_done(self, _, status, response, error):
        assert (status == 0) == bool(response) == (not error)
        self.lib.zks_string_free(response)
        self.lib.zks_error_free(error)
        self.done += 1

    def make(self, handle):
        out = c_void_p()
        if handle == "ZksCall":
            status = self.lib.zks_call_new(byref(out))
        elif handle == "ZksSigner":
            status = self.lib.zks_signer_from_private_key(BYTES["key"][0], 32, byref(out), None)
        elif handle == "ZksWallet":
            status = self.lib.zks_wallet_new(TEXTS["config_json"][0].encode(), None, byref(out), None)
        else:
            status = int(self.lib.zks_util_call(None, None, None, byref(out)) != NULL)
        assert status == 0 and out.value, (handle, status)
        return out.value

    def free(self, handle, value):
        getattr(self.lib, f"zks_{handle[3:].lower()}_free")(value)

    def text(self, data):
        """A buffer that lives until the case is over."""
        buffer = ctypes.create_string_buffer(data, len(data) + 1)
        self.kept.append(buffer)
        return ctypes.addressof(buffer)

    def call(self, function, wrong, err=True):
        """Calls with valid arguments but for `wrong` {position: value}; returns the status after checking outputs and error."""
        values, outs, error = [], [], None
        for at, p in enumerate(function.parameters):
            if p.kind in ("OUT", "ERR"):
                place = c_void_p(1)
                if p.kind == "ERR":
                    error = place if err else None
                    values.append(byref(place) if err else None)
                elif at in wrong:
                    values.append(wrong[at])
                else:
                    outs.append((p, place))
                    values.append(byref(place))
                continue
            if at in wrong:
                value = wrong[at]
            elif p.kind == "HANDLE":
                # A call object that was cancelled stays cancelled, so each call has its own.
                value = self.make("ZksCall") if p.handle == "ZksCall" else self.live[p.handle]
            elif p.kind == "TEXT":
                value = self.text(TEXTS[p.name][0].encode())
            elif p.kind == "BYTES":
                value = self.text(BYTES[p.name][0])
            elif p.kind == "LENGTH":
                value = len(BYTES[p.name[:-4]][0])
            elif p.kind == "FIXED":
                value = self.text(FIXED[p.name])
            elif p.kind == "FUNCTION":
                value = ctypes.cast(self.functions[p.type], c_void_p).value
            elif p.kind == "DATA":
                value = 7
            else:
                value = NUMBERS[p.name][0]
            values.append(value)
            if p.type == "ZksFreeFn" and value:
                self.owned += 1
        status = getattr(self.lib, function.name)(*values)
        for at, p in enumerate(function.parameters):
            if p.kind == "HANDLE" and p.handle == "ZksCall" and at not in wrong:
                self.free("ZksCall", values[at])
        for p, place in outs:
            assert (status == OK) == bool(place.value), f"{function.name} gives {status} and {p.name} is {place.value}"
            if place.value:
                self.free(p.handle, place.value) if p.handle else self.lib.zks_string_free(place)
        if error is not None:
            assert (status != OK) == bool(error.value), f"{function.name} gives {status} and the error is {error.value}"
            if error.value:
                assert self.lib.zks_error_status(error) == status and self.lib.zks_error_message(error)
                assert json.loads(self.lib.zks_error_json(error))["status"] == status
                self.lib.zks_error_free(error)
        if status == OK and any(p.type == "ZksCompletionFn" for p in function.parameters):
            self.started += 1
        self.cases += 1
        return status

    def words(self, handle):
        """Values that are no live handle of that type, with the status they give."""
        own = random.Random(handle)
        bits = [1, 0x1234560, 2**64 - 1, 2**63, id(self)] + [own.getrandbits(64) for _ in range(32)]
        bits += [self.live[handle] ^ 1 << bit for bit in range(64)]
        others = [(value, WRONG_TYPE) for other, value in self.live.items() if other != handle]
        return [(None, NULL), (self.dead[handle], INVALID)] + others + [(word, INVALID) for word in bits]

    def wrong(self, function):
        """(label, {position: value}, status) of every misuse of a function that returns a status."""
        large = b" " * (2 << 20)
        for at, p in enumerate(function.parameters):
            if p.kind == "HANDLE":
                for value, status in self.words(p.handle):
                    yield f"{p.name}={value}", {at: value}, ANY if value is None and p.optional else status
            elif p.kind == "TEXT":
                yield f"{p.name}=NULL", {at: None}, ANY if p.optional else NULL
                for text in SPOILT:
                    yield f"{p.name}={text}", {at: self.text(text)}, UTF8
                yield f"{p.name} large", {at: self.text(large)}, TOO_LARGE
                yield f"{p.name} empty", {at: self.text(b"")}, TEXTS[p.name][1]
            elif p.kind == "BYTES":
                yield f"{p.name}=NULL", {at: None}, NULL
                yield f"{p.name}=NULL of 0", {at: None, at + 1: 0}, BYTES[p.name][1] if p.optional else NULL
                yield f"{p.name} empty", {at: self.text(b"x"), at + 1: 0}, BYTES[p.name][1]
                yield f"{p.name} no UTF-8", {at: self.text(b"\xff\xff"), at + 1: 2}, BYTES[p.name][2]
                yield f"{p.name} large", {at: self.text(large), at + 1: len(large)}, TOO_LARGE
                yield f"{p.name} without end", {at + 1: 2**64 - 1}, TOO_LARGE
            elif p.kind in ("FIXED", "OUT"):
                yield f"{p.name}=NULL", {at: None}, NULL
            elif p.kind == "FUNCTION":
                yield f"{p.name}=NULL", {at: None}, ANY if p.optional else NULL
            elif p.kind == "DATA":
                yield f"{p.name}=NULL", {at: None}, ANY
            elif p.kind == "NUMBER":
                for number in NUMBERS[p.name][1]:
                    yield f"{p.name}={number}", {at: number}, FIELD

    def run(self):
        before = self.lib.zks_live_objects()
        for function in self.made.values():
            if function.role == "STATUS":
                valid = self.call(function, {})
                assert valid not in (NULL, UTF8, JSON, TOO_LARGE, INVALID, WRONG_TYPE, 901, 902), (function.name, valid)
                for label, wrong, status in self.wrong(function):
                    for err in (True, False) if any(p.kind == "ERR" for p in function.parameters) else (False,):
                        got = self.call(function, wrong, err)
                        expected = valid if status == ANY else status
                        assert got == expected, f"{function.name}, {label}: {got}, not {expected}"
                    self.kept.clear()
            elif function.role in ("ACCESSOR", "FREE"):
                handle = function.parameters[0].handle
                call = getattr(self.lib, function.name)
                for value, status in self.words(handle):
                    got = call(value)
                    self.cases += 1
                    if function.role == "ACCESSOR":
                        null, bad = ACCESSORS[function.name]
                        expected = null if status == NULL else bad
                        got = got.decode() if isinstance(got, bytes) else got
                        assert got == expected if expected is not None else got, f"{function.name}({value}) gives {got!r}"
        assert self.lib.zks_live_objects() == before, "something that is alive was freed, or something was left"
        for handle, value in self.live.items():
            self.free(handle, value)
        assert self.lib.zks_set_logger(None, None, None, 0) == OK
        assert self.lib.zks_shutdown(20000) == OK
        assert self.lib.zks_live_objects() == 0
        assert self.started == self.done, f"{self.started} calls, {self.done} completions"
        assert self.owned == self.freed, f"user_data given {self.owned} times, freed {self.freed} times"
        print(f"ok {'misuse.py':<10} {len(self.made)} functions, {self.cases} cases")


def self_test(header):
    """What the generator must refuse."""
    block = "/**\n * X.\n *\n * In: {0}: it.\n * Blocks:  no.\n * Threads: any.\n */\nZKS_API int32_t zks_new_thing({1}) ZKS_NOEXCEPT;\n"
    end = header.index("#ifdef __cplusplus\n}")
    for name, parameter in (
        ("what", "ZksNew *what"), ("size", "size_t size"), ("request", "const char *request"), ("data", "const uint8_t *data"),
        ("out", "ZksCall **out"), ("fn", "ZksNewFn fn"), ("call", "ZksCall *other"), ("n", "double n"),
    ):
        try:
            functions(header[:end] + block.format(name, parameter) + header[end:])
        except Problem:
            continue
        raise SystemExit(f"a new function with {parameter} went unnoticed")
    made = functions(header[:end] + block.format("call", "ZksCall *call") + header[end:])
    assert made[-1].name == "zks_new_thing" and made[-1].role == "STATUS"


def main():
    header, schema = open(sys.argv[1], encoding="utf-8").read(), json.load(open(sys.argv[2], encoding="utf-8"))
    try:
        made = functions(header)
    except Problem as problem:
        raise SystemExit(f"misuse.py: {problem}") from None
    if sys.argv[3] == "--table":
        with open(sys.argv[4], "w", encoding="utf-8") as file:
            file.write(table(made, schema))
    elif sys.argv[3] == "--self-test":
        self_test(header)
    else:
        Runner(sys.argv[4], made).run()


if __name__ == "__main__":
    main()
