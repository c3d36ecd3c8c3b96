"""Micro-courses: enough is four of five, options are shuffled, the pack is taken word by word."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentoring.microcourses import RunStatus, printed, verdict
from tests.support.pack import bugulma

COURSES = bugulma().microcourses


@pytest.mark.parametrize(
    ("right", "status"),
    [
        ([], RunStatus.OPEN),
        ([True] * 4, RunStatus.OPEN),
        ([True] * 5, RunStatus.PASSED),
        ([False, True, True, True, True], RunStatus.PASSED),
        ([False, False, True, True, True], RunStatus.SHORT),
    ],
)
def test_four_of_five_finish_a_course(right: list[bool], status: RunStatus) -> None:
    assert verdict(right) is status


@given(st.integers(1, 10**9), st.integers(0, 4))
def test_options_are_shuffled_the_same_way_all_through_a_run(run_id: int, question: int) -> None:
    assert sorted(printed(run_id, question)) == [0, 1, 2, 3]
    assert printed(run_id, question) == printed(run_id, question)


def test_no_place_is_the_right_one() -> None:
    firsts = [printed(run_id, 0)[0] for run_id in range(400)]
    assert all(70 <= firsts.count(option) <= 130 for option in range(4))


def test_three_courses_of_ten_short_cards_close_what_the_bot_confirms() -> None:
    assert [course.code for course in COURSES] == ["nd_my_list", "nd_incident", "nd_data"]
    assert all(len(course.cards) == 10 and len(course.questions) == 5 for course in COURSES)
    library = bugulma().library
    bots = {s.code for s in library.steps if any(c.acts_as == "bot" for c in s.confirmers)}
    assert bots == {step for course in COURSES for step in course.closes}
    assert bugulma().microcourse_of("nd-3") is None, "a case is talked over with the curator"


def test_the_text_of_the_author_is_kept() -> None:
    cards = bugulma().microcourse("nd_incident").cards
    assert re.sub(r"\s", " ", cards[9]).endswith("Детский телефон доверия: 8-800-2000-122.")
    question = bugulma().microcourse("nd_data").questions[4]
    assert question.answer == "сообщить ответственному школы сразу"
