"""Who came to an event: when a code works, what a mark is, how often one may be wrong."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from mentoring.errors import MentoringError

BEFORE: Final = timedelta(minutes=30)
"""So long before the start the code works: people come early."""
AFTER: Final = timedelta(hours=2)
"""And so long after the end: people mark themselves on the way home."""
USUAL: Final = timedelta(minutes=90)
LONGEST: Final = timedelta(hours=8)
"""An event of more hours is a course of many days: its first day is what is marked."""
BY_HAND: Final = timedelta(days=30)
"""So long after the end the list can be put right by hand."""
START: Final = "at-"
"""How the payload of a code's link begins."""
PAUSE: Final = timedelta(minutes=10)
"""After five wrong codes one after another."""


class Doors(StrEnum):
    """Whether people can mark themselves."""

    SOON = "soon"
    OPEN = "open"
    OVER = "over"
    CLOSED = "closed"
    """The organiser has ended it."""
    NONE = "none"
    """Not published, called off, or without a beginning."""


class How(StrEnum):
    """Where a mark comes from."""

    CODE = "code"
    LINK = "link"
    LIST = "list"
    ASKED = "asked"
    """Not a mark yet: «Кода нет», somebody is to find them in the list."""


class Part(StrEnum):
    """As whom somebody was there, in the order of the button that turns it."""

    LISTENER = "listener"
    SPEAKER = "speaker"
    HOST = "host"

    @property
    def next(self) -> "Part":
        """What another tap makes of it."""
        every = list(Part)
        return every[(every.index(self) + 1) % len(every)]


class WrongEventCode(MentoringError):
    """No such code now, while an event is running: `left` tries before a pause."""

    def __init__(self, left: int) -> None:
        super().__init__(left)
        self.left = left


class TooManyCodes(MentoringError):
    """Five wrong codes: a pause of `minutes`."""

    def __init__(self) -> None:
        super().__init__()
        self.minutes = int(PAUSE.total_seconds()) // 60


class CodeRenewed(MentoringError):
    """The screen shows another code by now."""


class CodeOfAnother(MentoringError):
    """A code of an event whose doors are not open: `doors` says why, `title` and `starts_at` which one."""

    def __init__(self, title: str, starts_at: datetime, doors: Doors) -> None:
        super().__init__(title, starts_at, doors)
        self.title = title
        self.starts_at = starts_at
        self.doors = doors


class MarksClosed(MentoringError):
    """Nobody can be marked now: it has not begun, or it is long over."""


@dataclass(frozen=True, slots=True)
class Gathering:
    """What marks need of an event. Moments are UTC. `axes` are those the event is for."""

    id: int
    municipality_id: int
    kind: str
    title: str
    status: str
    starts_at: datetime | None
    ends_at: datetime | None
    hours: float | None
    organiser: str | None
    axes: frozenset[str]
    closed_at: datetime | None
    community_id: int | None = None
    """Whose meeting it is: its leader keeps the list too."""

    @property
    def opens(self) -> datetime | None:
        """From when on people are marked."""
        return self.starts_at - BEFORE if self.starts_at else None

    @property
    def ends(self) -> datetime | None:
        """When it is over, as far as anybody said."""
        if self.starts_at is None:
            return None
        if self.ends_at is not None and self.ends_at > self.starts_at:
            return min(self.ends_at, self.starts_at + LONGEST)
        lasts = timedelta(hours=self.hours) if self.hours else USUAL
        return self.starts_at + (lasts if lasts <= LONGEST else USUAL)

    @property
    def until(self) -> datetime | None:
        """The last moment of a code."""
        return self.ends + AFTER if self.ends else None

    def doors(self, now: datetime) -> Doors:
        """Whether people can mark themselves now."""
        if self.status != "published" or self.opens is None or self.until is None:
            return Doors.NONE
        if now < self.opens:
            return Doors.SOON
        if now > self.until:
            return Doors.OVER
        return Doors.CLOSED if self.closed_at else Doors.OPEN

    def takes_marks(self, now: datetime) -> bool:
        """Whether the list can be put right by hand."""
        if self.status != "published" or self.opens is None or self.ends is None:
            return False
        return self.opens <= now <= self.ends + BY_HAND


@dataclass(frozen=True, slots=True)
class EventCode:
    """A code as it is kept."""

    id: int
    event_id: int
    code: str
    token: str
    revoked: bool


@dataclass(frozen=True, slots=True)
class Mark:
    """A person's row in the list. `step_id`: the step it was counted for."""

    person_id: int
    present: bool
    how: How
    part: Part
    step_id: int | None
    at: datetime
