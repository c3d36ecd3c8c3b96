"""Why this mentor: points that add up, reasons that are facts, and rules that nobody's points outweigh."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentoring.matching import (
    DEFAULT_WEIGHTS,
    Criterion,
    MentorOffer,
    Rule,
    TeacherNeed,
    Weights,
    binding_rule,
    points_of,
    score,
    top,
    weights_of,
)
from mentoring.programme import MatchingCriterion, MatchingWeights, Weight

TEACHER = TeacherNeed(
    1,
    school_id=4,
    subjects=frozenset({"math"}),
    needs={"МЕ": 30, "СП": 10},
    kind="small",
    district="south",
    formats=frozenset({"year", "video"}),
    hours=frozenset({15, 39}),
    levels=frozenset({"school"}),
)
MENTOR = MentorOffer(
    2,
    school_id=9,
    subjects=frozenset({"math", "physics"}),
    strengths=frozenset({"МЕ"}),
    capacity=2,
    kind="large",
    district="south",
    formats=frozenset({"video"}),
    hours=frozenset({15}),
    experience=1,
    qualification="first",
    levels=frozenset({"school"}),
)


def points(teacher=TEACHER, mentor=MENTOR, weights=DEFAULT_WEIGHTS) -> Mapping[Criterion, int]:
    return {part.criterion: part.points for part in score(teacher, mentor, weights).parts}


def test_every_criterion_gives_its_share():
    assert points() == {
        Criterion.SUBJECT: 30,
        Criterion.AXIS_HELP: 22,  # 30 of the 40 that are needed
        Criterion.REQUEST: 0,
        Criterion.SAME_SCHOOL: 7,  # the same district
        Criterion.FORMAT: 15,
        Criterion.TIME: 7,  # one common hour of two
        Criterion.LEVEL: 15,
        Criterion.EXPERIENCE: 1,  # one teacher of three
        Criterion.QUALIFICATION: 2,  # the first category
        Criterion.BALANCE: 5,
        Criterion.SCHOOL_KIND: 0,
    }


def test_the_words_of_a_proposal_are_facts():
    proposal = score(TEACHER, MENTOR)
    assert [(part.fact.code, part.fact.values) for part in proposal.reasons] == [
        ("same_subject", ("math",)),
        ("strong_where_needed", ("МЕ",)),
        ("same_formats", ("video",)),
    ]
    assert (proposal.gap.criterion, proposal.gap.fact.code) == (Criterion.SCHOOL_KIND, "other_kind")


def test_nobody_but_the_teacher_learns_a_growth_area_from_the_reasons():
    proposal = score(TEACHER, replace(MENTOR, strengths=frozenset({"НД"}), formats=frozenset()))
    shown = (*proposal.reasons_for_others(), *proposal.open_parts(), proposal.gap_for_others())
    assert proposal.gap.criterion is Criterion.AXIS_HELP
    assert all(part.criterion is not Criterion.AXIS_HELP for part in shown)


def test_what_is_not_known_gives_nothing_and_is_called_unknown():
    nobody_asked = score(TeacherNeed(1), MentorOffer(2))
    assert nobody_asked.points == DEFAULT_WEIGHTS.points[Criterion.BALANCE]
    codes = {part.fact.code for part in nobody_asked.parts}
    assert codes == {
        "subject_unknown", "needs_unknown", "no_wishes", "place_unknown", "formats_unknown", "hours_unknown",
        "level_unknown", "kind_unknown", "experience_unknown", "qualification_unknown", "free_seats",
    }  # fmt: skip
    assert [part.criterion for part in nobody_asked.reasons] == [Criterion.BALANCE]
    assert nobody_asked.gap.fact.code == "subject_unknown"


def test_a_wish_of_both_weighs_twice_a_wish_of_one():
    wished = replace(TEACHER, wishes=frozenset({2}))
    assert points(wished)[Criterion.REQUEST] == 7
    assert points(wished, replace(MENTOR, wishes=frozenset({1})))[Criterion.REQUEST] == 15
    assert points(replace(TEACHER, wishes=frozenset({77})))[Criterion.REQUEST] == 0


@pytest.mark.parametrize(
    ("teacher", "mentor", "rule"),
    [
        (TEACHER, replace(MENTOR, person_id=1), Rule.SAME_PERSON),
        (TEACHER, replace(MENTOR, line_manager_of=frozenset({1})), Rule.LINE_MANAGER),
        (TEACHER, replace(MENTOR, school_id=4, position="director"), Rule.LINE_MANAGER),
        (replace(TEACHER, avoids=frozenset({2})), MENTOR, Rule.TEACHER_AVOIDS),
        (TEACHER, replace(MENTOR, avoids=frozenset({1})), Rule.MENTOR_AVOIDS),
        (replace(TEACHER, declined=frozenset({2})), MENTOR, Rule.DECLINED_BEFORE),
        (TEACHER, replace(MENTOR, paused=True), Rule.PAUSED),
        (TEACHER, replace(MENTOR, active=2), Rule.CAPACITY),
        (TEACHER, replace(MENTOR, active=3, capacity=2), Rule.CAPACITY),
        (TEACHER, MENTOR, None),
        (TEACHER, replace(MENTOR, position="director"), None),  # of another school
    ],
)
def test_the_rule_that_forbids_is_named(teacher, mentor, rule):
    assert binding_rule(teacher, mentor, DEFAULT_WEIGHTS) is rule


def test_a_mandatory_criterion_forbids_a_known_mismatch_but_not_the_unknown():
    strict = replace(DEFAULT_WEIGHTS, mandatory=frozenset({Criterion.SUBJECT}))
    historian = replace(MENTOR, subjects=frozenset({"history"}))
    assert binding_rule(TEACHER, historian, strict) is Rule.SUBJECT_REQUIRED
    assert binding_rule(TEACHER, historian, DEFAULT_WEIGHTS) is None
    assert binding_rule(TEACHER, replace(MENTOR, subjects=frozenset()), strict) is None


def test_a_criterion_without_points_does_not_count():
    assert points(weights=Weights({Criterion.TIME: 30})) == {Criterion.TIME: 15}


def test_the_weights_of_a_pack_are_taken_by_code():
    pack = MatchingWeights(
        (
            MatchingCriterion("willing", "согласие", Weight.MANDATORY),
            MatchingCriterion("subject", "предмет", Weight.MANDATORY),
            MatchingCriterion("time", "время", Weight.MEDIUM),
            MatchingCriterion("balance", "нагрузка", Weight.OFF),
        ),
        {Weight.HIGH: 30, Weight.MEDIUM: 15, Weight.LOW: 5},
    )
    weights = weights_of(pack)
    assert weights.points == {Criterion.SUBJECT: 30, Criterion.TIME: 15}
    assert weights.mandatory == {Criterion.SUBJECT}


def test_every_criterion_can_be_made_mandatory():
    for criterion in Criterion:
        assert Rule(f"{criterion}_required")


def test_of_equal_mentors_the_less_loaded_comes_first():
    twins = [replace(MENTOR, person_id=number, active=load) for number, load in ((7, 1), (3, 1), (9, 0))]
    assert [one.mentor_id for one in top(TEACHER, twins)] == [9, 3, 7]


subjects = st.frozensets(st.sampled_from(["math", "physics", "history"]), max_size=3)
axes = st.sampled_from(["ПР", "МЕ", "СП", "НД"])
hours = st.frozensets(st.integers(0, 9), max_size=4)
places = st.none() | st.integers(1, 3)
words = st.none() | st.sampled_from(["north", "south"])
formats = st.frozensets(st.sampled_from(["year", "video"]), max_size=2)
levels = st.frozensets(st.sampled_from(["primary", "school"]), max_size=2)
people = st.frozensets(st.integers(1, 12), max_size=2)
needs = st.dictionaries(axes, st.integers(0, 60), max_size=4)
teachers = st.builds(
    TeacherNeed, person_id=st.integers(1, 6), school_id=places, subjects=subjects, needs=needs, kind=words,
    district=words, formats=formats, hours=hours, levels=levels, wishes=people,
    avoids=people, declined=people,
)  # fmt: skip
mentors = st.builds(
    MentorOffer, person_id=st.integers(5, 12), school_id=places, subjects=subjects,
    strengths=st.frozensets(axes, max_size=4), capacity=st.integers(0, 3), active=st.integers(0, 3),
    kind=words, district=words, formats=formats, hours=hours, levels=levels, paused=st.booleans(),
    wishes=people,
    avoids=people,
    line_manager_of=people, position=st.sampled_from([None, "teacher", "director"]),
    experience=st.none() | st.integers(0, 9),
    qualification=st.sampled_from([None, "none", "first", "highest"]),
)  # fmt: skip
criteria = st.sampled_from(Criterion)
weights = st.builds(
    Weights, st.dictionaries(criteria, st.integers(1, 40)), st.frozensets(criteria, max_size=2)
)
groups = st.lists(mentors, max_size=6, unique_by=lambda one: one.person_id)


@given(teachers, mentors, weights)
def test_parts_add_up_and_never_exceed_their_limits(teacher, mentor, weights):
    scored = score(teacher, mentor, weights)
    assert scored.points == sum(part.points for part in scored.parts) == points_of(teacher, mentor, weights)
    assert all(0 <= part.points <= part.max == weights.points[part.criterion] for part in scored.parts)
    assert {part.criterion for part in scored.parts} == set(weights.points)
    assert all(part.points for part in scored.reasons)
    assert scored.gap is None or scored.gap.points == 0


@given(teachers, mentors, weights, st.sampled_from(["math", "physics", "history"]))
def test_one_more_matching_subject_never_lowers_the_score(teacher, mentor, weights, subject):
    if subject in teacher.subjects:
        richer = replace(mentor, subjects=mentor.subjects | {subject})
        assert score(teacher, richer, weights).points >= score(teacher, mentor, weights).points


@given(teachers, mentors, weights, axes)
def test_one_more_strength_never_lowers_the_score(teacher, mentor, weights, axis):
    richer = replace(mentor, strengths=mentor.strengths | {axis})
    assert score(teacher, richer, weights).points >= score(teacher, mentor, weights).points


@given(teachers, groups, weights, st.randoms())
def test_the_list_is_possible_best_first_and_the_same_in_any_order(teacher, group, weights, chance):
    shuffled = group[:]
    chance.shuffle(shuffled)
    best = top(teacher, group, weights)
    assert best == top(teacher, shuffled, weights)
    by_id = {mentor.person_id: mentor for mentor in group}
    assert all(binding_rule(teacher, by_id[one.mentor_id], weights) is None for one in best)
    possible = [one for one in group if binding_rule(teacher, one, weights) is None]
    scores = sorted((score(teacher, one, weights).points for one in possible), reverse=True)
    assert [one.points for one in best] == scores[:3]
