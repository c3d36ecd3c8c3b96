"""What a button carries: a short versioned prefix and ids, never a right and never a text.

Buttons live for ever. A changed shape is a new prefix; a prefix that was ever shipped stays listed in
`tests/house/shipped_prefixes.txt`. aiogram's own CallbackData is not used here because it takes unbounded
integers, fails silently on an old shape, and would tie the screens to Telegram.
"""

from dataclasses import dataclass, fields
from typing import Any, ClassVar, Self, dataclass_transform

MAX_BYTES = 64
MAX_ID = 2**53

registry: dict[str, type["Tap"]] = {}
"""Every prefix of the running code."""


class BadTap(ValueError):
    """The data of a button is forged, damaged, or from a shape that is gone."""


@dataclass_transform(frozen_default=True)
class Tap:
    """Base of all callback data; fields are `int`, `bool`, `str` (no colon) or `int | None`."""

    prefix: ClassVar[str]

    def __init_subclass__(cls, prefix: str) -> None:
        if prefix in registry:
            raise ValueError(f"prefix {prefix} is taken by {registry[prefix].__name__}")
        dataclass(frozen=True)(cls)
        cls.prefix = prefix
        registry[prefix] = cls

    def pack(self) -> str:
        """The wire form, at most 64 bytes."""
        parts = [self.prefix, *(_write(getattr(self, f.name)) for f in fields(self))]  # type: ignore[arg-type]
        packed = ":".join(parts)
        if len(packed.encode()) > MAX_BYTES:
            raise ValueError(f"callback data of {self.prefix} is over {MAX_BYTES} bytes")
        return packed

    @classmethod
    def unpack(cls, packed: str) -> Self:
        """Read the wire form.

        Raises:
            BadTap: when it is not this tap's, or its values are out of range.
        """
        prefix, *values = packed.split(":")
        shape = fields(cls)  # type: ignore[arg-type]
        if prefix != cls.prefix or len(values) != len(shape):
            raise BadTap(packed)
        return cls(**{f.name: _read(value, f.type) for f, value in zip(shape, values, strict=True)})


def _write(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    text = str(value)
    if ":" in text:
        raise ValueError("a colon cannot be packed")
    return text


def _read(value: str, kind: Any) -> Any:
    if kind is str:
        return value
    if kind is bool:
        if value not in ("0", "1"):
            raise BadTap(value)
        return value == "1"
    if value == "" and kind == int | None:
        return None
    return _read_id(value)


def _read_id(value: str) -> int:
    if not (value.isascii() and value.isdigit() and len(value) <= 16):
        raise BadTap(value)
    number = int(value)
    if number > MAX_ID:
        raise BadTap(value)
    return number
