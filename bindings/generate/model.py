"""The published schema as the generators see it: named types, methods, utilities and statuses."""

import json
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# The types of the schema that are strings with a meaning of their own; each language has a type for them.
SCALARS = ("Address", "Bytes", "Hash", "Uint")


@dataclass(frozen=True)
class Type:
    """The type of a value.

    `kind` is one of: `scalar`, `enum`, `struct` (with `name`), `string`, `bool`, `int` (with `bits` and `signed`), `float`,
    `list` (with `item`), `map` (text to `item`), `tuple` (with `items`) and `any` (any JSON value).
    """

    kind: str
    name: str = ""
    bits: int = 0
    signed: bool = False
    item: "Type | None" = None
    items: tuple = ()


@dataclass(frozen=True)
class Field:
    """A field of a struct. `required`: the key is always there. `nullable`: its value may be null (or, then, the key absent)."""

    name: str
    type: Type
    required: bool
    nullable: bool
    doc: str


@dataclass(frozen=True)
class Variant:
    """A value of an enum: the text in JSON."""

    value: str
    doc: str


@dataclass(frozen=True)
class Enum:
    name: str
    doc: str
    variants: tuple


@dataclass(frozen=True)
class Struct:
    """An object. `in_requests` and `in_responses`: where it is used; `closed`: unknown keys are refused."""

    name: str
    doc: str
    fields: tuple
    closed: bool
    in_requests: bool
    in_responses: bool


@dataclass(frozen=True)
class Method:
    """A method of a wallet (`kind`: read, write, wait, sign, broadcast) or, of kind `util`, a function without one."""

    name: str
    kind: str
    doc: str
    request: Struct
    response: Struct
    example: dict


@dataclass(frozen=True)
class Status:
    """A status of the C ABI: `name` without its `ZKS_` or `ZKS_ERR_`."""

    name: str
    code: int
    origin: str
    retryable: bool
    doc: str


@dataclass
class Model:
    version: str
    enums: list = field(default_factory=list)
    structs: list = field(default_factory=list)
    methods: list = field(default_factory=list)
    utils: list = field(default_factory=list)
    statuses: list = field(default_factory=list)
    config: Struct | None = None

    def struct(self, name):
        return next(struct for struct in self.structs if struct.name == name)


class SchemaError(Exception):
    """The schema has a shape that the generators do not know."""


def words(name):
    """The lower-case words of a name in any spelling: `l2TxHash` and `l2_tx_hash` give ['l2', 'tx', 'hash']."""
    found, word = [], ""
    for at, letter in enumerate(name):
        if letter in "_-. ":
            found.append(word)
            word = ""
            continue
        before = name[at - 1] if at else ""
        after = name[at + 1] if at + 1 < len(name) else ""
        if letter.isupper() and (before.islower() or before.isdigit() or (before.isupper() and after.islower())):
            found.append(word)
            word = ""
        word += letter.lower()
    found.append(word)
    return [word for word in found if word]


def snake(name):
    return "_".join(words(name))


def pascal(name):
    return "".join(word[:1].upper() + word[1:] for word in words(name))


def camel(name):
    text = pascal(name)
    return text[:1].lower() + text[1:]


def load(path=None):
    """Reads the schema (by default the repository's) into a `Model`."""
    schema = json.loads(Path(path or ROOT / "schema" / "zksync.json").read_text(encoding="utf-8"))
    return _Reader(schema).read()


class _Reader:
    def __init__(self, schema):
        self.schema = schema
        self.defs = schema["$defs"]

    def read(self):
        model = Model(version=self.schema["version"])
        asked = self.reachable(
            [entry["request"] for entry in self.schema["methods"] + self.schema["utils"]] + [self.schema["config"]]
        )
        answered = self.reachable([entry["response"] for entry in self.schema["methods"] + self.schema["utils"]])
        for name, entry in self.defs.items():
            if "oneOf" in entry:
                model.enums.append(self.enum(name, entry))
            elif entry.get("type") == "object":
                model.structs.append(self.struct(name, entry, name in asked, name in answered))
            elif name not in SCALARS:
                raise SchemaError(f"$defs/{name}: neither an enum, nor an object, nor a known scalar")
        structs = {struct.name: struct for struct in model.structs}
        model.config = structs[self.reference(self.schema["config"])]
        for entry in self.schema["methods"]:
            model.methods.append(self.method(entry, entry["kind"], structs))
        for entry in self.schema["utils"]:
            model.utils.append(self.method(entry, "util", structs))
        model.structs = sorted(structs.values(), key=lambda struct: struct.name)
        for entry in self.schema["statuses"]:
            name = entry["name"].removeprefix("ZKS_").removeprefix("ERR_")
            model.statuses.append(Status(name, entry["status"], entry["origin"], entry["retryable"], entry["meaning"]))
        return model

    def method(self, entry, kind, structs):
        request = structs[self.reference(entry["request"])]
        response = self.response(entry, structs)
        return Method(entry["name"], kind, entry["summary"], request, response, entry["example"])

    def response(self, entry, structs):
        """The response's struct; one that the schema writes in place gets a name from its method."""
        if "$ref" in entry["response"]:
            return structs[self.reference(entry["response"])]
        name = pascal(entry["name"]) + "Response"
        if name in self.defs:
            raise SchemaError(f"{entry['name']}: {name} is the name of another type")
        structs[name] = self.struct(name, entry["response"], False, True)
        return structs[name]

    def enum(self, name, entry):
        variants = []
        for variant in entry["oneOf"]:
            if variant.get("type") != "string" or "const" not in variant:
                raise SchemaError(f"$defs/{name}: a variant that is not a text")
            variants.append(Variant(variant["const"], variant.get("description", "")))
        return Enum(name, entry.get("description", ""), tuple(variants))

    def struct(self, name, entry, in_requests, in_responses):
        required = set(entry.get("required", ()))
        fields = []
        for key, value in entry.get("properties", {}).items():
            bare, nullable = self.without_null(value)
            doc = value.get("description", "")
            fields.append(Field(key, self.type(bare, f"{name}.{key}"), key in required, nullable, doc))
        # Readers look for what must be given first.
        fields.sort(key=lambda field: not field.required)
        closed = entry.get("additionalProperties") is False
        return Struct(name, entry.get("description", ""), tuple(fields), closed, in_requests, in_responses)

    @staticmethod
    def reference(value):
        return value["$ref"].removeprefix("#/$defs/")

    @staticmethod
    def without_null(value):
        if "anyOf" in value:
            rest = [option for option in value["anyOf"] if option.get("type") != "null"]
            if len(rest) != 1 or len(value["anyOf"]) != 2:
                raise SchemaError(f"anyOf with more than one type and null: {value}")
            return rest[0], True
        kinds = value.get("type")
        if isinstance(kinds, list):
            rest = [kind for kind in kinds if kind != "null"]
            if len(rest) != 1:
                raise SchemaError(f"more than one type: {value}")
            return {**value, "type": rest[0]}, True
        return value, False

    def type(self, value, place):
        if "$ref" in value:
            name = self.reference(value)
            if name in SCALARS:
                return Type("scalar", name)
            return Type("enum" if "oneOf" in self.defs[name] else "struct", name)
        kind = value.get("type")
        if kind is None:
            return Type("any")
        if kind == "string":
            return Type("string")
        if kind == "boolean":
            return Type("bool")
        if kind == "number":
            return Type("float")
        if kind == "integer":
            text = value["format"]
            return Type("int", bits=int(text.removeprefix("u").removeprefix("int")), signed=not text.startswith("u"))
        if kind == "array":
            if "prefixItems" in value:
                return Type("tuple", items=tuple(self.type(item, place) for item in value["prefixItems"]))
            return Type("list", item=self.type(value.get("items", {}), place))
        if kind == "object" and isinstance(value.get("additionalProperties"), dict):
            return Type("map", item=self.type(value["additionalProperties"], place))
        raise SchemaError(f"{place}: a shape that the generators do not know: {value}")

    def reachable(self, roots):
        found = set()
        todo = list(roots)
        while todo:
            value = todo.pop()
            if isinstance(value, dict):
                if "$ref" in value and (name := self.reference(value)) not in found:
                    found.add(name)
                    todo.append(self.defs[name])
                todo.extend(value.values())
            elif isinstance(value, list):
                todo.extend(value)
        return found
