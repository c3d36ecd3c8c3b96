"""Drafts of matching in the tables: published once, on both databases."""

import asyncio
from datetime import UTC, datetime

from sqlalchemy import insert, select

from mentoring.matching import Rule
from mentoring.matching_fairness import Share
from mentoring.matching_problem import Aim, Price
from mentoring.people import Role
from mentoring.usecases.matching_records import Alone, Couple, Findings, Run, Wishes
from storage.matching import RunStore
from storage.schema import pairs, people
from storage.turn import Database, current
from tests.support.rows import enrol

NOW = datetime(2026, 10, 13, 12, tzinfo=UTC)
STORE = RunStore()
COUPLES = (Couple(1, 2, now=True), Couple(3, 4), Couple(7, 8, left_out=True))
WISHES = Wishes(Aim.BEST, True, frozenset({(1, 2)}), frozenset({(3, 9), (4, 9)}))
FOUND = Findings(
    63,
    400,
    "f" * 64,
    Price(12, 3, 1),
    None,
    (Share("subject", "art", 6, 5, 61),),
    {"points": {"subject": 30}},
)
ALONE = (Alone(5, Rule.CAPACITY, 2, Rule.CAPACITY), Alone(6, Rule.NO_MENTORS))


async def drafted(database: Database) -> Run:
    async with database.turn() as turn:
        made = await current().write(
            insert(people.municipality_table)
            .values(programme="test", name="Учебный район", zone="Europe/Moscow", created_at=NOW)
            .returning(people.municipality_table.c.id)
        )
        home = int(made.scalar_one())
        author = await enrol(home, NOW, 1, Role.METHODOLOGIST)
        run_id = await STORE.add(Run(0, home, "draft", "0" * 64, author, NOW, COUPLES, ALONE, WISHES, FOUND))
        await turn.commit()
    async with database.turn():
        found = await STORE.of(run_id)
    assert found is not None
    return found


async def test_a_draft_is_read_back_whole(database: Database) -> None:
    run = await drafted(database)
    assert (run.couples, run.alone, run.status) == (COUPLES, ALONE, "draft")
    assert (run.wishes, run.solved_with, run.found) == (WISHES, WISHES, FOUND)
    assert not run.asks_for_more
    async with database.turn():
        assert await STORE.newest_draft(run.municipality_id) == run
        assert await STORE.newest_draft(run.municipality_id + 1) is None


async def test_an_excluded_pair_stays_excluded(database: Database) -> None:
    run = await drafted(database)
    async with database.turn() as turn:
        assert await STORE.rewrite(run.with_left_out(1, True))
        await turn.commit()
    async with database.turn():
        found = await STORE.of(run.id)
    assert found is not None
    assert [couple.teacher_id for couple in found.kept()] == []


async def test_of_two_publishers_at_once_one_publishes(database: Database) -> None:
    run = await drafted(database)

    async def publish() -> bool:
        async with database.turn() as turn:
            done = await STORE.close(run.id, "published", NOW)
            await turn.commit()
        return done

    assert sorted(await asyncio.gather(publish(), publish())) == [False, True]
    async with database.turn() as turn:
        assert not await STORE.rewrite(run.with_left_out(1, True)), "a published draft stays as it is"
        row = await turn.first(select(pairs.matching_run.c.status, pairs.matching_run.c.published_at))
    assert row is not None
    assert tuple(row) == ("published", NOW)


async def test_of_two_who_change_a_draft_at_once_the_second_one_learns_it(database: Database) -> None:
    run = await drafted(database)
    async with database.turn() as turn:
        assert await STORE.rewrite(run.with_left_out(1, True))
        assert not await STORE.rewrite(run.with_left_out(2, False)), "made to what is no longer there"
        await turn.commit()
    async with database.turn():
        found = await STORE.of(run.id)
    assert found is not None
    assert [one.left_out for one in found.couples] == [False, True, True]


def test_a_draft_of_the_first_version_is_still_read() -> None:
    kept = {
        "couples": [{"pair": [1, 2], "reasons": [["own_school"]], "gap": None, "left_out": True}],
        "alone": [[5, "capacity", 2, "capacity"]],
    }
    columns = {"id": 1, "municipality_id": 1, "status": "draft", "inputs_hash": "0", "created_by": None}
    run = Run.from_json(kept, **columns, created_at=NOW)
    assert run.couples == (Couple(1, 2, left_out=True),)
    assert run.alone == ALONE[:1]
    assert not run.asks_for_more
