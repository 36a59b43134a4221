"""How values travel: between dataclasses and the JSON of the library."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from typing import Any, ClassVar, TypeVar

M = TypeVar("M", bound="Model")


class Codec:
    """Turns a Python value into its JSON form and back. `place` is where it is, for error messages."""

    def encode(self, value: Any, place: str) -> Any:
        return value

    def decode(self, value: Any, place: str) -> Any:
        return value


class _Plain(Codec):
    """What is in JSON as it is in Python: text, numbers of small things, what a node's own methods take."""

    def encode(self, value: Any, place: str) -> Any:
        if isinstance(value, (bytes, bytearray, memoryview)):
            raise TypeError(f"{place}: 0x text is wanted, not {type(value).__name__}")
        return value


class _Uint(Codec):
    """Amounts and gas: in JSON decimal digits in a string, because JSON numbers lose digits."""

    def encode(self, value: Any, place: str) -> str:
        if isinstance(value, bool) or not isinstance(value, int):
            raise TypeError(f"{place}: an int in base units is wanted, not {type(value).__name__}")
        if not 0 <= value < 2**256:
            raise ValueError(f"{place}: {value} is not between 0 and 2**256 - 1")
        return str(value)

    def decode(self, value: Any, place: str) -> int:
        return int(value, 0) if value.startswith("0x") else int(value)


class _Bytes(Codec):
    def encode(self, value: Any, place: str) -> str:
        if not isinstance(value, (bytes, bytearray, memoryview)):
            raise TypeError(f"{place}: bytes are wanted, not {type(value).__name__}")
        return "0x" + bytes(value).hex()

    def decode(self, value: Any, place: str) -> bytes:
        return bytes.fromhex(value.removeprefix("0x"))


class _Struct(Codec):
    # The class is asked for late, because classes name each other before they are all defined.
    def __init__(self, class_of: Callable[[], type[Model]]) -> None:
        self._class_of = class_of

    def encode(self, value: Any, place: str) -> Any:
        wanted = self._class_of()
        if not isinstance(value, wanted):
            raise TypeError(f"{place}: {wanted.__name__} is wanted, not {type(value).__name__}")
        return value.to_json(place)

    def decode(self, value: Any, place: str) -> Model:
        return self._class_of().from_json(value, place)


class _Array(Codec):
    def __init__(self, item: Codec) -> None:
        self._item = item

    def encode(self, value: Any, place: str) -> list[Any]:
        if isinstance(value, (str, bytes)):
            raise TypeError(f"{place}: a sequence is wanted, not {type(value).__name__}")
        return [self._item.encode(item, f"{place}[{at}]") for at, item in enumerate(value)]

    def decode(self, value: Any, place: str) -> tuple[Any, ...]:
        return tuple(self._item.decode(item, f"{place}[{at}]") for at, item in enumerate(value))


class _Record(Codec):
    def __init__(self, items: tuple[Codec, ...]) -> None:
        self._items = items

    def encode(self, value: Any, place: str) -> list[Any]:
        return [codec.encode(item, f"{place}[{at}]") for at, (codec, item) in enumerate(zip(self._items, value, strict=True))]

    def decode(self, value: Any, place: str) -> tuple[Any, ...]:
        pairs = zip(self._items, value, strict=True)
        return tuple(codec.decode(item, f"{place}[{at}]") for at, (codec, item) in enumerate(pairs))


class _Mapping(Codec):
    def __init__(self, item: Codec) -> None:
        self._item = item

    def encode(self, value: Any, place: str) -> dict[str, Any]:
        return {name: self._item.encode(item, f"{place}.{name}") for name, item in value.items()}

    def decode(self, value: Any, place: str) -> dict[str, Any]:
        return {name: self._item.decode(item, f"{place}.{name}") for name, item in value.items()}


PLAIN = _Plain()
UINT = _Uint()
BYTES = _Bytes()


def struct(class_of: Callable[[], type[Model]]) -> Codec:
    return _Struct(class_of)


def array(item: Codec) -> Codec:
    return _Array(item)


def mapping(item: Codec) -> Codec:
    return _Mapping(item)


def record(*items: Codec) -> Codec:
    return _Record(items)


def key(json_name: str, codec: Codec, **options: Any) -> Any:
    """A field of a `Model`: its name in JSON and how its value travels."""
    return dataclasses.field(metadata={"json": json_name, "codec": codec}, **options)


class Model:
    """A request or a response, or a part of one."""

    __slots__ = ()
    __dataclass_fields__: ClassVar[dict[str, dataclasses.Field[Any]]]

    def to_json(self, place: str = "") -> dict[str, Any]:
        """The JSON object. What is None is left out: for the library both are the same."""
        out: dict[str, Any] = {}
        for name, field in self.__dataclass_fields__.items():
            value = getattr(self, name)
            if value is not None:
                out[field.metadata["json"]] = field.metadata["codec"].encode(value, f"{place}.{name}" if place else name)
        return out

    @classmethod
    def from_json(cls: type[M], value: Mapping[str, Any], place: str = "") -> M:
        """Reads a JSON object. Keys that this version does not know are left out; newer libraries may send more."""
        fields: dict[str, Any] = {}
        for name, field in cls.__dataclass_fields__.items():
            json_name = field.metadata["json"]
            inner = f"{place}.{json_name}" if place else json_name
            found = value.get(json_name)
            if found is not None:
                fields[name] = field.metadata["codec"].decode(found, inner)
            elif field.default is dataclasses.MISSING:
                raise ValueError(f"{cls.__name__}: {inner} is missing")
        return cls(**fields)
