"""What waits for somebody, counted and ordered by the database."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import (
    FromClause,
    Integer,
    Select,
    String,
    Table,
    and_,
    cast,
    exists,
    func,
    literal,
    null,
    or_,
    select,
    union_all,
)

from mentoring.route_answering import Answerer
from mentoring.usecases.pair_records import STAFF_ORIGIN
from mentoring.usecases.today import ORDER, Case, CaseKind
from storage.schema import announcements, growth, pairs, people
from storage.turn import AnyRow, current

_pair = pairs.pair
_meeting = pairs.meeting
_route = growth.route
_step = growth.route_step
_person = people.person
_grant = people.role_grant
_event = announcements.event
_broadcast = announcements.broadcast
_delivery = announcements.delivery
_curator = _grant.alias("curator")
_other = _pair.alias("other")
_HERE: Final = ("active", "expected")
NEAR: Final = timedelta(hours=36)
"""Today's meetings and tomorrow's."""


class TodayStore:
    """Reads only. Joins the current turn."""

    async def of_mentor(
        self, person_id: int, schools: frozenset[int], now: datetime, limit: int, offset: int
    ) -> tuple[list[Case], int]:
        """What waits for a mentor (who may curate `schools` too), and how many things."""
        return await page_of(
            [
                _requests(person_id),
                _steps(person_id, schools),
                *_meetings(person_id, now),
                _routes(person_id, schools),
            ],
            limit,
            offset,
        )

    async def steps_for(
        self,
        person_id: int,
        schools: frozenset[int],
        methodologist_in: int | None,
        limit: int,
        offset: int,
    ) -> tuple[list[Case], int]:
        """Steps handed in to this mentor, to the curators of these schools or to the methodologists."""
        return await page_of([_steps(person_id, schools, methodologist_in)], limit, offset)

    async def next_event(self, municipality_id: int, now: datetime) -> Case | None:
        """The nearest published event."""
        nearest = (
            part(CaseKind.EVENT, _event.c.id, _event.c.starts_at, title=_event.c.title)
            .where(
                _event.c.municipality_id == municipality_id,
                _event.c.status == "published",
                _event.c.starts_at > now,
            )
            .order_by(_event.c.starts_at)
            .limit(1)
        )
        row = await current().first(nearest)
        return case_of(row) if row else None

    async def of_methodologist(
        self, municipality_id: int, now: datetime, recent: timedelta, limit: int
    ) -> tuple[list[Case], int]:
        """What a methodologist can act on, and how many things; those without a mentor are counted apart."""
        return await page_of(
            [
                _people(municipality_id),
                _expired(municipality_id, now - recent),
                _declined(municipality_id, now - recent),
                _drafts(_event, CaseKind.EVENT, municipality_id),
                _drafts(_broadcast, CaseKind.BROADCAST, municipality_id),
            ],
            limit,
            0,
        )

    async def without_pair(
        self, municipality_id: int, now: datetime, waits: timedelta, recent: timedelta
    ) -> int:
        """How many young teachers have been without a mentor for longer than `waits`."""
        alone = _without_pair(municipality_id, now - waits, now - recent).subquery("alone")
        found = await current().scalar(select(func.count()).select_from(alone))
        return int(found)

    async def dead(self, municipality_id: int, since: datetime) -> int:
        """How many people had something said to them that did not arrive."""
        found = await current().scalar(
            select(func.count(func.distinct(_delivery.c.person_id))).where(
                _delivery.c.municipality_id == municipality_id,
                _delivery.c.status.in_(("failed", "blocked")),
                _delivery.c.created_at >= since,
            )
        )
        return int(found)


async def page_of(parts: Sequence[Select[Any]], limit: int, offset: int) -> tuple[list[Case], int]:
    every = union_all(*parts).subquery("every")
    total = await current().scalar(select(func.count()).select_from(every))
    if not total:
        return [], 0
    rows = await current().all(
        select(every).order_by(every.c.rank, every.c.at, every.c.id).limit(limit).offset(offset)
    )
    return [case_of(row) for row in rows], int(total)


def case_of(row: AnyRow) -> Case:
    name = " ".join(part for part in (row.family, row.given) if part)
    return Case(CaseKind(row.kind), row.id, row.at, row.person_id, name, row.title or "")


def part(
    kind: CaseKind, number: Any, at: Any, *, title: Any = None, about: FromClause | None = None
) -> Select[Any]:
    """One part of the union. `about` is the person it is about, joined by the caller."""
    nothing = cast(null(), String)
    return select(
        literal(ORDER[kind], Integer).label("rank"),
        literal(kind.value, String).label("kind"),
        number.label("id"),
        at.label("at"),
        (cast(null(), Integer) if about is None else about.c.id).label("person_id"),
        (nothing if about is None else about.c.family).label("family"),
        (nothing if about is None else about.c.given).label("given"),
        (nothing if title is None else title).label("title"),
    )


# --- a mentor's ---


def _requests(mentor_id: int) -> Select[Any]:
    """Pairs in which this mentor has not answered yet."""
    return (
        part(CaseKind.REQUEST, _pair.c.id, _pair.c.created_at, about=_person)
        .join_from(_pair, _person, _person.c.id == _pair.c.teacher_id)
        .where(
            _pair.c.mentor_id == mentor_id,
            _pair.c.status.in_(("proposed", "half")),
            func.coalesce(_pair.c.agreed_side, "") != "mentor",
        )
    )


def _steps(person_id: int, schools: frozenset[int], methodologist_in: int | None = None) -> Select[Any]:
    """Steps handed in to this mentor, to the curators of these schools, or to the methodologists."""
    owner = _route.c.person_id
    asked = or_(
        and_(_step.c.asked == "mentor", _is_mentee(owner, person_id)),
        and_(_step.c.asked == "curator", _is_of_school(owner, schools)),
        and_(
            _step.c.asked.in_([Answerer.METHODOLOGIST.stored, Answerer.ORGANISER.stored]),
            _step.c.municipality_id == methodologist_in,
        ),
    )
    return (
        part(CaseKind.STEP, _step.c.id, _step.c.submitted_at, title=_step.c.title, about=_person)
        .join_from(_step, _route, _route.c.id == _step.c.route_id)
        .join(_person, _person.c.id == owner)
        .where(_step.c.status == "submitted", owner != person_id, asked)
    )


def _routes(person_id: int, schools: frozenset[int]) -> Select[Any]:
    """Routes that wait for agreement."""
    owner = _route.c.person_id
    return (
        part(CaseKind.ROUTE, _route.c.id, _route.c.taken_at, about=_person)
        .join_from(_route, _person, _person.c.id == owner)
        .where(
            _route.c.status == "waiting",
            owner != person_id,
            or_(_is_mentee(owner, person_id), _is_of_school(owner, schools)),
        )
    )


def _meetings(mentor_id: int, now: datetime) -> list[Select[Any]]:
    """Marks not given, times to choose from, and the meetings of the next day."""
    agreed = _meeting.c.status == "confirmed"
    return [
        _meeting_part(CaseKind.MARK, _meeting.c.starts_at, mentor_id).where(
            agreed, _meeting.c.asked_at.is_not(None), _meeting.c.mentor_said.is_(None)
        ),
        _meeting_part(CaseKind.SLOTS, _meeting.c.created_at, mentor_id).where(
            _meeting.c.status == "proposed", _meeting.c.proposed_by != mentor_id
        ),
        _meeting_part(CaseKind.MEETING, _meeting.c.starts_at, mentor_id).where(
            agreed, _meeting.c.starts_at >= now, _meeting.c.starts_at < now + NEAR
        ),
    ]


def _meeting_part(kind: CaseKind, at: Any, mentor_id: int) -> Select[Any]:
    return (
        part(kind, _meeting.c.id, at, title=_meeting.c.topic, about=_person)
        .join_from(_meeting, _pair, _pair.c.id == _meeting.c.pair_id)
        .join(_person, _person.c.id == _pair.c.teacher_id)
        .where(_pair.c.mentor_id == mentor_id)
    )


def _is_mentee(owner: Any, mentor_id: int) -> Any:
    return exists().where(
        _pair.c.teacher_id == owner,
        _pair.c.mentor_id == mentor_id,
        _pair.c.status == "active",
        _pair.c.kind.in_(("main", "subject")),
    )


def _is_of_school(owner: Any, schools: frozenset[int]) -> Any:
    return exists().where(
        _grant.c.person_id == owner,
        _grant.c.role == "teacher",
        _grant.c.status == "active",
        _grant.c.school_id.in_(schools),
    )


# --- a methodologist's ---


def _people(municipality_id: int) -> Select[Any]:
    """Roles to confirm where no curator is."""
    has_curator = exists().where(
        _curator.c.school_id == _grant.c.school_id,
        _curator.c.role == "curator",
        _curator.c.status == "active",
    )
    return (
        part(CaseKind.PERSON, _grant.c.id, _grant.c.created_at, about=_person)
        .join_from(_grant, _person, _person.c.id == _grant.c.person_id)
        .where(
            _grant.c.municipality_id == municipality_id,
            _grant.c.status == "pending",
            _person.c.status == "active",
            ~has_curator,
        )
    )


def _expired(municipality_id: int, since: datetime) -> Select[Any]:
    """The last unanswered request of those who still have nobody."""
    newest = func.max(_pair.c.closed_at)
    return (
        part(CaseKind.EXPIRED, _person.c.id, newest, about=_person)
        .join_from(_pair, _person, _person.c.id == _pair.c.teacher_id)
        .where(
            _pair.c.municipality_id == municipality_id,
            _pair.c.kind == "main",
            or_(
                _pair.c.status == "expired",
                and_(_pair.c.status == "declined", _pair.c.origin == "teacher"),
            ),
            _pair.c.closed_at >= since,
            _person.c.status.in_(_HERE),
            ~_has_pair(_person.c.id),
        )
        .group_by(_person.c.id, _person.c.family, _person.c.given)
    )


def _declined(municipality_id: int, since: datetime) -> Select[Any]:
    """Proposals of the staff that did not come about; until another is asked.

    Who of the two said no is not told.
    """
    asked_since = exists().where(
        _other.c.teacher_id == _pair.c.teacher_id,
        _other.c.kind == _pair.c.kind,
        or_(
            _other.c.status.in_(("proposed", "half", "active")),
            and_(
                _other.c.id > _pair.c.id,
                _other.c.status != "withdrawn",
                _other.c.origin.in_(("teacher", STAFF_ORIGIN)),
            ),
        ),
    )
    return (
        part(CaseKind.DECLINED, _person.c.id, func.max(_pair.c.closed_at), about=_person)
        .join_from(_pair, _person, _person.c.id == _pair.c.teacher_id)
        .where(
            _pair.c.municipality_id == municipality_id,
            _pair.c.origin == STAFF_ORIGIN,
            or_(_pair.c.status == "declined", and_(_pair.c.status == "expired", _pair.c.kind != "main")),
            _pair.c.closed_at >= since,
            _person.c.status.in_(_HERE),
            ~asked_since,
        )
        .group_by(_person.c.id, _person.c.family, _person.c.given)
    )


def _without_pair(municipality_id: int, before: datetime, expired_since: datetime) -> Select[Any]:
    """Young teachers who have been without a mentor for long, unless a request or a proposal stands above."""
    above = exists().where(
        _other.c.teacher_id == _person.c.id,
        _other.c.kind == "main",
        or_(
            _other.c.status == "expired",
            and_(_other.c.status == "declined", _other.c.origin.in_(("teacher", STAFF_ORIGIN))),
        ),
        _other.c.closed_at >= expired_since,
    )
    since = func.min(_grant.c.created_at)
    return (
        part(CaseKind.NO_PAIR, _person.c.id, since, about=_person)
        .join_from(_grant, _person, _person.c.id == _grant.c.person_id)
        .where(
            _grant.c.municipality_id == municipality_id,
            _grant.c.role == "teacher",
            _grant.c.status == "active",
            _grant.c.created_at < before,
            _person.c.status.in_(_HERE),
            ~_has_pair(_person.c.id),
            ~_ended_since(_person.c.id, before),
            ~above,
        )
        .group_by(_person.c.id, _person.c.family, _person.c.given)
    )


def _has_pair(person_id: Any) -> Any:
    return exists().where(
        _other.c.teacher_id == person_id,
        _other.c.kind == "main",
        _other.c.status.in_(("proposed", "half", "active")),
    )


def _ended_since(person_id: Any, since: datetime) -> Any:
    return exists().where(
        _other.c.teacher_id == person_id, _other.c.status == "closed", _other.c.closed_at >= since
    )


def _drafts(table: Table, kind: CaseKind, municipality_id: int) -> Select[Any]:
    """Begun and not sent."""
    return part(kind, table.c.id, table.c.created_at, title=table.c.title).where(
        table.c.municipality_id == municipality_id, table.c.status == "draft"
    )
