"""A meeting of a pair: offered, taken, moved, and afterwards counted without blaming anybody.

Moments are UTC. A new `revision` replaces every reminder planned for the old one.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from mentoring.errors import MentoringError

PATIENCE: Final = timedelta(days=3)
"""How long after its end a meeting waits for the second mark."""


class MeetingStatus(StrEnum):
    """UNCLEAR: the marks differ or never came; it counts for nobody and against nobody."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    HELD = "held"
    MISSED = "missed"
    CANCELLED = "cancelled"
    UNCLEAR = "unclear"


class MeetingKind(StrEnum):
    """A talk of the two, or the mentor in the teacher's lesson."""

    MEETING = "meeting"
    VISIT = "visit"


AHEAD: Final = frozenset({MeetingStatus.PROPOSED, MeetingStatus.CONFIRMED})
"""Statuses in which a meeting may still be moved or cancelled: the `WHERE status IN (…)` of the update."""


class MeetingAlreadyDecided(MentoringError):
    """The tap came too late, or twice; `status` is the present one."""

    def __init__(self, meeting_id: int, status: MeetingStatus) -> None:
        super().__init__(meeting_id, status)
        self.meeting_id = meeting_id
        self.status = status


class NotYourMeeting(MentoringError):
    """Somebody else's button."""

    trespass = True

    def __init__(self, meeting_id: int) -> None:
        super().__init__(meeting_id)
        self.meeting_id = meeting_id


class NotYourTurn(MentoringError):
    """Who offered the times waits for the other one to take one of them."""

    def __init__(self, meeting_id: int) -> None:
        super().__init__(meeting_id)
        self.meeting_id = meeting_id


class SlotGone(MentoringError):
    """The time `at` is not on offer any more; `slots` are."""

    def __init__(self, meeting_id: int, at: datetime, slots: tuple[datetime, ...]) -> None:
        super().__init__(meeting_id, at, slots)
        self.meeting_id = meeting_id
        self.at = at
        self.slots = slots


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting. While it is PROPOSED, `slots` wait for the one who did not propose them."""

    id: int
    teacher_id: int
    mentor_id: int
    proposed_by: int
    slots: tuple[datetime, ...] = ()
    status: MeetingStatus = MeetingStatus.PROPOSED
    revision: int = 0
    starts_at: datetime | None = None
    minutes: int = 20

    @property
    def ends_at(self) -> datetime | None:
        """The end of an agreed meeting."""
        return self.starts_at and self.starts_at + timedelta(minutes=self.minutes)

    def other(self, person_id: int) -> int:
        """The other of the two. Raises NotYourMeeting for a stranger."""
        if person_id == self.teacher_id:
            return self.mentor_id
        if person_id == self.mentor_id:
            return self.teacher_id
        raise NotYourMeeting(self.id)


def _must_be_ahead(meeting: Meeting, by: int) -> None:
    meeting.other(by)
    if meeting.status not in AHEAD:
        raise MeetingAlreadyDecided(meeting.id, meeting.status)


def after_take(meeting: Meeting, by: int, slot: datetime, now: datetime) -> Meeting:
    """The other one takes one of the times on offer.

    Raises:
        NotYourMeeting, MeetingAlreadyDecided, NotYourTurn; SlotGone also for a time that has passed.
    """
    _must_be_ahead(meeting, by)
    if meeting.status is not MeetingStatus.PROPOSED:
        raise MeetingAlreadyDecided(meeting.id, meeting.status)
    if by == meeting.proposed_by:
        raise NotYourTurn(meeting.id)
    left = tuple(one for one in meeting.slots if one > now)
    if slot not in left:
        raise SlotGone(meeting.id, slot, left)
    return replace(meeting, status=MeetingStatus.CONFIRMED, starts_at=slot)


def after_move(meeting: Meeting, by: int, slots: tuple[datetime, ...]) -> Meeting:
    """Either of the two offers other times, before or after agreement, even after the hour has passed.

    The times have been through `mentoring.meeting_slots.check_slots`.

    Raises:
        NotYourMeeting, MeetingAlreadyDecided.
    """
    _must_be_ahead(meeting, by)
    return replace(
        meeting,
        status=MeetingStatus.PROPOSED,
        proposed_by=by,
        slots=slots,
        starts_at=None,
        revision=meeting.revision + 1,
    )


def after_cancel(meeting: Meeting, by: int) -> Meeting:
    """Either of the two calls it off.

    Raises:
        NotYourMeeting, MeetingAlreadyDecided.
    """
    _must_be_ahead(meeting, by)
    return replace(meeting, status=MeetingStatus.CANCELLED, revision=meeting.revision + 1)


class Mark(StrEnum):
    """An answer to «Состоялась?»; UNSURE is «Не помню»."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


class Basis(StrEnum):
    """On how many marks a status rests: «по одной отметке» is said in the journal."""

    BOTH = "both"
    ONE = "one"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the marks mean. `status` None: still waiting; `ask_again`: clear both marks and ask once more."""

    status: MeetingStatus | None = None
    basis: Basis = Basis.NONE
    ask_again: bool = False


WAITING: Final = Verdict()
ASK_AGAIN: Final = Verdict(ask_again=True)
UNCLEAR: Final = Verdict(MeetingStatus.UNCLEAR)
SAID: Final = {Mark.YES: MeetingStatus.HELD, Mark.NO: MeetingStatus.MISSED}


def verdict(teacher: Mark | None, mentor: Mark | None, *, asked_again: bool, waited: bool) -> Verdict:
    """What the marks of the two decide. `waited`: PATIENCE has passed since the (last) question.

    For somebody who has not entered yet the curator's mark stands in. Silence agrees with the one who
    answered, but not after the two have contradicted each other.
    """
    marks = (teacher, mentor)
    clear = {mark for mark in marks if mark in SAID}
    if len(clear) == 2:
        return UNCLEAR if asked_again else ASK_AGAIN
    if None in marks and not waited:
        return WAITING
    if not clear or (asked_again and None in marks):
        return UNCLEAR
    basis = Basis.BOTH if teacher == mentor else Basis.ONE
    return Verdict(SAID[clear.pop()], basis)


def is_waited(asked_at: datetime, now: datetime) -> bool:
    """Whether the second mark has been waited for long enough."""
    return now - asked_at >= PATIENCE


def after_verdict(meeting: Meeting, decided: Verdict) -> Meeting:
    """The meeting with the status the marks give it; unchanged while they are awaited.

    Raises:
        MeetingAlreadyDecided: it was not an agreed meeting.
    """
    if meeting.status is not MeetingStatus.CONFIRMED:
        raise MeetingAlreadyDecided(meeting.id, meeting.status)
    return meeting if decided.status is None else replace(meeting, status=decided.status)


def held_time(meetings: Iterable[Meeting]) -> timedelta:
    """Hours add up by themselves: the time of meetings that took place."""
    held = (meeting.minutes for meeting in meetings if meeting.status is MeetingStatus.HELD)
    return timedelta(minutes=sum(held))
