"""Events in storage: the last place, the waiting list, who sees what, announcements."""

import asyncio
from dataclasses import replace
from datetime import timedelta

from sqlalchemy import select

from mentoring.audiences import Audience
from mentoring.events import RegistrationStatus, register
from mentoring.people import Role
from mentoring.usecases.event_views import EventCard
from storage.events import EventStore
from storage.schema import announcements
from storage.turn import Database
from tests.support.municipality import NOW, Municipality

STORE = EventStore()
DELIVERY = announcements.delivery
SOON = NOW + timedelta(days=7)


async def published(here: Municipality, author: int, **values: object) -> int:
    number = await STORE.add(here.id, "course", author, NOW)
    shown = {"title": "Курс", "starts_at": SOON, "status": "published", "published_at": NOW, **values}
    await STORE.change(number, shown)
    return number


async def card(here: Municipality, number: int, person: int | None = None) -> EventCard:
    found = await STORE.card(here.id, number, person)
    assert found is not None
    return found


async def join(database: Database, number: int, person: int) -> RegistrationStatus:
    """«Участвую» in a turn of its own, as the use case does it."""
    async with database.turn() as turn:
        event = await STORE.lock(number, person)
        assert event is not None
        place = register(event.as_event(), NOW, going=event.going, waiting=event.waiting)
        await STORE.answer(event, person, place.status.value, NOW)
        await turn.commit()
    return place.status


async def test_ten_taps_at_once_for_three_places_take_exactly_three(database: Database) -> None:
    async with database.turn() as turn:
        here = await Municipality().settle()
        people = [await here.person() for _ in range(10)]
        number = await published(here, people[0], capacity=3)
        await turn.commit()
    got = await asyncio.gather(*(join(database, number, person) for person in people))
    assert got.count(RegistrationStatus.GOING) == 3
    async with database.turn():
        assert (await card(here, number)).going == 3
        waiting = await STORE.waiting_list(number)
        positions = [(await card(here, number, person)).position for person in waiting]
    assert positions == list(range(1, 8))


async def test_a_new_answer_takes_the_place_of_the_old(database: Database) -> None:
    async with database.turn():
        here = await Municipality().settle()
        person = await here.person()
        event = await card(here, await published(here, person))
        await STORE.answer(event, person, "going", NOW)
        await STORE.answer(event, person, "cancelled", NOW)
        again = await card(here, event.id, person)
        assert (again.going, again.mine) == (0, "cancelled")


async def test_the_announcement_goes_once_to_each_of_the_audience(database: Database) -> None:
    async with database.turn():
        here = await Municipality().settle()
        teacher, mentor = await here.person("teacher"), await here.person("mentor")
        event = await card(here, await published(here, mentor))
        narrow = replace(event, audience=Audience(roles=frozenset({Role.TEACHER})))
        assert await STORE.announce(narrow, 2026, NOW) == 1
        assert await STORE.announce(event, 2026, NOW) == 1
        assert await STORE.announce(event, 2026, NOW) == 0
    async with database.turn() as turn:
        here = await Municipality("second").settle()
        person = await here.person()
        event = await card(here, await published(here, person))
        await STORE.announce(event, 2026, NOW)
        (row,) = await turn.all(select(DELIVERY))
        assert (row.person_id, row.kind, row.lane, row.optional) == (person, "event_announced", "bulk", True)
        assert row.params == {"event_id": event.id}
    assert teacher != mentor


async def test_the_calendar_shows_what_is_ahead_and_open_or_meant_for_the_person(database: Database) -> None:
    async with database.turn():
        here = await Municipality().settle()
        teacher, mentor = await here.person("teacher"), await here.person("mentor")
        opened = await published(here, mentor)
        for_mentors = await published(
            here,
            mentor,
            open_to_all=False,
            audience={"roles": ["mentor"]},
            starts_at=SOON + timedelta(days=1),
        )
        await published(here, mentor, starts_at=NOW - timedelta(days=1))
        await published(here, mentor, status="draft")
        await published(here, mentor, status="cancelled")

        async def seen(person: int) -> list[int]:
            closed = await STORE.closed_for(here.id, person, NOW, 2026)
            lines, total = await STORE.calendar_page(here.id, person, closed, NOW, 0, 10)
            assert total == len(lines)
            return [line.id for line in lines]

        assert await seen(teacher) == [opened]
        assert await seen(mentor) == [opened, for_mentors]


async def test_pages_follow_one_another_without_gaps(database: Database) -> None:
    async with database.turn():
        here = await Municipality().settle()
        author = await here.person()
        made = [await published(here, author, starts_at=SOON + timedelta(days=n)) for n in range(7)]
        found = []
        for page in range(3):
            lines, total = await STORE.calendar_page(here.id, None, frozenset(), NOW, page, 3)
            assert total == 7
            found += [line.id for line in lines]
        assert found == made
        mine, total = await STORE.own_page(author, NOW, 0, 5)
        assert (mine, total) == ([], 0)


async def test_another_municipality_s_event_is_not_found(database: Database) -> None:
    async with database.turn():
        here, there = await Municipality().settle(), await Municipality("other").settle()
        number = await published(here, await here.person())
        assert await STORE.card(there.id, number) is None


async def test_a_conditional_change_happens_once(database: Database) -> None:
    async with database.turn():
        here = await Municipality().settle()
        number = await STORE.add(here.id, "course", await here.person(), NOW)
        assert await STORE.change(number, {"status": "published"}, only="draft")
        assert not await STORE.change(number, {"status": "published"}, only="draft")
