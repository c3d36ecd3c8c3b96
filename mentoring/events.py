"""Events: who takes part, until when, and what a change means to those who already said yes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from mentoring.audiences import Audience, AudienceInvalid, Facts, audience_from, includes
from mentoring.errors import MentoringError

__all__ = ["Audience", "AudienceInvalid", "Facts", "audience_from", "includes"]

HOLD: Final = timedelta(hours=24)
"""How long a freed place waits for the first of the waiting list."""


class EventStatus(StrEnum):
    """DRAFT is seen by its author alone; what was cancelled stays readable."""

    DRAFT = "draft"
    PUBLISHED = "published"
    CANCELLED = "cancelled"


class RegistrationStatus(StrEnum):
    """DECLINED: «Не в этот раз»; CANCELLED: was going or waiting and stepped back."""

    GOING = "going"
    WAITING = "waiting"
    DECLINED = "declined"
    CANCELLED = "cancelled"


TAKES_PART: Final = frozenset({RegistrationStatus.GOING, RegistrationStatus.WAITING})


class EventNotOpen(MentoringError):
    """A draft or cancelled event takes nobody; `status` says which."""

    def __init__(self, event_id: int, status: EventStatus) -> None:
        super().__init__(event_id, status)
        self.event_id = event_id
        self.status = status


class RegistrationClosed(MentoringError):
    """Applications were taken until `until` (UTC)."""

    def __init__(self, event_id: int, until: datetime) -> None:
        super().__init__(event_id, until)
        self.event_id = event_id
        self.until = until


class AlreadyRegistered(MentoringError):
    """A second tap: the person is going or waiting already."""

    def __init__(self, event_id: int, status: RegistrationStatus) -> None:
        super().__init__(event_id, status)
        self.event_id = event_id
        self.status = status


@dataclass(frozen=True, slots=True)
class Event:
    """What the rules need of an event. Moments are UTC; `kind` is a code of the pack; `capacity` None:
    as many as come."""

    id: int
    kind: str
    title: str
    status: EventStatus = EventStatus.DRAFT
    revision: int = 0
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    registration_until: datetime | None = None
    capacity: int | None = None
    place: str | None = None

    @property
    def closes_at(self) -> datetime | None:
        """The end of registration: its own deadline, else the start of the event."""
        moments = [moment for moment in (self.registration_until, self.starts_at) if moment is not None]
        return min(moments, default=None)


@dataclass(frozen=True, slots=True)
class Registered:
    """The outcome of «Участвую». `position` counts from one on the waiting list."""

    status: RegistrationStatus
    position: int | None = None


def register(
    event: Event, now: datetime, *, going: int, waiting: int, current: RegistrationStatus | None = None
) -> Registered:
    """A place, or the end of the waiting list. Counts are taken under the lock of the same transaction.

    Nobody overtakes: while somebody waits, a free place is theirs.

    Raises:
        EventNotOpen, RegistrationClosed, AlreadyRegistered.
    """
    if event.status is not EventStatus.PUBLISHED:
        raise EventNotOpen(event.id, event.status)
    if current in TAKES_PART:
        raise AlreadyRegistered(event.id, current)
    if event.closes_at is not None and now >= event.closes_at:
        raise RegistrationClosed(event.id, event.closes_at)
    if event.capacity is None or (going < event.capacity and not waiting):
        return Registered(RegistrationStatus.GOING)
    return Registered(RegistrationStatus.WAITING, waiting + 1)


def promoted(event: Event, going: int, waiting: Sequence[int]) -> tuple[int, ...]:
    """Whom of the waiting list (in order of coming) freed places go to."""
    if event.status is not EventStatus.PUBLISHED:
        return ()
    free = len(waiting) if event.capacity is None else max(event.capacity - going, 0)
    return tuple(waiting[:free])


def held_until(event: Event, now: datetime) -> datetime:
    """How long a freed place is kept: a day, but not beyond the start of the event."""
    return now + HOLD if event.starts_at is None else max(now, min(now + HOLD, event.starts_at))


class Changed(StrEnum):
    """What a change touches; everything else is a typo mended."""

    TIME = "time"
    PLACE = "place"
    DEADLINE = "deadline"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Change:
    """What a change means. A new `revision` replaces the reminders planned for the old one."""

    what: frozenset[Changed]
    revision: int

    @property
    def is_told(self) -> bool:
        """Whether those who go or wait hear of it, once; a new deadline alone is not their concern."""
        return bool(self.what - {Changed.DEADLINE})


def change_of(old: Event, new: Event) -> Change:
    """Compare two readings of one event; drafts change without consequences."""
    if old.status is not EventStatus.PUBLISHED:
        return Change(frozenset(), old.revision)
    touched = {
        Changed.TIME: (old.starts_at, old.ends_at) != (new.starts_at, new.ends_at),
        Changed.PLACE: old.place != new.place,
        Changed.DEADLINE: old.registration_until != new.registration_until,
        Changed.CANCELLED: new.status is EventStatus.CANCELLED,
    }
    what = frozenset(one for one, is_so in touched.items() if is_so)
    return Change(what, old.revision + bool(what))
