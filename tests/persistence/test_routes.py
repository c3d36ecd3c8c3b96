"""Rows of routes, of what is brought and of «Сегодня», alike on both databases."""

import asyncio
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import insert, select

from mentoring.route_library import EvidenceKind
from mentoring.route_records import LIVE, RUNNING, Parcel, Plan, RouteStatus
from mentoring.routes import OPEN, StepStatus
from mentoring.usecases.today import CaseKind
from storage.circle import CircleStore
from storage.files import EvidenceFiles
from storage.routes import RouteStore
from storage.schema import announcements, pairs, people
from storage.today import TodayStore
from storage.turn import Database, current

NOW = datetime(2026, 10, 13, 12, 0, tzinfo=UTC)
TODAY = date(2026, 10, 13)
DAY = timedelta(days=1)
routes, files, circle, day = RouteStore(), EvidenceFiles(), CircleStore(), TodayStore()


async def put(table: Any, **values: Any) -> int:
    made = await current().write(insert(table).values(**values).returning(table.c.id))
    return int(made.scalar_one())


async def somebody(town: int, family: str, role: str, school: int | None, **grant: Any) -> int:
    number = await put(
        people.person,
        municipality_id=town,
        family=family,
        given="Анна",
        name_key=family,
        status="active",
        created_at=NOW,
    )
    row = {"status": "active", "created_at": NOW, **grant}
    await put(people.role_grant, municipality_id=town, person_id=number, role=role, school_id=school, **row)
    return number


class Town:
    """A teacher, her mentor and her curator."""

    town: int
    school: int
    teacher: int
    mentor: int
    curator: int

    @classmethod
    async def made(cls, **grant: Any) -> "Town":
        self = cls()
        self.town = await put(
            people.municipality_table, programme="bugulma", name="Т", zone="Europe/Moscow", created_at=NOW
        )
        self.school = await put(
            people.school, municipality_id=self.town, name="Ш", name_key="ш", created_at=NOW
        )
        self.teacher = await somebody(self.town, "Учебная", "teacher", self.school, **grant)
        self.mentor = await somebody(self.town, "Учебный", "mentor", self.school)
        self.curator = await somebody(self.town, "Учебнова", "curator", self.school)
        return self

    async def pair(self, status: str = "active", **values: Any) -> int:
        return await put(
            pairs.pair,
            municipality_id=self.town,
            teacher_id=self.teacher,
            mentor_id=self.mentor,
            status=status,
            created_at=NOW,
            **values,
        )

    async def route(self, *codes: str) -> Plan:
        route = {
            "municipality_id": self.town,
            "person_id": self.teacher,
            "axes": ["me"],
            "created_at": NOW,
        }
        await routes.create(route, [self.step(code, place) for place, code in enumerate(codes)])
        plan = await routes.live(self.teacher)
        assert plan is not None
        return plan

    def step(self, code: str, place: int) -> dict[str, Any]:
        return {
            "municipality_id": self.town,
            "template": code,
            "place": place,
            "title": code,
            "confirmer": "mentor",
            "hours": 1.5,
            "start_on": TODAY,
            "due_on": TODAY + place * DAY,
            "reason": "axis",
        }


async def test_a_person_has_one_live_route_however_often_it_is_made(database: Database) -> None:
    async with database.turn():
        town = await Town.made()
        first = await town.route("goal", "me-1")
        second = await town.route("goal", "me-2")
        assert second.route.id == first.route.id
        assert [step.template for step in second.steps] == ["goal", "me-1"]
        assert (await routes.with_step(first.steps[1].id)) == second
        assert await routes.with_step(9999) is None


async def test_a_state_moves_once_and_only_from_where_it_may(database: Database) -> None:
    async with database.turn():
        town = await Town.made()
        plan = await town.route("goal", "me-1")
        assert await routes.set_status(plan.route.id, {RouteStatus.DRAFT}, RouteStatus.WAITING, taken_at=NOW)
        assert not await routes.set_status(plan.route.id, {RouteStatus.DRAFT}, RouteStatus.WAITING)
        step = plan.steps[0].id
        await routes.start([step])
        assert await routes.move(step, OPEN, StepStatus.SUBMITTED, revision=1, submitted_at=NOW)
        assert not await routes.move(step, OPEN, StepStatus.SUBMITTED)
        assert await routes.ask(plan.route.id, "Почему так?")
        assert await routes.set_status(plan.route.id, RUNNING, RouteStatus.FINISHED, finished_at=NOW)
        assert await routes.live(town.teacher) is None
        assert [route.id for route in await routes.finished(town.teacher, 5)] == [plan.route.id]


async def test_of_two_confirmers_at_once_one_wins(database: Database) -> None:
    async with database.turn() as turn:
        town = await Town.made()
        step = (await town.route("goal")).steps[0].id
        await routes.start([step])
        await routes.move(step, OPEN, StepStatus.SUBMITTED)
        await turn.commit()

    async def confirm(person: int) -> bool:
        async with database.turn() as turn:
            went = await routes.move(step, {StepStatus.SUBMITTED}, StepStatus.CONFIRMED, decided_by=person)
            await turn.commit()
            return went

    assert sorted(await asyncio.gather(confirm(town.mentor), confirm(town.curator))) == [False, True]


async def test_steps_not_begun_leave_no_trace_and_others_stay(database: Database) -> None:
    async with database.turn():
        town = await Town.made()
        plan = await town.route("goal", "me-1", "me-2")
        await routes.start([plan.steps[1].id])
        await routes.delete([step.id for step in plan.steps[1:]])
        left = await routes.of(plan.route.id)
        assert left is not None
        assert [step.template for step in left.steps] == ["goal", "me-1"]
        await routes.move(plan.steps[0].id, {StepStatus.PLANNED}, StepStatus.CONFIRMED)
        assert await routes.done_codes(town.teacher) == {"goal"}


async def test_reminders_are_asked_for_once_a_due_date(database: Database) -> None:
    async with database.turn():
        town = await Town.made()
        plan = await town.route("goal", "me-1", "me-2")
        near, far = plan.steps[1], plan.steps[2]
        await routes.start([near.id, far.id])
        found = await routes.to_remind(near.due_on, 10)
        assert [(step.id, route.person_id) for step, route in found] == [(near.id, town.teacher)]
        await routes.place(near.id, reminded_due=near.due_on)
        assert not await routes.to_remind(near.due_on, 10)
        await routes.place(near.id, due_on=near.due_on + DAY)
        assert len(await routes.to_remind(near.due_on + DAY, 10)) == 2
        assert [step.id for step, _ in await routes.passed(far.due_on + DAY, 10)] == [near.id, far.id]
        await routes.place(far.id, passed_due=far.due_on)
        assert [step.id for step, _ in await routes.passed(far.due_on + DAY, 10)] == [near.id]


async def test_only_what_waited_long_enough_lapses(database: Database) -> None:
    async with database.turn():
        town = await Town.made()
        plan = await town.route("goal", "me-1")
        for step, by in zip(plan.steps, (TODAY, TODAY + 3 * DAY), strict=True):
            await routes.start([step.id])
            await routes.move(step.id, OPEN, StepStatus.SUBMITTED, answer_by=by)
        assert [step.id for step, _ in await routes.lapsing(TODAY, 10)] == [plan.steps[0].id]


async def test_what_is_held_is_not_shown_and_goes_with_its_file(database: Database) -> None:
    photo = Parcel(EvidenceKind.PHOTO, "План", "telegram-id", size=10)
    async with database.turn():
        town = await Town.made()
        step = (await town.route("goal")).steps[0].id
        await files.put(town.town, town.teacher, step, photo, True, NOW)
        assert not await files.of(step, 5)
        assert await files.held(step) == {EvidenceKind.PHOTO}
        await files.drop_held(step)
        assert not await current().all(select(people.stored_file.c.id))
        await files.put(town.town, town.teacher, step, photo, True, NOW)
        await files.put(town.town, town.teacher, step, Parcel(EvidenceKind.TEXT, "Слова"), False, NOW + DAY)
        assert await files.release(step) == 1
        brought = await files.of(step, 5)
        assert [(one.kind.value, one.body, one.file_id) for one in brought] == [
            ("text", "Слова", None),
            ("photo", "План", "telegram-id"),
        ]


async def test_around_a_teacher_stand_her_mentor_and_the_curators_of_her_school(database: Database) -> None:
    async with database.turn():
        town = await Town.made()
        await somebody(town.town, "Чужая", "curator", None)
        around = await circle.around(town.teacher)
        assert around is not None
        assert (around.mentors, around.curators) == (frozenset(), {town.curator})
        assert (around.full_name, around.zone, around.schools) == (
            "Учебная Анна",
            "Europe/Moscow",
            {town.school},
        )
        pair = await town.pair()
        again = await circle.around(town.teacher)
        assert again is not None
        assert again.mentors == {town.mentor}
        assert pair
        assert await circle.around(9999) is None


async def test_routes_and_steps_wait_for_the_mentor_and_for_the_school(database: Database) -> None:
    async with database.turn():
        town = await Town.made()
        plan = await town.route("goal", "me-1")
        await routes.set_status(plan.route.id, LIVE, RouteStatus.WAITING, taken_at=NOW)
        await routes.start([step.id for step in plan.steps])
        for step, asked in zip(plan.steps, ("mentor", "curator"), strict=True):
            await routes.move(step.id, OPEN, StepStatus.SUBMITTED, asked=asked, submitted_at=NOW)
        assert await routes.waiting(town.mentor, [], 5, 0) == ([], 0)
        found, total = await routes.waiting(town.curator, [town.school], 5, 0)
        assert ([route.id for route in found], total) == ([plan.route.id], 1)
        assert await routes.handed_in(town.curator, [town.school]) == 1
        await town.pair()
        assert await routes.handed_in(town.mentor, []) == 1
        assert (await routes.waiting(town.mentor, [], 5, 0))[1] == 1
        assert (await routes.waiting(town.teacher, [town.school], 5, 0))[1] == 0, "nobody agrees with oneself"


async def test_a_mentors_day_in_order_and_by_pages(database: Database) -> None:
    async with database.turn():
        town = await Town.made()
        plan = await town.route("goal")
        await routes.set_status(plan.route.id, LIVE, RouteStatus.WAITING, taken_at=NOW)
        await routes.start([plan.steps[0].id])
        await routes.move(plan.steps[0].id, OPEN, StepStatus.SUBMITTED, asked="mentor", submitted_at=NOW)
        pair = await town.pair()
        meeting = {
            "municipality_id": town.town,
            "pair_id": pair,
            "topic": "Цель",
            "proposed_by": town.teacher,
            "created_at": NOW,
        }
        await put(pairs.meeting, status="confirmed", starts_at=NOW + DAY, **meeting)
        await put(pairs.meeting, status="confirmed", starts_at=NOW - DAY, asked_at=NOW, **meeting)
        await put(pairs.meeting, status="proposed", **meeting)
        cases, total = await day.of_mentor(town.mentor, frozenset(), NOW, 10, 0)
        kinds = [case.kind for case in cases]
        assert kinds == [
            CaseKind.STEP,
            CaseKind.MARK,
            CaseKind.SLOTS,
            CaseKind.ROUTE,
            CaseKind.MEETING,
        ]
        assert (total, cases[0].name, cases[4].at) == (5, "Учебная Анна", NOW + DAY)
        rest, total = await day.of_mentor(town.mentor, frozenset(), NOW, 3, 3)
        assert ([case.kind for case in rest], total) == (kinds[3:], 5)
        assert (await day.steps_for(town.mentor, frozenset(), None, 5, 0))[1] == 1


async def test_a_methodologists_day(database: Database) -> None:
    async with database.turn():
        town = await Town.made(created_at=NOW - 20 * DAY)
        other = await put(people.school, municipality_id=town.town, name="Ш2", name_key="ш2", created_at=NOW)
        await somebody(town.town, "Новая", "teacher", other, status="pending")
        await put(
            announcements.event,
            municipality_id=town.town,
            kind="seminar",
            title="Семинар",
            created_by=town.curator,
            created_at=NOW,
        )

        async def seen() -> list[tuple[CaseKind, str]]:
            cases, total = await day.of_methodologist(town.town, NOW, 14 * DAY, 10)
            assert total == len(cases)
            return [(case.kind, case.name or case.title) for case in cases]

        async def alone() -> int:
            return await day.without_pair(town.town, NOW, 14 * DAY, 14 * DAY)

        assert await seen() == [
            (CaseKind.PERSON, "Новая Анна"),
            (CaseKind.EVENT, "Семинар"),
        ]
        assert await alone() == 1
        await town.pair("expired", closed_at=NOW - DAY)
        await town.pair("expired", closed_at=NOW - 2 * DAY)
        assert await alone() == 0, "her unanswered request is the case"
        assert (await seen())[1] == (CaseKind.EXPIRED, "Учебная Анна"), "one case a person, not two"
        await town.pair("active")
        assert len(await seen()) == 2
        assert await alone() == 0
        assert await day.next_event(town.town, NOW) is None
        assert await day.dead(town.town, NOW - DAY) == 0
