"""What screens are told about broadcasts, and what the use cases ask of storage."""

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Protocol

from mentoring.audiences import Audience
from mentoring.broadcasts import BroadcastStatus, Content, Counts, status_now


@dataclass(frozen=True, slots=True)
class Broadcast:
    """A broadcast with what became of it."""

    id: int
    municipality_id: int
    author_id: int
    title: str
    content: Content
    audience: Audience
    acknowledge: bool
    stored_status: BroadcastStatus
    send_at: datetime | None
    started_at: datetime | None
    reminded_at: datetime | None
    progress_message_id: int | None
    progress_shown: dict[str, Any] | None
    counts: Counts

    @property
    def status(self) -> BroadcastStatus:
        """What it is now."""
        return status_now(self.stored_status, self.counts)

    @property
    def may_remind(self) -> bool:
        """Whether those who have not marked it can be reminded: once."""
        over = self.status in (BroadcastStatus.DONE, BroadcastStatus.STOPPED)
        return (
            over
            and self.acknowledge
            and self.reminded_at is None
            and self.counts.acknowledged < self.counts.sent
        )

    def snapshot(self) -> dict[str, Any]:
        """What a progress screen says, to know whether it says anything new."""
        return {"status": self.status.value, **asdict(self.counts)}


@dataclass(frozen=True, slots=True)
class Progress:
    """A progress screen to be drawn anew."""

    broadcast: Broadcast
    person_id: int
    message_id: int
    now: datetime


@dataclass(frozen=True, slots=True)
class BroadcastLine:
    """A broadcast in a list."""

    id: int
    title: str
    status: str
    send_at: datetime | None
    created_at: datetime


@dataclass(frozen=True, slots=True)
class BroadcastPage:
    """One page of the list; pages count from 0."""

    lines: tuple[BroadcastLine, ...]
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class Unread:
    """Somebody who has not marked a broadcast; the first of their roles."""

    person_id: int
    role: str
    name: str
    school: str | None


@dataclass(frozen=True, slots=True)
class Marked:
    """«Ознакомлен(а)», kept. `at` is None for the author, who only looks at the preview."""

    broadcast: Broadcast
    at: datetime | None


class Broadcasts(Protocol):
    """Rows of broadcasts, their deliveries and marks."""

    async def add(self, municipality_id: int, author_id: int, now: datetime) -> int:
        """An empty draft."""
        ...

    async def get(self, municipality_id: int, broadcast_id: int) -> Broadcast | None:
        """The broadcast with what became of it."""
        ...

    async def change(self, broadcast_id: int, values: dict[str, Any], *, only: str | None = None) -> bool:
        """Write columns; with `only`, when the status is that. False when nothing changed."""
        ...

    async def remove_draft(self, broadcast_id: int) -> None:
        """Drop what was never sent."""
        ...

    async def page(self, municipality_id: int, page: int, size: int) -> tuple[list[BroadcastLine], int]:
        """Drafts first, then the newest; and how many there are."""
        ...

    async def snapshot(self, one: Broadcast, school_year: int, not_before: datetime, now: datetime) -> int:
        """Everybody who is to get it, as of now, in one statement; how many."""
        ...

    async def turn_waiting(self, broadcast_id: int, before: tuple[str, ...], after: str) -> int:
        """Hold back, let go or cancel what waits; how many rows."""
        ...

    async def remind(self, one: Broadcast, not_before: datetime, now: datetime) -> int:
        """Plan one more message for everybody who got it and has not marked it; how many."""
        ...

    async def under_way(self) -> list[Broadcast]:
        """Broadcasts whose author watches their progress."""
        ...

    async def is_recipient(self, broadcast_id: int, person_id: int) -> bool:
        """Whether the person was to get it."""
        ...

    async def mark_read(
        self, municipality_id: int, broadcast_id: int, person_id: int, now: datetime
    ) -> datetime:
        """When the person marked it first: now, or earlier."""
        ...

    async def has_marked(self, broadcast_id: int, person_id: int) -> bool:
        """Whether the person has marked it."""
        ...

    async def unread(self, broadcast_id: int, page: int, size: int) -> tuple[list[Unread], int]:
        """Who got it and has not marked it, by name."""
        ...
