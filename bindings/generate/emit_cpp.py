"""C++: one header, from the template bindings/cpp/zksync.hpp.in and the schema."""

import textwrap
from graphlib import TopologicalSorter

from model import ROOT, snake

TEMPLATE = "bindings/cpp/zksync.hpp.in"
METHOD_LIST = "bindings/cpp/tests/methods.hpp"
HEADER = "bindings/cpp/include/zksync.hpp"
WIDTH = 127

KEYWORDS = set(
    "alignas alignof and asm auto bool break case catch char class const constexpr continue decltype default delete do double else "
    "enum explicit export extern false float for friend goto if inline int long mutable namespace new noexcept not nullptr operator or "
    "private protected public register return short signed sizeof static struct switch template this throw true try typedef typename "
    "union unsigned using virtual void volatile while xor".split()
)


def files(model):
    text = (ROOT / TEMPLATE).read_text(encoding="utf-8")
    parts = {
        "GENERATED": "/* Generated from schema/zksync.json and bindings/cpp/zksync.hpp.in; change it there. */",
        "STATUSES": statuses(model),
        "TYPES": types(model),
        "METHODS": methods(model),
        "UTILS": utilities(model),
    }
    for name, part in parts.items():
        text = text.replace(f"@{name}@\n", part.rstrip("\n") + "\n")
    return {HEADER: text, METHOD_LIST: method_list(model, parts["GENERATED"])}


def name_of(text):
    name = snake(text)
    return name + "_" if name in KEYWORDS else name


def comment(text, indent):
    pad = " " * indent
    text = text.replace("*/", "* /")
    lines = textwrap.wrap(text, WIDTH - indent - 7) or [""]
    if len(lines) == 1:
        return f"{pad}/** {lines[0]} */\n"
    return f"{pad}/**\n" + "".join(f"{pad} * {line}\n" for line in lines) + f"{pad} */\n"


def spelled(type_):
    if type_.kind in ("scalar", "enum", "struct"):
        return type_.name
    if type_.kind == "list":
        return f"std::vector<{spelled(type_.item)}>"
    if type_.kind == "map":
        return f"std::map<std::string, {spelled(type_.item)}>"
    if type_.kind == "tuple":
        return f"std::tuple<{', '.join(spelled(item) for item in type_.items)}>"
    if type_.kind == "int":
        return f"std::{'' if type_.signed else 'u'}int{type_.bits}_t"
    return {"string": "std::string", "bool": "bool", "float": "double", "any": "Json"}[type_.kind]


def statuses(model):
    out = [comment("How a call ended. Newer libraries may have more.", 0), "enum class Status : std::int32_t {\n"]
    for status in model.statuses:
        out.append(comment(status.doc, 4))
        out.append(f"    {status.name} = {status.code},\n")
    out.append("};\n\n/** The name of a status in the C header. */\ninline const char *name_of(Status status)\n{\n    switch (status) {\n")
    for status in model.statuses:
        prefix = "ZKS_" if status.code == 0 else "ZKS_ERR_"
        out.append(f'    case Status::{status.name}: return "{prefix}{status.name}";\n')
    out.append('    }\n    return "a status of a newer library";\n}\n\n')
    return "".join(out)


def types(model):
    out = []
    for enum in model.enums:
        out.append(comment(enum.doc, 0))
        out.append(f"enum class {enum.name} {{\n")
        for variant in enum.variants:
            out.append(comment(variant.doc, 4))
            out.append(f"    {name_of(variant.value)},\n")
        out.append("    /** One of a newer library; not for requests. */\n    unknown_,\n};\n")
        count = len(enum.variants)
        out.append(f"inline const std::array<std::pair<const char *, {enum.name}>, {count}> &enum_names({enum.name})\n{{\n")
        out.append(f"    static const std::array<std::pair<const char *, {enum.name}>, {count}> names{{{{\n")
        for variant in enum.variants:
            out.append(f'        {{"{variant.value}", {enum.name}::{name_of(variant.value)}}},\n')
        out.append("    }};\n    return names;\n}\n\n")
    structs = {struct.name: struct for struct in model.structs}
    needs = {name: {found for field in struct.fields for found in named(field.type)} for name, struct in structs.items()}
    for name in TopologicalSorter({name: sorted(found) for name, found in sorted(needs.items())}).static_order():
        out.append(struct_of(structs[name]))
    return "".join(out)


def named(type_):
    if type_.kind == "struct":
        yield type_.name
    for inner in (type_.item, *type_.items):
        if inner:
            yield from named(inner)


def struct_of(struct):
    out = [comment(struct.doc, 0), f"struct {struct.name} {{\n"]
    for field in struct.fields:
        type_ = spelled(field.type)
        optional = (not field.required or field.nullable) and type_ != "Json"
        # Numbers and flags have no constructor that sets them.
        start = "{}" if not optional and field.type.kind in ("int", "bool", "float", "enum") else ""
        out.append(comment(field.doc, 4))
        out.append(f"    {f'std::optional<{type_}>' if optional else type_} {name_of(field.name)}{start};\n")
    if struct.fields:
        out.append("\n")
    out.append("    static void zksync_names() {}\n")
    out.append("    template <class Self, class Visit>\n    static void zksync_visit(Self &self, Visit &visit)\n    {\n")
    for field in struct.fields:
        out.append(f'        visit("{field.name}", self.{name_of(field.name)});\n')
    if not struct.fields:
        out.append("        (void)self, (void)visit;\n")
    out.append("    }\n};\n\n")
    return "".join(out)


def methods(model):
    out = []
    for method in model.methods:
        request, response, name = method.request.name, method.response.name, method.name
        default = " = {}" if not any(field.required for field in method.request.fields) else ""
        out.append(comment(method.doc, 4))
        out.append(f"    Result<{response}> {name}(const {request} &request{default}, const Options &options = {{}}) const\n    {{\n")
        out.append(f"        return run<{response}>(zks_wallet_{name}, request, options);\n    }}\n")
        out.append("    /** Starts it; done runs on the library's thread, once, unless an error is returned here. */\n")
        out.append(f"    std::optional<Error> {name}_async(const {request} &request, std::function<void(Result<{response}>)> done,\n")
        out.append("        const Options &options = {}) const\n    {\n")
        out.append(f'        return start<{response}>("{name}", request, std::move(done), options);\n    }}\n\n')
    return "".join(out)


def utilities(model):
    out = []
    for util in model.utils:
        out.append(comment(util.doc, 0))
        out.append(f"inline Result<{util.response.name}> {util.name}(const {util.request.name} &request)\n{{\n")
        out.append(f'    return detail::util<{util.response.name}>("{util.name}", request);\n}}\n\n')
    return "".join(out)


def method_list(model, head):
    """For the tests: every method with the types of its request and its response."""
    out = [head, "\n#ifndef METHODS_HPP\n#define METHODS_HPP\n\n#include \"zksync.hpp\"\n\n"]
    for name, entries in (("method", model.methods), ("util", model.utils)):
        out.append(f"/* Calls visit(name, request, response) for every {name}, with empty objects of their types. */\n")
        out.append(f"template <class Visit>\nvoid each_{name}(Visit visit)\n{{\n")
        for entry in entries:
            out.append(f'    visit("{entry.name}", zksync::{entry.request.name}{{}}, zksync::{entry.response.name}{{}});\n')
        out.append("}\n\n")
    out.append("#endif\n")
    return "".join(out)
