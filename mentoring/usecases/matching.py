"""Matching for the whole group: proposed by the machine, reviewed and published by the methodologist."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Final

from mentoring.clock import Clock
from mentoring.errors import NotFound
from mentoring.matching_problem import PinImpossible
from mentoring.people import Actor, Role
from mentoring.ports import Outbox
from mentoring.roster import pages_of
from mentoring.usecases.matching_drafts import asked_for, drafted, most_help, of_teacher, place_in, ready_due
from mentoring.usecases.matching_group import Group, MatchingGroup
from mentoring.usecases.matching_records import Couple, Run, Wishes
from mentoring.usecases.matching_views import (
    AlonePage,
    ChangesPage,
    CoupleView,
    FairnessPage,
    Instead,
    MatchingFront,
    MatchingUnavailable,
    Matchmaker,
    Published,
    Runs,
)
from mentoring.usecases.pair_flow import PairFlow
from mentoring.usecases.pair_records import Pairs, Parties
from mentoring.usecases.pair_search import PairSearch
from mentoring.usecases.pair_viewing import for_others
from mentoring.usecases.pair_words import PairWords

PAGE: Final = 5
INSTEAD: Final = 5
FAIR_PAGE: Final = 8
AT_ONCE: Final = 200_000
"""Possible pairs that are compared while the methodologist looks at the tap; more are told of later."""
BETTER_FOUND: Final = "matching"
"""Why a pair is to be replaced when the matching found a clearly better one."""


class MatchingUseCases:
    """Pairs proposed for everybody at once. Until `publish` nobody hears of them."""

    def __init__(
        self,
        runs: Runs,
        pairs: Pairs,
        parties: Parties,
        search: PairSearch,
        group: MatchingGroup,
        flow: PairFlow,
        matchmaker: Matchmaker,
        outbox: Outbox,
        clock: Clock,
        at_once: int = AT_ONCE,
    ) -> None:
        self._runs = runs
        self._pairs = pairs
        self._parties = parties
        self._search = search
        self._group = group
        self._flow = flow
        self._matchmaker = matchmaker
        self._words = PairWords(outbox)
        self._outbox = outbox
        self._clock = clock
        self._at_once = at_once

    async def front(self, actor: Actor, *, anew: bool = False) -> MatchingFront:
        """The draft that waits, or (`anew` in any case) who could be matched."""
        actor.must(Role.METHODOLOGIST)
        run = None if anew else await self._runs.newest_draft(actor.municipality_id)
        group = await self._now(actor.municipality_id, run.wishes if run else Wishes())
        counting = None if anew else await self._runs.waiting(actor.municipality_id)
        _, changes = await self._pairs.changes(actor.municipality_id, 0, 1)
        seats = sum(one.seats for one in group.offers.values() if not one.paused)
        best = most_help(run.alone) if run else None
        names = await self._parties.people([best.nearest]) if best and best.nearest else {}
        stale = run is not None and bool(run.found.people) and run.found.people != group.digest()
        return MatchingFront(
            run, len(group.needs), seats, names, changes, stale, group.size if counting else 0
        )

    async def propose(self, actor: Actor, wishes: Wishes) -> MatchingFront:
        """Match everybody anew; the former draft is put away.

        Raises:
            MatchingUnavailable.
        """
        actor.must(Role.METHODOLOGIST)
        former = await self._runs.newest_draft(actor.municipality_id)
        return await self._solve(actor, wishes, former, frozenset())

    async def propose_rest(self, actor: Actor, run_id: int) -> MatchingFront:
        """Match everybody but the pinned; what was proposed before is left in peace where it can be.

        Raises:
            MatchingUnavailable, PinImpossible.
        """
        run = await self._run(actor, run_id)
        if run.status != "draft":
            return await self.front(actor)
        before = frozenset(one.ids for one in run.couples if not one.left_out)
        return await self._solve(actor, run.wishes, run, before)

    async def _solve(
        self, actor: Actor, wishes: Wishes, former: Run | None, before: frozenset[tuple[int, int]]
    ) -> MatchingFront:
        """Computed before the turn's first write, so nobody waits for its lock: keep it so."""
        now, home = self._clock.now(), actor.municipality_id
        group = await self._now(home, wishes)
        asked = Run(
            0, home, "waiting", "", actor.person_id, now, tuple(Couple(*one) for one in sorted(before)), ()
        )
        asked = replace(asked, wishes=wishes)
        run = asked if group.size > self._at_once else await self._solved(asked, group)
        if former is not None:
            await self._runs.close(former.id, "dropped", now)
        counted = await self._runs.waiting(home)
        if counted is not None:
            await self._runs.close(counted.id, "dropped", now)
        await self._runs.add(run)
        return await self.front(actor)

    async def _solved(self, run: Run, group: Group) -> Run:
        before = frozenset(one.ids for one in run.couples)
        problem = await self._group.problem(run.municipality_id, group, run.wishes, before)
        return drafted(run, problem, await self._matchmaker.solve(problem), group)

    async def plan_due(self, now: datetime) -> int:
        """Compute the large group that waits longest, and tell its author that it is there; how many."""
        asked = await self._runs.waiting()
        if asked is None:
            return 0
        group = await self._now(asked.municipality_id, asked.wishes)
        try:
            run = await self._solved(asked, group)
        except (MatchingUnavailable, PinImpossible):
            run = replace(asked, status="failed")
        if await self._runs.finish(run) and run.created_by is not None:
            await self._outbox.plan_many([ready_due(run, run.created_by, now)])
        return 1

    async def couple(self, actor: Actor, run_id: int, place: int) -> CoupleView:
        """One pair of the draft, from the first again after the last."""
        run = await self._run(actor, run_id)
        if not run.couples:
            raise NotFound("pair")
        place %= len(run.couples)
        couple = run.couples[place]
        people = await self._parties.people(couple.ids)
        scored = await self._search.explained(actor.municipality_id, *couple.ids, self._clock.now())
        why = for_others(scored) if scored else ((), None)
        return CoupleView(run, place, couple, people[couple.teacher_id], people[couple.mentor_id], *why)

    async def leave_out(self, actor: Actor, run_id: int, place: int, *, out: bool) -> CoupleView:
        """Exclude a pair from the draft, or take it in again; a published draft stays as it is."""
        await self._change(actor, run_id, lambda run: run.with_left_out(place_in(run, place), out))
        return await self.couple(actor, run_id, place)

    async def pin(self, actor: Actor, run_id: int, place: int, *, keep: bool) -> CoupleView:
        """Whatever is computed later, these two stay together; or no longer."""

        def changed(run: Run) -> Run:
            ids = run.couples[place_in(run, place)].ids
            return replace(run, wishes=run.wishes.pin(ids) if keep else run.wishes.unpin(ids))

        await self._change(actor, run_id, changed)
        return await self.couple(actor, run_id, place)

    async def forbid(self, actor: Actor, run_id: int, place: int, *, never: bool) -> CoupleView:
        """Not these two: neither published now nor proposed later in this draft."""

        def changed(run: Run) -> Run:
            ids = run.couples[place_in(run, place)].ids
            return replace(run, wishes=run.wishes.forbid(ids) if never else run.wishes.allow(ids))

        await self._change(actor, run_id, changed)
        return await self.couple(actor, run_id, place)

    async def instead(self, actor: Actor, run_id: int, teacher_id: int) -> Instead:
        """Who else could help this teacher: the five most suitable, with reasons."""
        run = await self._run(actor, run_id)
        place, couple = of_teacher(run, teacher_id)
        but = frozenset({couple.mentor_id}) if couple else frozenset()
        found = await self._search.ranked(actor.municipality_id, teacher_id, self._clock.now(), but)
        shown = found[:INSTEAD]
        people = await self._parties.people([teacher_id, *(one.mentor_id for one in shown)])
        mentors = tuple((people[one.mentor_id], for_others(one)[0]) for one in shown)
        return Instead(run, people[teacher_id], mentors, place)

    async def replace(self, actor: Actor, run_id: int, teacher_id: int, mentor_id: int) -> MatchingFront:
        """This mentor for this teacher; the rest is solved anew around it.

        Raises:
            MatchingUnavailable, PinImpossible.
        """
        run = await self._run(actor, run_id)
        of_teacher(run, teacher_id)
        if run.status != "draft":
            return await self.front(actor)
        wishes = run.wishes.pin((teacher_id, mentor_id))
        before = frozenset(one.ids for one in run.couples if not one.left_out)
        return await self._solve(actor, wishes, run, before)

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

    async def fairness(self, actor: Actor, run_id: int, page: int) -> FairnessPage:
        """Who got a mentor, by kind of school, subject and school."""
        run = await self._run(actor, run_id)
        rows = run.found.fairness
        pages = pages_of(len(rows), FAIR_PAGE)
        page = min(page, pages - 1)
        shown = rows[page * FAIR_PAGE : (page + 1) * FAIR_PAGE]
        ids = [int(row.code) for row in shown if row.group == "school" and row.code]
        return FairnessPage(run, shown, await self._parties.schools(ids), page, pages)

    async def draft(self, actor: Actor, run_id: int) -> Run:
        """The draft as it is now."""
        return await self._run(actor, run_id)

    async def publish(self, actor: Actor, run_id: int) -> Published:
        """Tell both of every pair that is kept, all in one transaction; once.

        Pairs that a rule forbids by now are left out and counted: a teacher found a mentor, a seat was taken.
        """
        run = await self._run(actor, run_id)
        now = self._clock.now()
        if not await self._runs.close(run_id, "published", now):
            return Published(await self._run(actor, run_id), 0, 0, again=True)
        group = await self._now(actor.municipality_id, run.wishes)
        staying = Counter(one.mentor_id for one in run.couples if one.now)
        seats = Counter({one: offer.seats - staying[one] for one, offer in group.offers.items()})
        made = []
        for couple in run.kept():
            if seats[couple.mentor_id] > 0 and group.may_be(couple.ids):
                answer_by = await self._flow.answer_by(run.municipality_id, couple.mentor_id, now)
                new = asked_for(run, couple, group, answer_by)
                pair_id = await self._pairs.add(new, actor.person_id, now)
                if pair_id is not None:
                    made.append((pair_id, couple.teacher_id, couple.mentor_id))
                    seats[couple.mentor_id] -= 1
                    await self._make_way(couple.teacher_id, group)
        await self._words.proposed(made, now)
        return Published(run, len(made), len(run.kept()) - len(made))

    async def _make_way(self, teacher_id: int, group: Group) -> None:
        """The pair that exists goes on until both have agreed to the new one."""
        if teacher_id in group.living:
            record = await self._pairs.between(teacher_id, group.living[teacher_id])
            if record is not None and record.close_reason is None:
                await self._pairs.set_close_reason(record.pair.id, BETTER_FOUND)

    async def changes(self, actor: Actor, page: int) -> ChangesPage:
        """Who asked for another mentor, and why."""
        actor.must(Role.METHODOLOGIST)
        records, total = await self._pairs.changes(actor.municipality_id, page, PAGE)
        ids = {person for one in records for person in (one.pair.teacher_id, one.pair.mentor_id)}
        people = await self._parties.people(ids)
        lines = tuple((one, people[one.pair.teacher_id], people[one.pair.mentor_id]) for one in records)
        return ChangesPage(lines, page, pages_of(total, PAGE))

    async def _now(self, municipality_id: int, wishes: Wishes) -> Group:
        return await self._group.now(municipality_id, wishes, self._clock.now())

    async def _change(self, actor: Actor, run_id: int, change: Callable[[Run], Run]) -> None:
        """Two methodologists at once: the second change is made to what the first one left."""
        run = await self._run(actor, run_id)
        if run.status == "draft" and not await self._runs.rewrite(change(run)):
            await self._runs.rewrite(change(await self._run(actor, run_id)))

    async def _run(self, actor: Actor, run_id: int) -> Run:
        actor.must(Role.METHODOLOGIST)
        run = await self._runs.of(run_id)
        if run is None or run.municipality_id != actor.municipality_id:
            raise NotFound("matching")
        return run
