"""Who is acting; people and schools on lists and cards."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Protocol

from mentoring.clock import Clock
from mentoring.errors import MentoringError, NotAllowed, NotFound
from mentoring.invitations import SHARED_ROLES
from mentoring.people import STAFF, Actor, Role
from mentoring.ports import Outbox, People, ProgrammeBook
from mentoring.programme import Named, SchoolKind
from mentoring.registration import FullName, parse_full_name, parse_school_name
from mentoring.roster import GrantStatus, Page, PersonFacts, PersonStatus, Place, School
from mentoring.usecases.pair_staff import answers_for

PAGE: Final = 5


class SchoolExists(MentoringError):
    """A school of this name is there already."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


@dataclass(frozen=True, slots=True)
class SchoolView:
    """A school's room. `others`: more schools of the same curator."""

    school: School
    kind: str
    people: int
    expected: int
    waiting: int
    others: tuple[School, ...]
    may_edit: bool


@dataclass(frozen=True, slots=True)
class SchoolsView:
    """A methodologist's front page of people. `kinds`: short titles by code."""

    schools: Page[School]
    kinds: dict[str, str]
    waiting: int


@dataclass(frozen=True, slots=True)
class CardView:
    """A person as staff see them. `subjects` are titles."""

    person: PersonFacts
    subjects: tuple[str, ...]
    may_invite: bool
    may_change_roles: bool
    may_pair: bool = False


class Roster(Protocol):
    """Reading people (`storage.roster`)."""

    async def facts(self, person_id: int) -> PersonFacts | None: ...
    async def of_school(self, school_id: int, page: int, size: int) -> Page[PersonFacts]: ...
    async def found(self, municipality_id: int, typed: str, page: int, size: int) -> Page[PersonFacts]: ...
    async def in_municipality(
        self, municipality_id: int, roles: tuple[Role, ...], page: int, size: int
    ) -> Page[PersonFacts]: ...
    async def waiting(
        self, municipality_id: int, schools: frozenset[int] | None, page: int, size: int
    ) -> Page[Any]: ...
    async def counted(self, school_id: int) -> tuple[int, int]: ...
    async def namesake(self, school_id: int, name: FullName) -> int | None: ...


class Schools(Protocol):
    """Schools' rows (`storage.schools`)."""

    async def by_id(self, school_id: int) -> School | None: ...
    async def by_name(self, municipality_id: int, name: str) -> School | None: ...
    async def page(self, municipality_id: int, page: int, size: int) -> Page[School]: ...
    async def some(self, school_ids: frozenset[int]) -> tuple[School, ...]: ...
    async def add(self, municipality_id: int, name: str, kind: str, now: datetime) -> int: ...
    async def rename(self, school_id: int, name: str, by: int | None, now: datetime) -> None: ...
    async def set_kind(self, school_id: int, kind: str) -> None: ...
    async def set_place(self, school_id: int, place: Place) -> None: ...


class Newcomers(Protocol):
    """Writing people (`storage.entry`)."""

    async def add_person(self, municipality_id: int, now: datetime, **values: Any) -> int: ...
    async def set_name(self, person_id: int, name: FullName) -> None: ...
    async def grant(
        self,
        municipality_id: int,
        person_id: int,
        role: Role,
        school_id: int | None,
        status: str,
        now: datetime,
    ) -> bool: ...


class PeopleUseCases:
    """People and schools. Runs in its caller's turn."""

    def __init__(
        self,
        people: People,
        roster: Roster,
        schools: Schools,
        newcomers: Newcomers,
        outbox: Outbox,
        programmes: ProgrammeBook,
        clock: Clock,
    ) -> None:
        self._people = people
        self._roster = roster
        self._schools = schools
        self._newcomers = newcomers
        self._outbox = outbox
        self._programmes = programmes
        self._clock = clock

    # --- who is acting ---

    async def actor_of(self, channel: str, external_id: int) -> Actor | None:
        """The person behind an account; None for a stranger."""
        return await self._people.actor_by_account(channel, external_id)

    async def actor(self, person_id: int) -> Actor | None:
        """The person by id, for ticks and deliveries."""
        return await self._people.actor_by_id(person_id)

    async def set_reachable(self, external_id: int, reachable: bool) -> None:
        """Telegram said whether this account takes our messages."""
        await self._people.mark_unreachable(external_id, None if reachable else self._clock.now())

    # --- schools ---

    async def school(self, actor: Actor, school_id: int | None = None) -> SchoolView:
        """A school's room; without an id the curator's first school. Raises: NotAllowed, NotFound."""
        actor.must(Role.CURATOR, Role.METHODOLOGIST)
        own = await self._schools.some(actor.schools(Role.CURATOR))
        if school_id is None:
            if not own:
                raise NotAllowed(Role.CURATOR.value)
            school_id = own[0].id
        school = await self._school(actor, school_id)
        people, expected = await self._roster.counted(school.id)
        waiting = await self._roster.waiting(actor.municipality_id, frozenset({school.id}), 0, 1)
        return SchoolView(
            school,
            self.kind_title(actor, school.kind),
            people,
            expected,
            waiting.total,
            tuple(one for one in own if one.id != school.id),
            actor.has(Role.METHODOLOGIST),
        )

    async def school_name(self, actor: Actor, school_id: int | None) -> str | None:
        """The name of a school of the person's own municipality, for what is said to them."""
        school = await self._schools.by_id(school_id) if school_id is not None else None
        return school.name if school and school.municipality_id == actor.municipality_id else None

    async def schools(self, actor: Actor, page: int) -> SchoolsView:
        """All schools, by name. Raises: NotAllowed."""
        actor.must(Role.METHODOLOGIST)
        waiting = await self._roster.waiting(actor.municipality_id, None, 0, 1)
        return SchoolsView(
            await self._schools.page(actor.municipality_id, page, PAGE),
            {kind.code: kind.short for kind in self._programmes.of(actor.municipality_id).school_kinds},
            waiting.total,
        )

    async def own_schools(self, actor: Actor, page: int) -> Page[School]:
        """Schools the actor answers for. Raises: NotAllowed."""
        actor.must(Role.CURATOR, Role.METHODOLOGIST)
        if actor.has(Role.METHODOLOGIST):
            return await self._schools.page(actor.municipality_id, page, PAGE)
        own = await self._schools.some(actor.schools(Role.CURATOR))
        return Page(own, 0, 1, len(own))

    async def add_school(self, actor: Actor, typed: str) -> SchoolView:
        """A new school. Raises: NotAllowed, BadName, SchoolExists."""
        actor.must(Role.METHODOLOGIST)
        name = await self._free_name(actor, typed, None)
        school_id = await self._schools.add(actor.municipality_id, name, "secondary", self._clock.now())
        return await self.school(actor, school_id)

    async def rename_school(self, actor: Actor, school_id: int, typed: str) -> SchoolView:
        """Another name for the same school. Raises: NotAllowed, NotFound, BadName, SchoolExists."""
        actor.must(Role.METHODOLOGIST)
        school = await self._open_school(actor, school_id)
        name = await self._free_name(actor, typed, school.id)
        await self._schools.rename(school.id, name, actor.person_id, self._clock.now())
        return await self.school(actor, school.id)

    async def set_school_kind(self, actor: Actor, school_id: int, kind: str) -> SchoolView:
        """What kind of school it is. Raises: NotAllowed, NotFound."""
        actor.must(Role.METHODOLOGIST)
        school_id = (await self._open_school(actor, school_id)).id
        if kind not in {known.code for known in self.school_kinds(actor)}:
            raise NotFound("school_kind")
        await self._schools.set_kind(school_id, kind)
        return await self.school(actor, school_id)

    async def set_school_place(self, actor: Actor, school_id: int, place: str) -> SchoolView:
        """Town or village. Raises: NotAllowed, NotFound."""
        actor.must(Role.METHODOLOGIST)
        school_id = (await self._open_school(actor, school_id)).id
        if place not in set(Place):
            raise NotFound("school_place")
        await self._schools.set_place(school_id, Place(place))
        return await self.school(actor, school_id)

    def school_kinds(self, actor: Actor) -> tuple[SchoolKind, ...]:
        """Kinds of schools of the municipality."""
        return self._programmes.of(actor.municipality_id).school_kinds

    def subjects(self, actor: Actor) -> tuple[Named, ...]:
        """Subjects of the municipality."""
        return self._programmes.of(actor.municipality_id).subjects

    # --- lists and cards ---

    async def of_school(self, actor: Actor, school_id: int, page: int) -> tuple[School, Page[PersonFacts]]:
        """People of a school, by name. Raises: NotAllowed, NotFound."""
        school = await self._school(actor, school_id)
        return school, await self._roster.of_school(school.id, page, PAGE)

    async def found(self, actor: Actor, typed: str, page: int) -> Page[PersonFacts]:
        """People whose name begins so. Raises: NotAllowed."""
        actor.must(Role.METHODOLOGIST)
        return await self._roster.found(actor.municipality_id, typed, page, PAGE)

    async def staff(self, actor: Actor, page: int) -> Page[PersonFacts]:
        """Curators, methodologists, heads. Raises: NotAllowed."""
        actor.must(Role.METHODOLOGIST)
        return await self._roster.in_municipality(actor.municipality_id, tuple(STAFF), page, PAGE)

    async def heirs(self, actor: Actor, typed: str, page: int) -> Page[PersonFacts]:
        """People to hand a role over to. Raises: NotAllowed."""
        actor.must(Role.METHODOLOGIST, Role.CURATOR)
        if actor.has(Role.METHODOLOGIST):
            return await self._roster.found(actor.municipality_id, typed, page, PAGE)
        found = await self._roster.found(actor.municipality_id, typed, 0, PAGE * 4)
        known = tuple(one for one in found.items if self._knows(actor, one))[:PAGE]
        return Page(known, 0, 1, len(known))

    async def card(self, actor: Actor, person_id: int) -> CardView:
        """A person of one's school or municipality. Raises: NotAllowed, NotFound."""
        actor.must(Role.CURATOR, Role.METHODOLOGIST)
        facts = await self._roster.facts(person_id)
        gone = (PersonStatus.LEFT, PersonStatus.ERASED)
        if facts is None or facts.municipality_id != actor.municipality_id or facts.status in gone:
            raise NotFound("person")
        if not actor.has(Role.METHODOLOGIST) and not self._knows(actor, facts):
            raise NotFound("person")
        programme = self._programmes.of(actor.municipality_id)
        whole = actor.has(Role.METHODOLOGIST) or self._all_theirs(actor, facts)
        titles = tuple(programme.subject_title(code) for code in facts.subjects)
        return CardView(
            facts, titles, may_invite=whole, may_change_roles=True, may_pair=answers_for(actor, facts)
        )

    # --- people known before they enter ---

    async def expect(
        self, actor: Actor, school_id: int, role: Role, typed: str | None, subject: str | None = None
    ) -> int:
        """Put someone on the list before they enter; a namesake of the same school is that person.

        `typed` is their name, given only where a written consent exists; else a role and a `subject`.

        Raises:
            NotAllowed, NotFound, BadName.
        """
        school = await self._open_school(actor, school_id)
        if role not in self.may_expect(actor):
            raise NotAllowed(Role.METHODOLOGIST.value)
        if subject is not None and subject not in {known.code for known in self.subjects(actor)}:
            raise NotFound("subject")
        name = parse_full_name(typed) if typed is not None else None
        known_id = await self._roster.namesake(school.id, name) if name else None
        if known_id is not None:
            return known_id
        person_id = await self._newcomers.add_person(
            actor.municipality_id, self._clock.now(), status="expected", subjects=[subject] if subject else []
        )
        if name is not None:
            await self._newcomers.set_name(person_id, name)
        await self._newcomers.grant(
            actor.municipality_id, person_id, role, school.id, GrantStatus.ACTIVE.value, self._clock.now()
        )
        return person_id

    def may_expect(self, actor: Actor) -> tuple[Role, ...]:
        """Roles in which the actor may expect somebody at a school."""
        return (
            (Role.TEACHER, Role.MENTOR, Role.CURATOR)
            if actor.has(Role.METHODOLOGIST)
            else (Role.TEACHER, Role.MENTOR)
        )

    # --- inside ---

    async def _school(self, actor: Actor, school_id: int) -> School:
        actor.must(Role.CURATOR, Role.METHODOLOGIST)
        school = await self._schools.by_id(school_id)
        if school is not None and school.merged_into is not None:
            school = await self._schools.by_id(school.merged_into)
        if school is None or school.municipality_id != actor.municipality_id:
            raise NotFound("school")
        if not actor.has(Role.METHODOLOGIST) and school.id not in actor.schools(Role.CURATOR):
            raise NotFound("school")
        return school

    async def _open_school(self, actor: Actor, school_id: int) -> School:
        """One where people may be put."""
        school = await self._school(actor, school_id)
        if not school.is_living:
            raise NotFound("school")
        return school

    async def _free_name(self, actor: Actor, typed: str, school_id: int | None) -> str:
        name = parse_school_name(typed)
        taken = await self._schools.by_name(actor.municipality_id, name)
        if taken is not None and taken.id != school_id:
            raise SchoolExists(taken.name)
        return name

    def kind_title(self, actor: Actor, code: str) -> str:
        """What a kind of school is called."""
        return next((kind.title for kind in self.school_kinds(actor) if kind.code == code), code)

    def _knows(self, actor: Actor, facts: PersonFacts) -> bool:
        own = actor.schools(Role.CURATOR)
        return any(grant.school_id in own for grant in facts.grants)

    def _all_theirs(self, actor: Actor, facts: PersonFacts) -> bool:
        own = actor.schools(Role.CURATOR)
        return all(grant.school_id in own and grant.role in SHARED_ROLES for grant in facts.grants)
