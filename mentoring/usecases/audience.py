"""Choosing whom something is for: the same builder serves events and broadcasts."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Final, Protocol

from mentoring.aggregates import LEAST
from mentoring.audiences import Audience, area_band, audience_from
from mentoring.errors import MentoringError, NotFound
from mentoring.people import Role
from mentoring.programme import Named, Programme

SEPTEMBER: Final = 9

YEARS: Final[dict[str, tuple[int | None, int | None]]] = {
    "first": (None, 0),
    "three": (None, 2),
    "five": (None, 4),
    "over3": (3, None),
    "over10": (10, None),
}
"""Ranges of full school years that can be chosen: the first year, three, five, more than three, than ten."""


class AudienceTooNarrow(MentoringError):
    """An area of growth among so few people (`reached`) would name somebody."""

    def __init__(self, reached: int) -> None:
        super().__init__(reached)
        self.reached = reached
        self.least = LEAST


class Part(StrEnum):
    """What an audience is made of, as far as it is chosen on a screen."""

    ROLES = "roles"
    YEARS = "years"
    SUBJECTS = "subjects"
    POSITIONS = "positions"
    OFFICES = "offices"
    """Schools: the first letters of the parts differ, a tap carries only those."""
    AXES = "axes"
    """Areas of growth: for the announcements of events alone."""
    COMMUNITIES = "communities"


@dataclass(frozen=True, slots=True)
class Reach:
    """How many people an audience has: those who can be written to, and those not connected.

    Where areas of growth choose (`by_area`), both are counted without them: whom they leave is not said,
    however the rest is narrowed. `area` is how many have them in the whole municipality, as the lower bound
    of a band (None: not said).
    """

    reached: int
    missing: int
    by_area: bool = False
    area: int | None = None


@dataclass(frozen=True, slots=True)
class AudienceView:
    """An audience being built, with what there is to choose from; without `axes` they are not offered."""

    audience: Audience
    reach: Reach
    subjects: tuple[Named, ...]
    schools: tuple[tuple[int, str], ...]
    positions: tuple[Named, ...] = ()
    axes: tuple[Named, ...] = ()
    communities: tuple[tuple[int, str], ...] = ()

    def codes(self, part: Part) -> frozenset[str]:
        """Values that can be chosen."""
        match part:
            case Part.ROLES:
                return frozenset(Role)
            case Part.YEARS:
                return frozenset(YEARS)
            case Part.OFFICES:
                return frozenset(str(number) for number, _ in self.schools)
            case Part.COMMUNITIES:
                return frozenset(str(number) for number, _ in self.communities)
            case _:
                offered = {Part.SUBJECTS: self.subjects, Part.POSITIONS: self.positions, Part.AXES: self.axes}
                return frozenset(one.code for one in offered[part])


class Audiences(Protocol):
    """Counting and naming what audiences are made of."""

    async def reach(self, municipality_id: int, audience: Audience, school_year: int) -> Reach:
        """How many of the audience can be written to, and how many of it are not connected."""
        ...

    async def having(self, municipality_id: int, axes: frozenset[str]) -> tuple[int, int]:
        """How many teachers have one of these areas of growth, and of how many a profile is known."""
        ...

    async def schools(self, municipality_id: int) -> tuple[tuple[int, str], ...]:
        """Schools to choose from, by name."""
        ...

    async def communities(self, municipality_id: int) -> tuple[tuple[int, str], ...]:
        """Communities to choose from, by name."""
        ...


def found_schools(schools: Sequence[tuple[int, str]], typed: str) -> list[tuple[int, str]]:
    """Schools with this in their names; ё is е, and case does not matter."""
    wanted = _plain(typed)
    return [(number, name) for number, name in schools if wanted in _plain(name)]


def _plain(words: str) -> str:
    return " ".join(unicodedata.normalize("NFC", words).casefold().replace("ё", "е").split())


def school_year(now: datetime) -> int:
    """The school year of a moment, named by its autumn."""
    return now.year if now.month >= SEPTEMBER else now.year - 1


async def reach_of(audiences: Audiences, municipality_id: int, audience: Audience, year: int) -> Reach:
    """What may be said of how many an audience has (record 0026)."""
    found = await audiences.reach(municipality_id, audience.open_part, year)
    if not audience.axes:
        return found
    having, known = await audiences.having(municipality_id, audience.axes)
    return replace(found, by_area=True, area=area_band(having, known))


async def built(
    audiences: Audiences,
    programme: Programme,
    municipality_id: int,
    audience: Audience,
    year: int,
    *,
    by_area: bool,
) -> AudienceView:
    """An audience on the builder's screen; `by_area`: areas of growth may choose."""
    return AudienceView(
        audience,
        await reach_of(audiences, municipality_id, audience, year),
        programme.subjects,
        await audiences.schools(municipality_id),
        programme.positions,
        tuple(Named(axis.code, axis.title) for axis in programme.questionnaire.axes) if by_area else (),
        await audiences.communities(municipality_id),
    )


def check_width(audience: Audience, reach: Reach) -> None:
    """Raises: AudienceTooNarrow where an area of growth chooses among fewer than five."""
    if audience.axes and reach.reached < LEAST:
        raise AudienceTooNarrow(reach.reached)


def turned_over(audience: Audience, part: Part, value: str) -> Audience:
    """The audience with the value chosen, or no longer chosen.

    Raises:
        NotFound: a forged value.
    """
    match part:
        case Part.ROLES if value in set(Role):
            return replace(audience, roles=audience.roles ^ {Role(value)})
        case Part.YEARS if value in YEARS:
            chosen = YEARS[value]
            years = (None, None) if chosen == (audience.years_from, audience.years_to) else chosen
            return replace(audience, years_from=years[0], years_to=years[1])
        case Part.SUBJECTS if value:
            return replace(audience, subjects=audience.subjects ^ {value})
        case Part.POSITIONS if value:
            return replace(audience, positions=audience.positions ^ {value})
        case Part.AXES if value:
            return replace(audience, axes=audience.axes ^ {value})
        case Part.OFFICES if value.isascii() and value.isdigit():
            return replace(audience, schools=audience.schools ^ {int(value)})
        case Part.COMMUNITIES if value.isascii() and value.isdigit():
            return replace(audience, communities=audience.communities ^ {int(value)})
        case _:
            raise NotFound("audience_value")


def cleared(audience: Audience, part: Part) -> Audience:
    """The audience with nothing chosen in this part."""
    fields = {Part.YEARS: ("years_from", "years_to"), Part.OFFICES: ("schools",)}.get(part, (part.value,))
    stated = audience.as_dict()
    return audience_from({name: value for name, value in stated.items() if name not in fields})
