"""Python: frozen dataclasses, the methods of both wallets with keyword arguments, the utilities, and the statuses."""

import keyword
import textwrap

from model import snake

HEAD = "# Generated from schema/zksync.json by bindings/generate; change it there.\n"
PACKAGE = "bindings/python/src/zksync"
WIDTH = 127

# Names of arguments that every method has besides those of its request.
OPTIONS = ("self", "timeout", "on_progress")


def files(model):
    return {
        f"{PACKAGE}/types.py": types(model),
        f"{PACKAGE}/_methods.py": methods(model),
        f"{PACKAGE}/utils.py": utilities(model),
        f"{PACKAGE}/status.py": statuses(model),
    }


def name_of(json_name):
    name = snake(json_name)
    return name + "_" if keyword.iskeyword(name) or name in OPTIONS else name


def annotation(type_, prefix=""):
    if type_.kind == "scalar":
        return {"Address": prefix + "Address", "Hash": prefix + "Hash", "Bytes": "bytes", "Uint": "int"}[type_.name]
    if type_.kind in ("enum", "struct"):
        return prefix + type_.name
    if type_.kind == "list":
        return f"Sequence[{annotation(type_.item, prefix)}]"
    if type_.kind == "map":
        return f"Mapping[str, {annotation(type_.item, prefix)}]"
    if type_.kind == "tuple":
        return f"tuple[{', '.join(annotation(item, prefix) for item in type_.items)}]"
    return {"string": "str", "bool": "bool", "int": "int", "float": "float", "any": "Any"}[type_.kind]


def codec(type_):
    if type_.kind == "scalar" and type_.name in ("Uint", "Bytes"):
        return "_c." + type_.name.upper()
    if type_.kind == "struct":
        return f"_c.struct(lambda: {type_.name})"
    if type_.kind == "list":
        return f"_c.array({codec(type_.item)})"
    if type_.kind == "map":
        return f"_c.mapping({codec(type_.item)})"
    if type_.kind == "tuple":
        return f"_c.record({', '.join(codec(item) for item in type_.items)})"
    return "_c.PLAIN"


def docstring(text, indent):
    pad = " " * indent
    text = text.replace("\\", "\\\\").replace('"""', "'''")
    lines = textwrap.wrap(text, WIDTH - indent - 6) or [""]
    if len(lines) == 1:
        return f'{pad}"""{lines[0]}"""\n'
    return f'{pad}"""' + f"\n{pad}".join(lines) + f'\n{pad}"""\n'


def comment(text, indent):
    pad = " " * indent + "#: "
    return "".join(f"{pad}{line}\n" for line in textwrap.wrap(text, WIDTH - len(pad)))


def optional(field):
    return not field.required or field.nullable


def types(model):
    out = [
        HEAD,
        '"""The requests and responses. Amounts are `int` in base units, bytes are `bytes`, addresses and hashes 0x hex."""\n\n',
        "from __future__ import annotations\n\n",
        "from collections.abc import Mapping, Sequence\n",
        "from dataclasses import dataclass\n",
        "from typing import Any, Literal\n\n",
        "from . import _codec as _c\n",
        "from ._codec import Model\n\n",
        "#: 0x and 40 hex digits; mixed case must match the EIP-55 checksum.\nAddress = str\n\n",
        "#: 0x and 64 hex digits.\nHash = str\n",
    ]
    for enum in model.enums:
        out.append("\n" + comment(enum.doc, 0))
        for variant in enum.variants:
            out.append(comment(f"- {variant.value}: {variant.doc}", 0))
        values = ", ".join(f'"{variant.value}"' for variant in enum.variants)
        line = f"{enum.name} = Literal[{values}]\n"
        if len(line) > WIDTH:
            values = "".join(f'    "{variant.value}",\n' for variant in enum.variants)
            line = f"{enum.name} = Literal[\n{values}]\n"
        out.append(line)
    for struct in model.structs:
        out.append("\n\n@dataclass(frozen=True, kw_only=True, slots=True)\n")
        out.append(f"class {struct.name}(Model):\n")
        out.append(docstring(struct.doc, 4))
        for field in struct.fields:
            out.append("\n" + comment(field.doc, 4))
            note = annotation(field.type) + (" | None" if optional(field) else "")
            default = ", default=None" if optional(field) else ""
            line = f'    {name_of(field.name)}: {note} = _c.key("{field.name}", {codec(field.type)}{default})\n'
            out.append(line)
    names = sorted([enum.name for enum in model.enums] + [struct.name for struct in model.structs] + ["Address", "Hash"])
    out.append("\n\n__all__ = [\n" + "".join(f'    "{name}",\n' for name in names) + "]\n")
    return "".join(out)


def signature(method, first, extra, result, asynchronous):
    arguments = []
    for field in method.request.fields:
        note = annotation(field.type, "t.") + (" | None" if optional(field) else "")
        arguments.append(f"{name_of(field.name)}: {note}" + (" = None" if optional(field) else ""))
    arguments += extra
    parts = first + (["*"] if arguments else []) + arguments
    head = f"{'async ' if asynchronous else ''}def {method.name}("
    indent = 4 if first else 0
    line = " " * indent + head + ", ".join(parts) + f") -> {result}:\n"
    if len(line) <= WIDTH:
        return line
    pad = " " * (indent + 4)
    return " " * indent + head + "\n" + "".join(f"{pad}{part},\n" for part in parts) + " " * indent + f") -> {result}:\n"


def request_of(method, indent):
    fields = [name_of(field.name) for field in method.request.fields]
    inside = ", ".join(f"{field}={field}" for field in fields)
    return f"t.{method.request.name}({inside})"


def described(method, indent):
    pad = " " * indent
    text = method.doc.replace("\\", "\\\\")
    lines = textwrap.wrap(text, WIDTH - indent - 6)
    out = [f'{pad}"""' + f"\n{pad}".join(lines)]
    if method.request.fields:
        out.append(f"\n\n{pad}Args:")
        for field in method.request.fields:
            doc = f"{name_of(field.name)}: {field.doc}".replace("\\", "\\\\")
            wrapped = textwrap.wrap(doc, WIDTH - indent - 4, subsequent_indent="    ")
            out.append("".join(f"\n{pad}    {line}" for line in wrapped))
        out.append(f'\n{pad}"""\n')
    else:
        out.append('"""\n')
    return "".join(out)


def methods(model):
    out = [
        HEAD,
        '"""The operations of the two wallets: one method for each method of the schema."""\n\n',
        "from __future__ import annotations\n\n",
        "from collections.abc import Mapping, Sequence\n",
        "from typing import Any, TypeVar\n\n",
        "from . import types as t\n",
        "from ._codec import Model\n",
        "from ._native import ProgressHandler\n\n",
        'R = TypeVar("R", bound=Model)\n',
    ]
    extra = ["timeout: float | None = None", "on_progress: ProgressHandler | None = None"]
    for name, asynchronous in (("Methods", False), ("AsyncMethods", True)):
        kind = "waits without blocking its event loop" if asynchronous else "blocks its thread"
        out.append(f"\n\nclass {name}:\n")
        out.append(docstring(f"Every operation; each {kind}. `timeout` is in seconds; `on_progress` receives each stage.", 4))
        word = "async def" if asynchronous else "def"
        out.append(
            f"\n    {word} _run(\n        self, method: str, request: Model, response: type[R], timeout: float | None, "
            "on_progress: ProgressHandler | None\n    ) -> R:\n        raise NotImplementedError\n"
        )
        for method in model.methods:
            out.append("\n" + signature(method, ["self"], extra, f"t.{method.response.name}", asynchronous))
            out.append(described(method, 8))
            wait = "await " if asynchronous else ""
            call = f'        return {wait}self._run("{method.name}", request, t.{method.response.name}, timeout, on_progress)\n'
            out.append(f"        request = {request_of(method, 8)}\n")
            out.append(call)
    return "".join(out)


def utilities(model):
    out = [
        HEAD,
        '"""What needs no wallet and no node: addresses, hashes, asset ids, units, proofs, transactions. Never waits."""\n\n',
        "from __future__ import annotations\n\n",
        "from collections.abc import Sequence\n",
        "from typing import Any\n\n",
        "from . import types as t\n",
        "from ._native import util_call\n",
    ]
    for util in model.utils:
        out.append("\n\n" + signature(util, [], [], f"t.{util.response.name}", False))
        out.append(described(util, 4))
        out.append(f"    request = {request_of(util, 4)}\n")
        out.append(f'    return t.{util.response.name}.from_json(util_call("{util.name}", request.to_json()))\n')
    return "".join(out)


def statuses(model):
    out = [
        HEAD,
        '"""The statuses of the library."""\n\n',
        "from __future__ import annotations\n\n",
        "from enum import IntEnum\n\n\n",
        "class Status(IntEnum):\n",
        docstring("How a call ended. Numbers are never reused; newer libraries may have more.", 4),
    ]
    for status in model.statuses:
        out.append("\n" + comment(status.doc, 4))
        out.append(f"    {status.name} = {status.code}\n")
    return "".join(out)


