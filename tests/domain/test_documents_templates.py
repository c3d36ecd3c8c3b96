"""A municipality's own template: filled, or refused with the paragraph; never a way into the machine."""

import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from documents.errors import Refused
from documents.template import example, filled, sample
from documents.template_check import MOST_PROBLEMS, check
from mentoring.paper_fields import FIELDS, LISTS, PaperKind
from tests.support.opened import docx_text

ROUTE = PaperKind.ROUTE
NAME = "Ҡаһарманова <b>Әлфия</b> & Ко {{ школа }}"


def template(*paragraphs: str, rows: tuple[str, ...] = (), header: str = "", title: str = "") -> bytes:
    document = Document()
    document.core_properties.title = title
    for text in paragraphs:
        document.add_paragraph(text)
    if rows:
        table = document.add_table(len(rows), 1)
        for row, text in zip(table.rows, rows, strict=True):
            row.cells[0].text = text
    if header:
        document.sections[0].header.paragraphs[0].text = header
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def with_part(content: bytes, name: str, text: bytes) -> bytes:
    """The same package with one more part, or another content of one."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for one in old.namelist():
            if one != name:
                new.writestr(one, old.read(one))
        new.writestr(name, text)
    return out.getvalue()


def problems(content: bytes) -> list[tuple[str, int, str]]:
    return [(one.code, one.paragraph, one.said) for one in check(content, ROUTE).problems]


@pytest.mark.parametrize("kind", list(PaperKind))
def test_the_example_works_and_holds_every_field(kind: PaperKind) -> None:
    made = example(kind, "Пример")
    assert check(made, kind).problems == check(made, kind).unknown == []
    text = docx_text(made)
    assert all(f"{{{{ {name} }}}}" in text for name in FIELDS[kind])
    done = docx_text(filled(made, kind, sample(kind)))
    assert "{{" not in done
    assert all(f"[{name}]" in done for name in FIELDS[kind])
    assert all(f"[{columns[1]} 3]" in done for columns in LISTS[kind].values())


def test_values_stay_text_and_thirty_rows_come() -> None:
    rows = ("{%tr for шаг in шаги %}", "{{ шаг.название }}", "{%tr endfor %}")
    made = template(
        "Педагог: {{педагог}}", "{% if зоны_роста %}Зоны{% endif %}", rows=rows, header="{{ школа }}"
    )
    values = {"педагог": NAME, "школа": "Школа № 1", "зоны_роста": ""}
    values["шаги"] = [{"название": f"шаг {n}\x00"} for n in range(30)]
    done = docx_text(filled(made, ROUTE, values))
    assert NAME in done, "a name with markup and braces stays text"
    assert "Школа № 1" in done
    assert "Зоны" not in done
    assert all(f"шаг {n}" in done for n in range(30))


def test_unknown_fields_are_listed_and_stay_empty() -> None:
    made = template("{{ педагог }}: {{ инн }}, {{ шаг.название }}.")
    report = check(made, ROUTE)
    assert (report.problems, report.unknown) == ([], ["инн", "шаг.название"])
    assert "Анна: , ." in docx_text(filled(made, ROUTE, {"педагог": "Анна"}))


@pytest.mark.parametrize(
    ("paragraph", "problem"),
    [
        ("Педагог: {{ педагог }", ("braces", 2, "Педагог: {{ педагог }")),
        ("Педагог: {педагог}", ("one_brace", 2, "педагог")),
        ("{{ имя педагога }}", ("field", 2, "имя педагога")),
        ("{{ педагог|upper }}", ("field", 2, "педагог|upper")),
        ("{% for шаг in steps %}{% endfor %}", ("list", 2, "steps")),
        ("{% for шаг in шаги %}", ("for_open", 2, "")),
        ("{% endif %}", ("end", 2, "endif")),
        ("{%tr for шаг in шаги %}", ("row_outside", 2, "for шаг in шаги")),
        ("{% include '/etc/passwd' %}", ("tag", 2, "include '/etc/passwd'")),
    ],
)
def test_what_is_wrong_is_told_with_its_paragraph(paragraph: str, problem: tuple[str, int, str]) -> None:
    assert problem in problems(template("Маршрут {{ дата }}", "", paragraph))


def test_a_wrong_row_in_a_table_and_mixed_places_are_told_too() -> None:
    rows = ("{%tr for шаг in шаги %}", "{{ шаг.название }}", "{% endfor %}")
    assert problems(template("Маршрут", rows=rows)) == [("place", 4, "endfor")]
    twice = "{% for а in шаги %}{% for б in шаги %}{% endfor %}{% endfor %}"
    assert problems(template(twice)) == [("nested", 1, "шаги")]


def test_many_problems_are_told_a_few_at_a_time() -> None:
    assert len(problems(template(*["{{ два слова }}"] * 50))) == MOST_PROBLEMS


HOSTILE = [
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{% for a in range(10**9) %}{% endfor %}",
    "{{ 'a' * 10**10 }}",
    "{% set x = 1 %}",
    "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}",
    "{% for x in шаги recursive %}{{ loop(шаги) }}{% endfor %}",
]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("where", ["body", "header", "properties"])
def test_a_hostile_template_is_refused_wherever_it_hides(text: str, where: str) -> None:
    given: dict[str, Any] = {
        "body": {"paragraphs": text},
        "header": {"header": text},
        "properties": {"title": text},
    }
    asked = given[where]
    made = template("{{ педагог }}", asked.pop("paragraphs", ""), **asked)
    assert problems(made)
    with pytest.raises(Refused):
        filled(made, ROUTE, {})


def test_what_is_no_honest_docx_is_refused_before_it_is_opened() -> None:
    good = template("{{ педагог }}")
    relations = zipfile.ZipFile(BytesIO(good)).read("word/_rels/document.xml.rels").decode()
    link = '<Relationship Id="rX" Type="http://x/image" Target="http://x/" TargetMode="External"/>'
    outside = relations.replace("</Relationships>", f"{link}</Relationships>").encode()
    entity = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'
    for content, code in (
        (b"", "not_docx"),
        (b"PK\x03\x04" + b"\0" * 50, "not_docx"),
        (good[: len(good) // 2], "not_docx"),
        (b"x" * (2 * 1024 * 1024), "too_big"),
        (with_part(good, "word/media/bomb.xml", b"\0" * (9 * 1024 * 1024)), "too_big"),
        (with_part(good, "word/vbaProject.bin", b"x"), "macros"),
        (with_part(good, "word/_rels/document.xml.rels", outside), "outside"),
        (with_part(good, "word/settings.xml", entity), "not_docx"),
        (with_part(good, "word/document.xml", b"<w:broken"), "not_docx"),
    ):
        assert [code] == [one.code for one in check(content, ROUTE).problems]


def test_a_file_without_fields_is_no_template() -> None:
    assert problems(template("Маршрут молодого педагога")) == [("no_fields", 0, "")]


def test_every_field_is_in_the_guide() -> None:
    guide = (Path(__file__).parents[2] / "docs" / "own-templates.ru.md").read_text(encoding="utf-8")
    names = {name for kind in PaperKind for name in FIELDS[kind]}
    columns = {one for kind in PaperKind for name, cols in LISTS[kind].items() for one in (name, *cols)}
    assert not [name for name in names | columns if f"`{name}`" not in guide]
