"""Is this template one we can fill? What is wrong is told by paragraph, in the order of the page.

Two judges: the first reads paragraphs and speaks to the person; the second reads what the engine will see and
admits nothing but fields, loops over our lists and conditions on fields, whatever the file pretends.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any, Final
from zipfile import BadZipFile, ZipFile

from docx import Document
from docx.oxml.ns import qn
from docxtpl import DocxTemplate
from jinja2 import ChainableUndefined, TemplateError, nodes
from jinja2.sandbox import SandboxedEnvironment

from documents.errors import Refused
from mentoring.paper_fields import FIELDS, LISTS, MOST_BYTES, PaperKind

MOST_UNPACKED: Final = 8 * 1024 * 1024
MOST_PART: Final = 2 * 1024 * 1024
"""Bytes of one XML part; the engine's regular expressions run over it."""
MOST_PARTS: Final = 200
MOST_LOOPS: Final = 40
MOST_PROBLEMS: Final = 5
SNIPPET: Final = 60

_TAG: Final = re.compile(r"\{\{(.*?)\}\}|\{%(.*?)%\}|\{#(.*?)#\}", re.DOTALL)
_NAME: Final = re.compile(r"[^\W\d]\w*(?:\.[^\W\d]\w*)?")
_FOR: Final = re.compile(r"for\s+([^\W\d]\w*)\s+in\s+([^\W\d]\w*)")
_IF: Final = re.compile(r"if\s+(?:not\s+)?([^\W\d]\w*(?:\.[^\W\d]\w*)?)")
_PLACED: Final = re.compile(r"(tr|p)\s+(.*)", re.DOTALL)
_LONE: Final = re.compile(r"(?<!\{)\{\s*([^\W\d]\w*(?:\.[^\W\d]\w*)?)\s*\}(?!\})")
_ALLOWED: Final = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Getattr,
    nodes.For,
    nodes.If,
    nodes.Not,
)
_MACROS: Final = ("vbaproject", "macroenabled")


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, where. `paragraph` counts non-empty paragraphs from 1; 0: the file as a whole."""

    code: str
    paragraph: int = 0
    said: str = ""


@dataclass(slots=True)
class Report:
    """The first problems, and fields that we do not know: those stay empty."""

    problems: list[Problem] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)


def environment() -> SandboxedEnvironment:
    """Where templates run: no files, no imports, text is escaped, unknown names are empty."""
    return SandboxedEnvironment(autoescape=True, undefined=ChainableUndefined)


def check(content: bytes, kind: PaperKind) -> Report:
    """What is to be said about the template. Never raises for a bad file."""
    try:
        _must_be_sound(content)
    except Refused as refusal:
        return Report([Problem(refusal.reason)])
    report = _Reading(kind).read(content)
    if not report.problems:
        report.problems += _hidden(content, kind)
    del report.problems[MOST_PROBLEMS:]
    return report


def _must_be_sound(content: bytes) -> None:
    """Raises Refused: not_docx, too_big, macros, outside (it would fetch something when opened)."""
    if len(content) > MOST_BYTES:
        raise Refused("too_big")
    try:
        with ZipFile(BytesIO(content)) as package:
            _must_be_small(package)
            for info in package.infolist():
                _must_be_tame(info.filename, package)
        Document(BytesIO(content))
    except Refused:
        raise
    except (
        BadZipFile,
        KeyError,
        ValueError,
        OSError,
        RuntimeError,
        SyntaxError,
        NotImplementedError,
    ) as error:
        raise Refused("not_docx") from error
    except Exception as error:  # lxml and python-docx have exceptions of their own for a broken part
        raise Refused("not_docx") from error


def _must_be_small(package: ZipFile) -> None:
    parts = package.infolist()
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise Refused("too_big")
    if any(part.filename.endswith(".xml") and part.file_size > MOST_PART for part in parts):
        raise Refused("too_big")


def _must_be_tame(name: str, package: ZipFile) -> None:
    if not name.endswith((".xml", ".rels")):
        if any(word in name.lower() for word in _MACROS):
            raise Refused("macros")
        return
    text = package.read(name)
    if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
        raise Refused("not_docx")
    if name == "[Content_Types].xml" and b"macroEnabled" in text:
        raise Refused("macros")
    if name.endswith(".rels") and _fetches(text.decode("utf-8", "replace")):
        raise Refused("outside")


def _fetches(relations: str) -> bool:
    """A link one may click is fine; a picture or a template from elsewhere is not."""
    outside = [one for one in relations.split("<Relationship ") if 'TargetMode="External"' in one]
    return any("/hyperlink" not in one for one in outside)


class _Reading:
    """The first judge: tags of each paragraph, with the loops and conditions around them."""

    def __init__(self, kind: PaperKind) -> None:
        self._fields, self._lists = FIELDS[kind], LISTS[kind]
        self._report = Report()
        self._open: list[tuple[str, str, int, str, str]] = []  # word, place, paragraph, variable, list
        self._tags = 0
        self._at = (0, "")

    def read(self, content: bytes) -> Report:
        for number, text, in_table in _paragraphs(content):
            self._at = (number, text)
            self._paragraph(text, in_table)
        for word, _, number, _, _ in self._open:
            self._report.problems.append(Problem(f"{word}_open", number))
        if not self._tags and not self._report.problems:
            self._report.problems.append(Problem("no_fields"))
        return self._report

    def _paragraph(self, text: str, in_table: bool) -> None:
        rest = _TAG.sub("", text)
        if any(brace in rest for brace in ("{{", "}}", "{%", "%}", "{#", "#}")):
            self._wrong("braces")
        for lone in _LONE.findall(rest):
            if lone.partition(".")[0] in (*self._fields, *self._lists):
                self._wrong("one_brace", lone)
        for output, statement, _comment in _TAG.findall(text):
            self._tags += 1
            if output:
                self._output(output.strip())
            elif statement:
                self._statement(statement.strip().strip("-").strip(), in_table)

    def _output(self, name: str) -> None:
        if not _NAME.fullmatch(name):
            self._wrong("field", name)
        elif not self._is_known(name):
            self._note_unknown(name)

    def _statement(self, said: str, in_table: bool) -> None:
        placed = _PLACED.fullmatch(said)
        place, said = (placed[1], placed[2].strip()) if placed else ("", said)
        if place == "tr" and not in_table:
            self._wrong("row_outside", said)
        elif loop := _FOR.fullmatch(said):
            self._loop(loop[1], loop[2], place)
        elif condition := _IF.fullmatch(said):
            if not self._is_known(condition[1]) and condition[1] not in self._lists:
                self._note_unknown(condition[1])
            self._open.append(("if", place, self._at[0], "", ""))
        elif said == "else" and self._open and self._open[-1][0] == "if":
            return
        elif said in ("endfor", "endif"):
            self._close(said[3:], place)
        else:
            self._wrong("tag", said)

    def _loop(self, variable: str, over: str, place: str) -> None:
        if over not in self._lists:
            self._wrong("list", over)
        elif any(word == "for" for word, *_ in self._open):
            self._wrong("nested", over)
        self._open.append(("for", place, self._at[0], variable, over))

    def _close(self, word: str, place: str) -> None:
        if not self._open or self._open[-1][0] != word:
            self._wrong("end", f"end{word}")
            return
        if self._open.pop()[1] != place:
            self._wrong("place", f"end{word}")

    def _is_known(self, name: str) -> bool:
        first, _, column = name.partition(".")
        if not column:
            return first in self._fields
        return any(
            word == "for" and variable == first and column in self._lists.get(over, ())
            for word, _, _, variable, over in self._open
        )

    def _note_unknown(self, name: str) -> None:
        if name not in self._report.unknown:
            self._report.unknown.append(name[:SNIPPET])

    def _wrong(self, code: str, said: str = "") -> None:
        number, text = self._at
        self._report.problems.append(Problem(code, number, (said or text.strip())[:SNIPPET]))


def _paragraphs(content: bytes) -> Iterator[tuple[int, str, bool]]:
    """Non-empty paragraphs of the body, then of headers and footers, with their numbers."""
    document = Document(BytesIO(content))
    roots = [document.element.body]
    for section in document.sections:
        roots += [section.header._element, section.footer._element]
    number = 0
    for root in roots:
        for paragraph in root.iter(qn("w:p")):
            text = "".join(piece.text or "" for piece in paragraph.iter(qn("w:t")))
            if text.strip():
                number += 1
                yield number, text, any(True for _ in paragraph.iterancestors(qn("w:tr")))


def _hidden(content: bytes, kind: PaperKind) -> list[Problem]:
    """The second judge: everything the engine would run, wherever it is written."""
    try:
        trees = [environment().parse(source) for source in _sources(content)]
    except TemplateError:
        return [Problem("broken")]
    found = [node for tree in trees for node in tree.find_all(nodes.Node)]
    loops = [node for node in found if isinstance(node, nodes.For)]
    strange = any(not isinstance(node, _ALLOWED) for node in found)
    if strange or len(loops) > MOST_LOOPS or any(not _is_tame(loop, LISTS[kind]) for loop in loops):
        return [Problem("broken")]
    return []


def _is_tame(loop: nodes.For, lists: Mapping[str, Any]) -> bool:
    inside = any(True for _ in loop.iter_child_nodes(only=("body",)) for _ in _.find_all(nodes.For))
    plain = not loop.recursive and loop.test is None and not loop.else_ and not inside
    return plain and isinstance(loop.iter, nodes.Name) and loop.iter.name in lists


def _sources(content: bytes) -> Iterator[str]:
    template = DocxTemplate(BytesIO(content))
    template.render_init()
    yield template.patch_xml(template.get_xml())
    for uri in (template.HEADER_URI, template.FOOTER_URI):
        for _key, part in template.get_headers_footers(uri):
            yield template.patch_xml(template.get_part_xml(part))
    for part in template.docx.part.package.parts:
        if part.content_type.endswith("footnotes+xml"):
            yield template.patch_xml(part.blob.decode("utf-8"))
    properties = template.docx.core_properties
    for name in ("author", "comments", "identifier", "language", "subject", "title"):
        yield getattr(properties, name) or ""
