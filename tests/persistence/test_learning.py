"""Rows of micro-courses, one-time codes and the pulse, alike on both databases."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import insert

from mentoring.microcourses import RunStatus
from mentoring.pulse import Mark
from storage.circle import CircleStore
from storage.microcourses import MicrocourseStore
from storage.pulse import PulseStore
from storage.schema import announcements, growth, people
from storage.step_codes import StepCodeStore
from storage.turn import Database, current

NOW = datetime(2026, 10, 13, 12, 0, tzinfo=UTC)
FRIDAY = date(2026, 10, 16)
SOON = timedelta(days=14)
courses, codes, pulse, circle = MicrocourseStore(), StepCodeStore(), PulseStore(), CircleStore()


async def put(table: Any, **values: Any) -> int:
    made = await current().write(insert(table).values(**values).returning(table.c.id))
    return int(made.scalar_one())


async def town() -> int:
    return await put(
        people.municipality_table, programme="bugulma", name="Т", zone="Europe/Moscow", created_at=NOW
    )


async def somebody(town_id: int, role: str) -> int:
    person = await put(
        people.person,
        municipality_id=town_id,
        given="Анна",
        name_key="анна",
        status="active",
        created_at=NOW,
    )
    grant = {"role": role, "status": "active", "created_at": NOW}
    await put(people.role_grant, municipality_id=town_id, person_id=person, **grant)
    return person


async def step_of(town_id: int, person: int) -> int:
    whose = {"municipality_id": town_id}
    route = await put(growth.route, **whose, person_id=person, status="agreed", axes=["nd"], created_at=NOW)
    return await put(
        growth.route_step,
        **whose,
        route_id=route,
        template="nd-8",
        place=1,
        title="Обмен",
        confirmer="colleague",
        hours=1.0,
        start_on=FRIDAY,
        due_on=FRIDAY,
        status="submitted",
        asked="colleagu",
    )


async def test_a_course_has_one_open_run_and_a_question_one_answer(database: Database) -> None:
    async with database.turn() as turn:
        place = await town()
        person = await somebody(place, "teacher")
        for _ in range(2):
            await courses.start(place, person, "nd_data", "1", NOW)
        run = await courses.open_run(person, "nd_data")
        assert run is not None
        await courses.leaf(run.id, 4)
        assert await courses.begun(person) == {"nd_data": 4}
        await courses.answer(run, 0, 2, True, NOW)
        await courses.answer(run, 0, 3, False, NOW)
        assert await courses.answers(run.id) == {0: 2}
        assert await courses.close(run.id, RunStatus.PASSED, 5, NOW)
        assert not await courses.close(run.id, RunStatus.SHORT, 1, NOW)
        assert await courses.passed(person) == {"nd_data": NOW}
        await courses.start(place, person, "nd_data", "1", NOW)
        again = await courses.open_run(person, "nd_data")
        assert again is not None
        assert again.id != run.id
        await turn.commit()


async def test_a_code_is_answered_once_and_old_digits_come_back(database: Database) -> None:
    async with database.turn() as turn:
        place = await town()
        step = await step_of(place, await somebody(place, "teacher"))
        assert await codes.make(place, step, "418205", "one", NOW, NOW + SOON)
        assert not await codes.make(place, step, "418205", "two", NOW, NOW + SOON), "taken"
        found = await codes.by_digits("418205")
        assert found is not None
        assert await codes.say(found.id, "yes", NOW)
        assert not await codes.say(found.id, "no", NOW)
        assert await codes.by_digits("418205") is None
        assert await codes.make(place, step, "418205", "three", NOW, NOW + SOON)
        later = NOW + SOON + SOON
        third = await codes.by_token("three")
        assert third is not None
        assert not await codes.say(third.id, "yes", later), "its days are over"
        await codes.free("418205", later)
        assert await codes.make(place, step, "418205", "four", later, later + SOON)
        await codes.revoke(step, later)
        assert await codes.by_digits("418205") is None
        newest = await codes.newest(step)
        assert newest is not None
        assert newest.token == "four"
        await turn.commit()


async def test_marks_and_wishes_of_the_pulse(database: Database) -> None:
    async with database.turn() as turn:
        place = await town()
        teacher, mentor = await somebody(place, "teacher"), await somebody(place, "mentor")
        asked = await pulse.never_asked(NOW + SOON, 10)
        assert [one.person_id for one in asked] == [teacher], "a mentor is not asked by itself"
        assert await pulse.never_asked(NOW, 10) == [], "not in the first days"
        await pulse.choose(place, teacher, None, FRIDAY, NOW)
        await pulse.choose(place, mentor, False, FRIDAY, NOW)
        assert [(one.person_id, one.is_on) for one in await pulse.due(FRIDAY, 10)] == [(teacher, None)]
        await pulse.choose(place, teacher, True, FRIDAY, NOW)
        assert await pulse.is_on(teacher) is True
        for day, mark in ((9, 1), (16, 2), (16, 4)):
            await pulse.put(place, teacher, Mark(date(2026, 10, day), mark), NOW)
        assert [one.mark for one in await pulse.newest(teacher, 5)] == [4, 1]
        assert await pulse.newest(mentor, 5) == []
        assert await pulse.offer_people(teacher, NOW)
        assert not await pulse.offer_people(teacher, NOW), "once"
        await turn.commit()


async def test_the_fifth_and_the_tenth_day_are_found(database: Database) -> None:
    async with database.turn() as turn:
        place = await town()
        teacher = await somebody(place, "teacher")
        step = await step_of(place, teacher)
        await current().write(growth.route.update().values(special="first_ten_days"))
        await current().write(
            growth.route_step.update().where(growth.route_step.c.id == step).values(place=4)
        )
        assert [one.person_id for one in await pulse.newcomers(FRIDAY, 10)] == [teacher]
        assert await pulse.newcomers(FRIDAY - SOON, 10) == []
        await pulse.choose(place, teacher, False, None, NOW)
        assert await pulse.newcomers(FRIDAY, 10) == []
        await turn.commit()


async def test_methodologists_and_the_author_of_her_event_stand_around_a_teacher(database: Database) -> None:
    async with database.turn() as turn:
        place = await town()
        teacher, methodologist = await somebody(place, "teacher"), await somebody(place, "methodologist")
        author = await somebody(place, "methodologist")
        event = await put(
            announcements.event,
            municipality_id=place,
            kind="seminar",
            title="Семинар",
            status="published",
            starts_at=NOW,
            created_by=author,
            created_at=NOW,
        )
        await put(
            announcements.registration,
            municipality_id=place,
            event_id=event,
            person_id=teacher,
            status="going",
            at=NOW,
        )
        around = await circle.around(teacher)
        assert around is not None
        assert (around.methodologists, around.organisers) == ({methodologist, author}, {author})
        await turn.commit()
