"""How exactly a scale measures: examples worked by hand, and what holds for every set of answers."""

from fractions import Fraction
from itertools import permutations
from math import sqrt

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from mentoring import psychometrics
from mentoring.assessment import score_axis
from mentoring.f_quantile import f_quantile
from mentoring.haste import Change, change
from mentoring.psychometrics import ENOUGH, STEP, change_rules, cronbach, moments, scale, thresholds
from mentoring.scoring import ChangeRules
from tests.support.pack import bugulma

QUESTIONNAIRE, RULES = bugulma().questionnaire, bugulma().rules
ITEMS = ("a", "b", "c")
FOUR = [(0, 1, 1), (1, 1, 0), (2, 3, 1), (3, 3, 0)]
"""Worked by hand, n − 1 below, sums of squared and of crossed deviations first:

a: 0 1 2 3, mean 1.5, squares 2.25 + 0.25 + 0.25 + 2.25 = 5     b: 1 1 3 3, mean 2, squares 4
c: 1 0 1 0, mean 0.5, squares 1                                 ab: 1.5 + 0.5 + 0.5 + 1.5 = 4
ac: −0.75 + 0.25 + 0.25 − 0.75 = −1                             bc: −0.5 + 0.5 + 0.5 − 0.5 = 0

a + b: 5 + 4 + 2·4 = 17. Alpha of a, b: 2/1 · (1 − 9/17) = 16/17.
a + b + c: 5 + 4 + 1 + 2·(4 − 1 + 0) = 16. Alpha: 3/2 · (1 − 10/16) = 0.5625.
c with a + b: −1 / √(1 · 17) = −0.2425.
Ten times the four people: sums × 10, SD of the sum √(160/39) = 2.0255 of 9 = 22.505 points;
SEM = 22.505 · √0.4375 = 14.886; 1.96·√2·SEM = 41.26; 1.2816·√2·SEM = 26.98.
"""


def people(rows: list[tuple[int, ...]], times: int = 1) -> list[dict[str, int | None]]:
    return [dict(zip(ITEMS, row, strict=True)) for row in rows] * times


def test_alpha_of_two_and_of_three_items_is_the_one_worked_by_hand() -> None:
    assert cronbach(moments(("a", "b"), people(FOUR)), ("a", "b")) == pytest.approx(16 / 17)
    assert cronbach(moments(ITEMS, people(FOUR)), ITEMS) == pytest.approx(0.5625)


def test_a_scale_of_forty_people_is_the_one_worked_by_hand() -> None:
    found = scale(moments(ITEMS, people(FOUR, 10)))
    assert found is not None
    assert found.people == 40
    assert found.spread == pytest.approx(22.505, abs=0.001)
    assert found.error == pytest.approx(14.886, abs=0.001)
    *_, last = found.items
    assert last.rest == pytest.approx(-1 / sqrt(17))
    assert last.alpha_without == pytest.approx(16 / 17)
    assert last.is_weak
    assert not last.is_easy
    assert [item.top_share for item in found.items] == [0.25, 0.5, 0.0]
    assert [item.is_easy for item in found.items] == [True, True, False]
    assert change_rules(found, ChangeRules()) == ChangeRules(probable=27, reliable=41)


def test_the_error_of_the_papers_gives_the_thresholds_of_the_papers() -> None:
    assert thresholds(18 * sqrt(1 - 0.75)) == ChangeRules(probable=16, reliable=25)


def test_fisher_agrees_with_the_printed_tables() -> None:
    assert f_quantile(0.95, 5, 10) == pytest.approx(3.33, abs=0.005)
    assert f_quantile(0.95, 1, 10) == pytest.approx(4.96, abs=0.005)
    assert f_quantile(0.975, 9, 18) == pytest.approx(2.93, abs=0.005)
    assert f_quantile(0.5, 12, 12) == pytest.approx(1)


def test_feldts_interval_of_forty_people_and_six_items() -> None:
    """F(39, 195) is 1.570 at 97.5 % and 0.587 at 2.5 %: 1 − 0.25·1.570 = 0.607, 1 − 0.25·0.587 = 0.853."""
    low, high = psychometrics.interval(0.75, 40, 6)
    assert (round(low, 3), round(high, 3)) == (0.607, 0.853)


def test_below_thirty_people_nothing_is_said_and_the_defaults_stay() -> None:
    few = scale(moments(ITEMS, people(FOUR, 7)))
    assert few is None
    assert change_rules(few, ChangeRules()) == ChangeRules(16, 25)


def test_where_everybody_answers_alike_there_is_no_alpha() -> None:
    found = scale(moments(ITEMS, people([(3, 3, 3)], 31)))
    assert found is not None
    assert found.alpha is found.interval is found.error is None
    assert all(item.rest is None and item.is_easy for item in found.items)
    assert change_rules(found, ChangeRules()) == ChangeRules()


def test_whoever_left_an_item_out_is_left_out_of_the_scale() -> None:
    some = [*people(FOUR, 10), {"a": 3, "b": 3}, {"a": 0, "b": 0, "c": None}]
    assert moments(ITEMS, some) == moments(ITEMS, people(FOUR, 10))


ROWS = st.lists(st.tuples(*[st.integers(0, 3)] * 3), min_size=3, max_size=12)


def alpha(rows: list[tuple[int, ...]], items: tuple[str, ...] = ITEMS) -> float | None:
    return cronbach(moments(items, people(rows)), items)


@given(ROWS)
def test_alpha_is_the_textbooks_sum_of_variances(rows: list[tuple[int, ...]]) -> None:
    """The other way to the same number: variances of items and of sums, in exact fractions."""

    def variance(values: list[int]) -> Fraction:
        mean = Fraction(sum(values), len(values))
        return sum(((value - mean) ** 2 for value in values), Fraction(0)) / (len(values) - 1)

    total = variance([sum(row) for row in rows])
    assume(total > 0)
    parts = sum(variance([row[at] for row in rows]) for at in range(3))
    assert alpha(rows) == pytest.approx(float(Fraction(3, 2) * (1 - parts / total)))


@settings(max_examples=50)
@given(ROWS, st.randoms(use_true_random=False))
def test_neither_the_order_of_people_nor_of_items_nor_the_direction_matters(
    rows: list[tuple[int, ...]], chance: object
) -> None:
    known = alpha(rows)
    shuffled = rows[:]
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    turned = [tuple(3 - score for score in row) for row in rows]
    lifted = [tuple(score + 4 for score in row) for row in rows]
    others = [alpha(shuffled), alpha(turned), alpha(lifted), *(alpha(rows, p) for p in permutations(ITEMS))]
    assert all(other == pytest.approx(known) if known is not None else other is None for other in others)
    assert known is None or known <= 1 + 1e-9


@given(ROWS)
def test_an_interval_holds_its_alpha_and_narrows_with_people(rows: list[tuple[int, ...]]) -> None:
    known = alpha(rows)
    assume(known is not None and known < 1)
    assert known is not None
    (low, high), (near, far) = (psychometrics.interval(known, n, 3) for n in (ENOUGH, 10 * ENOUGH))
    assert low < near < known < far < high <= 1


@given(st.floats(0, 60), st.floats(0, 60))
def test_thresholds_grow_with_the_error_and_never_call_one_anchor_a_change(one: float, other: float) -> None:
    small, large = thresholds(min(one, other)), thresholds(max(one, other))
    assert STEP <= small.probable <= large.probable
    assert small.probable < small.reliable <= large.reliable


WORTH = {Change.HARDER: -1, Change.WITHIN_ERROR: 0, Change.PROBABLE: 1, Change.RELIABLE: 2}


@given(st.integers(0, 100), st.integers(0, 100), st.integers(0, 100), st.floats(0, 40))
def test_a_larger_gain_never_gets_a_smaller_word(before: int, one: int, other: int, error: float) -> None:
    rules = thresholds(error)
    words = [WORTH[change(before, after, rules)] for after in sorted((one, other))]
    assert words == sorted(words)


ANSWERS = st.fixed_dictionaries(dict.fromkeys(QUESTIONNAIRE.item_ids, st.none() | st.integers(0, 3)))


@given(ANSWERS, st.sampled_from(QUESTIONNAIRE.item_ids))
def test_leaving_an_answer_out_adds_nothing_to_the_sum_and_lifts_the_share_only_of_a_low_one(
    answers: dict[str, int | None], item: str
) -> None:
    """«A missing item never raises a score», exactly: it scores nothing and is not counted as asked. The
    share of the rest rises only where the answer left out was below the mean of the rest."""
    axis = QUESTIONNAIRE.item(item).axis
    rest = [answers[one.id] for one in QUESTIONNAIRE.items_of(axis) if one.id != item]
    known, own = [score for score in rest if score is not None], answers[item]
    whole, without = (
        score_axis(QUESTIONNAIRE, axis, given, RULES) for given in (answers, {**answers, item: None})
    )
    assert without.answered == len(known) <= whole.answered
    if own is None or without.percent is None or whole.percent is None:
        return
    if own * len(known) >= sum(known):
        assert without.percent <= whole.percent
    else:
        assert without.percent >= whole.percent
