"""Schools change: ШНОР, one into another, closed and opened again; their history; found by old names."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final, Protocol

from mentoring.clock import Clock
from mentoring.errors import NotFound
from mentoring.people import Actor, Role
from mentoring.roster import Page, School
from mentoring.schools import Contents, PastLine, SchoolChanged, SchoolNotEmpty, may_merge
from mentoring.usecases.people import SchoolExists

PAGE: Final = 5


@dataclass(frozen=True, slots=True)
class PlaceView:
    """What a methodologist can change of a school. `people` keeps it from being closed."""

    school: School
    kind: str
    past: Page[PastLine]
    people: int


@dataclass(frozen=True, slots=True)
class MergePreview:
    """What would go over from `source` to `target`."""

    source: School
    target: School
    contents: Contents


class Life(Protocol):
    """History, search, states (`storage.school_life`)."""

    async def history(self, school_id: int, page: int, size: int) -> Page[PastLine]: ...
    async def found(
        self, municipality_id: int, typed: str, page: int, size: int
    ) -> Page[tuple[School, str | None]]: ...
    async def flag(
        self, municipality_id: int, school_id: int, low_results: bool, by: int, now: datetime
    ) -> bool: ...
    async def close(self, municipality_id: int, school_id: int, by: int, now: datetime) -> bool: ...
    async def reopen(
        self, municipality_id: int, school_id: int, name: str, by: int, now: datetime
    ) -> bool: ...


class Merging(Protocol):
    """One into another (`storage.merging`)."""

    async def contents(self, municipality_id: int, school_id: int, now: datetime) -> Contents: ...
    async def merge(
        self, municipality_id: int, source_id: int, target_id: int, by: int, now: datetime
    ) -> bool: ...


class Schools(Protocol):
    """Reading schools (`storage.schools`)."""

    async def by_id(self, school_id: int) -> School | None: ...
    async def by_name(self, municipality_id: int, name: str) -> School | None: ...
    async def page(self, municipality_id: int, page: int, size: int) -> Page[School]: ...


class Kinds(Protocol):
    """What a kind of school is called (`mentoring.usecases.people`)."""

    def kind_title(self, actor: Actor, code: str) -> str: ...


class SchoolLifeUseCases:
    """A methodologist's alone. Runs in its caller's turn."""

    def __init__(self, life: Life, merging: Merging, schools: Schools, kinds: Kinds, clock: Clock) -> None:
        self._life = life
        self._merging = merging
        self._schools = schools
        self._kinds = kinds
        self._clock = clock

    async def place(self, actor: Actor, school_id: int, page: int = 0) -> PlaceView:
        """A school with its history, gone ones too. Raises: NotAllowed, NotFound."""
        actor.must(Role.METHODOLOGIST)
        school = await self._any(actor, school_id)
        contents = await self._merging.contents(actor.municipality_id, school.id, self._clock.now())
        past = await self._life.history(school.id, page, PAGE)
        return PlaceView(school, self._kinds.kind_title(actor, school.kind), past, contents.people)

    async def found(self, actor: Actor, typed: str, page: int) -> Page[tuple[School, str | None]]:
        """Schools by a part of a name, old names too. Raises: NotAllowed."""
        actor.must(Role.METHODOLOGIST)
        return await self._life.found(actor.municipality_id, typed, page, PAGE)

    async def flag(self, actor: Actor, school_id: int, low_results: bool) -> PlaceView:
        """ШНОР or not; a second tap changes nothing. Raises: NotAllowed, NotFound."""
        actor.must(Role.METHODOLOGIST)
        school = await self._living(actor, school_id)
        town, now = actor.municipality_id, self._clock.now()
        await self._life.flag(town, school.id, low_results, actor.person_id, now)
        return await self.place(actor, school.id)

    async def close(self, actor: Actor, school_id: int) -> PlaceView:
        """No longer a school. Raises: NotAllowed, NotFound, SchoolNotEmpty."""
        actor.must(Role.METHODOLOGIST)
        school = await self._any(actor, school_id)
        town, now = actor.municipality_id, self._clock.now()
        if school.is_living and not await self._life.close(town, school.id, actor.person_id, now):
            raise SchoolNotEmpty((await self._merging.contents(town, school.id, now)).people)
        return await self.place(actor, school.id)

    async def reopen(self, actor: Actor, school_id: int) -> PlaceView:
        """It was closed by mistake. Raises: NotAllowed, NotFound, SchoolExists."""
        actor.must(Role.METHODOLOGIST)
        school = await self._any(actor, school_id)
        if school.is_closed:
            if await self._schools.by_name(actor.municipality_id, school.name) is not None:
                raise SchoolExists(school.name)
            town, now = actor.municipality_id, self._clock.now()
            await self._life.reopen(town, school.id, school.name, actor.person_id, now)
        return await self.place(actor, school.id)

    async def targets(self, actor: Actor, source_id: int, page: int) -> tuple[School, Page[School]]:
        """Into which school? Raises: NotAllowed, NotFound."""
        actor.must(Role.METHODOLOGIST)
        source = await self._living(actor, source_id)
        return source, await self._schools.page(actor.municipality_id, page, PAGE)

    async def preview(self, actor: Actor, source_id: int, target_id: int) -> MergePreview:
        """What would go over. Raises: NotAllowed, NotFound."""
        actor.must(Role.METHODOLOGIST)
        source = await self._living(actor, source_id)
        target = await self._living(actor, target_id)
        if not may_merge(source.id, target.id, source_lives=source.is_living, target_lives=target.is_living):
            raise NotFound("school")
        contents = await self._merging.contents(actor.municipality_id, source.id, self._clock.now())
        return MergePreview(source, target, contents)

    async def merge(self, actor: Actor, source_id: int, target_id: int) -> PlaceView:
        """Everything of the one goes over to the other, or nothing does; a second tap shows the other.

        Raises:
            NotAllowed, NotFound, SchoolChanged.
        """
        actor.must(Role.METHODOLOGIST)
        source = await self._any(actor, source_id)
        if source.merged_into is not None:
            return await self.place(actor, source.merged_into)
        preview = await self.preview(actor, source.id, target_id)
        town, now = actor.municipality_id, self._clock.now()
        if not await self._merging.merge(town, source.id, preview.target.id, actor.person_id, now):
            raise SchoolChanged
        return await self.place(actor, preview.target.id)

    async def _any(self, actor: Actor, school_id: int) -> School:
        school = await self._schools.by_id(school_id)
        if school is None or school.municipality_id != actor.municipality_id:
            raise NotFound("school")
        return school

    async def _living(self, actor: Actor, school_id: int) -> School:
        school = await self._any(actor, school_id)
        if not school.is_living:
            raise NotFound("school")
        return school
