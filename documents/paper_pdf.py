"""A paper as PDF: one file that looks the same everywhere, its letters inside."""

import logging
from typing import Any, Final

from fpdf import FPDF
from fpdf.enums import TableBordersLayout, TextEmphasis, VAlign, XPos, YPos
from fpdf.fonts import FontFace

from documents.lettering import font_path
from mentoring.paper import Block, Paper

GREY: Final = 90
LINE: Final = 190
MARGIN: Final = {"page": 16.0, "wide": 14.0, "framed": 30.0}
PADDING: Final = 0.8
ROW_LINES: Final = 40
"""Lines of one row of a table at most; a longer cell goes on in the next row, for no row is broken or cut."""
_MISSING: Final = "□"

logging.getLogger("fpdf").setLevel(logging.ERROR)
logging.getLogger("fontTools").setLevel(logging.ERROR)


def pdf_of(paper: Paper) -> bytes:
    """The paper as the bytes of a .pdf."""
    sheet = _Sheet(paper)
    sheet.add_page()
    sheet.say_title()
    for block in paper.blocks:
        DRAWN[block.kind](sheet, block)
    return bytes(sheet.output())


class _Sheet(FPDF):
    """A4 with the paper's margins, font and footer."""

    def __init__(self, paper: Paper) -> None:
        super().__init__("landscape" if paper.layout == "wide" else "portrait", "mm", "A4")
        self.paper = paper
        for style in ("", "B"):
            self.add_font("own", style, font_path(bold=bool(style)))
        self._letters = frozenset(self.fonts["own"].ttfont.getBestCmap())  # type: ignore[union-attr]
        margin = MARGIN[paper.layout]
        self.set_margins(margin, margin, margin)
        self.set_auto_page_break(True, margin + 4)
        self.set_title(self.printable(paper.title))
        self.set_lang({"ru": "ru-RU", "en": "en-GB"}.get(paper.language, "ru-RU"))
        self.set_creator("")
        self.set_producer("")
        self.write_in(9.5)

    def header(self) -> None:
        if self.paper.layout == "framed":
            self.set_draw_color(79, 122, 91)
            self.set_line_width(0.8)
            self.rect(10, 10, self.w - 20, self.h - 20)
            self.set_line_width(0.25)
            self.rect(12, 12, self.w - 24, self.h - 24)
            self.set_draw_color(LINE)

    def footer(self) -> None:
        self.set_y(-(MARGIN[self.paper.layout] if self.paper.layout == "framed" else 13.0))
        self.write_in(7, grey=True)
        for text in (self.paper.footer, self._page_words()):
            if text:
                self.multi_cell(0, 3.4, text, align="C", new_x=XPos.LMARGIN, new_y=YPos.NEXT)

    def _page_words(self) -> str:
        return self.paper.page_words.replace("{n}", str(self.page_no())).replace("{m}", "{nb}")

    def printable(self, text: str) -> str:
        """Letters that the font does not hold are marked, not silently dropped."""
        return "".join(one if one in "\n\t" or ord(one) in self._letters else _MISSING for one in text)

    def write_in(self, size: float, *, bold: bool = False, grey: bool = False) -> None:
        """The pen."""
        self.set_font("own", "B" if bold else "", size)
        self.set_text_color(GREY if grey else 0)
        self.set_draw_color(LINE)

    def paragraph(self, text: str, height: float, align: str = "L") -> None:
        """A paragraph over the whole width."""
        self.multi_cell(0, height, self.printable(text), align=align, new_x=XPos.LMARGIN, new_y=YPos.NEXT)

    def lines_of(self, text: str, width: float) -> list[str]:
        """The lines that a text takes at this width."""
        lines = self.multi_cell(width, 4, text, dry_run=True, output="LINES", align="L")
        return lines if isinstance(lines, list) else []

    def say_title(self) -> None:
        framed = self.paper.layout == "framed"
        if framed:
            self.set_y(66)
        self.write_in(24 if framed else 13, bold=True)
        self.paragraph(self.paper.title, 12 if framed else 6, "C")
        if self.paper.subtitle:
            self.write_in(11 if framed else 9.5)
            self.paragraph(self.paper.subtitle, 6 if framed else 4.6, "C")
        self.ln(10 if framed else 1.5)

    def keep(self, height: float) -> None:
        """Begin a new page where less than this is left."""
        if self.will_page_break(height):
            self.add_page()


def _heading(sheet: _Sheet, block: Block) -> None:
    sheet.keep(22)
    sheet.ln(2)
    sheet.write_in(10.5, bold=True)
    sheet.paragraph(block.text, 5.2)
    sheet.ln(0.6)


def _words(sheet: _Sheet, block: Block) -> None:
    framed = sheet.paper.layout == "framed"
    if block.strong:
        sheet.ln(4)
        sheet.write_in(18, bold=True)
        sheet.paragraph(block.text, 9, "C")
        sheet.ln(5)
        return
    sheet.write_in(7.5 if block.quiet else 12 if framed else 9.5, grey=block.quiet)
    sheet.paragraph(block.text, 3.6 if block.quiet else 7 if framed else 4.6, "C" if framed else "L")
    sheet.ln(0.8)


def _facts(sheet: _Sheet, block: Block) -> None:
    label_width = sheet.epw * 0.3
    for label, value in block.rows:
        _fact(sheet, sheet.printable(label), sheet.printable(value), label_width)
    sheet.ln(1)


def _fact(sheet: _Sheet, label: str, value: str, width: float) -> None:
    size, step = 9.5, 4.7
    sheet.write_in(size)
    lines = max(
        len(sheet.lines_of(text, wide)) for wide, text in ((width, label), (sheet.epw - width, value))
    )
    sheet.keep(min(lines, ROW_LINES) * step)
    top, page = sheet.get_y(), sheet.page
    sheet.write_in(size, grey=True)
    sheet.multi_cell(width, step, label, align="L", new_x=XPos.RIGHT, new_y=YPos.TOP)
    sheet.write_in(size)
    sheet.set_xy(sheet.l_margin + width, top)
    sheet.multi_cell(sheet.epw - width, step, value, align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
    if sheet.page == page:
        sheet.set_y(max(sheet.get_y(), top + lines * step))
    sheet.line(sheet.l_margin + width, sheet.get_y(), sheet.l_margin + sheet.epw, sheet.get_y())
    sheet.ln(0.7)


def _grid(sheet: _Sheet, block: Block) -> None:
    sheet.keep(24)
    sheet.write_in(8.3)
    head = FontFace(emphasis=TextEmphasis.B, fill_color=(238, 243, 239))
    with sheet.table(
        col_widths=_shares(block),
        headings_style=head,
        line_height=4.0,
        padding=PADDING,
        text_align="LEFT",
        v_align=VAlign.T,
        borders_layout=TableBordersLayout.ALL,
    ) as table:
        for texts in (block.heads, *_short_rows(sheet, block)):
            table.row([sheet.printable(text) for text in texts])
    sheet.ln(1.5)


def _shares(block: Block) -> tuple[float, ...]:
    """Widths as asked, but none narrower than two figures."""
    return tuple(max(share, sum(block.widths) / 30) for share in block.widths)


def _short_rows(sheet: _Sheet, block: Block) -> list[tuple[str, ...]]:
    """Rows of which each fits on a page: what is longer goes on in a row below."""
    rows: list[tuple[str, ...]] = []
    inside = (
        2 * sheet.c_margin - 2 * PADDING - 0.2
    )  # measuring takes its own margins off, a table has padding
    shares = _shares(block)
    widths = [sheet.epw * share / sum(shares) + inside for share in shares]
    for row in block.rows:
        cells = [
            _pages(sheet.lines_of(sheet.printable(text), wide))
            for wide, text in zip(widths, row, strict=True)
        ]
        if max(len(pieces) for pieces in cells) <= 1:
            rows.append(row)
            continue
        longest = max(len(pieces) for pieces in cells)
        rows += [tuple(_piece(pieces, place) for pieces in cells) for place in range(longest)]
    return rows


def _pages(lines: list[str]) -> list[str]:
    return ["\n".join(lines[start : start + ROW_LINES]) for start in range(0, len(lines), ROW_LINES)]


def _piece(pieces: list[str], place: int) -> str:
    return pieces[place] if place < len(pieces) else ""


def _blank(sheet: _Sheet, block: Block) -> None:
    sheet.keep(6 + block.lines * 7.5)
    if block.text:
        sheet.write_in(9.5)
        sheet.paragraph(block.text, 4.6)
    for _ in range(block.lines):
        sheet.ln(7.5)
        sheet.line(sheet.l_margin, sheet.get_y(), sheet.l_margin + sheet.epw, sheet.get_y())
    sheet.ln(2)


def _signatures(sheet: _Sheet, block: Block) -> None:
    sheet.ln(58 if sheet.paper.layout == "framed" else 1)
    sheet.keep(10.5 * len(block.rows))
    for who, name in block.rows:
        _signature(sheet, sheet.printable(who), sheet.printable(name))


def _signature(sheet: _Sheet, who: str, name: str) -> None:
    sheet.write_in(9)
    left, wide = sheet.l_margin, sheet.epw
    sheet.keep(12)
    top = sheet.get_y()
    bottoms = [top + 7]
    for start, share, text in ((0.0, 0.3, who), (0.52, 0.32, name)):
        sheet.set_xy(left + wide * start, top + 2.4)
        sheet.multi_cell(wide * share, 4.2, text, align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
        bottoms.append(sheet.get_y())
    bottom = max(bottoms)
    for start, end in ((0.3, 0.5), (0.52, 0.84), (0.86, 1.0)):
        sheet.line(left + wide * start, bottom, left + wide * end, bottom)
    sheet.set_y(bottom + 1)


DRAWN: Final[dict[str, Any]] = {
    "heading": _heading,
    "words": _words,
    "facts": _facts,
    "grid": _grid,
    "blank": _blank,
    "signatures": _signatures,
}
