"""APScheduler calls the ticks; the rows decide what there is to do.

With its defaults it drops what is a second late, and with its SQL store none of a thousand reminders due at
one instant came: so the jobs are few, live in memory, coalesce, and forgive any lateness.
"""

import asyncio
import logging
import time
from collections.abc import Sequence
from datetime import UTC, datetime

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from scheduler.ticks import Tick

log = structlog.get_logger()


class _Duty:
    """One tick, never run twice at once."""

    def __init__(self, tick: Tick) -> None:
        self.tick = tick
        self.stopping = False
        self._running = asyncio.Lock()
        self._again = False

    async def run(self) -> None:
        """Run, or have the run that is under way look once more."""
        if self.look_again():
            return
        async with self._running:
            await self._run()
            while self._again:
                await self._run()

    def look_again(self) -> bool:
        """Have the run that is under way be followed by another; False when there is none."""
        self._again = self._running.locked()
        return self._again

    async def _run(self) -> None:
        self._again = False
        if self.stopping:
            return
        try:
            await self.tick.work()
        except Exception as error:
            log.error("tick_failed", tick=self.tick.name, exc_info=error)

    async def finished(self) -> None:
        """Wait for the run that is under way."""
        async with self._running:
            return


class Engine:
    """Starts the ticks, runs them at once when asked, and lets them finish before it stops."""

    def __init__(self, ticks: Sequence[Tick]) -> None:
        self._duties = [_Duty(tick) for tick in ticks]
        self._scheduler = AsyncIOScheduler(
            timezone=UTC,
            job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None},
        )
        # A long send is skipped twice a second: that is the plan, not a warning.
        logging.getLogger("apscheduler").setLevel(logging.ERROR)

    def start(self) -> None:
        """Begin to tick; the first run comes at once."""
        for duty in self._duties:
            self._scheduler.add_job(
                duty.run, "interval", seconds=duty.tick.seconds, id=duty.tick.name, next_run_time=_now()
            )
        self._scheduler.start()

    def wake(self) -> None:
        """Run every tick as soon as possible: something was planned, or the sandbox's clock was moved."""
        for duty in self._duties:
            if not duty.look_again():
                self._scheduler.modify_job(duty.tick.name, next_run_time=_now())

    async def run_now(self) -> None:
        """Run every tick to its end, one after the other, in the order of the table."""
        for duty in self._duties:
            await duty.finished()
            await duty.run()

    async def drain(self, deadline: float = 10) -> bool:
        """Let what runs finish, by a flag of our own: APScheduler would cancel it. False when cut short."""
        for duty in self._duties:
            duty.stopping = True
        try:
            async with asyncio.timeout(deadline):
                for duty in self._duties:
                    await duty.finished()
        except TimeoutError:
            return False
        finally:
            if self._scheduler.running:
                self._scheduler.shutdown(wait=False)
        return True


def _now() -> datetime:
    """The machine's own time, which APScheduler goes by; never the sandbox's."""
    return datetime.fromtimestamp(time.time(), UTC)
