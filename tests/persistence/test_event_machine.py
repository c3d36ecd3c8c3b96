"""Seats of an event under any sequence of acts: never more than there are, in order, none lost, none doubled.

Real use cases over real tables, on both databases; hypothesis chooses acts, people and times.
"""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, text

from bot.calendars import Calendars
from bot.wiring import Programmes
from mentoring.errors import MentoringError
from mentoring.events import Field
from mentoring.people import Actor, Grant, Role
from mentoring.usecases.events import EventUseCases
from programmes.loader import load
from storage.audience import AudienceStore
from storage.engine import create_engine
from storage.events import EventStore
from storage.outbox import OutboxStore
from storage.recipients import RecipientStore
from storage.roster import RosterStore
from storage.schema import announcements, metadata, people
from storage.turn import Database, current
from tests.support.postgres import Postgres
from tests.support.rows import enrol

START = datetime(2026, 10, 13, 9, tzinfo=UTC)
BOOK, PROGRAMME = Programmes(), load("bugulma")
TOWNS = count(1)
FOLK = 5
TRIED = (Phase.explicit, Phase.reuse, Phase.generate)
ACTS = ("join", "join", "join", "leave", "leave", "add", "remove", "more", "fewer", "hours", "day", "move")
FULL = tuple(("join", one) for one in range(FOLK))
HELD = (("join", 0), ("join", 1), ("join", 2), ("leave", 0))
PASSED = (*FULL, ("leave", 0), ("leave", 1), ("day", 0), ("hours", 0))
STEPS = st.builds(
    lambda before, acts: [*before, *acts],
    st.sampled_from((FULL, HELD, PASSED)),
    st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, FOLK - 1)), min_size=5, max_size=15),
)


class Hands:
    """A clock moved by hand."""

    def __init__(self) -> None:
        self.at = START

    def now(self) -> datetime:
        return self.at


class Machine:
    """An event with two seats, five people and a methodologist."""

    def __init__(self, database: Database) -> None:
        self.database, self.clock = database, Hands()
        calendars = Calendars(BOOK)
        outbox = OutboxStore(self.clock, RecipientStore(calendars))
        self.use = EventUseCases(
            EventStore(), AudienceStore(), RosterStore(), calendars, outbox, BOOK, self.clock
        )
        self.folk: list[Actor] = []
        self.before: dict[int, str] = {}
        self.taken_before = 0

    async def begin(self) -> None:
        async with self.database.turn() as turn:
            made = await turn.write(
                people.municipality_table.insert()
                .values(
                    programme=f"seats{next(TOWNS)}",
                    name="Учебный район",
                    zone="Europe/Moscow",
                    created_at=START,
                )
                .returning(people.municipality_table.c.id)
            )
            home = int(made.scalar_one())
            BOOK.put(home, PROGRAMME)
            for number in range(FOLK + 1):
                role = Role.METHODOLOGIST if number == FOLK else Role.TEACHER
                who = await enrol(home, START, home * 10 + number, role, name="Учебный Пётр")
                grants = (Grant(role, None if number == FOLK else 1),)
                self.folk.append(Actor(who, home, "Пётр", "Europe/Moscow", "ru", "active", grants))
            card = await self.use.desk.begin(self.folk[FOLK], "seminar")
            self.event = card.id
            values = {"title": "Семинар", "starts_at": START + timedelta(days=9), "capacity": 2}
            await EventStore().change(self.event, {**values, "status": "published"})
            await turn.commit()

    async def play(self, steps: Sequence[tuple[str, int]]) -> None:
        for act, number in steps:
            async with self.database.turn() as turn:
                try:
                    await self._act(act, number)
                    await turn.commit()
                except MentoringError:
                    pass
            await self._keeps_its_promises(act)

    async def _act(self, act: str, number: int) -> None:
        actor, staff, use = self.folk[number], self.folk[FOLK], self.use
        match act:
            case "join":
                await use.hall.join(actor, self.event)
            case "leave":
                await use.hall.step_back(actor, self.event)
            case "add":
                await use.guests.add(staff, self.event, actor.person_id)
            case "remove":
                await use.guests.remove(staff, self.event, actor.person_id)
            case "more" | "fewer":
                card = await use.desk.card(staff, self.event)
                seats = max(card.taken, 1) if act == "fewer" else (card.capacity or 0) + 1
                await use.desk.put(staff, self.event, Field.CAPACITY, min(seats, 3))
            case "move":
                card = await use.desk.card(staff, self.event)
                assert card.starts_at is not None
                await use.desk.put_span(staff, self.event, card.starts_at + timedelta(hours=1 + number), None)
            case _:
                self.clock.at += timedelta(hours=3) if act == "hours" else timedelta(days=1)
                await use.plan_due(self.clock.now())

    async def _keeps_its_promises(self, act: str) -> None:
        registration, delivery = announcements.registration, announcements.delivery
        async with self.database.turn():
            card = await EventStore().card(self.folk[0].municipality_id, self.event)
            rows = await current().all(
                select(registration)
                .where(registration.c.event_id == self.event)
                .order_by(registration.c.at, registration.c.id)
            )
            offered = await current().all(
                select(delivery.c.person_id).where(
                    delivery.c.cause == f"event:{self.event}", delivery.c.kind == "event_place_free"
                )
            )
        assert card is not None
        assert card.capacity is not None
        assert card.taken <= max(card.capacity, self.taken_before), f"{act} gave more seats than there are"
        self.taken_before = card.taken
        ahead = card.starts_at is not None and card.starts_at > self.clock.now()
        assert not (ahead and card.waiting and card.left), f"after {act} somebody waits beside a free seat"
        asked = {one.person_id for one in offered}
        for one in rows:
            assert (one.status == "held") == (one.held_until is not None)
            assert one.status != "held" or one.person_id in asked, "a seat is held for who was never asked"
        self._in_order(rows)

    def _in_order(self, rows: Sequence[object]) -> None:
        """Nobody who waited before still waits while one who came later was asked."""
        told = {one.person_id: one for one in rows}  # type: ignore[attr-defined]
        now_held = [
            one for one in told.values() if one.status == "held" and self._was(one.person_id) == "waiting"
        ]
        for one in now_held:
            earlier = [
                other
                for other in told.values()
                if other.status == "waiting" and self._was(other.person_id) == "waiting" and other.at < one.at
            ]
            assert not earlier, "somebody was overtaken"
        self.before = {one.person_id: one.status for one in told.values()}

    def _was(self, person_id: int) -> str:
        return self.before.get(person_id, "")


async def _explore(url: str, steps: Sequence[tuple[str, int]]) -> None:
    database = Database(create_engine(url))
    machine = Machine(database)
    try:
        await machine.begin()
        await machine.play(steps)
    finally:
        await database.close()


async def _fresh(url: str) -> None:
    database = Database(create_engine(url))
    async with database.engine.begin() as connection:
        if url.startswith("postgresql"):
            await connection.execute(text("DROP SCHEMA public CASCADE"))
            await connection.execute(text("CREATE SCHEMA public"))
        await connection.run_sync(metadata.create_all)
    await database.close()


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow], phases=TRIED)
@given(STEPS)
@example([*HELD, ("join", 3), ("hours", 0), ("join", 2), ("leave", 1)])
@example([*PASSED, ("join", 3), ("fewer", 0), ("more", 0), ("add", 0)])
def _on_sqlite(url: str, steps: Sequence[tuple[str, int]]) -> None:
    asyncio.run(_explore(url, steps))


@settings(max_examples=2, deadline=None, suppress_health_check=[HealthCheck.too_slow], phases=TRIED)
@given(STEPS)
def _on_postgres(url: str, steps: Sequence[tuple[str, int]]) -> None:
    asyncio.run(_explore(url, steps))


def test_no_sequence_of_acts_loses_or_doubles_a_seat(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path / 'machine.db'}"
    asyncio.run(_fresh(url))
    _on_sqlite(url)


@pytest.mark.postgres
def test_nor_on_postgresql(postgres: Postgres) -> None:
    asyncio.run(_fresh(postgres.url))
    _on_postgres(postgres.url)
