"""Promises about haste and change: soft signs, honest words."""

import pytest

from mentoring.haste import AxisChange, Change, Flag, Haste, Sitting, change, changes, haste
from tests.support.pack import bugulma, everything

QUESTIONNAIRE = bugulma().questionnaire
RULES = bugulma().rules
SEED = "учебные данные"
VARIED = {item: place % 4 for place, item in enumerate(QUESTIONNAIRE.item_ids)}


def watched(
    answers: dict[str, int | None] | dict[str, int],
    seconds: dict[str, float] | None = None,
    weeks: int | None = None,
) -> Haste:
    return haste(QUESTIONNAIRE, Sitting(answers, SEED, seconds or {}, weeks), RULES.haste)


def by_letter(letter: str, items: tuple[str, ...]) -> dict[str, int]:
    return {
        item: next(face.score for face in QUESTIONNAIRE.printed(item, SEED) if face.letter == letter)
        for item in items
    }


def test_calm_answering_raises_nothing() -> None:
    slow = dict.fromkeys(QUESTIONNAIRE.item_ids, 9.0)
    assert watched(VARIED, slow, weeks=40) == Haste((), (), unreliable=False)


def test_ten_equal_letters_in_a_row_are_noticed_and_nine_are_not() -> None:
    ids = QUESTIONNAIRE.item_ids
    nine = {**VARIED, **by_letter("Б", ids[10:19]), **by_letter("В", (ids[9], ids[19]))}
    ten = {**nine, **by_letter("Б", (ids[19],)), **by_letter("В", (ids[20],))}
    assert Flag.SAME_LETTERS not in watched(nine).flags
    found = watched(ten)
    assert found.flags == (Flag.SAME_LETTERS,)
    assert found.review == ids[10:20]


def test_equal_scores_behind_shuffled_letters_are_no_run_of_letters() -> None:
    assert Flag.SAME_LETTERS not in watched(everything(2)).flags


def test_what_was_not_met_breaks_a_run() -> None:
    ids = QUESTIONNAIRE.item_ids
    broken: dict[str, int | None] = {**VARIED, **by_letter("Б", ids[10:22]), ids[16]: None}
    assert Flag.SAME_LETTERS not in watched(broken).flags


def test_two_seconds_an_item_are_too_few() -> None:
    found = watched(VARIED, dict.fromkeys(QUESTIONNAIRE.item_ids, 2.0))
    assert found.flags == (Flag.TOO_FAST,)
    assert not found.unreliable


def test_less_than_two_minutes_in_all_are_too_few_although_the_median_is_not() -> None:
    ids = QUESTIONNAIRE.item_ids
    times = {item: 2.6 if place % 2 else 2.2 for place, item in enumerate(ids)}
    times[ids[0]] = 2.6
    assert sum(times.values()) < 120
    assert Flag.TOO_FAST in watched(VARIED, times).flags


def test_unknown_times_are_no_sign() -> None:
    assert watched(VARIED, {"me1": 9.0}).flags == ()


def test_frequency_items_against_the_rest_on_three_axes_contradict() -> None:
    two: dict[str, int | None] = {**VARIED}
    for axis in ("me", "ko"):
        two |= {f"{axis}{n}": 3 for n in range(1, 6)} | {f"{axis}6": 0}
    three = two | {f"sp{n}": 0 for n in range(1, 6)} | {"sp6": 3}
    assert Flag.CONTRADICTION not in watched(two).flags
    found = watched(three)
    assert Flag.CONTRADICTION in found.flags
    assert {"me6", "ko6", "sp6"} <= set(found.review)


def test_all_the_same_scores_have_no_spread() -> None:
    assert Flag.NO_SPREAD in watched(everything(2)).flags
    assert Flag.NO_SPREAD not in watched(VARIED).flags


@pytest.mark.parametrize(("weeks", "flagged"), [(None, False), (8, False), (9, True)])
def test_a_quarter_not_met_yet_is_normal_for_the_first_eight_weeks(weeks: int | None, flagged: bool) -> None:
    blank: dict[str, int | None] = {**VARIED, **dict.fromkeys(QUESTIONNAIRE.item_ids[::4], None)}
    assert (Flag.MANY_MISSING in watched(blank, weeks=weeks).flags) is flagged


def test_two_signs_make_a_result_unreliable() -> None:
    found = watched(everything(2), dict.fromkeys(QUESTIONNAIRE.item_ids, 1.0))
    assert len(found.flags) == 2
    assert found.unreliable


@pytest.mark.parametrize(
    ("before", "after", "word"),
    [
        (40, 55, Change.WITHIN_ERROR),
        (40, 56, Change.PROBABLE),
        (40, 64, Change.PROBABLE),
        (40, 65, Change.RELIABLE),
        (55, 40, Change.WITHIN_ERROR),
        (56, 40, Change.HARDER),
    ],
)
def test_a_change_is_named_honestly(before: int, after: int, word: Change) -> None:
    assert change(before, after, RULES.change) is word


def test_an_axis_without_data_is_not_compared() -> None:
    compared = changes({"me": 40}, {"me": 80, "ko": 50, "sp": None}, lambda _axis: RULES.change)
    assert compared == (
        AxisChange("me", 40, 80, Change.RELIABLE),
        AxisChange("ko", None, 50, None),
        AxisChange("sp", None, None, None),
    )
