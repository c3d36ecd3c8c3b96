"""People, their roles and who is acting now."""

from dataclasses import dataclass, field
from datetime import tzinfo
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

from mentoring.errors import NotAllowed


class Role(StrEnum):
    """Roles of `product.md` 2, in the order of the menu's tabs."""

    TEACHER = "teacher"
    MENTOR = "mentor"
    CURATOR = "curator"
    METHODOLOGIST = "methodologist"
    HEAD = "head"


STAFF: Final = frozenset({Role.CURATOR, Role.METHODOLOGIST, Role.HEAD})
"""Given only by single-use invitations."""

SCHOOL_ROLES: Final = frozenset({Role.TEACHER, Role.MENTOR, Role.CURATOR})
"""Always held in a school."""


@dataclass(frozen=True, slots=True)
class Grant:
    """One role of a person, in one school or in the municipality (`school_id` None)."""

    role: Role
    school_id: int | None
    pending: bool = False


@dataclass(frozen=True, slots=True)
class Actor:
    """The person on whose behalf a use case runs. Rights are asked of it, never of a menu."""

    person_id: int
    municipality_id: int
    name: str
    zone: str
    locale: str
    status: str
    grants: tuple[Grant, ...] = field(default=())
    is_owner: bool = False

    @property
    def tz(self) -> tzinfo:
        """The person's own time zone."""
        return ZoneInfo(self.zone)

    def roles(self) -> tuple[Role, ...]:
        """Confirmed roles, in menu order, each once."""
        held = {grant.role for grant in self.grants if not grant.pending}
        return tuple(role for role in Role if role in held)

    def has(self, *roles: Role) -> bool:
        """Whether any of the roles is held and confirmed."""
        return any(grant.role in roles and not grant.pending for grant in self.grants)

    def schools(self, role: Role) -> frozenset[int]:
        """Schools in which the confirmed role is held."""
        return frozenset(
            grant.school_id
            for grant in self.grants
            if grant.role is role and not grant.pending and grant.school_id is not None
        )

    def must(self, *roles: Role) -> None:
        """Refuse unless one of the roles is held.

        Raises:
            NotAllowed: naming the first role.
        """
        if not self.has(*roles):
            raise NotAllowed(roles[0].value)
