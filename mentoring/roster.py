"""Records about people and schools that several use cases read."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Generic, TypeVar

from mentoring.people import Role

T = TypeVar("T")


class PersonStatus(StrEnum):
    """NEW is between the consent and the last step; EXPECTED is on a list and has not entered."""

    NEW = "new"
    ACTIVE = "active"
    EXPECTED = "expected"
    LEFT = "left"
    ERASED = "erased"


class GrantStatus(StrEnum):
    """Of one role of one person."""

    PENDING = "pending"
    ACTIVE = "active"
    REVOKED = "revoked"
    REFUSED = "refused"


class Place(StrEnum):
    """Where a school stands; matching shows whether both are treated alike."""

    TOWN = "town"
    VILLAGE = "village"


@dataclass(frozen=True, slots=True)
class School:
    """A school as lists show it. `place` None: nobody has said. `low_results`: ШНОР by the region's list.

    `merged_into`: the living school it became. `is_closed`: nobody works there any more.
    """

    id: int
    municipality_id: int
    name: str
    kind: str
    place: Place | None = None
    people: int = 0
    low_results: bool = False
    merged_into: int | None = None
    is_closed: bool = False

    @property
    def is_living(self) -> bool:
        """Whether people may be put there."""
        return self.merged_into is None and not self.is_closed


@dataclass(frozen=True, slots=True)
class GrantFacts:
    """A live role with the school's name beside it (None: the municipality)."""

    id: int
    role: Role
    status: GrantStatus
    school_id: int | None
    school: str | None
    since: datetime


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """A person with their live roles. `given` None: expected without a name."""

    id: int
    municipality_id: int
    family: str | None
    given: str | None
    status: PersonStatus
    subjects: tuple[str, ...] = ()
    start_year: int | None = None
    grants: tuple[GrantFacts, ...] = field(default=())

    @property
    def full_name(self) -> str:
        """Family name first; empty for someone expected without a name."""
        return " ".join(part for part in (self.family, self.given) if part)

    def roles(self) -> tuple[Role, ...]:
        """Pending and confirmed ones, in menu order."""
        held = {grant.role for grant in self.grants}
        return tuple(role for role in Role if role in held)


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """One page of a list: `number` from 0, `pages` at least 1."""

    items: tuple[T, ...]
    number: int
    pages: int
    total: int


def pages_of(total: int, size: int) -> int:
    """How many pages `total` items fill; an empty list is one page."""
    return max(1, -(-total // size))
