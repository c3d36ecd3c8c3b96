"""The words between the bot and its compute child: a JSON header and bytes, each length-prefixed.

Both ends import this module, so it knows nothing heavy.
"""

import json
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

MOST_BYTES = 128 * 1024 * 1024
_LENGTHS = struct.Struct("!II")
PREFIX = _LENGTHS.size

Answer = tuple[Mapping[str, object], bytes]
"""What a job gives: facts and content."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One request or one answer."""

    header: dict[str, Any]
    body: bytes = b""


def pack(header: Mapping[str, object], body: bytes = b"") -> bytes:
    """The bytes of one frame. Raises ValueError when it is larger than the other end takes."""
    head = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode()
    _check(len(head), len(body))
    return _LENGTHS.pack(len(head), len(body)) + head + body


def lengths(prefix: bytes) -> tuple[int, int]:
    """How many bytes of header and of body follow; ValueError when no honest peer would say so."""
    head, body = _LENGTHS.unpack(prefix)
    _check(head, body)
    return head, body


def unpack(head: bytes, body: bytes) -> Frame:
    return Frame(json.loads(head), body)


def _check(head: int, body: int) -> None:
    if head + body > MOST_BYTES:
        raise ValueError(f"a frame of {head + body} bytes")
