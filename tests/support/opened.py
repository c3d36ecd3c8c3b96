"""Files opened again by other libraries than those that made them."""

from io import BytesIO
from zipfile import ZipFile

from docx2python import docx2python
from pypdf import PdfReader


def docx_text(content: bytes) -> str:
    """All text of a DOCX, footers included; a no-break space is a space."""
    with docx2python(BytesIO(content)) as opened:
        return str(opened.text).replace("\u00a0", " ")


def docx_part(content: bytes, name: str) -> str:
    """One part of the package as it is written."""
    with ZipFile(BytesIO(content)) as package:
        return package.read(name).decode()


def pdf_pages(content: bytes) -> list[str]:
    """The text of each page, its lines joined: cells are wrapped."""
    return [" ".join((page.extract_text() or "").split()) for page in PdfReader(BytesIO(content)).pages]


def pdf_words(content: bytes) -> str:
    """All text of a PDF without white space: a wrapped word is a word."""
    return "".join("".join(pdf_pages(content)).split())
