"""«Сегодня»: what waits for a mentor, and what a methodologist can do something about."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final, Protocol

from mentoring.clock import Clock
from mentoring.people import Actor, Role
from mentoring.roster import Page, School
from mentoring.schools import month_of
from mentoring.vacancies import Vacancy

MENTOR_PAGE: Final = 4
CASES: Final = 10
WITHOUT_PAIR: Final = timedelta(days=14)
RECENT: Final = timedelta(days=14)
DEAD_SINCE: Final = timedelta(days=7)
STAFF_WAITS: Final = 10
SUMMER: Final = (7, 8)


class CaseKind(StrEnum):
    """What kind of thing waits, in the order of the list."""

    REQUEST = "request"
    STEP = "step"
    MARK = "mark"
    SLOTS = "slots"
    PERSON = "person"
    ROUTE = "route"
    MEETING = "meeting"
    STEPS = "steps"
    EXPIRED = "expired"
    DECLINED = "declined"
    PAPERS = "papers"
    NO_PAIR = "no_pair"
    QUIET = "quiet"
    NO_CURATOR = "no_curator"
    STAFF = "staff"
    VACANCIES = "vacancies"
    EVENT = "event"
    BROADCAST = "broadcast"
    DEAD = "dead"


ORDER: Final = {kind: rank for rank, kind in enumerate(CaseKind)}


@dataclass(frozen=True, slots=True)
class Case:
    """One thing with one action. `id` is what the action opens; `person_id` and `name` whom it is about.

    `at` is when it began to wait, or when the meeting is; `count` stands only where several are one case.
    """

    kind: CaseKind
    id: int
    at: datetime | None
    person_id: int | None = None
    name: str = ""
    title: str = ""
    count: int = 1


@dataclass(frozen=True, slots=True)
class Day:
    """A page of cases, and how many there are. `ahead`: the next date, where nothing is urgent."""

    cases: tuple[Case, ...]
    page: int
    pages: int
    total: int
    ahead: Case | None = None


class Store(Protocol):
    """What is asked of the tables."""

    async def of_mentor(
        self, person_id: int, schools: frozenset[int], now: datetime, limit: int, offset: int
    ) -> tuple[list[Case], int]: ...
    async def steps_for(
        self,
        person_id: int,
        schools: frozenset[int],
        methodologist_in: int | None,
        limit: int,
        offset: int,
    ) -> tuple[list[Case], int]: ...
    async def next_event(self, municipality_id: int, now: datetime) -> Case | None: ...
    async def of_methodologist(
        self, municipality_id: int, now: datetime, recent: timedelta, limit: int
    ) -> tuple[list[Case], int]: ...
    async def without_pair(
        self, municipality_id: int, now: datetime, waits: timedelta, recent: timedelta
    ) -> int: ...
    async def dead(self, municipality_id: int, since: datetime) -> int: ...


class Cares(Protocol):
    """Pairs that may need something (`storage.care`)."""

    async def quiet(self, municipality_id: int, now: datetime) -> int: ...
    async def lacking(self, municipality_id: int, now: datetime) -> int: ...


class Answers(Protocol):
    """What schools have confirmed (`storage.school_answers`)."""

    async def silent(
        self, municipality_id: int, what: str, period: date, page: int, size: int
    ) -> Page[School]: ...
    async def without_curator(self, municipality_id: int, page: int, size: int) -> Page[School]: ...


class Vacancies(Protocol):
    """Places to be filled (`storage.school_answers`)."""

    async def open(
        self,
        municipality_id: int,
        schools: Collection[int] | None,
        page: int,
        size: int,
        *,
        without_hours: bool = False,
    ) -> Page[Vacancy]: ...


class TodayUseCases:
    """What waits. Reads only."""

    def __init__(
        self, store: Store, cares: Cares, answers: Answers, vacancies: Vacancies, clock: Clock
    ) -> None:
        self._store = store
        self._cares = cares
        self._answers = answers
        self._vacancies = vacancies
        self._clock = clock

    async def of_mentor(self, actor: Actor, page: int) -> Day:
        """Requests, steps, meetings and routes that wait for this mentor, page by page."""
        actor.must(Role.MENTOR)
        schools = actor.schools(Role.CURATOR)
        cases, total = await self._store.of_mentor(
            actor.person_id, schools, self._clock.now(), MENTOR_PAGE, page * MENTOR_PAGE
        )
        if not cases and page:
            return await self.of_mentor(actor, 0)
        return Day(tuple(cases), page, max(1, -(-total // MENTOR_PAGE)), total)

    async def steps_to_confirm(self, actor: Actor, page: int) -> Day:
        """Steps handed in to this mentor, curator or methodologist, the oldest first."""
        actor.must(Role.CURATOR, Role.MENTOR, Role.METHODOLOGIST)
        cases, total = await self._steps(actor, MENTOR_PAGE, page * MENTOR_PAGE)
        if not cases and page:
            return await self.steps_to_confirm(actor, 0)
        return Day(tuple(cases), page, max(1, -(-total // MENTOR_PAGE)), total)

    async def of_methodologist(self, actor: Actor) -> Day:
        """Up to ten cases, one action each; the first kinds first."""
        actor.must(Role.METHODOLOGIST)
        now = self._clock.now()
        single, total = await self._store.of_methodologist(actor.municipality_id, now, RECENT, CASES)
        counted = await self._counted(actor, now)
        cases = sorted([*single[: CASES - len(counted)], *counted], key=lambda case: ORDER[case.kind])
        total += len(counted)
        ahead = None if cases else await self._store.next_event(actor.municipality_id, now)
        return Day(tuple(cases), 0, 1, total, ahead)

    async def _steps(self, actor: Actor, limit: int, offset: int) -> tuple[list[Case], int]:
        town = actor.municipality_id if actor.has(Role.METHODOLOGIST) else None
        return await self._store.steps_for(actor.person_id, actor.schools(Role.CURATOR), town, limit, offset)

    async def _counted(self, actor: Actor, now: datetime) -> list[Case]:
        """What is one case however many people it is about."""
        municipality_id = actor.municipality_id
        _, steps = await self._steps(actor, 1, 0)
        alone = await self._store.without_pair(municipality_id, now, WITHOUT_PAIR, RECENT)
        dead = await self._store.dead(municipality_id, now - DEAD_SINCE)
        found = (
            (CaseKind.STEPS, steps),
            (CaseKind.NO_PAIR, alone),
            *await self._of_schools(actor, now),
            (CaseKind.DEAD, dead),
        )
        return [Case(kind, 0, None, count=count) for kind, count in found if count]

    async def _of_schools(self, actor: Actor, now: datetime) -> list[tuple[CaseKind, int]]:
        """What schools and pairs lack. The month's list is waited for in its first week without a word."""
        town, today = actor.municipality_id, now.astimezone(actor.tz).date()
        found = [
            (CaseKind.QUIET, await self._cares.quiet(town, now)),
            (CaseKind.PAPERS, await self._cares.lacking(town, now)),
            (CaseKind.NO_CURATOR, (await self._answers.without_curator(town, 0, 1)).total),
            (CaseKind.VACANCIES, (await self._vacancies.open(town, None, 0, 1, without_hours=True)).total),
        ]
        if today.day > STAFF_WAITS and today.month not in SUMMER:
            silent = await self._answers.silent(town, "staff", month_of(today), 0, 1)
            found.append((CaseKind.STAFF, silent.total))
        return found

    def now(self) -> datetime:
        """The present moment (UTC), so that a screen can say «завтра»."""
        return self._clock.now()
