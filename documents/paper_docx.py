"""A paper as DOCX: real headings, real tables, nothing that Word has to repair."""

from io import BytesIO
from typing import Any, Final

from docx import Document
from docx.document import Document as Docx
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_ALIGN_VERTICAL
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from mentoring.paper import Block, Paper

FONT: Final = "Times New Roman"
GREY: Final = RGBColor(0x59, 0x59, 0x59)
MARGIN: Final = {"page": 15, "wide": 15, "framed": 28}
LANGUAGES: Final = {"ru": "ru-RU", "en": "en-GB"}
LINE: Final = "BFBFBF"


def docx_of(paper: Paper) -> bytes:
    """The paper as the bytes of a .docx."""
    document = Document()
    _nameless(document, paper)
    _set_page(document, paper)
    _set_styles(document, paper)
    _title(document, paper)
    for block in paper.blocks:
        DRAWN[block.kind](document, block, _width(document))
    _set_footer(document, paper)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _nameless(document: Docx, paper: Paper) -> None:
    """Who made the file is not written into it; only what it is."""
    properties = document.core_properties
    properties.title, properties.language = paper.title[:255], LANGUAGES.get(paper.language, "ru-RU")
    properties.author = properties.last_modified_by = properties.comments = properties.keywords = ""


def _set_page(document: Docx, paper: Paper) -> None:
    section = document.sections[0]
    across, down = Mm(210), Mm(297)
    if paper.layout == "wide":
        section.orientation, across, down = WD_ORIENT.LANDSCAPE, down, across
    section.page_width, section.page_height = across, down
    margin = Mm(MARGIN[paper.layout])
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = margin
    section.footer_distance = Mm(20 if paper.layout == "framed" else 8)
    if paper.layout == "framed":
        _frame(section)


def _frame(section: Any) -> None:
    borders = OxmlElement("w:pgBorders")
    borders.set(qn("w:offsetFrom"), "page")
    for side in ("top", "left", "bottom", "right"):
        _add(borders, f"w:{side}", val="double", sz="12", space="24", color="4F7A5B")
    # The order of a section's children is the schema's: borders stand before the columns.
    section._sectPr.find(qn("w:cols")).addprevious(borders)


def _set_styles(document: Docx, paper: Paper) -> None:
    normal = document.styles["Normal"]
    normal.font.size = Pt(11)
    normal.paragraph_format.space_after = Pt(3)
    for name in ("Normal", "Heading 1", "Heading 2", "Footer"):
        style = document.styles[name]
        style.font.name = FONT
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for name_of in list(fonts.attrib):
            if "Theme" in name_of:
                del fonts.attrib[name_of]
        for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(script), FONT)
        if name != "Footer":
            style.font.color.rgb = RGBColor(0, 0, 0)
    _set_language(document, LANGUAGES.get(paper.language, "ru-RU"))
    heading = document.styles["Heading 2"]
    heading.font.size = Pt(12)
    heading.paragraph_format.space_before, heading.paragraph_format.space_after = Pt(8), Pt(3)
    heading.paragraph_format.keep_with_next = True


def _set_language(document: Docx, language: str) -> None:
    """For the speller; the default template's American would underline every word."""
    for lang in document.styles.element.iter(qn("w:lang")):
        for script in ("w:val", "w:eastAsia", "w:bidi"):
            lang.set(qn(script), language)


def _title(document: Docx, paper: Paper) -> None:
    title = document.add_paragraph(style="Heading 1")
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    title.paragraph_format.space_before = Pt(110 if paper.layout == "framed" else 0)
    run = title.add_run(paper.title)
    run.bold, run.font.size = True, Pt(26 if paper.layout == "framed" else 15)
    title.paragraph_format.space_after = Pt(4)
    if paper.subtitle:
        below = document.add_paragraph(paper.subtitle)
        below.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _heading(document: Docx, block: Block, _width: int) -> None:
    document.add_paragraph(block.text, style="Heading 2")


def _words(document: Docx, block: Block, _width: int) -> None:
    paragraph = document.add_paragraph()
    framed = _is_framed(document)
    run = paragraph.add_run(block.text)
    if framed:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run.font.size = Pt(14)
    if block.quiet:
        run.font.size, run.font.color.rgb = Pt(9), GREY
    if block.strong:
        run.bold, run.font.size = True, Pt(20)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(14)


def _is_framed(document: Docx) -> bool:
    return document.sections[0]._sectPr.find(qn("w:pgBorders")) is not None


def _facts(document: Docx, block: Block, width: int) -> None:
    table = _table(document, (3, 7), width, len(block.rows))
    for row, (label, value) in zip(table.rows, block.rows, strict=True):
        _write(row.cells[0], label, grey=True)
        _write(row.cells[1], value)
        _lined(row.cells[1], "bottom")
    _after(document)


def _grid(document: Docx, block: Block, width: int) -> None:
    table = _table(document, block.widths, width, len(block.rows) + 1)
    for cell, head in zip(table.rows[0].cells, block.heads, strict=True):
        _write(cell, head, bold=True, size=9)
    _add(table.rows[0]._tr.get_or_add_trPr(), "w:tblHeader", val="true")
    for row, texts in zip(list(table.rows)[1:], block.rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            _write(cell, text, size=9)
    for row in table.rows:
        for cell in row.cells:
            _lined(cell, "top", "left", "bottom", "right")
    for cell in table.rows[0].cells:
        _shaded(cell)
    _after(document)


def _blank(document: Docx, block: Block, width: int) -> None:
    if block.text:
        document.add_paragraph(block.text).paragraph_format.keep_with_next = True
    table = _table(document, (1,), width, block.lines)
    for row in table.rows:
        row.height = Mm(8)
        _lined(row.cells[0], "bottom")
    _after(document)


def _signatures(document: Docx, block: Block, width: int) -> None:
    if _is_framed(document):
        document.add_paragraph().paragraph_format.space_after = Pt(120)
    table = _table(document, (30, 20, 2, 32, 2, 14), width, len(block.rows))
    for row, (who, name) in zip(table.rows, block.rows, strict=True):
        row.height = Mm(9)
        for cell in row.cells:
            cell.vertical_alignment = WD_ALIGN_VERTICAL.BOTTOM
        _write(row.cells[0], who)
        _write(row.cells[3], name)
        for place in (1, 3, 5):
            _lined(row.cells[place], "bottom")
        for cell in row.cells:
            cell.paragraphs[0].paragraph_format.keep_with_next = True
    _after(document)


DRAWN: Final = {
    "heading": _heading,
    "words": _words,
    "facts": _facts,
    "grid": _grid,
    "blank": _blank,
    "signatures": _signatures,
}


def _width(document: Docx) -> int:
    section = document.sections[0]
    page, left, right = section.page_width, section.left_margin, section.right_margin
    assert page is not None
    assert left is not None
    assert right is not None
    return page - left - right


def _table(document: Docx, shares: tuple[int, ...], width: int, rows: int) -> Table:
    table: Table = document.add_table(rows, len(shares))
    table.autofit = False
    for place, share in enumerate(shares):
        wide = width * share // sum(shares)
        table.columns[place].width = wide
        for cell in table.columns[place].cells:
            cell.width = wide
    for row in table.rows:
        _add(row._tr.get_or_add_trPr(), "w:cantSplit", val="true")
    _set_margins(table)
    return table


def _set_margins(table: Table) -> None:
    """A millimetre at each side of a cell instead of Word's two."""
    margins = OxmlElement("w:tblCellMar")
    table._tbl.tblPr.find(qn("w:tblLook")).addprevious(margins)  # the schema has an order
    for side in ("left", "right"):
        _add(margins, f"w:{side}", w="62", type="dxa")


def _write(cell: _Cell, text: str, *, bold: bool = False, grey: bool = False, size: float = 10.5) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(1)
    run = paragraph.add_run(text)
    run.bold, run.font.size = bold, Pt(size)
    if grey:
        run.font.color.rgb = GREY


def _lined(cell: _Cell, *sides: str) -> None:
    borders = _add(cell._tc.get_or_add_tcPr(), "w:tcBorders")
    for side in sides:
        _add(borders, f"w:{side}", val="single", sz="4", space="0", color=LINE)


def _shaded(cell: _Cell) -> None:
    _add(cell._tc.get_or_add_tcPr(), "w:shd", val="clear", color="auto", fill="EEF3EF")


def _add(parent: Any, tag: str, **values: str) -> Any:
    child = OxmlElement(tag)
    for name, value in values.items():
        child.set(qn(f"w:{name}"), value)
    parent.append(child)
    return child


def _after(document: Docx) -> None:
    """Two tables in a row would grow into one."""
    gap = document.add_paragraph()
    gap.paragraph_format.space_after = Pt(0)
    gap.paragraph_format.line_spacing = Pt(5)


def _set_footer(document: Docx, paper: Paper) -> None:
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _small(paragraph, paper.footer)
    if paper.page_words:
        if paper.footer:
            paragraph.add_run().add_break()
        _numbered(paragraph, paper.page_words)


def _numbered(paragraph: Paragraph, said: str) -> None:
    before, _, rest = said.partition("{n}")
    between, _, after = rest.partition("{m}")
    for text, field in ((before, "PAGE"), (between, "NUMPAGES"), (after, "")):
        _small(paragraph, text)
        if field:
            _field(paragraph, field)


def _small(paragraph: Paragraph, text: str) -> None:
    run = paragraph.add_run(text)
    run.font.size, run.font.color.rgb = Pt(8), GREY


def _field(paragraph: Paragraph, name: str) -> None:
    """One run a piece: the number takes the look of the run it stands in."""
    for piece in ("begin", "instruction", "separate", "number", "end"):
        run = paragraph.add_run("1" if piece == "number" else "")
        run.font.size, run.font.color.rgb = Pt(8), GREY
        if piece == "instruction":
            _add(run._r, "w:instrText").text = name
        elif piece != "number":
            _add(run._r, "w:fldChar", fldCharType=piece)
