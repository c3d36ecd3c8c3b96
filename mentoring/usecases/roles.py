"""Roles: confirmed, refused, given, revoked, handed over."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final, Protocol

from mentoring.clock import Clock
from mentoring.errors import MentoringError, NotAllowed, NotFound
from mentoring.invitations import SHARED_ROLES
from mentoring.people import SCHOOL_ROLES, Actor, Role
from mentoring.ports import Outbox, ProgrammeBook
from mentoring.roster import GrantFacts, GrantStatus, Page, PersonFacts, PersonStatus, School

PAGE: Final = 6


class LastMethodologist(MentoringError):
    """The municipality would be left without a methodologist: hand the role over first."""


class RoleAlreadyDecided(MentoringError):
    """Somebody answered before; `status` is what the role is now."""

    def __init__(self, status: str) -> None:
        super().__init__(status)
        self.status = status


class NotEntered(MentoringError):
    """A role cannot be handed over to somebody who has not entered yet."""


@dataclass(frozen=True, slots=True)
class GrantRow:
    """A role as stored."""

    id: int
    municipality_id: int
    person_id: int
    role: Role
    school_id: int | None
    status: str
    since: datetime


@dataclass(frozen=True, slots=True)
class GrantView:
    """A role with its holder, for a screen. `subjects` are titles."""

    grant: GrantFacts
    person: PersonFacts
    subjects: tuple[str, ...]
    may_hand_over: bool = False
    may_revoke: bool = True
    listed: bool = False
    """Somebody with the same name is on the school's list and has not entered."""


class Roles(Protocol):
    """Roles' rows (`storage.roles`)."""

    async def by_id(self, grant_id: int) -> GrantRow | None: ...
    async def decide(self, grant_id: int, status: str, by: int, now: datetime) -> bool: ...
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
    async def waiting(
        self, municipality_id: int, schools: frozenset[int] | None, page: int, size: int
    ) -> Page[tuple[GrantFacts, PersonFacts]]: ...


class Schools(Protocol):
    """Reading schools (`storage.schools`)."""

    async def by_id(self, school_id: int) -> School | None: ...


class Arrivals(Protocol):
    """What was made for somebody before they entered (`mentoring.usecases.arrivals`)."""

    async def entered(self, person_id: int, now: datetime) -> None: ...


class Doubles(Protocol):
    """People known twice (`storage.absorb`)."""

    async def listed_as(self, newcomer_id: int, school_id: int | None) -> int | None: ...
    async def absorb(self, listed_id: int, newcomer_id: int, now: datetime) -> None: ...


class RoleUseCases:
    """Roles of people. Runs in its caller's turn."""

    def __init__(
        self,
        roles: Roles,
        doubles: Doubles,
        arrivals: Arrivals,
        granting: Granting,
        roster: Roster,
        schools: Schools,
        outbox: Outbox,
        programmes: ProgrammeBook,
        clock: Clock,
    ) -> None:
        self._roles = roles
        self._doubles = doubles
        self._arrivals = arrivals
        self._granting = granting
        self._roster = roster
        self._schools = schools
        self._outbox = outbox
        self._programmes = programmes
        self._clock = clock

    # --- newcomers ---

    async def waiting(self, actor: Actor, page: int) -> Page[GrantView]:
        """People to confirm: of one's schools, or of schools without a curator. Raises: NotAllowed."""
        actor.must(Role.CURATOR, Role.METHODOLOGIST)
        schools = actor.schools(Role.CURATOR) or None
        found = await self._roster.waiting(actor.municipality_id, schools, page, PAGE)
        items = tuple(self._view(actor, grant, person) for grant, person in found.items)
        return Page(items, found.number, found.pages, found.total)

    async def newcomer(self, actor: Actor, grant_id: int) -> GrantView:
        """One person to confirm. Raises: NotAllowed, NotFound, RoleAlreadyDecided."""
        row = await self._decidable(actor, grant_id)
        if row.status != GrantStatus.PENDING:
            raise RoleAlreadyDecided(row.status)
        listed = await self._doubles.listed_as(row.person_id, row.school_id)
        return replace(await self._view_of(actor, row), listed=listed is not None)

    async def confirm(self, actor: Actor, grant_id: int, *, as_listed: bool = False) -> None:
        """«Да, подтверждаю»; `as_listed`: it is the one on the list, whose pairs and marks are now theirs.

        Raises:
            NotAllowed, NotFound, RoleAlreadyDecided.
        """
        row = await self._decidable(actor, grant_id)
        await self._decide(actor, grant_id, GrantStatus.ACTIVE, "role_confirmed")
        listed = await self._doubles.listed_as(row.person_id, row.school_id) if as_listed else None
        if listed is not None:
            await self._doubles.absorb(listed, row.person_id, self._clock.now())
            await self._arrivals.entered(row.person_id, self._clock.now())

    async def refuse(self, actor: Actor, grant_id: int) -> None:
        """«Не наш человек». Raises: NotAllowed, NotFound, RoleAlreadyDecided."""
        await self._decide(actor, grant_id, GrantStatus.REFUSED, "role_refused")

    # --- giving and taking ---

    async def grant_of(self, actor: Actor, grant_id: int, *, handing_over: bool = False) -> GrantView:
        """A role to act upon. Raises: NotAllowed, NotFound, RoleAlreadyDecided."""
        return await self._view_of(actor, await self._changeable(actor, grant_id, handing_over=handing_over))

    async def may_give(self, actor: Actor) -> tuple[Role, ...]:
        """Roles the actor may give. Raises: NotAllowed."""
        actor.must(Role.METHODOLOGIST, Role.CURATOR)
        return tuple(Role) if actor.has(Role.METHODOLOGIST) else (Role.TEACHER, Role.MENTOR)

    async def give(self, actor: Actor, person_id: int, role: Role, school_id: int | None) -> bool:
        """Give a role; False when it is held already. Raises: NotAllowed, NotFound."""
        if role not in await self.may_give(actor):
            raise NotAllowed(Role.METHODOLOGIST.value)
        person = await self._person(actor, person_id)
        school = await self._school_for(actor, role, school_id)
        given = await self._granting.grant(
            actor.municipality_id, person.id, role, school, GrantStatus.ACTIVE.value, self._clock.now()
        )
        if given:
            await self._tell(person.id, actor.municipality_id, "role_given", role, school)
        return given

    async def revoke(self, actor: Actor, grant_id: int) -> None:
        """Take a role away. Raises: NotAllowed, NotFound, LastMethodologist, RoleAlreadyDecided."""
        row = await self._changeable(actor, grant_id)
        await self._revoke(actor, row)
        if row.person_id != actor.person_id:
            await self._tell(row.person_id, row.municipality_id, "role_revoked", row.role, row.school_id)

    async def hand_over(self, actor: Actor, grant_id: int, heir_id: int) -> None:
        """Give the role to another and take it from its holder, both or neither.

        Raises:
            NotAllowed, NotFound, NotEntered, RoleAlreadyDecided.
        """
        row = await self._changeable(actor, grant_id, handing_over=True)
        heir = await self._roster.facts(heir_id)
        if heir is None or heir.municipality_id != actor.municipality_id or heir.id == row.person_id:
            raise NotFound("person")
        if heir.status is not PersonStatus.ACTIVE:
            raise NotEntered
        self._must_know(actor, heir)
        await self._granting.grant(
            row.municipality_id, heir.id, row.role, row.school_id, GrantStatus.ACTIVE.value, self._clock.now()
        )
        await self._revoke(actor, row)
        for person_id, kind in ((heir.id, "role_given"), (row.person_id, "role_revoked")):
            if person_id != actor.person_id:
                await self._tell(person_id, row.municipality_id, kind, row.role, row.school_id)

    # --- inside ---

    async def _revoke(self, actor: Actor, row: GrantRow) -> None:
        if await self._roles.revoke(row.id, actor.person_id, self._clock.now()):
            await self._outbox.cancel(f"grant:{row.id}", "revoked")
            return
        now = await self._roles.by_id(row.id)
        if now is not None and now.status in (GrantStatus.ACTIVE, GrantStatus.PENDING):
            raise LastMethodologist
        raise RoleAlreadyDecided(now.status if now else GrantStatus.REVOKED.value)

    async def _decide(self, actor: Actor, grant_id: int, status: GrantStatus, kind: str) -> None:
        row = await self._decidable(actor, grant_id)
        if not await self._roles.decide(grant_id, status.value, actor.person_id, self._clock.now()):
            raise RoleAlreadyDecided(row.status)
        await self._outbox.cancel(f"grant:{grant_id}", "decided")
        await self._tell(row.person_id, row.municipality_id, kind, row.role, row.school_id)

    async def _decidable(self, actor: Actor, grant_id: int) -> GrantRow:
        actor.must(Role.CURATOR, Role.METHODOLOGIST)
        row = await self._roles.by_id(grant_id)
        if row is None or row.municipality_id != actor.municipality_id:
            raise NotFound("person")
        if not actor.has(Role.METHODOLOGIST) and row.school_id not in actor.schools(Role.CURATOR):
            raise NotFound("person")
        return row

    async def _changeable(self, actor: Actor, grant_id: int, *, handing_over: bool = False) -> GrantRow:
        """A live role the actor may take away or hand over: a curator's own school, own curatorship too."""
        row = await self._decidable(actor, grant_id)
        if row.status not in (GrantStatus.ACTIVE, GrantStatus.PENDING):
            raise RoleAlreadyDecided(row.status)
        own = handing_over and row.person_id == actor.person_id
        if not actor.has(Role.METHODOLOGIST) and row.role not in SHARED_ROLES and not own:
            raise NotAllowed(Role.METHODOLOGIST.value)
        return row

    async def _person(self, actor: Actor, person_id: int) -> PersonFacts:
        facts = await self._roster.facts(person_id)
        if facts is None or facts.municipality_id != actor.municipality_id:
            raise NotFound("person")
        if facts.status in (PersonStatus.LEFT, PersonStatus.ERASED):
            raise NotFound("person")
        self._must_know(actor, facts)
        return facts

    def _must_know(self, actor: Actor, facts: PersonFacts) -> None:
        """A curator acts upon people of the own school only."""
        own = actor.schools(Role.CURATOR)
        if not actor.has(Role.METHODOLOGIST) and not any(grant.school_id in own for grant in facts.grants):
            raise NotFound("person")

    async def _school_for(self, actor: Actor, role: Role, school_id: int | None) -> int | None:
        if role not in SCHOOL_ROLES:
            return None
        school = await self._schools.by_id(school_id) if school_id is not None else None
        if school is None or school.municipality_id != actor.municipality_id or not school.is_living:
            raise NotFound("school")
        if not actor.has(Role.METHODOLOGIST) and school.id not in actor.schools(Role.CURATOR):
            raise NotFound("school")
        return school.id

    async def _view_of(self, actor: Actor, row: GrantRow) -> GrantView:
        person = await self._roster.facts(row.person_id)
        grant = next((one for one in person.grants if one.id == row.id), None) if person else None
        if person is None or grant is None:
            raise NotFound("person")
        return self._view(actor, grant, person)

    def _view(self, actor: Actor, grant: GrantFacts, person: PersonFacts) -> GrantView:
        programme = self._programmes.of(actor.municipality_id)
        titles = tuple(programme.subject_title(code) for code in person.subjects)
        rules_all, staff = actor.has(Role.METHODOLOGIST), grant.role not in SHARED_ROLES
        hands = staff and (rules_all or person.id == actor.person_id)
        return GrantView(grant, person, titles, hands, rules_all or not staff)

    async def _tell(
        self, person_id: int, municipality_id: int, kind: str, role: Role, school_id: int | None
    ) -> None:
        params: dict[str, Any] = {"role": role.value, "school_id": school_id}
        await self._outbox.plan(
            municipality_id=municipality_id,
            person_id=person_id,
            key=f"{kind}:{person_id}:{role.value}:{school_id or 0}:{self._clock.now():%Y%m%d%H%M%S%f}",
            kind=kind,
            cause=f"role:{person_id}",
            params=params,
            not_before=self._clock.now(),
        )
