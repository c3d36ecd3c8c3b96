"""«Курсы и категория»: one's own dates, and the reminders they cause."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final, Protocol

from mentoring.careers import YOUNG_BEFORE, Career, Fact, career_due, young_until
from mentoring.clock import Clock
from mentoring.errors import NotFound
from mentoring.people import Actor, Role
from mentoring.ports import Outbox, ProgrammeBook
from mentoring.programme import Named
from mentoring.reminders import Who

BATCH: Final = 200
NO_CATEGORY: Final = ("none", "compliance")
AHEAD: Final = timedelta(days=16)
"""A reminder that falls into a forbidden time comes up to two weeks earlier."""


@dataclass(frozen=True, slots=True)
class CareerView:
    """The card. `young_until` is the person's own day or the municipality's rule; `is_own` tells which."""

    career: Career
    category: str
    today: date
    teaches: bool
    young_until: date | None
    young_years: int
    is_own: bool

    def ends(self, fact: Fact) -> date | None:
        """What a reminder of the fact is about now."""
        return self.young_until if fact is Fact.YOUNG else self.career.ends(fact)


class Careers(Protocol):
    """The rows (`storage.careers`)."""

    async def of(self, person_id: int) -> tuple[Career, int | None]: ...
    async def put(self, municipality_id: int, person_id: int, now: datetime, **values: Any) -> int: ...
    async def courses_ahead(self, municipality_id: int, now: datetime) -> int: ...
    async def leaving_youth(self, municipality_id: int, start_year: int, limit: int) -> list[Who]: ...
    async def municipalities(self) -> list[int]: ...


class CareerUseCases:
    """Everyone has their own card, and nobody else's. Runs in its caller's turn."""

    def __init__(self, careers: Careers, outbox: Outbox, programmes: ProgrammeBook, clock: Clock) -> None:
        self._careers = careers
        self._outbox = outbox
        self._programmes = programmes
        self._clock = clock

    def local(self, actor: Actor) -> datetime:
        """The naive wall time of the actor."""
        return self._clock.now().astimezone(actor.tz).replace(tzinfo=None)

    async def own(self, actor: Actor) -> CareerView:
        """One's own card."""
        career, start_year = await self._careers.of(actor.person_id)
        programme = self._programmes.of(actor.municipality_id)
        years = programme.young.experience_years
        by_rule = young_until(start_year, years) if start_year else None
        titles = {one.code: one.title for one in programme.qualifications}
        return CareerView(
            career,
            titles.get(career.category or "", ""),
            self.local(actor).date(),
            any(grant.role is Role.TEACHER for grant in actor.grants),
            career.young_until or by_rule,
            years,
            career.young_until is not None,
        )

    async def courses_ahead(self, actor: Actor) -> int:
        """How many courses of the calendar take applications."""
        return await self._careers.courses_ahead(actor.municipality_id, self._clock.now())

    def categories(self, actor: Actor) -> tuple[Named, ...]:
        """Categories one may have."""
        known = self._programmes.of(actor.municipality_id).qualifications
        return tuple(one for one in known if one.code not in NO_CATEGORY)

    async def set_courses(self, actor: Actor, on: date | None) -> CareerView:
        """The last day of the last courses; None: nothing is kept."""
        return await self._change(actor, Fact.COURSE, courses_on=on, courses_booked=False)

    async def book_courses(self, actor: Actor) -> CareerView:
        """«Запись уже есть»: of these courses nothing more is said."""
        return await self._change(actor, Fact.COURSE, courses_booked=True)

    async def set_category(self, actor: Actor, code: str | None) -> CareerView:
        """A category without an end, or none. Raises: NotFound."""
        if code is not None and code not in {one.code for one in self.categories(actor)}:
            raise NotFound("category")
        await self._change(actor, Fact.CATEGORY, category=code, category_until=None)
        return await self._change(actor, Fact.COMPLIANCE)

    async def set_category_end(self, actor: Actor, until: date) -> CareerView:
        """The last day of an older category. Raises: NotFound, when there is no category."""
        if not (await self._careers.of(actor.person_id))[0].category:
            raise NotFound("category")
        return await self._change(actor, Fact.CATEGORY, category_until=until)

    async def set_compliance(self, actor: Actor, on: date | None) -> CareerView:
        """When the fitness for the post was confirmed."""
        return await self._change(actor, Fact.COMPLIANCE, compliance_on=on)

    async def set_young(self, actor: Actor, until: date | None) -> CareerView:
        """The last day as a young teacher; None: by the municipality's rule."""
        return await self._change(actor, Fact.YOUNG, young_until=until)

    async def plan_due(self, now: datetime) -> int:
        """One batch of those whose young years end by the municipality's rule (`deliveries.Planner`)."""
        planned = 0
        for municipality_id in await self._careers.municipalities():
            years = self._programmes.of(municipality_id).young.experience_years
            ends = young_until(now.year - years, years)
            if not timedelta(0) <= ends - now.date() <= YOUNG_BEFORE + AHEAD:
                continue
            found = await self._careers.leaving_youth(municipality_id, now.year - years, BATCH)
            planned += await self._outbox.plan_many(
                career_due(Fact.YOUNG, ends, f"{ends:%Y%m%d}", who) for who in found
            )
        return planned

    async def _change(self, actor: Actor, fact: Fact, **values: Any) -> CareerView:
        """Keep it; the reminder of the old date goes, that of the new one is planned."""
        now = self._clock.now()
        revision = await self._careers.put(actor.municipality_id, actor.person_id, now, **values)
        await self._outbox.cancel(f"{fact.value}:{actor.person_id}", "changed")
        view = await self.own(actor)
        ends = view.ends(fact)
        if ends is not None:
            due = career_due(fact, ends, f"r{revision}", Who(actor.person_id, actor.tz))
            await self._outbox.plan_many([due] if due.wanted > now else [])
        return view
