"""The sandbox's people: about two hundred, invented, each at some point of a story."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from mentoring.assessment import Context, profile
from mentoring.attempts import full_result
from mentoring.events import RegistrationStatus
from mentoring.invitations import hash_of
from mentoring.meetings import MeetingStatus
from mentoring.pairs import PairStatus
from mentoring.questionnaire import Questionnaire
from mentoring.roster import PersonStatus
from mentoring.route_records import RouteStatus
from mentoring.routes import OPEN, StepStatus
from sandbox.operator import SAMPLE
from sandbox.story import parts
from sandbox.story.model import Story
from sandbox.story.reminders import reminders
from sandbox.story.scene import Scene
from sandbox.story.telling import tell
from tests.support.pack import bugulma, calendar

MOMENTS = (
    datetime(2026, 11, 23, 11, 0, tzinfo=UTC),
    datetime(2026, 9, 1, 5, 0, tzinfo=UTC),
    datetime(2027, 1, 3, 22, 30, tzinfo=UTC),
    datetime(2027, 7, 15, 9, 0, tzinfo=UTC),
)
NOVEMBER = MOMENTS[0]


def scene(now: datetime = NOVEMBER) -> Scene:
    return Scene(replace(bugulma(), operator=SAMPLE), calendar(), ZoneInfo("Europe/Moscow"), now)


@cache
def story(now: datetime = NOVEMBER) -> Story:
    return tell(scene(now))


def of_anna(rows: list[Any]) -> list[Any]:
    return [row for row in rows if row.person_id == parts.ANNA]


def test_two_hundred_people_live_in_forty_schools_as_the_document_counts_them() -> None:
    assert Counter(school.kind for school in story().school) == {
        "primary_kindergarten": 9,
        "basic": 12,
        "secondary": 16,
        "special": 3,
    }
    assert 195 <= len(story().person) <= 210


def test_the_same_start_tells_the_same_story() -> None:
    assert tell(scene()).tables() == story().tables()


def test_nobody_has_a_namesake_and_names_need_every_letter() -> None:
    names = [f"{person.family} {person.given}" for person in story().person]
    assert len(set(names)) == len(names)
    everything = "".join([*names, *(school.name for school in story().school)]).casefold()
    assert not [letter for letter in "әөүҗһҡҙғӏё-’<>&" if letter not in everything]
    assert max(map(len, names)) > 90, "one name is longer than any button"
    assert all(len(person.family) <= 80 and len(person.given) <= 120 for person in story().person)


@pytest.mark.parametrize("now", MOMENTS)
def test_every_row_refers_to_rows_that_are_there(now: datetime) -> None:
    rows = story(now).tables()
    ids = {name: {row["id"] for row in found if "id" in row} for name, found in rows.items()}
    targets = {
        "person_id": "person",
        "owner_id": "person",
        "teacher_id": "person",
        "mentor_id": "person",
        "author_id": "person",
        "created_by": "person",
        "agreed_by": "person",
        "decided_by": "person",
        "school_id": "school",
        "attempt_id": "attempt",
        "route_id": "route",
        "step_id": "route_step",
        "run_id": "course_run",
        "pair_id": "pair",
        "event_id": "event",
        "broadcast_id": "broadcast",
    }
    lost = [
        (name, key, row[key])
        for name, found in rows.items()
        for row in found
        for key, target in targets.items()
        if row.get(key) is not None and row[key] not in ids[target]
    ]
    assert lost == []
    assert all(len(ids[name]) == len(found) for name, found in rows.items() if not name.endswith("answer"))


@pytest.mark.parametrize("now", MOMENTS)
def test_what_has_happened_lies_behind_and_what_is_agreed_lies_ahead(now: datetime) -> None:
    told = story(now)
    behind = [
        *(person.entered_at for person in told.person),
        *(attempt.finished_at for attempt in told.attempt),
        *(moment for pair in told.pair for moment in (pair.created_at, pair.active_at, pair.closed_at)),
        *(step.submitted_at for step in told.route_step),
        *(meeting.starts_at for meeting in told.meeting if meeting.closed_at),
        *(registration.at for registration in told.registration),
        *(each.at for each in told.acknowledgement),
        *(moment for run in told.course_run for moment in (run.started_at, run.finished_at)),
        *(mark.at for mark in told.pulse),
    ]
    assert [moment for moment in behind if moment is not None and moment > now] == []
    slots = [datetime.fromisoformat(slot) for meeting in told.meeting for slot in meeting.slots]
    assert slots
    assert min(slots) > now


@pytest.mark.parametrize("now", MOMENTS)
def test_nothing_waits_to_be_sent_at_the_first_start(now: datetime) -> None:
    assert {delivery.status for delivery in story(now).delivery} == {"sent", "blocked", "failed"}


@pytest.mark.parametrize("now", MOMENTS)
def test_agreed_meetings_and_events_are_reminded_of_and_never_too_late(now: datetime) -> None:
    told = story(now)
    real = {
        name: {row["id"]: 1000 + row["id"] for row in rows if "id" in row}
        for name, rows in told.tables().items()
    }
    dues = reminders(told, real, ZoneInfo("Europe/Moscow"), now)
    assert min(due.wanted for due in dues) > now
    ahead = [m for m in told.meeting if m.status == "confirmed" and m.starts_at and m.starts_at > now]
    for meeting in ahead:
        about = [due for due in dues if due.params == {"meeting_id": 1000 + meeting.id}]
        assert len({due.person_id for due in about}) == 2
    assert 1000 + parts.ANNA in {due.person_id for due in dues if due.kind == "event_day_before"}


def test_rows_obey_what_only_one_may_be() -> None:
    told = story()
    active = Counter((pair.teacher_id, pair.kind) for pair in told.pair if pair.status == "active")
    open_routes = [route for route in told.route if route.status in ("draft", "waiting", "agreed", "paused")]
    live = Counter((route.person_id, route.special is not None) for route in open_routes)
    roles = Counter((grant.person_id, grant.role, grant.school_id) for grant in told.role_grant)
    steps = Counter((step.route_id, step.template) for step in told.route_step)
    for counted in (active, live, roles, steps):
        assert set(counted.values()) == {1}


def test_results_are_those_of_the_real_rules() -> None:
    programme, told = bugulma(), story()
    full = [attempt for attempt in told.attempt if attempt.form == "full" and attempt.result]
    assert len(full) >= 15
    for attempt in full:
        answers = {each.item: each.score for each in told.answer if each.attempt_id == attempt.id}
        assert len(answers) == len(programme.questionnaire.items)
        leads = told.person[attempt.person_id - 1].class_teacher
        duties = Context(duties=frozenset({"class_teacher"} if leads else ()))
        assert attempt.result == full_result(
            profile(programme.questionnaire, answers, programme.rules, context=duties)
        )
    assert_letters_are_those_that_were_printed(programme.questionnaire, told)


def assert_letters_are_those_that_were_printed(asked: Questionnaire, told: Story) -> None:
    seeds = {attempt.id: attempt.seed for attempt in told.attempt}
    for answer in told.answer[:300]:
        if answer.letter is not None:
            assert asked.printed(answer.item, seeds[answer.attempt_id])[answer.letter].score == answer.score


def test_anna_compares_two_profiles_and_walks_a_route_with_her_mentor() -> None:
    told = story()
    assert [attempt.form for attempt in of_anna(told.attempt)] == ["full", "full"]
    (route,) = of_anna(told.route)
    statuses = [step.status for step in told.route_step if step.route_id == route.id]
    assert route.status == RouteStatus.AGREED
    assert {StepStatus.CONFIRMED, StepStatus.SUBMITTED, StepStatus.PLANNED} <= set(statuses)
    assert OPEN & {StepStatus(status) for status in statuses}
    (pair,) = [pair for pair in told.pair if pair.teacher_id == parts.ANNA]
    assert (pair.mentor_id, pair.status) == (parts.MENTOR, "active")
    ahead = [meeting for meeting in told.meeting if meeting.pair_id == pair.id and not meeting.closed_at]
    assert [meeting.status for meeting in ahead] == ["confirmed"]


@pytest.mark.parametrize("now", MOMENTS)
def test_anna_has_read_a_micro_course_begun_another_and_marked_three_fortnights(now: datetime) -> None:
    told = story(now)
    passed, begun = of_anna(told.course_run)
    assert (passed.status, passed.right) == ("passed", 4)
    assert [answer.correct for answer in told.course_answer].count(True) == passed.right
    course = next(one for one in bugulma().microcourses if one.code == begun.course)
    assert begun.status == "open"
    assert 1 < begun.card < len(course.cards)
    days = [mark.day for mark in of_anna(told.pulse)]
    assert [later - earlier for earlier, later in pairwise(days)] == [timedelta(days=14)] * 2
    assert {day.weekday() for day in days} == {4}
    (choice,) = of_anna(told.pulse_choice)
    assert choice.next_on > now.date(), "nothing is asked at the first start"


@pytest.mark.parametrize("now", MOMENTS)
def test_a_teacher_in_her_third_year_has_three_profiles_and_two_routes_behind_her(now: datetime) -> None:
    told = story(now)
    teachers = [row.person_id for row in told.role_grant if row.role == "teacher"]
    hers = teachers[parts.LONG_WITH_US]
    full = [one for one in told.attempt if one.person_id == hers and one.form == "full"]
    routes = [one for one in told.route if one.person_id == hers]
    assert [one.status for one in full] == ["finished"] * 3
    assert [one.status for one in routes] == ["finished", "finished", "agreed"]
    assert [one.attempt_id for one in routes] == [one.id for one in full], "each from its own profile"
    assert all(one.finished_at and one.finished_at < two.created_at for one, two in pairwise(routes))


def test_something_waits_for_everybody_of_the_four_panes() -> None:
    told = story()
    asked = [pair for pair in told.pair if pair.mentor_id == parts.MENTOR and pair.status == "half"]
    assert [pair.agreed_side for pair in asked] == ["teacher"], "the mentor has a request"
    offer = next(offer for offer in told.mentor_offer if offer.person_id == parts.MENTOR)
    taken = [pair for pair in told.pair if pair.mentor_id == parts.MENTOR and pair.status == "active"]
    assert len(taken) < offer.capacity, "and a seat to say yes"
    of_school = {grant.person_id for grant in told.role_grant if grant.school_id == 1}
    waiting = [g for g in told.role_grant if g.status == "pending" and g.school_id == 1]
    assert waiting, "the curator has people to confirm"
    routes = [route for route in told.route if route.status == "waiting" and route.person_id in of_school]
    assert routes, "and a route to agree"
    assert {invitation.role for invitation in told.invitation} == {"teacher", "mentor"}
    assert all(each.expires_at > NOVEMBER and each.school_id == 1 for each in told.invitation)
    assert told.invitation[0].token_hash == hash_of("uchebnaya-ssylka-teacher")


def test_every_state_has_somebody_in_it() -> None:
    told = story()
    assert {pair.status for pair in told.pair} == set(PairStatus) - {"expired", "withdrawn"}
    assert {route.status for route in told.route} == set(RouteStatus)
    assert {step.status for step in told.route_step} == set(StepStatus)
    assert {meeting.status for meeting in told.meeting} == set(MeetingStatus) - {"unclear"}
    assert {attempt.form for attempt in told.attempt} == {"express", "full"}
    assert "open" in {attempt.status for attempt in told.attempt}
    assert {person.status for person in told.person} == {PersonStatus.ACTIVE, PersonStatus.EXPECTED}
    assert {each.status for each in told.registration} == {
        RegistrationStatus.GOING,
        RegistrationStatus.WAITING,
    }
    assert sum(pair.status == "active" for pair in told.pair) >= 45
    assert any(offer.paused_until for offer in told.mentor_offer)


def test_some_schools_and_people_need_attention() -> None:
    told = story()
    with_curator = {grant.school_id for grant in told.role_grant if grant.role == "curator"}
    assert len({school.id for school in told.school} - with_curator) == 1
    paired = {pair.teacher_id for pair in told.pair if pair.status in ("active", "half", "proposed")}
    teachers = {
        grant.person_id for grant in told.role_grant if grant.role == "teacher" and grant.status == "active"
    }
    long_alone = [
        person
        for person in told.person
        if person.id in teachers - paired
        and person.entered_at
        and person.entered_at < NOVEMBER - timedelta(days=14)
    ]
    assert 3 <= len(long_alone) <= 8


def test_one_teacher_asks_for_another_mentor_while_the_pair_goes_on() -> None:
    asks = [pair for pair in story().pair if pair.close_reason]
    assert [pair.status for pair in asks] == ["active"]


def test_the_seminar_has_three_seats_and_the_masterclass_a_queue() -> None:
    told = story()
    answers = Counter((each.event_id, each.status) for each in told.registration)
    by_kind = {event.kind: event for event in told.event}
    seminar, masterclass = by_kind["seminar"], by_kind["masterclass"]
    assert seminar.capacity == answers[seminar.id, "going"] + 3
    assert masterclass.capacity == answers[masterclass.id, "going"]
    assert answers[masterclass.id, "waiting"] == 4
    assert [event.kind for event in told.event if event.starts_at < NOVEMBER] == ["young_school", "meeting"]


def test_another_programme_without_counts_of_schools_has_people_too() -> None:
    bare = tuple(replace(kind, count=None) for kind in bugulma().school_kinds)
    other = replace(bugulma(), code="other", school_kinds=bare, operator=SAMPLE)
    told = tell(Scene(other, calendar(), ZoneInfo("Asia/Yekaterinburg"), NOVEMBER))
    assert len(told.person) > 180
    assert len(told.school) == 25


@pytest.mark.parametrize("now", MOMENTS)
def test_there_is_help_beside_main_pairs_a_pause_papers_and_an_application(now: datetime) -> None:
    told = story(now)
    active = [pair for pair in told.pair if pair.status == "active"]
    assert Counter(pair.kind for pair in active if pair.kind != "main") == {"subject": 1, "short": 1}
    (short,) = [pair for pair in active if pair.kind == "short"]
    assert short.ends_at is not None
    assert short.ends_at > now
    (rests,) = [pair for pair in active if pair.paused_until]
    assert rests.paused_until is not None
    assert rests.paused_until > now
    ahead = [one for one in told.meeting if one.pair_id == rests.id and not one.closed_at]
    assert ahead == [], "a pair that rests has no meeting ahead"
    ends = [paper.term_to - now.date() for paper in told.pair_paper]
    assert sum(left < timedelta(days=30) for left in ends) == 1, "one term is nearly over"
    assert {one.status for one in told.mentor_application} == {"sent"}
