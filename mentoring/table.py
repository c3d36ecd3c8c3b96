"""A workbook before it is an .xlsx: columns with their kinds, and rows as lines of JSON.

The head of a workbook is small and travels as JSON; its rows travel as bytes, one JSON line each, so that
ten thousand people are never objects of the bot's process at once. Words come from the caller.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any, Final, Self
from zoneinfo import ZoneInfo

from mentoring.paper import clean

MOST_CELL: Final = 32_767
"""Characters a cell holds; what is longer is cut with «…»."""
MOST_TITLE: Final = 31
_NO_TITLE: Final = str.maketrans("[]:*?/\\", "       ")


class Kind(StrEnum):
    """What a column holds. A share is 0..1 and shown as a percentage; a moment knows its time zone."""

    TEXT = "text"
    WHOLE = "whole"
    NUMBER = "number"
    DATE = "date"
    MOMENT = "moment"
    SHARE = "share"


Cell = str | int | float | date | datetime | None
"""None is an empty cell."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `width` in characters; `note` explains it on the sheet «О таблице»."""

    title: str
    kind: Kind = Kind.TEXT
    width: int = 20
    note: str = ""

    @classmethod
    def from_json(cls, given: Mapping[str, Any]) -> Self:
        """As it came out of JSON."""
        return cls(clean(given["title"]), Kind(given["kind"]), given["width"], clean(given["note"]))


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its name in the tab, and its columns. `tall`: rows high enough to sign in."""

    title: str
    columns: tuple[Column, ...]
    tall: bool = False

    @classmethod
    def from_json(cls, given: Mapping[str, Any]) -> Self:
        """As it came out of JSON."""
        columns = tuple(Column.from_json(one) for one in given["columns"])
        return cls(sheet_title(given["title"]), columns, given["tall"])


@dataclass(frozen=True, slots=True)
class Workbook:
    """Sheets, and below them a sheet that says what this is.

    `about`: (label, value) of the sheet `about_title`; notes of columns follow there by themselves under
    `notes_title`. `zone`: in whose time moments are written. `footer` stands on every printed page.
    """

    title: str
    sheets: tuple[Sheet, ...]
    about_title: str
    about: tuple[tuple[str, str], ...]
    notes_title: str
    zone: str
    footer: str = ""

    @classmethod
    def from_json(cls, given: Mapping[str, Any]) -> Self:
        """As it came out of JSON, cleaned of what a cell does not hold."""
        words = {name: clean(given[name]) for name in ("title", "about_title", "notes_title", "footer")}
        about = tuple((clean(label), clean(value)) for label, value in given["about"])
        sheets = tuple(Sheet.from_json(one) for one in given["sheets"])
        return cls(**{**given, **words, "about": about, "sheets": sheets})

    def as_json(self) -> dict[str, Any]:
        """As JSON values."""
        return asdict(self)


def lines(rows: Iterable[Iterable[Cell]], sheet: int = 0) -> bytes:
    """Rows of a sheet on their way to the compute child: append them to the body in the order of rows."""
    return b"".join(
        json.dumps([sheet, [_packed(cell) for cell in row]], ensure_ascii=False).encode("utf-8", "replace")
        + b"\n"
        for row in rows
    )


def rows_of(body: bytes) -> Iterable[tuple[int, list[Any]]]:
    """(sheet, cells) of each line; dates and moments are ISO texts."""
    for line in body.splitlines():
        sheet, cells = json.loads(line)
        yield sheet, cells


def sheet_title(title: str) -> str:
    """A tab's name as Excel takes it: at most 31 characters, none of []:*?/\\, no apostrophe at the ends."""
    kept = " ".join(clean(title).translate(_NO_TITLE).split())
    while len(kept.encode("utf-16-le")) > 2 * MOST_TITLE:
        kept = kept[:-1]
    return kept.strip("' ") or "—"


def file_name(title: str, on: date, form: str = "xlsx") -> str:
    """«Объявление Методический день 2026-10-13.xlsx»: no sign a file system minds, the day at the end."""
    kept = "".join(sign if sign.isalnum() or sign in " -–№" else " " for sign in clean(title))
    return f"{' '.join(kept.split())[:60].strip()} {on.isoformat()}.{form}"


def shown_text(text: str) -> str:
    """A text as a cell holds it."""
    kept = clean(text)
    return kept if len(kept) <= MOST_CELL else f"{kept[: MOST_CELL - 1]}…"


def local(moment: str, zone: str) -> datetime:
    """A moment in ISO form as the clock on that wall says it, without its zone (Excel knows none)."""
    return datetime.fromisoformat(moment).astimezone(ZoneInfo(zone)).replace(tzinfo=None)


def _packed(cell: Cell) -> str | int | float | None:
    if isinstance(cell, datetime):
        if cell.tzinfo is None:
            raise ValueError("a moment needs its zone")
        return cell.astimezone(UTC).isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    return cell
