"""Meetings in the tables: the revision that a person saw decides."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from sqlalchemy import insert, select

from mentoring.meetings import Mark, MeetingStatus, after_cancel, after_move, after_take
from mentoring.people import Role
from mentoring.usecases.meeting_records import MeetingRecord
from storage.meetings import MeetingStore
from storage.schema import pairs, people
from storage.turn import Database, current
from tests.support.rows import enrol, row

NOW = datetime(2026, 10, 13, 12, tzinfo=UTC)
FIRST, SECOND = NOW + timedelta(days=1), NOW + timedelta(days=2)
STORE = MeetingStore()
T = TypeVar("T")


async def committed(database: Database, act: Callable[[], Awaitable[T]]) -> T:
    async with database.turn() as turn:
        result = await act()
        await turn.commit()
    return result


async def proposed(database: Database, **values: object) -> MeetingRecord:
    """A meeting of one pair, offered by the mentor at two times."""

    async def make() -> MeetingRecord:
        made = await current().write(
            insert(people.municipality_table)
            .values(programme="test", name="Учебный район", zone="Europe/Moscow", created_at=NOW)
            .returning(people.municipality_table.c.id)
        )
        home = int(made.scalar_one())
        teacher = await enrol(home, NOW, 1, Role.TEACHER)
        mentor = await enrol(home, NOW, 2, Role.MENTOR, name="Учебный Пётр")
        pair = await row(
            pairs.pair, home, NOW, teacher_id=teacher, mentor_id=mentor, status="active", active_at=NOW
        )
        meeting = await row(
            pairs.meeting,
            home,
            NOW,
            **{
                "pair_id": pair,
                "topic": "Урок",
                "proposed_by": mentor,
                "status": "proposed",
                "slots": [FIRST.isoformat(), SECOND.isoformat()],
                **values,
            },
        )
        return await found(meeting)

    return await committed(database, make)


async def found(meeting_id: int) -> MeetingRecord:
    record = await STORE.record(meeting_id)
    assert record is not None
    return record


async def test_what_is_stored_is_read_back(database: Database) -> None:
    record = await proposed(database)
    assert record.meeting.slots == (FIRST, SECOND)
    assert record.meeting.status is MeetingStatus.PROPOSED
    assert (record.topic, record.is_draft, record.meeting.minutes) == ("Урок", False, 20)


async def test_of_two_takers_at_once_one_wins(database: Database) -> None:
    record = await proposed(database)
    teacher = record.meeting.teacher_id

    def taking(slot: datetime) -> Callable[[], Awaitable[bool]]:
        return lambda: STORE.move(record, after_take(record.meeting, teacher, slot, NOW), NOW)

    outcomes = await asyncio.gather(*(committed(database, taking(slot)) for slot in (FIRST, SECOND)))
    assert sorted(outcomes) == [False, True]


async def test_a_move_makes_what_was_seen_before_old(database: Database) -> None:
    record = await proposed(database)
    teacher, mentor = record.meeting.teacher_id, record.meeting.mentor_id
    moved = after_move(record.meeting, mentor, (SECOND,))
    assert await committed(database, lambda: STORE.move(record, moved, NOW))
    taken = after_take(record.meeting, teacher, FIRST, NOW)
    assert not await committed(database, lambda: STORE.move(record, taken, NOW))
    async with database.turn():
        now = await found(record.meeting.id)
    assert (now.meeting.revision, now.meeting.starts_at) == (1, None)


async def test_marks_are_kept_while_the_meeting_is_agreed(database: Database) -> None:
    record = await proposed(database, status="confirmed", starts_at=FIRST, slots=[])
    teacher, mentor = record.meeting.teacher_id, record.meeting.mentor_id
    assert await committed(database, lambda: STORE.mark(record, teacher, Mark.YES))
    assert await committed(database, lambda: STORE.mark(record, mentor, Mark.NO))
    async with database.turn():
        marked = await found(record.meeting.id)
    assert (marked.teacher_mark, marked.mentor_mark) == (Mark.YES, Mark.NO)
    assert await committed(database, lambda: STORE.ask_again(marked, SECOND))
    assert not await committed(database, lambda: STORE.ask_again(marked, SECOND)), (
        "asked once more, not twice"
    )
    async with database.turn():
        again = await found(record.meeting.id)
    assert (again.teacher_mark, again.mentor_mark, again.asked_again, again.asked_at) == (
        None,
        None,
        True,
        SECOND,
    )
    cancelled = after_cancel(again.meeting, teacher)
    assert await committed(database, lambda: STORE.move(again, cancelled, NOW))
    assert not await committed(database, lambda: STORE.mark(again, teacher, Mark.YES))


async def test_a_draft_left_behind_is_used_again(database: Database) -> None:
    record = await proposed(database)
    values = {
        "municipality_id": record.municipality_id,
        "pair_id": record.pair_id,
        "proposed_by": record.meeting.mentor_id,
        "topic": "Журнал",
        "minutes": 30,
        "created_at": NOW,
    }
    first = await committed(database, lambda: STORE.draft(values))
    mentor = record.meeting.mentor_id
    await committed(database, lambda: STORE.choose(first, {mentor: (FIRST,)}))
    async with database.turn():
        assert (await found(first)).chosen == {mentor: (FIRST,)}
    assert await committed(database, lambda: STORE.draft({**values, "topic": "План"})) == first
    async with database.turn():
        draft = await found(first)
        listed, total = await STORE.of_person(record.meeting.teacher_id, 0, 5)
    assert (draft.topic, draft.chosen, draft.is_draft) == ("План", {}, True)
    assert ([one.meeting.id for one in listed], total) == ([record.meeting.id], 1), "drafts are not listed"


async def test_what_ended_is_asked_about_once_and_then_settled(database: Database) -> None:
    record = await proposed(database, status="confirmed", starts_at=FIRST, slots=[])
    meeting_id = record.meeting.id
    async with database.turn():
        assert await STORE.ended(FIRST - timedelta(seconds=1), 10) == []
        assert [one.meeting.id for one in await STORE.ended(FIRST, 10)] == [meeting_id]
    await committed(database, lambda: STORE.asked([meeting_id], SECOND))
    async with database.turn():
        assert await STORE.ended(SECOND, 10) == []
        assert [one.meeting.id for one in await STORE.undecided(SECOND, 10)] == [meeting_id]


async def test_hours_add_up_from_what_was_held(database: Database) -> None:
    record = await proposed(database, status="held", starts_at=FIRST, minutes=40)
    home, mentor = record.municipality_id, record.meeting.mentor_id
    common = {"pair_id": record.pair_id, "topic": "x", "proposed_by": mentor, "minutes": 30}
    await committed(
        database, lambda: row(pairs.meeting, home, NOW, status="held", starts_at=SECOND, **common)
    )
    await committed(
        database, lambda: row(pairs.meeting, home, NOW, status="missed", starts_at=SECOND, **common)
    )
    async with database.turn() as turn:
        assert await STORE.held_by(mentor) == (2, timedelta(minutes=70))
        assert await STORE.held_by(10**6) == (0, timedelta())
        assert len(await turn.all(select(pairs.meeting.c.id))) == 3
