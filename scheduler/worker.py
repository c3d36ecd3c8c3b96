"""Claim, send, record: three steps, and between any two of them the process may die.

A row is claimed in a committed turn before its request is written, and only when a permit is in hand; so what
a hard kill leaves in doubt is what was in flight, a handful, and the ledger names each of them.
"""

import asyncio
import uuid
from collections.abc import Awaitable, Callable, Collection
from contextlib import AbstractAsyncContextManager
from typing import Final, Protocol

import structlog

from mentoring.deliveries import Outage, Outcome, Outgoing, Result
from mentoring.delivery_rules import excused
from mentoring.usecases.deliveries import Claimed
from scheduler.pacer import Line, Pacer, Permit

log = structlog.get_logger()

CLAIM_AT_MOST: Final = 5
LOOK_AGAIN: Final = 1.0
"""Seconds after which new rows are looked for while requests are still in flight."""


class Turn(Protocol):
    """A unit of work."""

    async def commit(self) -> None: ...


Turns = Callable[[], AbstractAsyncContextManager[Turn]]


class Ledger(Protocol):
    """`mentoring.usecases.deliveries`."""

    async def claim(self, limit: int, owner: str, *, busy: Collection[int] = ()) -> Claimed: ...
    async def record(self, message: Outgoing, result: Result, owner: str) -> None: ...


class Send(Protocol):
    """Renders and sends one message (`bot.sender`). It raises nothing that it can name."""

    async def __call__(self, message: Outgoing, line: Line) -> Result: ...


class DeliveryWorker:
    """Sends whatever is due. One a process; any number of processes."""

    def __init__(
        self, turns: Turns, ledger: Ledger, send: Send, pacer: Pacer, *, owner: str | None = None
    ) -> None:
        self._turns = turns
        self._ledger = ledger
        self._send = send
        self._pacer = pacer
        self._owner = owner or uuid.uuid4().hex
        self._in_flight: dict[asyncio.Task[None], Outgoing] = {}
        self._stopping = False
        self.outage: Outage | None = None
        self.alive: Callable[[], Awaitable[None]] | None = None
        """Called in every round: a long list is no silence."""

    async def run(self) -> None:
        """Send until nothing is due and everything sent is recorded."""
        while not self._stopping:
            if self.alive is not None:
                await self.alive()
            if await self._serve_some():
                continue
            if not self._in_flight:
                return
            await asyncio.wait(self._in_flight, timeout=LOOK_AGAIN, return_when=asyncio.FIRST_COMPLETED)

    def stop(self) -> None:
        """Claim nothing more; what is in flight goes on (see `drain`)."""
        self._stopping = True
        self._pacer.wake()

    async def drain(self, deadline: float) -> bool:
        """Wait for what is in flight. False when something was still not recorded at the deadline."""
        self.stop()
        if not self._in_flight:
            return True
        _, late = await asyncio.wait(self._in_flight, timeout=deadline)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)
        return not late

    async def _serve_some(self) -> bool:
        """Claim as many as there are permits and start sending; False when nothing was due, or at the end."""
        permits = await self._permits()
        if not permits:
            return False
        try:
            claimed = await self._claim(len(permits))
            for message in claimed.messages:
                self._begin(message, Line(self._pacer, permits.pop()))
        finally:
            for permit in permits:
                permit.close()
        return claimed.taken > 0

    async def _permits(self) -> list[Permit]:
        permits: list[Permit] = []
        while not permits and not self._stopping:
            if permit := self._pacer.try_acquire():
                permits.append(permit)
            else:
                await self._pacer.change()
        while permits and len(permits) < CLAIM_AT_MOST and (permit := self._pacer.try_acquire()):
            permits.append(permit)
        return permits

    async def _claim(self, limit: int) -> Claimed:
        busy = [one.id for message in self._in_flight.values() for one in message.deliveries]
        async with self._turns() as turn:
            claimed = await self._ledger.claim(limit, self._owner, busy=busy)
            await turn.commit()
        return claimed

    def _begin(self, message: Outgoing, line: Line) -> None:
        """One person's messages go one after the other, different people's side by side."""
        before = [task for task, other in self._in_flight.items() if other.account == message.account]
        task = asyncio.create_task(self._deliver(message, line, before), name="delivery")
        self._in_flight[task] = message
        task.add_done_callback(self._in_flight.pop)

    async def _deliver(self, message: Outgoing, line: Line, before: list[asyncio.Task[None]]) -> None:
        try:
            if before:
                await asyncio.wait(before)
            result = await self._sent(excused(message, self.outage), line)
            await self._record(message, result)
        finally:
            line.close()

    async def _sent(self, message: Outgoing, line: Line) -> Result:
        try:
            return await self._send(message, line)
        except Exception as error:
            log.error("delivery_broken", delivery=message.first.id, kind=message.first.kind, exc_info=error)
            return Result(Outcome.BROKEN, reason=type(error).__name__)

    async def _record(self, message: Outgoing, result: Result) -> None:
        """A record that fails leaves the row claimed: after its lease it is in doubt, not lost."""
        try:
            async with self._turns() as turn:
                await self._ledger.record(message, result, self._owner)
                await turn.commit()
        except Exception as error:
            log.error("delivery_not_recorded", delivery=message.first.id, exc_info=error)
