"""Heavy days of a school, marked by its curator; and which kinds hold for oneself."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Protocol

from mentoring.clock import Clock
from mentoring.errors import NotAllowed, NotFound
from mentoring.heavy_days import MOST, OF_SCHOOL, Marked, TooManyHeavyDays, marked_in, of_year
from mentoring.people import Actor, Role

AHEAD: Final = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class SchoolDays:
    """The school's marked days still to come; `left`: how many more this school year may have."""

    school_id: int
    school: str
    days: tuple[Marked, ...]
    left: int
    today: date


class SchoolDayRows(Protocol):
    """The school's column (`storage.heavy_days`)."""

    async def read(self, municipality_id: int, school_id: int) -> tuple[str, tuple[str, ...]] | None: ...
    async def lock(self, school_id: int) -> None: ...
    async def write(self, school_id: int, kept: tuple[str, ...]) -> None: ...


class HeavyDayUseCases:
    """A curator for the own schools, a methodologist for any. Runs in its caller's turn."""

    def __init__(self, rows: SchoolDayRows, clock: Clock) -> None:
        self._rows = rows
        self._clock = clock

    async def of_school(self, actor: Actor, school_id: int) -> SchoolDays:
        """Raises: NotAllowed, NotFound."""
        name, every = await self._read(actor, school_id)
        today = self._today(actor)
        ahead = tuple(one for one in every if one.day >= today)
        return SchoolDays(school_id, name, ahead, max(0, MOST - of_year(every, today)), today)

    async def mark(self, actor: Actor, school_id: int, day: date, kind: str) -> SchoolDays:
        """This day is heavy for the school; another kind takes the place of the one before.

        Raises: NotAllowed, NotFound (a forged kind, a day that is over or far away), TooManyHeavyDays.
        """
        today = self._today(actor)
        if kind not in OF_SCHOOL or not today <= day <= today + AHEAD:
            raise NotFound("day")
        await self._rows.lock(school_id)
        _, every = await self._read(actor, school_id)
        rest = [one for one in every if one.day != day]
        if of_year(rest, day) >= MOST:
            raise TooManyHeavyDays
        kept = sorted([*rest, Marked(day, kind)])
        await self._rows.write(school_id, tuple(one.kept for one in kept))
        return await self.of_school(actor, school_id)

    async def take_back(self, actor: Actor, school_id: int, day: date) -> SchoolDays:
        """An ordinary day after all. Raises: NotAllowed, NotFound."""
        await self._rows.lock(school_id)
        _, every = await self._read(actor, school_id)
        await self._rows.write(school_id, tuple(one.kept for one in every if one.day != day))
        return await self.of_school(actor, school_id)

    async def _read(self, actor: Actor, school_id: int) -> tuple[str, tuple[Marked, ...]]:
        actor.must(Role.CURATOR, Role.METHODOLOGIST)
        if not actor.has(Role.METHODOLOGIST) and school_id not in actor.schools(Role.CURATOR):
            raise NotAllowed(Role.CURATOR.value)
        found = await self._rows.read(actor.municipality_id, school_id)
        if found is None:
            raise NotFound("school")
        return found[0], marked_in(found[1])

    def _today(self, actor: Actor) -> date:
        return self._clock.now().astimezone(actor.tz).date()
