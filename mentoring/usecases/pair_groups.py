"""Staff begin a group: one mentor, two to six teachers, one goal, one last day. Everybody is asked."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from mentoring.clock import Clock
from mentoring.errors import MentoringError, NotFound
from mentoring.pairs import GROUP_SIZE, PairKind, PairStatus, Side
from mentoring.people import Actor, Role
from mentoring.roster import PersonStatus, pages_of
from mentoring.timing import to_utc
from mentoring.usecases.group_flow import Group, GroupFlow, Groups
from mentoring.usecases.pair_records import STAFF_ORIGIN, Pairs, Parties, Someone
from mentoring.usecases.pair_staff import MOST_GOAL, Facts, Teachers, answers_for
from mentoring.usecases.pairs import within

PAGE: Final = 5
LONGEST: Final = timedelta(days=366)


class GroupSizeWrong(MentoringError):
    """Two to six are invited."""


class GroupGoesOn(MentoringError):
    """This mentor leads a group, or is asked to."""


@dataclass(frozen=True, slots=True)
class MentorPage:
    """Mentors who offered to lead a group and lead none."""

    mentors: tuple[Someone, ...]
    page: int
    pages: int
    total: int


@dataclass(frozen=True, slots=True)
class MemberPage:
    """Teachers who may be invited; `picked` of all pages."""

    mentor: Someone
    lines: tuple[tuple[Someone, bool], ...]
    picked: int
    page: int
    pages: int
    total: int


@dataclass(frozen=True, slots=True)
class GroupView:
    """A group as its mentor and the staff see it. Who refused is nowhere."""

    group: Group
    mentor: Someone
    invited: tuple[Someone, ...]
    agreed: int
    is_mine: bool

    @property
    def waits_for_mentor(self) -> bool:
        """Whether the mentor has still to answer."""
        return self.group.agreed_at is None and self.group.closed_at is None


class GroupUseCases:
    """Curators act within their schools, methodologists everywhere. Runs in its caller's turn."""

    def __init__(
        self,
        flow: GroupFlow,
        groups: Groups,
        teachers: Teachers,
        facts: Facts,
        pairs: Pairs,
        parties: Parties,
        clock: Clock,
    ) -> None:
        self._flow = flow
        self._groups = groups
        self._teachers = teachers
        self._facts = facts
        self._pairs = pairs
        self._parties = parties
        self._clock = clock

    async def plan_due(self, now: datetime) -> int:
        """One batch of groups that have become too small."""
        return await self._flow.tidy(now)

    def today(self, actor: Actor) -> datetime:
        """The actor's local moment, without a zone."""
        return self._clock.now().astimezone(actor.tz).replace(tzinfo=None)

    async def mentors(self, actor: Actor, page: int) -> MentorPage:
        """Who offered the group form."""
        found = await self._leaders(actor)
        pages = pages_of(len(found), PAGE)
        page = page if 0 <= page < pages else 0
        shown = found[page * PAGE : (page + 1) * PAGE]
        people = await self._parties.people(shown)
        return MentorPage(tuple(people[one] for one in shown), page, pages, len(found))

    async def mentor(self, actor: Actor, mentor_id: int) -> Someone:
        """The mentor of the group that is about to be.

        Raises:
            NotAllowed, NotFound, GroupGoesOn.
        """
        if mentor_id not in await self._leaders(actor):
            if mentor_id in await self._groups.leading(actor.municipality_id):
                raise GroupGoesOn
            raise NotFound("mentor")
        return (await self._parties.people([mentor_id]))[mentor_id]

    async def members(self, actor: Actor, mentor_id: int, picked: Collection[int], page: int) -> MemberPage:
        """One page of teachers to tick.

        Raises:
            NotAllowed, NotFound, GroupGoesOn.
        """
        mentor = await self.mentor(actor, mentor_id)
        schools = None if actor.has(Role.METHODOLOGIST) else actor.schools(Role.CURATOR)
        found, total = await self._teachers.teachers(actor.municipality_id, schools, max(page, 0), PAGE)
        if not found and page:
            return await self.members(actor, mentor_id, picked, 0)
        ids = [person_id for person_id, _ in found if person_id != mentor_id]
        people = await self._parties.people(ids)
        lines = tuple((people[one], one in picked) for one in ids)
        return MemberPage(mentor, lines, len(picked), max(page, 0), pages_of(total, PAGE), total)

    async def tick(self, actor: Actor, mentor_id: int, picked: Collection[int], teacher_id: int) -> list[int]:
        """Those picked after one more tap.

        Raises:
            NotAllowed, NotFound, GroupSizeWrong: six already.
        """
        if teacher_id in picked:
            return [one for one in picked if one != teacher_id]
        await self._may_invite(actor, mentor_id, teacher_id)
        if len(picked) >= GROUP_SIZE[-1]:
            raise GroupSizeWrong
        return [*picked, teacher_id]

    async def ask(
        self, actor: Actor, mentor_id: int, goal: str | None, until: date, picked: Collection[int]
    ) -> GroupView:
        """Ask the mentor and each member.

        Raises:
            NotAllowed, NotFound, TooLong, GroupSizeWrong, GroupGoesOn: also a second tap.
        """
        await self.mentor(actor, mentor_id)
        words, ends = self.goal(goal), self.last_day(actor, until)
        members = list(dict.fromkeys(picked))
        for teacher_id in members:
            await self._may_invite(actor, mentor_id, teacher_id)
        if len(members) not in GROUP_SIZE:
            raise GroupSizeWrong
        now = self._clock.now()
        group_id = await self._groups.add(actor.municipality_id, mentor_id, words, ends, actor.person_id, now)
        group = await self._groups.group(group_id) if group_id is not None else None
        if group is None:
            raise GroupGoesOn
        await self._flow.invite(group, members, actor.person_id, STAFF_ORIGIN, now)
        return await self.view(actor, group.id)

    def goal(self, words: str | None) -> str:
        """A phrase.

        Raises:
            TooLong, NotFound: no words.
        """
        goal = within(words, MOST_GOAL)
        if goal is None:
            raise NotFound("goal")
        return goal

    def last_day(self, actor: Actor, until: date) -> datetime:
        """The end of that day.

        Raises:
            NotFound: a day that no group can have.
        """
        today = self.today(actor).date()
        if not today < until <= today + LONGEST:
            raise NotFound("day")
        return to_utc(datetime.combine(until, time(23, 59)), actor.tz)

    async def view(self, actor: Actor, group_id: int) -> GroupView:
        """The group, for its mentor, whoever began it, and methodologists.

        Raises:
            NotFound.
        """
        group = await self._groups.group(group_id)
        if group is None or group.municipality_id != actor.municipality_id:
            raise NotFound("group")
        is_mine = group.mentor_id == actor.person_id
        if not is_mine and not actor.has(Role.METHODOLOGIST):
            actor.must(Role.CURATOR)
            if group.created_by != actor.person_id:
                raise NotFound("group")
        living = await self._groups.living(group_id)
        people = await self._parties.people([group.mentor_id, *(one.pair.teacher_id for one in living)])
        agreed = [
            one for one in living if one.pair.status is PairStatus.ACTIVE or one.pair.agreed is Side.TEACHER
        ]
        invited = tuple(people[one.pair.teacher_id] for one in living)
        return GroupView(group, people[group.mentor_id], invited, len(agreed), is_mine)

    async def answer(self, actor: Actor, group_id: int, *, yes: bool) -> GroupView:
        """The mentor's answer; a second tap changes nothing.

        Raises:
            NotAllowed, NotFound.
        """
        actor.must(Role.MENTOR)
        view = await self.view(actor, group_id)
        if not view.is_mine:
            raise NotFound("group")
        if yes:
            await self._flow.agree(group_id, actor.person_id, self._clock.now())
        else:
            await self._flow.refuse(group_id, self._clock.now())
        return await self.view(actor, group_id)

    async def _leaders(self, actor: Actor) -> list[int]:
        actor.must(Role.CURATOR, Role.METHODOLOGIST)
        offers = await self._parties.offers(actor.municipality_id, self._clock.now(), PairKind.GROUP)
        busy = await self._groups.leading(actor.municipality_id)
        anywhere, own = actor.has(Role.METHODOLOGIST), actor.schools(Role.CURATOR)
        return [
            one.person_id
            for one in offers
            if one.person_id not in busy and not one.paused and (anywhere or one.school_id in own)
        ]

    async def _may_invite(self, actor: Actor, mentor_id: int, teacher_id: int) -> None:
        """A teacher of one's schools who is not in a group of this mentor's already."""
        facts = await self._facts.facts(teacher_id)
        if facts is None or teacher_id == mentor_id or not answers_for(actor, facts):
            raise NotFound("person")
        if facts.status is not PersonStatus.ACTIVE:
            raise NotFound("person")  # a group is everybody's own word
        if await self._pairs.between(teacher_id, mentor_id, PairKind.GROUP) is not None:
            raise NotFound("person")
