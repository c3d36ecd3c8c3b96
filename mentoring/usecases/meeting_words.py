"""What is said unasked about a meeting; a new revision takes all that was planned for the old one with it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from mentoring.meetings import Meeting
from mentoring.ports import Outbox
from mentoring.reminders import QUESTION_HELPS, Due, Who, held_questions, meeting_dues, sheet_dues
from mentoring.timing import Urgency
from mentoring.usecases.pair_records import Someone

NEWS_HELPS: Final = timedelta(days=2)
SHEET_HELPS: Final = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Dropped:
    """A meeting called off without anybody's tap; `in_calendar`: the time that calendars show."""

    meeting_id: int
    revision: int
    in_calendar: datetime | None


class MeetingWords:
    """One sentence a method; every key belongs to the cause `meeting:<id>`."""

    def __init__(self, outbox: Outbox) -> None:
        self._outbox = outbox

    async def offered(self, meeting: Meeting, told: int, now: datetime) -> None:
        """Times are on offer; they help as long as one of them is ahead."""
        await self._forget(meeting, "moved")
        first, last = meeting.slots[0], meeting.slots[-1]
        await self._say(meeting, "offered", told, now, last, first)

    async def no_longer_quiet(self, pair_id: int) -> None:
        """The two are about to meet: what was planned about their silence is not said."""
        await self._outbox.cancel(f"pair:{pair_id}", "about to meet", kinds=("pair_quiet",))

    async def taken(self, meeting: Meeting, by: int, people: Iterable[Someone], now: datetime) -> None:
        """A time is agreed: the other one hears of it, both are reminded before it."""
        await self._forget(meeting, "taken")
        starts = meeting.starts_at
        assert starts is not None, "a time was taken"
        await self._say(meeting, "taken", meeting.other(by), now, starts, starts)
        await self._outbox.plan_many(meeting_dues(meeting, _who(people), now))

    async def called_off(self, meeting: Meeting, told: int, now: datetime) -> None:
        """It will not take place."""
        await self._forget(meeting, "cancelled")
        about = meeting.starts_at or now
        await self._say(meeting, "called_off", told, now, max(about, now) + NEWS_HELPS, about)

    async def all_dropped(self, gone: Iterable[Dropped], told: Collection[int], now: datetime) -> None:
        """They went with their pair, or nobody took another time: what is ahead leaves the calendars."""
        for one in gone:
            if one.in_calendar is not None and one.in_calendar > now:
                dues = [_dropped(one, one.in_calendar, person_id, now) for person_id in told]
                await self._outbox.plan_many(dues, about=one.in_calendar)

    async def ask(self, meeting: Meeting, people: Iterable[Someone], now: datetime) -> None:
        """«Состоялась?» to both."""
        await self._outbox.plan_many(held_questions(meeting, _who(people), now))

    async def ask_the_school(
        self, meeting: Meeting, staff: Iterable[Someone], now: datetime, *, again: bool = False
    ) -> None:
        """«Состоялась?» to those who speak for a teacher who has not entered."""
        await self._outbox.plan_many(held_questions(meeting, _who(staff), now, again=again, of_school=True))

    async def remind_newcomer(self, meeting: Meeting, someone: Someone, now: datetime) -> None:
        """The teacher has entered: she is reminded of an agreed meeting, or asked about one that is over."""
        who = _who([someone])
        await self._outbox.plan_many([*meeting_dues(meeting, who, now), *held_questions(meeting, who, now)])

    async def ask_for_sheet(self, visit: Meeting, people: Iterable[Someone], now: datetime) -> None:
        """After a lesson its sheet is asked of the mentor; once more a day later, if none was sent."""
        mentor = [who for who in _who(people) if who.person_id == visit.mentor_id]
        await self._outbox.plan_many(sheet_dues(visit, mentor, now))

    async def sheet_sent(self, visit: Meeting, now: datetime) -> None:
        """M15 to the teacher; the mentor is reminded no more."""
        await self._forget(visit, "sheet sent")
        await self._say(visit, "sheet", visit.teacher_id, now, now + SHEET_HELPS, now)

    async def logged(self, meeting: Meeting, now: datetime) -> None:
        """The log is saved: the teacher may read it."""
        await self._say(meeting, "log", meeting.teacher_id, now, now + SHEET_HELPS, now)

    async def sheet_answered(self, visit: Meeting, now: datetime) -> None:
        """The teacher's own words to the mentor, once: later ones are seen on the sheet."""
        await self._say(visit, "reply", visit.mentor_id, now, now + SHEET_HELPS, now)

    async def differ(self, meeting: Meeting, people: Iterable[Someone], now: datetime) -> None:
        """The answers differ: asked once more."""
        await self._outbox.plan_many(held_questions(meeting, _who(people), now, again=True))

    async def remembered(self, meeting: Meeting, told: int, now: datetime) -> None:
        """One of the two says that a talk took place: the other one is asked."""
        await self._forget(meeting, "remembered")
        key, until = f"meeting:{meeting.id}:r{meeting.revision}:held:p{told}", now + QUESTION_HELPS
        due = Due(key, "meeting_held", Urgency.SIGNED_UP, now, until, told, {"meeting_id": meeting.id})
        await self._outbox.plan_many([due])

    async def missed(self, meeting: Meeting, told: Iterable[int], now: datetime) -> None:
        """It did not take place: a new time is offered, nobody is asked why."""
        for person_id in told:
            await self._say(meeting, "missed", person_id, now, now + SHEET_HELPS, now)

    async def _forget(self, meeting: Meeting, reason: str) -> None:
        await self._outbox.cancel(f"meeting:{meeting.id}", reason)

    async def _say(
        self, meeting: Meeting, what: str, told: int, now: datetime, until: datetime, about: datetime
    ) -> None:
        key = f"meeting:{meeting.id}:r{meeting.revision}:{what}:p{told}"
        params = {"meeting_id": meeting.id, "revision": meeting.revision}
        due = Due(key, f"meeting_{what}", Urgency.ACT, now, until, told, params)
        await self._outbox.plan_many([due], about=about)


def _dropped(one: Dropped, at: datetime, told: int, now: datetime) -> Due:
    key = f"meeting:{one.meeting_id}:r{one.revision}:called_off:p{told}"
    params = {"meeting_id": one.meeting_id, "revision": one.revision, "by_itself": True}
    return Due(key, "meeting_called_off", Urgency.ACT, now, at, told, params)


def _who(people: Iterable[Someone]) -> list[Who]:
    return [Who(one.person_id, ZoneInfo(one.zone)) for one in people]
