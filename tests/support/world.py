"""A whole bot, its messenger and its people, in one test.

async def test_something(world):
    teacher = await world.enters(Role.TEACHER, name="Учебная Анна Сергеевна", school="Школа № 1")
    await teacher.says("/menu")
    await teacher.taps("Мой маршрут")
    await world.forward(days=1)          # the clock moves, ticks run, everything settles
"""

import asyncio
import shutil
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from pydantic import SecretStr
from sqlalchemy import select

from bot.app import App, build_app
from bot.clocks import SystemClock
from bot.settings import Settings
from mentoring.people import Actor, Role
from sandbox.operator import SAMPLE
from storage import inbox
from storage.schema import people
from storage.turn import current
from tests.support import rows
from tests.support.databases import sqlite_copy
from tests.support.messenger import Person, Sandbox

TUESDAY = datetime(2026, 10, 13, 12, 0, tzinfo=UTC)
"""A working Tuesday, 15:00 in Moscow: reminders are permitted, no school break is near."""

OWNER = 700_999_999
PATIENCE_S = 30.0
"""Half a minute, for a tap as for everything else: two loaded cores are no reason to fail."""


class QuickSession(AiohttpSession):
    """aiogram's own, but for the quarter of a second it gives TLS connections to close: here are none."""

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()


class World:
    """Starts at `now`; the clock runs on from there and is moved by `forward`.

    Nothing is planned or said unasked but by `ticks` and `forward`: a tick of its own in the middle of a test
    would come sooner or later than expected on a loaded machine. `ticks_by_hand=False` lets them run.
    """

    def __init__(self, *, now: datetime = TUESDAY, ticks_by_hand: bool = True, **settings: Any) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="rostok-"))
        self.clock = SystemClock()
        clock = self.clock
        clock.offset = now - SystemClock().now()
        self.sandbox = Sandbox(settled=self.settled, now=lambda: clock.now().timestamp(), patience=PATIENCE_S)
        self.overrides = settings
        self.ticks_by_hand = ticks_by_hand
        self.app: App
        self.municipality_id = 0

    async def __aenter__(self) -> Self:
        database = sqlite_copy(self.folder / "world.db")
        await self.sandbox.__aenter__()
        settings = Settings(
            _env_file=None,
            bot_token=SecretStr(self.sandbox.token),
            bot_api_url=self.sandbox.url,
            database_url=database,
            owner_ids=(OWNER,),
            **{"private_texts": False, **self.overrides},
        )
        session = QuickSession(api=TelegramAPIServer.from_base(settings.bot_api_url))
        self.app = build_app(settings, session=session, clock=self.clock, operator=SAMPLE)
        await self.app.start(by_hand=self.ticks_by_hand)
        async with self.app.database.turn():
            self.municipality_id = await current().scalar(select(people.municipality_table.c.id))
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.app.stop()
        await self.sandbox.__aexit__(kind, error, trace)
        shutil.rmtree(self.folder, ignore_errors=True)
        del self.app  # aiohttp keeps handlers it has seen; hundreds of bots behind them slow every test after

    async def settled(self) -> None:
        """Until nothing is queued, stored or being worked on (half a minute at most, on a loaded machine)."""
        async with asyncio.timeout(PATIENCE_S):
            while not await self._is_quiet():
                await asyncio.sleep(0.01)

    async def _is_quiet(self) -> bool:
        if self.sandbox.messenger.updates.pending or self.app.pool.busy:
            return False
        async with self.app.database.turn():
            counts = await inbox.counts()
        return not (counts.get("new") or counts.get("applied"))

    async def forward(self, **by: float) -> None:
        """Move the clock (`days=1`, `hours=2`); ticks run and everything settles."""
        self.clock.offset += timedelta(**by)
        await self.ticks()

    async def ticks(self) -> None:
        """Run every tick now, until nothing more is due."""
        await self.app.wake_ticks()
        await self.settled()

    # --- people ---

    async def stranger(self, name: str = "Прохожий", **known: Any) -> Person:
        """Somebody with a messenger who never heard of the bot."""
        return await self.sandbox.person(name, **known)

    async def enters(
        self,
        *roles: Role,
        name: str = "Учебная Анна Сергеевна",
        school: str = "Школа № 1",
        subjects: tuple[str, ...] = ("mathematics",),
        start_year: int = 2026,
        **known: Any,
    ) -> Person:
        """A person who entered before this test began, with confirmed roles."""
        person = await self.sandbox.person(name, started=True, **known)
        async with self.app.database.turn() as turn:
            await rows.enrol(
                self.municipality_id,
                self.clock.now(),
                person.id,
                *roles,
                name=name,
                school_name=school,
                username=known.get("username"),
                subjects=subjects,
                start_year=start_year,
            )
            await turn.commit()
        return person

    async def school(self, name: str) -> int:
        """The school of that name, made when it is not there. Inside an open turn."""
        return await rows.school(self.municipality_id, self.clock.now(), name)

    async def actor(self, person: Person) -> Actor:
        """The person as use cases see her."""
        async with self.app.database.turn():
            actor = await self.app.use.people.actor_of("telegram", person.id)
        assert actor is not None, f"{person.name} has not entered"
        return actor

    async def rows(self, statement: Any) -> list[Any]:
        """Committed rows, through a session of its own."""
        async with self.app.database.turn() as turn:
            return await turn.all(statement)
