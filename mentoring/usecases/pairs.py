"""Pairs of a teacher and a mentor: asked, agreed, refused without shame, ended."""

from datetime import datetime, timedelta
from typing import Final

from mentoring.clock import Clock
from mentoring.errors import MentoringError, NotFound, TooLong
from mentoring.matching import Scored
from mentoring.pairs import (
    OPEN,
    PairAlreadyDecided,
    PairKind,
    PairStatus,
    Side,
    after_close,
    after_decline,
    after_mentor_accept,
    after_teacher_accept,
    after_withdraw,
)
from mentoring.people import Actor, Role
from mentoring.ports import Outbox
from mentoring.roster import pages_of
from mentoring.usecases.group_flow import GroupFlow
from mentoring.usecases.pair_flow import PairFlow, other
from mentoring.usecases.pair_records import PairRecord, Pairs, PairTimes, Parties
from mentoring.usecases.pair_rounds import PairRounds
from mentoring.usecases.pair_search import PairSearch
from mentoring.usecases.pair_viewing import PairViewer, Tally, for_teacher
from mentoring.usecases.pair_views import Candidate, MentorFront, PairView, TeacherLine, Teachers
from mentoring.usecases.pair_words import PairWords

MOST_REQUEST: Final = 500
MOST_REASON: Final = 1000
PAGE: Final = 5
LATELY: Final = timedelta(days=30)
MOST_QUESTIONS: Final = 2
"""One-time questions of one teacher at once."""


class HasMentor(MentoringError):
    """The teacher has a mentor, or waits for an answer: one search at a time."""


class PairUseCases:
    """Pairs of a teacher and a mentor. Runs in its caller's turn."""

    def __init__(
        self,
        pairs: Pairs,
        times: PairTimes,
        parties: Parties,
        search: PairSearch,
        viewer: PairViewer,
        flow: PairFlow,
        groups: GroupFlow,
        outbox: Outbox,
        clock: Clock,
    ) -> None:
        self._pairs = pairs
        self._parties = parties
        self._search = search
        self._viewer = viewer
        self._flow = flow
        self._groups = groups
        self._words = PairWords(outbox)
        self._rounds = PairRounds(pairs, times, parties, flow, outbox)
        self._clock = clock

    async def plan_due(self, now: datetime) -> int:
        """One batch of what time brings: reminders at 48 hours, the next candidate at 72, quiet pairs."""
        return await self._rounds.plan(now)

    # --- the teacher ---

    async def front(self, actor: Actor) -> MentorFront:
        """The mentor, and the proposal or request that waits."""
        actor.must(Role.TEACHER)
        living = await self._pairs.living_of_teacher(actor.person_id, PairKind.MAIN)
        active = next((one for one in living if one.pair.status is PairStatus.ACTIVE), None)
        waiting = next((one for one in living if one.pair.status in OPEN), None)
        return MentorFront(
            active=await self._viewer.view(actor, active) if active else None,
            waiting=await self._viewer.view(actor, waiting) if waiting else None,
            asked=0 if living else await self._asked_lately(actor),
        )

    async def _asked_lately(self, actor: Actor) -> int:
        since = self._clock.now() - LATELY
        found = await self._pairs.last_search(actor.person_id, PairKind.MAIN)
        return sum(1 for one in found if one.closed_at is not None and one.closed_at >= since)

    async def helps(self, actor: Actor) -> tuple[PairView, ...]:
        """Everything living beside the main pair, the newest first."""
        actor.must(Role.TEACHER)
        living = await self._pairs.living_of_teacher(actor.person_id)
        beside = [one for one in living if one.pair.kind is not PairKind.MAIN]
        return tuple([await self._viewer.view(actor, one) for one in beside])

    async def candidate(self, actor: Actor, place: int, kind: PairKind = PairKind.MAIN) -> Candidate | None:
        """The mentor at `place` of those who suit best, from the first again after the last.

        Raises:
            HasMentor: nobody is looked for.
        """
        actor.must(Role.TEACHER)
        current = await self._may_search(actor, kind)
        now = self._clock.now()
        but = {one.pair.mentor_id for one in await self._pairs.living_of_teacher(actor.person_id)}
        but |= {current.pair.mentor_id} if current else set()
        found = await self._search.ranked(actor.municipality_id, actor.person_id, now, frozenset(but), kind)
        if not found:
            return None
        place %= len(found)
        people = await self._parties.people([found[place].mentor_id])
        mentor = people[found[place].mentor_id]
        return Candidate(mentor, *for_teacher(found[place]), place, len(found))

    async def asked_mentor(self, actor: Actor, mentor_id: int, kind: PairKind = PairKind.MAIN) -> Candidate:
        """The mentor whom the teacher is about to ask.

        Raises:
            HasMentor, NotFound: the mentor cannot be asked (any more).
        """
        actor.must(Role.TEACHER)
        await self._may_search(actor, kind)
        scored = await self._possible(actor, mentor_id, kind)
        people = await self._parties.people([mentor_id])
        return Candidate(people[mentor_id], *for_teacher(scored), 0, 1)

    async def ask(
        self,
        actor: Actor,
        mentor_id: int,
        request: str | None,
        kind: PairKind = PairKind.MAIN,
        weeks: int | None = None,
    ) -> PairView:
        """Ask a mentor; a second tap finds the request that waits.

        Raises:
            TooLong, HasMentor, NotFound.
        """
        actor.must(Role.TEACHER)
        text = within(request, MOST_REQUEST)
        between = await self._pairs.between(actor.person_id, mentor_id, kind)
        if between is not None:
            return await self._viewer.view(actor, between)
        await self._may_search(actor, kind)
        scored = await self._possible(actor, mentor_id, kind)
        now = self._clock.now()
        pair_id = await self._flow.ask(
            actor.municipality_id, actor.person_id, scored, text, actor.person_id, now, kind, weeks
        )
        if pair_id is None:
            raise NotFound("mentor")
        return await self.view(actor, pair_id)

    async def stop_search(self, actor: Actor, pair_id: int) -> PairView:
        """Take the own request back."""
        record = await self._viewer.mine(actor, pair_id, Side.TEACHER)
        if record.pair.status not in OPEN:
            return await self._viewer.view(actor, record)
        if await self._pairs.move(record, after_withdraw(record.pair), actor.person_id, self._clock.now()):
            await self._words.forget(pair_id, "withdrawn")
            await self._words.freed(record, self._clock.now())
        return await self.view(actor, pair_id)

    async def want_change(self, actor: Actor, pair_id: int, reason: str | None) -> PairView:
        """Look for another mentor while the pair goes on; the reason is for the methodologist alone.

        Raises:
            TooLong.
        """
        record = await self._viewer.mine(actor, pair_id, Side.TEACHER)
        await self._pairs.set_close_reason(record.pair.id, within(reason, MOST_REASON) or "")
        return await self.view(actor, pair_id)

    async def keep_mentor(self, actor: Actor, pair_id: int) -> PairView:
        """Nothing changes: the reason is forgotten, a request to somebody else is taken back."""
        record = await self._viewer.mine(actor, pair_id, Side.TEACHER)
        if record.pair.status is PairStatus.ACTIVE:
            now = self._clock.now()
            await self._pairs.set_close_reason(pair_id, None)
            await self._flow.withdraw_others(actor.person_id, pair_id, actor.person_id, now, record.pair.kind)
        return await self.view(actor, pair_id)

    # --- the mentor ---

    async def teachers(self, actor: Actor, page: int) -> Teachers:
        """The mentor's teachers, and the requests that wait."""
        actor.must(Role.MENTOR)
        records, total = await self._pairs.active_of_mentor(actor.person_id, page, PAGE)
        waiting = await self._pairs.open_of_mentor(actor.person_id)
        asked = [one for one in waiting if one.pair.agreed is not Side.MENTOR]
        people = await self._parties.people([one.pair.teacher_id for one in (*records, *asked)])
        around = await self._viewer.tallies(actor.municipality_id, [one.pair.id for one in records])
        lines = tuple(
            TeacherLine(
                one.pair.id,
                people[one.pair.teacher_id],
                around.get(one.pair.id, Tally()).next_at,
                around.get(one.pair.id, Tally()).waiting_steps,
            )
            for one in records
        )
        requests = tuple((one.pair.id, people[one.pair.teacher_id]) for one in asked)
        return Teachers(lines, page, pages_of(total, PAGE), total, requests)

    # --- both ---

    async def view(self, actor: Actor, pair_id: int) -> PairView:
        """The pair as it is now.

        Raises:
            NotFound: no such pair here. NotYourPair: somebody else's button.
        """
        return await self._viewer.view(actor, await self._viewer.mine(actor, pair_id))

    async def agree(self, actor: Actor, pair_id: int) -> PairView:
        """«Подходит» or «Беру»; the second agreement begins the mentoring. A second tap changes nothing.

        «Подходит» of a teacher for whom the school had spoken makes the pair her own.

        Raises:
            NotFound, NotYourPair, CapacityFull, TeacherTaken.
        """
        record = await self._viewer.mine(actor, pair_id)
        actor.must(Role(record.pair.side_of(actor.person_id).value))
        is_mine = record.pair.teacher_id == actor.person_id
        if is_mine and record.word_by is not None and await self._pairs.own_word(record, self._clock.now()):
            return await self.view(actor, pair_id)
        if record.pair.status not in OPEN or record.pair.agreed is record.pair.side_of(actor.person_id):
            return await self._viewer.view(actor, record)
        now = self._clock.now()
        if record.group_id is not None:
            await self._groups.agree(record.group_id, actor.person_id, now)
            return await self.view(actor, pair_id)
        load = await self._pairs.locked_load(
            record.municipality_id, record.pair.mentor_id, now, record.pair.kind
        )
        record = await self._viewer.mine(actor, pair_id)  # again, now that nobody else can change it
        accept = after_teacher_accept if actor.person_id == record.pair.teacher_id else after_mentor_accept
        try:
            agreed = accept(record.pair, actor.person_id, load)
        except PairAlreadyDecided:
            return await self._viewer.view(actor, record)
        if agreed.status is PairStatus.ACTIVE:
            await self._flow.begin(record, agreed, actor.person_id, now)
        else:
            await self._pairs.move(record, agreed, actor.person_id, now)
        return await self.view(actor, pair_id)

    async def decline(self, actor: Actor, pair_id: int) -> PairView:
        """«Сейчас не могу» or «Показать других». A request of the teacher goes to the next mentor by itself.

        Raises:
            NotFound, NotYourPair.
        """
        record = await self._viewer.mine(actor, pair_id)
        if record.pair.status not in OPEN:
            return await self._viewer.view(actor, record)
        declined = after_decline(record.pair, actor.person_id)
        by_mentor = record.pair.side_of(actor.person_id) is Side.MENTOR
        now = self._clock.now()
        if by_mentor and record.group_id is not None:
            await self._groups.refuse(record.group_id, now)
            return await self.view(actor, pair_id)
        next_one = await self._flow.next_for(record, now) if by_mentor else None
        if await self._pairs.move(record, declined, actor.person_id, now):
            await self._words.forget(pair_id, "declined")
            await (self._flow.pass_on(record, next_one, now) if by_mentor else self._words.freed(record, now))
        return await self.view(actor, pair_id)

    async def pass_on_waiting(self, actor: Actor) -> None:
        """A mentor who rests keeps nobody waiting: requests that wait for an answer go on by themselves."""
        actor.must(Role.MENTOR)
        for record in await self._pairs.open_of_mentor(actor.person_id):
            if record.pair.agreed is not Side.MENTOR:
                await self.decline(actor, record.pair.id)

    async def end(self, actor: Actor, pair_id: int) -> PairView:
        """End the mentoring; meetings ahead are called off with it."""
        record = await self._viewer.mine(actor, pair_id)
        now = self._clock.now()
        if record.pair.status is PairStatus.ACTIVE and await self._pairs.move(
            record, after_close(record.pair), actor.person_id, now
        ):
            await self._flow.put_away(record, now)
            await self._words.ended(record.pair, other(record.pair, actor.person_id), now)
        return await self.view(actor, pair_id)

    # --- steps of the above ---

    async def _may_search(self, actor: Actor, kind: PairKind) -> PairRecord | None:
        """The pair that is to be replaced, if there is one; two questions may be open at once."""
        living = await self._pairs.living_of_teacher(actor.person_id, kind)
        waits = any(one.pair.status in OPEN for one in living)
        if kind is PairKind.QUESTION and not waits and len(living) < MOST_QUESTIONS:
            return None
        if waits or any(not one.asks_for_change for one in living):
            raise HasMentor
        return living[0] if living else None

    async def _possible(self, actor: Actor, mentor_id: int, kind: PairKind) -> Scored:
        found = await self._search.possible(
            actor.municipality_id, actor.person_id, mentor_id, self._clock.now(), kind
        )
        if found is None:
            raise NotFound("mentor")
        return found


def within(text: str | None, limit: int) -> str | None:
    """A typed text without its edges; nothing for an empty one.

    Raises:
        TooLong.
    """
    stripped = (text or "").strip()
    if len(stripped) > limit:
        raise TooLong(len(stripped), limit)
    return stripped or None
