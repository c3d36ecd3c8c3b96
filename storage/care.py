"""What needs looking after in some schools, counted and paged by the database."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import case, exists, func, select

from mentoring.care import Alone, Care, PairLine, PairState
from mentoring.roster import Page, pages_of
from mentoring.schools import QUIET, VERY_QUIET
from mentoring.usecases.today import WITHOUT_PAIR, Case, CaseKind
from storage.pair_papers import WITH_PAPER, is_of, lacking
from storage.pair_times import last_met
from storage.schema import growth, pairs, people
from storage.today import page_of, part
from storage.turn import AnyRow, current
from storage.types import UtcDateTime

_pair = pairs.pair
_route = growth.route
_person = people.person
_grant = people.role_grant
_teacher = people.person.alias("teacher")
_mentor = people.person.alias("mentor")
_living = _pair.alias("living")
_HERE: Final = ("active", "expected")


class CareStore:
    """Reads only. `schools` None: the whole municipality. Joins the current turn."""

    async def cases(
        self,
        municipality_id: int,
        schools: frozenset[int],
        reader_id: int,
        now: datetime,
        limit: int,
        offset: int,
    ) -> tuple[list[Case], int]:
        """A curator's cases one by one, in the order of the list."""
        return await page_of(_parts(municipality_id, schools, reader_id, now), limit, offset)

    async def care(
        self, municipality_id: int, schools: frozenset[int], reader_id: int, now: datetime
    ) -> Care:
        """How many of each."""
        counts = [
            int(await current().scalar(select(func.count()).select_from(one.subquery())))
            for one in _parts(municipality_id, schools, reader_id, now)
        ]
        return Care(*counts)

    async def quiet(self, municipality_id: int, now: datetime) -> int:
        """Pairs of the municipality that may need help."""
        query = _quiet(municipality_id, None, now)
        return int(await current().scalar(select(func.count()).select_from(query.subquery())))

    async def lacking(self, municipality_id: int, now: datetime) -> int:
        """Pairs of the municipality without documents."""
        where = lacking(municipality_id, None, now)
        return int(await current().scalar(select(func.count()).select_from(WITH_PAPER).where(*where)))

    async def alone(
        self, municipality_id: int, schools: Collection[int] | None, now: datetime, page: int, size: int
    ) -> Page[Alone]:
        """Young teachers without a mentor for long, the longest first."""
        query = _alone(municipality_id, schools, now)
        total = int(await current().scalar(select(func.count()).select_from(query.subquery())))
        number = min(page, pages_of(total, size) - 1)
        found = query.subquery("alone")
        rows = await current().all(
            select(found).order_by(found.c.at, found.c.id).limit(size).offset(number * size)
        )
        lines = tuple(Alone(row.id, _named(row.family, row.given), row.at) for row in rows)
        return Page(lines, number, pages_of(total, size), total)

    async def states(
        self, municipality_id: int, schools: Collection[int] | None, year: datetime, now: datetime
    ) -> dict[PairState, int]:
        """Pairs by state; ended ones since `year` began."""
        state = _state(year, now).label("state")
        every = select(state).where(*_of(municipality_id, schools)).subquery()
        rows = await current().all(
            select(every.c.state, func.count()).where(every.c.state.is_not(None)).group_by(every.c.state)
        )
        return {PairState(row[0]): int(row[1]) for row in rows}

    async def in_states(
        self,
        municipality_id: int,
        schools: Collection[int] | None,
        states: Sequence[PairState],
        year: datetime,
        now: datetime,
        page: int,
        size: int,
    ) -> Page[PairLine]:
        """Pairs in one of the states, the oldest first."""
        found = _lines(year, now).where(*_of(municipality_id, schools)).subquery("found")
        wanted = found.c.state.in_([one.value for one in states])
        total = int(await current().scalar(select(func.count()).select_from(found).where(wanted)))
        number = min(page, pages_of(total, size) - 1)
        rows = await current().all(
            select(found).where(wanted).order_by(found.c.since, found.c.id).limit(size).offset(number * size)
        )
        return Page(tuple(_line(row) for row in rows), number, pages_of(total, size), total)

    async def pair(
        self,
        municipality_id: int,
        schools: Collection[int] | None,
        pair_id: int,
        year: datetime,
        now: datetime,
    ) -> PairLine | None:
        """One pair of these schools."""
        row = await current().first(
            _lines(year, now).where(_pair.c.id == pair_id, *_of(municipality_id, schools))
        )
        return _line(row) if row else None


def _parts(municipality_id: int, schools: frozenset[int], reader_id: int, now: datetime) -> list[Any]:
    """In the order of `Care`; what the reader would decide about themselves is somebody else's."""
    papers = (
        part(CaseKind.PAPERS, _pair.c.id, _pair.c.active_at, about=_teacher)
        .select_from(WITH_PAPER.join(_teacher, _teacher.c.id == _pair.c.teacher_id))
        .where(*lacking(municipality_id, schools, now))
    )
    return [
        part(CaseKind.PERSON, _grant.c.id, _grant.c.created_at, about=_person)
        .join_from(_grant, _person, _person.c.id == _grant.c.person_id)
        .where(_grant.c.school_id.in_(schools), _grant.c.status == "pending", _person.c.status == "active"),
        part(CaseKind.ROUTE, _route.c.id, _route.c.taken_at, about=_person)
        .join_from(_route, _person, _person.c.id == _route.c.person_id)
        .where(_route.c.status == "waiting", _person.c.id != reader_id, _teaches(_person, schools)),
        papers,
        _alone(municipality_id, schools, now),
        _quiet(municipality_id, schools, now),
    ]


def _quiet(municipality_id: int, schools: Collection[int] | None, now: datetime) -> Any:
    return (
        part(CaseKind.QUIET, _pair.c.id, last_met(), about=_teacher)
        .join_from(_pair, _teacher, _teacher.c.id == _pair.c.teacher_id)
        .where(*_of(municipality_id, schools), _met_nobody(now - QUIET))
    )


def _alone(municipality_id: int, schools: Collection[int] | None, now: datetime) -> Any:
    """Since the role was given or the last pair ended."""
    ended = (
        select(func.max(_living.c.closed_at, type_=UtcDateTime))
        .where(
            _living.c.teacher_id == _person.c.id,
            _living.c.kind == "main",
            _living.c.active_at.is_not(None),
        )
        .correlate(_person)
        .scalar_subquery()
    )
    began = func.min(_grant.c.created_at, type_=UtcDateTime)
    since = func.coalesce(ended, began, type_=UtcDateTime)
    has_one = exists().where(
        _living.c.teacher_id == _person.c.id,
        _living.c.kind == "main",
        _living.c.status.in_(("proposed", "half", "active")),
    )
    where = [
        _grant.c.municipality_id == municipality_id,
        _grant.c.role == "teacher",
        _grant.c.status == "active",
        _person.c.status.in_(_HERE),
        ~has_one,
    ]
    if schools is not None:
        where.append(_grant.c.school_id.in_(schools))
    return (
        part(CaseKind.NO_PAIR, _person.c.id, since, about=_person)
        .join_from(_grant, _person, _person.c.id == _grant.c.person_id)
        .where(*where)
        .group_by(_person.c.id, _person.c.family, _person.c.given)
        .having(since < now - WITHOUT_PAIR)
    )


def _of(municipality_id: int, schools: Collection[int] | None) -> list[Any]:
    """Pairs of the schools; a question of a day is the two's own business."""
    where = [_pair.c.municipality_id == municipality_id, _pair.c.kind != "question"]
    return where if schools is None else [*where, is_of(schools)]


def _met_nobody(since: datetime) -> Any:
    """Active, at work, and the last meeting is older; who has asked for a change is left in peace."""
    return (
        (_pair.c.status == "active")
        & _pair.c.paused_until.is_(None)
        & _pair.c.close_reason.is_(None)
        & (last_met() <= since)
    )


def _state(year: datetime, now: datetime) -> Any:
    active = _pair.c.status == "active"
    return case(
        (_pair.c.status.in_(("proposed", "half")), PairState.WAITING.value),
        (active & _pair.c.paused_until.is_not(None), PairState.PAUSED.value),
        (_met_nobody(now - VERY_QUIET), PairState.VERY_QUIET.value),
        (_met_nobody(now - QUIET), PairState.QUIET.value),
        (active, PairState.ACTIVE.value),
        ((_pair.c.status == "closed") & (_pair.c.closed_at >= year), PairState.ENDED.value),
        else_=None,
    )


def _lines(year: datetime, now: datetime) -> Any:
    since = case(
        (_pair.c.status == "closed", _pair.c.closed_at),
        (_pair.c.status == "active", last_met()),
        else_=_pair.c.created_at,
    )
    return (
        select(
            _pair.c.id,
            _pair.c.municipality_id,
            _pair.c.teacher_id,
            _teacher.c.family.label("teacher_family"),
            _teacher.c.given.label("teacher_given"),
            _pair.c.mentor_id,
            _mentor.c.family.label("mentor_family"),
            _mentor.c.given.label("mentor_given"),
            _state(year, now).label("state"),
            since.label("since"),
        )
        .join_from(_pair, _teacher, _teacher.c.id == _pair.c.teacher_id)
        .join(_mentor, _mentor.c.id == _pair.c.mentor_id)
    )


def _line(row: AnyRow) -> PairLine:
    return PairLine(
        row.id,
        row.municipality_id,
        row.teacher_id,
        _named(row.teacher_family, row.teacher_given),
        row.mentor_id,
        _named(row.mentor_family, row.mentor_given),
        PairState(row.state) if row.state else None,
        row.since,
    )


def _teaches(person: Any, schools: Collection[int]) -> Any:
    return exists().where(
        _grant.c.person_id == person.c.id,
        _grant.c.role == "teacher",
        _grant.c.status == "active",
        _grant.c.school_id.in_(schools),
    )


def _named(family: str | None, given: str | None) -> str:
    return " ".join(one for one in (family, given) if one)
