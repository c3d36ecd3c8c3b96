"""Audiences saved under a name. What is built takes a copy: a segment changed later changes nothing sent."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Protocol

from mentoring.audiences import Audience
from mentoring.clock import Clock
from mentoring.errors import MentoringError, NotFound, TooLong
from mentoring.people import Actor, Role
from mentoring.ports import ProgrammeBook
from mentoring.programme import Named
from mentoring.roster import Page, pages_of
from mentoring.usecases.audience import Audiences, AudienceView, built, school_year

MOST_NAME: Final = 30
PAGE: Final = 6


class SegmentNameTaken(MentoringError):
    """Another saved audience has this name."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class NothingChosen(MentoringError):
    """«Everybody» needs no name."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A saved audience."""

    id: int
    name: str
    audience: Audience


@dataclass(frozen=True, slots=True)
class SegmentLine:
    """One in a list. `reached` is live; None where areas of growth choose."""

    segment: Segment
    reached: int | None


@dataclass(frozen=True, slots=True)
class SegmentPage:
    """A page of them, with the words their conditions are said in."""

    lines: Page[SegmentLine]
    subjects: tuple[Named, ...]
    positions: tuple[Named, ...]
    schools: tuple[tuple[int, str], ...]


class Segments(Protocol):
    """Rows of saved audiences, within one municipality."""

    async def page(
        self, municipality_id: int, by_area: bool, page: int, size: int
    ) -> tuple[Sequence[Segment], int]: ...
    async def get(self, municipality_id: int, segment_id: int) -> Segment | None: ...
    async def add(
        self, municipality_id: int, name: str, audience: Audience, author_id: int, now: datetime
    ) -> int | None: ...
    async def rename(self, segment_id: int, name: str) -> bool: ...
    async def remove(self, segment_id: int) -> None: ...
    async def reached(
        self, municipality_id: int, audiences: Sequence[Audience], school_year: int
    ) -> Sequence[int]: ...


class SegmentUseCases:
    """A methodologist's, of her own municipality. Runs in its caller's turn."""

    def __init__(
        self, segments: Segments, audiences: Audiences, programmes: ProgrammeBook, clock: Clock
    ) -> None:
        self._segments = segments
        self._audiences = audiences
        self._programmes = programmes
        self._clock = clock

    async def page(self, actor: Actor, page: int, *, by_area: bool) -> SegmentPage:
        """By name, with live counts; those with areas of growth only where these may choose."""
        actor.must(Role.METHODOLOGIST)
        home = actor.municipality_id
        found, total = await self._segments.page(home, by_area, page, PAGE)
        counts = await self._segments.reached(home, [one.audience.open_part for one in found], self._year())
        lines = tuple(
            SegmentLine(one, None if one.audience.axes else count)
            for one, count in zip(found, counts, strict=True)
        )
        programme = self._programmes.of(home)
        return SegmentPage(
            Page(lines, page, pages_of(total, PAGE), total),
            programme.subjects,
            programme.positions,
            await self._audiences.schools(home) if lines else (),
        )

    async def one(self, actor: Actor, segment_id: int) -> tuple[Segment, AudienceView]:
        """A saved audience with its live count. Raises: NotAllowed, NotFound."""
        segment = await self._found(actor, segment_id)
        home = actor.municipality_id
        programme = self._programmes.of(home)
        view = await built(
            self._audiences,
            programme,
            home,
            segment.audience,
            self._year(),
            by_area=bool(segment.audience.axes),
        )
        return segment, view

    async def save(self, actor: Actor, name: str, audience: Audience) -> int:
        """Keep an audience under a name of at most 30 characters.

        Raises: TooLong, SegmentNameTaken, NothingChosen, NotAllowed.
        """
        actor.must(Role.METHODOLOGIST)
        if audience.is_everybody:
            raise NothingChosen
        wanted = _named(name)
        made = await self._segments.add(
            actor.municipality_id, wanted, audience, actor.person_id, self._clock.now()
        )
        if made is None:
            raise SegmentNameTaken(wanted)
        return made

    async def rename(self, actor: Actor, segment_id: int, name: str) -> None:
        """Another name. Raises: TooLong, SegmentNameTaken, NotAllowed, NotFound."""
        segment, wanted = await self._found(actor, segment_id), _named(name)
        if not await self._segments.rename(segment.id, wanted):
            raise SegmentNameTaken(wanted)

    async def drop(self, actor: Actor, segment_id: int) -> None:
        """Forget it; what took its conditions keeps them. A second tap changes nothing."""
        actor.must(Role.METHODOLOGIST)
        segment = await self._segments.get(actor.municipality_id, segment_id)
        if segment is not None:
            await self._segments.remove(segment.id)

    async def _found(self, actor: Actor, segment_id: int) -> Segment:
        actor.must(Role.METHODOLOGIST)
        found = await self._segments.get(actor.municipality_id, segment_id)
        if found is None:
            raise NotFound("segment")
        return found

    def _year(self) -> int:
        return school_year(self._clock.now())


def _named(name: str) -> str:
    """One line without double spaces. Raises: TooLong."""
    kept = " ".join(name.split())
    if len(kept) > MOST_NAME:
        raise TooLong(len(kept), MOST_NAME)
    return kept
