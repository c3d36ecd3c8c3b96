"""Communities: everybody finds them and asks to join; leaders and methodologists keep them."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, Final, Protocol

from mentoring.audiences import Audience
from mentoring.clock import Clock
from mentoring.communities import (
    DECISION,
    PLACE,
    TITLE,
    WHO,
    Community,
    CommunityKind,
    Decision,
    LastLeader,
    Membership,
    NoLeader,
)
from mentoring.errors import NotAllowed, NotFound, TooLong
from mentoring.events import Field
from mentoring.people import Actor, Grant, Role
from mentoring.ports import Outbox, ProgrammeBook
from mentoring.reminders import Due, Who
from mentoring.roster import Page, PersonFacts, pages_of
from mentoring.timing import Urgency
from mentoring.usecases.event_desk import EventDesk
from mentoring.usecases.roadmap_desk import RoadmapDesk

PAGE: Final = 5
MEMBERS: Final = 6
FOUND: Final = 4
KIND: Final = "meeting"
"""Kind of the event that a meeting is."""


@dataclass(frozen=True, slots=True)
class CommunityPage:
    """A page of them; `founds`: this reader may add one."""

    lines: tuple[Community, ...]
    own: bool
    page: int
    pages: int
    founds: bool


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """A meeting: an event for the members."""

    id: int
    community_id: int
    title: str
    starts_at: datetime
    status: str
    came: int


@dataclass(frozen=True, slots=True)
class CommunityCard:
    """One of them as somebody sees it. `keeps`: leader or methodologist."""

    community: Community
    kind: str
    subject: str
    keeps: bool
    edits: bool
    ahead: tuple[MeetingLine, ...]
    past: tuple[MeetingLine, ...]
    decisions: int


@dataclass(frozen=True, slots=True)
class Member:
    """A line of the members."""

    person_id: int
    name: str
    role: str
    school: str
    status: Membership


@dataclass(frozen=True, slots=True)
class MemberPage:
    """Members, or those who ask (`asked`)."""

    community: Community
    lines: tuple[Member, ...]
    page: int
    pages: int
    keeps: bool
    edits: bool
    asked: bool


@dataclass(frozen=True, slots=True)
class DecisionPage:
    """Decisions, the newest first."""

    community: Community
    lines: tuple[Decision, ...]
    page: int
    pages: int
    keeps: bool


@dataclass(frozen=True, slots=True)
class DecisionCard:
    """One decision."""

    community: Community
    decision: Decision
    keeps: bool


class CommunityRows(Protocol):
    """The rows (`storage.communities`)."""

    async def page(
        self, municipality_id: int, reader_id: int, page: int, size: int, *, own: bool
    ) -> tuple[list[Community], int]: ...
    async def one(self, municipality_id: int, community_id: int, reader_id: int) -> Community | None: ...
    async def add(self, municipality_id: int, author_id: int, now: datetime, **values: Any) -> int: ...
    async def change(self, community_id: int, **values: Any) -> None: ...
    async def put(
        self,
        community: Community,
        person_id: int,
        status: Membership,
        by: int,
        now: datetime,
        *of: Membership,
    ) -> bool: ...
    async def members(
        self, community_id: int, status: Membership, page: int, size: int
    ) -> tuple[list[Member], int]: ...
    async def keepers(self, community: Community) -> list[Who]: ...
    async def who(self, person_id: int) -> Who | None: ...
    async def is_here(self, municipality_id: int, person_id: int) -> bool: ...
    async def bind(self, event_id: int, community_id: int) -> None: ...
    async def meetings(
        self, community_id: int, now: datetime, limit: int, *, ahead: bool
    ) -> list[MeetingLine]: ...
    async def meeting(self, municipality_id: int, event_id: int) -> MeetingLine | None: ...
    async def decide(
        self, community: Community, event_id: int | None, body: str, by: int, now: datetime
    ) -> int: ...
    async def decision(self, municipality_id: int, decision_id: int) -> Decision | None: ...
    async def decisions(self, community_id: int, page: int, size: int) -> tuple[list[Decision], int]: ...
    async def change_decision(self, decision_id: int, **values: Any) -> None: ...
    async def link_row(self, decision_id: int, row_id: int) -> bool: ...


class Roster(Protocol):
    """Finding people by name (`storage.roster`)."""

    async def found(self, municipality_id: int, typed: str, page: int, size: int) -> Page[PersonFacts]: ...


class CommunityUseCases:
    """Runs in its caller's turn. A leader is a member with a role inside this community alone."""

    def __init__(
        self,
        rows: CommunityRows,
        roster: Roster,
        events: EventDesk,
        roadmap: RoadmapDesk,
        outbox: Outbox,
        programmes: ProgrammeBook,
        clock: Clock,
    ) -> None:
        self._rows = rows
        self._roster = roster
        self._events = events
        self._roadmap = roadmap
        self._outbox = outbox
        self._programmes = programmes
        self._clock = clock

    def local(self, actor: Actor) -> datetime:
        """The naive wall time of the actor."""
        return self._clock.now().astimezone(actor.tz).replace(tzinfo=None)

    def now(self) -> datetime:
        """The present moment."""
        return self._clock.now()

    def kinds(self, actor: Actor) -> tuple[CommunityKind, ...]:
        """Kinds of the municipality's own document; a curator founds those inside a school."""
        known = self._programmes.of(actor.municipality_id).community_kinds
        if actor.has(Role.METHODOLOGIST):
            return known
        return tuple(one for one in known if one.at_school) if actor.has(Role.CURATOR) else ()

    # --- everybody ---

    async def page(self, actor: Actor, page: int, *, own: bool) -> CommunityPage:
        """All that stand, or one's own. Raises: NotAllowed for somebody not confirmed yet."""
        if not actor.roles():
            raise NotAllowed(Role.TEACHER.value)
        lines, total = await self._rows.page(actor.municipality_id, actor.person_id, page, PAGE, own=own)
        last = pages_of(total, PAGE) - 1
        if page > last:
            return await self.page(actor, last, own=own)
        return CommunityPage(tuple(lines), own, page, last + 1, bool(self.kinds(actor)))

    async def card(self, actor: Actor, community_id: int) -> CommunityCard:
        """One of them. Raises: NotFound."""
        one = await self._one(actor, community_id)
        now, programme = self._clock.now(), self._programmes.of(actor.municipality_id)
        kind = next((kind.title for kind in programme.community_kinds if kind.code == one.kind), one.kind)
        _, decisions = await self._rows.decisions(one.id, 0, 1)
        return CommunityCard(
            one,
            kind,
            programme.subject_title(one.subject) if one.subject else "",
            keeps(actor, one),
            edits(actor, one),
            tuple(await self._rows.meetings(one.id, now, 3, ahead=True)),
            tuple(await self._rows.meetings(one.id, now, 2, ahead=False)),
            decisions,
        )

    async def join(self, actor: Actor, community_id: int) -> CommunityCard:
        """«Вступить»: the leader decides; a second tap finds the first one's answer."""
        one = await self._standing(actor, community_id)
        if not actor.roles():
            raise NotAllowed(Role.TEACHER.value)
        now = self._clock.now()
        again = (Membership.LEFT, Membership.REFUSED)
        if keeps(actor, one):
            await self._rows.put(
                one, actor.person_id, Membership.MEMBER, actor.person_id, now, *again, Membership.ASKED
            )
        elif await self._rows.put(one, actor.person_id, Membership.ASKED, actor.person_id, now, *again):
            for who in await self._rows.keepers(one):
                mark = f"asked{actor.person_id}at{now:%Y%m%d}"
                await self._tell(who, "community_asked", one, mark, {"person_id": actor.person_id})
        return await self.card(actor, community_id)

    async def leave(self, actor: Actor, community_id: int) -> CommunityCard:
        """«Выйти»; what one asked for is asked no more. Raises: LastLeader."""
        one = await self._one(actor, community_id)
        if one.leader_id == actor.person_id:
            raise LastLeader
        both = (Membership.MEMBER, Membership.ASKED)
        await self._rows.put(one, actor.person_id, Membership.LEFT, actor.person_id, self._clock.now(), *both)
        return await self.card(actor, community_id)

    async def members(self, actor: Actor, community_id: int, page: int, *, asked: bool = False) -> MemberPage:
        """Names are for members and keepers; who asks is for keepers. Raises: NotFound, NoLeader."""
        one = await self._one(actor, community_id)
        if not keeps(actor, one) and (asked or one.mine is not Membership.MEMBER):
            raise NoLeader
        status = Membership.ASKED if asked else Membership.MEMBER
        lines, total = await self._rows.members(one.id, status, page, MEMBERS)
        last = pages_of(total, MEMBERS) - 1
        if page > last:
            return await self.members(actor, community_id, last, asked=asked)
        return MemberPage(one, tuple(lines), page, last + 1, keeps(actor, one), edits(actor, one), asked)

    async def around(self, actor: Actor, community_id: int, person_id: int, *, asked: bool) -> MemberPage:
        """The page of members on which somebody stands; the first one when nobody does. Raises: NoLeader."""
        await self._kept(actor, community_id)
        view = await self.members(actor, community_id, 0, asked=asked)
        for page in range(1, view.pages):
            if person_id in {line.person_id for line in view.lines}:
                break
            view = await self.members(actor, community_id, page, asked=asked)
        return view

    # --- keeping ---

    async def found(self, actor: Actor, kind: str, title: str) -> CommunityCard:
        """A new one: a methodologist's for the municipality, a curator's for the own school.

        Raises: NotFound for a forged kind, NotAllowed, TooLong.
        """
        known = {one.code: one for one in self.kinds(actor)}
        if kind not in known:
            raise NotFound("community_kind")
        school = None
        if not actor.has(Role.METHODOLOGIST):
            school = min(actor.schools(Role.CURATOR))
        made = await self._rows.add(
            actor.municipality_id,
            actor.person_id,
            self._clock.now(),
            kind=kind,
            title=_limited(title, TITLE),
            school_id=school,
        )
        return await self.card(actor, made)

    async def rename(self, actor: Actor, community_id: int, title: str) -> CommunityCard:
        """Another name. Raises: TooLong, NoLeader."""
        one = await self._edited(actor, community_id)
        await self._rows.change(one.id, title=_limited(title, TITLE))
        return await self.card(actor, one.id)

    async def set_subject(self, actor: Actor, community_id: int, code: str | None) -> CommunityCard:
        """Which subject it is about. Raises: NotFound, NoLeader."""
        one = await self._edited(actor, community_id)
        known = {subject.code for subject in self._programmes.of(actor.municipality_id).subjects}
        if code is not None and code not in known:
            raise NotFound("subject")
        await self._rows.change(one.id, subject=code)
        return await self.card(actor, one.id)

    async def set_leader(self, actor: Actor, community_id: int, person_id: int) -> CommunityCard:
        """A member becomes the leader and is told. Raises: NotFound, NoLeader."""
        one = await self._edited(actor, community_id)
        lines, _ = await self._rows.members(one.id, Membership.MEMBER, 0, 1000)
        if person_id not in {member.person_id for member in lines}:
            raise NotFound("person")
        await self._rows.change(one.id, leader_id=person_id)
        who = await self._rows.who(person_id)
        if who is not None and person_id not in (actor.person_id, one.leader_id):
            await self._tell(who, "community_leader", one, f"leader{self._clock.now():%Y%m%d}", {})
        return await self.card(actor, one.id)

    async def close(self, actor: Actor, community_id: int) -> CommunityCard:
        """It takes nobody any more; what it decided stays. Raises: NoLeader."""
        one = await self._edited(actor, community_id)
        await self._rows.change(one.id, closed_at=self._clock.now())
        return await self.card(actor, one.id)

    async def reopen(self, actor: Actor, community_id: int) -> CommunityCard:
        """It goes on."""
        one = await self._one(actor, community_id)
        if not edits(actor, one):
            raise NoLeader
        await self._rows.change(one.id, closed_at=None)
        return await self.card(actor, one.id)

    async def find(self, actor: Actor, community_id: int, typed: str) -> tuple[PersonFacts, ...]:
        """People to add, by the beginning of a name. Raises: NoLeader."""
        await self._kept(actor, community_id)
        words = typed.strip()[:80]
        return (await self._roster.found(actor.municipality_id, words, 0, FOUND)).items if words else ()

    async def take(self, actor: Actor, community_id: int, person_id: int) -> None:
        """Somebody becomes a member: added, or asked before. They are told. Raises: NotFound, NoLeader."""
        one = await self._kept(actor, community_id)
        if not await self._rows.is_here(actor.municipality_id, person_id):
            raise NotFound("person")
        now = self._clock.now()
        before = (Membership.ASKED, Membership.LEFT, Membership.REFUSED)
        if await self._rows.put(one, person_id, Membership.MEMBER, actor.person_id, now, *before):
            who = await self._rows.who(person_id)
            if who is not None and person_id != actor.person_id:
                await self._tell(who, "community_joined", one, f"in{now:%Y%m%d}", {})

    async def refuse(self, actor: Actor, community_id: int, person_id: int) -> None:
        """Not now: nobody is told, and the person may ask again. Raises: NoLeader."""
        one = await self._kept(actor, community_id)
        now = self._clock.now()
        await self._rows.put(one, person_id, Membership.REFUSED, actor.person_id, now, Membership.ASKED)

    async def remove(self, actor: Actor, community_id: int, person_id: int) -> None:
        """Somebody is a member no more. Raises: NoLeader, LastLeader."""
        one = await self._kept(actor, community_id)
        if person_id == one.leader_id:
            raise LastLeader
        now = self._clock.now()
        await self._rows.put(one, person_id, Membership.LEFT, actor.person_id, now, Membership.MEMBER)

    # --- meetings ---

    async def announce(
        self, actor: Actor, community_id: int, title: str, starts_at: datetime, place: str | None
    ) -> MeetingLine:
        """A meeting: an event whose audience is the community, announced to its members.

        Raises: NoLeader, TooLong, and what `EventDesk.put` raises.
        """
        one = await self._kept(actor, community_id)
        desk, organiser = self._events, _organiser(actor)
        known = {kind.code for kind in self._programmes.of(actor.municipality_id).event_kinds}
        kind = KIND if KIND in known else self._programmes.of(actor.municipality_id).event_kinds[-1].code
        event = await desk.begin(organiser, kind)
        await self._rows.bind(event.id, one.id)
        await desk.write(organiser, event.id, Field.TITLE, _limited(title, TITLE))
        await desk.put(organiser, event.id, Field.STARTS, starts_at)
        if place:
            await desk.write(organiser, event.id, Field.PLACE, _limited(place, PLACE))
        await desk.choose(organiser, event.id, Audience(communities=frozenset({one.id})))
        await desk.publish(organiser, event.id)
        return await self.meeting(actor, event.id)

    async def meeting(self, actor: Actor, event_id: int) -> MeetingLine:
        """A meeting for its keepers. Raises: NotFound, NoLeader."""
        found = await self._rows.meeting(actor.municipality_id, event_id)
        if found is None:
            raise NotFound("meeting")
        await self._kept(actor, found.community_id)
        return found

    async def move(self, actor: Actor, event_id: int, starts_at: datetime) -> MeetingLine:
        """Another time: everybody who goes is told once."""
        await self.meeting(actor, event_id)
        await self._events.put(_organiser(actor), event_id, Field.STARTS, starts_at)
        return await self.meeting(actor, event_id)

    async def call_off(self, actor: Actor, event_id: int) -> MeetingLine:
        """Everybody who goes is told once."""
        await self.meeting(actor, event_id)
        await self._events.cancel(_organiser(actor), event_id)
        return await self.meeting(actor, event_id)

    # --- decisions ---

    async def decide(self, actor: Actor, community_id: int, event_id: int | None, body: str) -> DecisionCard:
        """What was decided. Raises: TooLong, NoLeader, NotFound for a meeting of another community."""
        one = await self._kept(actor, community_id)
        if event_id is not None and (await self.meeting(actor, event_id)).community_id != one.id:
            raise NotFound("meeting")
        said = _limited(body, DECISION)
        made = await self._rows.decide(one, event_id, said, actor.person_id, self._clock.now())
        return await self.decision(actor, made)

    async def set_who(self, actor: Actor, decision_id: int, who: str) -> DecisionCard:
        """Who does it, in words. Raises: TooLong, NoLeader."""
        view = await self._written(actor, decision_id)
        await self._rows.change_decision(view.decision.id, who=_limited(who, WHO) or None)
        return await self.decision(actor, decision_id)

    async def set_due(self, actor: Actor, decision_id: int, due: date | None) -> DecisionCard:
        """By when. Raises: NoLeader."""
        view = await self._written(actor, decision_id)
        await self._rows.change_decision(view.decision.id, due_on=due)
        return await self.decision(actor, decision_id)

    async def decisions(self, actor: Actor, community_id: int, page: int) -> DecisionPage:
        """For members, keepers and heads. Raises: NotFound, NoLeader."""
        one = await self._one(actor, community_id)
        if not _reads(actor, one):
            raise NoLeader
        lines, total = await self._rows.decisions(one.id, page, PAGE)
        last = pages_of(total, PAGE) - 1
        if page > last:
            return await self.decisions(actor, community_id, last)
        return DecisionPage(one, tuple(lines), page, last + 1, keeps(actor, one))

    async def decision(self, actor: Actor, decision_id: int) -> DecisionCard:
        """One decision. Raises: NotFound, NoLeader."""
        found = await self._rows.decision(actor.municipality_id, decision_id)
        if found is None:
            raise NotFound("decision")
        one = await self._one(actor, found.community_id)
        if not _reads(actor, one):
            raise NoLeader
        return DecisionCard(one, found, keeps(actor, one))

    async def to_roadmap(self, actor: Actor, decision_id: int) -> DecisionCard:
        """One tap: the decision is proposed for the roadmap; head or methodologist accept it. Once."""
        view = await self._written(actor, decision_id)
        if view.decision.row_id is None:
            row = await self._roadmap.propose(
                actor, actor.municipality_id, view.decision.body, view.decision.due_on
            )
            await self._rows.link_row(decision_id, row)
        return await self.decision(actor, decision_id)

    # --- pieces ---

    async def _written(self, actor: Actor, decision_id: int) -> DecisionCard:
        view = await self.decision(actor, decision_id)
        if not view.keeps:
            raise NoLeader
        return view

    async def _one(self, actor: Actor, community_id: int) -> Community:
        found = await self._rows.one(actor.municipality_id, community_id, actor.person_id)
        if found is None:
            raise NotFound("community")
        return found

    async def _standing(self, actor: Actor, community_id: int) -> Community:
        one = await self._one(actor, community_id)
        if one.closed_at is not None:
            raise NotFound("community")
        return one

    async def _kept(self, actor: Actor, community_id: int) -> Community:
        one = await self._standing(actor, community_id)
        if not keeps(actor, one):
            raise NoLeader
        return one

    async def _edited(self, actor: Actor, community_id: int) -> Community:
        one = await self._standing(actor, community_id)
        if not edits(actor, one):
            raise NoLeader
        return one

    async def _tell(self, who: Who, kind: str, one: Community, mark: str, params: dict[str, Any]) -> None:
        now = self._clock.now()
        key = f"community:{one.id}:{mark}:p{who.person_id}"
        facts = {"community_id": one.id, **params}
        await self._outbox.plan_many([Due(key, kind, Urgency.ACT, now, None, who.person_id, facts)])


def keeps(actor: Actor, one: Community) -> bool:
    """Leader, methodologist, or the curator of its school: members, meetings, decisions."""
    return one.leader_id == actor.person_id or edits(actor, one)


def edits(actor: Actor, one: Community) -> bool:
    """Methodologist, or the curator of its school: name, subject, leader, its end."""
    return actor.has(Role.METHODOLOGIST) or (
        one.school_id is not None and one.school_id in actor.schools(Role.CURATOR)
    )


def _reads(actor: Actor, one: Community) -> bool:
    return one.mine is Membership.MEMBER or keeps(actor, one) or actor.has(Role.HEAD)


def _organiser(actor: Actor) -> Actor:
    """The keeper at the desk of events, for the one event that was checked to be the community's."""
    return replace(actor, grants=(*actor.grants, Grant(Role.METHODOLOGIST, None)))


def _limited(text: str, limit: int) -> str:
    said = " ".join(text.split())
    if len(said) > limit:
        raise TooLong(len(said), limit)
    return said
