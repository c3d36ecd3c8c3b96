"""Matching for the whole group: proposed by the machine, reviewed and published by the methodologist."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Final, Protocol

from mentoring.clock import Clock
from mentoring.errors import MentoringError, NotFound
from mentoring.matching_solver import Problem, Proposal
from mentoring.people import Actor, Role
from mentoring.ports import Outbox
from mentoring.roster import pages_of
from mentoring.usecases.matching_records import Alone, Couple, Run
from mentoring.usecases.pair_records import NewPair, PairRecord, Pairs, Parties, Someone
from mentoring.usecases.pair_search import PairSearch
from mentoring.usecases.pair_viewing import for_others
from mentoring.usecases.pair_words import PairWords

PAGE: Final = 5


class MatchingUnavailable(MentoringError):
    """The computation did not come to an end; nothing was changed."""


class Runs(Protocol):
    """Drafts of matching (`storage.matching`)."""

    async def add(self, run: Run) -> int: ...
    async def of(self, run_id: int) -> Run | None: ...
    async def newest_draft(self, municipality_id: int) -> Run | None: ...
    async def rewrite(self, run: Run) -> bool: ...
    async def close(self, run_id: int, status: str, now: datetime) -> bool: ...


class Matchmaker(Protocol):
    """Chooses pairs for everybody outside the bot's process (`bot.matchmaker`)."""

    async def propose(self, problem: Problem, /) -> Proposal:
        """A verified proposal.

        Raises:
            MatchingUnavailable: no answer came.
        """
        ...


@dataclass(frozen=True, slots=True)
class MatchingFront:
    """The room: the draft that waits, or who could be matched now."""

    run: Run | None
    teachers: int
    seats: int
    names: dict[int, Someone]
    changes: int


@dataclass(frozen=True, slots=True)
class CoupleView:
    """One proposed pair of a draft."""

    run: Run
    place: int
    couple: Couple
    teacher: Someone
    mentor: Someone


@dataclass(frozen=True, slots=True)
class AlonePage:
    """Teachers without a proposal, one page."""

    run: Run
    lines: tuple[tuple[Alone, Someone, Someone | None], ...]
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class Published:
    """`told`: pairs proposed now; `skipped`: those overtaken by events. `again`: it was published before."""

    run: Run
    told: int
    skipped: int
    again: bool = False


@dataclass(frozen=True, slots=True)
class ChangesPage:
    """Who asked for another mentor, and why: for the methodologist's eyes."""

    lines: tuple[tuple[PairRecord, Someone, Someone], ...]
    page: int
    pages: int


class MatchingUseCases:
    """Pairs proposed for everybody at once. Until `publish` nobody hears of them."""

    def __init__(
        self,
        runs: Runs,
        pairs: Pairs,
        parties: Parties,
        search: PairSearch,
        matchmaker: Matchmaker,
        outbox: Outbox,
        clock: Clock,
    ) -> None:
        self._runs = runs
        self._pairs = pairs
        self._parties = parties
        self._search = search
        self._matchmaker = matchmaker
        self._words = PairWords(outbox)
        self._clock = clock

    async def front(self, actor: Actor) -> MatchingFront:
        """The draft that waits, or who could be matched."""
        actor.must(Role.METHODOLOGIST)
        run = await self._runs.newest_draft(actor.municipality_id)
        teachers = await self._parties.needs_without_pair(actor.municipality_id)
        offers = await self._parties.offers(actor.municipality_id, self._clock.now())
        _, changes = await self._pairs.changes(actor.municipality_id, 0, 1)
        seats = sum(one.seats for one in offers if not one.paused)
        nearest = [one.nearest for one in run.alone if one.nearest] if run else []
        return MatchingFront(run, len(teachers), seats, await self._parties.people(nearest[:1]), changes)

    async def propose(self, actor: Actor) -> MatchingFront:
        """Match everybody anew; the former draft is put away.

        The computation is awaited before the turn's first write, so nobody waits for its lock: keep it so.

        Raises:
            MatchingUnavailable.
        """
        actor.must(Role.METHODOLOGIST)
        now = self._clock.now()
        problem = Problem.of(
            await self._search.needs(actor.municipality_id),
            await self._parties.offers(actor.municipality_id, now),
            self._search.weights(actor.municipality_id),
        )
        proposal = await self._matchmaker.propose(problem)
        former = await self._runs.newest_draft(actor.municipality_id)
        if former is not None:
            await self._runs.close(former.id, "dropped", now)
        await self._runs.add(_draft(problem, proposal, actor, now))
        return await self.front(actor)

    async def couple(self, actor: Actor, run_id: int, place: int) -> CoupleView:
        """One pair of the draft, from the first again after the last."""
        run = await self._run(actor, run_id)
        if not run.couples:
            raise NotFound("pair")
        place %= len(run.couples)
        couple = run.couples[place]
        people = await self._parties.people([couple.teacher_id, couple.mentor_id])
        return CoupleView(run, place, couple, people[couple.teacher_id], people[couple.mentor_id])

    async def leave_out(self, actor: Actor, run_id: int, place: int, *, out: bool) -> CoupleView:
        """Exclude a pair from the draft, or take it in again; a published draft stays as it is."""
        run = await self._run(actor, run_id)
        if place >= len(run.couples):
            raise NotFound("pair")
        await self._runs.rewrite(run.with_left_out(place, out))
        return await self.couple(actor, run_id, place)

    async def alone(self, actor: Actor, run_id: int, page: int) -> AlonePage:
        """Who stays without a mentor, why, and the smallest change that would help."""
        run = await self._run(actor, run_id)
        pages = pages_of(len(run.alone), PAGE)
        page = min(page, pages - 1)
        shown = run.alone[page * PAGE : (page + 1) * PAGE]
        ids = {one.teacher_id for one in shown} | {one.nearest for one in shown if one.nearest}
        people = await self._parties.people(ids)
        lines = tuple(
            (one, people[one.teacher_id], people.get(one.nearest) if one.nearest else None) for one in shown
        )
        return AlonePage(run, lines, page, pages)

    async def draft(self, actor: Actor, run_id: int) -> Run:
        """The draft as it is now, to ask once more before it is published."""
        return await self._run(actor, run_id)

    async def publish(self, actor: Actor, run_id: int) -> Published:
        """Tell both of every pair that is kept, all in one transaction; once.

        A teacher who found a mentor meanwhile and a mentor without seats are left out and counted.
        """
        run = await self._run(actor, run_id)
        now = self._clock.now()
        if not await self._runs.close(run_id, "published", now):
            return Published(await self._run(actor, run_id), 0, 0, again=True)
        free = {one.person_id for one in await self._parties.needs_without_pair(actor.municipality_id)}
        offers = await self._parties.offers(actor.municipality_id, now)
        seats = Counter({one.person_id: 0 if one.paused else one.seats for one in offers})
        made = []
        for couple in run.kept():
            if couple.teacher_id in free and seats[couple.mentor_id] > 0:
                pair_id = await self._pairs.add(_proposed(run, couple), actor.person_id, now)
                if pair_id is not None:
                    made.append((pair_id, couple.teacher_id, couple.mentor_id))
                    seats[couple.mentor_id] -= 1
        await self._words.proposed(made, now)
        return Published(run, len(made), len(run.kept()) - len(made))

    async def changes(self, actor: Actor, page: int) -> ChangesPage:
        """Who asked for another mentor, and why."""
        actor.must(Role.METHODOLOGIST)
        records, total = await self._pairs.changes(actor.municipality_id, page, PAGE)
        ids = {person for one in records for person in (one.pair.teacher_id, one.pair.mentor_id)}
        people = await self._parties.people(ids)
        lines = tuple((one, people[one.pair.teacher_id], people[one.pair.mentor_id]) for one in records)
        return ChangesPage(lines, page, pages_of(total, PAGE))

    async def _run(self, actor: Actor, run_id: int) -> Run:
        actor.must(Role.METHODOLOGIST)
        run = await self._runs.of(run_id)
        if run is None or run.municipality_id != actor.municipality_id:
            raise NotFound("matching")
        return run


def _proposed(run: Run, couple: Couple) -> NewPair:
    return NewPair(
        run.municipality_id,
        couple.teacher_id,
        couple.mentor_id,
        "methodologist",
        couple.reasons,
        couple.gap,
        run_id=run.id,
    )


def _draft(problem: Problem, proposal: Proposal, actor: Actor, now: datetime) -> Run:
    return Run(
        id=0,
        municipality_id=actor.municipality_id,
        status="draft",
        inputs_hash=_digest(problem),
        created_by=actor.person_id,
        created_at=now,
        couples=tuple(
            Couple(one.teacher_id, one.mentor_id, *for_others(one))
            for one in sorted(proposal.pairs, key=lambda pair: pair.teacher_id)
        ),
        alone=tuple(
            Alone(one.teacher_id, one.rule, one.nearest, one.nearest_rule) for one in proposal.unmatched
        ),
    )


def _digest(problem: Problem) -> str:
    """The same for the same people with the same seats."""
    people: Collection[object] = (
        [one.person_id for one in problem.teachers],
        [(one.person_id, one.seats, one.paused) for one in problem.mentors],
    )
    return sha256(repr(people).encode()).hexdigest()
