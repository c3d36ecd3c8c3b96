"""Inbox workers: a chat leased, one update one turn, then its reply.

The order within a chat is the order of its updates; the chat's lease is the per-person lock. A worker that
dies leaves rows that say exactly what happened: `new` (nothing did), `applied` (everything is committed, the
reply perhaps not sent: it is sent again, the handler never runs again).
"""

import asyncio
import uuid
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import structlog
from aiogram import Bot, Dispatcher
from aiogram.exceptions import TelegramNetworkError, TelegramServerError
from aiogram.methods import TelegramMethod
from aiogram.types import Update

from bot.answers import Answers
from handlers import show
from mentoring.clock import Clock
from storage import dialogue, inbox
from storage.fsm import TurnStorage
from storage.inbox import Left, Visit, Waiting
from storage.turn import Database

log = structlog.get_logger()

LEASE = timedelta(seconds=120)
TRIES = 5
CHATS = 32
"""Chats served at once: nearly all of that time is spent waiting for Telegram's answers."""
TURNS = 8
"""Turns open at once."""
BATCH = 20
"""Updates of one chat in one visit; then the others have their turn."""
SILENCE = timedelta(seconds=10)
"""Telegram cannot be reached: the reply is kept and tried again after this, as often as it takes."""

_DRAIN = 0.7
"""The share of the time to stop in which updates are still begun."""

Unreachable = Callable[[int], Awaitable[None]]
DeadLetter = Callable[[int, str], Awaitable[None]]


class Worker:
    """Applies the waiting updates of a leased chat and sends their replies."""

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
        self.database = database
        self.clock = clock
        self.owner = uuid.uuid4().hex
        self._dispatcher = dispatcher
        self._bot = bot
        self._answers = answers
        self._fsm = fsm
        self._unreachable = unreachable
        self._dead_letter = dead_letter
        self._turns = asyncio.Semaphore(TURNS)
        self.halted = False
        """No further update is begun."""

    async def exchange(self, left: list[Left], free: int, besides: set[int]) -> list[Visit]:
        """Give chats back and lease up to `free` others, in one commit."""
        async with self.database.turn() as turn:
            await inbox.release(self.owner, left)
            visits = await inbox.claim(
                self.owner, self.clock.now(), LEASE, chats=free, updates=BATCH, besides=besides
            )
            await turn.commit()
        return visits

    async def serve(self, visit: "Served") -> None:
        """Work through a visit; `visit` tells afterwards what is left to write down."""
        for item in visit.items:
            if self.halted:
                return
            if item.not_before is not None and item.not_before > self.clock.now():
                visit.until = item.not_before
                return
            if not await self._serve(item, visit):
                return

    async def _serve(self, item: Waiting, visit: "Served") -> bool:
        """False when the visit should end here (a failure, or the lease went to another)."""
        try:
            reply = item.reply if item.status == "applied" else await self._apply(item, visit)
            if reply is None:
                return False
            await self._reply(reply, visit)
        except Exception as error:  # noqa: BLE001 - a poison update must not stop the others
            await self._failed(item, visit, error)
            return False
        visit.answered.append(item)
        return True

    async def _apply(self, item: Waiting, visit: "Served") -> list[show.Call] | None:
        """Run the handlers in one turn; None when another worker took the chat over."""
        update = Update.model_validate_json(item.payload or "{}", context={"bot": self._bot})
        async with self._turns, self.database.turn() as turn:
            try:
                with show.recording() as calls:
                    _refuse_returned(await self._dispatcher.feed_update(self._bot, update))
                await visit.note()
                now = self.clock.now()
                if not await inbox.mark_applied(item, visit.chat_id, self.owner, calls, now):
                    log.warning("lease_lost", update_id=item.update_id)
                    return None
                await turn.commit()
            finally:
                self._fsm.forget(turn)
        visit.noted()
        return calls

    async def _reply(self, calls: list[show.Call], visit: "Served") -> None:
        if not calls:
            return
        shown = await self._answers.perform(calls, visit.living)
        visit.living = shown.living
        if shown.unreachable:
            await self._unreachable(visit.chat_id)

    async def _failed(self, item: Waiting, visit: "Served", error: Exception) -> None:
        """Spend a try and wait longer each time; an unreachable Telegram spends none."""
        code = uuid.uuid4().hex[:6].upper()
        if isinstance(error, TelegramNetworkError | TelegramServerError):
            log.warning("reply_delayed", update_id=item.update_id, error=type(error).__name__)
            await self._later(item, visit)
            return
        last = item.attempts + 1 >= TRIES
        visit.until = None if last else self.clock.now() + timedelta(seconds=2**item.attempts)
        log.error(
            "update_failed", code=code, update_id=item.update_id, attempt=item.attempts + 1, exc_info=error
        )
        async with self.database.turn() as turn:
            await inbox.mark_failed(item, f"{code} {type(error).__name__}", visit.until)
            await turn.commit()
        if last:
            await self._dead_letter(visit.chat_id, code)

    async def _later(self, item: Waiting, visit: "Served") -> None:
        visit.until = self.clock.now() + SILENCE
        async with self.database.turn() as turn:
            await inbox.postpone(item, visit.until)
            await turn.commit()


class ReturnedMethod(RuntimeError):
    """A handler returned a Bot API method: `feed_update` would not send it. Use `show`."""


def _refuse_returned(result: object) -> None:
    if isinstance(result, TelegramMethod):
        raise ReturnedMethod(type(result).__name__)


class Served:
    """What happened in a visit and is not written down yet."""

    def __init__(self, visit: Visit) -> None:
        self.chat_id = visit.chat_id
        self.items = visit.items
        self.living = visit.living
        self.until: datetime | None = None
        self.answered: list[Waiting] = []
        self._known_living = visit.living

    async def note(self) -> None:
        """Write it with the commit that comes next anyway."""
        await inbox.mark_answered(self.answered)
        if self.living != self._known_living:
            await dialogue.save_living(self.chat_id, self.living)

    def noted(self) -> None:
        """It was committed."""
        self.answered = []
        self._known_living = self.living

    def left(self) -> Left:
        """The chat, given back."""
        changed = self.living if self.living != self._known_living else None
        return Left(self.chat_id, self.answered, changed, self.until)


class WorkerPool:
    """Visits many chats at once, woken when something arrives, drained with a deadline.

    One task leases and gives back: under load many chats share its commit.
    """

    def __init__(self, worker: Worker, idle: float = 0.5) -> None:
        self._worker = worker
        self._idle = idle
        self._stopping = False
        self._wake = asyncio.Event()
        self._round = asyncio.Lock()
        self._visits: dict[int, asyncio.Task[None]] = {}
        self._left: list[Left] = []
        self._task: asyncio.Task[None] | None = None

    @property
    def busy(self) -> bool:
        """Whether a chat is looked for, served or being given back right now."""
        return bool(self._visits or self._left or self._round.locked())

    def start(self) -> None:
        """Start working."""
        self._task = asyncio.create_task(self._run(), name="worker-pool")

    def wake(self) -> None:
        """Something was stored."""
        self._wake.set()

    async def stop(self, deadline: float = 10) -> bool:
        """Finish what waits, for at most `deadline` seconds. True when nothing was left.

        Near the deadline no further update is begun, so that the replies under way are known to be sent.
        """
        self._stopping = True
        self.wake()
        if self._task is None:
            return True
        done, _ = await asyncio.wait([self._task], timeout=deadline * _DRAIN)
        if not done:
            self._worker.halted = True
            self.wake()
            done, _ = await asyncio.wait([self._task], timeout=deadline * (1 - _DRAIN))
        if not done:
            await self._cut()
        return not self._worker.halted

    async def _cut(self) -> None:
        """Whatever still hangs is given up; what is known is written down."""
        tasks = [self._task, *self._visits.values()] if self._task else []
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        try:
            async with asyncio.timeout(1):
                await self._exchange()
        except Exception as error:  # noqa: BLE001 - the process ends now
            log.warning("not_given_back", error=type(error).__name__)

    async def _run(self) -> None:
        while True:
            self._wake.clear()
            try:
                await self._exchange()
            except Exception as error:
                log.error("exchange_failed", exc_info=error)
                await asyncio.sleep(self._idle)
            if self._stopping and not self._visits and not self._left:
                return
            try:
                async with asyncio.timeout(self._idle):
                    await self._wake.wait()
            except TimeoutError:
                continue

    async def _exchange(self) -> None:
        """Give back what is served and begin as many visits as there is room for."""
        async with self._round:
            left, self._left = self._left, []
            room = 0 if self._worker.halted else CHATS - len(self._visits)
            try:
                visits = await self._worker.exchange(left, room, set(self._visits))
            except BaseException:
                self._left = left + self._left
                raise
            for visit in visits:
                name = f"chat-{visit.chat_id}"
                self._visits[visit.chat_id] = asyncio.create_task(self._visit(visit), name=name)

    async def _visit(self, visit: Visit) -> None:
        served = Served(visit)
        try:
            await self._worker.serve(served)
        except Exception as error:
            log.error("worker_stumbled", exc_info=error)
            served.until = self._worker.clock.now() + timedelta(seconds=1)
        finally:
            self._left.append(served.left())
            self._visits.pop(visit.chat_id, None)
            self._wake.set()
