"""«Кому помогать не смогу»: a mentor's own marks. Nobody reads them, no reason is asked."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Protocol

from mentoring.clock import Clock
from mentoring.errors import NotFound
from mentoring.people import Actor
from mentoring.roster import Page, School
from mentoring.usecases.offers import OfferUseCases
from mentoring.usecases.pair_records import Parties, Someone

PAGE: Final = 5
KNOWN: Final = 10


class Marks(Protocol):
    """Where the marks are kept (`storage.offers`)."""

    async def avoid(
        self, person_id: int, persons: Collection[int], schools: Collection[int], now: datetime
    ) -> None: ...
    async def asked_by(self, mentor_id: int, limit: int) -> list[int]: ...


class Schools(Protocol):
    """Schools of the municipality (`storage.schools`)."""

    async def by_id(self, school_id: int) -> School | None: ...
    async def page(self, municipality_id: int, page: int, size: int) -> Page[School]: ...


@dataclass(frozen=True, slots=True)
class AvoidPeople:
    """Teachers whom the mentor knows by their requests and pairs; a mentor sees no list of others."""

    lines: tuple[tuple[Someone, bool], ...]
    schools: int
    """How many schools are marked."""


@dataclass(frozen=True, slots=True)
class AvoidSchools:
    """Schools, one page, and which are marked."""

    page: Page[School]
    marked: frozenset[int]


class AvoidUseCases:
    """A mentor's own marks; living pairs are untouched. Runs in its caller's turn."""

    def __init__(
        self, offers: OfferUseCases, marks: Marks, schools: Schools, parties: Parties, clock: Clock
    ) -> None:
        self._offers = offers
        self._marks = marks
        self._schools = schools
        self._parties = parties
        self._clock = clock

    async def people(self, actor: Actor) -> AvoidPeople:
        """Whom the mentor knows; those marked come first."""
        offer = await self._offers.mine(actor)
        known = await self._marks.asked_by(actor.person_id, KNOWN)
        ids = [*sorted(offer.avoids), *(one for one in known if one not in offer.avoids)][:KNOWN]
        found = await self._parties.people(ids)
        lines = tuple((found[one], one in offer.avoids) for one in ids if one in found)
        return AvoidPeople(lines, len(offer.avoid_schools))

    async def schools(self, actor: Actor, page: int) -> AvoidSchools:
        """Schools to mark."""
        offer = await self._offers.mine(actor)
        return AvoidSchools(
            await self._schools.page(actor.municipality_id, max(page, 0), PAGE), offer.avoid_schools
        )

    async def toggle_person(self, actor: Actor, teacher_id: int) -> AvoidPeople:
        """Mark somebody, or no longer.

        Raises:
            NotAllowed, NotFound: nobody the mentor knows.
        """
        offer = await self._offers.mine(actor)
        if teacher_id not in offer.avoids | set(await self._marks.asked_by(actor.person_id, KNOWN)):
            raise NotFound("person")
        await self._marks.avoid(
            actor.person_id, offer.avoids ^ {teacher_id}, offer.avoid_schools, self._clock.now()
        )
        return await self.people(actor)

    async def toggle_school(self, actor: Actor, school_id: int, page: int) -> AvoidSchools:
        """Mark a school, or no longer.

        Raises:
            NotAllowed, NotFound.
        """
        offer = await self._offers.mine(actor)
        school = await self._schools.by_id(school_id)
        if school is None or school.municipality_id != actor.municipality_id:
            raise NotFound("school")
        await self._marks.avoid(
            actor.person_id, offer.avoids, offer.avoid_schools ^ {school_id}, self._clock.now()
        )
        return await self.schools(actor, page)
