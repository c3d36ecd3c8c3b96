"""What the tables hold about meetings, and what their screens show."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from mentoring.meeting_slots import AHEAD, MOST_SLOTS
from mentoring.meetings import Mark, Meeting, MeetingKind, MeetingStatus
from mentoring.usecases.pair_records import Someone

Slots = tuple[datetime, ...]


@dataclass(frozen=True, slots=True)
class MeetingRecord:
    """A meeting's row. Its proposer alone sees a draft, whose `meeting` counts as proposed without times.

    `chosen`: times that a person is choosing and has not sent yet, by person.
    """

    meeting: Meeting
    municipality_id: int
    pair_id: int
    topic: str
    created_at: datetime
    is_draft: bool = False
    place: str | None = None
    teacher_mark: Mark | None = None
    mentor_mark: Mark | None = None
    asked_again: bool = False
    asked_at: datetime | None = None
    chosen: Mapping[int, Slots] = field(default_factory=dict)
    kind: MeetingKind = MeetingKind.MEETING
    focus: str | None = None
    was_at: datetime | None = None
    sheet_sent: bool = False
    log_saved: bool = False
    mentor_notice: timedelta = AHEAD

    @property
    def is_visit(self) -> bool:
        """Whether the mentor comes to a lesson."""
        return self.kind is MeetingKind.VISIT

    def mark_of(self, person_id: int) -> Mark | None:
        """What this one of the two said."""
        return self.teacher_mark if person_id == self.meeting.teacher_id else self.mentor_mark


@dataclass(frozen=True, slots=True)
class MeetingView:
    """A meeting as one of the two (`me`) sees it at `now`."""

    record: MeetingRecord
    me: int
    teacher: Someone
    mentor: Someone
    now: datetime
    focus_title: str = ""

    @property
    def is_visit(self) -> bool:
        """Whether the mentor comes to a lesson."""
        return self.record.is_visit

    @property
    def in_calendar(self) -> datetime | None:
        """The time that a calendar may show: the agreed one, or the one agreed before a move."""
        return self.meeting.starts_at or self.record.was_at

    @property
    def is_in_calendar(self) -> bool:
        """Whether a calendar shows it ahead, so that it has to be taken out."""
        return self.in_calendar is not None and self.in_calendar > self.now

    @property
    def notice(self) -> timedelta:
        """How long before it the other one wants to know: a mentor may say so, a teacher has two hours."""
        return AHEAD if self.i_am_mentor else self.record.mentor_notice

    @property
    def i_am_mentor(self) -> bool:
        """Whether the viewer is the mentor of the two."""
        return self.me == self.meeting.mentor_id

    @property
    def meeting(self) -> Meeting:
        """The meeting itself."""
        return self.record.meeting

    @property
    def mine(self) -> Someone:
        """The viewer."""
        return self.teacher if self.me == self.meeting.teacher_id else self.mentor

    @property
    def other(self) -> Someone:
        """The other one."""
        return self.mentor if self.me == self.meeting.teacher_id else self.teacher

    @property
    def slots(self) -> tuple[tuple[int, datetime], ...]:
        """Times on offer that have not passed, with their places."""
        return tuple((place, at) for place, at in enumerate(self.meeting.slots) if at > self.now)

    @property
    def is_my_turn(self) -> bool:
        """Whether the viewer may take one of the times."""
        return self.meeting.status is MeetingStatus.PROPOSED and self.meeting.proposed_by != self.me

    @property
    def most_slots(self) -> int:
        """How many times may be offered; who has not entered cannot choose, so one is meant."""
        return MOST_SLOTS if self.other.entered else 1

    @property
    def is_over(self) -> bool:
        """Whether an agreed meeting's time has passed."""
        ends = self.meeting.ends_at
        return ends is not None and ends <= self.now

    @property
    def chosen(self) -> Slots:
        """What the viewer has chosen so far."""
        return tuple(self.record.chosen.get(self.me, ()))

    @property
    def zones(self) -> tuple[ZoneInfo, ZoneInfo]:
        """The viewer's clock and the other one's."""
        return ZoneInfo(self.mine.zone), ZoneInfo(self.other.zone)


@dataclass(frozen=True, slots=True)
class DayChoice:
    """Days to choose from."""

    view: MeetingView
    days: tuple[date, ...]
    usual: tuple[tuple[date, time], ...] = ()
    """Times of the kind the two agreed to before."""


@dataclass(frozen=True, slots=True)
class TimeChoice:
    """Times of one day, on the viewer's clock."""

    view: MeetingView
    day: date
    times: tuple[time, ...]


@dataclass(frozen=True, slots=True)
class Meetings:
    """A person's meetings, one page, with what was held. `pair_id`: with whom a new one may be proposed."""

    views: tuple[MeetingView, ...]
    page: int
    pages: int
    held: int
    held_time: timedelta
    pair_id: int | None


class MeetingRows(Protocol):
    """The table of meetings (`storage.meetings`)."""

    async def record(self, meeting_id: int) -> MeetingRecord | None: ...
    async def draft(self, values: Mapping[str, Any]) -> int: ...
    async def choose(self, meeting_id: int, chosen: Mapping[int, Slots]) -> None: ...
    async def set_place(self, meeting_id: int, place: str) -> None: ...
    async def move(self, record: MeetingRecord, to: Meeting, now: datetime, **values: Any) -> bool: ...
    async def mark(self, record: MeetingRecord, by: int, mark: Mark) -> bool: ...
    async def ask_again(self, record: MeetingRecord, now: datetime) -> bool: ...
    async def asked(self, meeting_ids: list[int], now: datetime) -> None: ...
    async def of_person(self, person_id: int, page: int, size: int) -> tuple[list[MeetingRecord], int]: ...
    async def agreed(self, pair_id: int, kind: MeetingKind, limit: int) -> list[datetime]: ...
    async def last_day(self, pair_id: int) -> date | None: ...
    async def held_by(self, person_id: int) -> tuple[int, timedelta]: ...
    async def ended(self, before: datetime, limit: int) -> list[MeetingRecord]: ...
    async def undecided(self, asked_before: datetime, limit: int) -> list[MeetingRecord]: ...
    async def proposed(self, created_before: datetime, limit: int) -> list[MeetingRecord]: ...
