"""Tables to take away: who got a broadcast, who comes to an event. Methodologists alone; takers are noted."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Protocol

from mentoring.clock import Clock
from mentoring.errors import NotFound
from mentoring.people import Actor, Role

PAGE: Final = 1000
"""Rows read at a time: a whole municipality is never in memory as objects."""

After = tuple[str, int]
"""The last row of a page: the key of the name, and the person's id."""

FIRST: Final[After] = ("", 0)


@dataclass(frozen=True, slots=True)
class TableHead:
    """What stands above and beside the rows of a table. `zone` is the municipality's."""

    id: int
    title: str
    municipality: str
    municipality_id: int
    zone: str
    asked_by: str
    made_at: datetime
    people: int
    starts_at: datetime | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True)
class RecipientRow:
    """One recipient of a broadcast; `status` as deliveries have it."""

    person_id: int
    key: str
    name: str
    school: str | None
    role: str | None
    status: str
    sent_at: datetime | None
    marked_at: datetime | None


@dataclass(frozen=True, slots=True)
class ParticipantRow:
    """One who goes to an event or waits; without `status` somebody who came without registering.

    `present` None: not noted.
    """

    person_id: int
    key: str
    name: str
    school: str | None
    position: str | None
    status: str | None
    at: datetime | None
    present: bool | None = None


class ExportRows(Protocol):
    """Rows of tables, a page at a time in the order of names."""

    async def broadcast(self, municipality_id: int, broadcast_id: int) -> tuple[str, int] | None: ...
    async def event(
        self, municipality_id: int, event_id: int
    ) -> tuple[str, int, datetime | None, str | None] | None: ...
    async def home(self, municipality_id: int, reader_id: int) -> tuple[str, str, str]: ...
    async def recipients(self, broadcast_id: int, after: After, limit: int) -> Sequence[RecipientRow]: ...
    async def participants(self, event_id: int, after: After, limit: int) -> Sequence[ParticipantRow]: ...
    async def note_recipients(
        self, municipality_id: int, broadcast_id: int, reader_id: int, now: datetime
    ) -> None: ...
    async def note_participants(
        self, municipality_id: int, event_id: int, reader_id: int, now: datetime
    ) -> None: ...


class ExportUseCases:
    """Rights are asked when a table is ordered and again when it is made. Runs in its caller's turn."""

    def __init__(self, rows: ExportRows, clock: Clock) -> None:
        self._rows = rows
        self._clock = clock

    async def broadcast(self, actor: Actor, broadcast_id: int) -> TableHead:
        """The head of the table of a broadcast that was sent. Raises: NotAllowed, NotFound."""
        actor.must(Role.METHODOLOGIST)
        found = await self._rows.broadcast(actor.municipality_id, broadcast_id)
        if found is None:
            raise NotFound("broadcast")
        return await self.head(actor, broadcast_id, *found)

    async def event(self, actor: Actor, event_id: int) -> TableHead:
        """The head of the list of an event's people. Raises: NotAllowed, NotFound."""
        actor.must(Role.METHODOLOGIST)
        found = await self._rows.event(actor.municipality_id, event_id)
        if found is None:
            raise NotFound("event")
        return await self.head(actor, event_id, *found)

    async def take_broadcast(self, actor: Actor, broadcast_id: int) -> TableHead:
        """The same, and everybody named there has it in the access log, once a day."""
        head = await self.broadcast(actor, broadcast_id)
        await self._rows.note_recipients(
            actor.municipality_id, broadcast_id, actor.person_id, self._clock.now()
        )
        return head

    async def take_event(self, actor: Actor, event_id: int) -> TableHead:
        """The same, and everybody named there has it in the access log, once a day."""
        head = await self.event(actor, event_id)
        await self._rows.note_participants(
            actor.municipality_id, event_id, actor.person_id, self._clock.now()
        )
        return head

    async def recipients(self, head: TableHead) -> AsyncIterator[Sequence[RecipientRow]]:
        """Pages of a broadcast's recipients, by name."""
        after = FIRST
        while page := await self._rows.recipients(head.id, after, PAGE):
            yield page
            after = (page[-1].key, page[-1].person_id)

    async def participants(self, head: TableHead) -> AsyncIterator[Sequence[ParticipantRow]]:
        """Pages of an event's people, by name."""
        after = FIRST
        while page := await self._rows.participants(head.id, after, PAGE):
            yield page
            after = (page[-1].key, page[-1].person_id)

    async def head(
        self,
        actor: Actor,
        number: int,
        title: str,
        people: int,
        starts_at: datetime | None = None,
        place: str | None = None,
    ) -> TableHead:
        """What stands above any table of the actor's municipality; `people` rows."""
        name, zone, asked_by = await self._rows.home(actor.municipality_id, actor.person_id)
        return TableHead(
            number,
            title,
            name,
            actor.municipality_id,
            zone,
            asked_by,
            self._clock.now(),
            people,
            starts_at,
            place,
        )
