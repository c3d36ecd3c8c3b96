"""Papers: whatever is put in comes out again, in both formats, however long or empty it is."""

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from documents.papers import made
from mentoring.paper import Paper, blank, facts, grid, heading, signatures, words
from tests.support.opened import docx_part, docx_text, pdf_pages, pdf_words

NAME = "Әхмәтҗанова-Ҡаһарманова Гүзәл Ҙөлфәт ҡыҙы ғ ҫ ң ө ү һ"
SCHOOL = "Муниципальное бюджетное общеобразовательное учреждение «Школа № 7» имени <b>Учебного</b> & Героя"
FOOTER = "Самооценка. Не используется для аттестации и стимулирующих выплат"


def route(steps: int = 6, **changed: object) -> Paper:
    lines = tuple((str(n), f"Посмотреть урок коллеги {n}", "до 15 октября") for n in range(1, steps + 1))
    blocks = (
        facts(("Педагог", NAME), ("Школа", SCHOOL), ("Наставник", "")),
        heading("Шаги"),
        grid(("№", "Что сделать", "Срок"), (1, 6, 3), lines),
        words("Пояснение"),
        blank("Заключение наставника", 3),
        signatures(("Педагог", NAME), ("Куратор", "")),
    )
    given = {"title": "Маршрут", "blocks": blocks, "footer": FOOTER, "page_words": "Страница {n} из {m}"}
    return Paper(**{**given, **changed})


def drawn(paper: Paper, form: str) -> bytes:
    return made({"format": form, "paper": paper.as_json()})


@pytest.mark.parametrize("steps", [0, 1, 7, 30])
def test_everything_is_in_both_files(steps: int) -> None:
    paper = route(steps)
    word, flat = docx_text(drawn(paper, "docx")), pdf_words(drawn(paper, "pdf"))
    wanted = ["Маршрут", NAME, SCHOOL, "Пояснение", "Заключение наставника", "Куратор", FOOTER]
    for said in [*wanted, *(f"Посмотреть урок коллеги {n}" for n in range(1, steps + 1))]:
        assert said in word
        assert said.replace(" ", "") in flat


def test_thirty_steps_flow_on_with_the_heads_repeated() -> None:
    pages = pdf_pages(drawn(route(45), "pdf"))
    assert len(pages) > 1
    assert all("Что сделать" in page for page in pages[:-1])
    assert f"Страница 1 из {len(pages)}" in pages[0]
    rows = docx_part(drawn(route(45), "docx"), "word/document.xml")
    assert rows.count("w:tblHeader") == 1
    assert rows.count("w:cantSplit") == rows.count("<w:tr>")


def test_a_cell_longer_than_a_page_goes_on_and_loses_nothing() -> None:
    long = " ".join(f"слово{n}" for n in range(3000))
    paper = route(blocks=(grid(("№", "Что"), (1, 3), (("1", long), ("2", "коротко"))), facts(("Что", long))))
    flat = pdf_words(drawn(paper, "pdf"))
    assert all(flat.count(f"слово{n}") >= 2 for n in (0, 1500, 2999))
    assert "коротко" in flat


def test_a_word_without_spaces_is_kept_whole() -> None:
    flat = pdf_words(drawn(route(blocks=(grid(("№", "Что"), (1, 1), (("1", "ы" * 400),)),)), "pdf"))
    assert flat.count("ы") >= 400


@pytest.mark.parametrize("layout", ["page", "wide", "framed"])
def test_layouts_open(layout: str) -> None:
    paper = route(3, layout=layout)
    assert NAME in docx_text(drawn(paper, "docx"))
    page = PdfReader(BytesIO(drawn(paper, "pdf"))).pages[0]
    assert (page.mediabox.width > page.mediabox.height) is (layout == "wide")


def test_nobody_is_named_as_the_author_and_the_language_is_russian() -> None:
    content = drawn(route(), "docx")
    properties = docx_part(content, "docProps/core.xml")
    assert "python-docx" not in properties
    assert "<dc:creator></dc:creator>" in properties or "<dc:creator/>" in properties
    assert 'w:val="ru-RU"' in docx_part(content, "word/styles.xml")
    assert "en-US" not in docx_part(content, "word/styles.xml")
    about = PdfReader(BytesIO(drawn(route(), "pdf"))).metadata
    assert not (about and (about.author or about.creator))


def test_control_characters_are_left_out_and_letters_are_embedded() -> None:
    paper = route(blocks=(facts(("Им\x00я", "Ан\x0bна\ud800\r\nвторая строка 🙂")),))
    assert "Анна" in docx_text(drawn(paper, "docx"))
    assert "Анна" in pdf_words(drawn(paper, "pdf"))
    fonts = PdfReader(BytesIO(drawn(paper, "pdf"))).pages[0]["/Resources"]["/Font"]
    assert all("/DescendantFonts" in font.get_object() for font in fonts.values())
    assert len(drawn(paper, "pdf")) < 60_000, "only the letters that are used"


@settings(max_examples=8, deadline=None)
@given(st.text(max_size=80), st.lists(st.text(max_size=40), max_size=4))
def test_no_text_breaks_a_paper(text: str, cells: list[str]) -> None:
    rows = tuple((cell, text) for cell in cells)
    paper = Paper(text, (words(text), facts((text, text)), grid(("а", "б"), (1, 1), rows)), footer=text)
    for form in ("docx", "pdf"):
        assert drawn(paper, form)


def test_the_narrowest_column_of_every_paper_is_wide_enough_for_its_numbers() -> None:
    from handlers.screens.mentor_papers import JOURNAL
    from handlers.screens.programme_paper import PLAN
    from handlers.screens.route_paper import WIDTHS

    for widths, layout in ((WIDTHS, "page"), (PLAN, "page"), (JOURNAL, "wide"), ((1, 60), "page")):
        heads = tuple("№" for _ in widths)
        cells = tuple("88" for _ in widths)
        assert drawn(route(blocks=(grid(heads, widths, (cells,)),), layout=layout), "pdf")
