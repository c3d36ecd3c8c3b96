"""Choosing whom something is for: the same builder serves events and broadcasts."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Final, Protocol

from mentoring.audiences import Audience
from mentoring.errors import NotFound
from mentoring.people import Role
from mentoring.programme import Named

SEPTEMBER: Final = 9

YEARS: Final[dict[str, tuple[int | None, int | None]]] = {
    "first": (None, 0),
    "three": (None, 2),
    "five": (None, 4),
    "over3": (3, None),
    "over10": (10, None),
}
"""Ranges of full school years that can be chosen: the first year, three, five, more than three, than ten."""


class Part(StrEnum):
    """What an audience is made of, as far as it is chosen on a screen."""

    ROLES = "roles"
    YEARS = "years"
    SUBJECTS = "subjects"
    OFFICES = "offices"
    """Schools: the first letters of the parts differ, a tap carries only those."""


@dataclass(frozen=True, slots=True)
class Reach:
    """How many people an audience has: those who can be written to, and those not connected."""

    reached: int
    missing: int


@dataclass(frozen=True, slots=True)
class AudienceView:
    """An audience being built, with what there is to choose from."""

    audience: Audience
    reach: Reach
    subjects: tuple[Named, ...]
    schools: tuple[tuple[int, str], ...]


class Audiences(Protocol):
    """Counting and naming what audiences are made of."""

    async def reach(self, municipality_id: int, audience: Audience, school_year: int) -> Reach:
        """How many of the audience can be written to, and how many of it are not connected."""
        ...

    async def schools(self, municipality_id: int) -> tuple[tuple[int, str], ...]:
        """Schools to choose from, by name."""
        ...


def school_year(now: datetime) -> int:
    """The school year of a moment, named by its autumn."""
    return now.year if now.month >= SEPTEMBER else now.year - 1


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
        case Part.OFFICES if value.isascii() and value.isdigit():
            return replace(audience, schools=audience.schools ^ {int(value)})
        case _:
            raise NotFound("audience_value")
