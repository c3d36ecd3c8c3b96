"""What has to be said unasked, planned from its cause: same cause, same keys.

Two families. What is *ahead* (a meeting, a deadline) is planned with its cause and may come earlier than
wanted, never later: its planners take `since`, the moment the cause arose, and plan nothing wanted before it.
What *was* (an unanswered request, a step whose day has passed) must not come before it is true: its planners
take `now` and return nothing until their time has come, so the ticks ask again and again.

Keys are `subject:id:…:p<person>`; the first two words are the cause with which a delivery is cancelled. A
moved meeting has another revision and so other keys.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Any, Final

from mentoring.meetings import Meeting, MeetingStatus
from mentoring.timing import Urgency, to_utc

EVENING: Final = time(18)
AFTERNOON: Final = time(16)
"""In the middle of what is permitted to optional messages."""
TWO_HOURS: Final = timedelta(hours=2)
LAST_MINUTE: Final = timedelta(minutes=20)
"""Later than this before the start nobody can still prepare."""
STEP_DAYS: Final = (7, 1)
ASSESSMENT_DAYS: Final = (1, 5)
REMIND_REQUEST: Final = timedelta(hours=48)
NEXT_CANDIDATE: Final = timedelta(hours=72)
QUIET_DAYS: Final = (14, 28)
"""A pair without marked meetings hears of it twice, then no more."""
NO_PAIR: Final = timedelta(days=14)
NO_PAIR_HELPS: Final = timedelta(days=14)
QUESTION_HELPS: Final = timedelta(days=3)
FOLLOW_UP_HELPS: Final = timedelta(days=7)
FEEDBACK_AFTER: Final = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Due:
    """Something to say. `wanted` and `useful_until` are UTC; `params` are ids and numbers for the screen."""

    key: str
    kind: str
    urgency: Urgency
    wanted: datetime
    useful_until: datetime | None
    person_id: int
    params: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Who:
    """Whom a reminder is for, and by whose clock."""

    person_id: int
    zone: tzinfo

    def at(self, day: date, clock: time) -> datetime:
        """UTC of a wall time of this person."""
        return to_utc(datetime.combine(day, clock), self.zone)

    def day_of(self, moment: datetime) -> date:
        """The local day of a moment."""
        return moment.astimezone(self.zone).date()


def _since(dues: Iterable[Due], since: datetime) -> list[Due]:
    return [due for due in dues if due.wanted > since]


def _come(dues: Sequence[Due], now: datetime) -> list[Due]:
    """The newest of those whose time has come: what was missed meanwhile is not made up for."""
    come = [due for due in dues if due.wanted <= now]
    return come[-1:]


def meeting_dues(meeting: Meeting, people: Iterable[Who], since: datetime) -> list[Due]:
    """The evening before (18:00 of each one's own day) and two hours before an agreed meeting."""
    starts = meeting.starts_at
    if meeting.status is not MeetingStatus.CONFIRMED or starts is None:
        return []
    stem = f"meeting:{meeting.id}:r{meeting.revision}"
    params = {"meeting_id": meeting.id}
    both = (due for who in people for due in _two_calls(stem, ("24h", "2h"), "meeting", starts, who, params))
    return _since(both, since)


def event_dues(event_id: int, revision: int, starts: datetime, who: Who, since: datetime) -> list[Due]:
    """The evening before and two hours before an event the person is going to."""
    stem, params = f"event:{event_id}:r{revision}", {"event_id": event_id}
    return _since(_two_calls(stem, ("1d", "2h"), "event", starts, who, params), since)


def _two_calls(
    stem: str, marks: tuple[str, str], subject: str, starts: datetime, who: Who, params: Mapping[str, Any]
) -> Iterator[Due]:
    evening = who.at(who.day_of(starts) - timedelta(days=1), EVENING)
    calls = (
        (marks[0], "day_before", evening, starts - TWO_HOURS),
        (marks[1], "two_hours", starts - TWO_HOURS, starts - LAST_MINUTE),
    )
    for mark, kind, wanted, until in calls:
        key = f"{stem}:{mark}:p{who.person_id}"
        yield Due(key, f"{subject}_{kind}", Urgency.SIGNED_UP, wanted, until, who.person_id, params)


def held_questions(
    meeting: Meeting, people: Iterable[Who], now: datetime, *, again: bool = False, of_school: bool = False
) -> list[Due]:
    """«Состоялась?» after the end of an agreed meeting; `again`: once more, after differing answers.

    `of_school`: asked of the school about a teacher who has not entered.
    """
    ends = meeting.ends_at
    if meeting.status is not MeetingStatus.CONFIRMED or ends is None or now < ends:
        return []
    mark, kind = ("held2", "meeting_marks_differ") if again else ("held", "meeting_held")
    kind = "meeting_held_for" if of_school else kind
    stem, until = f"meeting:{meeting.id}:r{meeting.revision}:{mark}", now + QUESTION_HELPS
    return [
        Due(
            f"{stem}:p{who.person_id}",
            kind,
            Urgency.SIGNED_UP,
            now if again else ends,
            until if again else ends + QUESTION_HELPS,
            who.person_id,
            {"meeting_id": meeting.id},
        )
        for who in people
    ]


def sheet_dues(visit: Meeting, mentor: Iterable[Who], now: datetime) -> list[Due]:
    """After a visited lesson: the observation sheet, and a day later once more."""
    ends = visit.ends_at
    if visit.status is not MeetingStatus.CONFIRMED or ends is None or now < ends:
        return []
    stem, params = f"meeting:{visit.id}:r{visit.revision}", {"meeting_id": visit.id}
    again = ends + FEEDBACK_AFTER
    return [
        due
        for who in mentor
        for due in (
            Due(
                f"{stem}:sheet:p{who.person_id}",
                "visit_ended",
                Urgency.SIGNED_UP,
                ends,
                again,
                who.person_id,
                params,
            ),
            Due(
                f"{stem}:feedback:p{who.person_id}",
                "visit_feedback",
                Urgency.OPTIONAL,
                again,
                again + FOLLOW_UP_HELPS,
                who.person_id,
                params,
            ),
        )
    ]


def countdown(
    stem: str,
    kind: str,
    last_day: date,
    days: Sequence[int],
    who: Who,
    since: datetime,
    params: Mapping[str, Any],
) -> list[Due]:
    """So many days before `last_day`, in the afternoon; each helps until the next one, the last to its end.

    `stem` is the beginning of the key, `subject:id` at least. The number of days is added to the params.
    """
    ordered = sorted(days, reverse=True)
    ends = [who.at(last_day - timedelta(days=one), AFTERNOON) for one in ordered[1:]]
    ends.append(who.at(last_day + timedelta(days=1), time()))
    dues = (
        Due(
            f"{stem}:{one}d:p{who.person_id}",
            kind,
            Urgency.OPTIONAL,
            who.at(last_day - timedelta(days=one), AFTERNOON),
            until,
            who.person_id,
            {**params, "days": one},
        )
        for one, until in zip(ordered, ends, strict=True)
    )
    return _since(dues, since)


def step_dues(
    step_id: int,
    revision: int,
    due_on: date,
    who: Who,
    since: datetime,
    days: Sequence[int] = STEP_DAYS,
) -> list[Due]:
    """Seven days and one day before the last day of a step, or as many as `days` say."""
    stem = f"step:{step_id}:r{revision}"
    return countdown(stem, "step_due", due_on, days, who, since, {"step_id": step_id})


def step_waits(step_id: int, revision: int, on: date, until: date, who: Who) -> Due:
    """A step asks for an answer once more, on the afternoon of `on`; after `until` it closes by itself."""
    return Due(
        f"step:{step_id}:r{revision}:waits:p{who.person_id}",
        "step_waits",
        Urgency.OPTIONAL,
        who.at(on, AFTERNOON),
        who.at(until, EVENING),
        who.person_id,
        {"step_id": step_id, "revision": revision},
    )


def step_passed(step_id: int, revision: int, due_on: date, who: Who, now: datetime) -> list[Due]:
    """Once, on the afternoon after the last day: move it or drop it, both are good answers."""
    wanted = who.at(due_on + timedelta(days=1), AFTERNOON)
    due = Due(
        f"step:{step_id}:r{revision}:passed:p{who.person_id}",
        "step_passed",
        Urgency.OPTIONAL,
        wanted,
        wanted + FOLLOW_UP_HELPS,
        who.person_id,
        {"step_id": step_id},
    )
    return _come([due], now)


def deadline_dues(
    event_id: int, revision: int, until: datetime, days: Sequence[int], who: Who, since: datetime
) -> list[Due]:
    """Before the end of registration; `days` are those of the event's kind in the pack."""
    stem, last_day = f"event:{event_id}:r{revision}:deadline", who.day_of(until)
    dues = countdown(stem, "event_deadline", last_day, days, who, since, {"event_id": event_id})
    return [_useful_at_most(due, until) for due in dues]


def _useful_at_most(due: Due, until: datetime) -> Due:
    useful = until if due.useful_until is None else min(due.useful_until, until)
    return Due(due.key, due.kind, due.urgency, due.wanted, useful, due.person_id, due.params)


def assessment_dues(
    attempt_id: int, who: Who, last_answer: datetime, expires_at: datetime, now: datetime
) -> list[Due]:
    """An unfinished self-assessment: the evening after the last answer, and once more on the fifth.

    Never again: the keys know nothing of the last answer, so going on and stopping does not begin anew.
    """
    dues = [
        Due(
            f"assessment:{attempt_id}:unfinished{number}:p{who.person_id}",
            "assessment_unfinished",
            Urgency.OPTIONAL,
            who.at(who.day_of(last_answer) + timedelta(days=days), EVENING),
            expires_at,
            who.person_id,
            {"attempt": attempt_id},
        )
        for number, days in enumerate(ASSESSMENT_DAYS, start=1)
    ]
    return _come([due for due in dues if due.wanted < expires_at], now)


def request_dues(pair_id: int, asked_at: datetime, mentor: Who, teacher: Who, now: datetime) -> list[Due]:
    """48 hours without an answer: the mentor is reminded, the teacher hears that it is seen to."""
    wanted, until = asked_at + REMIND_REQUEST, asked_at + NEXT_CANDIDATE
    if now < wanted:
        return []
    told = ((mentor, "request_waiting"), (teacher, "request_unanswered"))
    return [
        Due(
            f"pair:{pair_id}:48h:p{who.person_id}",
            kind,
            Urgency.OPTIONAL,
            wanted,
            until,
            who.person_id,
            {"pair_id": pair_id},
        )
        for who, kind in told
    ]


def passes_on(asked_at: datetime, now: datetime) -> bool:
    """72 hours without an answer: the next candidate is asked by itself."""
    return now - asked_at >= NEXT_CANDIDATE


def quiet_pair_dues(pair_id: int, last_met: date, people: Iterable[Who], now: datetime) -> list[Due]:
    """14 days since the last meeting (or the beginning of the pair), and once more at 28.

    Both hear of the same call: when it has come for one, it is planned for the other too, whose afternoon may
    be hours away.
    """
    calls = [_quiet_calls(pair_id, last_met, who) for who in people]
    come = max((len([due for due in mine if due.wanted <= now]) for mine in calls), default=0)
    return [mine[come - 1] for mine in calls] if come else []


def _quiet_calls(pair_id: int, last_met: date, who: Who) -> list[Due]:
    wanted = [who.at(last_met + timedelta(days=days), AFTERNOON) for days in QUIET_DAYS]
    return [
        Due(
            f"pair:{pair_id}:quiet:{last_met:%Y%m%d}:{days}d:p{who.person_id}",
            "pair_quiet",
            Urgency.OPTIONAL,
            at,
            at + FOLLOW_UP_HELPS,
            who.person_id,
            {"pair_id": pair_id, "days": days},
        )
        for days, at in zip(QUIET_DAYS, wanted, strict=True)
    ]


def no_pair_due(who: Who, since: datetime, now: datetime) -> Due:
    """Fourteen days without a mentor: once, on the next afternoon."""
    key = f"nopair:{who.person_id}:{who.day_of(since):%Y%m%d}:p{who.person_id}"
    wanted = max(who.at(who.day_of(since + NO_PAIR), AFTERNOON), now)
    return Due(key, "no_pair", Urgency.OPTIONAL, wanted, since + NO_PAIR + NO_PAIR_HELPS, who.person_id)
