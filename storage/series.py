"""Series of meetings: who was at how many, homework, and who has earned a certificate."""

from datetime import date, datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from sqlalchemy import (
    ColumnElement,
    String,
    and_,
    case,
    cast,
    exists,
    func,
    insert,
    literal,
    or_,
    select,
    update,
)

from mentoring.attendance import Gathering
from mentoring.certificates import sessions_needed
from mentoring.reminders import Who
from mentoring.series import Meeting, Progress
from mentoring.usecases.series_views import Attendee, Earned, Homework, SeriesLine, Task
from storage.attendance import gathering_of
from storage.audience import a_role, a_school
from storage.schema import announcements, gatherings, growth, people
from storage.turn import AnyRow, current
from storage.types import UtcDateTime

_event = announcements.event
_registration = announcements.registration
_delivery = announcements.delivery
_mark = gatherings.attendance
_homework = gatherings.homework
_step = growth.route_step
_person = people.person
_town = people.municipality_table
DONE: Final = ("submitted", "confirmed", "unconfirmed")
"""Steps that are handed in or closed."""


class SeriesStore:
    """Joins the current turn."""

    async def progress(self, series_id: int, share: int, person_id: int | None) -> Progress:
        """The meetings in the order of their days, and at which of them the person was."""
        here = (
            select(_mark.c.present)
            .where(_mark.c.event_id == _event.c.id, _mark.c.person_id == person_id)
            .correlate(_event)
            .scalar_subquery()
        )
        rows = await current().all(
            select(_event, here.label("came"))
            .where(_event.c.series_id == series_id, _event.c.status != "cancelled")
            .order_by(_event.c.starts_at, _event.c.id)
        )
        return Progress(tuple(_meeting(row) for row in rows), share)

    async def came(self, series_id: int) -> dict[int, int]:
        """How many were at each meeting."""
        rows = await current().all(
            select(_mark.c.event_id, func.count())
            .join(_event, _event.c.id == _mark.c.event_id)
            .where(_event.c.series_id == series_id, _mark.c.present)
            .group_by(_mark.c.event_id)
        )
        return {int(row[0]): int(row[1]) for row in rows}

    async def attendees(self, series_id: int, page: int, size: int) -> tuple[list[Attendee], int]:
        """Who goes to the series, or was at a meeting of it, by name; at how many each was."""
        came = _visits(series_id).label("came")
        goes = exists().where(
            _registration.c.event_id == series_id,
            _registration.c.person_id == _person.c.id,
            _registration.c.status == "going",
        )
        wanted = or_(goes, _visits(series_id) > 0)
        rows = await current().all(
            select(
                _person.c.id,
                a_role().label("role"),
                _person.c.family,
                _person.c.given,
                a_school().label("school"),
                came,
            )
            .where(wanted)
            .order_by(_person.c.name_key, _person.c.id)
            .limit(size)
            .offset(page * size)
        )
        total = await current().scalar(select(func.count()).select_from(_person).where(wanted))
        return [_attendee(row) for row in rows], int(total or 0)

    async def mine(self, person_id: int, page: int, size: int) -> tuple[list[SeriesLine], int]:
        """Series the person goes to or waits for, or was at a meeting of; the newest first."""
        meeting = _event.alias()
        answered = exists().where(
            _registration.c.event_id == _event.c.id,
            _registration.c.person_id == person_id,
            _registration.c.status.in_(("going", "waiting", "held")),
        )
        was_there = exists().where(
            meeting.c.series_id == _event.c.id,
            _mark.c.event_id == meeting.c.id,
            _mark.c.person_id == person_id,
            _mark.c.present,
        )
        wanted = and_(_event.c.share.is_not(None), _event.c.status != "draft", or_(answered, was_there))
        rows = await current().all(
            select(_event.c.id, _event.c.title, _event.c.status)
            .where(wanted)
            .order_by(_event.c.published_at.desc(), _event.c.id.desc())
            .limit(size)
            .offset(page * size)
        )
        total = await current().scalar(select(func.count()).select_from(_event).where(wanted))
        return [SeriesLine(row.id, row.title, row.status) for row in rows], int(total or 0)

    # --- homework ---

    async def tasks(self, series_id: int) -> list[Homework]:
        """Homework of the meetings, in their order."""
        rows = await current().all(
            _with_meeting().where(_event.c.series_id == series_id).order_by(_event.c.starts_at, _event.c.id)
        )
        return [_task(row) for row in rows]

    async def task(self, municipality_id: int, homework_id: int) -> Homework | None:
        """One."""
        row = await current().first(
            _with_meeting().where(
                _homework.c.id == homework_id, _homework.c.municipality_id == municipality_id
            )
        )
        return _task(row) if row else None

    async def write_task(self, meeting: Gathering, words: str, author_id: int, now: datetime) -> int:
        """Keep the words of a meeting's homework; what was given already stays as it was."""
        changed = await current().write(
            update(_homework)
            .where(_homework.c.event_id == meeting.id, _homework.c.given_at.is_(None))
            .values(words=words)
        )
        if not changed.rowcount:
            known = exists().where(_homework.c.event_id == meeting.id)
            new = select(
                literal(meeting.municipality_id),
                literal(meeting.id),
                literal(words, _homework.c.words.type),
                literal(author_id),
                literal(now, _homework.c.created_at.type),
            ).where(~known)
            columns = ("municipality_id", "event_id", "words", "created_by", "created_at")
            await current().write(insert(_homework).from_select(columns, new))
        found = await current().scalar(select(_homework.c.id).where(_homework.c.event_id == meeting.id))
        return int(found)

    async def set_day(self, homework_id: int, due_on: date) -> None:
        """Until when; fixed once it was given."""
        await current().write(
            update(_homework)
            .where(_homework.c.id == homework_id, _homework.c.given_at.is_(None))
            .values(due_on=due_on)
        )

    async def give(self, homework_id: int, now: datetime) -> bool:
        """Participants hear of it; False on a second tap."""
        given = await current().write(
            update(_homework)
            .where(
                _homework.c.id == homework_id, _homework.c.given_at.is_(None), _homework.c.due_on.is_not(None)
            )
            .values(given_at=now)
        )
        return bool(given.rowcount)

    async def counts(self, series_id: int) -> dict[int, tuple[int, int]]:
        """Of each homework: in how many routes it is, in how many it is done. Never whose."""
        rows = await current().all(
            select(
                _step.c.homework_id,
                func.count(),
                func.coalesce(func.sum(case((_step.c.status.in_(DONE), 1), else_=0)), 0),
            )
            .join(_homework, _homework.c.id == _step.c.homework_id)
            .join(_event, _event.c.id == _homework.c.event_id)
            .where(_event.c.series_id == series_id, _step.c.status != "dropped")
            .group_by(_step.c.homework_id)
        )
        return {int(row[0]): (int(row[1]), int(row[2])) for row in rows}

    async def own_tasks(self, series_id: int, person_id: int) -> list[Task]:
        """Homework that was given, and how the person's own step of it stands."""
        route = growth.route
        own = (
            select(func.max(_step.c.status))
            .join(route, route.c.id == _step.c.route_id)
            .where(
                _step.c.homework_id == _homework.c.id,
                route.c.person_id == person_id,
                _step.c.status != "dropped",
            )
            .correlate(_homework)
            .scalar_subquery()
        )
        rows = await current().all(
            _with_meeting()
            .add_columns(own.label("step"))
            .where(_event.c.series_id == series_id, _homework.c.given_at.is_not(None))
            .order_by(_event.c.starts_at, _event.c.id)
        )
        return [Task(_task(row), row.step) for row in rows]

    # --- certificates ---

    async def earned(self, after: datetime, now: datetime, limit: int) -> list[Earned]:
        """Who has reached the share of a series whose last meeting ended lately, and was not told."""
        meeting = _event.alias()
        last = (
            select(func.max(func.coalesce(meeting.c.ends_at, meeting.c.starts_at), type_=UtcDateTime))
            .where(meeting.c.series_id == _event.c.id, meeting.c.status == "published")
            .correlate(_event)
            .scalar_subquery()
        )
        rows = await current().all(
            select(_event.c.id, _event.c.share).where(
                _event.c.share.is_not(None), _event.c.status == "published", last > after, last <= now
            )
        )
        found: list[Earned] = []
        for row in rows:
            progress = await self.progress(row.id, row.share, None)
            if progress.is_over(now):
                found += await self._earned(row.id, progress, limit - len(found))
        return found

    async def _earned(self, series_id: int, progress: Progress, limit: int) -> list[Earned]:
        needed = sessions_needed(progress.total, progress.share)
        told = exists().where(
            _delivery.c.dedup_key == literal(f"event:{series_id}:certificate:p") + cast(_person.c.id, String)
        )
        rows = await current().all(
            select(_person.c.id, func.coalesce(_person.c.zone, _town.c.zone).label("zone"))
            .join(_town, _town.c.id == _person.c.municipality_id)
            .where(_visits(series_id) >= needed, _person.c.status == "active", ~told)
            .order_by(_person.c.id)
            .limit(max(limit, 0))
        )
        return [Earned(series_id, Who(row.id, ZoneInfo(row.zone))) for row in rows]


def _visits(series_id: int) -> ColumnElement[int]:
    """At how many meetings of the series `person` was."""
    return (
        select(func.count())
        .select_from(_mark.join(_event, _event.c.id == _mark.c.event_id))
        .where(
            _event.c.series_id == series_id,
            _event.c.status == "published",
            _mark.c.person_id == _person.c.id,
            _mark.c.present,
        )
        .correlate(_person)
        .scalar_subquery()
    )


def _with_meeting() -> Any:
    return select(
        _homework,
        _event.c.title.label("meeting"),
        _event.c.series_id,
        _event.c.starts_at,
    ).join_from(_homework, _event, _event.c.id == _homework.c.event_id)


def _meeting(row: AnyRow) -> Meeting:
    return Meeting(
        row.id, row.title, row.status, row.starts_at, gathering_of(row).ends, row.hours, bool(row.came)
    )


def _attendee(row: AnyRow) -> Attendee:
    name = " ".join(part for part in (row.family, row.given) if part)
    return Attendee(row.id, row.role or "", name, row.school, int(row.came))


def _task(row: AnyRow) -> Homework:
    return Homework(
        id=row.id,
        meeting_id=row.event_id,
        series_id=row.series_id,
        meeting=row.meeting,
        words=row.words,
        due_on=row.due_on,
        given_at=row.given_at,
    )
