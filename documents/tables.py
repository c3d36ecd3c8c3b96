"""A workbook as .xlsx, written row by row: a cell is what it says, never a formula or a link."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from io import BytesIO
from textwrap import wrap
from typing import Any, Final

from xlsxwriter import Workbook as Xlsx
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from mentoring.table import Kind, Sheet, Workbook, local, rows_of, sheet_title, shown_text

FIRST: Final = 1
"""The row below the heads; rows count from 0."""
A4: Final = 9
TALL: Final = 26
ABOUT_WIDTHS: Final = (34, 92)
LINE: Final = 15.0
DEEPEST: Final = 20
"""More lines than this are there, but not shown at once: a row of a sheet is at most 409 points high."""
ROOM: Final = 0.95
"""Of the characters that a column is wide, so many fit of Cyrillic text."""
_AS: Final[Mapping[Kind, Mapping[str, Any]]] = {
    Kind.TEXT: {"text_wrap": True},
    Kind.WHOLE: {"num_format": "#,##0"},
    Kind.NUMBER: {"num_format": "#,##0.0"},
    Kind.DATE: {"num_format": "dd.mm.yyyy", "align": "left"},
    Kind.MOMENT: {"num_format": "dd.mm.yyyy hh:mm", "align": "left"},
    Kind.SHARE: {"num_format": "0%"},
}
_OPTIONS: Final = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "nan_inf_to_errors": True,
}


def table(payload: Mapping[str, Any], body: bytes) -> bytes:
    """`payload`: a `Workbook` as JSON; `body`: its rows as `mentoring.table.lines` packs them."""
    made = Workbook.from_json(payload)
    out = BytesIO()
    with Xlsx(out, _OPTIONS) as book:
        book.set_properties({"title": made.title})
        sheets = [_Page(book, sheet, made) for sheet in made.sheets]
        for number, cells in rows_of(body):
            sheets[number].add(cells)
        for page in sheets:
            page.finish()
        _about(book, made)
    return out.getvalue()


class _Page:
    """One sheet while it is being written."""

    def __init__(self, book: Xlsx, sheet: Sheet, made: Workbook) -> None:
        self._sheet, self._zone = sheet, made.zone
        self._page: Worksheet = book.add_worksheet(sheet.title)
        self._next = FIRST
        self._formats = [_format(book, column.kind) for column in sheet.columns]
        self._write: Mapping[Kind, Callable[[int, int, Any, Format], None]] = {
            Kind.TEXT: self._text,
            Kind.DATE: self._date,
            Kind.MOMENT: self._moment,
        }
        self._head(book)
        _printed(self._page, made)

    def add(self, cells: list[Any]) -> None:
        """One more row. Cells that are left out stay empty."""
        self._page.set_row(self._next, max(self._height(cells), TALL if self._sheet.tall else 0))
        for place, column in enumerate(self._sheet.columns):
            cell, look = cells[place] if place < len(cells) else None, self._formats[place]
            if cell is None or cell == "":
                self._page.write_blank(self._next, place, None, look)
            else:
                self._write.get(column.kind, self._number)(self._next, place, cell, look)
        self._next += 1

    def _height(self, cells: list[Any]) -> float:
        beside = zip(cells, self._sheet.columns, strict=False)
        return height([(str(cell), one.width) for cell, one in beside if cell and one.kind is Kind.TEXT])

    def finish(self) -> None:
        """What needs the last row."""
        last = max(self._next - 1, FIRST)
        self._page.autofilter(0, 0, last, len(self._sheet.columns) - 1)

    def _head(self, book: Xlsx) -> None:
        look = book.add_format(
            {"bold": True, "bg_color": "#DCEFEA", "border": 1, "text_wrap": True, "valign": "vcenter"}
        )
        for place, column in enumerate(self._sheet.columns):
            self._page.set_column(place, place, column.width)
        self._page.set_row(0, 32)
        for place, column in enumerate(self._sheet.columns):
            self._page.write_string(0, place, column.title, look)
        self._page.freeze_panes(FIRST, 0)
        self._page.repeat_rows(0)

    def _text(self, row: int, place: int, cell: Any, look: Format) -> None:
        self._page.write_string(row, place, shown_text(str(cell)), look)

    def _number(self, row: int, place: int, cell: Any, look: Format) -> None:
        self._page.write_number(row, place, cell, look)

    def _date(self, row: int, place: int, cell: Any, look: Format) -> None:
        self._page.write_datetime(row, place, date.fromisoformat(cell), look)

    def _moment(self, row: int, place: int, cell: Any, look: Format) -> None:
        self._page.write_datetime(row, place, local(cell, self._zone), look)


def height(texts: Sequence[tuple[str, int]]) -> float:
    """Points for a row of texts in columns so many characters wide: a row written once cannot grow later."""
    deepest = max((_folded(text, width) for text, width in texts), default=1)
    return LINE * min(deepest, DEEPEST)


def _folded(text: str, width: int) -> int:
    """Lines of a text wrapped at words; capitals and wide letters take a little more than their number."""
    room = max(width * ROOM, 1.0)
    return sum(max(len(wrap(part, int(room))), 1) for part in text.split("\n"))


def _format(book: Xlsx, kind: Kind) -> Format:
    return book.add_format({"border": 1, "border_color": "#D5DCE1", "valign": "top", **_AS[kind]})


def _printed(page: Worksheet, made: Workbook) -> None:
    """A4 on its side, as wide as the paper, the heads on every page."""
    page.set_landscape()
    page.set_paper(A4)
    page.fit_to_pages(1, 0)
    page.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.7)
    # An ampersand begins a code there, and 255 characters are all that Excel takes.
    page.set_footer(f"&L{made.footer.replace('&', '&&')[:180]}&R&P / &N")


def _about(book: Xlsx, made: Workbook) -> None:
    """What this is, when it was made and for whom, and what the columns mean."""
    page = book.add_worksheet(_untaken(made))
    head = book.add_format({"bold": True, "font_size": 13})
    label = book.add_format({"bold": True, "valign": "top", "text_wrap": True})
    value = book.add_format({"valign": "top", "text_wrap": True})
    for place, width in enumerate(ABOUT_WIDTHS):
        page.set_column(place, place, width)
    notes = [(column.title, column.note) for sheet in made.sheets for column in sheet.columns if column.note]
    said = [(made.title, ""), *made.about, *([("", ""), (made.notes_title, ""), *notes] if notes else [])]
    for row, (left, right) in enumerate(said):
        if not right:
            page.write_string(row, 0, shown_text(left), head)
            continue
        page.set_row(row, height(list(zip((left, right), ABOUT_WIDTHS, strict=True))))
        page.write_string(row, 0, shown_text(left), label)
        page.write_string(row, 1, shown_text(right), value)
    _printed(page, made)


def _untaken(made: Workbook) -> str:
    """The name of the last sheet; no two sheets of a workbook may be called the same."""
    wanted, taken = sheet_title(made.about_title), {sheet.title.casefold() for sheet in made.sheets}
    return wanted if wanted.casefold() not in taken else f"{wanted[:27]} (2)"
