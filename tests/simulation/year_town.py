"""A municipality whose year passes in minutes: the whole bot, a messenger without wires, hard kills.

Nothing is pretended but the wires: use cases, planners, ledger, sender and screens are the bot's own. The
clock stands still until it is moved, and may kill the process at any moment it is looked at.
"""

import asyncio
import random
import shutil
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from aiogram import Bot
from aiogram.client.session.base import BaseSession
from aiogram.exceptions import TelegramForbiddenError
from aiogram.methods import CopyMessage, SendMediaGroup, TelegramMethod
from aiogram.types import Message, MessageId
from pydantic import SecretStr
from sqlalchemy import func, select

from bot.app import App, build_app
from bot.clocks import SystemClock
from bot.settings import Settings
from mentoring.errors import MentoringError
from mentoring.people import Actor, Role
from sandbox.operator import SAMPLE
from storage.schema import announcements, people
from storage.turn import current
from tests.support import rows
from tests.support.databases import sqlite_copy

HOUR = timedelta(hours=1)


class Killed(BaseException):
    """The process is gone, between any two of its steps."""


class YearClock(SystemClock):
    """Stands still. `looks_left`: how often it may be looked at before the process is killed."""

    def __init__(self, at: datetime) -> None:
        super().__init__()
        self.at = at
        self.looks_left: int | None = None

    def now(self) -> datetime:
        """The moment it was set to. Raises Killed when its time has come, and ever after."""
        if self.looks_left is not None:
            self.looks_left = max(self.looks_left - 1, 0)
            if self.looks_left == 0:
                raise Killed
        return self.at


@dataclass(frozen=True, slots=True)
class Heard:
    """A message as somebody's phone got it."""

    at: datetime
    account: int
    message_id: int
    method: str
    silent: bool


class Wire(BaseSession):
    """Takes what the bot sends and notes it. `cut_after`: so many messages until the process dies in one."""

    def __init__(self, clock: YearClock) -> None:
        super().__init__()
        self.clock = clock
        self.heard: list[Heard] = []
        self.stopped: set[int] = set()
        self.cut_after: int | None = None
        self.dead = False

    async def make_request(self, bot: Bot, method: TelegramMethod[Any], timeout: int | None = None) -> Any:
        await asyncio.sleep(0)
        if self.dead:
            raise Killed
        if not type(method).__name__.startswith(("Send", "Copy")):
            return True
        account = int(getattr(method, "chat_id"))  # noqa: B009 (not every method has it)
        if account in self.stopped:
            raise TelegramForbiddenError(method, "Forbidden: bot was blocked by the user")
        number = 1000 + len(self.heard)
        silent = bool(getattr(method, "disable_notification", None))
        self.heard.append(Heard(self.clock.at, account, number, type(method).__name__, silent))
        if self.cut_after is not None:
            self.cut_after -= 1
            if self.cut_after <= 0:
                self.dead = True
                raise Killed
        if isinstance(method, SendMediaGroup):
            return [Message.model_construct(message_id=number)]
        made = MessageId if isinstance(method, CopyMessage) else Message
        return made.model_construct(message_id=number)

    async def stream_content(self, *_: Any, **__: Any) -> AsyncIterator[bytes]:  # type: ignore[override]
        yield b""

    async def close(self) -> None:
        return None


class YearTown:
    """Opens on `start`; `goes_to` lives through the time until a moment.

    `fate` draws when the process is killed; `danger` is how often: a share of the ticks.
    """

    def __init__(self, start: datetime, fate: random.Random | None = None, danger: float = 0.0) -> None:
        self.fate = fate
        self.danger = danger
        self.folder = Path(tempfile.mkdtemp(prefix="rostok-year-"))
        self.clock = YearClock(start)
        self.wire = Wire(self.clock)
        self.kills = 0
        self.refusals: list[str] = []
        self.app: App
        self.home = 0

    async def __aenter__(self) -> "YearTown":
        asyncio.get_running_loop().set_exception_handler(_unless_killed)
        sqlite_copy(self.folder / "year.db")
        await self._rise()
        async with self.app.database.turn():
            self.home = int(await current().scalar(select(people.municipality_table.c.id)))
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._fall()
        shutil.rmtree(self.folder, ignore_errors=True)

    async def _rise(self) -> None:
        settings = Settings(
            _env_file=None,
            bot_token=SecretStr("1:year"),
            database_url=f"sqlite+aiosqlite:///{self.folder / 'year.db'}",
            send_rate=1000,
            private_texts=False,
        )
        self.wire.dead, self.wire.cut_after, self.clock.looks_left = False, None, None
        self.app = build_app(settings, session=self.wire, clock=self.clock, operator=SAMPLE)
        await self.app.prepare()
        await self.app.ticking.take_back()
        self.app.ticking.worker.outage = await self.app.ticking.heartbeat.first()

    async def _fall(self) -> None:
        """What a dead process does: nothing. Its tasks are cut off, its connections closed."""
        mine = asyncio.current_task()
        rest = [task for task in asyncio.all_tasks() if task is not mine and task.get_name() == "delivery"]
        for task in rest:
            task.cancel()
        await asyncio.gather(*rest, return_exceptions=True)
        await self.app.close()

    # --- people ---

    async def enrol(self, account: int, *roles: Role, zone: str | None = None, **known: Any) -> int:
        """Somebody who entered before the year began; returns the person's id."""
        async with self.app.database.turn() as turn:
            person_id = await rows.enrol(self.home, self.clock.at, account, *roles, **known)
            if zone is not None:
                table = people.person
                await current().write(table.update().where(table.c.id == person_id).values(zone=zone))
            await turn.commit()
        return person_id

    async def actor(self, person_id: int) -> Actor:
        """The person as use cases see her. Inside an open turn."""
        found = await self.app.use.people.actor(person_id)
        assert found is not None
        return found

    async def act(self, act: Callable[[], Awaitable[None]]) -> bool:
        """One act of a person, as one update: a refusal undoes it and is noted. False: killed in it."""
        try:
            async with self.app.database.turn() as turn:
                try:
                    await act()
                except MentoringError as refusal:
                    self.refusals.append(type(refusal).__name__)
                else:
                    await turn.commit()
        except Killed:
            await self._fall_and_rise()
            return False
        return True

    async def rows(self, statement: Any) -> list[Any]:
        """Committed rows."""
        async with self.app.database.turn() as turn:
            return list(await turn.all(statement))

    # --- time ---

    async def ticks(self) -> None:
        """Plan, send and count what is due now; killed on the way, the process starts anew and goes on."""
        self._endanger()
        await self._whole(lambda: self.app.ticking.run_now())

    async def sends(self) -> None:
        """Say what an act has just caused, as the tick of the next second would."""
        await self._whole(lambda: self.app.ticking.worker.run())

    async def _whole(self, work: Callable[[], Awaitable[None]]) -> None:
        while True:
            with suppress(Killed):
                await work()
                if not self.is_dead:
                    return
            await self._fall_and_rise()

    def _endanger(self) -> None:
        """Now and then the coming tick, or an act after it, will be the process's last."""
        if self.fate is None or self.fate.random() >= self.danger:
            return
        if self.fate.random() < 0.5:
            self.wire.cut_after = self.fate.randint(1, 6)
        else:
            self.clock.looks_left = self.fate.randint(2, 300)

    @property
    def is_dead(self) -> bool:
        """Whether the process was cut off."""
        return self.wire.dead or self.clock.looks_left == 0

    async def _fall_and_rise(self) -> None:
        self.kills += 1
        self.clock.looks_left = None
        self.wire.dead = True
        with suppress(Killed):
            await self._fall()
        await self._rise()

    async def goes_to(self, moment: datetime, then: Callable[[], Awaitable[None]] | None = None) -> None:
        """Live through the time until `moment`: a tick at each message's own time, and one a full hour."""
        while self.clock.at < moment:
            self.clock.at = min(await self._next(), moment)
            await self.ticks()
            if then is not None:
                await then()

    async def _next(self) -> datetime:
        """The next full hour, or what the ticks of a second would find before it."""
        hour = self.clock.at.replace(minute=0, second=0, microsecond=0) + HOUR
        delivery = announcements.delivery
        ahead = select(func.min(delivery.c.not_before)).where(
            delivery.c.status == "pending", delivery.c.not_before > self.clock.at
        )
        found = await self.rows(ahead)
        return min(hour, found[0][0] or hour)


def _unless_killed(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """Nobody waits for the tasks of a dead process."""
    if not isinstance(context.get("exception"), Killed):
        loop.default_exception_handler(context)
