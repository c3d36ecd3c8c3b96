"""A curator or a methodologist proposes a mentor to a teacher; both are asked, and both may say no."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Protocol

from mentoring.clock import Clock
from mentoring.errors import MentoringError, NotFound
from mentoring.pairs import OPEN, SEATED, SITUATIONAL, PairKind, PairStatus, after_withdraw
from mentoring.people import Actor, Role
from mentoring.roster import GrantStatus, PersonFacts, PersonStatus, pages_of
from mentoring.usecases.pair_flow import PairFlow
from mentoring.usecases.pair_records import STAFF_ORIGIN, PairRecord, Pairs, Parties, Someone
from mentoring.usecases.pair_search import PairSearch
from mentoring.usecases.pair_viewing import for_others
from mentoring.usecases.pair_views import Candidate
from mentoring.usecases.pairs import within

PAGE: Final = 5
MOST_GOAL: Final = 200
KINDS: Final = (PairKind.MAIN, PairKind.SUBJECT, PairKind.SHORT, PairKind.QUESTION)
"""What may be proposed. A question of the teacher's own is nobody else's business and is not listed."""


HERE: Final = (PersonStatus.ACTIVE, PersonStatus.EXPECTED)


class AlreadyPaired(MentoringError):
    """The teacher has such a pair, or an answer is waited for."""


@dataclass(frozen=True, slots=True)
class StaffLine:
    """A teacher in the list."""

    teacher: Someone
    has_mentor: bool


@dataclass(frozen=True, slots=True)
class StaffPage:
    """Teachers for whom a mentor may be proposed; those without one come first."""

    lines: tuple[StaffLine, ...]
    page: int
    pages: int
    total: int


@dataclass(frozen=True, slots=True)
class HeldCounts:
    """How many meetings and lesson visits of a pair took place: in all and since the month began."""

    meetings: int
    visits: int
    month_meetings: int
    month_visits: int


@dataclass(frozen=True, slots=True)
class TeacherPairs:
    """A teacher's pairs as staff see them, and the kinds that may be proposed now."""

    teacher: Someone
    living: tuple[tuple[PairRecord, Someone], ...]
    kinds: tuple[PairKind, ...]
    held: Mapping[int, HeldCounts]
    """By pair; no topic, no word of the two."""


@dataclass(frozen=True, slots=True)
class StaffCandidate:
    """A mentor who suits this teacher, with reasons that anybody may see; None: nobody does."""

    teacher: Someone
    kind: PairKind
    found: Candidate | None


class Teachers(Protocol):
    """Teachers of some schools (`storage.pair_staff`)."""

    async def teachers(
        self,
        municipality_id: int,
        schools: Collection[int] | None,
        page: int,
        size: int,
        *,
        entered: bool = True,
    ) -> tuple[list[tuple[int, bool]], int]: ...
    async def held(self, pair_ids: Collection[int], since: datetime) -> dict[int, HeldCounts]: ...


class Facts(Protocol):
    """Who works where (`storage.roster`)."""

    async def facts(self, person_id: int) -> PersonFacts | None: ...


class StaffPairUseCases:
    """Curators act for teachers of their schools, methodologists for all. Runs in its caller's turn."""

    def __init__(
        self,
        teachers: Teachers,
        facts: Facts,
        pairs: Pairs,
        parties: Parties,
        search: PairSearch,
        flow: PairFlow,
        clock: Clock,
    ) -> None:
        self._teachers = teachers
        self._facts = facts
        self._pairs = pairs
        self._parties = parties
        self._search = search
        self._flow = flow
        self._clock = clock

    async def teachers(self, actor: Actor, page: int) -> StaffPage:
        """Teachers of one's schools, of the whole municipality for a methodologist; expected ones too."""
        actor.must(Role.CURATOR, Role.METHODOLOGIST)
        schools = None if actor.has(Role.METHODOLOGIST) else actor.schools(Role.CURATOR)
        found, total = await self._teachers.teachers(
            actor.municipality_id, schools, page, PAGE, entered=False
        )
        if not found and page:
            return await self.teachers(actor, 0)
        people = await self._parties.people([person_id for person_id, _ in found])
        lines = tuple(StaffLine(people[person_id], has) for person_id, has in found)
        return StaffPage(lines, page, pages_of(total, PAGE), total)

    async def teacher(self, actor: Actor, teacher_id: int) -> TeacherPairs:
        """One teacher.

        Raises:
            NotAllowed, NotFound: not a teacher here, or not of one's school.
        """
        facts = await self._must_answer_for(actor, teacher_id)
        living = await self._pairs.living_of_teacher(teacher_id)
        shown = [one for one in living if one.pair.kind in SEATED or one.origin == STAFF_ORIGIN]
        people = await self._parties.people([teacher_id, *(one.pair.mentor_id for one in shown)])
        kinds = tuple(kind for kind in _kinds(facts) if _is_free(actor, living, kind))
        month = (
            self._clock.now().astimezone(actor.tz).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
        )
        held = await self._teachers.held([one.pair.id for one in shown], month)
        lines = tuple((one, people[one.pair.mentor_id]) for one in shown)
        return TeacherPairs(people[teacher_id], lines, kinds, held)

    async def candidate(self, actor: Actor, teacher_id: int, kind: PairKind, place: int) -> StaffCandidate:
        """The mentor at `place` of those who suit best, from the first again after the last.

        Raises:
            NotAllowed, NotFound, AlreadyPaired.
        """
        living = await self._may_propose(actor, teacher_id, kind)
        but = frozenset(one.pair.mentor_id for one in living)
        now = self._clock.now()
        ranked = await self._search.ranked(actor.municipality_id, teacher_id, now, but, kind)
        place %= len(ranked) or 1
        chosen = ranked[place : place + 1]
        people = await self._parties.people([teacher_id, *(one.mentor_id for one in chosen)])
        found = [Candidate(people[one.mentor_id], *for_others(one), place, len(ranked)) for one in chosen]
        return StaffCandidate(people[teacher_id], kind, found[0] if found else None)

    async def chosen(self, actor: Actor, teacher_id: int, kind: PairKind, mentor_id: int) -> StaffCandidate:
        """The mentor who is about to be proposed for an occasion: with which goal?

        Raises:
            NotAllowed, NotFound, AlreadyPaired.
        """
        await self._may_propose(actor, teacher_id, kind)
        now = self._clock.now()
        scored = await self._search.possible(actor.municipality_id, teacher_id, mentor_id, now, kind)
        if scored is None:
            raise NotFound("mentor")
        people = await self._parties.people([teacher_id, mentor_id])
        return StaffCandidate(
            people[teacher_id], kind, Candidate(people[mentor_id], *for_others(scored), 0, 1)
        )

    async def propose(
        self,
        actor: Actor,
        teacher_id: int,
        mentor_id: int,
        kind: PairKind,
        words: str | None = None,
        weeks: int | None = None,
    ) -> TeacherPairs:
        """Ask both, as usual; a second tap finds the proposal that waits.

        A teacher who has not entered cannot be asked: the actor speaks for her until she enters.

        Raises:
            NotAllowed, NotFound, AlreadyPaired, TooLong.
        """
        facts = await self._must_answer_for(actor, teacher_id)
        goal = within(words, MOST_GOAL)
        if kind not in KINDS or (kind in SITUATIONAL and goal is None):
            raise NotFound("goal")
        if await self._pairs.between(teacher_id, mentor_id, kind) is not None:
            return await self.teacher(actor, teacher_id)
        await self._may_propose(actor, teacher_id, kind)
        now = self._clock.now()
        scored = await self._search.possible(actor.municipality_id, teacher_id, mentor_id, now, kind)
        if scored is None:
            raise NotFound("mentor")
        await self._flow.propose(
            actor.municipality_id,
            teacher_id,
            scored,
            actor.person_id,
            now,
            kind,
            goal,
            weeks,
            spoken=facts.status is PersonStatus.EXPECTED,
        )
        return await self.teacher(actor, teacher_id)

    async def take_back(self, actor: Actor, pair_id: int) -> TeacherPairs:
        """Take a proposal of the staff back while nobody has answered; later it belongs to the two.

        Raises:
            NotAllowed, NotFound.
        """
        record = await self._pairs.record(pair_id)
        if record is None or record.origin != STAFF_ORIGIN:
            actor.must(Role.CURATOR, Role.METHODOLOGIST)
            raise NotFound("pair")
        await self._must_answer_for(actor, record.pair.teacher_id)
        if nobody_answered(record):
            await self._flow.take_back(
                record, after_withdraw(record.pair), actor.person_id, self._clock.now()
            )
        return await self.teacher(actor, record.pair.teacher_id)

    async def _may_propose(self, actor: Actor, teacher_id: int, kind: PairKind) -> list[PairRecord]:
        facts = await self._must_answer_for(actor, teacher_id)
        living = await self._pairs.living_of_teacher(teacher_id)
        if kind not in _kinds(facts) or not _is_free(actor, living, kind):
            raise AlreadyPaired
        return living

    async def _must_answer_for(self, actor: Actor, teacher_id: int) -> PersonFacts:
        actor.must(Role.CURATOR, Role.METHODOLOGIST)
        facts = await self._facts.facts(teacher_id)
        if facts is None or not answers_for(actor, facts):
            raise NotFound("person")
        return facts


def nobody_answered(record: PairRecord) -> bool:
    """Whether a proposal of the staff still is theirs alone."""
    spoken = record.pair.status is PairStatus.HALF and record.word_by is not None
    return spoken or record.pair.status is PairStatus.PROPOSED


def _kinds(facts: PersonFacts) -> tuple[PairKind, ...]:
    """For who has not entered only the mentors of a year: an occasion is the teacher's own word."""
    if facts.status is PersonStatus.EXPECTED:
        return tuple(kind for kind in KINDS if kind in SEATED)
    return KINDS


def answers_for(actor: Actor, facts: PersonFacts) -> bool:
    """Whether the actor may propose a mentor to this person: a teacher of one's school, expected or not."""
    if facts.municipality_id != actor.municipality_id or facts.status not in HERE:
        return False
    anywhere, own = actor.has(Role.METHODOLOGIST), actor.schools(Role.CURATOR)
    return any(
        one.role is Role.TEACHER and one.status is GrantStatus.ACTIVE and (anywhere or one.school_id in own)
        for one in facts.grants
    )


def _is_free(actor: Actor, living: list[PairRecord], kind: PairKind) -> bool:
    """Whether nothing of this kind goes on or waits.

    That a teacher looks for another mentor is for the methodologist alone: to a curator the pair goes on.
    """
    same = [one for one in living if one.pair.kind is kind]
    if any(one.pair.status in OPEN for one in same):
        return False
    return all(one.asks_for_change and actor.has(Role.METHODOLOGIST) for one in same)
