"""What screens are told about broadcasts, and what the use cases ask of storage."""

from dataclasses import asdict, dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol

from mentoring.audiences import Audience
from mentoring.broadcasts import (
    A_DAY,
    MOST_REMINDERS,
    BroadcastStatus,
    Content,
    Counts,
    Wave,
    status_now,
)


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
    reminded: int
    watcher_id: int
    correction: str | None
    revision: int
    planned_revision: int
    removed_at: datetime | None
    progress_message_id: int | None
    progress_shown: dict[str, Any] | None
    counts: Counts
    wave: Wave = field(default_factory=Wave)

    @property
    def status(self) -> BroadcastStatus:
        """What it is now."""
        return status_now(self.stored_status, self.counts)

    @property
    def has_begun(self) -> bool:
        """Whether it has recipients."""
        return self.started_at is not None

    @property
    def is_over(self) -> bool:
        """Whether nothing more is sent."""
        return self.status in (BroadcastStatus.DONE, BroadcastStatus.STOPPED)

    @property
    def is_changing(self) -> bool:
        """Whether a correction or a removal is under way."""
        return self.revision > self.planned_revision or bool(self.wave.waiting)

    @property
    def may_change(self) -> bool:
        """Whether what was sent can be corrected or removed."""
        return self.has_begun and self.removed_at is None and self.counts.sent > 0

    def may_remind(self, now: datetime) -> bool:
        """Whether those who have not marked it can be reminded: twice at most, not twice a day."""
        return (
            self.is_over
            and self.acknowledge
            and self.removed_at is None
            and self.reminded < MOST_REMINDERS
            and (self.reminded_at is None or now - self.reminded_at >= A_DAY)
            and self.counts.acknowledged < self.counts.sent
        )

    def snapshot(self) -> dict[str, Any]:
        """What a progress screen says, to know whether it says anything new."""
        said = {"status": self.status.value, **asdict(self.counts)}
        return said | ({"revision": self.revision, **_wave(self.wave)} if self.revision else {})


def _wave(wave: Wave) -> dict[str, int]:
    return {f"wave_{name}": number for name, number in asdict(wave).items()}


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


class Missed(StrEnum):
    """Lists of people, by school."""

    UNREAD = "u"
    """It came, and is not marked."""
    UNREACHED = "n"
    """It did not come, or nobody knows."""


@dataclass(frozen=True, slots=True)
class SchoolCount:
    """How many people of a school; `id` 0: of no school."""

    id: int
    name: str | None
    people: int


@dataclass(frozen=True, slots=True)
class BySchool:
    """People of a list by school, a page of schools."""

    broadcast: Broadcast
    what: Missed
    schools: tuple[SchoolCount, ...]
    total: int
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class OfSchool:
    """People of a list in one school, a page of them."""

    broadcast: Broadcast
    what: Missed
    school: SchoolCount
    people: tuple[Unread, ...]
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A correction before it is confirmed. `people`: whose message would change."""

    broadcast: Broadcast
    corrected: Content
    people: int


@dataclass(frozen=True, slots=True)
class Votes:
    """Results of a poll; never whose."""

    broadcast: Broadcast
    options: tuple[tuple[str, int], ...]
    people: int


@dataclass(frozen=True, slots=True)
class Copy:
    """What one person got of a broadcast. `is_again`: the reminder of it."""

    is_again: bool
    status: str
    message_id: int | None
    also: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Received:
    """Everything a person got of a broadcast. `on_its_way`: something of it is being sent or edited now."""

    broadcast: Broadcast
    copies: tuple[Copy, ...]
    marked_at: datetime | None
    on_its_way: bool


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

    async def go_on(self, one: Broadcast, school_year: int) -> None:
        """Let go of what is held, but for those who belong to the audience no longer."""
        ...

    async def methodologists(self, municipality_id: int) -> tuple[int, ...]:
        """Who may write to the whole municipality now."""
        ...

    async def next_due(self, now: datetime) -> Broadcast | None:
        """One that is set for a moment that has come."""
        ...

    async def next_unplanned(self) -> Broadcast | None:
        """One that was corrected or removed, with nothing planned yet."""
        ...

    async def revise(self, one: Broadcast, values: dict[str, Any]) -> bool:
        """Write a correction or removal; False when somebody was faster."""
        ...

    async def plan_wave(self, one: Broadcast, now: datetime) -> int:
        """One edit for everybody who got it, or is getting it this moment; how many."""
        ...

    async def deletable(self, broadcast_id: int, since: datetime) -> int:
        """How many got it after this moment."""
        ...

    async def copies(self, one: Broadcast, person_id: int, revision: int) -> tuple[tuple[Copy, ...], bool]:
        """What a person got; and whether something is on its way, older than this revision's edit."""
        ...

    async def marked_at(self, broadcast_id: int, person_id: int) -> datetime | None:
        """When the person marked it."""
        ...

    async def schools(
        self, broadcast_id: int, what: Missed, page: int, size: int
    ) -> tuple[list[SchoolCount], int, int]:
        """A page of schools with their numbers, how many schools, and how many people."""
        ...

    async def of_school(
        self, broadcast_id: int, what: Missed, school_id: int, page: int, size: int
    ) -> tuple[list[Unread], SchoolCount]:
        """A page of people of a school, by name."""
        ...

    async def votes(self, broadcast_id: int) -> list[list[int]]:
        """How often each option is chosen, in every copy of the poll."""
        ...

    async def vote(self, poll_id: str, votes: list[int]) -> bool:
        """Keep the present state of a copy of a poll; False when it is nobody's."""
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
