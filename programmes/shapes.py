"""Building a dataclass from a YAML value by its annotations."""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import StrEnum
from functools import cache, partial
from types import NoneType, UnionType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

from programmes.nodes import Value
from programmes.problems import collect

T = TypeVar("T")


def build(shape: type[T], value: Value) -> T:
    """A dataclass whose fields are the keys of the mapping.

    Raises:
        PackError: a key is missing, unknown, repeated or of a wrong type.
    """
    given = value.fields()
    wanted, hints = _described(cast("Any", shape))
    for name in given:
        if name not in wanted:
            given[name].fail(f"unknown field «{name}»; known: {', '.join(wanted)}")
    for name, field in wanted.items():
        if name not in given and _is_required(field):
            value.fail(f"the field «{name}» is missing")
    made = collect(partial(convert, hints[name], entry) for name, entry in given.items())
    return shape(**dict(zip(given, made, strict=True)))


def build_all(shape: type[T], value: Value) -> tuple[T, ...]:
    """A list of such dataclasses, with the faults of all of them."""
    return each(value, partial(build, shape))


def each(value: Value, read: Callable[[Value], T]) -> tuple[T, ...]:
    """Every element of a list, read the same way, with the faults of all of them."""
    return tuple(collect(partial(read, entry) for entry in value.items()))


def unique(entries: Value, name: str = "code") -> None:
    """Raises: PackError at the second entry of the same code."""
    seen: set[str] = set()
    for entry in entries.items():
        code = entry.field(name).text()
        if code in seen:
            entry.field(name).fail(f"the {name} «{code}» stands twice")
        seen.add(code)


@cache
def _described(shape: type) -> tuple[dict[str, "Field[Any]"], dict[str, Any]]:
    return {field.name: field for field in fields(shape) if field.init}, get_type_hints(shape)


def _is_required(field: "Field[Any]") -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def convert(hint: Any, value: Value) -> Any:
    """The value as the annotation wants it."""
    if isinstance(hint, UnionType):
        return convert(next(kind for kind in get_args(hint) if kind is not NoneType), value)
    if get_origin(hint) is tuple:
        return _many(get_args(hint), value)
    if get_origin(hint) is Mapping:
        keys, values = get_args(hint)
        return {_key(keys, name, entry): convert(values, entry) for name, entry in value.fields().items()}
    return _single(hint, value)


def _key(kind: Any, name: str, entry: Value) -> str:
    if kind is not str and name not in list(kind):
        entry.fail(f"«{name}» is not one of: {', '.join(kind)}")
    return str(kind(name))


def _many(kinds: tuple[Any, ...], value: Value) -> tuple[Any, ...]:
    entries = value.items()
    if kinds[-1] is Ellipsis:
        return tuple(collect(partial(convert, kinds[0], entry) for entry in entries))
    if len(entries) != len(kinds):
        value.fail(f"expected {len(kinds)} values, found {len(entries)}")
    return tuple(convert(kind, entry) for kind, entry in zip(kinds, entries, strict=True))


def _single(hint: Any, value: Value) -> Any:
    plain = {str: value.text, int: value.whole, float: value.number, bool: value.flag}
    if hint in plain:
        return plain[hint]()
    if issubclass(hint, StrEnum):
        return value.one_of(hint)
    if is_dataclass(hint):
        return build(cast("type[Any]", hint), value)
    raise TypeError(f"no reading for {hint}")
