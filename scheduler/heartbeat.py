"""The watchdog's row: it says that ticks run, and after a silence how long it was."""

import time
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final, Protocol

from mentoring.clock import Clock
from mentoring.deliveries import Outage
from scheduler.worker import Turns

NAME: Final = "send"
OFTEN_ENOUGH: Final = timedelta(seconds=20)
SILENCE: Final = timedelta(seconds=60)


class Beats(Protocol):
    """`storage.ticks`."""

    async def last(self, name: str) -> datetime | None: ...
    async def beat(self, name: str, now: datetime) -> None: ...


class Heartbeat:
    """Writes that the sending runs, at most every 20 seconds."""

    def __init__(
        self, turns: Turns, beats: Beats, clock: Clock, timer: Callable[[], float] = time.monotonic
    ) -> None:
        self._turns = turns
        self._beats = beats
        self._clock = clock
        self._written: datetime | None = None
        self._timer = timer
        self._beaten = timer()

    async def first(self) -> Outage | None:
        """The silence before this start, if it was longer than a minute and the bot had run before."""
        now = self._clock.now()
        async with self._turns() as turn:
            last = await self._beats.last(NAME)
            await self._write(now)
            await turn.commit()
        return Outage(last, now) if last is not None and now - last > SILENCE else None

    async def beat(self) -> None:
        """It runs."""
        self._beaten = self._timer()
        now = self._clock.now()
        if self._written is not None and abs(now - self._written) < OFTEN_ENOUGH:
            return
        async with self._turns() as turn:
            await self._write(now)
            await turn.commit()

    @property
    def quiet_for(self) -> float:
        """Seconds since this very process last said that it runs; over a minute is an alarm."""
        return self._timer() - self._beaten

    async def _write(self, now: datetime) -> None:
        await self._beats.beat(NAME, now)
        self._written = now
