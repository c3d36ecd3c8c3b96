"""A table opened again by another library: every cell is what was put in, and nothing in it runs."""

from datetime import UTC, date, datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from documents.tables import table
from mentoring.paper import clean
from mentoring.table import Cell, Column, Kind, Sheet, Workbook, file_name, lines, sheet_title

NAME = "Әхмәтҗанова-Ҡаһарманова Гүзәл Ҙөлфәт ҡыҙы ө ү ғ ҫ ң"
ATTACKS = [
    '=HYPERLINK("http://evil.example","Нажмите")',
    "+cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "=1+1",
    "\t=1+1",
    "\r=1+1",
    "{=1+1}",
    "http://evil.example",
    "mailto:a@b.c",
]
COLUMNS = (
    Column("Имя", width=30, note="Как в боте"),
    Column("Сколько", Kind.WHOLE, 10),
    Column("Часы", Kind.NUMBER, 10),
    Column("День", Kind.DATE, 12),
    Column("Когда", Kind.MOMENT, 18),
    Column("Доля", Kind.SHARE, 8),
)
BOOK = Workbook(
    "Объявление «Методический день»",
    (Sheet("Получатели", COLUMNS),),
    "О таблице",
    (("Муниципалитет", "Учебный район"), ("Когда", "13 октября 2026, 12:00")),
    "Что в столбцах",
    "Asia/Yekaterinburg",
    "Учебный район · 50 & 50",
)
ROW: tuple[Cell, ...] = (
    NAME, 12, 1.5, date(2026, 9, 1), datetime(2026, 10, 13, 22, 30, tzinfo=UTC), 0.25,
)  # fmt: skip


def opened(rows: list[tuple[Cell, ...]], book: Workbook = BOOK) -> Worksheet:
    return load_workbook(BytesIO(table(book.as_json(), lines(rows)))).worksheets[0]


def test_kinds_come_back_as_they_are_and_moments_by_the_municipalitys_clock() -> None:
    sheet = opened([ROW, (None, None, None, None, None, None), ("короткая",)])
    assert [cell.value for cell in sheet[1]] == [column.title for column in COLUMNS]
    assert [cell.value for cell in sheet[2]] == [
        NAME, 12, 1.5, datetime(2026, 9, 1), datetime(2026, 10, 14, 3, 30), 0.25,
    ]  # fmt: skip
    assert sheet["D2"].number_format == "dd.mm.yyyy"
    assert sheet["E2"].number_format == "dd.mm.yyyy hh:mm"
    assert sheet["F2"].number_format == "0%"
    assert [cell.value for cell in sheet[3]] == [None] * 6
    assert [cell.value for cell in sheet[4]] == ["короткая", *[None] * 5]


def test_the_page_is_ready_to_filter_and_to_print() -> None:
    sheet = opened([ROW] * 3)
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:F4"
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.page_setup.fitToHeight == 0
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.column_dimensions["A"].width == pytest.approx(30, abs=1)


def test_the_second_sheet_says_what_this_is() -> None:
    book = load_workbook(BytesIO(table(BOOK.as_json(), lines([ROW]))))
    assert book.sheetnames == ["Получатели", "О таблице"]
    said = [[cell.value for cell in row] for row in book["О таблице"].iter_rows()]
    assert ["Муниципалитет", "Учебный район"] in said
    assert ["Имя", "Как в боте"] in said
    assert said[0][0] == BOOK.title


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_name_that_looks_like_a_formula_stays_a_text(attack: str) -> None:
    book = Workbook(
        attack,
        (Sheet(attack, (Column(attack, note=attack),)),),
        attack,
        ((attack, attack),),
        "",
        "UTC",
        attack,
    )
    content = table(book.as_json(), lines([(attack,)]))
    for sheet in load_workbook(BytesIO(content)).worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f", cell.coordinate
                assert cell.hyperlink is None
    assert load_workbook(BytesIO(content)).worksheets[0]["A2"].value == clean(attack)
    with ZipFile(BytesIO(content)) as package:
        assert not [name for name in package.namelist() if "worksheets/_rels" in name], "nothing is linked"
        assert not any(b"<f>" in package.read(name) for name in package.namelist())


def test_what_no_cell_holds_is_left_out_and_what_is_too_long_is_cut() -> None:
    sheet = opened(
        [("Ан\x00на\x0b\u200b\ud800", *ROW[1:]), ("ы" * 40_000, *ROW[1:]), ("две\r\nстроки", *ROW[1:])]
    )
    assert sheet["A2"].value in ("Анна", "Анна?")
    assert len(sheet["A3"].value) == 32_767
    assert sheet["A3"].value.endswith("ы…")
    assert sheet["A4"].value == "две\nстроки"


def test_an_empty_table_still_opens() -> None:
    sheet = opened([])
    assert sheet.auto_filter.ref == "A1:F2"
    assert sheet.max_row == 1


def test_a_tab_and_a_file_are_called_as_systems_take_them() -> None:
    assert sheet_title("'Школа № 1: 5/6 [а]*?'") == "Школа № 1 5 6 а"
    assert len(sheet_title("ы" * 50)) == 31
    assert sheet_title("///") == "—"
    assert file_name("Объявление «Приказ № 7/а: <срочно>»", date(2026, 10, 13)) == (
        "Объявление Приказ № 7 а срочно 2026-10-13.xlsx"
    )


@settings(max_examples=25, deadline=None)
@given(st.lists(st.text(max_size=60), min_size=1, max_size=8))
def test_any_text_comes_back_without_what_cannot_be_written(texts: list[str]) -> None:
    sheet = opened([(text.encode("utf-8", "replace").decode(),) for text in texts])
    for row, text in enumerate(texts, start=2):
        wanted = clean(text.encode("utf-8", "replace").decode())
        assert (sheet.cell(row, 1).value or "") == wanted
