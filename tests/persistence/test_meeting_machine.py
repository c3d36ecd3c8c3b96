"""Meetings and visits under any sequence of acts by anybody: no tap breaks a promise, on both databases.

Real use cases over real tables; hypothesis chooses acts, people, times and stale buttons.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, text

from bot.calendars import Calendars
from bot.wiring import Programmes
from mentoring.errors import MentoringError
from mentoring.meeting_logs import LogLine
from mentoring.meetings import Mark
from mentoring.people import Actor, Grant, Role
from mentoring.usecases.meeting_logs import MeetingLogUseCases
from mentoring.usecases.meetings import MeetingUseCases
from mentoring.usecases.visits import VisitUseCases
from mentoring.visits import Part, Seen
from programmes.loader import load
from storage.engine import create_engine
from storage.matching import PartyStore
from storage.meeting_logs import LogStore
from storage.meetings import MeetingStore
from storage.outbox import OutboxStore
from storage.pair_staff import StaffPairStore
from storage.pairs import PairStore
from storage.recipients import RecipientStore
from storage.schema import announcements, metadata, pairs, people, visits
from storage.turn import Database, current
from storage.visits import VisitStore
from tests.support.postgres import Postgres
from tests.support.rows import enrol, row

PROGRAMME = load("bugulma")
START = datetime(2026, 10, 13, 9, tzinfo=UTC)
DONE = {"held", "missed", "cancelled"}
TRIED = (Phase.explicit, Phase.reuse, Phase.generate)
"""Shrinking takes minutes here: the acts of a failure are few enough to read."""
TOWNS = count(1)
BOOK = Programmes()
PEOPLE = ("teacher", "mentor", "stranger")
ACTS = (
    "begin",
    "visit",
    "choose",
    "send",
    "take",
    "propose",
    "cancel",
    "cancel",
    "yes",
    "no",
    "unsure",
    "line",
    "strong",
    "advice",
    "sheet",
    "reply",
    "log",
    "save",
    "wait",
    "long",
)
AGREED = (("begin", "mentor", 0), ("propose", "mentor", 0), ("take", "teacher", 0))
VISIT = (("visit", "mentor", 0), ("propose", "mentor", 0), ("take", "teacher", 0))
LATER = (*VISIT, ("wait", "mentor", 3))
WRITTEN = (*LATER, ("strong", "mentor", 0), ("advice", "mentor", 0), ("sheet", "mentor", 0))
STEPS = st.builds(
    lambda before, acts: [*before, *acts],
    st.sampled_from(((), AGREED, (*AGREED, ("wait", "mentor", 3)), VISIT, LATER, WRITTEN)),
    st.lists(
        st.tuples(st.sampled_from(ACTS), st.sampled_from(PEOPLE), st.integers(0, 3)), min_size=5, max_size=25
    ),
)


class Hands:
    """A clock moved by hand."""

    def __init__(self) -> None:
        self.at = START

    def now(self) -> datetime:
        return self.at


class Machine:
    """A pair, a stranger, and the use cases over one database."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.clock = Hands()
        book = BOOK
        calendars = Calendars(book)
        outbox = OutboxStore(self.clock, RecipientStore(calendars))
        parties = PartyStore()
        self.meetings = MeetingUseCases(
            MeetingStore(), PairStore(), parties, calendars, outbox, book, self.clock, StaffPairStore()
        )
        self.visits = VisitUseCases(VisitStore(), self.meetings, outbox, book, self.clock)
        self.logs = MeetingLogUseCases(LogStore(), self.meetings, outbox, book, self.clock)
        self.book = book
        self.actors: dict[str, Actor] = {}
        self.home = self.pair = 0
        self.seen: dict[int, tuple[str, int]] = {}

    async def begin(self) -> None:
        async with self.database.turn() as turn:
            made = await turn.write(
                people.municipality_table.insert()
                .values(
                    programme=f"bugulma{next(TOWNS)}",
                    name="Учебный район",
                    zone="Europe/Moscow",
                    created_at=START,
                )
                .returning(people.municipality_table.c.id)
            )
            self.home = int(made.scalar_one())
            self.book.put(self.home, PROGRAMME)
            for number, name in enumerate(PEOPLE):
                role = Role.TEACHER if name == "teacher" else Role.MENTOR
                who = await enrol(self.home, START, self.home * 10 + number, role, name="Учебный Пётр")
                self.actors[name] = Actor(
                    who, self.home, name, "Europe/Moscow", "ru", "active", (Grant(role, 1),)
                )
            self.pair = await row(
                pairs.pair,
                self.home,
                START,
                teacher_id=self.actors["teacher"].person_id,
                mentor_id=self.actors["mentor"].person_id,
                status="active",
                active_at=START,
            )
            await turn.commit()

    async def play(self, steps: Sequence[tuple[str, str, int]]) -> None:
        for act, name, number in steps:
            await self._step(act, self.actors[name], number)
            await self._keeps_its_promises(act, name)

    async def _step(self, act: str, actor: Actor, number: int) -> None:
        if act in ("wait", "long"):
            self.clock.at += timedelta(days=4) if act == "long" else timedelta(hours=1 + 11 * number)
            async with self.database.turn() as turn:
                while await self.meetings.plan_due(self.clock.now()):
                    pass
                await turn.commit()
            return
        async with self.database.turn() as turn:
            try:
                await self._acts(actor, number)[act]()
            except MentoringError:
                return
            await turn.commit()

    def _acts(self, actor: Actor, number: int) -> dict[str, Callable[[], Awaitable[Any]]]:
        meeting_id = max(self.seen, default=1) - (number == 3)
        at = (self.clock.now() + timedelta(days=1 + number)).replace(hour=9 + number, minute=0, second=0)
        day = at.date()
        meetings, sheets, logs = self.meetings, self.visits, self.logs
        revision = self.seen.get(meeting_id, ("", 0))[1] - (number == 2)
        return {
            "begin": lambda: meetings.begin(actor, self.pair, "Урок", 20),
            "visit": lambda: meetings.begin_visit(actor, self.pair, "5 класс", None),
            "choose": lambda: meetings.choose(actor, meeting_id, day, at.time()),
            "send": lambda: meetings.send(actor, meeting_id),
            "take": lambda: meetings.take(actor, meeting_id, max(revision, 0), 0),
            "propose": lambda: meetings.propose(actor, meeting_id, at),
            "cancel": lambda: meetings.cancel(actor, meeting_id),
            "yes": lambda: meetings.mark(actor, meeting_id, Mark.YES),
            "no": lambda: meetings.mark(actor, meeting_id, Mark.NO),
            "unsure": lambda: meetings.mark(actor, meeting_id, Mark.UNSURE),
            "line": lambda: sheets.answer(actor, meeting_id, number, Seen.SEEN),
            "strong": lambda: sheets.say(actor, meeting_id, Part.STRONG, "спокойный тон"),
            "advice": lambda: sheets.choose(actor, meeting_id, Part.ADVICE, 8),
            "sheet": lambda: sheets.send(actor, meeting_id),
            "reply": lambda: sheets.say(actor, meeting_id, Part.REPLY, "Спасибо"),
            "log": lambda: logs.say(actor, meeting_id, LogLine.WORKS, "Договорились"),
            "save": lambda: logs.save(actor, meeting_id),
        }

    async def _keeps_its_promises(self, act: str, name: str) -> None:
        async with self.database.turn():
            rows = await current().all(select(pairs.meeting).where(pairs.meeting.c.pair_id == self.pair))
            sheets = await current().all(
                select(visits.visit_sheet).where(visits.visit_sheet.c.municipality_id == self.home)
            )
            logs = await current().all(
                select(visits.meeting_log).where(visits.meeting_log.c.municipality_id == self.home)
            )
            due = await current().all(
                select(announcements.delivery.c.cause, announcements.delivery.c.dedup_key).where(
                    announcements.delivery.c.status == "pending",
                    announcements.delivery.c.useful_until > self.clock.now(),
                    announcements.delivery.c.municipality_id == self.home,
                    announcements.delivery.c.kind.in_(("meeting_day_before", "meeting_two_hours")),
                )
            )
        by_id = {one.id: one for one in rows}
        for one in rows:
            status, revision = self.seen.get(one.id, ("", 0))
            assert one.revision >= revision, "revisions only grow: a calendar needs it"
            assert status not in DONE or one.status == status, f"{act} by {name} undid {status}"
            if one.status in ("confirmed", "held", "missed", "unclear"):
                assert one.starts_at is not None
            if one.status == "held":
                assert one.starts_at <= self.clock.now(), "nothing was held that is still ahead"
        for one in sheets:
            visit = by_id[one.meeting_id]
            assert visit.kind == "visit"
            assert one.sent_at is None or visit.status not in ("cancelled", "proposed", "draft")
            assert one.sent_at is None or (one.strong and one.advice), "kind words before it goes"
            assert one.reply is None or one.sent_at is not None
        for one in logs:
            assert by_id[one.meeting_id].kind == "meeting"
            assert one.author_id == self.actors["mentor"].person_id
        for one in due:
            meeting = by_id[int(one.cause.split(":")[1])]
            assert meeting.status == "confirmed", "no reminder of what is not agreed"
            assert f":r{meeting.revision}:" in one.dedup_key, "no reminder of an old time"
        self.seen = {one.id: (one.status, one.revision) for one in rows}


async def _explore(url: str, steps: Sequence[tuple[str, str, int]]) -> None:
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


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], phases=TRIED)
@given(STEPS)
def _on_sqlite(url: str, steps: Sequence[tuple[str, str, int]]) -> None:
    asyncio.run(_explore(url, steps))


@settings(max_examples=8, suppress_health_check=[HealthCheck.too_slow], phases=TRIED)
@given(STEPS)
def _on_postgres(url: str, steps: Sequence[tuple[str, str, int]]) -> None:
    asyncio.run(_explore(url, steps))


def test_no_sequence_of_acts_breaks_a_meeting_or_a_visit(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path / 'machine.db'}"
    asyncio.run(_fresh(url))
    _on_sqlite(url)


@pytest.mark.postgres
def test_nor_on_postgresql(postgres: Postgres) -> None:
    asyncio.run(_fresh(postgres.url))
    _on_postgres(postgres.url)


def test_the_usual_way_reaches_every_end(tmp_path: Path) -> None:
    """Random acts are worth nothing if they never get anywhere: this one does, with the same hands."""
    url = f"sqlite+aiosqlite:///{tmp_path / 'machine.db'}"
    asyncio.run(_fresh(url))
    way = [*WRITTEN, ("reply", "teacher", 0)]

    async def walk() -> list[tuple[str, int]]:
        database = Database(create_engine(url))
        machine = Machine(database)
        await machine.begin()
        await machine.play(way)
        await database.close()
        return list(machine.seen.values())

    assert asyncio.run(walk()) == [("held", 0)]
