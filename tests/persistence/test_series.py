"""Series in storage: one registration for every meeting, progress, homework, who has earned a certificate."""

from datetime import date, timedelta

from mentoring.attendance import How
from storage.attendance import AttendanceStore
from storage.events import EventStore
from storage.series import SeriesStore
from storage.turn import Database
from tests.support.municipality import NOW, Municipality

EVENTS, SERIES, MARKS = EventStore(), SeriesStore(), AttendanceStore()
DAY = timedelta(days=1)


async def a_series(here: Municipality, author: int, *offsets: int) -> tuple[int, list[int]]:
    """A published series with meetings so many days from now."""
    hub = await EVENTS.add(here.id, "young_series", author, NOW)
    shown = {"status": "published", "published_at": NOW}
    await EVENTS.change(hub, {"title": "Школа", "share": 70, "registration_until": NOW + DAY, **shown})
    numbers = []
    for offset in offsets:
        number = await EVENTS.add(here.id, "young_school", author, NOW)
        starts = NOW + offset * DAY
        values = {"starts_at": starts, "ends_at": starts + timedelta(hours=2), "hours": 2, "series_id": hub}
        await EVENTS.change(number, values | shown)
        numbers.append(number)
    return hub, numbers


async def mine(here: Municipality, number: int, person: int) -> str | None:
    card = await EVENTS.card(here.id, number, person)
    assert card is not None
    return card.mine


async def test_one_registration_is_for_all_meetings_ahead_and_an_own_answer_stays(database: Database) -> None:
    async with database.turn():
        here = await Municipality().settle()
        author, anna, boris = [await here.person() for _ in range(3)]
        hub, (over, first, second) = await a_series(here, author, -1, 1, 2)
        assert [one.id for one in await EVENTS.enrol(hub, [anna, boris], NOW)] == [first, second]
        assert [await mine(here, one, anna) for one in (over, first, second)] == [None, "going", "going"]
        card = await EVENTS.card(here.id, first, anna)
        assert card is not None
        await EVENTS.answer(card, anna, "cancelled", NOW)
        await EVENTS.enrol(hub, [anna], NOW)
        assert await mine(here, first, anna) == "cancelled"
        await EVENTS.withdraw(hub, anna, NOW)
        assert await mine(here, second, anna) == "withdrawn"
        assert await mine(here, second, boris) == "going"
        await EVENTS.enrol(hub, [anna], NOW)
        assert [await mine(here, one, anna) for one in (first, second)] == ["cancelled", "going"]
        found = await EVENTS.card(here.id, hub)
        assert found is not None
        assert len(found.dates) == 3
        assert found.ready


async def test_progress_people_and_a_late_mark_that_makes_the_certificate(database: Database) -> None:
    async with database.turn():
        here = await Municipality().settle()
        author, anna, boris = [await here.person() for _ in range(3)]
        hub, numbers = await a_series(here, author, -9, -6, -3)
        for number in numbers[:2]:
            event = await MARKS.event(here.id, number)
            assert event is not None
            await MARKS.put(event, anna, present=True, how=How.LIST, by=author, now=NOW)
        progress = await SERIES.progress(hub, 70, anna)
        assert (progress.came, progress.total, progress.needed) == (2, 3, 3)
        assert await SERIES.earned(NOW - 30 * DAY, NOW, 10) == []
        last = await MARKS.event(here.id, numbers[2])
        assert last is not None
        await MARKS.put(last, anna, present=True, how=How.LIST, by=author, now=NOW)
        earned = await SERIES.earned(NOW - 30 * DAY, NOW, 10)
        assert [(one.series_id, one.who.person_id) for one in earned] == [(hub, anna)]
        lines, total = await SERIES.attendees(hub, 0, 5)
        assert total == 1
        assert lines[0].came == 3
        assert await SERIES.came(hub) == dict.fromkeys(numbers, 1)
        hub_card = await EVENTS.card(here.id, hub)
        assert hub_card is not None
        await EVENTS.answer(hub_card, boris, "going", NOW)
        assert (await SERIES.attendees(hub, 0, 5))[1] == 2
        assert [line.id for line in (await SERIES.mine(boris, 0, 5))[0]] == [hub]
        assert [line.id for line in (await SERIES.mine(anna, 0, 5))[0]] == [hub]
        own, count = await EVENTS.own_page(boris, NOW - 20 * DAY, 0, 5)
        assert (own, count) == ([], 0), "the series one goes to is not listed beside its meetings"


async def test_homework_is_fixed_once_it_is_given(database: Database) -> None:
    async with database.turn():
        here = await Municipality().settle()
        author = await here.person()
        hub, (number,) = await a_series(here, author, 1)
        meeting = await MARKS.event(here.id, number)
        assert meeting is not None
        made = await SERIES.write_task(meeting, "Начать с вопроса", author, NOW)
        assert not await SERIES.give(made, NOW), "it has no day yet"
        await SERIES.set_day(made, date(2026, 10, 29))
        assert await SERIES.write_task(meeting, "Начать с двух вопросов", author, NOW) == made
        assert await SERIES.give(made, NOW)
        assert not await SERIES.give(made, NOW)
        await SERIES.write_task(meeting, "Поздно", author, NOW)
        await SERIES.set_day(made, date(2027, 1, 1))
        task = await SERIES.task(here.id, made)
        assert task is not None
        assert task.series_id == hub
        assert (task.words, task.due_on) == ("Начать с двух вопросов", date(2026, 10, 29))
        assert await SERIES.task(here.id + 1, made) is None
        assert [one.step for one in await SERIES.own_tasks(hub, author)] == [None]
        assert await SERIES.counts(hub) == {}
