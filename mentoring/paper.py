"""A paper before it is a DOCX or a PDF: blocks of plain text, the same for both.

Values survive JSON, so that a paper travels to the compute child; words come from the caller. What is not
known is left empty: it becomes a line to fill in by hand, never a dash that looks like an answer.
"""

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Final, Literal, Self

Kind = Literal["heading", "words", "facts", "grid", "blank", "signatures"]
Layout = Literal["page", "wide", "framed"]
"""`wide` is A4 on its side, for journals; `framed` is a certificate to hang up."""

_UNPRINTABLE: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)
_BREAKS: Final = re.compile(r"\r\n?")


def clean(text: str) -> str:
    """Without what no paper holds: NUL and other controls, halves of letters, marks of direction."""
    return _UNPRINTABLE.sub("", _BREAKS.sub("\n", text))


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of a paper; which fields matter depends on `kind`.

    heading, words: `text` (`quiet`: small and grey; `strong`: large, for a name on a certificate).
    facts: `rows` of (label, value); an empty value is a line to fill in.
    grid: `heads`, `widths` (shares) and `rows`; the heads are repeated on every page, no row is broken.
    blank: `text` and `lines` empty lines below, for a conclusion that only a human can write.
    signatures: `rows` of (who, printed name); a line for the hand and one for the date.
    """

    kind: Kind
    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    heads: tuple[str, ...] = ()
    widths: tuple[int, ...] = ()
    lines: int = 0
    quiet: bool = False
    strong: bool = False

    @classmethod
    def from_json(cls, given: Mapping[str, Any]) -> Self:
        """As it came out of JSON."""
        tuples = {
            "rows": tuple(tuple(clean(cell) for cell in row) for row in given.get("rows", ())),
            "heads": tuple(clean(head) for head in given.get("heads", ())),
            "widths": tuple(given.get("widths", ())),
        }
        return cls(**{**given, **tuples, "text": clean(given.get("text", ""))})


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole paper. `footer` stands on every page, `page_words` is «Страница {n} из {m}» with both marks."""

    title: str
    blocks: tuple[Block, ...]
    subtitle: str = ""
    footer: str = ""
    page_words: str = ""
    language: str = "ru"
    layout: Layout = "page"

    @classmethod
    def from_json(cls, given: Mapping[str, Any]) -> Self:
        """As it came out of JSON, cleaned of what cannot be printed."""
        blocks = tuple(Block.from_json(block) for block in given["blocks"])
        words = {name: clean(given.get(name, "")) for name in ("title", "subtitle", "footer", "page_words")}
        return cls(**{**given, **words, "blocks": blocks})

    def as_json(self) -> dict[str, Any]:
        """As JSON values."""
        return asdict(self)


def heading(text: str) -> Block:
    """A heading of a part."""
    return Block("heading", text)


def words(text: str, *, quiet: bool = False, strong: bool = False) -> Block:
    """A paragraph."""
    return Block("words", text, quiet=quiet, strong=strong)


def facts(*rows: tuple[str, str]) -> Block:
    """Labels and values."""
    return Block("facts", rows=rows)


def grid(heads: tuple[str, ...], widths: tuple[int, ...], rows: tuple[tuple[str, ...], ...]) -> Block:
    """A table."""
    return Block("grid", heads=heads, widths=widths, rows=rows)


def blank(text: str, lines: int) -> Block:
    """An empty place."""
    return Block("blank", text, lines=lines)


def signatures(*rows: tuple[str, str]) -> Block:
    """Lines to sign on."""
    return Block("signatures", rows=rows)
