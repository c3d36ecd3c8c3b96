"""An audience holds exactly those it names, survives storage, and gives nobody's growth area away."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentoring.audiences import area_band, typed_years, years_of_work
from mentoring.events import Audience, AudienceInvalid, Facts, audience_from, includes
from mentoring.people import Role

TEACHER = Facts(
    roles=frozenset({Role.TEACHER}),
    years=1,
    subjects=frozenset({"math", "physics"}),
    axes=frozenset({"МЕ"}),
    schools=frozenset({4}),
    position="teacher",
)


@pytest.mark.parametrize(
    "audience",
    [
        Audience(),
        Audience(roles=frozenset({Role.TEACHER, Role.MENTOR})),
        Audience(years_to=2),
        Audience(years_from=1, years_to=1),
        Audience(subjects=frozenset({"math", "russian"}), axes=frozenset({"МЕ"}), schools=frozenset({4, 9})),
        Audience(positions=frozenset({"teacher"})),
    ],
)
def test_a_teacher_is_invited_where_every_condition_holds(audience):
    assert includes(audience, TEACHER)


@pytest.mark.parametrize(
    "audience",
    [
        Audience(roles=frozenset({Role.MENTOR})),
        Audience(years_to=0),
        Audience(years_from=2),
        Audience(subjects=frozenset({"math"}), schools=frozenset({9})),
        Audience(positions=frozenset({"psychologist"})),
        Audience(communities=frozenset({1})),
    ],
)
def test_one_condition_that_fails_is_enough(audience):
    assert not includes(audience, TEACHER)


def test_what_is_not_known_does_not_match_a_condition():
    assert not includes(Audience(years_from=0, years_to=3), Facts())
    assert includes(Audience(), Facts())


def test_the_first_school_year_counts_as_none_behind():
    assert years_of_work(2026, 2026) == 0
    assert years_of_work(2024, 2026) == 2
    assert years_of_work(2027, 2026) == 0


codes = st.frozensets(st.sampled_from(["math", "physics", "МЕ", "ПР"]), max_size=3)
ids = st.frozensets(st.integers(1, 9), max_size=3)
roles = st.frozensets(st.sampled_from(Role), max_size=3)
spans = st.tuples(st.none() | st.integers(0, 9), st.none() | st.integers(9, 60))
audiences = st.builds(
    lambda span, **fields: Audience(years_from=span[0], years_to=span[1], **fields),
    spans, roles=roles, subjects=codes, axes=codes, schools=ids, positions=codes, communities=ids,
)  # fmt: skip
people = st.builds(
    Facts, roles=roles, years=st.none() | st.integers(0, 40), subjects=codes, axes=codes, schools=ids,
    position=st.none() | st.sampled_from(["math", "ПР"]), communities=ids,
)  # fmt: skip


@given(audiences)
def test_an_audience_survives_storage(audience):
    assert audience_from(json.loads(json.dumps(audience.as_dict()))) == audience
    assert audience.is_everybody == (audience.as_dict() == {})


@given(
    audiences, people, st.sampled_from(["roles", "subjects", "axes", "schools", "positions", "communities"])
)
def test_dropping_a_condition_never_loses_a_person(audience, person, condition):
    if includes(audience, person):
        stated = {name: value for name, value in audience.as_dict().items() if name != condition}
        assert includes(audience_from(stated), person)


@pytest.mark.parametrize(
    ("stored", "field"),
    [
        ({"role": ["teacher"]}, "role"),
        ({"roles": ["king"]}, "roles"),
        ({"roles": "teacher"}, "roles"),
        ({"years_from": -1}, "years_from"),
        ({"years_to": 61}, "years_to"),
        ({"years_to": True}, "years_to"),
        ({"years_from": 3, "years_to": 2}, "years_to"),
        ({"schools": ["4"]}, "schools"),
        ({"subjects": [""]}, "subjects"),
        ({"axes": [None]}, "axes"),
    ],
)
def test_a_field_that_cannot_be_is_named(stored, field):
    with pytest.raises(AudienceInvalid) as refused:
        audience_from(stored)
    assert refused.value.field == field


@pytest.mark.parametrize(
    ("having", "known", "said"),
    [
        (0, 40, None),
        (4, 40, None),
        (5, 40, 5),
        (9, 40, 5),
        (10, 40, 10),
        (36, 40, None),
        (5, 9, None),
        (5, 10, 5),
    ],
)
def test_a_count_of_an_area_is_a_band_with_five_on_either_side(having, known, said):
    assert area_band(having, known) == said


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("0–3", (None, 3)), ("1-3 года", (1, 3)), ("от 2 до 5 лет", (2, 5)), ("с 2 до 5", (2, 5)),
        ("от 5", (5, None)), ("5+", (5, None)), ("больше 10 лет", (10, None)), ("до 2", (None, 2)),
        ("не более 3", (None, 3)), ("From 4", (4, None)), ("to 4", (None, 4)),
        ("3", None), ("молодые", None), ("1–2–3", None), ("", None), ("5–2", (5, 2)), ("0 - 99", (None, 99)),
    ],
)  # fmt: skip
def test_years_are_typed_as_people_say_them(typed, meant):
    assert typed_years(typed) == meant
