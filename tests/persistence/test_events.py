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
DAY = timedelta(days=1)
SOON = NOW + 7 * DAY


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
        place = register(event.as_event(), NOW, taken=event.taken, waiting=event.waiting)
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
        positions = [(await card(here, number, one.person_id)).position for one in waiting]
    assert positions == list(range(1, 8))


async def test_what_runs_now_stands_above_what_comes_and_what_is_over_below(database: Database) -> None:
    hour = timedelta(hours=1)
    async with database.turn() as turn:
        here = await Municipality().settle()
        author = await here.person()
        over = await published(here, author, starts_at=NOW - 6 * hour)
        ahead = await published(here, author)
        long = await published(here, author, starts_at=NOW - 7 * hour, ends_at=NOW - hour)
        runs = await published(here, author, starts_at=NOW - hour)
        draft = await STORE.add(here.id, "course", author, NOW)
        await turn.commit()
    async with database.turn():
        lines, total = await STORE.desk_page(here.id, NOW, 0, 5)
    assert ([one.id for one in lines], total) == ([draft, long, runs, ahead, over], 5)


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


async def test_a_month_holds_what_begins_or_ends_its_applications_in_it(database: Database) -> None:
    async with database.turn():
        here = await Municipality().settle()
        teacher, mentor = await here.person("teacher"), await here.person("mentor")
        month = timedelta(days=30)
        opened = await published(here, mentor)
        later = await published(here, mentor, starts_at=NOW + 2 * month, registration_until=NOW + 20 * DAY)
        await published(here, mentor, starts_at=NOW + 2 * month)
        await published(here, mentor, status="draft")
        gone = await published(here, mentor, status="cancelled", starts_at=NOW + 9 * DAY)
        lines = await STORE.between(here.id, teacher, NOW, NOW + month)
        assert [(line.id, line.by_deadline) for line in lines] == [
            (opened, False),
            (gone, False),
            (later, True),
        ]
        narrowed = {1: Audience(roles=frozenset({Role.MENTOR})), 2: Audience()}
        assert await STORE.belongs_to(teacher, narrowed, 2026) == {2}
        assert await STORE.belongs_to(mentor, narrowed, 2026) == {1, 2}
        assert await STORE.kinds(here.id) == {"course"}


async def test_own_events_ahead_and_past(database: Database) -> None:
    async with database.turn():
        here = await Municipality().settle()
        person = await here.person()
        soon = await card(here, await published(here, person))
        over = await card(here, await published(here, person, starts_at=NOW - DAY))
        refused = await card(here, await published(here, person, starts_at=NOW + DAY))
        for event, status in ((soon, "going"), (over, "going"), (refused, "declined")):
            await STORE.answer(event, person, status, NOW)
        ahead, total = await STORE.own_page(person, NOW, 0, 5)
        assert ([line.id for line in ahead], total) == ([soon.id], 1)
        past, _ = await STORE.own_page(person, NOW, 0, 5, past=True)
        assert [line.id for line in past] == [over.id]
        assert [event.id for event in await STORE.going_to(person, NOW)] == [soon.id]


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
