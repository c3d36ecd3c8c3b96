"""No sequence of taps by any role breaks what a pair promises; explored at the door of the use cases.

Held all the while: nobody has more than one active main (and one subject) mentor, nobody more teachers than
the limit, what is over stays over, every change has its line of history, and nothing but a farewell is still
going to be said about a pair that is over.
"""

import asyncio
import tempfile
from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from sqlalchemy import func, insert, select, text

from bot.clocks import SystemClock
from bot.wiring import Programmes, build_use_cases
from mentoring.errors import MentoringError
from mentoring.pairs import LIMITS, PairKind
from mentoring.people import Actor, Role
from mentoring.usecases.offers import Pause
from storage.engine import create_engine
from storage.schema import announcements, metadata, pairs, people
from storage.turn import Database, current
from tests.support.pack import bugulma
from tests.support.postgres import Postgres
from tests.support.rows import enrol

NOW = datetime(2026, 10, 13, 12, tzinfo=UTC)
OVER = {"closed", "declined", "expired", "withdrawn"}
FAREWELLS = {"pair_ended", "pair_replaced", "pair_done", "pair_freed", "pair_next", "pair_onward"}
KINDS = [PairKind.MAIN, PairKind.MAIN, PairKind.SUBJECT, PairKind.SHORT, PairKind.QUESTION]
people_of = st.integers(0, 2)
pair_ids = st.integers(1, 6)


class Town:
    """Three teachers and three mentors of two schools in a real database."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.loop = asyncio.new_event_loop()
        self.clock = SystemClock()
        self.clock.offset = NOW - SystemClock().now()

    def run(self, act: Awaitable[Any]) -> Any:
        return self.loop.run_until_complete(act)

    async def build(self) -> None:
        self.database = Database(create_engine(self.url))
        async with self.database.engine.begin() as connection:
            if connection.dialect.name == "postgresql":
                await connection.execute(text("DROP SCHEMA public CASCADE"))
                await connection.execute(text("CREATE SCHEMA public"))
            await connection.run_sync(metadata.create_all)
        programmes = Programmes()
        self.use = build_use_cases(programmes, self.clock, frozenset(), None, None)  # type: ignore[arg-type]
        async with self.database.turn() as turn:
            made = await current().write(
                insert(people.municipality_table)
                .values(programme="bugulma", name="Учебный район", zone="Europe/Moscow", created_at=NOW)
                .returning(people.municipality_table.c.id)
            )
            home = int(made.scalar_one())
            programmes.put(home, bugulma())
            teachers = [
                await enrol(home, NOW, 100 + n, Role.TEACHER, name=f"Учебная Анна{n}") for n in range(3)
            ]
            schools = ("Школа № 1", "Школа № 2", "Школа № 2")
            mentors = [
                await enrol(home, NOW, 200 + n, Role.MENTOR, name=f"Учебный Пётр{n}", school_name=school)
                for n, school in enumerate(schools)
            ]
            self.teachers = [await self.actor(one) for one in teachers]
            self.mentors = [await self.actor(one) for one in mentors]
            await turn.commit()

    async def actor(self, person_id: int) -> Actor:
        from storage.people import PeopleStore

        found = await PeopleStore().actor_by_id(person_id)
        assert found is not None
        return found

    async def tries(self, act: Callable[[], Awaitable[Any]]) -> None:
        """One turn; a refusal undoes it, as the bot does."""
        async with self.database.turn() as turn:
            try:
                await act()
            except MentoringError:
                return
            await turn.commit()

    async def ticks(self) -> None:
        for _ in range(50):
            async with self.database.turn() as turn:
                done = await self.use.pairs.plan_due(self.clock.now())
                await turn.commit()
            if not done:
                return
        raise AssertionError("the rounds never come to rest")

    async def rows(self, query: Any) -> list[Any]:
        async with self.database.turn() as turn:
            return list(await turn.all(query))


class PairMachine(RuleBasedStateMachine):
    """Taps of anybody on anything, and time."""

    url: Callable[[], str]

    def __init__(self) -> None:
        super().__init__()
        self.town = Town(type(self).url())
        self.town.run(self.town.build())
        self.over: dict[int, str] = {}
        self.seen: dict[int, tuple[str, int]] = {}
        self.active: Counter[tuple[int, str]] = Counter()

    def teardown(self) -> None:
        self.town.run(self.town.database.close())
        self.town.loop.close()

    def tap(self, act: Callable[[], Awaitable[Any]]) -> None:
        self.town.run(self.town.tries(act))

    def anybody(self, who: int) -> Actor:
        return [*self.town.teachers, *self.town.mentors][who % 6]

    @rule(who=people_of, whom=people_of, kind=st.sampled_from(KINDS), taken=st.booleans())
    def ask(self, who: int, whom: int, kind: PairKind, taken: bool) -> None:
        """Ask; every second time the mentor takes everything that waits at once."""
        mentor = self.town.mentors[whom]
        teacher = self.town.teachers[who]
        self.tap(lambda: self.town.use.pairs.ask(teacher, mentor.person_id, "Помогите", kind, 3))
        waiting = select(pairs.pair.c.id).where(pairs.pair.c.mentor_id == mentor.person_id)
        for row in self.town.run(self.town.rows(waiting)) if taken else ():
            self.tap(lambda number=row[0]: self.town.use.pairs.agree(mentor, number))

    @rule(who=st.integers(0, 5), pair=pair_ids)
    def agree(self, who: int, pair: int) -> None:
        self.tap(lambda: self.town.use.pairs.agree(self.anybody(who), pair))

    @rule(pair=pair_ids)
    def the_mentor_agrees(self, pair: int) -> None:
        found = self.town.run(self.town.rows(select(pairs.pair.c.mentor_id).where(pairs.pair.c.id == pair)))
        for row in found:
            mentor = next(one for one in self.town.mentors if one.person_id == row[0])
            self.tap(lambda mentor=mentor: self.town.use.pairs.agree(mentor, pair))

    @rule(who=st.integers(0, 5), pair=pair_ids, act=st.sampled_from(("decline", "end", "stop_search")))
    def answer(self, who: int, pair: int, act: str) -> None:
        self.tap(lambda: getattr(self.town.use.pairs, act)(self.anybody(who), pair))

    @rule(who=people_of, pair=pair_ids, keeps=st.booleans())
    def change(self, who: int, pair: int, keeps: bool) -> None:
        use, teacher = self.town.use.pairs, self.town.teachers[who]
        self.tap(lambda: use.keep_mentor(teacher, pair) if keeps else use.want_change(teacher, pair, "fit"))

    @rule(who=st.integers(0, 5), pair=pair_ids, act=st.sampled_from(("resume", "prolong", "give_notice")))
    def live(self, who: int, pair: int, act: str) -> None:
        self.tap(lambda: getattr(self.town.use.pair_life, act)(self.anybody(who), pair))

    @rule(who=st.integers(0, 5), pair=pair_ids, days=st.integers(-1, 40))
    def pause(self, who: int, pair: int, days: int) -> None:
        until = (self.town.clock.now() + timedelta(days=days)).date()
        self.tap(lambda: self.town.use.pair_life.pause(self.anybody(who), pair, until))

    @rule(who=people_of, seats=st.integers(1, 2), rests=st.sampled_from((Pause.OFF, Pause.OFF, Pause.MONTH)))
    def readiness(self, who: int, seats: int, rests: Pause) -> None:
        mentor = self.town.mentors[who]
        self.tap(lambda: self.town.use.offers.take(mentor, seats))
        self.tap(lambda: self.town.use.offers.pause(mentor, rests))

    @rule(hours=st.sampled_from((1, 30, 80, 400)))
    def time_passes(self, hours: int) -> None:
        self.town.clock.offset += timedelta(hours=hours)
        self.town.run(self.town.ticks())

    @invariant()
    def promises_hold(self) -> None:
        self.town.run(self.check())

    async def check(self) -> None:
        pair, event = pairs.pair, pairs.pair_event
        lines = select(func.count()).where(event.c.pair_id == pair.c.id).scalar_subquery()
        newest = (
            select(event.c.status)
            .where(event.c.pair_id == pair.c.id)
            .order_by(event.c.id.desc())
            .limit(1)
            .scalar_subquery()
        )
        rows = await self.town.rows(select(pair, lines.label("lines"), newest.label("newest")))
        for row in rows:
            self.one_pair(row)
        await self.limits(rows)
        await self.nothing_said(rows)

    def one_pair(self, row: Any) -> None:
        before = self.seen.get(row.id)
        assert row.newest == row.status or row.status == "active", "the last line of history is the status"
        if before and before[0] != row.status:
            assert row.lines > before[1], f"pair {row.id} changed without a line of history"
        if row.id in self.over:
            assert row.status == self.over[row.id], f"pair {row.id} was over and is not"
        if row.status in OVER:
            self.over[row.id] = row.status
            assert row.paused_until is None
        self.seen[row.id] = (row.status, row.lines)

    async def limits(self, rows: list[Any]) -> None:
        active = [row for row in rows if row.status == "active"]
        per_teacher = Counter((row.teacher_id, row.kind) for row in active if row.kind in ("main", "subject"))
        assert not [key for key, n in per_teacher.items() if n > 1]
        offer = pairs.mentor_offer.c
        seats = {row[0]: row[1] for row in await self.town.rows(select(offer.person_id, offer.capacity))}
        now: Counter[tuple[int, str]] = Counter()
        for row in active:
            now[row.mentor_id, "seat" if row.kind in ("main", "subject") else row.kind] += 1
        for (mentor, what), n in now.items():
            limit = seats[mentor] if what == "seat" else LIMITS[PairKind(what)]
            assert n <= max(limit, self.active[mentor, what]), f"mentor {mentor} has {n} of {limit} ({what})"
        self.active = now

    async def nothing_said(self, rows: list[Any]) -> None:
        delivery = announcements.delivery.c
        over = [f"pair:{row.id}" for row in rows if row.status in OVER]
        waiting = await self.town.rows(
            select(delivery.kind).where(delivery.cause.in_(over), delivery.status == "pending")
        )
        assert {row[0] for row in waiting} <= FAREWELLS


def explore(url: Callable[[], str], examples: int, steps: int) -> None:
    machine = type("Machine", (PairMachine,), {"url": staticmethod(url)})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            derandomize=True,
            database=None,
            phases=(Phase.generate,),  # each step is a turn on a real database: shrinking takes minutes
            suppress_health_check=list(HealthCheck),
        ),
    )


def in_a_file() -> str:
    return f"sqlite+aiosqlite:///{Path(tempfile.mkdtemp(prefix='rostok-')) / 'pairs.db'}"


def test_no_sequence_of_taps_breaks_a_promise() -> None:
    explore(in_a_file, 8, 25)


@pytest.mark.postgres
def test_nor_does_one_on_postgresql(postgres: Postgres) -> None:
    explore(lambda: postgres.url, 2, 25)


@pytest.mark.torture
def test_nor_do_thousands_of_taps() -> None:
    explore(in_a_file, 60, 50)


@pytest.mark.torture
@pytest.mark.postgres
def test_nor_do_thousands_of_taps_on_postgresql(postgres: Postgres) -> None:
    explore(lambda: postgres.url, 40, 50)
