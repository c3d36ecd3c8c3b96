"""Making, listing and revoking invitations."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Protocol

from mentoring.clock import Clock
from mentoring.errors import MentoringError, NotAllowed, NotFound
from mentoring.invitations import (
    LIFETIME,
    SHARED_ROLES,
    Invitation,
    check_offer,
    hash_of,
    new_token,
)
from mentoring.people import SCHOOL_ROLES, Actor, Role
from mentoring.ports import ProgrammeBook
from mentoring.roster import Page, PersonFacts, PersonStatus, School
from mentoring.usecases.entry_views import Health

PAGE: Final = 5


class SchoolUnknown(MentoringError):
    """No school of this name here; `known` lists those that are."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        super().__init__(name, known)
        self.name = name
        self.known = "; ".join(known)


@dataclass(frozen=True, slots=True)
class MadeInvitation:
    """A fresh invitation: the only moment its token is known. `uses` 1: a single-use one."""

    token: str
    municipality: str
    role: Role | None
    school: str | None
    person: str
    uses: int
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class ListedInvitation:
    """A line of the list."""

    id: int
    role: Role | None
    school: str | None
    person: str | None
    used: int
    max_uses: int | None
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Offer:
    """What the actor may invite: roles, and schools for those that need one."""

    roles: tuple[Role, ...]
    schools: Page[School]


@dataclass(frozen=True, slots=True)
class OwnerView:
    """The owner's small page."""

    municipalities: tuple[tuple[int, str], ...]
    health: Health


class Invitations(Protocol):
    """Invitations' rows (`storage.invitations`)."""

    async def add(
        self,
        municipality_id: int,
        token_hash: str,
        *,
        role: Role | None,
        school_id: int | None,
        person_id: int | None,
        max_uses: int,
        expires_at: datetime,
        created_by: int | None,
        now: datetime,
    ) -> int: ...
    async def by_id(self, invitation_id: int) -> Invitation | None: ...
    async def revoke(self, invitation_id: int, now: datetime) -> bool: ...
    async def revoke_personal(self, person_id: int, now: datetime) -> None: ...
    async def page(
        self, municipality_id: int, schools: frozenset[int] | None, now: datetime, page: int, size: int
    ) -> Page[Invitation]: ...


class Schools(Protocol):
    """Reading schools (`storage.schools`)."""

    async def by_id(self, school_id: int) -> School | None: ...
    async def by_name(self, municipality_id: int, name: str) -> School | None: ...
    async def names(self, municipality_id: int) -> tuple[str, ...]: ...
    async def page(self, municipality_id: int, page: int, size: int) -> Page[School]: ...
    async def some(self, school_ids: frozenset[int]) -> tuple[School, ...]: ...


class Roster(Protocol):
    """Reading people (`storage.roster`)."""

    async def facts(self, person_id: int) -> PersonFacts | None: ...


class Municipalities(Protocol):
    """Municipalities of this deployment (`storage.people`)."""

    async def all(self) -> list[tuple[int, str]]: ...


class HealthReader(Protocol):
    """Counting what waits (`storage.entry`)."""

    async def health(self, now: datetime) -> Health: ...


class InvitationUseCases:
    """Who may be let in, by whom. Runs in its caller's turn."""

    def __init__(
        self,
        invitations: Invitations,
        schools: Schools,
        roster: Roster,
        municipalities: Municipalities,
        health: HealthReader,
        programmes: ProgrammeBook,
        clock: Clock,
        owners: frozenset[int],
        random_text: Callable[[int], str],
    ) -> None:
        self._invitations = invitations
        self._schools = schools
        self._roster = roster
        self._municipalities = municipalities
        self._health = health
        self._programmes = programmes
        self._clock = clock
        self._owners = owners
        self._random_text = random_text

    # --- the owner and the command line ---

    def is_owner(self, account: int) -> bool:
        """Whether the settings name this account as an owner."""
        return account in self._owners

    async def owner_view(self, account: int) -> OwnerView:
        """The owner's page. Raises: NotAllowed."""
        self._must_own(account)
        found = await self._municipalities.all()
        names = tuple((number, self._programmes.of(number).municipality) for number, _ in found)
        return OwnerView(names, await self._health.health(self._clock.now()))

    async def invite_methodologist(self, account: int, municipality_id: int) -> MadeInvitation:
        """A single-use link for a methodologist. Raises: NotAllowed, NotFound."""
        self._must_own(account)
        if municipality_id not in {number for number, _ in await self._municipalities.all()}:
            raise NotFound("municipality")
        return await self._make(municipality_id, Role.METHODOLOGIST, None, uses=1, created_by=None)

    async def make_invitation(
        self, municipality_id: int, role: Role, school_name: str | None = None, uses: int = 1
    ) -> MadeInvitation:
        """For the command line, where whoever holds the machine may invite anybody.

        Raises:
            SchoolUnknown: listing the schools there are.
            InvitationNotOffered: a staff link for several, a school role without a school.
        """
        school = None
        if school_name is not None:
            school = await self._schools.by_name(municipality_id, school_name)
            if school is None:
                raise SchoolUnknown(school_name, await self._schools.names(municipality_id))
        return await self._make(municipality_id, role, school, uses=uses, created_by=None)

    # --- curators and methodologists ---

    async def offer(self, actor: Actor, page: int) -> Offer:
        """What the actor may invite. Raises: NotAllowed."""
        actor.must(Role.METHODOLOGIST, Role.CURATOR)
        if actor.has(Role.METHODOLOGIST):
            return Offer(tuple(Role), await self._schools.page(actor.municipality_id, page, PAGE))
        own = await self._schools.some(actor.schools(Role.CURATOR))
        return Offer((Role.TEACHER, Role.MENTOR), Page(own, 0, 1, len(own)))

    async def create(self, actor: Actor, role: Role, school_id: int | None, uses: int) -> MadeInvitation:
        """A link for a school and a role, open for 30 days.

        Raises:
            NotAllowed, NotFound, InvitationNotOffered.
        """
        actor.must(Role.METHODOLOGIST, Role.CURATOR)
        if not actor.has(Role.METHODOLOGIST) and role not in SHARED_ROLES:
            raise NotAllowed(Role.METHODOLOGIST.value)
        school = None if role not in SCHOOL_ROLES else await self.school_of(actor, school_id)
        return await self._make(actor.municipality_id, role, school, uses=uses, created_by=actor.person_id)

    async def personal(self, actor: Actor, person_id: int) -> MadeInvitation:
        """A link for one person: to enter when expected, to move their account when they have entered.

        Earlier personal links of the person stop working.

        Raises:
            NotAllowed, NotFound.
        """
        facts = await self._person_of(actor, person_id)
        await self._invitations.revoke_personal(person_id, self._clock.now())
        grant = next(iter(facts.grants), None)
        return await self._make(
            facts.municipality_id,
            None,
            None,
            uses=1,
            created_by=actor.person_id,
            person=facts,
            shown=(grant.role if grant else None, grant.school if grant else None),
        )

    async def listed(self, actor: Actor, page: int) -> Page[ListedInvitation]:
        """Open invitations of one's schools, or of the whole municipality. Raises: NotAllowed."""
        actor.must(Role.METHODOLOGIST, Role.CURATOR)
        schools = None if actor.has(Role.METHODOLOGIST) else actor.schools(Role.CURATOR)
        found = await self._invitations.page(actor.municipality_id, schools, self._clock.now(), page, PAGE)
        items = [await self._listed(invitation) for invitation in found.items]
        return Page(tuple(items), found.number, found.pages, found.total)

    async def revoke(self, actor: Actor, invitation_id: int) -> bool:
        """Let nobody in by it any more; False when it was revoked before. Raises: NotAllowed, NotFound."""
        actor.must(Role.METHODOLOGIST, Role.CURATOR)
        invitation = await self._invitations.by_id(invitation_id)
        if invitation is None or not self._may_revoke(actor, invitation):
            raise NotFound("invitation")
        return await self._invitations.revoke(invitation_id, self._clock.now())

    async def school_of(self, actor: Actor, school_id: int | None) -> School:
        """The school, if the actor answers for it. Raises: NotFound."""
        school = await self._schools.by_id(school_id) if school_id is not None else None
        if school is None or school.municipality_id != actor.municipality_id or not school.is_living:
            raise NotFound("school")
        if not actor.has(Role.METHODOLOGIST) and school.id not in actor.schools(Role.CURATOR):
            raise NotFound("school")
        return school

    # --- inside ---

    def _must_own(self, account: int) -> None:
        if account not in self._owners:
            raise NotAllowed("owner")

    def _may_revoke(self, actor: Actor, invitation: Invitation) -> bool:
        if invitation.municipality_id != actor.municipality_id:
            return False
        own = invitation.created_by == actor.person_id
        return own or actor.has(Role.METHODOLOGIST) or invitation.school_id in actor.schools(Role.CURATOR)

    async def _person_of(self, actor: Actor, person_id: int) -> PersonFacts:
        actor.must(Role.METHODOLOGIST, Role.CURATOR)
        facts = await self._roster.facts(person_id)
        gone = (PersonStatus.LEFT, PersonStatus.ERASED)
        if facts is None or facts.municipality_id != actor.municipality_id or facts.status in gone:
            raise NotFound("person")
        if actor.has(Role.METHODOLOGIST):
            return facts
        own = actor.schools(Role.CURATOR)
        inside = [grant for grant in facts.grants if grant.school_id in own]
        if not inside:
            raise NotFound("person")
        if len(inside) < len(facts.grants) or any(grant.role not in SHARED_ROLES for grant in inside):
            raise NotAllowed(Role.METHODOLOGIST.value)
        return facts

    async def _listed(self, invitation: Invitation) -> ListedInvitation:
        school = await self._schools.by_id(invitation.school_id) if invitation.school_id else None
        person = await self._roster.facts(invitation.person_id) if invitation.person_id else None
        return ListedInvitation(
            invitation.id,
            invitation.role,
            school.name if school else None,
            person.full_name if person else None,
            invitation.used,
            invitation.max_uses,
            invitation.expires_at,
        )

    async def _make(
        self,
        municipality_id: int,
        role: Role | None,
        school: School | None,
        *,
        uses: int,
        created_by: int | None,
        person: PersonFacts | None = None,
        shown: tuple[Role | None, str | None] | None = None,
    ) -> MadeInvitation:
        if role is not None:
            check_offer(role, school.id if school else None, uses)
        token, now = new_token(self._random_text), self._clock.now()
        await self._invitations.add(
            municipality_id,
            hash_of(token),
            role=role,
            school_id=school.id if school else None,
            person_id=person.id if person else None,
            max_uses=uses,
            expires_at=now + LIFETIME,
            created_by=created_by,
            now=now,
        )
        shown_role, shown_school = shown or (role, school.name if school else None)
        return MadeInvitation(
            token=token,
            municipality=self._programmes.of(municipality_id).municipality,
            role=shown_role,
            school=shown_school,
            person=person.full_name if person else "",
            uses=uses,
            expires_at=now + LIFETIME,
        )
