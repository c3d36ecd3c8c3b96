"""«Как прошла неделя?»: asked, marked, drawn and erased by its owner alone; nobody else has a method here."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final, Protocol
from zoneinfo import ZoneInfo

from mentoring.clock import Clock
from mentoring.errors import NotFound
from mentoring.people import Actor, Role
from mentoring.ports import Outbox
from mentoring.pulse import FORTNIGHT, IN_A_ROW, SHOWN, Mark, friday_on_or_after, is_low, may_mark, question
from mentoring.reminders import Who

BATCH: Final = 50
SETTLED: Final = timedelta(days=10)
"""Nobody is asked in the very first days, but for the fifth and the tenth of «Первые 10 дней»."""
AHEAD: Final = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody to be asked, and by whose clock; `day` is the planned one, `is_on` None: she never said."""

    person_id: int
    municipality_id: int
    zone: str
    day: date | None
    is_on: bool | None


@dataclass(frozen=True, slots=True)
class PulseView:
    """One's own marks, the oldest first. `offers_people`: three low ones in a row, for the first time."""

    marks: tuple[Mark, ...]
    is_on: bool
    offers_people: bool = False
    has_mentor_room: bool = False


class Store(Protocol):
    """The tables of the pulse."""

    async def newest(self, person_id: int, limit: int) -> list[Mark]: ...
    async def put(self, municipality_id: int, person_id: int, mark: Mark, now: datetime) -> None: ...
    async def forget(self, person_id: int) -> None: ...
    async def is_on(self, person_id: int) -> bool | None: ...
    async def choose(
        self, municipality_id: int, person_id: int, on: bool | None, next_on: date | None, now: datetime
    ) -> None: ...
    async def offer_people(self, person_id: int, now: datetime) -> bool: ...
    async def due(self, until: date, limit: int) -> list[Asked]: ...
    async def never_asked(self, entered_before: datetime, limit: int) -> list[Asked]: ...
    async def newcomers(self, today: date, limit: int) -> list[Asked]: ...


class PulseUseCases:
    """Each call is about the actor. Runs in its caller's turn."""

    def __init__(self, store: Store, outbox: Outbox, clock: Clock) -> None:
        self._store = store
        self._outbox = outbox
        self._clock = clock

    async def own(self, actor: Actor) -> PulseView:
        """One's own chart."""
        return await self._view(actor)

    async def mark(self, actor: Actor, day: date, mark: int) -> PulseView:
        """Keep a mark (1 very hard … 5 easy); the first one means that she wants to be asked.

        Raises:
            NotFound: no such mark, or the day is too long ago or yet to come.
        """
        now = self._clock.now()
        if not may_mark(day, mark, now.astimezone(actor.tz).date()):
            raise NotFound("pulse")
        await self._store.put(actor.municipality_id, actor.person_id, Mark(day, mark), now)
        if await self._store.is_on(actor.person_id) is None:
            await self._choose(actor, on=True, after=day + timedelta(days=8))
        marks = await self._store.newest(actor.person_id, IN_A_ROW)
        offers = is_low(marks) and await self._store.offer_people(actor.person_id, now)
        return await self._view(actor, offers=offers)

    async def switch(self, actor: Actor, *, on: bool) -> PulseView:
        """Be asked every second Friday, or never again until one wishes so."""
        today = self._clock.now().astimezone(actor.tz).date()
        await self._choose(actor, on=on, after=today + timedelta(days=1))
        if not on:
            await self._outbox.cancel(f"pulse:{actor.person_id}", "switched_off")
        return await self._view(actor)

    async def forget(self, actor: Actor) -> PulseView:
        """Erase all marks."""
        await self._store.forget(actor.person_id)
        return await self._view(actor)

    async def wants(self, actor: Actor) -> bool:
        """Whether a question still helps: not when she has said no."""
        return await self._store.is_on(actor.person_id) is not False

    # --- by the ticks ---

    async def plan_due(self, now: datetime) -> int:
        """Plan one batch of questions (`mentoring.deliveries.Planner`)."""
        return await self._again(now) + await self._first(now) + await self._newcomers(now)

    async def _again(self, now: datetime) -> int:
        found = await self._store.due((now + AHEAD).date(), BATCH)
        for one in found:
            day = friday_on_or_after(_today(one, now))
            await self._plan(one, day)
            after = day + FORTNIGHT if one.is_on else None
            await self._store.choose(one.municipality_id, one.person_id, one.is_on, after, now)
        return len(found)

    async def _first(self, now: datetime) -> int:
        """The first question is the offer; without an answer it comes once more, then never by itself."""
        found = await self._store.never_asked(now - SETTLED, BATCH)
        for one in found:
            day = friday_on_or_after(_today(one, now) + timedelta(days=1))
            await self._plan(one, day)
            await self._store.choose(one.municipality_id, one.person_id, None, day + FORTNIGHT, now)
        return len(found)

    async def _newcomers(self, now: datetime) -> int:
        found = await self._store.newcomers(now.date(), BATCH)
        dues = [question(one.day, _who(one)) for one in found if one.day is not None]
        known = await self._outbox.known([due.key for due in dues]) if dues else set()
        new = [due for due in dues if due.key not in known]
        await self._outbox.plan_many(new)
        return len(new)

    async def _plan(self, one: Asked, day: date) -> None:
        await self._outbox.plan_many([question(day, _who(one))])

    async def _choose(self, actor: Actor, *, on: bool, after: date) -> None:
        next_on = friday_on_or_after(after) if on else None
        await self._store.choose(actor.municipality_id, actor.person_id, on, next_on, self._clock.now())

    async def _view(self, actor: Actor, *, offers: bool = False) -> PulseView:
        marks = await self._store.newest(actor.person_id, SHOWN)
        return PulseView(
            tuple(reversed(marks)),
            await self._store.is_on(actor.person_id) is True,
            offers,
            actor.has(Role.TEACHER),
        )


def _today(one: Asked, now: datetime) -> date:
    return now.astimezone(ZoneInfo(one.zone)).date()


def _who(one: Asked) -> Who:
    return Who(one.person_id, ZoneInfo(one.zone))
