"""Teachers in the middle of a questionnaire: in the tables, at the server, and what must be true of them.

Each has one message of the bot. An answer is a tap on it, so its effect can be counted: one row, one edit.
"""

import asyncio
import random
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import programmes.loader
from bot.clocks import SystemClock
from handlers.callbacks.assessment import GiveAnswer
from mentoring.people import Role
from mentoring.questionnaire import Form
from storage.engine import create_engine
from storage.migrate import upgrade
from storage.people import MunicipalityStore
from storage.schema import growth
from storage.turn import Database
from tests.support.process import Stage
from tests.support.rows import enrol, row

PACK = programmes.loader.shipped("bugulma")
ITEMS = PACK.questionnaire.ids(Form.FULL)
FIRST = 500_000
LATENCY_MS, JITTER_MS = 60, 30
"""A messenger slow enough for a kill to fall between a commit and its send."""


@dataclass(frozen=True, slots=True)
class Teacher:
    """Her account, her open attempt and the message she taps."""

    account: int
    attempt: int
    seed: str
    message: int


@dataclass(frozen=True, slots=True)
class Answer:
    """The `place` printed on the `number`-th question (from 0) of her form."""

    teacher: Teacher
    number: int
    place: int

    @property
    def item(self) -> str:
        return ITEMS[self.number]

    @property
    def data(self) -> str:
        return GiveAnswer(self.teacher.attempt, self.item, self.place).pack()

    @property
    def score(self) -> int | None:
        return PACK.questionnaire.printed(self.item, self.teacher.seed)[self.place].score


@dataclass(slots=True)
class Found:
    """What was lost or done twice; empty is good."""

    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)


class Town(Stage):
    """Teachers who answer faster than the bot can serve."""

    waiting = 0
    """Taps made for the bot so far: its inbox must end with so many answered."""

    async def settle(self, count: int, first: int = FIRST) -> list[Teacher]:
        """`count` teachers with an open full form, each with one message of the bot."""
        await upgrade(self.database_url)
        await self.sandbox.line.act("crowd", {"first": first, "count": count})
        accounts = range(first, first + count)
        messages = await asyncio.gather(*(self._greeted(account) for account in accounts))
        database = Database(create_engine(self.database_url))
        now = SystemClock().now()
        async with database.turn() as turn:
            home = await MunicipalityStore().ensure(PACK.code, PACK.municipality, PACK.timezone, now)
            teachers = [
                await self._begun(home, now, account, message)
                for account, message in zip(accounts, messages, strict=True)
            ]
            await turn.commit()
        await database.close()
        return teachers

    async def _greeted(self, account: int) -> int:
        said = await self.sandbox.call("sendMessage", chat_id=account, text="Учебные данные")
        return int(said["result"]["message_id"])

    async def _begun(self, home: int, now: datetime, account: int, message: int) -> Teacher:
        person_id = await enrol(home, now, account, Role.TEACHER, name=f"Учебная Анна {account}")
        seed = str(person_id)
        attempt = await row(
            growth.attempt,
            home,
            now,
            person_id=person_id,
            questionnaire=PACK.questionnaire.code,
            version=PACK.questionnaire.version,
            form=Form.FULL.value,
            seed=seed,
            started_at=now,
            expires_at=now + timedelta(days=14),
        )
        return Teacher(account, attempt, seed, message)

    async def tap(self, answer: Answer, wait_s: float = 0) -> bool:
        """One tap; True when the bot answered it within `wait_s`."""
        self.waiting += 1
        body = {"user": answer.teacher.account, "message": answer.teacher.message, "data": answer.data}
        said = await self.sandbox.line.act("tap_data", {**body, "wait_s": wait_s})
        return bool(said["answered"])

    async def queue(self, answers: Iterable[Answer]) -> None:
        """The taps reach the server in this order; nobody waits for the bot."""
        for answer in answers:
            await self.tap(answer)

    async def served(self) -> int:
        """Screens the bot has shown so far (a late answer to the tap itself is refused, as by Telegram)."""
        counters = await self.sandbox.line.ask("counters", {})
        return sum(chat.get("editmessagetext", 0) for chat in counters["chats"].values())

    async def until_served(self, number: int, within: float = 60) -> None:
        """Until so many screens were shown."""
        try:
            async with asyncio.timeout(within):
                while await self.served() < number:
                    assert self.bot.running, self.bot.said
                    await asyncio.sleep(0.005)
        except TimeoutError:
            raise AssertionError(f"{await self.served()} of {number} answered; {self.inbox()}") from None

    async def until_idle(self, within: float = 90) -> None:
        """Until every tap made so far is answered, or given up."""
        async with asyncio.timeout(within):
            while self.inbox()["answered"] + self.inbox()["dead"] < self.waiting:
                assert self.bot.running, self.bot.said
                await asyncio.sleep(0.05)

    async def killed_at(self, moments: list[int], chance: random.Random) -> list[int]:
        """Start the bot and kill it, each time so many taps were answered and a bit of a round trip later.

        Returns how many replies were committed and not known to be sent at each kill.
        """
        in_flight = []
        for moment in moments:
            await self.bot.start()
            await self.until_served(moment)
            await asyncio.sleep(chance.uniform(0, LATENCY_MS / 1000))
            await self.bot.kill()
            in_flight.append(self.inbox()["applied"])
        return in_flight

    def inbox(self) -> Counter[str]:
        """How many updates are in which state, read beside the bot (also right after its death)."""
        return Counter(dict(self.select("SELECT status, count(*) FROM inbox GROUP BY status")))

    def select(self, query: str) -> list[tuple[Any, ...]]:
        """Committed rows of the SQLite file."""
        path = Path(self.database_url.partition(":///")[2])
        connection = sqlite3.connect(path, timeout=30)
        try:
            return connection.execute(query).fetchall()
        finally:
            connection.close()

    async def judge(self, answers: list[Answer]) -> Found:
        """Compare tables, ledger and screens with what was tapped."""
        found = Found()
        rows = Counter(self.select("SELECT attempt_id, item, score FROM answer"))
        wanted = Counter((a.teacher.attempt, a.item, a.score) for a in answers)
        found.lost += [f"row {key}" for key in wanted - rows]
        found.doubled += [f"row {key}" for key in rows - wanted]
        calls = await self.sandbox.calls()
        edits = Counter(c["chat"] for c in calls if c["method"] == "editmessagetext" and c["effect"])
        sends = Counter(c["chat"] for c in calls if c["method"] == "sendmessage" and c["effect"])
        per_chat = Counter(a.teacher.account for a in answers)
        for account, taps in per_chat.items():
            found.lost += [f"screen of {account}"] * (taps - edits[account])
            found.doubled += [f"screen of {account}"] * (edits[account] - taps)
            found.doubled += [f"message to {account}"] * (sends[account] - 1)
        for teacher in {a.teacher for a in answers}:
            if not await self.sees_next(teacher, per_chat[teacher.account]):
                found.lost.append(f"the last screen of {teacher.account}")
        return found

    async def sees_next(self, teacher: Teacher, answered: int) -> bool:
        """Whether her one message asks the question after the last she answered."""
        chat = await self.sandbox.line.ask("chat", {"user": teacher.account, "limit": 5})
        heard = [message["text"] for message in chat["messages"] if not message["out"]]
        return len(heard) == 1 and f"{answered + 1} из {len(ITEMS)}" in heard[0]


def answers(teachers: list[Teacher], each: int, first: int = 0) -> Iterator[Answer]:
    """`each` answers of everybody, question by question as people do it: all the first, all the second …"""
    for number in range(first, first + each):
        for at, teacher in enumerate(teachers):
            yield Answer(teacher, number, (number + at) % 4)
