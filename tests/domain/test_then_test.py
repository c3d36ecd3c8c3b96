"""Which two axes May asks about, and when it asks at all."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from mentoring.attempts import Attempt
from mentoring.haste import Change
from mentoring.own_scale import Move, first_comparable, scale_lines
from mentoring.then_test import basis, is_open, then_result, then_rows
from tests.support.pack import bugulma, everything

BOOK, RULES = bugulma().book, bugulma().rules


def sat(number: int, on: date, percents: dict[str, int | None], areas: tuple[str, ...] = ()) -> Attempt:
    at = datetime(on.year, on.month, on.day, 12, tzinfo=UTC)
    result: dict[str, Any] = {"percents": percents, "areas": [{"axis": axis} for axis in areas]}
    main = BOOK.main
    return Attempt(
        number, 1, 1, main.code, main.version, "full", "1", "finished", result, True, False, at, at, at
    )


SEPTEMBER = sat(1, date(2026, 9, 20), {"me": 60, "ko": 30, "sp": None, "mp": 70}, ("ko",))
MAY = sat(2, date(2027, 5, 14), {"me": 62, "ko": 50, "sp": 50, "mp": 90})


@pytest.mark.parametrize(
    ("day", "opened"),
    [((5, 11), False), ((5, 12), True), ((6, 15), True), ((6, 16), False), ((1, 20), False)],
)
def test_it_is_asked_from_12_may_to_15_june(day: tuple[int, int], opened: bool) -> None:
    assert is_open(date(2027, *day)) is opened


def test_the_areas_of_september_come_first_then_what_moved_most() -> None:
    found = basis(BOOK, [MAY, SEPTEMBER], date(2027, 5, 20))
    assert found is not None
    assert found.axes == ("ko", "mp"), "never an axis unknown in one of the two"
    assert found.known()["axes"] == {"ko": {"was": 30, "now": 50}, "mp": {"was": 70, "now": 90}}


def test_two_full_forms_of_one_year_and_one_version_are_needed() -> None:
    today = date(2027, 5, 20)
    assert basis(BOOK, [MAY], today) is None
    assert basis(BOOK, [SEPTEMBER], today) is None
    assert basis(BOOK, [MAY, sat(1, date(2026, 5, 20), {"me": 50})], today) is None, "last school year"
    assert basis(BOOK, [MAY, sat(1, date(2027, 3, 1), {"me": 50})], today) is None, "too near"
    assert basis(BOOK, [MAY, replace(SEPTEMBER, version="2025.1")], today) is None
    assert basis(BOOK, [MAY, SEPTEMBER], date(2027, 6, 16)) is None


def test_growth_is_counted_from_the_second_column() -> None:
    known = {"axes": {"ko": {"was": 50, "now": 50}}, "was_at": "2026-09-20", "now_at": "2027-05-14"}
    kept = then_result(BOOK.main, everything(0), RULES, known)
    (row,) = then_rows(kept, RULES)
    assert (row.was, row.then, row.now, row.growth) == (50, 0, 50, Change.RELIABLE)
    (blank,) = then_rows(then_result(BOOK.main, everything(None), RULES, known), RULES)
    assert (blank.then, blank.growth) == (None, None)


def test_the_scale_compares_with_the_first_answers_in_the_same_words() -> None:
    scale = BOOK.scale
    assert scale is not None

    def answered(number: int, version: str, score: int | None) -> Attempt:
        one = sat(number, date(2026, 9, number), {})
        scores = dict.fromkeys(scale.item_ids, score)
        return replace(
            one, questionnaire=scale.code, version=version, form="scale", result={"scores": scores}
        )

    newest, middle, first = (answered(n, scale.version, s) for n, s in ((3, 2), (2, 1), (1, 1)))
    other = answered(1, "another", 0)
    assert first_comparable([newest, middle, first, other]) == first
    assert first_comparable([newest, other]) is None
    assert {line.move for line in scale_lines(scale, newest, first)} == {Move.FURTHER}
    assert {line.move for line in scale_lines(scale, first, newest)} == {Move.BACK}
    assert {line.move for line in scale_lines(scale, newest, None)} == {None}
