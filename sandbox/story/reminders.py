"""Reminders of what the story has agreed: the bot plans them with the cause, so the story must too."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from mentoring import meetings
from mentoring.reminders import Due, Who, event_dues, meeting_dues
from sandbox.story.model import Story

Real = Mapping[str, Mapping[int, int]]
"""Of each table: the story's numbers with the ids they got."""


def reminders(story: Story, real: Real, zone: ZoneInfo, now: datetime) -> list[Due]:
    """The evening before and two hours before each agreed meeting and each event somebody goes to."""
    return [*_of_meetings(story, real, zone, now), *_of_events(story, real, zone, now)]


def _of_meetings(story: Story, real: Real, zone: ZoneInfo, now: datetime) -> Iterator[Due]:
    pairs = {pair.id: pair for pair in story.pair}
    people = real["person"]
    for told in story.meeting:
        pair = pairs[told.pair_id]
        meeting = meetings.Meeting(
            id=real["meeting"][told.id],
            teacher_id=people[pair.teacher_id],
            mentor_id=people[pair.mentor_id],
            proposed_by=people[told.proposed_by],
            status=meetings.MeetingStatus(told.status),
            starts_at=told.starts_at,
            minutes=told.minutes,
        )
        both = [Who(meeting.teacher_id, zone), Who(meeting.mentor_id, zone)]
        yield from meeting_dues(meeting, both, now)


def _of_events(story: Story, real: Real, zone: ZoneInfo, now: datetime) -> Iterator[Due]:
    starts = {event.id: event.starts_at for event in story.event}
    for told in story.registration:
        if told.status == "going" and starts[told.event_id] > now:
            who = Who(real["person"][told.person_id], zone)
            yield from event_dues(real["event"][told.event_id], 0, starts[told.event_id], who, now)
