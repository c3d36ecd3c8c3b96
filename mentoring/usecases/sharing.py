"""To whom a profile is open, who has read it, and who may. By name it is its owner's alone until shared."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

from mentoring.errors import NotFound
from mentoring.people import Actor, Role
from mentoring.roster import Page, pages_of

if TYPE_CHECKING:
    from mentoring.clock import Clock
    from mentoring.usecases.assessment_ports import Store
    from mentoring.usecases.assessment_views import Owner

AUDIENCES: Final = ("mentor", "curator", "methodologist")
READINGS: Final = 8
OPENED: Final = 5


@dataclass(frozen=True, slots=True)
class Opened:
    """Somebody whose profile is open to the one who asks."""

    person_id: int
    name: str


@dataclass(frozen=True, slots=True)
class Reading:
    """Somebody read the profile; `role` is as what (empty in old rows), `name` empty once erased."""

    reader_id: int | None
    name: str
    role: str
    at: datetime


def reads_as(actor: Actor, owner: "Owner", shared: frozenset[str]) -> str | None:
    """As what the actor may read the owner's profile; None: not at all.

    Being open to one of three opens it to no other: a curator does not read what a mentor was shown.
    """
    may = {
        "mentor": actor.person_id in owner.mentors,
        "curator": bool(owner.schools & actor.schools(Role.CURATOR)),
        "methodologist": actor.has(Role.METHODOLOGIST),
    }
    return next((audience for audience in AUDIENCES if audience in shared and may[audience]), None)


class Sharing:
    """Each audience apart, each revocable at once. Runs in its caller's turn."""

    def __init__(self, store: "Store", clock: "Clock") -> None:
        self._store = store
        self._clock = clock

    async def now(self, actor: Actor) -> frozenset[str]:
        """To whom the profile is open."""
        return await self._store.shared_with(actor.person_id)

    async def open_to(self, actor: Actor, audience: str) -> frozenset[str]:
        """Open the profile to one of `AUDIENCES`; returns to whom it is open now. Raises: NotFound."""
        if audience not in AUDIENCES:
            raise NotFound("audience")
        await self._store.share(actor.municipality_id, actor.person_id, audience, self._clock.now())
        return await self.now(actor)

    async def close(self, actor: Actor, audience: str | None = None) -> frozenset[str]:
        """Close it to one audience, or to everybody. Raises: NotFound."""
        if audience is not None and audience not in AUDIENCES:
            raise NotFound("audience")
        await self._store.unshare(actor.person_id, audience)
        return await self.now(actor)

    async def readings(self, actor: Actor, page: int) -> Page[Reading]:
        """Who has read the actor's own profile, the latest first."""
        found, total = await self._store.readings(actor.person_id, READINGS, page * READINGS)
        return Page(tuple(found), page, pages_of(total, READINGS), total)

    async def opened(self, actor: Actor, role: Role, page: int) -> Page[Opened]:
        """Whose profiles are open to this curator or methodologist. Whose are not is not said."""
        if role not in (Role.CURATOR, Role.METHODOLOGIST):
            raise NotFound("audience")
        actor.must(role)
        schools = actor.schools(Role.CURATOR) if role is Role.CURATOR else None
        found, total = await self._store.opened_to(
            actor.municipality_id, role.value, schools, OPENED, page * OPENED
        )
        return Page(tuple(found), page, pages_of(total, OPENED), total)
