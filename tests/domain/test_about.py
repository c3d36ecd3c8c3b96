"""«О программе»: every pack is read whole, page by page, on screens that fit."""

import html
import re
from pathlib import Path

import pytest

from handlers.callbacks.about import OpenAboutPart
from handlers.screens import about
from handlers.screens.screen import Screen
from locales.translator import translator
from mentoring.programme_about import Document, Duties, Level, Lists, Section, Sourced
from programmes.check import check
from programmes.files import PACKS
from programmes.loader import names, shipped
from tests.support.packs import copied, planted


def said(screen: Screen) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", screen.text))


def pages(name: str, section: Section, locale: str = "ru") -> list[Screen]:
    """All pages of a part, turned by its own buttons."""
    programme, t = shipped(name), translator(locale)
    found = [about.part(programme, section.value, 0, t)]
    while (at := OpenAboutPart(section.value, len(found))) in [b.tap for row in found[-1].rows for b in row]:
        found.append(about.part(programme, section.value, at.page, t))
    return found


def all_screens(name: str, locale: str) -> list[Screen]:
    programme = shipped(name)
    parts = [screen for section in programme.sections for screen in pages(name, section, locale)]
    return [about.contents(programme, translator(locale)), *parts]


@pytest.mark.parametrize("locale", ["ru", "en"])
@pytest.mark.parametrize("name", names())
def test_every_page_fits_a_screen_and_leads_back(name: str, locale: str) -> None:
    for screen in all_screens(name, locale):
        assert len(said(screen)) <= 900, said(screen)
        assert len(screen.rows) <= 6
        assert all(len(button.label) <= 24 for row in screen.rows for button in row)
        assert all(len(button.label) <= 12 for row in screen.rows if len(row) == 3 for button in row)
        assert {"В меню", "To the menu"} & {button.label for row in screen.rows for button in row}


@pytest.mark.parametrize("name", names())
def test_turning_the_pages_reads_every_entry_once_and_in_the_words_of_the_source(name: str) -> None:
    programme = shipped(name)
    for section in programme.sections:
        read = "\n".join(said(screen) for screen in pages(name, section))
        told = programme.told(section)
        entries = [each for one in told for each in (one.does if isinstance(one, Duties) else (one,))]
        assert entries
        for entry in entries:
            times = sum(each.title == entry.title for each in entries)
            assert len(re.findall(rf"[.•] {re.escape(entry.title)}(?= \(|$)", read, re.M)) == times, (
                entry.title
            )


@pytest.mark.parametrize("name", names())
def test_the_paper_holds_every_part_and_entry(name: str) -> None:
    programme = shipped(name)
    paper = about.paper(programme, translator("ru"))
    read = "\n".join(block.text for block in paper.blocks)
    for section in programme.sections:
        for one in programme.told(section):
            assert (one.who if isinstance(one, Duties) else one.title) in read


def test_an_old_button_of_another_pack_or_page_shows_what_there_is() -> None:
    bugulma, t = shipped("bugulma"), translator("ru")
    for gone in ("risks", "forged", ""):
        assert said(about.part(bugulma, gone, 0, t)).startswith("Эффективное наставничество")
    last = pages("bugulma", Section.DIRECTIONS)[-1]
    assert said(about.part(bugulma, "directions", 10**9, t)) == said(last)
    assert "· 1 из" in said(about.part(bugulma, "directions", -5, t))


def test_the_document_is_told_by_its_words_and_by_a_label_only_where_it_has_none() -> None:
    lists = Lists(conditions=(Sourced("правовые", ("КУМ-6",)), Sourced("пространство", ("КУМ-26",))))
    near = Sourced("миссия", ("КУМ-20",), level=Level.SCHOOL)
    wide = Sourced("Создано новое образовательное пространство", ("КУМ-26",), level=Level.MUNICIPALITY)
    told = Document(conditions=(wide, near)).told(Section.CONDITIONS, lists)
    assert told == (Sourced("правовые", ("КУМ-6",)), near, wide)


@pytest.mark.parametrize("name", names())
def test_the_source_is_named_and_no_official(name: str) -> None:
    document = shipped(name).document
    assert document.name
    assert document.adopted
    for file in (PACKS / name).glob("*.yaml"):
        initials = re.findall(r"\b[А-ЯЁ]\.\s?[А-ЯЁ]\.\s?[А-ЯЁ][а-яё]+", file.read_text(encoding="utf-8"))
        assert not initials, f"{file.name}: {initials}"


FAULTS = [
    ("bugulma/lists.yaml", "rows: [БУГ-11]", "rows: []", "names the rows of the document"),
    ("bugulma/lists.yaml", "rows: [БУГ-11]", "rows: [11]", "«11» is no row of a document; an example: БУГ-8"),
    ("bugulma/lists.yaml", "events: [seminar]", "events: [ball]", "unknown kind of event «ball»; known:"),
    ("bugulma/lists.yaml", "steps: [seminar]", "steps: [ball]", "unknown form of a step «ball»; known:"),
    ("bugulma/lists.yaml", "level: school", "level: galaxy", "«galaxy» is not one of: school, municipality"),
    ("bugulma/document.yaml", "role: mentor", "role: tsar", "«tsar» is not one of: teacher, mentor"),
    ("bugulma/document.yaml", "Стимулировать построение", "о" * 700, "longer than 640 characters"),
    ("bugulma/document.yaml", "goals:", "aims:", "unknown field «aims»; known: name, adopted"),
    ("bugulma/document.yaml", "[БУГ-Ц]", "[КУМ-1]", "rows «КУМ-…» are of another document"),
    ("bugulma/document.yaml", "name: Модель", "x: Модель", "unknown field «x»"),
]


@pytest.mark.parametrize(("file", "old", "new", "words"), FAULTS, ids=[fault[3] for fault in FAULTS])
def test_a_fault_is_told_with_its_file_and_an_example(
    tmp_path: Path, file: str, old: str, new: str, words: str
) -> None:
    packs = copied(tmp_path)
    planted(packs, file, old, new)
    problems = check("bugulma", packs).problems
    assert any(problem.file == file and words in problem.message for problem in problems), problems


def test_a_part_nobody_filled_in_is_missed(tmp_path: Path) -> None:
    packs = copied(tmp_path)
    path = packs / "bugulma/document.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"(?s)^tasks:.*?^(?=directions:)", "", text, flags=re.M), encoding="utf-8")
    assert [problem.message for problem in check("bugulma", packs).problems] == [
        "nothing is told of «tasks»: see another pack for an example"
    ]
