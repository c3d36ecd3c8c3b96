"""A school's page, a curator's fortnight case by case, pairs by state, help that is offered."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Final, Protocol

from mentoring.care import NEEDS_HELP, Alone, Care, PairLine, PairState
from mentoring.clock import Clock
from mentoring.errors import NotFound
from mentoring.people import Actor, Role
from mentoring.ports import Outbox
from mentoring.roster import Page
from mentoring.schools import fortnight_of
from mentoring.timing import to_utc
from mentoring.usecases.today import Case

PAGE: Final = 5


@dataclass(frozen=True, slots=True)
class Fortnight:
    """How much there is, how many cases were left aside, whether all was looked at. `period`: its Monday."""

    care: Care
    period: date
    aside: int
    is_done: bool

    @property
    def left(self) -> int:
        """Cases not yet seen in this fortnight."""
        return 0 if self.is_done else max(self.care.total - self.aside, 0)


@dataclass(frozen=True, slots=True)
class Walk:
    """One case of the fortnight, `number` of `total`; None: the last was seen. `place` goes into the taps."""

    case: Case | None
    number: int
    total: int
    place: int


@dataclass(frozen=True, slots=True)
class PairCare:
    """A pair as staff see it. `offered`: help was offered in this fortnight."""

    pair: PairLine
    offered: bool
    may_offer: bool


class Cares(Protocol):
    """Counted and paged (`storage.care`)."""

    async def cases(
        self,
        municipality_id: int,
        schools: frozenset[int],
        reader_id: int,
        now: datetime,
        limit: int,
        offset: int,
    ) -> tuple[list[Case], int]: ...
    async def care(
        self, municipality_id: int, schools: frozenset[int], reader_id: int, now: datetime
    ) -> Care: ...
    async def alone(
        self, municipality_id: int, schools: Collection[int] | None, now: datetime, page: int, size: int
    ) -> Page[Alone]: ...
    async def states(
        self, municipality_id: int, schools: Collection[int] | None, year: datetime, now: datetime
    ) -> dict[PairState, int]: ...
    async def in_states(
        self,
        municipality_id: int,
        schools: Collection[int] | None,
        states: Sequence[PairState],
        year: datetime,
        now: datetime,
        page: int,
        size: int,
    ) -> Page[PairLine]: ...
    async def pair(
        self,
        municipality_id: int,
        schools: Collection[int] | None,
        pair_id: int,
        year: datetime,
        now: datetime,
    ) -> PairLine | None: ...


class Places(Protocol):
    """How far a fortnight was gone through (`storage.school_answers`)."""

    async def place(self, person_id: int, period: date) -> tuple[int, bool]: ...
    async def keep_place(
        self, municipality_id: int, person_id: int, period: date, place: int, now: datetime, *, done: bool
    ) -> None: ...


class CareUseCases:
    """Curators see their own schools, methodologists all. Runs in its caller's turn."""

    def __init__(self, cares: Cares, places: Places, outbox: Outbox, clock: Clock) -> None:
        self._cares = cares
        self._places = places
        self._outbox = outbox
        self._clock = clock

    def now(self) -> datetime:
        """The present moment (UTC)."""
        return self._clock.now()

    async def of_school(self, actor: Actor, school_id: int) -> Care | None:
        """What there is to look at in one of one's own schools; None for anybody else's."""
        if school_id not in actor.schools(Role.CURATOR):
            return None
        return await self._care(actor, frozenset({school_id}))

    async def fortnight(self, actor: Actor) -> Fortnight:
        """C1. Raises: NotAllowed."""
        actor.must(Role.CURATOR)
        period = self.period(actor)
        aside, done = await self._places.place(actor.person_id, period)
        return Fortnight(await self._care(actor, actor.schools(Role.CURATOR)), period, aside, done)

    async def walk(self, actor: Actor) -> Walk:
        """The next case, where the curator was. A case dealt with leaves the list by itself."""
        actor.must(Role.CURATOR)
        place, _ = await self._places.place(actor.person_id, self.period(actor))
        found, total = await self._cares.cases(
            actor.municipality_id,
            actor.schools(Role.CURATOR),
            actor.person_id,
            self._clock.now(),
            1,
            place,
        )
        if not found:
            await self._keep(actor, place, done=True)
            return Walk(None, total, total, place)
        return Walk(found[0], place + 1, total, place)

    async def skip(self, actor: Actor, place: int) -> Walk:
        """Not now: the next one. A second tap skips nothing more."""
        actor.must(Role.CURATOR)
        kept, _ = await self._places.place(actor.person_id, self.period(actor))
        if kept == place:
            await self._keep(actor, place + 1, done=False)
        return await self.walk(actor)

    async def begin(self, actor: Actor) -> Walk:
        """From the first one again, if all were seen; else from where it was."""
        actor.must(Role.CURATOR)
        aside, _ = await self._places.place(actor.person_id, self.period(actor))
        care = await self._care(actor, actor.schools(Role.CURATOR))
        if aside and aside >= care.total:
            await self._keep(actor, 0, done=False)
        return await self.walk(actor)

    async def nothing_changed(self, actor: Actor) -> Fortnight:
        """«Изменений нет»: one tap, and nothing is asked until the next fortnight."""
        actor.must(Role.CURATOR)
        aside, _ = await self._places.place(actor.person_id, self.period(actor))
        await self._keep(actor, aside, done=True)
        return await self.fortnight(actor)

    async def alone(self, actor: Actor, page: int) -> Page[Alone]:
        """Young teachers without a mentor for more than 14 days. Raises: NotAllowed."""
        town, schools = self._reach(actor)
        return await self._cares.alone(town, schools, self._clock.now(), page, PAGE)

    async def states(self, actor: Actor) -> Mapping[PairState, int]:
        """Pairs by state. Raises: NotAllowed."""
        town, schools = self._reach(actor)
        return await self._cares.states(town, schools, self._year(actor), self._clock.now())

    async def pairs(self, actor: Actor, states: Sequence[PairState], page: int) -> Page[PairLine]:
        """Pairs in these states. Raises: NotAllowed."""
        town, schools = self._reach(actor)
        year, now = self._year(actor), self._clock.now()
        return await self._cares.in_states(town, schools, states, year, now, page, PAGE)

    async def pair(self, actor: Actor, pair_id: int) -> PairCare:
        """One pair of one's schools. Raises: NotAllowed, NotFound."""
        line = await self._line(actor, pair_id)
        asked = await self._outbox.known(self._keys(actor, line))
        mine = actor.person_id not in (line.teacher_id, line.mentor_id)
        return PairCare(line, bool(asked), mine and line.state in NEEDS_HELP)

    async def offer_help(self, actor: Actor, pair_id: int) -> PairCare:
        """Both are asked whether help is wanted, once a fortnight; an answer is not demanded.

        Raises:
            NotAllowed, NotFound.
        """
        view = await self.pair(actor, pair_id)
        if view.may_offer and not view.offered:
            for person_id, key in zip(
                (view.pair.teacher_id, view.pair.mentor_id), self._keys(actor, view.pair), strict=True
            ):
                await self._outbox.plan(
                    municipality_id=actor.municipality_id,
                    person_id=person_id,
                    key=key,
                    kind="pair_help",
                    cause=f"pair:{pair_id}",
                    params={"pair_id": pair_id},
                    not_before=self._clock.now(),
                )
        return await self.pair(actor, pair_id)

    def period(self, actor: Actor) -> date:
        """The Monday of the fortnight that goes on."""
        return fortnight_of(self._clock.now().astimezone(actor.tz).date())

    async def _care(self, actor: Actor, schools: frozenset[int]) -> Care:
        return await self._cares.care(actor.municipality_id, schools, actor.person_id, self._clock.now())

    async def _keep(self, actor: Actor, place: int, *, done: bool) -> None:
        period, now = self.period(actor), self._clock.now()
        await self._places.keep_place(actor.municipality_id, actor.person_id, period, place, now, done=done)
        if done:
            await self._outbox.cancel(f"fortnight:{actor.person_id}", "answered")

    async def _line(self, actor: Actor, pair_id: int) -> PairLine:
        town, schools = self._reach(actor)
        found = await self._cares.pair(town, schools, pair_id, self._year(actor), self._clock.now())
        if found is None:
            raise NotFound("pair")
        return found

    def _keys(self, actor: Actor, line: PairLine) -> tuple[str, str]:
        stem = f"pair:{line.id}:help:{self.period(actor):%Y%m%d}"
        return f"{stem}:p{line.teacher_id}", f"{stem}:p{line.mentor_id}"

    def _reach(self, actor: Actor) -> tuple[int, frozenset[int] | None]:
        actor.must(Role.CURATOR, Role.METHODOLOGIST)
        schools = None if actor.has(Role.METHODOLOGIST) else actor.schools(Role.CURATOR)
        return actor.municipality_id, schools

    def _year(self, actor: Actor) -> datetime:
        """When the school year began."""
        today = self._clock.now().astimezone(actor.tz).date()
        year = today.year if today.month >= 9 else today.year - 1
        return to_utc(datetime.combine(date(year, 9, 1), time()), actor.tz)
