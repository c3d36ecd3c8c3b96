"""Who may have to be reminded of self-assessment: a few narrow reads a minute."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import String, and_, cast, func, literal, or_, select, true
from sqlalchemy.sql.elements import ColumnElement

from mentoring.assessment_dues import Sat
from mentoring.questionnaire import MAIN_FORMS
from mentoring.reminders import Who
from mentoring.usecases.assessment_rounds import LeftOpen
from storage.schema import announcements, growth, people
from storage.turn import AnyRow, current

_attempt = growth.attempt
_answer = growth.answer
_person = people.person
_town = people.municipality_table
_delivery = announcements.delivery
_zone = func.coalesce(_person.c.zone, _town.c.zone).label("zone")
_HERE = _person.c.status == "active"


class AssessmentDueStore:
    """Joins the current turn."""

    async def left_open(self, now: datetime, limit: int) -> list[LeftOpen]:
        """Open attempts at a main form that can still be resumed, with the last sign of life."""
        last = func.coalesce(func.max(_answer.c.at), _attempt.c.started_at)
        columns = (_attempt.c.id, _attempt.c.expires_at, _attempt.c.person_id, _zone)
        rows = await current().all(
            select(*columns, last.label("last"))
            .join(_person, _person.c.id == _attempt.c.person_id)
            .join(_town, _town.c.id == _attempt.c.municipality_id)
            .outerjoin(_answer, _answer.c.attempt_id == _attempt.c.id)
            .where(
                _attempt.c.status == "open",
                _attempt.c.form.in_(MAIN_FORMS),
                _attempt.c.expires_at > now,
                _HERE,
                ~_known("assessment:", _attempt.c.id, ":unfinished2:p"),
            )
            .group_by(*columns, _attempt.c.started_at)
            .limit(limit)
        )
        return [LeftOpen(row.id, _who(row), row.last, row.expires_at) for row in rows]

    async def without_full(self, now: datetime, weeks: tuple[int, int], limit: int) -> list[Sat]:
        """Who has the short form and not the full one, between so many weeks after the short one."""
        other = _attempt.alias()
        has_full = (
            select(other.c.id)
            .where(
                other.c.person_id == _attempt.c.person_id,
                other.c.form == "full",
                or_(other.c.status == "finished", other.c.status == "open"),
            )
            .exists()
        )
        first = func.min(_attempt.c.finished_at)
        offered, last_offered = (
            _known("assessfull:", _person.c.id, ending) for ending in (":offer:p", ":last:p")
        )
        begins, ends = (now - timedelta(weeks=number) for number in weeks)
        rows = await current().all(
            select(_person.c.id.label("person_id"), _person.c.start_year, _zone, first.label("at"))
            .join(_person, _person.c.id == _attempt.c.person_id)
            .join(_town, _town.c.id == _attempt.c.municipality_id)
            .where(
                _attempt.c.form == "express",
                _attempt.c.status == "finished",
                _HERE,
                ~has_full,
                ~and_(offered, last_offered),
            )
            .group_by(_person.c.id, _person.c.start_year, _zone)
            .having(and_(first <= begins, first > ends))
            .limit(limit)
        )
        return [Sat(_who(row), row.at, row.start_year) for row in rows]

    async def last_finished(
        self, form: str, since: datetime, until: datetime, key: tuple[str, str] | None, limit: int
    ) -> list[Sat]:
        """Whose newest finished attempt of a form lies between two moments, `key` not being planned."""
        newest = func.max(_attempt.c.finished_at)
        rows = await current().all(
            select(_person.c.id.label("person_id"), _zone, newest.label("at"))
            .join(_person, _person.c.id == _attempt.c.person_id)
            .join(_town, _town.c.id == _attempt.c.municipality_id)
            .where(
                _attempt.c.form == form,
                _attempt.c.status == "finished",
                _HERE,
                ~_known(key[0], _person.c.id, key[1]) if key else true(),
            )
            .group_by(_person.c.id, _zone)
            .having(and_(newest >= since, newest <= until))
            .limit(limit)
        )
        return [Sat(_who(row), row.at) for row in rows]


def _known(begins: str, number: ColumnElement[int], ending: str) -> ColumnElement[bool]:
    """Whether the delivery of this key is planned already, whatever became of it."""
    key = literal(begins) + cast(number, String) + literal(ending) + cast(_person.c.id, String)
    return select(_delivery.c.id).where(_delivery.c.dedup_key == key).exists()


def _who(row: AnyRow) -> Who:
    return Who(row.person_id, ZoneInfo(row.zone))
