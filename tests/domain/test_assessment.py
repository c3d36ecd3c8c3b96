"""Promises of a profile, worked out by hand."""

from dataclasses import replace

import pytest

from mentoring.assessment import Context, Profile, Reason, Strength, percent, profile
from mentoring.scoring import Level
from tests.support.pack import answered, bugulma, everything


def judged(answers: dict[str, int | None], **more: object) -> Profile:
    return profile(bugulma().questionnaire, answers, bugulma().rules, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("total", "items", "expected"), [(0, 6, 0), (7, 6, 39), (9, 5, 60), (5, 5, 33), (3, 8, 13), (18, 6, 100)]
)
def test_a_percentage_is_rounded_half_up(total: int, items: int, expected: int) -> None:
    assert percent(total, items) == expected


@pytest.mark.parametrize(
    ("points", "word"),
    [
        (0, Level.GROWTH),
        (39, Level.GROWTH),
        (40, Level.DEVELOPING),
        (59, Level.DEVELOPING),
        (60, Level.CONFIDENT),
        (79, Level.CONFIDENT),
        (80, Level.PILLAR),
        (100, Level.PILLAR),
    ],
)
def test_every_percentage_has_its_word(points: int, word: Level) -> None:
    assert bugulma().rules.level(points) is word


def test_one_missing_answer_leaves_an_axis_valid_and_two_do_not() -> None:
    one = judged(answered(2, me=[None, 2, 2, 2, 2, 2]))
    two = judged(answered(2, me=[None, None, 2, 2, 2, 2]))
    assert one.percents()["me"] == 67
    assert two.percents()["me"] is None
    assert two.unknown == ("me",)


def test_class_and_inclusion_need_only_four_answers() -> None:
    few = [None, None, 2, 2, 2, 2]
    assert judged(answered(2, sp=few, ir=few)).unknown == ()


def test_the_strength_is_the_highest_axis_and_its_best_key_item() -> None:
    found = judged(answered(1, ko=[2, 3, 2, 3, 3, 3]))
    assert found.strength == Strength("ko", "ko2", 3)


def test_a_strength_is_found_even_where_no_axis_has_enough_answers() -> None:
    found = judged(answered(None, cp=[None, None, 2, None, None, None]))
    assert found.strength == Strength("cp", "cp3", 2)
    assert found.areas == ()


def test_nothing_is_praised_where_nothing_can_be() -> None:
    assert judged(everything(0)).strength is None


def test_three_areas_at_most_the_lowest_first_with_its_two_lowest_items() -> None:
    found = judged(
        answered(
            3,
            me=[1, 0, 1, 1, 1, 0],
            ko=[1, 1, 1, 1, 1, 1],
            sp=[1, 1, 1, 1, 1, 2],
            mp=[2, 1, 1, 1, 1, 1],
        )
    )
    assert [area.axis for area in found.areas] == ["me", "ko", "sp"]
    assert found.areas[0].items == ("me2", "me6")
    assert found.areas[0].percent == 22
    assert found.areas[0].reason is Reason.LOW
    assert found.areas[0].priority == 38


def test_what_matters_now_goes_before_what_is_merely_lower() -> None:
    answers = answered(3, me=[1, 1, 1, 1, 1, 1], cp=[1, 1, 1, 1, 1, 2])
    usual = judged(answers)
    wished = judged(answers, context=Context(important=frozenset({"cp"})))
    assert [area.axis for area in usual.areas] == ["me", "cp"]
    assert [area.axis for area in wished.areas] == ["cp", "me"]
    assert wished.areas[0].priority == pytest.approx((60 - 39) * 1.5)


def test_a_duty_lifts_its_axis() -> None:
    found = judged(
        answered(3, ko=[1, 1, 1, 1, 1, 1], sp=[1] * 6), context=Context(duties=frozenset({"class_teacher"}))
    )
    assert [area.axis for area in found.areas] == ["sp", "ko"]


def test_the_mentors_mirror_makes_a_deficit_of_a_middling_axis() -> None:
    answers = answered(3, me=[2, 1, 1, 2, 1, 2])
    alone = judged(answers)
    seen = judged(answers, mirror={"me2": 1, "me3": 1})
    assert [(area.axis, area.reason) for area in alone.areas] == [("me", Reason.DEVELOPING)]
    assert not alone.areas[0].is_deficit
    assert [(area.axis, area.reason) for area in seen.areas] == [("me", Reason.MIRRORED)]
    assert seen.areas[0].priority == pytest.approx((60 - 50) * 1.3)


def test_one_glance_of_the_mentor_is_not_a_mirror() -> None:
    found = judged(answered(3, me=[2, 1, 1, 2, 1, 2]), mirror={"me2": 0, "me3": None})
    assert found.areas[0].reason is Reason.DEVELOPING


def test_two_key_items_at_zero_are_named_themselves() -> None:
    found = judged(answered(3, nd=[3, 0, 0, 3, 3, 3]))
    area = found.areas[0]
    assert (area.axis, area.reason, area.items, area.percent) == ("nd", Reason.POINT, ("nd2", "nd3"), 67)


def test_a_mentor_who_sees_otherwise_raises_a_talk_and_no_verdict() -> None:
    found = judged(everything(3), mirror={"ir1": 1, "ir3": 1})
    assert found.diverging == ("ir",)
    assert found.areas == ()


def test_axes_of_equal_standing_at_the_cut_are_left_to_the_person() -> None:
    found = judged(answered(3, me=[0] * 6, ko=[1] * 6, sp=[1] * 6, mp=[1] * 6))
    assert set(found.tied) == {"ko", "sp", "mp"}
    assert judged(answered(3, me=[0] * 6, ko=[1] * 6)).tied == ()


def test_the_strength_is_never_an_area_as_well() -> None:
    found = judged(answered(None, me=[2, 1, 1, 0, 0, 0]))
    assert found.strength == Strength("me", "me1", 2)
    assert found.areas == ()


def test_thresholds_come_from_the_pack() -> None:
    rules = replace(bugulma().rules, levels=(10, 20, 30))
    assert rules.level(25) is Level.CONFIDENT
