"""Wishes of 2 March and 5 October, and a word of thanks by one tap."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Protocol

from mentoring.clock import Clock
from mentoring.deliveries import Calendars
from mentoring.errors import NotFound
from mentoring.people import Actor, Role
from mentoring.ports import Outbox
from mentoring.registration import school_year
from mentoring.usecases.writing import WritingUseCases
from mentoring.wishes import NEAR, Feast, Wished, feast_of, is_near, told_on, wish

BATCH: Final = 300
THANKS: Final = 9_000_000
"""Beside the year it marks the one word of thanks: no message of a chat has such a number twice a year."""


@dataclass(frozen=True, slots=True)
class MentorsWish:
    """What a mentor hears: meetings and visits of this school year."""

    meetings: int
    visits: int
    late: bool


@dataclass(frozen=True, slots=True)
class TeachersWish:
    """What everybody hears; those in their first year in words of their own."""

    first_year: bool
    late: bool


class Wishers(Protocol):
    """Whom to wish (`storage.wishes`)."""

    async def waiting(self, feast: Feast, year: int, municipality_id: int, limit: int) -> list[Wished]: ...
    async def municipalities(self) -> list[int]: ...
    async def held(self, mentor_id: int, since: date) -> tuple[int, int]: ...
    async def mentor_of(self, person_id: int) -> int | None: ...
    async def start_year(self, person_id: int) -> int | None: ...


class WishUseCases:
    """Runs in its caller's turn."""

    def __init__(
        self,
        rows: Wishers,
        writing: WritingUseCases,
        calendars: Calendars,
        outbox: Outbox,
        clock: Clock,
    ) -> None:
        self._rows = rows
        self._writing = writing
        self._calendars = calendars
        self._outbox = outbox
        self._clock = clock

    async def plan_due(self, now: datetime) -> int:
        """One batch (`mentoring.deliveries.Planner`); on most days of the year it reads nothing."""
        near = [feast for feast in Feast if is_near(feast, now)]
        if not near:
            return 0
        new = 0
        for municipality_id in await self._rows.municipalities():
            for feast in near:
                new += await self._plan(feast, municipality_id, now)
        return new

    async def mentor(self, actor: Actor, day: date) -> MentorsWish:
        """The numbers of a mentor's wish. Raises: NotFound for somebody who is none."""
        if not actor.has(Role.MENTOR):
            raise NotFound("mentor")
        year = school_year(day)
        meetings, visits = await self._rows.held(actor.person_id, date(year, 8, 1))
        return MentorsWish(meetings, visits, day != feast_of(Feast.MENTORS, day.year))

    async def teachers(self, actor: Actor, day: date) -> TeachersWish:
        """Whether it is the first one on this side of the blackboard."""
        start = await self._rows.start_year(actor.person_id)
        first = actor.has(Role.TEACHER) and start == school_year(day)
        return TeachersWish(first, day != feast_of(Feast.TEACHERS, day.year))

    async def whom_to_thank(self, actor: Actor) -> int:
        """The mentor of the living pair. Raises: NotFound."""
        found = await self._rows.mentor_of(actor.person_id)
        if found is None:
            raise NotFound("mentor")
        return found

    async def thank(self, actor: Actor, words: str) -> None:
        """«Спасибо за поддержку» by one tap, once a year. Raises: NotFound, CannotWriteYet."""
        mentor_id = await self.whom_to_thank(actor)
        await self._writing.send(actor, mentor_id, words, THANKS + self._clock.now().year)

    async def _plan(self, feast: Feast, municipality_id: int, now: datetime) -> int:
        year = now.year
        found = await self._rows.waiting(feast, year, municipality_id, BATCH)
        dues = []
        for one in found:
            day = told_on(feast, year, self._calendars.of(municipality_id, one.saturday))
            due = wish(feast, day, one) if day else None
            if (
                due is not None
                and due.useful_until is not None
                and due.wanted - NEAR <= now <= due.useful_until
            ):
                dues.append(due)
        return await self._outbox.plan_many(dues)
