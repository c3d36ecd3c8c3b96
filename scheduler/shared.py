"""Several processes share one limit: each renews its share every second and holds what the ledger says.

No leader: whoever renews divides by what the rows say (`mentoring.speakers`). A process that is cut off from
the database, or stands still, begins no request once its share has run out: others may hold it by then.
"""

import asyncio
from collections.abc import Awaitable, Callable, Collection
from dataclasses import replace
from typing import Final, Protocol

import structlog

from mentoring.speakers import ECHO_S, LEASE_S, Speaker, dealt
from scheduler.pacer import Pacer
from scheduler.worker import Turns

log = structlog.get_logger()

QUIET_S: Final = 1.1
"""After a clean end a permit is free as soon as the second of its last message is over."""

GOODBYE_S: Final = 2.0
"""An end does not wait longer for the database."""

Tell = Callable[..., Awaitable[None]]


class Speakers(Protocol):
    """The rows (`storage.speakers`)."""

    async def lock(self) -> None: ...
    async def now(self) -> float: ...
    async def all(self) -> list[Speaker]: ...
    async def put(self, one: Speaker) -> None: ...
    async def forget(self, names: Collection[str]) -> None: ...
    async def free_claims(self, names: Collection[str]) -> int: ...


class SharedRate:
    """This process's share. `renew` every second, `leave` when nothing more is under way."""

    def __init__(
        self, name: str, whole: int, turns: Turns, speakers: Speakers, pacer: Pacer, tell: Tell
    ) -> None:
        self._name = name
        self._whole = whole
        self._turns = turns
        self._speakers = speakers
        self._pacer = pacer
        self._tell = tell
        self._gone = False
        self._renewing = asyncio.Lock()

    async def renew(self) -> None:
        """Say that we live, take what is ours, take up what the dead had claimed."""
        async with self._renewing:
            if not self._gone:
                await self._renew()

    async def _renew(self) -> None:
        began, fewest = self._pacer.time(), self._pacer.fewest
        async with self._turns() as turn:
            await self._speakers.lock()
            now, known = await self._speakers.now(), await self._speakers.all()
            deal = dealt(self._name, fewest, self._whole, known, now)
            since = next((one.since for one in known if one.name == self._name), now)
            await self._speakers.put(Speaker(self._name, deal.held, since, now + LEASE_S))
            for one in deal.silent:
                await self._bury(one)
            if deal.forgotten:
                await self._speakers.forget(deal.forgotten)
            await turn.commit()
        if deal.held >= fewest:
            self._pacer.hold(deal.held, deal.fair, began + LEASE_S)
        else:
            log.warning("share_lost", held=fewest, left=deal.held)
        if any(one.fell_lately(now) for one in deal.silent):
            log.warning("process_fell_silent")
            await self._tell("deliveries-alarm-process")

    async def _bury(self, one: Speaker) -> None:
        """Once, by whoever sees it first: the row says so, and the lock makes the others wait."""
        await self._speakers.free_claims([one.name])
        await self._speakers.put(replace(one, permits=0, left=True))

    async def leave(self, *, drained: bool) -> None:
        """Give everything back. `drained`: nothing is under way any more. No database: so be it."""
        self._gone = True
        try:
            async with asyncio.timeout(GOODBYE_S), self._renewing:
                await self._leave(QUIET_S if drained else ECHO_S)
        except Exception as error:  # noqa: BLE001 - the share runs out by itself
            log.warning("share_not_given_back", error=type(error).__name__)

    async def _leave(self, still_counts_s: float) -> None:
        async with self._turns() as turn:
            await self._speakers.lock()
            now, known = await self._speakers.now(), await self._speakers.all()
            mine = next((one for one in known if one.name == self._name), None)
            if mine is not None:
                await self._speakers.put(replace(mine, until=now - ECHO_S + still_counts_s, left=True))
            await turn.commit()
