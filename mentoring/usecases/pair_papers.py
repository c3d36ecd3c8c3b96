"""Pairs without documents: a curator enters dates and numbers, the two of the pair read them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final, Protocol
from zoneinfo import ZoneInfo

from mentoring.clock import Clock
from mentoring.deliveries import Calendars
from mentoring.errors import NotFound, TooLong
from mentoring.pair_papers import TERM_DAYS, PairPaper, PaperKind
from mentoring.pairs import PairStatus, earliest_end
from mentoring.people import Actor, Role
from mentoring.ports import Outbox
from mentoring.reminders import Who, countdown
from mentoring.roster import pages_of
from mentoring.usecases.pair_records import PairRecord, Pairs, Parties, Someone

PAGE: Final = 5
MOST_NUMBER: Final = 40
LATER: Final = timedelta(days=14)
LONGEST_TERM: Final = timedelta(days=3 * 366)
SUMMER: Final = (5, 31)


class Papers(Protocol):
    """Dates and numbers of pairs' documents (`storage.pair_papers`)."""

    async def of(self, pair_id: int) -> PairPaper: ...
    async def put(self, municipality_id: int, pair_id: int, now: datetime, **values: Any) -> None: ...
    async def incomplete(
        self, municipality_id: int, schools: Collection[int] | None, now: datetime, page: int, size: int
    ) -> tuple[Sequence[tuple[PairRecord, PairPaper]], int]: ...
    async def schools_of(self, pair: PairRecord) -> frozenset[int]: ...
    async def curators_of(self, pair: PairRecord) -> tuple[int, ...]: ...


@dataclass(frozen=True, slots=True)
class PapersView:
    """A pair with its documents. `earliest_end`: the last day of mentoring if notice is given today."""

    record: PairRecord
    paper: PairPaper
    teacher: Someone
    mentor: Someone
    today: date
    earliest_end: date
    may_edit: bool


@dataclass(frozen=True, slots=True)
class IncompletePage:
    """Pairs without documents, or with a term that has passed; the oldest first."""

    lines: tuple[PapersView, ...]
    page: int
    pages: int
    total: int


class PairPaperUseCases:
    """Runs in its caller's turn."""

    def __init__(
        self,
        papers: Papers,
        pairs: Pairs,
        parties: Parties,
        calendars: Calendars,
        outbox: Outbox,
        clock: Clock,
    ) -> None:
        self._papers = papers
        self._pairs = pairs
        self._parties = parties
        self._calendars = calendars
        self._outbox = outbox
        self._clock = clock

    def local(self, actor: Actor) -> datetime:
        """The naive wall time of the actor."""
        return self._clock.now().astimezone(actor.tz).replace(tzinfo=None)

    async def incomplete(self, actor: Actor, page: int) -> IncompletePage:
        """«Пары без документов»: of one's schools, of the whole municipality for a methodologist."""
        actor.must(Role.CURATOR, Role.METHODOLOGIST)
        schools = None if actor.has(Role.METHODOLOGIST) else actor.schools(Role.CURATOR)
        now = self._clock.now()
        found, total = await self._papers.incomplete(actor.municipality_id, schools, now, page, PAGE)
        if not found and page:
            return await self.incomplete(actor, 0)
        people = await self._parties.people(
            [person for one, _ in found for person in (one.pair.teacher_id, one.pair.mentor_id)]
        )
        lines = tuple(self._view(actor, one, paper, people, may_edit=True) for one, paper in found)
        return IncompletePage(lines, page, pages_of(total, PAGE), total)

    async def view(self, actor: Actor, pair_id: int) -> PapersView:
        """The documents of a pair: for the two, the curators of their schools, the methodologist.

        Raises:
            NotFound.
        """
        record = await self._pairs.record(pair_id)
        if record is None or record.municipality_id != actor.municipality_id:
            raise NotFound("pair")
        may_edit = await self._may_edit(actor, record)
        if not may_edit and actor.person_id not in (record.pair.teacher_id, record.pair.mentor_id):
            raise NotFound("pair")
        people = await self._parties.people([record.pair.teacher_id, record.pair.mentor_id])
        return self._view(actor, record, await self._papers.of(pair_id), people, may_edit=may_edit)

    async def mark(
        self, actor: Actor, pair_id: int, kind: PaperKind, on: date, number: str | None
    ) -> PapersView:
        """A document is there: its date, and its number if it has one.

        Raises:
            NotFound, TooLong.
        """
        record = await self._editable(actor, pair_id)
        said = (number or "").strip() or None
        if said and len(said) > MOST_NUMBER:
            raise TooLong(len(said), MOST_NUMBER)
        await self._put(record, **{f"{kind.value}_on": on, f"{kind.value}_no": said})
        return await self.view(actor, pair_id)

    async def set_term(self, actor: Actor, pair_id: int, until: date) -> PapersView:
        """The last day of the mentoring by the agreement; reminders 30 and 7 days before it.

        Raises:
            NotFound: also for a day that no term has.
        """
        record = await self._editable(actor, pair_id)
        now = self._clock.now()
        today = now.astimezone(actor.tz).date()
        if not today <= until <= today + LONGEST_TERM:
            raise NotFound("day")
        if (await self._papers.of(pair_id)).term_to == until:
            return await self.view(actor, pair_id)  # a second tap
        began = (record.active_at or now).astimezone(actor.tz).date()
        await self._put(record, term_from=began, term_to=until)
        await self._remind(record, until, now)
        return await self.view(actor, pair_id)

    async def set_paid(self, actor: Actor, pair_id: int, *, paid: bool) -> PapersView:
        """Whether a payment is set. Only yes or no is kept."""
        record = await self._editable(actor, pair_id)
        await self._put(record, is_paid=paid)
        return await self.view(actor, pair_id)

    async def later(self, actor: Actor, pair_id: int) -> IncompletePage:
        """«Напомнить позже»: out of the list for two weeks."""
        record = await self._editable(actor, pair_id)
        await self._put(record, remind_later_until=self._clock.now() + LATER)
        return await self.incomplete(actor, 0)

    def end_of_year(self, actor: Actor) -> date:
        """The last day of the school year that goes on."""
        today = self.local(actor).date()
        summer = today.replace(month=SUMMER[0], day=SUMMER[1])
        return summer if today < summer else summer.replace(year=today.year + 1)

    async def _put(self, record: PairRecord, **values: Any) -> None:
        await self._papers.put(record.municipality_id, record.pair.id, self._clock.now(), **values)

    async def remind_newcomer(self, record: PairRecord, now: datetime) -> None:
        """The teacher has entered: she hears of the end of the term too."""
        until = (await self._papers.of(record.pair.id)).term_to
        if until is not None:
            await self._plan(record, until, (record.pair.teacher_id,), now)

    async def _remind(self, record: PairRecord, until: date, now: datetime) -> None:
        pair = record.pair
        ids = dict.fromkeys((pair.mentor_id, pair.teacher_id, *await self._papers.curators_of(record)))
        await self._outbox.cancel(f"agreement:{pair.id}", "other_term")
        await self._plan(record, until, tuple(ids), now)

    async def _plan(self, record: PairRecord, until: date, ids: tuple[int, ...], now: datetime) -> None:
        """The moment is in the keys: a day that is set, changed and set again is reminded of."""
        people = await self._parties.people(ids)
        stem = f"agreement:{record.pair.id}"
        await self._outbox.plan_many(
            due
            for number in ids
            if number in people
            for due in countdown(
                f"{stem}:{until:%Y%m%d}:{now:%Y%m%d%H%M%S}",
                "agreement_ends",
                until,
                TERM_DAYS,
                Who(number, ZoneInfo(people[number].zone)),
                now,
                {"pair_id": record.pair.id},
            )
        )

    async def _editable(self, actor: Actor, pair_id: int) -> PairRecord:
        record = await self._pairs.record(pair_id)
        if record is None or not await self._may_edit(actor, record):
            raise NotFound("pair")
        if record.pair.status is not PairStatus.ACTIVE:
            raise NotFound("pair")
        return record

    async def _may_edit(self, actor: Actor, record: PairRecord) -> bool:
        if record.municipality_id != actor.municipality_id:
            return False
        if actor.has(Role.METHODOLOGIST):
            return True
        return bool(actor.schools(Role.CURATOR) & await self._papers.schools_of(record))

    def _view(
        self,
        actor: Actor,
        record: PairRecord,
        paper: PairPaper,
        people: dict[int, Someone],
        *,
        may_edit: bool,
    ) -> PapersView:
        today = self.local(actor).date()
        return PapersView(
            record,
            paper,
            people[record.pair.teacher_id],
            people[record.pair.mentor_id],
            today,
            earliest_end(today, self._calendars.of(actor.municipality_id, False)),
            may_edit,
        )
