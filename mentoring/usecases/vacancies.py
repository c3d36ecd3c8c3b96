"""Vacancies: curators keep those of their schools, the methodologist sees all. No personal data."""

from collections.abc import AsyncIterator, Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final, Protocol

from mentoring.clock import Clock
from mentoring.errors import NotFound
from mentoring.people import Actor, Role
from mentoring.ports import ProgrammeBook
from mentoring.roster import Page, School
from mentoring.schools import MOST_VACANCIES, TooManyVacancies, parse_hours
from mentoring.usecases.people import PeopleUseCases
from mentoring.usecases.school_answers import SchoolAnswerUseCases
from mentoring.vacancies import Vacancy

PAGE: Final = 5
TABLE_PAGE: Final = 500
FURTHEST: Final = timedelta(days=500)


@dataclass(frozen=True, slots=True)
class SchoolVacancies:
    """A school's open ones. `round`: the day its round began; `confirmed_at`: when its list was confirmed."""

    school: School
    page: Page[Vacancy]
    round: date
    confirmed_at: datetime | None


class Vacancies(Protocol):
    """The rows (`storage.school_answers`)."""

    async def by_id(self, vacancy_id: int) -> Vacancy | None: ...
    async def open(
        self,
        municipality_id: int,
        schools: Collection[int] | None,
        page: int,
        size: int,
        *,
        without_hours: bool = False,
    ) -> Page[Vacancy]: ...
    async def add(
        self, municipality_id: int, school_id: int, subject: str, by: int, now: datetime
    ) -> int: ...
    async def change(self, vacancy_id: int, **values: Any) -> bool: ...


class VacancyUseCases:
    """Runs in its caller's turn."""

    def __init__(
        self,
        vacancies: Vacancies,
        members: PeopleUseCases,
        answers: SchoolAnswerUseCases,
        programmes: ProgrammeBook,
        clock: Clock,
    ) -> None:
        self._vacancies = vacancies
        self._members = members
        self._answers = answers
        self._programmes = programmes
        self._clock = clock

    def local(self, actor: Actor) -> datetime:
        """The naive wall time of the actor."""
        return self._clock.now().astimezone(actor.tz).replace(tzinfo=None)

    def subject_title(self, actor: Actor, code: str) -> str:
        """What a subject is called."""
        return self._programmes.of(actor.municipality_id).subject_title(code)

    async def of_school(self, actor: Actor, school_id: int, page: int) -> SchoolVacancies:
        """Open ones of one's school. Raises: NotAllowed, NotFound."""
        school = (await self._members.school(actor, school_id)).school
        town = actor.municipality_id
        found = await self._vacancies.open(town, frozenset({school.id}), page, PAGE)
        period, said = await self._answers.round_answered(actor, school)
        return SchoolVacancies(school, found, period, said)

    async def all(self, actor: Actor, page: int, *, without_hours: bool = False) -> Page[Vacancy]:
        """Open ones of the municipality. Raises: NotAllowed."""
        actor.must(Role.METHODOLOGIST)
        town = actor.municipality_id
        return await self._vacancies.open(town, None, page, PAGE, without_hours=without_hours)

    async def rows(self, actor: Actor) -> AsyncIterator[Sequence[Vacancy]]:
        """Pages of a table of all open ones. Raises: NotAllowed."""
        actor.must(Role.METHODOLOGIST)
        number, pages = 0, 1
        while number < pages:
            page = await self._vacancies.open(actor.municipality_id, None, number, TABLE_PAGE)
            number, pages = number + 1, page.pages
            if page.items:
                yield page.items

    async def card(self, actor: Actor, vacancy_id: int) -> Vacancy:
        """One of one's school. Raises: NotAllowed, NotFound."""
        actor.must(Role.CURATOR, Role.METHODOLOGIST)
        found = await self._vacancies.by_id(vacancy_id)
        if found is None or found.municipality_id != actor.municipality_id:
            raise NotFound("vacancy")
        if not actor.has(Role.METHODOLOGIST) and found.school_id not in actor.schools(Role.CURATOR):
            raise NotFound("vacancy")
        return found

    async def add(self, actor: Actor, school_id: int, subject: str) -> Vacancy:
        """One more. Raises: NotAllowed, NotFound, TooManyVacancies."""
        school = (await self._members.school(actor, school_id)).school
        known = {one.code for one in self._programmes.of(actor.municipality_id).subjects}
        if subject not in known or not school.is_living:
            raise NotFound("subject")
        town, now = actor.municipality_id, self._clock.now()
        if (await self._vacancies.open(town, frozenset({school.id}), 0, 1)).total >= MOST_VACANCIES:
            raise TooManyVacancies
        made = await self._vacancies.add(town, school.id, subject, actor.person_id, now)
        return await self.card(actor, made)

    async def set_hours(self, actor: Actor, vacancy_id: int, typed: str) -> Vacancy:
        """Hours a week. Raises: NotAllowed, NotFound, HoursNotUnderstood."""
        await self.card(actor, vacancy_id)
        await self._vacancies.change(vacancy_id, hours=parse_hours(typed))
        return await self.card(actor, vacancy_id)

    async def set_since(self, actor: Actor, vacancy_id: int, since: date) -> Vacancy:
        """From which day. Raises: NotAllowed, NotFound."""
        await self.card(actor, vacancy_id)
        today = self.local(actor).date()
        if not abs(since - today) <= FURTHEST:
            raise NotFound("day")
        await self._vacancies.change(vacancy_id, since=since)
        return await self.card(actor, vacancy_id)

    async def set_housing(self, actor: Actor, vacancy_id: int, housing: bool) -> Vacancy:
        """Whether a place to live is offered. Raises: NotAllowed, NotFound."""
        await self.card(actor, vacancy_id)
        await self._vacancies.change(vacancy_id, housing=housing)
        return await self.card(actor, vacancy_id)

    async def close(self, actor: Actor, vacancy_id: int, filled: bool) -> SchoolVacancies:
        """Somebody was found, or it is no vacancy any more. Raises: NotAllowed, NotFound."""
        found = await self.card(actor, vacancy_id)
        status = "filled" if filled else "removed"
        await self._vacancies.change(vacancy_id, status=status, closed_at=self._clock.now())
        return await self.of_school(actor, found.school_id, 0)

    async def confirm(self, actor: Actor, school_id: int) -> SchoolVacancies:
        """The list of the round is right. Raises: NotAllowed, NotFound."""
        view = await self.of_school(actor, school_id, 0)
        await self._answers.confirm_vacancies(actor, view.school)
        return await self.of_school(actor, view.school.id, 0)
