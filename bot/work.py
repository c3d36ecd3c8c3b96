"""Inbox workers: one chat leased, one update one turn, then its reply.

The order within a chat is the order of its updates; the chat's lease is the per-person lock. A worker that
dies leaves rows that say exactly what happened: `new` (nothing did), `applied` (everything is committed, the
reply perhaps not sent: it is sent again, the handler never runs again).
"""

import asyncio
import json
import uuid
from collections.abc import Awaitable, Callable
from datetime import timedelta

import structlog
from aiogram import Bot, Dispatcher
from aiogram.types import Update

from bot.answers import Answers
from handlers import show
from mentoring.clock import Clock
from storage import dialogue, inbox
from storage.fsm import TurnStorage
from storage.inbox import Waiting
from storage.turn import Database

log = structlog.get_logger()

LEASE = timedelta(seconds=60)
TRIES = 5
BATCH = 20

Unreachable = Callable[[int], Awaitable[None]]
DeadLetter = Callable[[int, str], Awaitable[None]]


class Worker:
    """Applies waiting updates, chat by chat, until told to stop."""

    def __init__(
        self,
        database: Database,
        dispatcher: Dispatcher,
        bot: Bot,
        answers: Answers,
        clock: Clock,
        fsm: TurnStorage,
        *,
        unreachable: Unreachable,
        dead_letter: DeadLetter,
    ) -> None:
        self._database = database
        self._dispatcher = dispatcher
        self._bot = bot
        self._answers = answers
        self._clock = clock
        self._fsm = fsm
        self._unreachable = unreachable
        self._dead_letter = dead_letter

    async def serve_one_chat(self) -> bool:
        """Lease a chat and work through what waits in it. False when nothing waits."""
        owner = uuid.uuid4().hex
        async with self._database.turn() as turn:
            chat_id = await inbox.claim_chat(owner, self._clock.now(), LEASE)
            if chat_id is None:
                return False
            items = await inbox.waiting(chat_id, BATCH)
            living = (await dialogue.load(chat_id)).living_id
            await turn.commit()
        await _Visit(self, owner, chat_id, living).go(items)
        return True


class _Visit:
    """One lease of one chat."""

    def __init__(self, worker: Worker, owner: str, chat_id: int, living: int | None) -> None:
        self._w = worker
        self._owner = owner
        self._chat = chat_id
        self._living = living
        self._known_living = living
        self._answered: list[Waiting] = []

    async def go(self, items: list[Waiting]) -> None:
        until = None
        try:
            for item in items:
                if item.not_before is not None and item.not_before > self._w._clock.now():
                    until = item.not_before
                    break
                if not await self._serve(item):
                    break
        finally:
            await self._leave(until)

    async def _serve(self, item: Waiting) -> bool:
        """False when the visit should end here (a failure, or the lease went to another)."""
        try:
            reply = item.reply if item.status == "applied" else await self._apply(item)
            if reply is None:
                return False
            await self._reply(reply)
            self._answered.append(item)
        except Exception as error:  # noqa: BLE001 - a poison update must not stop the others
            await self._failed(item, error)
            return False
        return True

    async def _apply(self, item: Waiting) -> list[show.Call] | None:
        """Run the handlers in one turn; None when another worker took the chat over."""
        update = Update.model_validate(json.loads(item.payload or "{}"), context={"bot": self._w._bot})
        async with self._w._database.turn() as turn:
            try:
                with show.recording() as calls:
                    await self._w._dispatcher.feed_update(self._w._bot, update)
                await self._note_answered()
                done = await inbox.mark_applied(item, self._chat, self._owner, calls, self._w._clock.now())
                if not done:
                    log.warning("lease_lost", update_id=item.update_id)
                    return None
                await turn.commit()
            finally:
                self._w._fsm.forget(turn)
        return calls

    async def _reply(self, calls: list[show.Call]) -> None:
        if not calls:
            return
        shown = await self._w._answers.perform(calls, self._living)
        self._living = shown.living_id
        if shown.unreachable:
            await self._w._unreachable(self._chat)

    async def _note_answered(self) -> None:
        """Replies sent so far are written with the next commit."""
        if self._answered:
            await inbox.mark_answered(self._answered)
            self._answered = []
        if self._living != self._known_living:
            await dialogue.save_living(self._chat, self._living)
            self._known_living = self._living

    async def _leave(self, until: object) -> None:
        async with self._w._database.turn() as turn:
            await self._note_answered()
            await inbox.release(self._chat, self._owner, until)  # type: ignore[arg-type]
            await turn.commit()

    async def _failed(self, item: Waiting, error: Exception) -> None:
        code = uuid.uuid4().hex[:6].upper()
        last = item.attempts + 1 >= TRIES
        pause = None if last else self._w._clock.now() + timedelta(seconds=2**item.attempts)
        log.error(
            "update_failed", code=code, update_id=item.update_id, attempt=item.attempts + 1, exc_info=error
        )
        async with self._w._database.turn() as turn:
            await inbox.mark_failed(item, f"{code} {type(error).__name__}", pause)
            await turn.commit()
        if last:
            await self._w._dead_letter(self._chat, code)


class WorkerPool:
    """Some workers, woken when something arrives, drained with a deadline."""

    def __init__(self, worker: Worker, size: int = 8, idle: float = 0.5) -> None:
        self._worker = worker
        self._size = size
        self._idle = idle
        self._stopping = False
        self._wake = asyncio.Event()
        self._tasks: list[asyncio.Task[None]] = []
        self.busy = 0
        """Workers that look for or serve a chat right now."""

    def start(self) -> None:
        """Start working."""
        self._tasks = [asyncio.create_task(self._run(), name=f"worker-{n}") for n in range(self._size)]

    def wake(self) -> None:
        """Something was stored."""
        self._wake.set()

    async def stop(self, deadline: float = 10) -> bool:
        """Finish what waits, for at most `deadline` seconds. True when nothing was left."""
        self._stopping = True
        self._wake.set()
        if not self._tasks:
            return True
        done, late = await asyncio.wait(self._tasks, timeout=deadline)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)
        return not late and bool(done)

    async def _run(self) -> None:
        while True:
            self.busy += 1
            try:
                busy = await self._worker.serve_one_chat()
            except Exception as error:
                log.error("worker_stumbled", exc_info=error)
                busy = False
                await asyncio.sleep(self._idle)
            finally:
                self.busy -= 1
            if busy:
                continue
            if self._stopping:
                return
            self._wake.clear()
            try:
                async with asyncio.timeout(self._idle):
                    await self._wake.wait()
            except TimeoutError:
                continue
