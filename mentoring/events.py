"""Events: who takes part, until when, and what a change means to those who already said yes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final, TypeVar

from mentoring.audiences import Audience, AudienceInvalid, Facts, audience_from, includes
from mentoring.errors import MentoringError
from mentoring.timing import Listener, Urgency, is_permitted, moment_for

__all__ = ["Audience", "AudienceInvalid", "Facts", "audience_from", "includes"]

T = TypeVar("T")

HOLDS: Final = (
    (timedelta(hours=72), timedelta(hours=24)),
    (timedelta(hours=24), timedelta(hours=6)),
    (timedelta(0), timedelta(hours=2)),
)
"""How long a freed seat waits for an answer, by the time left until the event: the nearer, the shorter."""
BREATH: Final = timedelta(hours=2)
"""A hold that would run out in quiet hours ends this long after they do."""


class Field(StrEnum):
    """What an event is made of, as questions of the form; the pack says which of them a kind asks for."""

    KIND = "kind"
    TITLE = "title"
    STARTS = "starts"
    ENDS = "ends"
    PLACE = "place"
    LINK = "link"
    UNTIL = "until"
    CAPACITY = "capacity"
    HOURS = "hours"
    TRAINING = "training"
    FEE = "fee"
    PAYER = "payer"
    ORGANISER = "organiser"
    PARTNER = "partner"
    NEEDS = "needs"
    RESULTS = "results"
    LEVEL = "level"
    AUDIENCE = "audience"
    ABOUT = "about"
    SHARE = "share"


FORM: Final = (
    Field.KIND,
    Field.TITLE,
    Field.STARTS,
    Field.PLACE,
    Field.UNTIL,
    Field.CAPACITY,
    Field.HOURS,
    Field.FEE,
    Field.AUDIENCE,
    Field.ABOUT,
)
"""The questions of a kind for which the pack names none."""


class Training(StrEnum):
    """Who teaches a course (273-ФЗ, from 1 September 2025): OTHER does not count for everybody."""

    STATE = "state"
    MUNICIPAL = "municipal"
    LISTED = "listed"
    OTHER = "other"


class Payer(StrEnum):
    """Who pays the fee."""

    PERSON = "person"
    SCHOOL = "school"
    MUNICIPALITY = "municipality"
    ORGANISER = "organiser"


class EventStatus(StrEnum):
    """DRAFT is seen by its author alone; what was cancelled stays readable."""

    DRAFT = "draft"
    PUBLISHED = "published"
    CANCELLED = "cancelled"


class RegistrationStatus(StrEnum):
    """DECLINED: «Не в этот раз»; CANCELLED: was going or waiting and stepped back. HELD: a freed seat waits
    for an answer; LAPSED: none came in time. LATER: asked to be reminded before applications end.
    WITHDRAWN: left the series whose meeting this is.
    """

    GOING = "going"
    WAITING = "waiting"
    HELD = "held"
    LAPSED = "lapsed"
    DECLINED = "declined"
    CANCELLED = "cancelled"
    LATER = "later"
    WITHDRAWN = "withdrawn"


TAKES_PART: Final = frozenset({RegistrationStatus.GOING, RegistrationStatus.WAITING})
"""A second «Участвую» changes nothing for them."""
CONCERNED: Final = TAKES_PART | {RegistrationStatus.HELD}
"""Who hears of a move or a cancellation."""


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


class NotForYou(MentoringError):
    """The event is meant for others; it may be read, and a methodologist may still put the person down."""

    def __init__(self, event_id: int) -> None:
        super().__init__(event_id)
        self.event_id = event_id


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

    def open_ended(self) -> "Event":
        """The event as a methodologist sees it who puts somebody down late, or after the fact."""
        return replace(self, registration_until=None, starts_at=None)

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
    event: Event, now: datetime, *, taken: int, waiting: int, current: RegistrationStatus | None = None
) -> Registered:
    """A place, or the end of the waiting list. Counts are taken under the lock of the same transaction.

    `taken`: seats of those who go and seats held for an answer. Nobody overtakes: while somebody waits, a
    free place is theirs; a seat held for this very person is theirs even after applications closed.

    Raises:
        EventNotOpen, RegistrationClosed, AlreadyRegistered.
    """
    if event.status is not EventStatus.PUBLISHED:
        raise EventNotOpen(event.id, event.status)
    if current in TAKES_PART:
        raise AlreadyRegistered(event.id, current)
    if current is RegistrationStatus.HELD:
        return Registered(RegistrationStatus.GOING)
    if event.closes_at is not None and now >= event.closes_at:
        raise RegistrationClosed(event.id, event.closes_at)
    if event.capacity is None or (taken < event.capacity and not waiting):
        return Registered(RegistrationStatus.GOING)
    return Registered(RegistrationStatus.WAITING, waiting + 1)


def promoted(event: Event, taken: int, waiting: Sequence[T]) -> tuple[T, ...]:
    """Whom of the waiting list (in order of coming) freed places go to."""
    if event.status is not EventStatus.PUBLISHED:
        return ()
    free = len(waiting) if event.capacity is None else max(event.capacity - taken, 0)
    return tuple(waiting[:free])


def hold_length(starts_at: datetime | None, now: datetime) -> timedelta:
    """How long a seat that becomes free now waits for an answer."""
    ahead = HOLDS[0][0] if starts_at is None else starts_at - now
    return next((hold for least, hold in HOLDS if ahead >= least), timedelta(0))


def held_until(starts_at: datetime | None, now: datetime, listener: Listener) -> datetime:
    """Until when a seat that became free now is kept for this person.

    The hold begins when the message may be heard, never runs out in quiet hours (two decent hours are left
    after them), and ends with the start of the event at the latest.
    """
    heard = moment_for(Urgency.ACT, now, listener, now, about=starts_at) or now
    end = heard + hold_length(starts_at, heard)
    if not is_permitted(Urgency.ACT, end, listener):
        end = (moment_for(Urgency.ACT, end, listener, end) or end) + BREATH
    return end if starts_at is None else max(now, min(end, starts_at))


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
