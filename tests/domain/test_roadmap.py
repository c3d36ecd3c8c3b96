"""Terms as they are typed and counted, marks of reminders, and Terbuny's document word for word."""

from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentoring.dates import DateInPast
from mentoring.errors import MentoringError
from mentoring.reminders import Who
from mentoring.roadmap import (
    DUE_DAYS,
    PASSED,
    DuePart,
    Term,
    TermKind,
    TermNotUnderstood,
    looks_like_link,
    marks_now,
    part_dues,
    row_passed,
    typed_term,
)
from programmes.files import PACKS, Pack
from programmes.read_roadmap import read_roadmap

NOW = datetime(2026, 10, 13, 15)
OFFICE = "Отдел образования администрации Тербунского муниципального район"
SCHOOLS = "ОУ района"


@pytest.mark.parametrize(
    ("said", "term"),
    [
        ("15.11", Term(TermKind.DAY, date(2026, 11, 15))),
        ("октябрь", Term(TermKind.MONTH, date(2026, 10, 31))),
        ("до конца мая 2027", Term(TermKind.MONTH, date(2027, 5, 31))),
        ("в мае", Term(TermKind.MONTH, date(2027, 5, 31))),
        ("Август 2027 г.", Term(TermKind.MONTH, date(2027, 8, 31))),
        ("III квартал", Term(TermKind.QUARTER, date(2027, 9, 30))),
        ("4 квартал", Term(TermKind.QUARTER, date(2026, 12, 31))),
        ("IV кв. 2026 г.", Term(TermKind.QUARTER, date(2026, 12, 31))),
        ("ежегодно в октябре", Term(TermKind.YEARLY, month=10)),
        ("every year in May", Term(TermKind.YEARLY, month=5)),
        ("ежегодно", Term(TermKind.ALL_YEAR)),
        ("В течение года", Term(TermKind.ALL_YEAR)),
        ("Постоянно", Term(TermKind.ALWAYS)),
    ],
)
def test_a_term_is_understood_as_people_write_it(said: str, term: Term) -> None:
    assert typed_term(said, NOW) == term


@pytest.mark.parametrize(
    "said", ["когда-нибудь", "2018", "август 2018 г.", "май 1999", "ежегодно в дождь", ""]
)
def test_what_is_no_term_is_said_and_not_guessed(said: str) -> None:
    with pytest.raises((TermNotUnderstood, DateInPast)):
        typed_term(said, NOW)


@given(st.text(max_size=80))
def test_any_words_are_a_term_or_a_refusal(said: str) -> None:
    with suppress(MentoringError):
        term = typed_term(said, NOW)
        assert term.kind.repeats or term.kind is TermKind.ALWAYS or (term.on and term.on >= NOW.date())


@given(st.integers(1, 12), st.integers(2020, 2040))
def test_a_yearly_term_lies_in_its_school_year(month: int, year: int) -> None:
    due = Term(TermKind.YEARLY, month=month).due_in(year)
    assert due is not None
    assert date(year, 9, 1) <= due <= date(year + 1, 8, 31)
    assert due.month == month


@given(st.integers(-40, 60), st.lists(st.integers(0, 70), max_size=8))
def test_each_mark_is_planned_once_whenever_the_ticks_come(start: int, waits: list[int]) -> None:
    due_on, told, seen = date(2026, 12, 31), None, []
    day = due_on - timedelta(days=60) + timedelta(days=start)
    for wait in waits:
        day += timedelta(days=wait)
        marks = marks_now(DuePart(1, 1, 0, due_on, told), day)
        seen += list(marks)
        told = min(marks, default=told) if marks else told
    assert len(seen) == len(set(seen))
    assert seen == sorted(seen, reverse=True)


@given(
    st.datetimes(datetime(2026, 9, 1), datetime(2027, 2, 1)), st.sampled_from(["Europe/Moscow", "Asia/Omsk"])
)
def test_reminders_come_before_the_term_and_one_after_it(now: datetime, zone: str) -> None:
    who, due_on = Who(5, ZoneInfo(zone)), date(2026, 12, 31)
    since = now.replace(tzinfo=UTC)
    dues = part_dues(DuePart(3, 2, 1, due_on, None), (*DUE_DAYS, PASSED), who, since)
    ahead = [due for due in dues if due.kind == "roadmap_due"]
    assert [due.params["days"] for due in ahead] == [one for one in DUE_DAYS if one in
                                                    [due.params["days"] for due in ahead]]  # fmt: skip
    assert all(since < due.wanted and who.day_of(due.wanted) < due_on for due in ahead)
    (passed,) = [due for due in dues if due.kind == "roadmap_passed"]
    assert who.day_of(passed.wanted) == date(2027, 1, 1)
    assert len({due.key for due in dues}) == len(dues)
    assert passed.key == "roadmap:3:r1:passed:p5"
    assert row_passed(2, due_on, who).key == "roadmap_row:2:20261231:passed:p5"


def test_a_link_is_told_from_words() -> None:
    assert looks_like_link("https://school.example/news/1")
    assert looks_like_link("школа.рф/новости")
    assert not looks_like_link("Приказ от 12.10, № 45")


def test_the_document_of_terbuny_stands_word_for_word() -> None:
    """domain.md 1.5: eighteen rows, each with its term and executor."""
    items = read_roadmap(Pack(PACKS, "terbuny"))
    assert [item.number for item in items] == list(range(1, 19))
    assert [item.source for item in items] == [f"ТЕР-{number}" for number in range(1, 19)]
    terms = {
        1: "Август 2018 г.",
        3: "Август 2018 г.",
        12: "Август 2018 г.",
        8: "Ноябрь 2018 г.",
        11: "Октябрь 2018 г.",
    }
    assert {item.number: item.said.replace("\u00a0", " ") for item in items} == {
        number: terms.get(number, "В течение года") for number in range(1, 19)
    }
    both = {9, 10, *range(13, 19)}
    by = {7: SCHOOLS, 11: f"{OFFICE}, МРЦ"} | dict.fromkeys(both, f"{OFFICE}, {SCHOOLS}")
    assert {item.number: item.by for item in items} == {n: by.get(n, OFFICE) for n in range(1, 19)}
    assert {item.number for item in items if item.schools} == both | {7}
    assert [item.number for item in items if not item.office] == [7]
    assert all(item.term(date(2026, 10, 13)).due_in(2026) for item in items)
    assert items[0].term(date(2026, 10, 13)).on == date(2027, 8, 31)
    assert items[10].term(date(2026, 11, 2)).on == date(2027, 10, 31)  # October is over: the next one
    assert max(len(item.title) for item in items) <= 300
