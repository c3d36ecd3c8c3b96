"""Pairs in the tables: of two at once one wins, on both databases."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import TypeVar

import pytest
from sqlalchemy import insert, select

from mentoring.matching import Fact
from mentoring.pairs import (
    CapacityFull,
    Pair,
    PairStatus,
    Side,
    after_decline,
    after_mentor_accept,
    after_teacher_accept,
)
from mentoring.people import Role
from mentoring.usecases.pair_records import NewPair, PairRecord, TeacherTaken
from storage.matching import PartyStore
from storage.offers import OfferStore
from storage.pair_times import PairTimes
from storage.pairs import PairStore
from storage.schema import growth, pairs, people
from storage.tallies import TallyStore
from storage.turn import Database, current
from tests.support.rows import enrol, row

NOW = datetime(2026, 10, 13, 12, tzinfo=UTC)
STORE = PairStore()
TIMES = PairTimes()
T = TypeVar("T")


async def committed(database: Database, act: Callable[[], Awaitable[T]]) -> T:
    async with database.turn() as turn:
        result = await act()
        await turn.commit()
    return result


async def municipality() -> int:
    made = await current().write(
        insert(people.municipality_table)
        .values(programme="test", name="Учебный район", zone="Europe/Moscow", created_at=NOW)
        .returning(people.municipality_table.c.id)
    )
    return int(made.scalar_one())


class Group:
    """Teachers 'а', 'б', … and mentors with one seat each."""

    def __init__(self, municipality_id: int, teachers: list[int], mentors: list[int]) -> None:
        self.municipality_id = municipality_id
        self.teachers = teachers
        self.mentors = mentors


async def group(database: Database, teachers: int = 2, mentors: int = 2) -> Group:
    async def make() -> Group:
        home = await municipality()
        found = [
            await enrol(home, NOW, 1000 + n, Role.TEACHER, name=f"Учебная Анна{n}", subjects=("math",))
            for n in range(teachers)
        ]
        helping = [
            await enrol(home, NOW, 2000 + n, Role.MENTOR, name=f"Учебный Пётр{n}", subjects=("math",))
            for n in range(mentors)
        ]
        return Group(home, found, helping)

    return await committed(database, make)


async def asked(
    database: Database, home: Group, teacher: int, mentor: int, agreed: Side | None = Side.TEACHER
) -> int:
    new = NewPair(
        home.municipality_id, teacher, mentor, "teacher", (Fact("own_school"),), None, agreed=agreed
    )

    async def ask() -> int:
        pair_id = await STORE.add(new, teacher, NOW)
        assert pair_id is not None
        return pair_id

    return await committed(database, ask)


async def accept(database: Database, pair_id: int, mentor: int) -> str:
    """«Беру» as the use case does it; returns what came of it."""
    async with database.turn() as turn:
        record = await STORE.record(pair_id)
        assert record is not None
        try:
            load = await STORE.locked_load(record.municipality_id, mentor, NOW)
            record = await STORE.record(pair_id)
            assert record is not None
            agreed = after_mentor_accept(record.pair, mentor, load)
            done = await STORE.move(record, agreed, mentor, NOW)
        except CapacityFull:
            return "full"
        except TeacherTaken:
            return "taken"
        await turn.commit()
        return "active" if done else "late"


async def statuses(database: Database) -> list[str]:
    async with database.turn() as turn:
        found = await turn.all(select(pairs.pair.c.status).order_by(pairs.pair.c.id))
    return [one[0] for one in found]


async def test_two_mentors_at_once_for_one_teacher_the_index_decides(database: Database) -> None:
    home = await group(database)
    teacher = home.teachers[0]
    ids = [await asked(database, home, teacher, mentor) for mentor in home.mentors]
    outcomes = await asyncio.gather(
        *(accept(database, pair_id, mentor) for pair_id, mentor in zip(ids, home.mentors, strict=True))
    )
    assert sorted(outcomes) == ["active", "taken"]
    assert sorted(await statuses(database)) == ["active", "half"]


async def test_two_taps_in_one_instant_never_pass_a_mentors_limit(database: Database) -> None:
    home = await group(database, teachers=4, mentors=1)
    mentor = home.mentors[0]
    ids = [await asked(database, home, teacher, mentor) for teacher in home.teachers]
    outcomes = await asyncio.gather(*(accept(database, pair_id, mentor) for pair_id in ids))
    assert sorted(outcomes) == ["active", "full", "full", "full"]


async def test_the_same_pair_is_asked_once_at_a_time(database: Database) -> None:
    home = await group(database)
    teacher, mentor = home.teachers[0], home.mentors[0]
    await asked(database, home, teacher, mentor)
    new = NewPair(home.municipality_id, teacher, mentor, "teacher", (), None)
    assert await committed(database, lambda: STORE.add(new, teacher, NOW)) is None


async def test_a_decision_on_what_has_changed_meanwhile_does_nothing(database: Database) -> None:
    home = await group(database)
    teacher, mentor = home.teachers[0], home.mentors[0]
    pair_id = await asked(database, home, teacher, mentor)
    async with database.turn():
        seen = await STORE.record(pair_id)
    assert seen is not None
    assert await committed(database, lambda: STORE.move(seen, after_decline(seen.pair, mentor), mentor, NOW))
    again = Pair(pair_id, teacher, mentor, PairStatus.ACTIVE)
    assert not await committed(database, lambda: STORE.move(seen, again, mentor, NOW))
    assert await statuses(database) == ["declined"]


async def test_who_agreed_is_remembered_and_only_the_other_one_begins(database: Database) -> None:
    home = await group(database)
    teacher, mentor = home.teachers[0], home.mentors[0]
    pair_id = await asked(database, home, teacher, mentor, agreed=None)

    async def agree() -> PairRecord:
        load = await STORE.locked_load(home.municipality_id, mentor, NOW)
        record = await STORE.record(pair_id)
        assert record is not None
        await STORE.move(record, after_teacher_accept(record.pair, teacher, load), teacher, NOW)
        found = await STORE.record(pair_id)
        assert found is not None
        return found

    record = await committed(database, agree)
    assert (record.pair.status, record.pair.agreed) == (PairStatus.HALF, Side.TEACHER)
    assert record.reasons == (Fact("own_school"),)


async def test_history_keeps_every_change(database: Database) -> None:
    home = await group(database)
    pair_id = await asked(database, home, home.teachers[0], home.mentors[0])
    assert await accept(database, pair_id, home.mentors[0]) == "active"
    async with database.turn() as turn:
        rows = await turn.all(
            select(pairs.pair_event.c.status, pairs.pair_event.c.actor_id).order_by(pairs.pair_event.c.id)
        )
    assert [tuple(one) for one in rows] == [("half", home.teachers[0]), ("active", home.mentors[0])]


async def test_unanswered_in_time_are_found_and_those_agreed_to_wait_longer(database: Database) -> None:
    home = await group(database, teachers=2, mentors=2)
    late = await asked(database, home, home.teachers[0], home.mentors[0])
    await asked(database, home, home.teachers[1], home.mentors[1], agreed=Side.MENTOR)
    async with database.turn():
        found = await TIMES.unanswered(NOW, NOW - timedelta(days=7), 10)
        everybody = await TIMES.unanswered(NOW, NOW, 10)
    assert [one.pair.id for one in found] == [late]
    assert len(everybody) == 2


async def test_pairs_that_do_not_meet_are_found_by_their_last_meeting(database: Database) -> None:
    home = await group(database, teachers=3, mentors=3)
    ids = []
    for teacher, mentor in zip(home.teachers, home.mentors, strict=True):
        pair_id = await asked(database, home, teacher, mentor)
        assert await accept(database, pair_id, mentor) == "active"
        ids.append(pair_id)
    meeting = {"topic": "x", "proposed_by": home.mentors[1], "pair_id": ids[1]}

    async def meet() -> None:
        at = NOW + timedelta(days=10)
        await row(pairs.meeting, home.municipality_id, NOW, status="held", starts_at=at, **meeting)

    await committed(database, meet)
    now = NOW + timedelta(days=15)
    async with database.turn():
        quiet = await TIMES.quiet(now - timedelta(days=14), now, 10)
    assert [(record.pair.id, last) for record, last in quiet] == [(ids[0], NOW), (ids[2], NOW)]


async def test_needs_and_offers_are_read_with_what_is_compared(database: Database) -> None:
    home = await group(database)
    pair_id = await asked(database, home, home.teachers[0], home.mentors[0])
    assert await accept(database, pair_id, home.mentors[0]) == "active"

    async def pause() -> None:
        await OfferStore().ensure(home.municipality_id, home.mentors[1], NOW)
        await OfferStore().change(
            home.mentors[1], NOW, paused_until=NOW + timedelta(days=1), strengths=["me"]
        )

    await committed(database, pause)
    async with database.turn():
        parties = PartyStore()
        needs = await parties.needs_without_pair(home.municipality_id)
        offers = await parties.offers(home.municipality_id, NOW)
        later = await parties.offers(home.municipality_id, NOW + timedelta(days=2))
    assert [one.person_id for one in needs] == [home.teachers[1]]
    assert needs[0].subjects == {"math"}
    assert [(one.active, one.seats, one.paused) for one in offers] == [(1, 0, False), (0, 1, True)]
    assert offers[1].strengths == {"me"}
    assert not later[1].paused


async def test_a_declined_mentor_is_not_proposed_to_the_same_teacher_again(database: Database) -> None:
    home = await group(database)
    teacher, mentor = home.teachers[0], home.mentors[0]
    pair_id = await asked(database, home, teacher, mentor)

    async def decline() -> None:
        record = await STORE.record(pair_id)
        assert record is not None
        await STORE.move(record, after_decline(record.pair, mentor), mentor, NOW)

    await committed(database, decline)
    async with database.turn():
        need = await PartyStore().need(teacher)
        other = await PartyStore().need(home.teachers[1])
    assert need is not None
    assert need.declined == {mentor}
    assert other is not None
    assert other.declined == frozenset()


async def test_what_surrounds_a_pair_is_counted(database: Database) -> None:
    home = await group(database)
    pair_id = await asked(database, home, home.teachers[0], home.mentors[0])
    ahead = NOW + timedelta(days=1)

    async def fill() -> None:
        common = {"topic": "x", "proposed_by": home.mentors[0], "pair_id": pair_id}
        held = NOW - timedelta(days=1)
        await row(
            pairs.meeting, home.municipality_id, NOW, status="held", starts_at=held, minutes=40, **common
        )
        await row(pairs.meeting, home.municipality_id, NOW, status="confirmed", starts_at=ahead, **common)
        route = await row(
            growth.route, home.municipality_id, NOW, person_id=home.teachers[0], status="agreed"
        )
        for place, (status, confirmer) in enumerate(
            (("submitted", "mentor"), ("submitted", "self"), ("active", "mentor"))
        ):
            await row(
                growth.route_step,
                home.municipality_id,
                NOW,
                route_id=route,
                template=f"me{place}",
                place=place,
                title="x",
                confirmer=confirmer,
                hours=1,
                start_on=NOW.date(),
                due_on=NOW.date(),
                status=status,
            )

    await committed(database, fill)
    async with database.turn():
        tally = (await TallyStore().of([pair_id], ["mentor"], NOW))[pair_id]
    assert (tally.next_at, tally.waiting_steps, tally.held) == (ahead, 1, 1)
    assert tally.held_time == timedelta(minutes=40)
    dropped = await committed(database, lambda: TallyStore().drop_meetings(pair_id, NOW))
    assert len(dropped) == 1


@pytest.mark.parametrize("agreed", [None, Side.TEACHER])
async def test_between_finds_a_living_pair_from_either_side(database: Database, agreed: Side | None) -> None:
    home = await group(database)
    teacher, mentor = home.teachers[0], home.mentors[0]
    pair_id = await asked(database, home, teacher, mentor, agreed=agreed)
    async with database.turn():
        found = [await STORE.between(teacher, mentor), await STORE.between(mentor, teacher)]
        nobody = await STORE.between(teacher, home.mentors[1])
    assert [one.pair.id for one in found if one] == [pair_id, pair_id]
    assert nobody is None
