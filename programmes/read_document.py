"""What the municipality's own document says: `lists.yaml` in short labels, `document.yaml` in its words."""

import re
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final

from yaml import SequenceNode

from mentoring.programme_about import Document, Lists
from programmes.files import Pack
from programmes.nodes import Value
from programmes.problems import collect
from programmes.shapes import build

LONGEST_ENTRY: Final = 640
"""Characters of one entry of «О программе»: a page of 900 holds it with its headings."""

ROW: Final = re.compile(r"[А-ЯЁ]{3}-(?:[А-ЯЁ]\d*|\d+)")
ROW_EXAMPLE: Final = "БУГ-8"


def read_lists(pack: Pack, events: Sequence[str], steps: Sequence[str]) -> Lists:
    """Raises: PackError, for a form of work that is no kind of event and no form of a step either."""
    root = pack.read("lists.yaml")
    _check_rows(root)
    for entry in _entries(root):
        _check_codes(entry, "events", events, "kind of event")
        _check_codes(entry, "steps", steps, "form of a step")
    return build(Lists, root)


def _check_codes(entry: Value, field: str, known: Sequence[str], what: str) -> None:
    codes = entry.fields().get(field)
    for code in codes.items() if codes else ():
        code.known(known, what)


def read_document(pack: Pack) -> Document:
    """Raises: PackError."""
    root = pack.read("document.yaml")
    _check_rows(root)
    return build(Document, root)


def _check_rows(root: Value) -> None:
    """Raises: PackError at an entry that names no row of the document, or a row of another shape."""
    collect(partial(_check_entry, entry) for entry in _entries(root))


def _entries(root: Value) -> Iterator[Value]:
    for field in root.fields().values():
        if not isinstance(field.node, SequenceNode):
            continue
        for entry in field.items():
            yield from entry.field("does").items() if "does" in entry.fields() else (entry,)


def _check_entry(entry: Value) -> None:
    rows = entry.field("rows")
    if not rows.items():
        rows.fail(f"an entry names the rows of the document it comes from, e.g. rows: [{ROW_EXAMPLE}]")
    for row in rows.items():
        if not ROW.fullmatch(row.text()):
            row.fail(f"«{row.text()}» is no row of a document; an example: {ROW_EXAMPLE}")
    title = entry.field("title")
    if len(title.text()) > LONGEST_ENTRY:
        title.fail(f"longer than {LONGEST_ENTRY} characters: it would not fit a screen; divide it")
