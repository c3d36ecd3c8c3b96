"""A person changes schools, or works here no longer. Neither erases anything: who comes back is the same."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Protocol

from mentoring.clock import Clock
from mentoring.errors import NotFound
from mentoring.invitations import SHARED_ROLES
from mentoring.people import Actor, Role
from mentoring.ports import Outbox
from mentoring.roster import GrantFacts, GrantStatus, Page, PersonFacts, PersonStatus, School
from mentoring.usecases.meeting_words import MeetingWords
from mentoring.usecases.privacy import Tie

PAGE: Final = 5


@dataclass(frozen=True, slots=True)
class Moving:
    """Somebody who changes schools or leaves one. `pairs`: living ones; `is_last`: no other role is held."""

    person: PersonFacts
    school: School
    pairs: int
    is_last: bool


class Leavers(Protocol):
    """The rows (`storage.leaving`)."""

    async def living_pairs(self, person_id: int) -> int: ...
    async def leave(self, person_id: int, now: datetime) -> bool: ...


class Ties(Protocol):
    """Pairs that end with somebody's leaving (`storage.privacy`)."""

    async def end_ties(self, person_id: int, now: datetime) -> list[Tie]: ...


class Roles(Protocol):
    """Roles (`storage.roles`)."""

    async def revoke(self, grant_id: int, by: int | None, now: datetime) -> bool: ...


class Granting(Protocol):
    """Giving a role (`storage.entry`)."""

    async def grant(
        self,
        municipality_id: int,
        person_id: int,
        role: Role,
        school_id: int | None,
        status: str,
        now: datetime,
    ) -> bool: ...


class Roster(Protocol):
    """Reading people (`storage.roster`)."""

    async def facts(self, person_id: int) -> PersonFacts | None: ...
    async def confirmers(self, municipality_id: int, school_id: int | None) -> tuple[int, ...]: ...


class Schools(Protocol):
    """Reading schools (`storage.schools`)."""

    async def by_id(self, school_id: int) -> School | None: ...
    async def page(self, municipality_id: int, page: int, size: int) -> Page[School]: ...


class LeavingUseCases:
    """Curators act for their own school, methodologists for all. Runs in its caller's turn."""

    def __init__(
        self,
        leavers: Leavers,
        ties: Ties,
        roles: Roles,
        granting: Granting,
        roster: Roster,
        schools: Schools,
        outbox: Outbox,
        clock: Clock,
    ) -> None:
        self._leavers = leavers
        self._ties = ties
        self._roles = roles
        self._granting = granting
        self._roster = roster
        self._schools = schools
        self._outbox = outbox
        self._meetings = MeetingWords(outbox)
        self._clock = clock

    async def view(self, actor: Actor, person_id: int, school_id: int) -> Moving:
        """Somebody of one's school. Raises: NotAllowed, NotFound."""
        actor.must(Role.CURATOR, Role.METHODOLOGIST)
        school = await self._schools.by_id(school_id)
        facts = await self._roster.facts(person_id)
        if school is None or facts is None or person_id == actor.person_id:
            raise NotFound("person")
        if {school.municipality_id, facts.municipality_id} != {actor.municipality_id}:
            raise NotFound("person")
        if not actor.has(Role.METHODOLOGIST) and school_id not in actor.schools(Role.CURATOR):
            raise NotFound("person")
        here = self._here(actor, facts, school_id)
        if not here:
            raise NotFound("person")
        pairs = await self._leavers.living_pairs(person_id)
        return Moving(facts, school, pairs, len(here) == len(facts.grants))

    async def targets(
        self, actor: Actor, person_id: int, school_id: int, page: int
    ) -> tuple[Moving, Page[School]]:
        """To which school? Raises: NotAllowed, NotFound."""
        view = await self.view(actor, person_id, school_id)
        return view, await self._schools.page(actor.municipality_id, page, PAGE)

    async def to(self, actor: Actor, person_id: int, school_id: int, target_id: int) -> tuple[Moving, School]:
        """Who, and the living school to move to. Raises: NotAllowed, NotFound."""
        view = await self.view(actor, person_id, school_id)
        target = await self._schools.by_id(target_id)
        if target is None or target.municipality_id != actor.municipality_id or target.id == school_id:
            raise NotFound("school")
        if not target.is_living:
            raise NotFound("school")
        return view, target

    async def move(
        self, actor: Actor, person_id: int, school_id: int, target_id: int, *, keep_pairs: bool
    ) -> tuple[Moving, School, bool]:
        """To the other school with the same roles; True: its curators still have to confirm.

        A methodologist's word is enough; a curator speaks for the own school only.

        Raises:
            NotAllowed, NotFound.
        """
        view, target = await self.to(actor, person_id, school_id, target_id)
        sure = actor.has(Role.METHODOLOGIST) or target_id in actor.schools(Role.CURATOR)
        status = GrantStatus.ACTIVE if sure else GrantStatus.PENDING
        now = self._clock.now()
        for grant in self._here(actor, view.person, school_id):
            await self._roles.revoke(grant.id, actor.person_id, now)
            await self._granting.grant(
                actor.municipality_id, person_id, grant.role, target_id, status.value, now
            )
        if not keep_pairs:
            await self._end_ties(person_id, now)
        await self._tell_curators(actor, person_id, school_id, target_id, status, now)
        await self._tell(actor, person_id, "person_moved_self", target_id, now)
        return view, target, not sure

    async def leave(self, actor: Actor, person_id: int, school_id: int) -> Moving:
        """Works here no longer. The last school left: pairs end calmly, nothing more is said unasked.

        Raises:
            NotAllowed, NotFound.
        """
        view = await self.view(actor, person_id, school_id)
        now = self._clock.now()
        for grant in self._here(actor, view.person, school_id):
            await self._roles.revoke(grant.id, actor.person_id, now)
            await self._outbox.cancel(f"grant:{grant.id}", "left")
        if view.is_last:
            await self._end_ties(person_id, now)
            await self._leavers.leave(person_id, now)
        return view

    def _here(self, actor: Actor, facts: PersonFacts, school_id: int) -> list[GrantFacts]:
        """Roles in this school; a curator's own role there is the methodologist's to change."""
        if facts.status in (PersonStatus.LEFT, PersonStatus.ERASED):
            return []
        mine = [one for one in facts.grants if one.school_id == school_id]
        if actor.has(Role.METHODOLOGIST):
            return mine
        return [] if any(one.role not in SHARED_ROLES for one in mine) else mine

    async def _end_ties(self, person_id: int, now: datetime) -> None:
        for tie in await self._ties.end_ties(person_id, now):
            for cause in (f"pair:{tie.pair_id}", *(f"meeting:{one.meeting_id}" for one in tie.meetings)):
                await self._outbox.cancel(cause, "left")
            await self._meetings.all_dropped(tie.meetings, [tie.partner_id], now)
            await self._outbox.plan(
                municipality_id=tie.municipality_id,
                person_id=tie.partner_id,
                key=f"pair:{tie.pair_id}:left:p{tie.partner_id}",
                kind="partner_left",
                cause=f"pair:{tie.pair_id}",
                params={"pair_id": tie.pair_id, "was_active": tie.was_active},
                not_before=now,
            )

    async def _tell_curators(
        self,
        actor: Actor,
        person_id: int,
        school_id: int,
        target_id: int,
        status: GrantStatus,
        now: datetime,
    ) -> None:
        """Both schools hear of it; the new one is asked where its word is needed."""
        facts = await self._roster.facts(person_id)
        waiting = [
            one
            for one in (facts.grants if facts else ())
            if one.school_id == target_id and one.status is GrantStatus.PENDING
        ]
        told: set[int] = set()
        for grant in waiting:
            for confirmer in await self._roster.confirmers(actor.municipality_id, target_id):
                told.add(confirmer)
                await self._outbox.plan(
                    municipality_id=actor.municipality_id,
                    person_id=confirmer,
                    key=f"grant:{grant.id}:confirm:p{confirmer}",
                    kind="person_to_confirm",
                    cause=f"grant:{grant.id}",
                    params={"grant_id": grant.id},
                    not_before=now,
                )
        for one_school in (school_id, target_id):
            for curator in await self._roster.confirmers(actor.municipality_id, one_school):
                if curator not in told | {actor.person_id}:
                    told.add(curator)
                    await self._tell(actor, curator, "person_moved", target_id, now, about=person_id)

    async def _tell(
        self,
        actor: Actor,
        person_id: int,
        kind: str,
        school_id: int,
        now: datetime,
        about: int | None = None,
    ) -> None:
        params: dict[str, Any] = {"school_id": school_id, "about": about}
        await self._outbox.plan(
            municipality_id=actor.municipality_id,
            person_id=person_id,
            key=f"{kind}:{person_id}:{about or 0}:{school_id}:{now:%Y%m%d%H%M%S%f}",
            kind=kind,
            cause=f"role:{person_id}",
            params=params,
            not_before=now,
        )
