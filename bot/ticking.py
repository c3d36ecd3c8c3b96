"""The ticks of a running bot: what each of them does, and how they start and stop."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import structlog

from bot.alarm import Alarm
from bot.copies import Copies
from bot.sender import Sender
from mentoring.clock import Clock
from mentoring.deliveries import Planner
from mentoring.usecases.all import UseCases
from scheduler.engine import Engine
from scheduler.heartbeat import Heartbeat
from scheduler.pacer import Pacer, whole
from scheduler.shared import SharedRate
from scheduler.ticks import Work, ticks
from scheduler.watchdog import Watchdog
from scheduler.worker import DeliveryWorker
from storage import inbox
from storage.speakers import SpeakerStore
from storage.ticks import TickStore
from storage.turn import Database

log = structlog.get_logger()
MOST_BATCHES: Final = 100
"""Of one planner at one tick: whatever is left comes a minute later."""


@dataclass(slots=True)
class Ticking:
    """Plans, sends, counts and tidies until `stop`."""

    engine: Engine
    worker: DeliveryWorker
    heartbeat: Heartbeat
    alarm: Alarm
    take_back: Work
    watchdog: Watchdog
    pacer: Pacer
    shared: SharedRate | None = None
    """Where other processes may speak beside this one (PostgreSQL)."""

    @property
    def paused_for(self) -> float:
        """Seconds for which Telegram still asks for silence."""
        return self.pacer.paused_for

    async def start(self, *, by_hand: bool = False) -> None:
        """Begin to tick, or leave it to `run_now`; owners hear if the bot had been down for over a minute."""
        await self.take_back()
        if self.shared is not None:
            await self.shared.renew()
        outage = await self.heartbeat.first()
        self.worker.outage = outage
        if not by_hand:
            self.engine.start()
        if outage is not None:
            log.warning("was_down", since=str(outage.since), until=str(outage.until))
            since, until = (f"{at:%d.%m.%Y %H:%M}" for at in (outage.since, outage.until))
            await self.alarm("deliveries-alarm-outage", since=since, until=until)

    def wake(self) -> None:
        """Tick as soon as possible."""
        self.engine.wake()

    async def run_now(self) -> None:
        """Tick once, and wait until everything due is said."""
        await self.engine.run_now()

    async def stop(self, deadline: float = 6) -> bool:
        """Claim nothing more, let finish what is in flight. False when something was cut short."""
        self.worker.stop()
        finished = await self.engine.drain(deadline / 3)
        drained = await self.worker.drain(deadline * 2 / 3)
        if self.shared is not None:
            await self.shared.leave(drained=drained)
        return drained and finished


@dataclass(frozen=True, slots=True)
class Duties:
    """The work behind `scheduler.ticks`; each opens turns of its own."""

    database: Database
    clock: Clock
    use: UseCases
    planners: Sequence[Planner]
    worker: DeliveryWorker
    heartbeat: Heartbeat
    progress: Work
    copies: Copies
    shared: SharedRate | None

    def table(self) -> dict[str, Work]:
        """Work by the name of its tick."""
        return {
            "share": self.share,
            "housekeeping": self.tidy,
            "plan_reminders": self.plan,
            "broadcasts": self.broadcasts,
            "send": self.send,
            "progress": self.progress,
            "keep_files": self.copies.make,
        }

    async def take_back(self) -> None:
        """Look after what a dead process left in doubt."""
        async with self.database.turn() as turn:
            await self.use.deliveries.take_back()
            await turn.commit()

    async def share(self) -> None:
        """Renew what this process may say beside the others."""
        if self.shared is not None:
            await self.shared.renew()

    async def send(self) -> None:
        """Say what is due, and that we are alive."""
        await self.heartbeat.beat()
        await self.worker.run()

    async def broadcasts(self) -> None:
        """Begin those whose moment has come, plan what was corrected; each in a turn of its own."""
        for _ in range(MOST_BATCHES):
            async with self.database.turn() as turn:
                if not await self.use.broadcasts.starts.one_due():
                    return
                await turn.commit()

    async def plan(self) -> None:
        """Ask every planner, batch by batch; one that fails does not silence the others."""
        for planner in self.planners:
            try:
                for _ in range(MOST_BATCHES):
                    if not await self._plan_batch(planner):
                        break
            except Exception as error:
                log.error("planning_failed", planner=type(planner).__name__, exc_info=error)

    async def _plan_batch(self, planner: Planner) -> int:
        async with self.database.turn() as turn:
            planned = await planner.plan_due(self.clock.now())
            await turn.commit()
        return planned

    async def tidy(self) -> None:
        """Forget what nobody needs any more."""
        async with self.database.turn() as turn:
            await inbox.forget_old(self.clock.now())
            await turn.commit()
        async with self.database.turn() as turn:
            await self.use.deliveries.forget_old()
            await turn.commit()
        await self.copies.tidy()


def build_ticking(
    database: Database,
    clock: Clock,
    use: UseCases,
    planners: Sequence[Planner],
    sender: Sender,
    alarm: Alarm,
    rate: float,
    progress: Work,
    copies: Copies,
) -> Ticking:
    """Put the ticks together; nothing runs yet."""
    heartbeat = Heartbeat(database.turn, TickStore(), clock)
    name, alone = uuid.uuid4().hex, database.engine.dialect.name == "sqlite"
    pacer = Pacer(rate, alone=alone)
    worker = DeliveryWorker(database.turn, use.deliveries, sender, pacer, owner=name)
    worker.alive = heartbeat.beat
    watchdog = Watchdog(heartbeat, alarm, lambda: pacer.paused_for)
    shared = None if alone else SharedRate(name, whole(rate), database.turn, SpeakerStore(), pacer, alarm)
    duties = Duties(database, clock, use, planners, worker, heartbeat, progress, copies, shared)
    engine = Engine(ticks(duties.table()))
    return Ticking(engine, worker, heartbeat, alarm, duties.take_back, watchdog, pacer, shared)
